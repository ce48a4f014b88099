import type { Page, PageRow } from '../../page.ts'
import { subtract } from '../../rational.ts'
import type { GroupScore, LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Tongue } from '../../text.ts'
import { reasonOf } from '../reason.ts'
import { otherTitles } from './heading.ts'
import { heads, looks, numberFormat, points, word } from './looks.ts'
import { lostLeaves, penalties } from './lost.ts'
import type { Plan } from './plan.ts'

/** "Lý do mất điểm": each component that lost points, unit by unit, with the reason; penalties at the end of each unit. */
export function reasonsPage({ group, t, tabs }: Plan): Page {
  const names = [words.unit, words.code, words.name, words.max, words.points, words.lost, words.reason].map(t.say)
  const top = otherTitles(words.title, group, names.length, t)
  const head = top.length + 1
  const rows = group.units.filter(unit => unit.status !== 'not-submitted').flatMap(unit => unitRows(unit, group, t))
  return {
    name: tabs.reasons,
    columns: [{ width: 24 }, { width: 9 }, { width: 44 }, { width: 9 }, { width: 9 }, { width: 9 }, { width: 56 }],
    rows: [...top, heads(names), ...rows],
    freeze: { rows: head, columns: 1 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(rows.length === 0 ? {} : { filter: `A${head}:G${head + rows.length}` }),
  }
}

function unitRows(unit: UnitScore, group: GroupScore, t: Tongue): readonly PageRow[] {
  const format = numberFormat(group)
  const about = (leaf: LeafScore): readonly ReturnType<typeof word>[] => [word(unit.unit.name, looks.strong), word(leaf.component.code, looks.centre), word(t.say(leaf.component.name))]
  return [
    ...lostLeaves(unit).map((leaf): PageRow => ({
      boxes: [...about(leaf), points(leaf.max, format), points(leaf.points, format), points(subtract(leaf.max, leaf.points), format), word(t.say(reasonOf(leaf, group.set)))],
    })),
    ...penalties(unit).map((leaf): PageRow => ({
      boxes: [...about(leaf), word('–', looks.centre), word(t.say(words.penalty), looks.centre), points(leaf.points, format), word(t.say(reasonOf(leaf, group.set)))],
    })),
  ]
}

const words = {
  title: text(() => 'CÁC TIÊU CHÍ THÀNH PHẦN MẤT ĐIỂM CỦA TỪNG ĐƠN VỊ, LÝ DO', () => 'COMPONENTS THAT LOST POINTS, UNIT BY UNIT'),
  unit: text(() => 'Đơn vị', () => 'Unit'), code: text(() => 'Mã', () => 'Code'), name: text(() => 'Tiêu chí thành phần', () => 'Component'),
  max: text(() => 'Tối đa', () => 'Maximum'), points: text(() => 'Đạt', () => 'Points'), lost: text(() => 'Mất', () => 'Lost'),
  reason: text(() => 'Lý do', () => 'Reason'), penalty: text(() => 'phạt', () => 'penalty'),
}
