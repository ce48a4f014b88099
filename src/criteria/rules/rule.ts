import type { RulePage } from './page.ts'

const counted = 'method: bands\nof: { name: Số lần kiểm tra, unit: lần, kind: count }\n'
const rated = 'method: bands\nof: { name: Tỷ lệ đúng hạn, kind: percent }\n'
const bands = (head: string, ...rows: readonly string[]): string => `${head}bands:\n${rows.map(row => `  - { ${row} }`).join('\n')}`
const ticks = (...rows: readonly string[]): string => `method: ticks\nitems:\n${rows.map(row => `  - { ${row} }`).join('\n')}`
const ratio = (more: string): string => `method: ratio\npart: { name: Số đã làm, unit: việc }\nwhole: { name: Số phải làm, unit: việc }\n${more}`
const count = (each: string): string => `method: count\nof: { name: Số sáng kiến, unit: sáng kiến }\neach: ${each}`
const levels = (...rows: readonly string[]): string => `method: choice\nlevels:\n${rows.map(row => `  - { ${row} }`).join('\n')}`

/** What any rule may not mean; most of it is read off the formula, whatever the method. */
export const rulePages: readonly RulePage[] = [
  {
    code: 'rule/above-max', severity: 'error', in: 'rule',
    title: { vi: 'Điểm vượt điểm tối đa', en: 'Points above the maximum' },
    why: { vi: 'Tổng điểm của đơn vị sẽ vượt thang.', en: 'A unit could exceed the scale.' },
    mend: { vi: 'Sửa điểm, hoặc sửa `max` của tiêu chí.', en: 'Correct the points, or `max` of the component.' },
    bad: bands(rated, 'from: 90, points: 15', 'from: 80, points: 5'), good: bands(rated, 'from: 90, points: 10', 'from: 80, points: 5'),
  },
  {
    code: 'rule/max-unreached', severity: 'warning', in: 'rule',
    title: { vi: 'Điểm tối đa không bao giờ đạt', en: 'A maximum that no answer reaches' },
    why: { vi: 'Mọi đơn vị mất điểm ở mục này dù làm tốt đến đâu.', en: 'Every unit loses points here, however well it does.' },
    mend: { vi: 'Sửa điểm trong cách tính, hoặc `max` của tiêu chí.', en: 'Correct the points of the rule, or `max` of the component.' },
    bad: bands(rated, 'from: 90, points: 8', 'from: 80, points: 5'), good: bands(rated, 'from: 90, points: 10', 'from: 80, points: 5'),
  },
  {
    code: 'rule/never-met', severity: 'warning', in: 'rule',
    title: { vi: 'Trường hợp không bao giờ xảy ra', en: 'A case that never happens' },
    why: { vi: 'Điểm ghi ở đó không đơn vị nào nhận được: số lần là số nguyên, phần trăm không quá 100.', en: 'No unit earns what stands there: counts are whole, percents end at 100.' },
    mend: { vi: 'Sửa mức, đổi thứ tự, hoặc bỏ dòng.', en: 'Correct the border or the order, or remove the line.' },
    bad: bands(counted, 'from: 1, points: 10', 'over: 0, points: 5'), good: bands(counted, 'from: 2, points: 10', 'over: 0, points: 5'),
  },
  {
    code: 'rule/idle-border', severity: 'info', in: 'rule',
    title: { vi: 'Mức không làm điểm thay đổi', en: 'A border that makes no difference' },
    why: { vi: 'Hai bên mức cùng số điểm: thường là gõ nhầm điểm của một bậc.', en: 'Both sides earn the same: usually the points of one band are mistyped.' },
    mend: { vi: 'Sửa điểm của một bên, hoặc bỏ mức.', en: 'Correct one side, or remove the border.' },
    bad: bands(rated, 'from: 90, points: 10', 'from: 80, points: 5', 'from: 70, points: 5'), good: bands(rated, 'from: 90, points: 10', 'from: 80, points: 5', 'from: 70, points: 2'),
  },
  {
    code: 'rule/not-monotonic', severity: 'warning', in: 'rule',
    title: { vi: 'Điểm lúc tăng lúc giảm', en: 'Points that go up and down' },
    why: { vi: 'Đơn vị làm tốt hơn lại được ít điểm hơn. Tìm cả trong công thức: một số liệu tăng dần, các số khác giữ nguyên.', en: 'A better unit earns less. Formulas are tried too: one figure grows while all others stay.' },
    mend: { vi: 'Kiểm tra lại điểm của các bậc liền nhau.', en: 'Check the neighbouring bands.' },
    bad: bands(rated, 'from: 95, points: 10', 'from: 90, points: 2', 'from: 80, points: 5'), good: bands(rated, 'from: 95, points: 10', 'from: 90, points: 5', 'from: 80, points: 2'),
  },
  {
    code: 'rule/share-for-percent', severity: 'warning', in: 'rule',
    title: { vi: 'Phần trăm ghi bằng phân số của 1', en: 'A percent written as a share of 1' },
    why: { vi: '0.95 ở đây là 0,95%: gần như đơn vị nào cũng đạt.', en: '0.95 here is 0.95%: nearly every unit reaches it.' },
    mend: { vi: 'Ghi 95.', en: 'Write 95.' },
    bad: bands(rated, 'from: 0.95, points: 10', 'from: 0.8, points: 5'), good: bands(rated, 'from: 95, points: 10', 'from: 80, points: 5'),
  },
  {
    code: 'rule/figure-kind', severity: 'error', in: 'rule',
    title: { vi: 'Số liệu không đúng loại', en: 'A figure of the wrong kind' },
    why: { vi: 'Cách chấm này không tính được trên loại số liệu ấy.', en: 'The method cannot reckon with that kind.' },
    mend: { vi: 'Chọn số liệu khác, hoặc sửa `kind`.', en: 'Name another figure, or correct `kind`.' },
    bad: 'method: count\nof: { name: Tỷ lệ đúng hạn, kind: percent }\neach: 2', good: 'method: count\nof: { name: Số sáng kiến, unit: sáng kiến, kind: count }\neach: 2',
  },
  {
    code: 'rule/id-twice', severity: 'error', in: 'rule',
    title: { vi: 'Mã lặp trong danh sách', en: 'An id given twice' },
    why: { vi: 'Câu trả lời không biết là của mục nào.', en: 'An answer could mean either.' },
    mend: { vi: 'Đặt mã riêng.', en: 'Give each its own.' },
    bad: ticks('id: a, name: Có kế hoạch, points: 5', 'id: a, name: Có báo cáo, points: 5'), good: ticks('id: a, name: Có kế hoạch, points: 5', 'id: b, name: Có báo cáo, points: 5'),
  },
  {
    code: 'rule/name-twice', severity: 'error', in: 'rule',
    title: { vi: 'Tên lặp trong danh sách', en: 'A name given twice' },
    why: { vi: 'Đơn vị chọn theo tên sẽ không biết là mục nào.', en: 'Units choose by name and could not tell them apart.' },
    mend: { vi: 'Đặt tên riêng.', en: 'Name them apart.' },
    bad: ticks('id: a, name: Có kế hoạch, points: 5', 'id: b, name: Có kế hoạch, points: 5'), good: ticks('id: a, name: Có kế hoạch, points: 5', 'id: b, name: Có báo cáo, points: 5'),
  },
  {
    code: 'rule/name-alike', severity: 'warning', in: 'rule',
    title: { vi: 'Tên chỉ khác nhau ở dấu câu', en: 'Names that differ in signs only' },
    why: { vi: 'Gõ tay “≥ 90” và “< 90” dễ nhầm mục này với mục kia.', en: 'Typed by hand, one is easily taken for the other.' },
    mend: { vi: 'Viết bằng chữ: “từ 90%”, “dưới 90%”.', en: 'Write words: “từ 90%”, “dưới 90%”.' },
    bad: levels('id: cao, name: \'≥ 90%\', points: 10', 'id: thap, name: \'< 90%\', points: 0'), good: levels('id: cao, name: Từ 90%, points: 10', 'id: thap, name: Dưới 90%, points: 0'),
  },
  {
    code: 'rule/each-above-max', severity: 'info', in: 'rule',
    title: { vi: 'Điểm mỗi trường hợp nhiều hơn điểm tối đa', en: 'Points for each above the maximum' },
    why: { vi: 'Phần vượt mất ngay từ trường hợp thứ nhất: có thể gõ nhầm số.', en: 'What exceeds it is lost from the first on: a slip is likely.' },
    mend: { vi: 'Sửa `each` hoặc `max`.', en: 'Correct `each` or `max`.' },
    bad: count('20'), good: count('2'),
  },
  {
    code: 'rule/each-uneven', severity: 'info', in: 'rule',
    title: { vi: 'Điểm tối đa không chia hết cho điểm mỗi trường hợp', en: 'The maximum is no multiple of the points for each' },
    why: { vi: 'Trường hợp cuối chỉ được tính một phần: có thể gõ nhầm một trong hai số.', en: 'The last one counts only in part: one of the numbers may be mistyped.' },
    mend: { vi: 'Đối chiếu `each` và `max` với văn bản.', en: 'Check both against the document.' },
    bad: count('3'), good: count('2.5'),
  },
  {
    code: 'rule/step-uneven', severity: 'warning', in: 'rule',
    title: { vi: 'Điểm tối đa không phải bội số của bước làm tròn', en: 'The maximum is no multiple of the step' },
    why: { vi: 'Điểm làm tròn không rơi đúng vào điểm tối đa.', en: 'Rounded points do not meet the maximum.' },
    mend: { vi: 'Sửa `step` hoặc `max`.', en: 'Correct `step` or `max`.' },
    bad: ratio('step: 0.3'), good: ratio('step: 0.25'),
  },
  {
    code: 'ratio/floor-above', severity: 'error', in: 'rule',
    title: { vi: 'Mức sàn không thấp hơn mức đủ điểm', en: 'A floor that is not below the full mark' },
    why: { vi: 'Phần tính theo tỷ lệ không bao giờ dùng đến.', en: 'The proportional part is never used.' },
    mend: { vi: 'Hạ `floor`, hoặc sửa `full`, `target`.', en: 'Lower `floor`, or correct `full` or `target`.' },
    bad: ratio('full: 80\nfloor: 90'), good: ratio('full: 90\nfloor: 80'),
  },
  {
    code: 'ratio/no-figure', severity: 'error', in: 'rule',
    title: { vi: 'Tử số và mẫu số đều là số cố định', en: 'Part and whole are both fixed' },
    why: { vi: 'Đơn vị nào cũng được cùng số điểm.', en: 'Every unit earns the same.' },
    mend: { vi: 'Ghi tên số liệu ở ít nhất một trong hai.', en: 'Name a figure in at least one.' },
    bad: 'method: ratio\npart: 90\nwhole: 100', good: 'method: ratio\npart: { name: Điểm chỉ số phục vụ, unit: điểm, kind: number }\nwhole: 100',
  },
  {
    code: 'survey/no-percent', severity: 'error', in: 'components',
    title: { vi: 'Không phương án nào có tỷ lệ', en: 'No option states a percent' },
    why: { vi: 'Không có gì để tính mức hài lòng.', en: 'There is nothing to make a rate of.' },
    mend: { vi: 'Ghi `percent` cho các phương án được tính.', en: 'State `percent` for the options that count.' },
    bad: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt }, { id: B, name: Kém }] } }',
    good: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt, percent: 100 }, { id: B, name: Kém, percent: 0 }] } }',
  },
  {
    code: 'survey/no-weight', severity: 'error', in: 'components',
    title: { vi: 'Không nhóm đối tượng nào được tính', en: 'No group of respondents counts' },
    why: { vi: 'Mọi nhóm đều có trọng số 0: không có gì để tính điểm.', en: 'Every group weighs 0: there is nothing to score.' },
    mend: { vi: 'Ghi `weight` lớn hơn 0 cho nhóm được tính, hoặc bỏ `weight` (mặc định 1).', en: 'Give the groups that count a `weight` above 0, or leave it out (1 by default).' },
    bad: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt, percent: 100 }, { id: B, name: Kém, percent: 0 }], groups: [{ id: dan, name: Người dân, weight: 0 }] } }',
    good: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt, percent: 100 }, { id: B, name: Kém, percent: 0 }], groups: [{ id: dan, name: Người dân }] } }',
  },
  {
    code: 'survey/option-name', severity: 'info', in: 'components',
    title: { vi: 'Phương án trả lời không có tên', en: 'An option without a name' },
    why: { vi: 'Phần lớn phương án có tên; phiếu và báo cáo chỉ hiện mã của phương án này.', en: 'Most have one; forms and reports show only the id of this one.' },
    mend: { vi: 'Thêm `name`.', en: 'Add `name`.' },
    bad: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt, percent: 100 }, { id: B, name: Khá, percent: 60 }, { id: C, percent: 0 }] } }',
    good: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt, percent: 100 }, { id: B, name: Khá, percent: 60 }, { id: C, name: Kém, percent: 0 }] } }',
  },
  {
    code: 'survey/value-twice', severity: 'error', in: 'components',
    title: { vi: 'Một số trên phiếu chỉ hai phương án', en: 'One number of the questionnaire means two options' },
    why: { vi: 'Phiếu ghi số đó sẽ không biết là phương án nào.', en: 'An answer of that number could mean either.' },
    mend: { vi: 'Ghi mỗi phương án một `value`, đúng như trên phiếu.', en: 'Give each option its own `value`, as on the questionnaire.' },
    bad: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt, percent: 100, value: 2 }, { id: B, name: Kém, percent: 0, value: 2 }] } }',
    good: '- { code: \'1.1.1\', name: Hài lòng, max: 10, source: survey, rule: { method: survey, options: [{ id: A, name: Tốt, percent: 100, value: 2 }, { id: B, name: Kém, percent: 0, value: 1 }] } }',
  },
  {
    code: 'ticks/capped', severity: 'info', in: 'rule',
    title: { vi: 'Các nội dung cộng lại quá điểm tối đa', en: 'Items that add up to more than the maximum' },
    why: { vi: 'Phần vượt không được tính: đúng ý, hoặc gõ nhầm điểm.', en: 'What exceeds it does not count: meant, or a slip.' },
    mend: { vi: 'Đối chiếu với văn bản.', en: 'Check the document.' },
    bad: ticks('id: a, name: Có kế hoạch, points: 6', 'id: b, name: Có báo cáo, points: 6'), good: ticks('id: a, name: Có kế hoạch, points: 6', 'id: b, name: Có báo cáo, points: 4'),
  },
  {
    code: 'ticks/no-points', severity: 'info', in: 'rule',
    title: { vi: 'Nội dung 0 điểm', en: 'An item worth 0' },
    why: { vi: 'Đơn vị phải trả lời mà không được gì: thường là chưa điền.', en: 'Units answer it for nothing: it was not filled in.' },
    mend: { vi: 'Ghi điểm, hoặc bỏ nội dung.', en: 'State its points, or remove it.' },
    bad: ticks('id: a, name: Có kế hoạch, points: 10', 'id: b, name: Có báo cáo, points: 0'), good: ticks('id: a, name: Có kế hoạch, points: 6', 'id: b, name: Có báo cáo, points: 4'),
  },
]
