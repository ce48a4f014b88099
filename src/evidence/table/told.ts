import type { Component } from '../../criteria/criteria.ts'
import { placeText, type Finding, type Place } from '../../finding.ts'
import { joined, text, type Text, type Tongue } from '../../text.ts'
import type { Answer, Unit } from '../answer.ts'
import { someUnitWords } from '../unit-words.ts'
import type { HeadCell } from './columns.ts'

export interface Looked { readonly sheet: string; readonly rows: string; readonly labels: readonly string[] }

/** No sheet has a head: where it was looked for, what stands there, and what would be one. */
export const noHead = (at: Place, looked: readonly Looked[], figures: readonly string[]): Finding => ({
  code: 'table/no-head', severity: 'error', at,
  message: text(
    t => `Không tìm thấy dòng tiêu đề có cột đơn vị và ít nhất một số liệu của bộ tiêu chí. ${looked.map(each => `Đã xem trang “${each.sheet}”, dòng ${each.rows}${each.labels.length === 0 ? '' : `: có ${t.list(each.labels.map(quoted))}`}.`).join(' ')}`,
    t => `No head row with a column of units and at least one figure of the set was found. ${looked.map(each => `Looked at the sheet “${each.sheet}”, rows ${each.rows}${each.labels.length === 0 ? '' : `: ${t.list(each.labels.map(quoted))}`}.`).join(' ')}`,
  ),
  expected: text(
    t => `một cột ${t.list(someUnitWords.map(quoted))}… và mỗi số liệu một cột, mang tên hoặc mã, như ${t.list(figures.map(quoted))}; hoặc ba cột: đơn vị, số liệu, giá trị`,
    t => `a column ${t.list(someUnitWords.map(quoted))}… and a column a figure, by its name or id, such as ${t.list(figures.map(quoted))}; or three columns: unit, figure, value`,
  ),
})

const quoted = (word: string): string => `“${word.length > 60 ? `${word.slice(0, 59)}…` : word}”`

const meant = (near: string | undefined): { readonly fix?: Text } =>
  (near === undefined ? {} : { fix: text(() => `Có phải ý là “${near}”?`, () => `Did you mean “${near}”?`) })

const most = 6

/** Columns that match nothing, each at its cell; where they are many (an export of another system) one finding names them all. */
export function unknownColumns(heads: readonly HeadCell[], near: (label: string) => string | undefined, at: Place): readonly Finding[] {
  if (heads.length <= most) return heads.map(head => unknownColumn(head, near(head.label), at))
  const shown = (t: Tongue): string => t.list(heads.map(head => `${head.cell} ${quoted(head.label)}`))
  return [{
    code: 'table/unknown-column', severity: 'warning', at,
    message: text(t => `${heads.length} cột không ứng với số liệu nào nên không dùng: ${shown(t)}.`, t => `${heads.length} columns match no figure and are not used: ${shown(t)}.`),
  }]
}

const unknownColumn = ({ label, cell }: HeadCell, near: string | undefined, at: Place): Finding => ({
  code: 'table/unknown-column', severity: 'warning', at: { ...at, cell }, read: label,
  message: text(() => `Cột “${label}” không ứng với số liệu nào của bộ tiêu chí nên không dùng.`, () => `The column “${label}” matches no figure of the set and is not used.`),
  ...meant(near),
})

export const doubtfulColumn = ({ label, cell }: HeadCell, at: Place): Finding => ({
  code: 'table/ambiguous-column', severity: 'error', at: { ...at, cell }, read: label,
  message: text(() => `“${label}” khớp với nhiều số liệu nên không dùng.`, () => `“${label}” matches several figures and is not used.`),
  fix: text(() => 'Ghi mã số liệu thay cho tên.', () => 'Write the id of the figure in place of its name.'),
})

/** More rows than not match nothing: the table is of something else, and is told once. */
export const foreignRows = (words: readonly string[], rows: number, what: 'units' | 'figures', at: Place): Finding => ({
  code: what === 'units' ? 'table/foreign-units' : 'table/foreign-figures', severity: 'error', at,
  message: text(
    t => `${words.length} trên ${rows} dòng ghi ${what === 'units' ? 'đơn vị không có trong danh sách đơn vị' : 'số liệu không có trong bộ tiêu chí'} nên không dùng: ${t.list(shortened(words))}.`,
    t => `${words.length} of ${rows} rows name ${what === 'units' ? 'units that are not in the list of units' : 'figures that are not in the set'} and are not used: ${t.list(shortened(words))}.`,
  ),
  fix: what === 'units' ? text(() => 'Kiểm tra có đúng bảng, đúng danh sách đơn vị không.', () => 'Check that it is the right table and the right list of units.')
    : text(() => 'Kiểm tra có đúng bảng, đúng bộ tiêu chí không; ghi tên hoặc mã số liệu như trong bộ tiêu chí.', () => 'Check that it is the right table and set; write the names or ids of the set.'),
})

const shortened = (words: readonly string[]): readonly string[] => {
  const each = [...new Set(words)]
  return each.length <= 8 ? each.map(quoted) : [...each.slice(0, 8).map(quoted), '…']
}

/** A unit of the list whose row has nothing in it yet. */
export const emptyRow = (unit: Unit, read: string, at: Place): Finding => ({
  code: 'table/row-empty', severity: 'info', at, read, unit: unit.id,
  message: text(() => `${unit.name}: chưa có số liệu nào trong dòng này; dùng số của nguồn trước, nếu có.`, () => `${unit.name}: nothing stands in this row yet; what an earlier source gave is used, if any.`),
})

export const sameColumn = (id: string, at: Place): Finding => ({
  code: 'table/same-column', severity: 'warning', at, read: id,
  message: text(() => `Nhiều cột cùng cho số liệu “${id}”; ô nào khác nhau sẽ không dùng.`, () => `Several columns give the figure “${id}”; cells that differ are not used.`),
})

export const rowSkipped = (read: string, at: Place): Finding => ({
  code: 'table/row-skipped', severity: 'info', at, read,
  message: text(() => `Dòng “${read}” không phải số liệu của một đơn vị; bỏ qua.`, () => `The row “${read}” holds no unit's figures; it was left out.`),
})

export const unknownUnit = (read: string, near: Unit | undefined, at: Place): Finding => ({
  code: 'unit/unknown', severity: 'error', at, read,
  message: text(() => `“${read}” không có trong danh sách đơn vị.`, () => `“${read}” is not in the list of units.`),
  ...(near === undefined ? {} : { fix: text(() => `Có phải ý là “${near.name}” (mã ${near.id})?`, () => `Did you mean “${near.name}” (id ${near.id})?`) }),
})

export const noUnit = (at: Place): Finding => ({
  code: 'unit/missing', severity: 'error', at,
  message: text(() => 'Dòng có số liệu nhưng không ghi đơn vị nào; không dùng.', () => 'The row holds figures and names no unit; it is not used.'),
})

export const severalUnits = (read: string, units: readonly Unit[], at: Place): Finding => ({
  code: 'unit/ambiguous', severity: 'error', at, read,
  message: text(t => `“${read}” khớp với nhiều đơn vị: ${t.list(units.map(shown))}; không chọn đơn vị nào.`, t => `“${read}” matches several units: ${t.list(units.map(shown))}; none was chosen.`),
  fix: text(() => 'Ghi mã đơn vị.', () => 'Write the id of the unit.'),
})

const shown = (unit: Unit): string => `${unit.name} (${unit.id})`

export const twoUnits = (id: string, name: string, at: Place): Finding => ({
  code: 'unit/id-and-name', severity: 'error', at, read: `${id} / ${name}`,
  message: text(() => `Mã “${id}” và tên “${name}” chỉ hai đơn vị khác nhau; không dùng dòng này.`, () => `The id “${id}” and the name “${name}” mean two different units; the row is not used.`),
})

export const unknownFigure = (read: string, near: string | undefined, at: Place): Finding => ({
  code: 'table/unknown-figure', severity: 'error', at, read,
  message: text(() => `“${read}” không phải số liệu nào của bộ tiêu chí.`, () => `“${read}” is no figure of the set.`),
  ...meant(near),
})

/** A value under the code or the name of a component with several figures; `isLost` where it is a survey and the table has no column of any of them. */
export const stateOnly = (component: Component, read: string, at: Place, isLost: boolean): Finding => ({
  code: 'table/state-only', severity: isLost ? 'error' : 'warning', at, read, component: component.code,
  message: text(
    () => `${component.code} có nhiều số liệu, nên cột mang mã hoặc tên này chỉ nhận “Không phát sinh” hoặc “Không áp dụng”; “${read}” không được dùng.`,
    () => `${component.code} has several figures, so the column of its code or name takes only “Không phát sinh” or “Không áp dụng”; “${read}” is not used.`,
  ),
  fix: text(
    t => `Mỗi số liệu một cột, tiêu đề ghi mã: ${t.list(component.inputs.map(({ id, name }) => `${id} (${t.say(name)})`))}.`,
    t => `Give each figure a column under its id: ${t.list(component.inputs.map(({ id, name }) => `${id} (${t.say(name)})`))}.`,
  ),
})

/** The same of many rows, told at the first of them. */
export const forColumn = ({ unit: _unit, ...first }: Finding, rows: number): Finding => ({
  ...first, message: joined([first.message, text(() => `Cột này có ${rows} giá trị như vậy.`, () => `The column has ${rows} such values.`)], ' '),
})

export const twiceInTable = (name: Text, unit: Unit, one: Answer, other: Answer): Finding => ({
  code: 'table/twice', severity: 'error', at: one.from, also: other.from, unit: unit.id, read: one.read,
  message: text(
    t => `${unit.name}, ${t.say(name)}: “${one.read}” (${placeText(one.from)}) và “${other.read}” (${placeText(other.from)}) trong cùng một nguồn; không dùng số nào.`,
    t => `${unit.name}, ${t.say(name)}: “${one.read}” (${placeText(one.from)}) and “${other.read}” (${placeText(other.from)}) in one source; neither is used.`,
  ),
  fix: text(() => 'Giữ lại một giá trị.', () => 'Keep one value.'),
})
