import type { Component } from '../../criteria/criteria.ts'
import { placeText, type Finding, type Place } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import type { Answer, Unit } from '../answer.ts'

export const noHead = (at: Place): Finding => ({
  code: 'table/no-head', severity: 'error', at,
  message: text(
    () => 'Không tìm thấy dòng tiêu đề có cột đơn vị và ít nhất một số liệu của bộ tiêu chí.',
    () => 'No head row with a column of units and at least one figure of the set was found.',
  ),
  expected: text(
    () => 'mỗi đơn vị một dòng, mỗi số liệu một cột (mã hoặc tên số liệu); hoặc ba cột: đơn vị, số liệu, giá trị',
    () => 'a row a unit and a column a figure (its id or name); or three columns: unit, figure, value',
  ),
})

export const unknownColumns = (labels: readonly string[], at: Place): Finding => ({
  code: 'table/unknown-column', severity: 'warning', at,
  message: text(t => `Các cột không dùng vì không ứng với số liệu nào: ${t.list(labels)}.`, t => `Columns that match no figure and are not used: ${t.list(labels)}.`),
})

export const doubtfulColumns = (labels: readonly string[], at: Place): Finding => ({
  code: 'table/ambiguous-column', severity: 'error', at,
  message: text(t => `Các cột khớp với nhiều số liệu nên không dùng: ${t.list(labels)}.`, t => `Columns that match several figures and are not used: ${t.list(labels)}.`),
  fix: text(() => 'Ghi mã số liệu ở tiêu đề cột.', () => 'Write the id of the figure over the column.'),
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
  ...(near === undefined ? {} : { fix: text(() => `Có phải ý là “${near}”?`, () => `Did you mean “${near}”?`) }),
})

export const stateOnly = (component: Component, read: string, at: Place): Finding => ({
  code: 'table/state-only', severity: 'warning', at, read, component: component.code,
  message: text(
    () => `${component.code} có nhiều số liệu, nên cột mang mã này chỉ nhận “Không phát sinh” hoặc “Không áp dụng”; “${read}” không được dùng.`,
    () => `${component.code} has several figures, so the column of its code takes only “Không phát sinh” or “Không áp dụng”; “${read}” is not used.`,
  ),
})

export const twiceInTable = (name: Text, unit: Unit, one: Answer, other: Answer): Finding => ({
  code: 'table/twice', severity: 'error', at: one.from, also: other.from, unit: unit.id, read: one.read,
  message: text(
    t => `${unit.name}, ${t.say(name)}: “${one.read}” (${placeText(one.from)}) và “${other.read}” (${placeText(other.from)}) trong cùng một nguồn; không dùng số nào.`,
    t => `${unit.name}, ${t.say(name)}: “${one.read}” (${placeText(one.from)}) and “${other.read}” (${placeText(other.from)}) in one source; neither is used.`,
  ),
  fix: text(() => 'Giữ lại một giá trị.', () => 'Keep one value.'),
})
