import { filesIn } from '../../io/find-files.ts'
import { text, type Text } from '../../text.ts'

/** Where slips lie under a folder: in `phieu-diem`, and beside it the workbook of all or its parts. */
const slipsFolder = 'phieu-diem'
const isSlip = (name: string): boolean => /^phieu-diem(\/.+|-\d+)?\.xlsx$/iu.test(name)

/** The slips in a folder that were not written now: of an earlier round, of a unit that is no more, or a part too many. File systems may not distinguish case. */
export async function leftOver(folder: string, written: readonly string[]): Promise<readonly string[]> {
  const own = new Set(written.map(name => name.normalize('NFC').toLowerCase()))
  const all = [...await filesIn(folder), ...await filesIn(folder, slipsFolder)]
  return all.filter(name => isSlip(name) && !own.has(name.toLowerCase()))
}

const namedAtMost = 3

/** That they are there, and that nothing was done to them; `within` is the folder as people see it. */
export function leftOverText(names: readonly string[], within: string): Text {
  const more = names.length > namedAtMost ? ' …' : ''
  const list = `${names.slice(0, namedAtMost).join(', ')}${more}`
  return text(
    () => `Trong ${within} còn ${names.length} tệp phiếu điểm không thuộc kết quả này (của lần trước?): ${list}. Các tệp đó không bị xóa, không bị sửa: xem lại trước khi gửi.`,
    () => `${within} still holds ${names.length} ${names.length === 1 ? 'slip that is' : 'slips that are'} not of this result (of an earlier one?): ${list}. Nothing was done to them: look at them before the folder is sent.`)
}
