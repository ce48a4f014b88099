import type { Box, Page, PageRow } from '../../page.ts'
import { divide, isZero, toDouble } from '../../rational.ts'
import type { FieldScore, GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Tongue } from '../../text.ts'
import { endsText, fieldEnds } from '../interval.ts'
import { heads, looks, numberFormat, points, titleRows, word } from './looks.ts'

/** "Lĩnh vực": points of each field, and what share of the maximum that counts for the unit they are. */
export function fieldsPage(group: GroupScore, name: string, t: Tongue): Page {
  const units = group.units.filter(unit => unit.status !== 'not-submitted')
  const names = [t.say(rank), t.say(unitWord), ...group.set.fields.flatMap(field => [`${field.code}. ${t.say(field.name)} (${t.number(field.max)})`, '%'])]
  const top = titleRows([t.say(title), t.say(group.name)], names.length)
  const head = top.length + 1
  return {
    name,
    columns: [{ width: 7 }, { width: 26 }, ...group.set.fields.flatMap(() => [{ width: 12 }, { width: 8 }])],
    rows: [...top, heads(names), ...units.map(unit => row(unit, group, t))],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
  }
}

const row = (unit: UnitScore, group: GroupScore, t: Tongue): PageRow => ({
  boxes: [word(unit.rank ?? '', looks.centre), word(unit.unit.name, looks.strong), ...unit.fields.flatMap(field => boxes(unit, field, group, t))],
})

/** Points and their share of the maximum; a field that is not settled has its ends and no share. */
function boxes(unit: UnitScore, field: FieldScore, group: GroupScore, t: Tongue): readonly Box[] {
  const ends = unit.status === 'incomplete' ? fieldEnds(unit, field.code) : undefined
  if (ends !== undefined) return [word(t.say(endsText(group.set, ends)), looks.doubtful), word('–', looks.centre)]
  const share = isZero(field.max) ? word('–', looks.centre) : { value: toDouble(divide(field.points, field.max)), look: { format: '0.0%', border: true, align: 'right' as const } }
  return [points(field.points, numberFormat(group)), share]
}

const rank = text(() => 'Hạng', () => 'Rank')
const unitWord = text(() => 'Đơn vị', () => 'Unit')
const title = text(() => 'ĐIỂM THEO LĨNH VỰC', () => 'POINTS BY FIELD')
