import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'
import type { Checked } from './checked.ts'

/** Who issued the set, and for which days. */
export function* origin({ data }: Checked): Iterable<Finding> {
  const { period, year } = data
  if (data.sample === true && data.decision !== undefined) yield both
  if (data.sample !== true && data.decision === undefined) yield neither
  if (period.from > period.to) yield backwards(period.from, period.to)
  else if (period.from.slice(0, 4) > String(year) || period.to.slice(0, 4) < String(year)) yield otherYear(year)
}

const both: Finding = {
  code: 'criteria/sample-or-decision', severity: 'error', path: ['sample'], atKey: true,
  message: text(() => 'Ghi cả `sample: true` lẫn `decision`: không rõ là ví dụ minh họa hay bộ đã ban hành.', () => 'Both `sample: true` and `decision` are written: an illustration or an issued set?'),
  fix: text(() => 'Giữ một trong hai.', () => 'Keep one of the two.'),
}

const neither: Finding = {
  code: 'criteria/sample-or-decision', severity: 'error', path: [],
  message: text(() => 'Chưa ghi bộ tiêu chí do ai ban hành.', () => 'Nothing says who issued the set.'),
  fix: text(() => 'Ghi `decision` (số, ngày, cơ quan), hoặc `sample: true` nếu là ví dụ minh họa.', () => 'Write `decision` (number, date, issuer), or `sample: true` for an illustration.'),
}

const backwards = (from: string, to: string): Finding => ({
  code: 'criteria/period', severity: 'error', path: ['period', 'to'], read: to,
  message: text(t => `Kỳ chấm điểm kết thúc ${t.date(to)}, trước ngày bắt đầu ${t.date(from)}.`, t => `The period ends on ${t.date(to)}, before it begins on ${t.date(from)}.`),
  fix: text(() => 'Sửa `from` hoặc `to`.', () => 'Correct `from` or `to`.'),
})

const otherYear = (year: number): Finding => ({
  code: 'criteria/period-year', severity: 'warning', path: ['year'], read: String(year),
  message: text(() => `Năm ${year} nằm ngoài kỳ chấm điểm đã ghi ở \`period\`.`, () => `The year ${year} lies outside the \`period\`.`),
  fix: text(() => 'Sửa `year` hoặc `period`.', () => 'Correct `year` or `period`.'),
})
