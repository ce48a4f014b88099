import { text, type Text } from '../../text.ts'

/** What it takes to gain points: a document named, an answer supplied, work done; or nothing that the unit can still do. */
export type Kind = 'add-proof' | 'correct' | 'do' | 'not-possible'

/** Why the unit itself gains nothing more from a component. */
export type Barrier = 'past' | 'survey' | 'appraisal' | 'appraised' | 'pending' | 'relative' | 'derived' | 'wiped' | 'not-applicable' | 'not-arisen' | 'unreadable' | 'unreached' | 'unweighed'

/** The kinds as they are told. */
export const kindNames: Readonly<Record<Kind, Text>> = {
  'add-proof': text(() => 'Bổ sung minh chứng', () => 'Add the proof'),
  'correct': text(() => 'Bổ sung, sửa số liệu', () => 'Supply or correct the answer'),
  'do': text(() => 'Làm việc', () => 'Do the work'),
  'not-possible': text(() => 'Không tự tăng được', () => 'Not in the unit’s own hands'),
}

/** The reasons as they are told. */
export const barriers: Readonly<Record<Barrier, Text>> = {
  'past': text(() => 'Đã quá hạn, không làm lại được.', () => 'The day is past and does not come back.'),
  'survey': text(() => 'Điểm do khảo sát quyết định.', () => 'The survey decides it.'),
  'appraisal': text(() => 'Điểm do cơ quan thẩm định cho.', () => 'The appraisers give it.'),
  'appraised': text(() => 'Cơ quan thẩm định đã kết luận điểm hoặc số liệu.', () => 'The appraisers have decided the points or a figure.'),
  'pending': text(() => 'Đang chờ thẩm định.', () => 'It awaits appraisal.'),
  'relative': text(() => 'Điểm tính theo so sánh với các đơn vị khác.', () => 'It is measured against the other units.'),
  'derived': text(() => 'Điểm tính từ điểm của thành phần khác.', () => 'It follows from the points of another component.'),
  'wiped': text(() => 'Cả tiêu chí đang mất điểm vì một mức đã chọn; phải gỡ mức ấy trước.', () => 'A level chosen loses the whole criterion; that level has to be lifted first.'),
  'not-applicable': text(() => 'Không áp dụng cho đơn vị.', () => 'It does not apply to the unit.'),
  'not-arisen': text(() => 'Đã khai “Không phát sinh”, theo bộ tiêu chí thì không được điểm; nếu thực tế có phát sinh, kê khai số liệu để được chấm.', () => 'It is stated as “did not arise”, which the set gives no points; if it did arise, give the figures to have them scored.'),
  'unreadable': text(() => 'Ô trả lời không đọc được; sửa ô đó trước.', () => 'Its answer cannot be read; mend that cell first.'),
  'unreached': text(() => 'Không có thay đổi nào của riêng thành phần này làm tăng điểm.', () => 'No change of its own answers earns more.'),
  'unweighed': text(() => 'Chưa tìm thấy thay đổi nào làm tăng điểm; quá nhiều cách để xét hết.', () => 'No change that earns more was found; there are too many to weigh them all.'),
}
