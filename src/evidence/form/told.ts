import type { Component } from '../../criteria/criteria.ts'
import { placeText, type Finding, type Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import type { Workbook } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
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

/** Sheets that look like forms beside the one that is read. `left`: that one is empty and they are not. */
export const besideForm = (file: string, sheet: string, beside: readonly string[], left: boolean): Finding => ({
  code: 'form/sheet-not-read', severity: left ? 'error' : 'warning', at: { file, sheet: beside[0] ?? sheet },
  message: text(
    t => `Chỉ đọc trang “${sheet}”${left ? ' (đang để trống)' : ''}; không đọc ${t.list(beside.map(name => `“${name}”`))}, tuy cũng có các cột của phiếu.`,
    t => `Only the sheet “${sheet}”${left ? ' (which is empty)' : ''} is read; ${t.list(beside.map(name => `“${name}”`))} ${beside.length > 1 ? 'are' : 'is'} not, though having the columns of a form.`,
  ),
  fix: text(() => `Xóa trang thừa; nếu là phiếu của đơn vị khác thì ghi “Đơn vị: …” ở đầu mỗi trang.`, () => 'Delete what is left over; if it is another unit\'s form, write “Đơn vị: …” at the top of each sheet.'),
})

/** A further sheet of figures beside the one that is read, with another value. `left`: the one that is read is empty. */
export const otherFigures = (read: string, name: Text, [used, other]: readonly [used: string, other: string], left: boolean, at: Place): Finding => ({
  code: 'form/sheet-not-read', severity: left ? 'error' : 'warning', at, read: other,
  message: text(
    t => `Chỉ đọc trang “${read}”${left ? ' (đang để trống)' : ''}; không đọc trang “${at.sheet ?? ''}”, tuy ghi khác: ${t.say(name)} ghi “${other}”, trang được đọc ${used === '' ? 'để trống' : `ghi “${used}”`}.`,
    t => `Only the sheet “${read}”${left ? ' (which is empty)' : ''} is read; “${at.sheet ?? ''}” is not, though it says otherwise: ${t.say(name)} is “${other}” there, ${used === '' ? 'blank' : `“${used}”`} on the sheet that is read.`,
  ),
  fix: text(() => `Giữ lại một trang số liệu đúng, đặt tên là “${sheetNames.figures}”.`, () => `Keep the right sheet of figures only, named “${sheetNames.figures}”.`),
})

export const severalForms = (file: string, sheets: readonly string[]): Finding => ({
  code: 'form/several-sheets', severity: 'error', at: { file },
  message: text(
    t => `${sheets.length} trang đều là phiếu tự chấm: ${t.list(sheets.map(name => `“${name}”`))}; không biết trang nào của đơn vị nào nên không đọc trang nào.`,
    t => `${sheets.length} sheets are self-assessment forms: ${t.list(sheets.map(name => `“${name}”`))}; whose each is cannot be told, so none is read.`,
  ),
  fix: text(() => 'Ghi “Đơn vị: …” ở đầu mỗi trang, hoặc mỗi đơn vị một tệp.', () => 'Write “Đơn vị: …” at the top of each sheet, or make a file a unit.'),
})

export const manyForms = (file: string, names: readonly string[]): Finding => ({
  code: 'form/sheet-a-unit', severity: 'info', at: { file },
  message: text(t => `Tệp có ${names.length} phiếu, mỗi trang một đơn vị: ${t.list(names)}.`, t => `The file holds ${names.length} forms, a sheet a unit: ${t.list(names)}.`),
})

/** No row bears a code or a name of the set. */
export const noRows = (file: string, sheet: string, set: string): Finding => ({
  code: 'form/other-rows', severity: 'error', at: { file, sheet },
  message: text(
    () => `Không dòng nào mang mã hoặc tên tiêu chí của bộ tiêu chí “${set}”; không dùng phiếu này.`,
    () => `No row bears a code or a name of the set “${set}”; the form is not used.`,
  ),
  fix: text(() => 'Kiểm tra có đúng phiếu, đúng bộ tiêu chí không.', () => 'Check that it is the right form and the right set.'),
})

export const withoutIds = (file: string, sheet: string): Finding => ({
  code: 'form/no-ids', severity: 'warning', at: { file, sheet },
  message: text(
    () => 'Cột mã ẩn không còn; các dòng được nhận theo số thứ tự và tên.',
    () => 'The hidden column of ids is gone; rows are recognised by their numbers and names.',
  ),
})

/** `names` are those of the figures whose rows are gone; each stays unreadable until another source gives it. `isScored`: points follow from them, and not only cross-checks. */
export const rowsMissing = (file: string, sheet: string, names: readonly Text[], isScored: boolean): Finding => ({
  code: 'form/row-missing', severity: isScored ? 'error' : 'warning', at: { file, sheet },
  message: text(
    t => `Phiếu (trang “${sheet}”) thiếu ${names.length} dòng nên ${isScored ? 'chưa chấm được' : 'không đối chiếu được (không ảnh hưởng điểm)'}: ${shortened(names.map(t.say)).join('; ')}.`,
    t => `The form (sheet “${sheet}”) lacks ${names.length} rows, which leaves them ${isScored ? 'unscored' : 'unchecked (no points follow from them)'}: ${shortened(names.map(t.say)).join('; ')}.`,
  ),
  fix: text(
    () => 'Lấy lại phiếu gốc rồi điền, không xóa dòng, không sắp xếp lại; không có việc thì ghi “Không phát sinh” hoặc “Không áp dụng”.',
    () => 'Start from the original form; do not delete or sort rows. Write “Không phát sinh” or “Không áp dụng” where there is nothing.',
  ),
})

const shortened = (names: readonly string[]): readonly string[] => (names.length <= 12 ? names : [...names.slice(0, 12), '…'])

/** A value in a row that the form does not ask for. */
export const notAsked = (name: string, read: string, at: Place): Finding => ({
  code: 'form/row-not-asked', severity: 'warning', at, read,
  message: text(
    () => `Dòng ${name === '' ? 'không có tên' : `“${name}”`} không phải dòng của phiếu ở chỗ này; “${read}” không được dùng.`,
    () => `The row ${name === '' ? 'without a name' : `“${name}”`} is none that the form has here; “${read}” is not used.`,
  ),
  fix: text(() => 'Ghi số liệu vào đúng dòng của phiếu; phần thêm ghi ở cột Giải trình.', () => 'Write figures into the rows of the form, anything else into the explanation.'),
})

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

/** Forms of several units below one another: whose each figure is cannot be told. */
export const twoUnitsOnForm = (file: string, sheet: string, names: readonly string[]): Finding => ({
  code: 'form/two-units', severity: 'error', at: { file, sheet }, read: names.join(', '),
  message: text(
    t => `Một trang ghi nhiều đơn vị: ${t.list(names.map(name => `“${name}”`))}. Không dùng số liệu nào của trang.`,
    t => `One sheet names several units: ${t.list(names.map(name => `“${name}”`))}. Nothing of it is used.`,
  ),
  fix: text(() => 'Tách mỗi đơn vị một trang, hoặc sửa tên ở dòng “Đơn vị:”.', () => 'Give each unit a sheet of its own, or correct the name behind “Đơn vị:”.'),
})
