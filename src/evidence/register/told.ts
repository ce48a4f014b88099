import type { Measure } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text, type Tongue } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { nearUnit } from '../unit-names.ts'
import type { UnitTally } from './tally.ts'

/** Dossiers of a name that is no unit's. */
export interface Strayed { readonly text: string; readonly rows: number; readonly at: Place }

const most = 6

/** The set does not say how anything is counted. */
export const noMeasures = (file: string): Finding => ({
  code: 'register/no-measures', severity: 'error', at: { file },
  message: text(() => 'Bộ tiêu chí không nói cách đếm số liệu nào từ sổ hồ sơ; trong sổ chưa có gì được tính.', () => 'The criteria set does not say how any figure is counted from a register; nothing in it was counted.'),
  fix: text(() => 'Thêm `measures` vào bộ tiêu chí, hoặc tổng hợp thành bảng số liệu và khai báo `as: table`.', () => 'Add `measures` to the set, or sum it up as a table of figures and declare it `as: table`.'),
})

/** Names that are no unit's, each with its dossiers; many of them are one finding. */
export function unknownUnits(strayed: readonly Strayed[], known: readonly Unit[]): readonly Finding[] {
  return strayed.length <= most ? strayed.map(each => unknownUnit([each], nearUnit(known, each.text))) : [unknownUnit(strayed, undefined)]
}

const listed = (strayed: readonly Strayed[], t: Tongue): string =>
  [...strayed].sort((a, b) => b.rows - a.rows).slice(0, most).map(({ text: name, rows }) => `“${name}” × ${t.number(exact(rows))}`).join(', ') + (strayed.length > most ? ', …' : '')

const rowsOf = (strayed: readonly Strayed[]): number => strayed.reduce((sum, { rows }) => sum + rows, 0)

const unknownUnit = (strayed: readonly Strayed[], near: Unit | undefined): Finding => ({
  code: 'unit/unknown', severity: 'error', ...(strayed[0] === undefined ? {} : { at: strayed[0].at, read: strayed[0].text }),
  message: text(t => `${t.number(exact(rowsOf(strayed)))} hồ sơ ghi đơn vị không có trong danh sách: ${listed(strayed, t)}; không tính.`,
    t => `${t.number(exact(rowsOf(strayed)))} dossiers name units that are not in the list: ${listed(strayed, t)}; they do not count.`),
  ...(near === undefined ? {} : { fix: text(() => `Có phải ý là “${near.name}” (mã ${near.id})?`, () => `Did you mean “${near.name}” (id ${near.id})?`) }),
})

/** A name that several units bear. */
export const severalUnits = ({ text: name, rows, at, units }: Strayed & { readonly units: readonly Unit[] }): Finding => ({
  code: 'unit/ambiguous', severity: 'error', at, read: name,
  message: text(t => `“${name}” (${t.number(exact(rows))} hồ sơ) khớp với nhiều đơn vị: ${t.list(units.map(shown))}; không tính.`, t => `“${name}” (${t.number(exact(rows))} dossiers) matches several units: ${t.list(units.map(shown))}; they do not count.`),
  fix: text(() => 'Ghi mã đơn vị.', () => 'Write the id of the unit.'),
})

const shown = ({ name, id }: Unit): string => `${name} (${id})`

/** Figures of a unit that some cells leave open: they are unreadable, never a number that may be wrong by one. */
export function undecided(unit: Unit, { counted }: UnitTally, usable: readonly Measure[], measures: readonly Measure[], at: Place): readonly Finding[] {
  const open = measures.flatMap((measure, index) => { const own = counted[index]; return own !== undefined && own.undecided > 0 && usable.includes(measure) ? [{ measure, own }] : [] })
  const [first] = open
  if (first === undefined) return []
  const figures = open.map(({ measure, own }) => `${measure.figure} (${own.undecided})`)
  const cell = first.own.doubt
  return [{
    code: 'register/undecided', severity: 'error', at: { ...at, ...(cell === undefined ? {} : { cell }) }, unit: unit.id,
    message: text(t => `${unit.name}: chưa đếm chắc được ${t.list(figures)}, trong ngoặc là số hồ sơ có ô chưa đọc được hoặc không có ngày nhận; hồ sơ đầu tiên ở ${cell ?? ''}.`,
      t => `${unit.name}: ${t.list(figures)} cannot be counted for certain; in brackets the dossiers with a cell that cannot be read or without a day of receipt, the first at ${cell ?? ''}.`),
    fix: text(() => 'Sửa các ô được nêu trong sổ, rồi chạy lại.', () => 'Correct the cells that are told, and run again.'),
  }]
}

/** Units of the list that a register never names: it says nothing of them, and nothing is no zero. */
export const notNamed = (units: readonly Unit[], file: string): Finding => ({
  code: 'register/unit-not-named', severity: 'warning', at: { file },
  message: text(t => `Sổ không có hồ sơ nào của ${t.list(some(units, 'đơn vị khác'))}: không lấy số liệu nào từ sổ cho các đơn vị này, kể cả số 0.`, t => `The register has no dossier of ${t.list(some(units, 'others'))}: no figure of these units is taken from it, not even 0.`),
  fix: text(() => 'Nếu đơn vị thật sự không có hồ sơ, khai số 0 trong phiếu hoặc bảng số liệu.', () => 'If a unit had no dossier indeed, state 0 on its form or in a table.'),
})

const some = (units: readonly Unit[], others: string): readonly string[] => [...units.slice(0, most).map(({ name }) => name), ...(units.length > most ? [`${units.length - most} ${others}`] : [])]
