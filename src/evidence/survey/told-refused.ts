import { placeText, type Finding, type Place } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Copy } from './copies.ts'
import type { AnswerSheet } from './papers.ts'
import type { Refused } from './refused.ts'
import { counted, spoken, type Said } from './words.ts'

const placeOf = ({ file, sheet }: AnswerSheet): Place => ({ file, sheet: sheet.name })

/** One sheet sent twice. */
export const copiedSheet = ({ copy, of, rows }: Copy): Finding => ({
  code: 'survey/copied-sheet', severity: 'warning', at: placeOf(copy), also: placeOf(of),
  message: text(
    t => `${t.number(exact(rows))} phiếu ở đây giống hệt từng dòng với ${placeText(placeOf(of))}: coi là chép lại, chỉ tính một lần.`,
    t => `The ${t.number(exact(rows))} questionnaires here are row by row those of ${placeText(placeOf(of))}: taken for a copy, they count once.`),
  fix: text(() => 'Bỏ bản chép; nếu là phiếu khác, thêm cột “Mã phiếu”.', () => 'Leave the copy out; if these are other questionnaires, add a column “Mã phiếu”.'),
})

/** A table of results where questionnaires were looked for. */
export const meansTold = (odd: readonly Said[], units: number): Finding => ({
  code: 'survey/means', severity: 'error', ...spoken(odd),
  message: text(
    t => `Trang này mỗi đơn vị một dòng: điểm trung bình, không phải phiếu; có số không phải phương án trả lời nào: ${counted(odd, t)}. Không dùng các số này; kết quả khảo sát của ${units} đơn vị ở đây coi là không đọc được.`,
    t => `This sheet has one row a unit: mean scores, no questionnaires; some numbers are no option: ${counted(odd, t)}. They are not used; the survey figures of the ${units} units here count as unreadable.`),
  fix: text(
    () => 'Gửi bảng phiếu (mỗi phiếu một dòng) hoặc bảng đếm số phiếu theo từng phương án.',
    () => 'Send the questionnaires (a row each), or a table that counts the answers of each option.'),
})

/** Units with questionnaires of which none counts: a unit each. */
export const noneCounted = (refused: readonly Refused[]): readonly Finding[] => [...new Set(refused.map(({ unit }) => unit))].map((unit): Finding => {
  const own = [...new Set(refused.filter(each => each.unit === unit).map(({ from }) => from))]
  return {
    code: 'survey/none-counted', severity: 'error', unit: unit.id, ...(own[0] === undefined ? {} : { at: own[0] }),
    message: text(
      t => `${unit.name} có ${t.number(exact(own.length))} phiếu mà không phiếu nào tính được (lý do đã nêu): kết quả khảo sát coi là không đọc được, không phải 0 điểm.`,
      t => `${unit.name} has ${t.number(exact(own.length))} questionnaires and none of them counts (the reason is told): its survey figures count as unreadable, not as 0.`),
    fix: text(() => 'Sửa các phiếu nêu trên rồi chấm lại.', () => 'Correct these questionnaires, then score again.'),
  }
})
