import type { PageRow } from '../../page.ts'
import { toDouble } from '../../rational.ts'
import type { FieldSummary } from '../../scoring/summary/summary.ts'

import { text } from '../../text.ts'
import { fieldColumns } from './fields.ts'
import { roundedOnce } from './live.ts'
import { formatted, heads, looks, none, numberFormat, section, shareFormat, shareRounding, word } from './looks.ts'
import { rankedOn, type Plan } from './plan.ts'

/** The fields: mean, median and ends of the points, and what share of what counts was earned. */
export function fieldTable(plan: Plan): readonly PageRow[] {
  const { t, summary: { fields } } = plan
  return [section(t.say(words.title)), heads(names.map(t.say)), ...fields.map((field, place) => row(field, place, plan))]
}

function row({ code, name, max, points, rate }: FieldSummary, place: number, plan: Plan): PageRow {
  const { t, group, columns } = plan
  const look = formatted(looks.number, numberFormat(group))
  const column = columns.fields[place]
  const head = [word(code, looks.centre), word(t.say(name)), { value: toDouble(max), look }]
  if (points === undefined || column === undefined) return { boxes: [...head, none, none, none, none, none] }
  const range = rankedOn(plan, 'details', column.at)
  const added = (what: 'points' | 'max'): string => `SUM(${what === 'points' ? range : rankedOn(plan, 'fields', fieldColumns(place).max)})`
  const kinds = [['AVERAGE', points.mean], ['MEDIAN', points.median], ['MAX', points.highest], ['MIN', points.lowest]] as const
  return {
    boxes: [
      ...head, ...kinds.map(([kind, value]) => roundedOnce(`${kind}(${range})`, value, group.set.rounding, look)),
      rate === undefined ? none : roundedOnce(`${added('points')}/${added('max')}`, rate, shareRounding, formatted(looks.number, shareFormat)),
    ],
  }
}

const names = [
  text(() => 'Mã', () => 'Code'), text(() => 'Lĩnh vực', () => 'Field'), text(() => 'Điểm tối đa', () => 'Maximum'), text(() => 'Trung bình', () => 'Mean'), text(() => 'Trung vị', () => 'Median'),
  text(() => 'Cao nhất', () => 'Highest'), text(() => 'Thấp nhất', () => 'Lowest'), text(() => 'Tỷ lệ đạt', () => 'Earned'),
]

const words = { title: text(() => '4. Điểm theo lĩnh vực (các đơn vị đã xếp hạng)', () => '4. Points by field (ranked units)') }
