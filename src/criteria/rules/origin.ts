import type { RulePage } from './page.ts'

const decision = (more: string): string => `decision: { number: 12/QĐ-UBND, ${more}, issuer: UBND tỉnh }`
const grades = (last: string): string => `title: { vi: Bộ tiêu chí mẫu, en: Model }\nfields:\n  - { code: '1', name: { vi: Kế hoạch, en: Plans }, max: 50, rule: { method: yes-no } }\n  - { code: '2', name: ${last}, max: 50, rule: { method: yes-no } }`
const due = (day: string): string => `- { code: '1.1.1', name: Ban hành kế hoạch, max: 10, rule: { method: deadline, due: ${day} } }`

/** Who issued the set, for which days, and what it says of itself. */
export const originPages: readonly RulePage[] = [
  {
    code: 'criteria/sample-or-decision', severity: 'error', in: 'set', without: ['sample'],
    title: { vi: 'Không rõ ai ban hành', en: 'Nobody is said to have issued the set' },
    why: { vi: 'Bộ mẫu và bộ đã ban hành không được lẫn vào nhau trên bảng kết quả.', en: 'An illustration and an issued set must not be confused on results.' },
    mend: { vi: 'Ghi `decision`, hoặc `sample: true`; không ghi cả hai.', en: 'Write `decision`, or `sample: true`; not both.' },
    bad: 'title: Bộ tiêu chí', good: `title: Bộ tiêu chí\n${decision('date: 2025-01-15')}`,
  },
  {
    code: 'criteria/period', severity: 'error', in: 'set',
    title: { vi: 'Kỳ chấm điểm kết thúc trước khi bắt đầu', en: 'A period that ends before it begins' },
    why: { vi: 'Không ngày nào thuộc kỳ.', en: 'No day belongs to it.' },
    mend: { vi: 'Sửa `from` hoặc `to`.', en: 'Correct `from` or `to`.' },
    bad: 'period: { from: 2025-12-01, to: 2025-01-31 }', good: 'period: { from: 2025-01-01, to: 2025-12-31 }',
  },
  {
    code: 'criteria/period-year', severity: 'warning', in: 'set',
    title: { vi: 'Năm nằm ngoài kỳ chấm điểm', en: 'A year outside the period' },
    why: { vi: 'Thường là chép bộ năm trước mà quên đổi.', en: 'Usually last year\'s set was copied.' },
    mend: { vi: 'Sửa `year` hoặc `period`.', en: 'Correct `year` or `period`.' },
    bad: 'year: 2026', good: 'year: 2025',
  },
  {
    code: 'criteria/period-edge', severity: 'info', in: 'set',
    title: { vi: 'Kỳ không trọn tháng', en: 'A period of broken months' },
    why: { vi: 'Kỳ chấm điểm thường từ đầu tháng đến cuối tháng; ngày khác thường là gõ nhầm.', en: 'Periods run from the first to the last of a month; another day is usually a slip.' },
    mend: { vi: 'Đối chiếu với văn bản.', en: 'Check the document.' },
    bad: 'period: { from: 2025-01-02, to: 2025-12-31 }', good: 'period: { from: 2025-01-01, to: 2025-12-31 }',
  },
  {
    code: 'criteria/year-elsewhere', severity: 'warning', in: 'set',
    title: { vi: 'Tên hoặc mã bộ nêu năm khác', en: 'The title or id names another year' },
    why: { vi: 'Biểu mẫu và bảng kết quả sẽ mang tên năm sai.', en: 'Forms and results would carry the wrong year.' },
    mend: { vi: 'Sửa cho khớp với `year`.', en: 'Make it agree with `year`.' },
    bad: 'title: Bộ tiêu chí năm 2024', good: 'title: Bộ tiêu chí năm 2025',
  },
  {
    code: 'criteria/decision-late', severity: 'warning', in: 'set', without: ['sample'],
    title: { vi: 'Quyết định ký sau kỳ chấm điểm', en: 'A decision dated after the period' },
    why: { vi: 'Đơn vị không biết trước tiêu chí; hoặc ghi nhầm ngày.', en: 'Units did not know the criteria beforehand; or the date is wrong.' },
    mend: { vi: 'Đối chiếu ngày ký và kỳ chấm điểm.', en: 'Check the date and the period.' },
    bad: decision('date: 2026-02-15'), good: decision('date: 2025-02-15'),
  },
  {
    code: 'criteria/replaces-itself', severity: 'error', in: 'set', without: ['sample'],
    title: { vi: 'Quyết định thay thế chính nó', en: 'A decision that replaces itself' },
    why: { vi: 'Không biết bộ nào còn hiệu lực.', en: 'Nobody can tell which set is in force.' },
    mend: { vi: 'Ghi số của quyết định cũ.', en: 'State the number of the earlier one.' },
    bad: decision('date: 2025-01-15, replaces: [12/QĐ-UBND]'), good: decision('date: 2025-01-15, replaces: [07/QĐ-UBND]'),
  },
  {
    code: 'deadline/outside-period', severity: 'warning', in: 'components',
    title: { vi: 'Ngày hạn ngoài kỳ chấm điểm', en: 'A due day outside the period' },
    why: { vi: 'Ngày hạn còn của năm trước thì đơn vị nào cũng chậm, hoặc đơn vị nào cũng đúng hạn.', en: 'With last year\'s date every unit is late, or none is.' },
    mend: { vi: 'Sửa ngày hạn; văn bản ghi đúng như vậy thì ghi chú bỏ qua kèm lý do.', en: 'Correct it; if the document says so, suppress with the reason.' },
    bad: due('2024-01-31'), good: due('2025-01-31'),
  },
  {
    code: 'criteria/not-arisen-unstated', severity: 'info', in: 'set', without: ['notArisen'],
    title: { vi: 'Chưa nói “không phát sinh” được mấy điểm', en: '“Không phát sinh” is not settled' },
    why: { vi: 'Khi mẫu số bằng 0, mỗi văn bản xử lý một khác: đủ điểm, loại ra, hay 0 điểm.', en: 'With a denominator of 0 documents differ: the maximum, left out, or 0.' },
    mend: { vi: 'Ghi `notArisen` theo văn bản.', en: 'Write `notArisen` as the document says.' },
    bad: 'fields:\n  - { code: \'1\', name: Một, max: 100, rule: { method: ratio, part: { name: Số đã làm, unit: việc }, whole: { name: Số phải làm, unit: việc } } }',
    good: 'notArisen: exclude\nfields:\n  - { code: \'1\', name: Một, max: 100, rule: { method: ratio, part: { name: Số đã làm, unit: việc }, whole: { name: Số phải làm, unit: việc } } }',
  },
  {
    code: 'criteria/no-english', severity: 'info', in: 'set',
    title: { vi: 'Tên chưa có bản tiếng Anh', en: 'A name without English' },
    why: { vi: 'Phần lớn tên khác đã có; báo cáo tiếng Anh sẽ lẫn tiếng Việt.', en: 'Most others have it; the English report would mix both.' },
    mend: { vi: 'Ghi `{ vi: …, en: … }`.', en: 'Write `{ vi: …, en: … }`.' },
    bad: grades('Báo cáo'), good: grades('{ vi: Báo cáo, en: Reports }'),
  },
  {
    code: 'criteria/listed-twice', severity: 'warning', in: 'set',
    title: { vi: 'Ghi hai lần trong một danh sách', en: 'Listed twice' },
    why: { vi: 'Có thể thiếu mục đáng ra phải ghi ở đó.', en: 'What should stand there may be missing.' },
    mend: { vi: 'Bỏ một lần, hoặc ghi mục còn thiếu.', en: 'Remove one, or write what is missing.' },
    bad: 'applies: [xã, phường, xã]', good: 'applies: [xã, phường, đặc khu]',
  },
  {
    code: 'survey/share', severity: 'warning', in: 'set',
    title: { vi: 'Phần điểm điều tra khác số đã ghi', en: 'The survey\'s share is not as declared' },
    why: { vi: 'Văn bản dành một phần điểm cho điều tra xã hội học; một mục ghi sai nguồn là lệch ngay.', en: 'The document keeps a share of the points for the survey; one wrong source and it is off.' },
    mend: { vi: 'Sửa `share`, hoặc `source` và `max` của mục ghi sai.', en: 'Correct `share`, or `source` and `max` of the item that is wrong.' },
    bad: 'survey: { share: 40 }\nfields:\n  - { code: \'1\', name: Kế hoạch, max: 70, rule: { method: yes-no } }\n  - { code: \'2\', name: Hài lòng, max: 30, source: survey, rule: { method: survey, of: { name: Tỷ lệ hài lòng, kind: percent } } }',
    good: 'survey: { share: 30 }\nfields:\n  - { code: \'1\', name: Kế hoạch, max: 70, rule: { method: yes-no } }\n  - { code: \'2\', name: Hài lòng, max: 30, source: survey, rule: { method: survey, of: { name: Tỷ lệ hài lòng, kind: percent } } }',
  },
]
