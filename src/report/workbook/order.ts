import type { Box, Page, PageRow } from '../../page.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { gradeColumns } from './grades.ts'
import { otherTitles } from './heading.ts'
import { heads, looks, word } from './looks.ts'
import { titleLines, type Plan } from './plan.ts'
import { rankColumns } from './ranks.ts'

/** A column of the sheet that ranks and grades: its head and its cell for a ranked unit, at its place. */
export interface OrderColumn {
  readonly head: Text
  readonly width: number
  readonly box: (unit: UnitScore, place: number) => Box
}

/** "Cách xếp hạng": how ranks and grades come about, step by step, as formulas; the ranking shows what comes out of the last column of each. */
export function orderPage(plan: Plan): Page {
  const { t, group, summary: { ranked }, heads: { order: head } } = plan
  const columns = [unitColumn, ...rankColumns(plan), ...gradeColumns(plan)]
  const rows = ranked.map((unit, place): PageRow => ({ boxes: columns.map(column => column.box(unit, place)) }))
  return {
    name: plan.tabs.order,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...otherTitles(title, group, Math.max(columns.length, titleLines), t), heads(columns.map(column => t.say(column.head))), ...rows],
    freeze: { rows: head, columns: 1 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
  }
}

const unitColumn: OrderColumn = { head: text(() => 'Đơn vị', () => 'Unit'), width: 26, box: unit => word(unit.unit.name, looks.strong) }
const title = text(() => 'CÁCH XẾP HẠNG VÀ XẾP LOẠI', () => 'HOW RANKS AND GRADES COME ABOUT')
