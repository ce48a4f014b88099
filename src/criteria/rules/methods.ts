import type { RulePage } from './page.ts'

const counted = 'method: bands\nof: { name: Số lần kiểm tra, unit: lần, kind: count }\n'
const rated = 'method: bands\nof: { name: Tỷ lệ đúng hạn, kind: percent }\n'
const bands = (head: string, ...rows: readonly string[]): string => `${head}bands:\n${rows.map(row => `  - { ${row} }`).join('\n')}`
const levels = (...rows: readonly string[]): string => `method: choice\nlevels:\n${rows.map(row => `  - { ${row} }`).join('\n')}`
const late = (...rows: readonly string[]): string => `method: deadline\ndue: 2025-01-31\nlate: [${rows.map(row => `{ ${row} }`).join(', ')}]`

/** Bands, levels and deadlines. */
export const methodPages: readonly RulePage[] = [
  {
    code: 'bands/border-twice', severity: 'error', in: 'rule',
    title: { vi: 'Hai bậc cùng một mức', en: 'Two bands at one border' },
    why: { vi: 'Bậc sau không bao giờ đạt được.', en: 'The later is never reached.' },
    mend: { vi: 'Sửa mức hoặc bỏ một bậc.', en: 'Correct the border or remove one.' },
    bad: bands(rated, 'from: 90, points: 10', 'from: 90, points: 5'), good: bands(rated, 'from: 90, points: 10', 'from: 80, points: 5'),
  },
  {
    code: 'bands/gap', severity: 'warning', in: 'rule',
    title: { vi: 'Hở giữa hai bậc', en: 'A gap between two bands' },
    why: { vi: 'Đơn vị ở khoảng hở không biết được mấy điểm; chương trình cho điểm của bậc dưới.', en: 'A unit in the gap cannot know its points; the band below is used.' },
    mend: { vi: 'Thêm bậc được đề xuất, hoặc sửa mức cho liền nhau.', en: 'Add the band that is proposed, or make the borders meet.' },
    bad: bands(rated, 'from: 95, points: 10', 'from: 80, under: 90, points: 5'), good: bands(rated, 'from: 95, points: 10', 'from: 80, under: 95, points: 5'),
  },
  {
    code: 'bands/overlap', severity: 'warning', in: 'rule',
    title: { vi: 'Hai bậc chồng lên nhau', en: 'Two bands that overlap' },
    why: { vi: 'Cùng một tỷ lệ thuộc hai bậc; chương trình cho điểm của bậc trên.', en: 'One rate belongs to two bands; the higher is used.' },
    mend: { vi: 'Kết thúc bậc dưới ở mức đầu của bậc trên.', en: 'End the lower band where the upper begins.' },
    bad: bands(rated, 'from: 90, points: 10', 'from: 80, under: 95, points: 5'), good: bands(rated, 'from: 90, points: 10', 'from: 80, under: 90, points: 5'),
  },
  {
    code: 'bands/border-unstated', severity: 'warning', in: 'rule',
    title: { vi: 'Đúng mức thì thuộc bậc nào?', en: 'A border that belongs to no band' },
    why: { vi: '“Dưới 90” và “trên 90”: đơn vị đạt đúng 90 không thuộc bậc nào.', en: '“Under 90” and “over 90”: exactly 90 is in neither.' },
    mend: { vi: 'Ghi `to` ở bậc dưới hoặc `from` ở bậc trên.', en: 'Write `to` below or `from` above.' },
    bad: bands(rated, 'over: 90, points: 10', 'from: 80, under: 90, points: 5'), good: bands(rated, 'over: 90, points: 10', 'from: 80, to: 90, points: 5'),
  },
  {
    code: 'bands/backwards', severity: 'error', in: 'rule',
    title: { vi: 'Bậc kết thúc trước khi bắt đầu', en: 'A band that ends before it begins' },
    why: { vi: 'Không số nào thuộc bậc này.', en: 'No number belongs to it.' },
    mend: { vi: 'Sửa mức đầu hoặc mức cuối.', en: 'Correct where it begins or ends.' },
    bad: bands(counted, 'from: 3, points: 10', 'from: 2, to: 1, points: 5'), good: bands(counted, 'from: 3, points: 10', 'from: 1, to: 2, points: 5'),
  },
  {
    code: 'bands/id-taken', severity: 'error', in: 'rule',
    title: { vi: 'Mã ngoại lệ trùng mã số liệu', en: 'An exception with the id of a figure' },
    why: { vi: 'Câu trả lời sẽ lẫn vào số liệu của tiêu chí.', en: 'Its answer would mix with the figure.' },
    mend: { vi: 'Đặt mã khác cho ngoại lệ.', en: 'Give it another id.' },
    bad: `${bands(counted, 'from: 1, points: 10')}\nunless: [{ id: of, name: Đã giải trình, points: 5 }]`, good: `${bands(counted, 'from: 1, points: 10')}\nunless: [{ id: giai-trinh, name: Đã giải trình, points: 5 }]`,
  },
  {
    code: 'choice/out-of-order', severity: 'warning', in: 'rule',
    title: { vi: 'Các mức không theo thứ tự điểm', en: 'Levels out of the order of their points' },
    why: { vi: 'Một mức lệch thứ tự thường là gõ nhầm điểm.', en: 'A level out of order is usually a slip.' },
    mend: { vi: 'Kiểm tra lại điểm, hoặc xếp từ cao xuống thấp.', en: 'Check the points, or list them from high to low.' },
    bad: levels('id: tot, name: Tốt, points: 10', 'id: kem, name: Kém, points: 0', 'id: kha, name: Khá, points: 5'), good: levels('id: tot, name: Tốt, points: 10', 'id: kha, name: Khá, points: 5', 'id: kem, name: Kém, points: 0'),
  },
  {
    code: 'choice/state-name', severity: 'warning', in: 'rule',
    title: { vi: 'Mức mang tên một trạng thái', en: 'A level named like a state' },
    why: { vi: '“Không phát sinh” là trạng thái có cách xử lý riêng, không chọn được như một mức.', en: '“Không phát sinh” is a state with its own policy and cannot be picked as a level.' },
    mend: { vi: 'Bỏ mức và ghi `notArisen`, hoặc đặt tên khác.', en: 'Drop the level and state `notArisen`, or rename it.' },
    bad: levels('id: co, name: Có, points: 10', 'id: kps, name: Không phát sinh, points: 10', 'id: chua, name: Chưa, points: 0'), good: levels('id: co, name: Có, points: 10', 'id: chua, name: Chưa, points: 0'),
  },
  {
    code: 'choice/all-equal', severity: 'warning', in: 'rule',
    title: { vi: 'Mọi mức cùng số điểm', en: 'All levels earn the same' },
    why: { vi: 'Chọn mức nào cũng như nhau.', en: 'It does not matter which is chosen.' },
    mend: { vi: 'Sửa điểm của các mức.', en: 'Correct the points.' },
    bad: levels('id: tot, name: Tốt, points: 10', 'id: kha, name: Khá, points: 10'), good: levels('id: tot, name: Tốt, points: 10', 'id: kha, name: Khá, points: 0'),
  },
  {
    code: 'choice/no-zero', severity: 'info', in: 'rule',
    title: { vi: 'Không có mức 0 điểm', en: 'No level is worth 0' },
    why: { vi: 'Đơn vị không thực hiện không có mức để chọn; có thể sót dòng cuối của bảng.', en: 'A unit that did nothing has nothing to choose; the last row may be missing.' },
    mend: { vi: 'Thêm mức 0 điểm.', en: 'Add a level worth 0.' },
    bad: levels('id: tot, name: Tốt, points: 10', 'id: kha, name: Khá, points: 5'), good: levels('id: tot, name: Tốt, points: 10', 'id: kha, name: Khá, points: 5', 'id: khong, name: Không thực hiện, points: 0'),
  },
  {
    code: 'deadline/days-order', severity: 'error', in: 'rule',
    title: { vi: 'Số ngày chậm không tăng dần', en: 'Days late that do not go up' },
    why: { vi: 'Có mức chậm không bao giờ dùng đến.', en: 'One of the steps is never used.' },
    mend: { vi: 'Xếp theo số ngày tăng dần.', en: 'List them by rising days.' },
    bad: late('days: 30, points: 5', 'days: 15, points: 2'), good: late('days: 15, points: 5', 'days: 30, points: 2'),
  },
  {
    code: 'deadline/points-order', severity: 'warning', in: 'rule',
    title: { vi: 'Chậm hơn mà không ít điểm hơn', en: 'Later earns no less' },
    why: { vi: 'Chậm nhiều được bằng hoặc hơn chậm ít: gõ nhầm điểm.', en: 'More delay earns as much or more: a slip.' },
    mend: { vi: 'Giảm điểm theo mức chậm.', en: 'Lower the points as the delay grows.' },
    bad: late('days: 15, points: 2', 'days: 30, points: 5'), good: late('days: 15, points: 5', 'days: 30, points: 2'),
  },
]
