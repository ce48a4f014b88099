import type { LeftBecause } from '../../scoring/carry/moves.ts'
import { text, tidy, type Text, type Tongue } from '../../text.ts'

/** Why an answer stays behind, as the end of a sentence. */
export const reasons: Readonly<Record<LeftBecause, Text>> = {
  unreadable: text(() => 'phiếu cũ ghi không đọc được', () => 'unreadable on the old form'),
  gone: text(() => 'bộ mới không còn mục này', () => 'the new set has no such item'),
  merged: text(() => 'đã gộp vào mục khác, mục đó đã có câu trả lời hoặc hỏi khác', () => 'merged into another item, which is answered already or asks otherwise'),
  changed: text(() => 'bộ mới hỏi khác', () => 'the new set asks otherwise'),
  option: text(() => 'bộ mới không còn mức này', () => 'the new set has no such level'),
  past: text(() => 'ngày của năm khác, không phải của năm nay', () => 'a date of another year'),
  closed: text(() => 'bộ mới không để đơn vị tự ghi', () => 'the new set does not let the unit state it'),
  unfit: text(() => 'ô của phiếu mới không nhận giá trị này', () => 'the cell of the new form does not take it'),
}

const longest = 60

/** What stood in a cell, quoted by its beginning; a date as people write it. */
export function quotedRead(read: string, t: Tongue): string {
  const words = /^\d{4}-\d\d-\d\d$/.test(read) ? t.date(read) : tidy(read)
  return `“${words.length > longest ? `${words.slice(0, longest - 1)}…` : words}”`
}
