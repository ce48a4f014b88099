import type { RulePage } from './page.ts'

const formula = (points: string, figures = 'tot: { name: Số đạt, unit: việc, kind: count }, tong: { name: Tổng số, unit: việc, kind: count }'): string => `method: formula\npoints: '${points}'\nfigures: { ${figures} }`
const good = formula('IF(tong=0,0,MIN(10,tot/tong*10))')
const deep = `IF(tong=0,0,MIN(10,tot/tong*${'('.repeat(70)}10${')'.repeat(70)}))`

/** Formulas written as in Excel. */
export const formulaPages: readonly RulePage[] = [
  {
    code: 'formula/syntax', severity: 'error', in: 'rule',
    title: { vi: 'Công thức sai cú pháp', en: 'A formula that cannot be read' },
    why: { vi: 'Thiếu hoặc thừa ngoặc, dấu phép tính.', en: 'A bracket or a sign is missing or too many.' },
    mend: { vi: 'Sửa ở gần ký tự được nêu.', en: 'Mend it near the character that is told.' },
    bad: formula('IF(tong=0,0,MIN(10,tot/tong*10)'), good,
  },
  {
    code: 'formula/not-allowed', severity: 'error', in: 'rule',
    title: { vi: 'Ký hiệu không dùng trong công thức tính điểm', en: 'Something a formula may not hold' },
    why: { vi: 'Chữ trong nháy, địa chỉ ô, mảng không có nghĩa ở đây.', en: 'Texts, cell addresses and arrays mean nothing here.' },
    mend: { vi: 'Dùng tên số liệu và các hàm được nêu.', en: 'Use names of figures and the functions that are told.' },
    bad: formula('IF(tong=0,"",MIN(10,tot/tong*10))'), good,
  },
  {
    code: 'formula/unknown-function', severity: 'error', in: 'rule',
    title: { vi: 'Hàm không có', en: 'A function that is not there' },
    why: { vi: 'Chỉ dùng các hàm tính được chính xác.', en: 'Only functions that can be reckoned exactly are used.' },
    mend: { vi: 'Sửa theo gợi ý.', en: 'Follow the suggestion.' },
    bad: formula('IF(tong=0,0,MINN(10,tot/tong*10))'), good,
  },
  {
    code: 'formula/arguments', severity: 'error', in: 'rule',
    title: { vi: 'Hàm thiếu hoặc thừa phần trong ngoặc', en: 'Arguments missing or too many' },
    why: { vi: 'IF cần ba phần, ROUND cần hai.', en: 'IF takes three, ROUND two.' },
    mend: { vi: 'Viết theo mẫu được nêu.', en: 'Follow the pattern that is told.' },
    bad: formula('ROUND(tot/tong*10)'), good: formula('ROUND(MIN(10,tot/tong*10),2)'),
  },
  {
    code: 'formula/type', severity: 'error', in: 'rule',
    title: { vi: 'Nhầm số với điều kiện', en: 'A number for a condition, or the reverse' },
    why: { vi: 'IF(tong, …) cần một phép so sánh.', en: 'IF(total, …) needs a comparison.' },
    mend: { vi: 'Viết phép so sánh, ví dụ tong>0.', en: 'Write a comparison, such as total>0.' },
    bad: formula('IF(tong,MIN(10,tot/tong*10),0)'), good: formula('IF(tong>0,MIN(10,tot/tong*10),0)'),
  },
  {
    code: 'formula/number', severity: 'error', in: 'rule',
    title: { vi: 'Số quá dài', en: 'A number too long' },
    why: { vi: 'Excel chỉ giữ 15 chữ số: phiếu và chương trình sẽ tính khác nhau.', en: 'Excel keeps 15 digits: the form and the program would differ.' },
    mend: { vi: 'Dùng tối đa 15 chữ số.', en: 'Use at most 15 digits.' },
    bad: formula('MIN(10,tot/tong*10.00000000000000000001)'), good: formula('MIN(10,tot/tong*10)'),
  },
  {
    code: 'formula/too-long', severity: 'error', in: 'rule',
    title: { vi: 'Công thức quá dài', en: 'A formula too long' },
    why: { vi: 'Không ai đọc lại được công thức dài hơn 2.000 ký tự.', en: 'Nobody can read one of more than 2,000 characters.' },
    mend: { vi: 'Rút gọn, hoặc chia tiêu chí thành nhiều thành phần.', en: 'Shorten it, or split the criterion.' },
    bad: 'method: formula\npoints: MIN(10,tot+tot+tot+ … )', good: formula('MIN(10,tot+tong)'), tried: formula(`MIN(10,${'tot+'.repeat(600)}tong)`),
  },
  {
    code: 'formula/too-deep', severity: 'error', in: 'rule',
    title: { vi: 'Ngoặc lồng quá sâu', en: 'Brackets nested too deep' },
    why: { vi: 'Excel chỉ nhận 64 lớp.', en: 'Excel takes 64 levels.' },
    mend: { vi: 'Viết lại ít lớp ngoặc hơn.', en: 'Rewrite it with fewer.' },
    bad: 'method: formula\npoints: MIN(10,((((((((((… tot …))))))))))', good, tried: formula(deep),
  },
  {
    code: 'formula/unknown-name', severity: 'error', in: 'rule',
    title: { vi: 'Tên số liệu gõ sai trong công thức', en: 'A name mistyped in a formula' },
    why: { vi: 'Không biết lấy số ở đâu.', en: 'Nobody would know where to take it from.' },
    mend: { vi: 'Sửa theo gợi ý.', en: 'Follow the suggestion.' },
    bad: formula('IF(tong=0,0,MIN(10,tot/tongg*10))'), good,
  },
  {
    code: 'formula/unused-figure', severity: 'warning', in: 'rule',
    title: { vi: 'Số liệu không có trong công thức', en: 'A figure that the formula does not use' },
    why: { vi: 'Đơn vị sẽ không được hỏi số này; công thức có thể dùng nhầm tên.', en: 'Units will not be asked for it; the formula may use the wrong name.' },
    mend: { vi: 'Đưa vào công thức hoặc bỏ đi.', en: 'Use it or remove it.' },
    bad: formula('MIN(10,tot)'), good: formula('MIN(10,tot)', 'tot: { name: Số đạt, unit: việc, kind: count }'),
  },
]
