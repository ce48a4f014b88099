import type { Finding, Place, Severity } from '../../finding.ts'
import { decimalText, type Rational } from '../../rational.ts'
import { text, type Text } from '../../text.ts'

/** Where a row of the table stands. */
export interface Spot { readonly file: string; readonly sheet: string; readonly cell: string }

const place = ({ file, sheet, cell }: Spot): Place => ({ file, sheet, cell })

const finding = (code: string, severity: Severity, at: Spot, read: string, message: Text, fix: Text, component?: string): Finding =>
  ({ code: `import/${code}`, severity, at: place(at), read, message, fix, ...(component === undefined ? {} : { component }) })

const compareTable = text(() => 'Đối chiếu với bảng gốc rồi sửa trong tệp YAML.', () => 'Check the table and correct the YAML file.')

/** A code that was made up, and what it was made from. */
export interface Made { readonly spot: Spot; readonly code: string; readonly read: string }

const some = (all: readonly Made[]): string => `${all.slice(0, 3).map(({ read, code }) => `“${read.length > 40 ? `${read.slice(0, 39)}…` : read}” → ${code}`).join(', ')}${all.length > 3 ? ', …' : ''}`

const summed = ([first]: readonly Made[], code: string, message: Text): readonly Finding[] => (first === undefined ? []
  : [finding(code, 'info', first.spot, first.read, message, text(() => 'Sửa `code` nếu văn bản có mã khác.', () => 'Correct `code` if the document has another.'))])

/** What reading a criteria table can tell. */
export const told = {
  noMax: (at: Spot, code: string, read: string): Finding => finding('no-maximum', 'error', at, read, text(
    () => `Mục ${code}: ${read === '' ? 'không có điểm tối đa' : `không đọc được điểm tối đa từ “${read}”`}; đã ghi tạm 0.`,
    () => `Item ${code}: ${read === '' ? 'it has no maximum' : `“${read}” cannot be read as its maximum`}; 0 was written for now.`),
  text(() => 'Ghi điểm tối đa vào `max`.', () => 'Write the maximum as `max`.'), code),
  maxFromRule: (at: Spot, code: string, max: Rational): Finding => finding('maximum-from-rule', 'warning', at, decimalText(max), text(
    t => `Mục ${code} không ghi điểm tối đa; lấy ${t.number(max)}, mức cao nhất trong cách tính điểm.`,
    t => `Item ${code} has no maximum; ${t.number(max)}, the highest of its rule, was taken.`), compareTable, code),
  notRead: (at: Spot, code: string, words: string): Finding => finding('rule-not-read', 'warning', at, words, text(
    () => `Mục ${code}: chưa hiểu cách tính điểm, tạm ghi \`given\` và giữ nguyên văn trong chú thích.`,
    () => `Item ${code}: its rule was not understood; \`given\` was written for now, the words are kept in a comment.`),
  text(() => 'Chọn một cách chấm (cchc rule, hoặc docs) và ghi lại `rule`.', () => 'Choose a method and write `rule`.'), code),
  noRules: (all: readonly Made[]): readonly Finding[] => (all[0] === undefined ? [] : [finding('no-rule', 'warning', all[0].spot, '', text(
    () => `${all.length} mục không có cách tính điểm (${all.slice(0, 5).map(each => each.code).join(', ')}${all.length > 5 ? ', …' : ''}); tạm ghi \`given\`.`,
    () => `${all.length} items have no rule (${all.slice(0, 5).map(each => each.code).join(', ')}${all.length > 5 ? ', …' : ''}); \`given\` was written for now.`),
  text(() => 'Chọn một cách chấm cho từng mục và ghi lại `rule`.', () => 'Choose a method for each and write `rule`.'))]),
  notReached: (at: Spot, code: string, highest: Rational, max: Rational): Finding => finding('rule-and-maximum', 'warning', at, decimalText(highest), text(
    t => `Mục ${code}: mức cao nhất trong cách tính điểm là ${t.number(highest)}, khác điểm tối đa ${t.number(max)}.`,
    t => `Item ${code}: the highest points of its rule are ${t.number(highest)}, its maximum is ${t.number(max)}.`), compareTable, code),
  leftOver: (at: Spot, code: string, words: string): Finding => finding('words-left', 'warning', at, words, text(
    () => `Mục ${code}: phần “${words}” của cách tính điểm chưa đưa được vào quy tắc; giữ trong chú thích.`,
    () => `Item ${code}: “${words}” is not in the rule; it is kept in a comment.`),
  text(() => 'Xem phần đó có đổi cách chấm không; nếu có, sửa `rule`.', () => 'If it changes the scoring, correct `rule`.'), code),
  toDecide: (at: Spot, code: string, what: Text): Finding =>
    finding('to-decide', 'warning', at, '', text(t => `Mục ${code}: ${t.say(what)}`, t => `Item ${code}: ${t.say(what)}`), compareTable, code),
  rowNotRead: (at: Spot, words: string): Finding => finding('row-not-read', 'warning', at, words, text(
    () => `Dòng “${words}” không thuộc mục nào; giữ trong chú thích ở đầu tệp.`, () => `The row “${words}” belongs to no item; it is kept in a comment at the top.`),
  text(() => 'Xem dòng đó có phải tiêu chí bị thiếu mã hoặc điểm không.', () => 'See whether it is a criterion without its number or points.')),
  rowJoined: (at: Spot, code: string, words: string): Finding => finding('row-not-read', 'warning', at, words, text(
    () => `Dòng “${words}” không đánh số mà có điểm riêng; tạm ghi vào cách tính của mục ${code}.`, () => `The row “${words}” has points of its own and no number; it was put to the rule of item ${code} for now.`),
  text(() => 'Nếu đó là một tiêu chí: đánh số cho dòng đó rồi đọc lại.', () => 'If it is a criterion, number the row and import again.'), code),
  ruleNotMeant: (at: Spot, code: string, words: string, fault: Text): Finding => finding('rule-not-meant', 'warning', at, words, text(
    t => `Mục ${code}: cách tính đọc ra không dùng được, tạm ghi \`given\`. ${t.say(fault)}`, t => `Item ${code}: the rule as it was read cannot be used; \`given\` was written for now. ${t.say(fault)}`), compareTable, code),
  sheetNotRead: (at: Spot, rows: number, hidden: boolean, suspect: boolean): Finding => finding('sheet-not-read', suspect ? 'warning' : 'info', at, at.sheet, text(
    () => `Không đọc trang ${hidden ? 'ẩn ' : ''}“${at.sheet}” (${rows} dòng)${hidden ? '' : ': không thấy đầu bảng tiêu chí'}.`,
    () => `The ${hidden ? 'hidden ' : ''}sheet “${at.sheet}” (${rows} rows) was not read${hidden ? '' : ': it has no head of a criteria table'}.`),
  text(() => 'Nếu trang đó có tiêu chí: bỏ ẩn, thêm dòng đầu bảng như trang trước, hoặc chép các dòng sang trang trước.', () => 'If it has criteria: unhide it, and add the head of the sheet before it or move its rows there.')),
  maximaTwoWays: (all: readonly Made[]): readonly Finding[] => (all[0] === undefined ? [] : [finding('maximum-two-ways', 'warning', all[0].spot, all[0].read, text(
    () => `${all.length} điểm tối đa có ba chữ số sau dấu, được đọc là số lẻ (${some(all)}).`, () => `${all.length} maxima have three digits behind the mark and were read as decimals (${some(all)}).`),
  text(() => 'Nếu là hàng nghìn thì sửa `max`.', () => 'If they are in thousands, correct `max`.'))]),
  codesGiven: (all: readonly Made[]): readonly Finding[] => summed(all, 'codes-given', text(
    () => `${all.length} mục không đánh số; đã đặt mã theo thứ tự (${some(all)}).`, () => `${all.length} items are not numbered; codes were given by their order (${some(all)}).`)),
  codesJoined: (all: readonly Made[]): readonly Finding[] => summed(all, 'codes-joined', text(
    () => `${all.length} mục dùng lại số của mục khác; mã được ghép với mã của mục trên (${some(all)}).`, () => `${all.length} items repeat the number of another; codes were joined to the code above (${some(all)}).`)),
  codeTwice: (at: Spot, code: string, raw: string): Finding => finding('code-twice', 'warning', at, raw, text(
    () => `Mã ${raw} đã dùng ở một mục trước; tạm ghi ${code}.`, () => `The code ${raw} is already used; ${code} was written for now.`),
  text(() => 'Sửa `code` theo văn bản.', () => 'Correct `code` by the document.'), code),
  codeGuessed: (at: Spot, code: string, read: string): Finding => finding('code-guessed', 'warning', at, read, text(
    () => `Ô số thứ tự “${read}” đã bị Excel đổi thành số hoặc ngày; theo thứ tự thì là ${code}.`, () => `Excel has turned the number of this row into “${read}”; by its order it is ${code}.`),
  text(() => 'Kiểm tra lại; trong Excel, định dạng cột STT là Text.', () => 'Check it; in Excel, format that column as Text.'), code),
  tooDeep: (at: Spot, code: string, name: string): Finding => finding('too-deep', 'warning', at, name, text(
    () => `Mục ${code} “${name}” ở cấp thứ năm trở đi; các mục con của nó được đưa lên cấp thứ tư.`, () => `Item ${code} “${name}” has a fifth level below it; its items were moved up to the fourth.`),
  text(() => 'Bộ tiêu chí có nhiều nhất bốn cấp; sắp lại nếu cần.', () => 'A set has at most four levels; rearrange it if needed.'), code),
  unused: (at: Spot, columns: readonly string[]): Finding => finding('columns-unused', 'info', at, columns.join(', '), text(
    t => `Không lấy các cột: ${t.list(columns.map(column => `“${column}”`))}.`, t => `Columns left out: ${t.list(columns.map(column => `“${column}”`))}.`),
  text(() => 'Đó không phải cột của bảng tiêu chí.', () => 'They are no part of a criteria table.')),
  otherTable: (at: Spot, used: string): Finding => finding('other-table', 'warning', at, at.sheet, text(
    () => `“${at.sheet}” cũng là một bảng tiêu chí, có mã trùng với “${used}”; chưa đọc.`, () => `“${at.sheet}” is a criteria table as well and repeats codes of “${used}”; it was not read.`),
  text(() => `Muốn lấy bảng này: --sheet "${at.sheet}".`, () => `To take it: --sheet "${at.sheet}".`)),
} satisfies Record<string, (...args: never[]) => Finding | readonly Finding[]>
