import type { Measure } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { shownColumn, type TitledColumn } from '../chosen.ts'
import type { UnitTally } from './tally.ts'

/** Dossiers of a name that is no unit's, `ofFile`: the register names none, and this is the name of its file; `column`: that of units, where nothing in it is a unit's. */
export interface Strayed { readonly text: string; readonly rows: number; readonly at: Place; readonly ofFile: boolean; readonly tally: UnitTally; readonly column?: TitledColumn }

const most = 6

/** The set does not say how anything is counted. */
export const noMeasures = (file: string): Finding => ({
  code: 'register/no-measures', severity: 'error', at: { file },
  message: text(() => 'Bộ tiêu chí không nói cách đếm số liệu nào từ sổ hồ sơ; trong sổ chưa có gì được tính.', () => 'The criteria set does not say how any figure is counted from a register; nothing in it was counted.'),
  fix: text(() => 'Thêm `measures` vào bộ tiêu chí, hoặc tổng hợp thành bảng số liệu và khai báo `as: table`.', () => 'Add `measures` to the set, or sum it up as a table of figures and declare it `as: table`.'),
})

/** Names that are no unit's, each with its dossiers and the unit that was probably meant; many of them are one finding. */
export function unknownUnits(strayed: readonly Strayed[], near: ReadonlyMap<Strayed, Unit>): readonly Finding[] {
  const files = strayed.filter(({ ofFile }) => ofFile)
  const named = strayed.filter(({ ofFile }) => !ofFile)
  return [...files.map(each => fileOfNobody(each, near.get(each))), ...(named.length <= most ? named.map(each => unknownUnit([each], near.get(each))) : [unknownUnit(named, undefined, [...new Set(near.values())])])]
}

/** The register has no column of units, and the name of its file is no unit's. */
const fileOfNobody = ({ text: name, rows, at }: Strayed, near: Unit | undefined): Finding => ({
  code: 'unit/unknown', severity: 'error', at, read: name,
  message: text(t => `Sổ không có cột đơn vị nên lấy tên tệp làm đơn vị, mà “${name}” không có trong danh sách: ${t.number(exact(rows))} hồ sơ không tính.`,
    t => `The register has no column of units, so the name of the file stands for one, and “${name}” is not in the list: ${t.number(exact(rows))} dossiers do not count.`),
  fix: text(() => `Thêm cột đơn vị, hoặc đặt tên tệp (mỗi đơn vị một trang: tên trang) theo mã hay tên đơn vị.${near === undefined ? '' : ` Có thể là của ${near.name} nên số liệu của ${near.name} chưa dùng được.`}`, () => `Add a column of units, or name the file (with a sheet a unit: the sheets) by the id or name of the unit.${near === undefined ? '' : ` It may be that of ${near.name}, whose figures cannot be used yet.`}`),
})

/** Dossiers of a unit that is no more: which of the heirs' they are is for people to say. */
export const oneBefore = ({ text: name, rows, at }: Strayed, heirs: readonly Unit[]): Finding => ({
  code: 'unit/before-merger', severity: 'error', at, read: name,
  message: text(t => `${t.number(exact(rows))} hồ sơ ghi “${name}”, là đơn vị trước sắp xếp của ${t.list(heirs.map(shown))}; không tính, và số liệu của đơn vị này chưa dùng được.`,
    t => `${t.number(exact(rows))} dossiers name “${name}”, a unit before the rearrangement that is now ${t.list(heirs.map(shown))}; they do not count, and its figures cannot be used yet.`),
  fix: text(() => 'Nếu hồ sơ tính cho đơn vị mới, ghi tên đơn vị mới ở các dòng này.', () => 'Where the dossiers count for the new unit, write its name in these rows.'),
})

/** Two units without a list whose names differ in their marks alone. */
export const alikeNames = (one: Unit, other: Unit): Finding => ({
  code: 'unit/alike', severity: 'warning', read: other.name,
  message: text(() => `“${one.name}” và “${other.name}” chỉ khác nhau ở dấu, được tính là hai đơn vị.`, () => `“${one.name}” and “${other.name}” differ in their marks alone and are taken as two units.`),
  fix: text(() => 'Nếu là một đơn vị, ghi cùng một tên; hoặc khai danh sách đơn vị (units).', () => 'Where they are one, write one name; or state the list of units (units).'),
})

/** Of the returned dossiers of a unit none says when it was due. */
export const noDueAtAll = (unit: Unit, returned: number, figures: readonly string[], at: Place): Finding => ({
  code: 'register/never-due', severity: 'error', at, unit: unit.id,
  message: text(t => `${unit.name}: cả ${t.number(exact(returned))} hồ sơ đã trả đều không có ngày hẹn trả, nên chưa đếm được ${t.list(figures)}.`, t => `${unit.name}: none of the ${t.number(exact(returned))} dossiers returned states when it was due, so ${t.list(figures)} cannot be counted.`),
  fix: text(() => 'Xuất lại sổ có ngày hẹn trả.', () => 'Export the register again with the days that dossiers were due.'),
})

/** No dossier of the register was returned in the period. */
export const nothingReturned = (file: string): Finding => ({
  code: 'register/nothing-returned', severity: 'warning', at: { file },
  message: text(() => 'Trong sổ không có hồ sơ nào đã trả trong kỳ: có thể cột ngày trả bị trống khi xuất.', () => 'No dossier of the register was returned in the period: the days of return may have been lost in the export.'),
})

const listed = (strayed: readonly Strayed[], t: Tongue): string =>
  [...strayed].sort((a, b) => b.rows - a.rows).slice(0, most).map(({ text: name, rows }) => `“${name}” × ${t.number(exact(rows))}`).join(', ') + (strayed.length > most ? ', …' : '')

const rowsOf = (strayed: readonly Strayed[]): number => strayed.reduce((sum, { rows }) => sum + rows, 0)

const unknownUnit = (strayed: readonly Strayed[], near: Unit | undefined, several: readonly Unit[] = []): Finding => ({
  code: 'unit/unknown', severity: 'error', ...(strayed[0] === undefined ? {} : { at: strayed[0].at, read: strayed[0].text }),
  message: text(t => `${t.number(exact(rowsOf(strayed)))} hồ sơ ghi đơn vị không có trong danh sách: ${listed(strayed, t)}; không tính.`,
    t => `${t.number(exact(rowsOf(strayed)))} dossiers name units that are not in the list: ${listed(strayed, t)}; they do not count.`),
  fix: near === undefined ? several.length === 0 ? inColumn(strayed[0]?.column) : nearSeveral(several)
    : text(() => `Có phải ý là “${near.name}” (mã ${near.id})? Số liệu của đơn vị này chưa dùng được cho tới khi sửa tên; nếu đúng là đơn vị khác, bỏ các dòng đó khỏi sổ.`, () => `Did you mean “${near.name}” (id ${near.id})? Its figures cannot be used until the name is corrected; where it is indeed another unit, take those rows out of the register.`),
})

const inColumn = (column: TitledColumn | undefined): Text => text(
  t => (column === undefined ? 'Sửa tên ở các dòng đó cho khớp danh sách đơn vị, hoặc bỏ chúng nếu không thuộc đợt chấm.' : `Ghi ở cột ${t.say(shownColumn(column))} tên hoặc mã đơn vị như trong danh sách. ${elsewhere.vi}`),
  t => (column === undefined ? 'Write the names as the list of units has them, or remove those rows where they are no part of the round.' : `Write in column ${t.say(shownColumn(column))} the names or ids of units as the list has them. ${elsewhere.en}`))

const elsewhere = text(() => 'Nếu đơn vị đứng ở cột khác, ghi ở nguồn này columns: { unit: \'<tên cột>\' }.', () => 'Where another column has the unit, state at this source columns: { unit: \'<title>\' }.')

/** The table bears the name of a unit, and its column of units holds what is none: departments of that unit, probably. */
export const partsOfUnit = (strayed: readonly Strayed[], unit: Unit, at: TitledColumn | undefined): Finding => {
  const [first] = strayed
  const column = text(t => (at === undefined ? 'Cột đơn vị' : `Cột đơn vị ${t.say(shownColumn(at))}`), t => (at === undefined ? 'The column of units' : `The column of units, ${t.say(shownColumn(at))},`))
  return {
    code: 'unit/unknown', severity: 'error', unit: unit.id, ...(first === undefined ? {} : { at: first.at, read: first.text }),
    message: text(t => `${t.say(column)} ghi ${listed(strayed, t)}, không phải đơn vị trong danh sách: ${t.number(exact(rowsOf(strayed)))} hồ sơ không tính, và số liệu của ${unit.name}, đơn vị theo tên tệp hoặc tên trang, chưa dùng được.`,
      t => `${t.say(column)} says ${listed(strayed, t)}, which are no units of the list: ${t.number(exact(rowsOf(strayed)))} dossiers do not count, and the figures of ${unit.name}, whose name the file or the sheet bears, cannot be used yet.`),
    fix: text(t => `Nếu đó là phòng, bộ phận của ${unit.name}: ghi “${unit.name}” ở các dòng này, hoặc nếu cả cột chỉ ghi phòng, bộ phận thì đổi tiêu đề cột thành “Bộ phận” để lấy đơn vị theo tên tệp. ${t.say(elsewhere)}`,
      t => `Where they are parts of ${unit.name}, write “${unit.name}” in these rows; where the whole column names parts only, call it “Bộ phận”, so that the name of the file tells the unit. ${t.say(elsewhere)}`),
  }
}

const nearSeveral = (units: readonly Unit[]): Text => text(t => `Tên gần giống ${t.list(some(units, 'đơn vị khác'))}: số liệu của các đơn vị này chưa dùng được cho tới khi sửa tên; nếu đúng là đơn vị khác, bỏ các dòng đó khỏi sổ.`, t => `Some names are near ${t.list(some(units, 'others'))}: the figures of these units cannot be used until the names are corrected; where they are indeed other units, take those rows out of the register.`)

/** A name that several units bear. */
export const severalUnits = ({ text: name, rows, at, units }: Pick<Strayed, 'text' | 'rows' | 'at'> & { readonly units: readonly Unit[] }): Finding => ({
  code: 'unit/ambiguous', severity: 'error', at, read: name,
  message: text(t => `“${name}” (${t.number(exact(rows))} hồ sơ) khớp với nhiều đơn vị: ${t.list(units.map(shown))}; không tính.`, t => `“${name}” (${t.number(exact(rows))} dossiers) matches several units: ${t.list(units.map(shown))}; they do not count.`),
  fix: text(() => 'Ghi mã đơn vị.', () => 'Write the id of the unit.'),
})

const shown = ({ name, id }: Unit): string => `${name} (${id})`

/** Figures of a unit that some cells leave open: they are unreadable, never a number that may be wrong by one. */
export function undecided(unit: Unit, { counted }: UnitTally, measures: readonly Measure[], at: Place): readonly Finding[] {
  const open = measures.flatMap((measure, index) => { const own = counted[index]; return own !== undefined && own.undecided > 0 ? [{ measure, own }] : [] })
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
