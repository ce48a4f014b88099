import { missingHidden } from '../../../evidence/layout.ts'
import { text, type Text } from '../../../text.ts'

export const missingTitle = text(() => 'CÒN THIẾU, CÒN MẤT ĐIỂM', () => 'WHAT IS MISSING, WHERE POINTS ARE LOST')

export const missingNote = text(
  () => 'Tự tính từ sheet “Tự chấm” khi đơn vị điền phiếu; không nhập gì ở đây. Muốn xem riêng mục mất điểm: lọc cột “Mất điểm” lớn hơn 0; sửa phiếu xong thì lọc lại.',
  () => 'Calculated from the sheet “Tự chấm” as the form is filled in; nothing is typed here. To see only what loses points, filter the column “Points lost” for more than 0, and again after each change.',
)

/** The heads of the sheet, in the order of its columns; the last four are hidden. */
export const missingHeads: readonly Text[] = [
  text(() => 'STT', () => 'No.'),
  text(() => 'Tiêu chí thành phần', () => 'Component'),
  text(() => 'Tình trạng', () => 'State'),
  text(() => 'Điểm cao nhất', () => 'Most points'),
  text(() => 'Điểm hiện có', () => 'Points so far'),
  text(() => 'Mất điểm', () => 'Points lost'),
  text(() => 'Mức kế tiếp', () => 'Next level'),
  text(() => 'Số liệu còn trống', () => 'Blank figures'),
  text(() => 'Minh chứng còn thiếu', () => 'Proof missing'),
  ...missingHidden.heads.map(word => ({ vi: word, en: word })),
]

/** What became of a component that the unit may claim. */
export const stateNames = {
  notApplicable: text(() => 'Không áp dụng', () => 'Not applicable'),
  notArisen: text(() => 'Không phát sinh', () => 'Not arisen'),
  blank: text(() => 'Chưa kê khai', () => 'Not declared'),
  missing: text(() => 'Còn thiếu số liệu', () => 'A figure is missing'),
  unreadable: text(() => 'Có ô chưa đọc được', () => 'Unreadable cell'),
  wiped: text(() => 'Mất điểm cả tiêu chí', () => 'Its criterion is lost'),
  unpaid: text(() => 'Chưa được tính vì thiếu minh chứng', () => 'Not counted: no proof'),
} as const

/** The same of one that is scored: with points left, and without. */
export const scoredNames = {
  base: { left: text(() => 'Còn mất điểm', () => 'Loses points'), full: text(() => 'Đủ điểm', () => 'Full') },
  bonus: { left: text(() => 'Chưa được thưởng tối đa', () => 'Bonus not full'), full: text(() => 'Thưởng tối đa', () => 'Full bonus') },
  penalty: { left: text(() => 'Bị trừ điểm', () => 'Points taken off'), full: text(() => 'Không bị trừ', () => 'Nothing taken off') },
} as const

/** A component that others decide is not lost. */
export const awaited = {
  survey: text(() => 'Chờ khảo sát', () => 'Awaits the survey'),
  appraisal: text(() => 'Chờ thẩm định', () => 'Awaits the appraisers'),
  relative: text(() => 'So với nhóm: chờ số liệu các đơn vị', () => 'Against others: awaits their figures'),
} as const

/** The labels over the totals. */
export const totalLabels = {
  lost: text(() => 'Tổng điểm mất, kể cả điểm phạt', () => 'Points lost in all, penalties included'),
  penalty: text(() => 'Trong đó điểm phạt', () => 'Of which penalties'),
  bonus: text(() => 'Điểm thưởng chưa đạt', () => 'Bonus not earned'),
  losing: text(() => 'Số mục còn mất điểm', () => 'Items that lose points'),
  undeclared: text(() => 'Số mục chưa kê khai, thiếu số liệu hoặc chưa đọc được', () => 'Items not declared, lacking a figure or unreadable'),
  unproven: text(() => 'Số mục thiếu tài liệu kiểm chứng', () => 'Items lacking proof'),
  points: text(() => 'Điểm hiện có', () => 'Points so far'),
  index: text(() => 'Chỉ số dự kiến (%)', () => 'Provisional index (%)'),
  grade: text(() => 'Xếp loại dự kiến', () => 'Provisional grade'),
  next: text(() => 'Xếp loại kế tiếp (chưa gồm khảo sát, thẩm định)', () => 'Next grade (without survey and appraisal)'),
  indexShort: text(() => 'Chỉ số còn thiếu để đạt', () => 'Index short of it'),
  pointsShort: text(() => 'Tương đương số điểm cần thêm', () => 'Which is so many points'),
} as const

/** What stands for the next grade. */
export const gradeWords = {
  top: text(() => 'Đã ở mức cao nhất', () => 'The highest already'),
  held: text(() => '; đang bị khống chế hoặc hạ mức xếp loại', () => '; but the grade is capped or lowered'),
} as const
