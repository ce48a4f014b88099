import type { RulePage } from './page.ts'

const figure = (id: string, name: string, kind = 'count'): string => `  ${id}: { name: ${name}, ${kind === 'percent' ? '' : 'unit: hồ sơ, '}kind: ${kind} }`
const received = figure('tiep_nhan', 'Số hồ sơ tiếp nhận')
const resolved = figure('da_xong', 'Số hồ sơ đã giải quyết')
const pending = figure('dang_lam', 'Số hồ sơ đang giải quyết')
const online = figure('ty_le', 'Tỷ lệ hồ sơ trực tuyến', 'percent')

const set = (figures: readonly string[], checks: readonly string[], part = 'da_xong'): string =>
  `figures:\n${figures.join('\n')}\nchecks:\n${checks.map(check => `  - ${check}`).join('\n')}\nfields:\n  - { code: '1', name: Giải quyết hồ sơ, max: 100, rule: { method: ratio, part: ${part}, whole: tiep_nhan } }`
const usual = 'equal: [tiep_nhan, { sum: [da_xong, dang_lam] }]'
const all = [received, resolved, pending]
const good = set(all, [usual])

/** Shared figures and cross-checks. */
export const figurePages: readonly RulePage[] = [
  {
    code: 'criteria/unknown-figure', severity: 'error', in: 'set',
    title: { vi: 'Số liệu không có trong `figures`', en: 'A figure that is not there' },
    why: { vi: 'Không biết lấy số ở đâu.', en: 'Nobody would know where to take it from.' },
    mend: { vi: 'Sửa theo gợi ý, hoặc thêm vào `figures`.', en: 'Follow the suggestion, or add it under `figures`.' },
    bad: set(all, [usual], 'da_xog'), good,
  },
  {
    code: 'criteria/unused-figure', severity: 'warning', in: 'set',
    title: { vi: 'Số liệu không dùng đến', en: 'A figure that nothing uses' },
    why: { vi: 'Đơn vị phải kê khai mà không để làm gì; hoặc một tiêu chí dùng nhầm số khác.', en: 'Units declare it for nothing; or a component uses the wrong one.' },
    mend: { vi: 'Bỏ số liệu, hoặc dùng nó ở tiêu chí cần đến.', en: 'Remove it, or use it where it belongs.' },
    bad: set([...all, figure('tre_han', 'Số hồ sơ trễ hạn')], [usual]), good,
  },
  {
    code: 'criteria/figure-twice', severity: 'warning', in: 'set',
    title: { vi: 'Một số liệu hỏi hai lần', en: 'One figure asked twice' },
    why: { vi: 'Đơn vị có thể trả lời hai số khác nhau cho cùng một câu hỏi.', en: 'Units may answer the same question differently.' },
    mend: { vi: 'Khai báo một lần ở `figures` và dùng mã đó.', en: 'Declare it once under `figures` and use its id.' },
    bad: set([received, figure('tong_so', 'Tổng số hồ sơ tiếp nhận'), resolved, pending], [usual, 'atMost: [da_xong, tong_so]']), good,
  },
  {
    code: 'criteria/no-unit', severity: 'info', in: 'set',
    title: { vi: 'Số liệu không ghi đơn vị tính', en: 'A figure without a unit' },
    why: { vi: 'Nơi ghi đồng, nơi ghi triệu đồng; phần lớn số liệu khác của bộ đã ghi đơn vị.', en: 'Some write đồng, others millions; most figures of the set have a unit.' },
    mend: { vi: 'Thêm `unit`.', en: 'Add `unit`.' },
    bad: set([received.replace('unit: hồ sơ, ', ''), resolved, pending], [usual]), good,
  },
  {
    code: 'criteria/check-idle', severity: 'warning', in: 'set',
    title: { vi: 'Kiểm tra chéo không bao giờ sai', en: 'A cross-check that cannot fail' },
    why: { vi: 'Hai bên là cùng một số, hoặc bên lớn đã gồm bên nhỏ: tưởng là có kiểm tra mà không.', en: 'Both sides are one figure, or the greater holds the other: it only seems to check.' },
    mend: { vi: 'Sửa số liệu ở một bên.', en: 'Correct a figure on one side.' },
    bad: set(all, [usual, 'atMost: [da_xong, { sum: [da_xong, dang_lam] }]']), good,
  },
  {
    code: 'criteria/check-repeated', severity: 'warning', in: 'set',
    title: { vi: 'Kiểm tra chéo nói lại', en: 'A cross-check said twice' },
    why: { vi: 'Mỗi chỗ lệch bị nhắc hai lần; có thể chép thừa rồi quên sửa.', en: 'Each departure is told twice; it may be a copy that was not changed.' },
    mend: { vi: 'Bỏ một trong hai, hoặc sửa số liệu.', en: 'Remove one, or correct its figures.' },
    bad: set(all, [usual, 'equal: [{ sum: [dang_lam, da_xong] }, tiep_nhan]']), good,
  },
  {
    code: 'criteria/check-side-twice', severity: 'warning', in: 'set',
    title: { vi: 'Một số liệu ở hai vế của một kiểm tra', en: 'A figure on two sides of a check' },
    why: { vi: 'Vế lặp không kiểm tra thêm gì; số liệu đáng ra phải so có thể đã ghi nhầm.', en: 'The repeated side checks nothing; another figure may have been meant.' },
    mend: { vi: 'Bỏ vế lặp, hoặc ghi số liệu đúng.', en: 'Remove it, or name the right figure.' },
    bad: set(all, [usual, 'atMost: [da_xong, da_xong, tiep_nhan]']), good: set(all, [usual, 'atMost: [da_xong, tiep_nhan]']),
  },
  {
    code: 'criteria/unit-kind', severity: 'warning', in: 'set',
    title: { vi: 'Đơn vị tính không khớp loại số liệu', en: 'A unit that does not fit the kind' },
    why: { vi: 'Số tiền, tỷ lệ khai là số đếm thì đọc và làm tròn sai.', en: 'Money or a rate declared as a count is read wrongly.' },
    mend: { vi: 'Đồng thì `kind: money`; % thì `kind: percent`.', en: 'đồng is `kind: money`; % is `kind: percent`.' },
    bad: set(all.map((each, index) => (index === 1 ? each.replace('unit: hồ sơ', 'unit: triệu đồng') : each)), [usual]), good,
  },
  {
    code: 'criteria/check-kinds', severity: 'warning', in: 'set',
    title: { vi: 'So các số liệu khác loại', en: 'Figures of different kinds compared' },
    why: { vi: 'Tỷ lệ và số đếm không so được với nhau.', en: 'A rate and a count cannot be compared.' },
    mend: { vi: 'So các số cùng loại; tỷ lệ thì dùng `percent`.', en: 'Compare figures of one kind; use `percent` for a rate.' },
    bad: set([...all, online], [usual, 'atMost: [ty_le, tiep_nhan]']), good: set([...all, online], [usual, 'percent: { stated: ty_le, part: da_xong, whole: tiep_nhan }']),
  },
  {
    code: 'criteria/check-percent', severity: 'error', in: 'set',
    title: { vi: 'Tỷ lệ đã ghi không phải số liệu phần trăm', en: 'A stated rate that is no percent' },
    why: { vi: 'So một số đếm với một tỷ lệ thì luôn lệch.', en: 'A count never equals a rate.' },
    mend: { vi: 'Ghi mã số liệu phần trăm, hoặc sửa `kind`.', en: 'Name a percent figure, or correct `kind`.' },
    bad: set(all, [usual, 'percent: { stated: dang_lam, part: da_xong, whole: tiep_nhan }']), good: set([...all, online], [usual, 'percent: { stated: ty_le, part: da_xong, whole: tiep_nhan }']),
  },
  {
    code: 'criteria/check-message', severity: 'info', in: 'set',
    title: { vi: 'Kiểm tra chéo không có lời nhắc', en: 'A cross-check without a message' },
    why: { vi: 'Phần lớn kiểm tra khác có lời nhắc riêng; đơn vị chỉ thấy câu chung.', en: 'Most others have one; units see only a general sentence.' },
    mend: { vi: 'Thêm `message`.', en: 'Add `message`.' },
    bad: set(all, [`${usual}\n    message: Tiếp nhận phải bằng đã giải quyết cộng đang giải quyết.`, 'atMost: [da_xong, tiep_nhan]\n    message: Đã giải quyết lớn hơn tiếp nhận.', 'atMost: [dang_lam, tiep_nhan]']),
    good: set(all, [`${usual}\n    message: Tiếp nhận phải bằng đã giải quyết cộng đang giải quyết.`]),
  },
  {
    code: 'criteria/sum-of-one', severity: 'info', in: 'set',
    title: { vi: 'Tổng chỉ có một số hạng', en: 'A sum of one' },
    why: { vi: 'Có thể thiếu số hạng: kiểm tra sẽ báo sai oan.', en: 'A term may be missing: units would be told off wrongly.' },
    mend: { vi: 'Thêm số hạng, hoặc ghi thẳng số liệu.', en: 'Add the term, or write the figure itself.' },
    bad: set([received, resolved], ['equal: [tiep_nhan, { sum: [da_xong] }]']), good,
  },
  {
    code: 'criteria/sum-repeats', severity: 'warning', in: 'set',
    title: { vi: 'Tổng cộng một số liệu hai lần', en: 'A sum that adds one figure twice' },
    why: { vi: 'Tổng lớn gấp đôi: thường là chọn nhầm mã.', en: 'The sum doubles it: usually the wrong id.' },
    mend: { vi: 'Ghi số liệu đúng.', en: 'Name the right figure.' },
    bad: set([received, resolved], ['equal: [tiep_nhan, { sum: [da_xong, da_xong] }]']), good,
  },
  {
    code: 'criteria/rate-unchecked', severity: 'info', in: 'set',
    title: { vi: 'Tỷ lệ không được đối chiếu', en: 'A rate that is not checked' },
    why: { vi: 'Không kiểm tra chéo nào nói tử số không vượt mẫu số: gõ thừa một chữ số là được điểm tối đa.', en: 'No cross-check holds the part to the whole: one digit too many earns the maximum.' },
    mend: { vi: 'Thêm `atMost: [tử số, mẫu số]`.', en: 'Add `atMost: [part, whole]`.' },
    bad: set([received, resolved, pending], ['atMost: [dang_lam, tiep_nhan]']), good: set([received, resolved, pending], ['atMost: [dang_lam, tiep_nhan]', 'atMost: [da_xong, tiep_nhan]']),
  },
]
