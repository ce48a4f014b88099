import { idWordsBut, unitWords } from '../unit-words.ts'

const whose = ['Thẩm định', 'Kết quả thẩm định', 'Tổ thẩm định', 'Hội đồng thẩm định', 'Hội đồng', 'HĐTĐ', 'Tổ chuyên viên']

/** What offices call a column of counter-values. */
export const valueWords = ['Giá trị thẩm định', 'Số liệu thẩm định', 'Kết quả thẩm định', 'Số liệu xác định lại', 'Appraised value']

/** What they call a column of counter-points: by the points, by who gives them, or both in two rows. */
export const pointWords = [
  'Điểm thẩm định', 'Thẩm định', 'Điểm số thẩm định', 'Điểm HĐTĐ', 'Appraised points', ...whose.flatMap(who => [`Điểm ${who}`, `Điểm của ${who}`, `Điểm số ${who}`, `Số điểm ${who}`]), 'Hội đồng thẩm định',
]

/** What they call a column of reasons. */
export const reasonWords = [
  'Lý do', 'Lý do thẩm định', 'Lý do trừ điểm', 'Ý kiến hội đồng thẩm định', 'Ý kiến của hội đồng thẩm định', 'Ý kiến hội đồng', 'Ý kiến thẩm định', 'Ghi chú của thẩm định', 'Ghi chú thẩm định', 'Nhận xét thẩm định', 'Nhận xét', 'Reason',
]

const plain = {
  unitId: idWordsBut('mã', 'mã số', 'id', 'code'),
  unit: unitWords.name.filter(word => word !== 'Tên' && word !== 'name'),
  id: ['Mã số liệu', 'Figure id'],
  code: ['Mã tiêu chí', 'Mã tiêu chí thành phần', 'Mã TCTP', 'Mã mục', 'Mã chỉ tiêu', 'Criterion code', 'Mã', 'Mã số', 'Mục', 'STT', 'TT', 'Số TT', 'Code', 'No.'],
  name: [
    'Tiêu chí thành phần, số liệu', 'Tiêu chí, tiêu chí thành phần', 'Lĩnh vực, tiêu chí, tiêu chí thành phần', 'Tiêu chí thành phần', 'Tên tiêu chí thành phần', 'Tiêu chí', 'Tên tiêu chí', 'Chỉ tiêu', 'Tiêu chí, chỉ tiêu', 'Nội dung', 'Tên', 'Component, figure', 'Component', 'Name',
  ],
  self: ['Điểm tự chấm', 'Tự đánh giá', 'Điểm tự đánh giá', 'Điểm số tự chấm', 'Tự chấm', 'Self-assessed points'],
  lap: ['Lần', 'Lần thẩm định', 'Vòng', 'Round'],
  document: ['Văn bản, tài liệu', 'Văn bản', 'Tài liệu', 'Văn bản kèm theo', 'Tài liệu kèm theo', 'Tài liệu bổ sung', 'Căn cứ', 'Document'],
  by: ['Người thẩm định', 'Cán bộ thẩm định', 'Chuyên viên thẩm định', 'Người giải trình', 'Appraiser', 'Answered by'],
  on: ['Ngày', 'Ngày thẩm định', 'Ngày giải trình', 'Date'],
} as const

/** `Điểm thẩm định lần 2`, as one row or two write it. */
const numbered = (words: readonly string[], spellings: readonly string[]): readonly string[] =>
  words.flatMap(word => spellings.flatMap(said => [`${word} ${said}`, `${said} ${word}`]))

/** The words over a sheet of verdicts, for the rounds that its labels number. */
export function appraisalWords(rounds: ReadonlyMap<number, readonly string[]>): Readonly<Record<string, readonly string[]>> {
  const ofRounds = [...rounds].flatMap(([round, spellings]) => [
    [`points${round}`, numbered([...pointWords, 'Điểm'], spellings)], [`reason${round}`, numbered(reasonWords, spellings)], [`value${round}`, numbered([...valueWords, 'Giá trị', 'Số liệu'], spellings)],
  ] as const)
  return { ...plain, ...Object.fromEntries(ofRounds), points: pointWords, reason: reasonWords, value: valueWords }
}

/** The words over a sheet of explanations. */
export const explanationWords: Readonly<Record<string, readonly string[]>> = {
  ...plain,
  points: ['Điểm đề nghị', 'Điểm đơn vị đề nghị', 'Điểm đề xuất', 'Đề xuất mức điểm', 'Đề nghị mức điểm', 'Points proposed'],
  reason: ['Giải trình của đơn vị', 'Giải trình', 'Giải trình bổ sung', 'Nội dung giải trình', 'Ý kiến của đơn vị', 'Ý kiến giải trình', 'Ghi chú của đơn vị', 'The unit\'s answer'],
}
