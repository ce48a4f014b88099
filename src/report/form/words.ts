import { text, type Text } from '../../text.ts'

/** What may be answered instead of a value; the reader of the form knows both tongues. */
export const stateWords = {
  notArisen: text(() => 'Không phát sinh', () => 'Not arisen'),
  notApplicable: text(() => 'Không áp dụng', () => 'Not applicable'),
} as const

/** Hidden states of a component on the form: KAD and KPS as stated, TRONG blank, THIEU part of it is blank, LOI unreadable, DU scored. */
export const marks = { notApplicable: 'KAD', notArisen: 'KPS', blank: 'TRONG', missing: 'THIEU', unreadable: 'LOI', scored: 'DU' } as const

/** The heads of the sheet "Tự chấm", in the order of its columns; the last five are hidden. */
export const formHeads: readonly Text[] = [
  text(() => 'STT', () => 'No.'),
  text(() => 'Lĩnh vực, tiêu chí, tiêu chí thành phần', () => 'Field, criterion, component'),
  text(() => 'Điểm tối đa', () => 'Maximum'),
  text(() => 'Số liệu kê khai', () => 'Declared figures'),
  text(() => 'Cách tính điểm', () => 'How points are given'),
  text(() => 'Tài liệu kiểm chứng', () => 'Proof'),
  text(() => 'Điểm tự đánh giá', () => 'Self-assessed points'),
  text(() => 'Giải trình', () => 'Explanation'),
  ...['state', 'counts', 'worth', 'id', 'exact'].map(word => ({ vi: word, en: word })),
]

/** The heads of the sheet "Số liệu". */
export const figureHeads: readonly Text[] = [
  text(() => 'STT', () => 'No.'),
  text(() => 'Số liệu', () => 'Figure'),
  text(() => 'Đơn vị tính', () => 'Unit'),
  text(() => 'Số liệu kê khai', () => 'Declared'),
  text(() => 'Ghi chú', () => 'Note'),
  { vi: 'id', en: 'id' },
]

export const titles = {
  form: text(() => 'PHIẾU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH', () => 'SELF-ASSESSMENT FORM, PUBLIC ADMINISTRATION REFORM INDEX'),
  figures: text(() => 'SỐ LIỆU DÙNG CHUNG', () => 'SHARED FIGURES'),
  guide: text(() => 'HƯỚNG DẪN ĐIỀN PHIẾU', () => 'HOW TO FILL IN THE FORM'),
  sample: text(
    () => 'Ví dụ minh họa – không phải bộ tiêu chí do cơ quan nào ban hành',
    () => 'A sample: not a set of criteria issued by any authority',
  ),
  unit: text(() => 'Đơn vị:', () => 'Unit:'),
  open: text(() => 'Ô nền vàng: đơn vị nhập', () => 'Yellow: to be filled in'),
  locked: text(() => 'Ô nền xám: tự tính hoặc do cơ quan khác cho điểm, không nhập', () => 'Grey: calculated, or given by others'),
  doubtful: text(() => 'Ô nền hồng: còn thiếu hoặc chưa đọc được', () => 'Pink: missing or unreadable'),
} as const

/** What stands for the points of a component that the unit cannot claim. */
export const closedWords = {
  survey: text(() => 'do khảo sát', () => 'by survey'),
  appraisal: text(() => 'do thẩm định', () => 'by appraisal'),
  relative: text(() => 'so với nhóm', () => 'against others'),
} as const

/** The line above the head that tells what is still to do; `full` when nothing is. */
export const progress = {
  full: text(() => 'Đã kê khai đủ các mục.', () => 'Everything has been declared.'),
  left: text(() => 'Còn ', () => 'Left: '),
  blank: text(() => ' mục chưa kê khai', () => ' not declared'),
  missing: text(() => ' mục còn thiếu số liệu', () => ' lacking a figure'),
  unreadable: text(() => ' mục có ô chưa đọc được', () => ' with an unreadable cell'),
} as const

/** The rows at the foot; those of the lists name their caps beside them. */
export const totalNames = {
  base: text(() => 'Tổng điểm', () => 'Sum of points'),
  bonus: text(() => 'Điểm thưởng', () => 'Bonus'),
  penalty: text(() => 'Điểm phạt', () => 'Penalty'),
  points: text(() => 'Điểm đạt được', () => 'Points reached'),
  max: text(() => 'Điểm tối đa tự đánh giá (không tính mục do khảo sát, thẩm định, mục được loại trừ)', () => 'Maximum of the self-assessment (without survey, appraisal and excluded items)'),
  index: text(() => 'Chỉ số (%) – dự kiến, chưa gồm điểm khảo sát, thẩm định', () => 'Index (%), provisional: without survey and appraisal'),
  grade: text(() => 'Xếp loại (dự kiến)', () => 'Grade (provisional)'),
} as const

/** Before the proof that is wanted, and the legal ground, in the column "Cách tính điểm". */
export const besideRule = {
  proof: text(() => 'Cần: ', () => 'Proof: '),
  basis: text(() => 'Căn cứ: ', () => 'Basis: '),
} as const
