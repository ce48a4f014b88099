import type { Finding } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { nearUnit } from '../unit-names.ts'
import type { Stray } from './papers.ts'
import { counted, spoken, tallied, type Said } from './words.ts'

const most = 6

/** Rows that are nobody's: each name once with its rows; where the names are many, one finding tells them all. */
export function straysTold(strays: readonly Stray[], known: readonly Unit[]): readonly Finding[] {
  const nameless = strays.filter(each => each.read === '').map(said)
  const several = strays.filter(each => each.units.length > 0)
  const unknown = strays.filter(each => each.read !== '' && each.units.length === 0).map(said)
  return [
    ...(nameless.length === 0 ? [] : [withoutUnit(nameless)]),
    ...tallied(several.map(said)).map(({ word }) => severalUnits(several.filter(each => each.read === word))),
    ...unknownUnits(unknown, known),
  ]
}

const said = ({ read, at }: Stray): Said => ({ word: read, at })

const withoutUnit = (rows: readonly Said[]): Finding => ({
  code: 'unit/missing', severity: 'error', ...spoken(rows),
  message: text(
    t => `${t.number(exact(rows.length))} phiếu không ghi đơn vị (đầu tiên ở ${rows[0]?.at.cell ?? ''}); không tính.`,
    t => `${t.number(exact(rows.length))} questionnaires name no unit (the first at ${rows[0]?.at.cell ?? ''}); they do not count.`),
})

const severalUnits = (rows: readonly Stray[]): Finding => ({
  code: 'unit/ambiguous', severity: 'error', ...spoken(rows.map(said)),
  message: text(
    t => `“${rows[0]?.read ?? ''}” (${t.number(exact(rows.length))} phiếu) khớp với nhiều đơn vị: ${t.list((rows[0]?.units ?? []).map(shown))}; không tính.`,
    t => `“${rows[0]?.read ?? ''}” (${t.number(exact(rows.length))} questionnaires) matches several units: ${t.list((rows[0]?.units ?? []).map(shown))}; they do not count.`),
  fix: text(() => 'Ghi mã đơn vị.', () => 'Write the id of the unit.'),
})

const shown = (unit: Unit): string => `${unit.name} (${unit.id})`

function unknownUnits(rows: readonly Said[], known: readonly Unit[]): readonly Finding[] {
  const words = tallied(rows)
  if (words.length <= most) return words.map(({ word }) => unknownUnit(rows.filter(each => each.word === word), nearUnit(known, word)))
  return [unknownUnit(rows, undefined)]
}

const unknownUnit = (rows: readonly Said[], near: Unit | undefined): Finding => ({
  code: 'unit/unknown', severity: 'error', ...spoken(rows),
  message: text(
    t => `${t.number(exact(rows.length))} phiếu ghi đơn vị không có trong danh sách: ${counted(rows, t)}; không tính.`,
    t => `${t.number(exact(rows.length))} questionnaires name units that are not in the list: ${counted(rows, t)}; they do not count.`),
  ...(near === undefined ? {} : { fix: text(() => `Có phải ý là “${near.name}” (mã ${near.id})?`, () => `Did you mean “${near.name}” (id ${near.id})?`) }),
})
