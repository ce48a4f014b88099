import { bare, folded } from '../../text.ts'

/** What people write in a word or two where they have nothing to show. */
const shortDenials: readonly string[] = [
  '0', 'không', 'ko', 'k', 'no', 'none', 'chưa', 'không có', 'ko có', 'k có', 'chưa có', 'không có gì', 'không nộp', 'chưa nộp', 'không gửi', 'chưa gửi', 'không ban hành', 'chưa ban hành', 'không thực hiện', 'chưa thực hiện', 'chưa cập nhật', 'chưa bổ sung',
]

/** It names no proof, as a blank cell does not. */
const denials = [
  ...shortDenials,
  ...['không có', 'ko có', 'chưa có', 'thiếu', 'chưa nộp', 'không nộp', 'chưa bổ sung'].flatMap(verb =>
    ['tài liệu', 'tài liệu kiểm chứng', 'tài liệu minh chứng', 'tlkc', 'kiểm chứng', 'minh chứng', 'văn bản', 'hồ sơ', 'tệp', 'file'].map(thing => `${verb} ${thing}`)),
]

const known = new Set(denials)
const withoutMarks = new Set(denials.map(bare))

/** All words that name no proof, as they are compared: in small letters, without punctuation, with their marks and without any. */
export const denialWords: readonly string[] = [...new Set([...known, ...withoutMarks])]

/** Whether the words given as proof name any: a blank, dashes and words of denial ("Không có", "Chưa có tài liệu") do not. */
export function namesProof(words: string): boolean {
  const key = folded(words)
  return key !== '' && !known.has(key) && !(withoutMarks.has(key) && bare(words) === key)
}
