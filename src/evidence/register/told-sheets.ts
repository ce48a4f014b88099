import type { Finding, Place } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { address } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { nameOf } from './columns.ts'
import type { Covered } from './covered.ts'

/** A sheet without a head whose rows look like dossiers: nobody's figures are certain. */
export const lostSheet = (file: string, sheet: string): Finding => ({
  code: 'register/no-head', severity: 'error', at: { file, sheet },
  message: text(() => `Trang “${sheet}” có các dòng như hồ sơ nhưng không thấy dòng tên cột, nên chưa đếm; số liệu của sổ chưa dùng được.`, () => `The sheet “${sheet}” has rows like dossiers but no head, so they were not counted; no figure of the register can be used yet.`),
  fix: text(() => 'Thêm dòng tên cột vào trang; hoặc ghi trong tệp đợt chấm, ở nguồn này, columns: { received: \'<tên cột>\', … }; hoặc nếu trang không thuộc sổ, ghi sheet: \'<trang cần đọc>\'.',
    () => 'Add the titles to the sheet; or state in the round file, at this source, columns: { received: \'<title>\', … }; or, where the sheet is no part of the register, sheet: \'<the one to read>\'.'),
})

/** A hidden sheet that is a register. */
export const hiddenSheet = (file: string, sheet: string): Finding => ({
  code: 'register/hidden-sheet', severity: 'warning', at: { file, sheet },
  message: text(() => `Trang ẩn “${sheet}” cũng là sổ hồ sơ và không được đếm.`, () => `The hidden sheet “${sheet}” is a register too and was not counted.`),
  fix: text(() => 'Nếu trang có hồ sơ phải tính, bỏ ẩn trang; nếu không, xóa trang.', () => 'Where its dossiers count, unhide the sheet; else remove it.'),
})

/** A head among the dossiers under which the columns stand otherwise: nobody's figures are certain. */
export const otherHead = (file: string, sheet: string, row: number): Finding => ({
  code: 'register/other-head', severity: 'error', at: { file, sheet, cell: address(1, row) },
  message: text(() => `Dòng ${row} là dòng tên cột thứ hai, các cột xếp khác dòng tên cột ở trên; từ đó trở xuống bị đọc sai cột nên số liệu của sổ chưa dùng được.`, () => `Row ${row} is a second head, under which the columns stand otherwise than under the first; what stands below is read from the wrong columns, so no figure of the register can be used yet.`),
  fix: text(() => 'Chuyển phần từ dòng đó sang trang riêng, hoặc xếp các cột như phần trên.', () => 'Move what begins with that row to a sheet of its own, or arrange its columns as above.'),
})

/** Cells of a column that are merged over several dossiers: all but the first of these were read as blank. */
export const mergedCells = ({ column, count, ranges }: Covered, figures: readonly string[], at: Place): Finding => ({
  code: 'register/merged-cells', severity: 'error', at,
  message: text(t => `Cột ${nameOf(column).vi} có ${t.number(exact(count))} ô gộp qua nhiều hồ sơ (${rangesOf(count, ranges)}): các dòng dưới của ô gộp bị đọc là trống, nên ${t.list(figures)} của đơn vị có các dòng đó chưa dùng được.`,
    t => `Column ${nameOf(column).en}: ${t.number(exact(count))} ${count === 1 ? 'cell is' : 'cells are'} merged over several dossiers (${rangesOf(count, ranges)}), and the rows below the first are read as blank, so ${t.list(figures)} of the units of those rows cannot be used yet.`),
  fix: column === 'code'
    ? text(() => 'Bỏ gộp ô (Merge & Center): nếu các dòng đó là một hồ sơ, chỉ giữ một dòng; nếu là nhiều hồ sơ, ghi ở mỗi dòng mã riêng của nó.', () => 'Unmerge the cells (Merge & Center): where the rows are one dossier, keep one of them; where they are several, write in each row its own code.')
    : text(() => 'Bỏ gộp ô (Merge & Center) rồi điền vào từng dòng.', () => 'Unmerge the cells (Merge & Center) and fill in each row.'),
})

const rangesOf = (count: number, ranges: readonly string[]): string => `${ranges.join(', ')}${count > ranges.length ? ' …' : ''}`

/** A sheet named like a template, whose few dossiers count. */
export const exampleSheet = (file: string, sheet: string, rows: number): Finding => ({
  code: 'register/example-sheet', severity: 'warning', at: { file, sheet },
  message: text(() => `Trang “${sheet}” mang tên như trang mẫu nhưng có ${rows} hồ sơ và đã được tính.`, () => `The sheet “${sheet}” is named like a template, but has ${rows} ${rows === 1 ? 'dossier' : 'dossiers'}, which count.`),
  fix: text(() => 'Nếu chỉ là dòng ví dụ: xóa các dòng đó hoặc cả trang, hoặc ghi ở nguồn sheet: \'<tên trang sổ>\'.', () => 'Where they are examples only: remove the rows or the sheet, or state at the source sheet: \'<its sheet>\'.'),
})

/** The sheet that the round file names is not there. */
export const noSheet = (file: string, wanted: string, all: readonly string[]): Finding => ({
  code: 'register/no-sheet', severity: 'error', at: { file }, read: wanted,
  message: text(t => `Không có trang “${wanted}”${all.length === 0 ? '' : `. Tệp có các trang: ${t.list(all)}`}.`, t => `There is no sheet “${wanted}”${all.length === 0 ? '' : `. The file has: ${t.list(all)}`}.`),
})

/** A sheet that is no register, beside one that is. */
export const notRead = (file: string, sheet: string): Finding => ({
  code: 'register/sheet-not-read', severity: 'info', at: { file, sheet },
  message: text(() => `Trang “${sheet}” không phải sổ hồ sơ (không có tên cột hoặc không có hồ sơ) nên không đọc.`, () => `The sheet “${sheet}” is no register (it has no head or no dossiers) and was not read.`),
})

/** No sheet of a file has the head of a register. */
export const noHead = (file: string): Finding => ({
  code: 'register/no-head', severity: 'error', at: { file },
  message: text(() => 'Không thấy dòng đầu của sổ hồ sơ: cần ít nhất một cột ngày (ngày nhận, ngày hẹn trả, ngày trả) và một cột nữa (mã hồ sơ, đơn vị …).',
    () => 'No head of a register is found: at least one column of days (received, due, returned) and one more (code, unit …) are needed.'),
  fix: text(() => 'Đặt tên cột như trên, hoặc ghi trong tệp đợt chấm: columns: { received: \'<tên cột>\', … }.', () => 'Name the columns so, or state in the round file: columns: { received: \'<title>\', … }.'),
})

/** A column that measures read is not there: their figures are open for the units of the table. */
export const noColumn = (name: Text, figures: readonly string[], at: Place, column: string, isDoubtful: boolean): Finding => ({
  code: 'register/no-column', severity: 'error', at, read: column,
  message: text(t => `${isDoubtful ? `Chưa rõ cột nào là ${name.vi}` : `Sổ không có cột ${name.vi}`} nên không đếm được ${t.list(figures)} của các đơn vị trong sổ.`, t => `${isDoubtful ? `It is not clear which column is the ${name.en}` : `The register has no column for the ${name.en}`}, so ${t.list(figures)} of its units ${figures.length === 1 ? 'is' : 'are'} not counted.`),
  fix: text(() => `${isDoubtful ? 'Ghi' : 'Thêm cột, hoặc ghi'} trong tệp đợt chấm: columns: { ${column}: '<tên cột>' }; nếu chỉ tệp này gọi cột khác, khai riêng tệp thành một nguồn có columns của nó.${at.sheet === undefined ? '' : ' Nếu trang này chỉ là danh sách kèm theo: ghi ở nguồn sheet: \'<tên trang sổ>\'.'}`, () => `${isDoubtful ? 'State' : 'Add the column, or state'} in the round file: columns: { ${column}: '<title>' }; where only this file names it otherwise, declare the file as a source with columns of its own.${at.sheet === undefined ? '' : ' Where this sheet is only a list beside the register: state at the source sheet: \'<its sheet>\'.'}`),
})
