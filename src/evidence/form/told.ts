import type { Component } from '../../criteria/criteria.ts'
import { placeText, type Finding, type Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import type { Workbook } from '../../sheet.ts'
import { text } from '../../text.ts'
import type { Answer } from '../answer.ts'
import { sheetNames } from '../layout.ts'

export const notAForm = (workbook: Workbook): Finding => ({
  code: 'form/not-a-form', severity: 'error', at: { file: workbook.file },
  message: text(
    t => `Không phải phiếu tự chấm: không có trang “${sheetNames.form}”. Tệp có các trang: ${t.list(workbook.sheets.map(sheet => sheet.name))}.`,
    t => `Not a self-assessment form: it has no sheet “${sheetNames.form}”. Its sheets: ${t.list(workbook.sheets.map(sheet => sheet.name))}.`,
  ),
  fix: text(() => 'Điền vào phiếu do `cchc form` tạo ra.', () => 'Fill in the form that `cchc form` makes.'),
})

export const byContent = (file: string, sheet: string): Finding => ({
  code: 'form/sheet-by-content', severity: 'warning', at: { file, sheet },
  message: text(
    () => `Không có trang “${sheetNames.form}”; đọc trang “${sheet}” vì có đúng các cột của phiếu.`,
    () => `There is no sheet “${sheetNames.form}”; “${sheet}” is read because it has the columns of a form.`,
  ),
})

export const withoutIds = (file: string, sheet: string): Finding => ({
  code: 'form/no-ids', severity: 'warning', at: { file, sheet },
  message: text(
    () => 'Cột mã ẩn không còn; các dòng được nhận theo số thứ tự và tên.',
    () => 'The hidden column of ids is gone; rows are recognised by their numbers and names.',
  ),
})

export const rowsMissing = (file: string, sheet: string, ids: readonly string[]): Finding => ({
  code: 'form/row-missing', severity: 'error', at: { file, sheet },
  message: text(
    t => `Phiếu thiếu ${ids.length} dòng: ${t.list(shortened(ids))}.`, t => `The form lacks ${ids.length} rows: ${t.list(shortened(ids))}.`,
  ),
  fix: text(() => 'Lấy lại phiếu gốc, không xóa dòng.', () => 'Start from the original form; do not delete rows.'),
})

const shortened = (ids: readonly string[]): readonly string[] => (ids.length <= 12 ? ids : [...ids.slice(0, 12), '…'])

export const unknownRow = (read: string, at: Place): Finding => ({
  code: 'form/unknown-row', severity: 'warning', at, read,
  message: text(() => `Dòng mang mã “${read}” không có trong bộ tiêu chí; không dùng.`, () => `The row has the id “${read}”, which the set does not know; it is not used.`),
})

export const notTypedHere = (component: Component, read: string, at: Place): Finding => ({
  code: 'form/not-typed-here', severity: 'warning', at, read, component: component.code,
  message: text(
    () => `Ô này của ${component.code} chỉ nhận “Không phát sinh” hoặc “Không áp dụng”; “${read}” không được dùng.`,
    () => `This cell of ${component.code} takes only “Không phát sinh” or “Không áp dụng”; “${read}” is not used.`,
  ),
  fix: text(() => 'Ghi số liệu vào các dòng ngay bên dưới.', () => 'Write the figures into the rows right below.'),
})

export const notYours = (component: Component, answer: Answer): Finding => ({
  code: 'form/not-yours', severity: 'warning', at: answer.from, read: answer.read, component: component.code,
  message: text(
    () => `${component.code} không do đơn vị tự cho điểm; phiếu vẫn ghi “${answer.read}”.`,
    () => `${component.code} is not for the unit to claim; the form gives “${answer.read}” all the same.`,
  ),
})

export const twice = (input: Input, component: Component, one: Answer, other: Answer): Finding => ({
  ...differ('form/twice', input, one, other), component: component.code,
})

export const figureTypedTwice = (input: Input, one: Answer, other: Answer): Finding => differ('form/figure-twice', input, one, other)

const differ = (code: string, input: Input, one: Answer, other: Answer): Finding => ({
  code, severity: 'error', at: one.from, also: other.from, read: one.read,
  message: text(
    t => `${t.say(input.name)}: phiếu ghi “${one.read}” (${placeText(one.from)}) và “${other.read}” (${placeText(other.from)}); không dùng số nào.`,
    t => `${t.say(input.name)}: the form says “${one.read}” (${placeText(one.from)}) and “${other.read}” (${placeText(other.from)}); neither is used.`,
  ),
  fix: text(() => 'Giữ lại một giá trị.', () => 'Keep one value.'),
})
