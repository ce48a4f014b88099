import { asDate } from '../../criteria/dates.ts'
import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import { idsOf, wordsFor } from '../../criteria/register-words.ts'
import { text, type Text } from '../../text.ts'

/** What to do about cells of a column that cannot be read, and what they have in common. */
export interface Advice { readonly about: string; readonly fix: Text }

/** The advice on what was read in a column of days or of money; undefined where the reader of cells has said enough. */
export function adviceOn(column: RegisterColumn, code: string, read: string): Advice | undefined {
  const { kind } = registerColumns[column]
  if (kind === 'number') return code === 'intake/date-as-number' ? undefined : { about: 'amount', fix: text(() => 'Ghi số tiền bằng chữ số; không thu thì để trống hoặc ghi 0.', () => 'Write the amount in digits; where nothing is charged leave it blank or write 0.') }
  return kind === 'date' ? onDay(column, code, read) : undefined
}

function onDay(column: RegisterColumn, code: string, read: string): Advice | undefined {
  if (/^[34]\d{4}([.,]\d+)?$/u.test(read)) return code === 'intake/date-as-number' ? undefined : serial
  if (/^20\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])(\d{4}|\d{6})?$/u.test(read)) return compact
  if (code === 'intake/impossible-date' && isTurned(read)) return turned
  if (column === 'returned' && (code === 'intake/not-a-date' || code === 'intake/date-out-of-range' || code === 'intake/not-exact' || code === 'intake/impossible-date')) return notReturned
  return code === 'intake/not-a-date' ? written : undefined
}

const isTurned = (read: string): boolean => { const [, month = '', day = '', year = ''] = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u.exec(read) ?? []; return asDate(`${day}/${month}/${year}`) !== undefined }

const serial: Advice = { about: 'serial', fix: text(() => 'Có vẻ là số thứ tự ngày của Excel: định dạng cột kiểu ngày (dd/mm/yyyy) rồi lưu lại tệp.', () => 'It looks like a day number of Excel: format the column as dates (dd/mm/yyyy) and save the file again.') }
const compact: Advice = { about: 'compact', fix: text(() => 'Có vẻ là năm, tháng, ngày viết liền: xuất lại với ngày/tháng/năm, ví dụ 31/12/2025.', () => 'It looks like year, month and day without separators: export it as day/month/year, say 31/12/2025.') }
const turned: Advice = {
  about: 'turned', fix: text(() => 'Cột này có vẻ ghi tháng trước ngày (tháng/ngày/năm), nên các ngày khác trong cột có thể đã bị đọc đảo: xuất lại sổ với ngày/tháng/năm.',
    () => 'This column seems to hold month/day/year, so its other days may have been read turned round: export the register with day/month/year.'),
}
const notReturned: Advice = { about: '', fix: text(() => 'Ghi ngày/tháng/năm, ví dụ 31/12/2025; hồ sơ chưa trả thì để trống ô.', () => 'Write day/month/year, say 31/12/2025; where nothing has been returned leave the cell blank.') }
const written: Advice = { about: '', fix: text(() => 'Ghi ngày/tháng/năm, ví dụ 31/12/2025; không có ngày thì để trống ô.', () => 'Write day/month/year, say 31/12/2025; where there is no day leave the cell blank.') }

/** Which words a column knows, and how another is added. */
export function adviceOnWords(column: RegisterColumn, word: string): Text {
  const { kind } = registerColumns[column]
  if (kind === 'flag') return text(() => 'Ghi Có hoặc Không (x, 1 là có; để trống, 0 là không).', () => 'Write Có or Không, yes or no (x and 1 are yes; blank and 0 are no).')
  const ids = idsOf(kind)
  const known = ids.map(id => `“${wordsFor(column).find(([, own]) => own === id)?.[0] ?? id}” (\`${id}\`)`).join(', ')
  const example = `${column}: [${ids[0] ?? ''}, '${word.replaceAll("'", "''")}']`
  return text(() => `Từ đã biết: ${known} và các cách ghi quen thuộc. Từ khác: sửa trong sổ, hoặc ghi vào cách đếm của bộ tiêu chí nếu được tính, ví dụ ${example}.`,
    () => `Known are ${known} and their usual spellings. Another word: correct the register, or write it into the measure of the set if it counts, say ${example}.`)
}
