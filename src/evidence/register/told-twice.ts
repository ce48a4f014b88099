import type { Finding, Place } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text, type Tongue } from '../../text.ts'
import type { Unit } from '../answer.ts'

interface TableAt { readonly file: string; readonly sheet: string }

const most = 3

const shown = (names: readonly string[], t: Tongue, more: string): string => t.list([...names.slice(0, most), ...(names.length > most ? [`${names.length - most} ${more}`] : [])])

/** Two sheets that say the same, and do not both have codes. */
export const sameSheet = (at: TableAt, also: TableAt, rows: number): Finding => ({
  code: 'register/same-sheet', severity: 'error', at, also,
  message: text(t => `Trang này giống hệt trang “${also.sheet}” (${also.file}), cả ${t.number(exact(rows))} hồ sơ được tính hai lần.`, t => `This sheet says the very same as “${also.sheet}” (${also.file}); its ${t.number(exact(rows))} dossiers count twice.`),
  fix: text(() => 'Bỏ một trong hai trang, hoặc thêm cột mã hồ sơ.', () => 'Remove one of the two sheets, or add a column of codes.'),
})

/** Units whose dossiers are the very same, one by one. */
export const sameDossiers = (at: TableAt, also: Place, units: readonly Unit[], rows: number): Finding => ({
  code: 'register/same-sheet', severity: 'error', at, also,
  message: text(t => `${shown(units.map(({ name }) => name), t, 'đơn vị khác')} có cùng ${t.number(exact(rows))} hồ sơ giống hệt nhau: có thể một sổ đã nộp cho nhiều đơn vị; số liệu của các đơn vị này chưa dùng được.`,
    t => `${shown(units.map(({ name }) => name), t, 'others')} have the very same ${t.number(exact(rows))} dossiers: one register may have been handed in for several units; none of their figures can be used yet.`),
  fix: text(() => 'Xem các hồ sơ đó là của đơn vị nào; thay sổ của đơn vị kia bằng đúng sổ của đơn vị đó.', () => 'See whose dossiers they are, and put the right register in the place of the other.'),
})

/** A sheet whose dossiers stand in others as well. */
export const sumSheet = (at: TableAt, rows: number, others: readonly TableAt[], units: readonly Unit[]): Finding => ({
  code: 'register/sum-sheet', severity: 'error', at, ...(others[0] === undefined ? {} : { also: others[0] }),
  message: text(t => `${t.number(exact(rows))} hồ sơ của trang “${at.sheet}” (${at.file}) còn đứng ở ${placesIn(at, others, t, 'nơi khác')}, nên mỗi hồ sơ được tính hai lần; số liệu của ${shown(units.map(({ name }) => name), t, 'đơn vị khác')} chưa dùng được.`,
    t => `${t.number(exact(rows))} dossiers of the sheet “${at.sheet}” (${at.file}) stand in ${placesIn(at, others, t, 'others')} as well, so each counts twice; no figure of ${shown(units.map(({ name }) => name), t, 'others')} can be used yet.`),
  fix: text(() => 'Chỉ giữ một bên: bỏ trang (tệp) gộp đó, hoặc ghi ở nguồn sheet: \'<tên trang đó>\' để chỉ đọc nó; hoặc thêm cột mã hồ sơ vào mọi trang.', () => 'Keep one side only: remove that sheet (file), or state at the source sheet: \'<its name>\' to read it alone; or add a column of codes to every sheet.'),
})

/** A sheet whose dossiers of some units stand in a larger one as well. */
export const partSheet = (at: TableAt, rows: number, also: TableAt, units: readonly Unit[]): Finding => ({
  code: 'register/sum-sheet', severity: 'error', at, also,
  message: text(t => `${t.number(exact(rows))} hồ sơ của trang “${at.sheet}” (${at.file}) đều có y như vậy ở ${placesIn(at, [also], t, '')}, nên mỗi hồ sơ được tính hai lần; số liệu của ${shown(units.map(({ name }) => name), t, 'đơn vị khác')} chưa dùng được.`,
    t => `${t.number(exact(rows))} dossiers of the sheet “${at.sheet}” (${at.file}) all stand in ${placesIn(at, [also], t, '')} just so, and each counts twice; no figure of ${shown(units.map(({ name }) => name), t, 'others')} can be used yet.`),
  fix: text(() => 'Nếu trang này là một phần của trang kia (một tháng của cả năm), bỏ trang (tệp) này; nếu là hồ sơ khác, thêm cột mã hồ sơ vào cả hai.', () => 'Where this sheet is a part of the other (a month of its year), remove it (its file); where its dossiers are others, add a column of codes to both.'),
})

const placesIn = (at: TableAt, others: readonly TableAt[], t: Tongue, more: string): string => shown(others.map(({ file, sheet }) => (file === at.file ? `“${sheet}”` : `“${sheet}” (${file})`)), t, more)

/** Without codes nobody knows whether a dossier counts twice; one may where a unit has others of the same days in another table. */
export const withoutCodes = (at: TableAt, inside?: TableAt): Finding => ({
  code: 'register/no-code-column', severity: inside === undefined ? 'info' : 'warning', at, ...(inside === undefined ? {} : { also: inside }),
  message: text(() => `Sổ không có cột mã hồ sơ: không biết có hồ sơ nào được tính hai lần không${inside === undefined ? '' : `; hồ sơ ở đây đều nhận trong khoảng ngày của hồ sơ cùng đơn vị ở trang “${inside.sheet}” (${inside.file}) và đang được cộng cả hai`}.`,
    () => `The register has no column of codes: nobody can tell whether a dossier counts twice${inside === undefined ? '' : `; those received here fall within the days of the same unit's in “${inside.sheet}” (${inside.file}), and both are added up`}.`),
  ...(inside === undefined ? {} : { fix: text(() => 'Nếu trang này là một phần của trang kia (một tháng của cả năm), bỏ trang này; hoặc thêm cột mã hồ sơ vào cả hai.', () => 'Where this sheet is a part of the other (a month of its year), remove it; or add a column of codes to both.') }),
})
