import { chosen, compared, date, input, number, when, type Expr } from '../formula/expr.ts'
import type { Finding, Path } from '../finding.ts'
import { compare, exact, zero } from '../rational.ts'
import { serialOf } from '../sheet.ts'
import { text } from '../text.ts'
import { aboveMax } from './faults.ts'
import type { Method, Seat } from './method.ts'
import { listSchema, pointsSchema } from './schemas.ts'

interface Late { readonly days: number; readonly points: number }

interface Deadline { readonly due: string; readonly late?: readonly Late[] }

const day = (due: string, after: number): Expr => date(exact(serialOf(due) + after))
const answered = (seat: Seat): string => `${seat.code}.date`

/** On or before a day: the maximum; so many calendar days late: less; later or never: 0. Pattern 3 of the rule catalogue. */
export const deadline: Method<Deadline> = {
  schema: {
    title: 'Theo thời hạn',
    description: 'Đến hết ngày hạn được điểm tối đa; chậm trong số ngày (theo lịch) đã nêu được điểm tương ứng; chậm hơn hoặc không thực hiện được 0.',
    keys: {
      due: { type: 'string', format: 'date', title: 'Ngày hạn', description: 'Năm-tháng-ngày, ví dụ 2025-01-31; đúng ngày này vẫn là đúng hạn.' },
      late: listSchema('Các mức chậm', 'Số ngày chậm tính từ ngày hạn, tăng dần.', {
        days: { type: 'integer', minimum: 1, title: 'Chậm không quá (ngày)' },
        points: pointsSchema('Điểm khi chậm trong số ngày này'),
      }, ['days', 'points']),
    },
    required: ['due'],
  },
  inputs: (_rule, seat) => [{ id: answered(seat), name: text(() => 'Ngày thực hiện', () => 'Date done'), kind: 'date', orNo: true, shared: false }],
  check: function* (rule, seat): Iterable<Finding> {
    for (const [index, step] of (rule.late ?? []).entries()) {
      yield* aboveMax(step.points, seat, ['late', index, 'points'])
      const earlier = rule.late?.[index - 1]
      if (earlier !== undefined && step.days <= earlier.days) yield notLater(['late', index, 'days'], step.days, earlier.days)
      const before = earlier === undefined ? seat.max : exact(earlier.points)
      if (compare(exact(step.points), before) >= 0) yield notLess(['late', index, 'points'], step.points)
    }
  },
  formula: (rule, seat) => {
    const done = input(answered(seat))
    const overdue = [...(rule.late ?? [])].sort((a, b) => a.days - b.days).reduceRight<Expr>((later, step) =>
      when(compared(done, '<=', day(rule.due, step.days)), number(exact(step.points)), later), number(zero))
    const inTime = when(compared(done, '<=', day(rule.due, 0)), number(seat.max), overdue)
    return when(chosen(answered(seat), 'no'), number(zero), inTime)
  },
  say: (rule, seat) => text(
    t => `Đến hết ngày ${t.date(rule.due)}: ${t.number(seat.max)}; ${(rule.late ?? []).map(step => `chậm không quá ${step.days} ngày: ${t.number(exact(step.points))}; `).join('')}chậm hơn hoặc không thực hiện: 0.`,
    t => `On or before ${t.date(rule.due)}: ${t.number(seat.max)}; ${(rule.late ?? []).map(step => `up to ${step.days} days late: ${t.number(exact(step.points))}; `).join('')}later or not done: 0.`),
}

const notLater = (path: Path, days: number, earlier: number): Finding => ({
  code: 'deadline/days-order', severity: 'error', path, read: String(days),
  message: text(() => `Mức chậm ${days} ngày đứng sau mức ${earlier} ngày: số ngày chậm phải tăng dần.`, () => `${days} days late stands after ${earlier}: the days must go up.`),
  fix: text(() => 'Xếp các mức theo số ngày tăng dần, mỗi số ngày một lần.', () => 'List the steps by rising days, each number of days once.'),
})

const notLess = (path: Path, points: number): Finding => ({
  code: 'deadline/points-order', severity: 'warning', path, read: String(points),
  message: text(t => `Chậm hơn mà vẫn được ${t.number(exact(points))} điểm, không ít hơn khi sớm hơn.`, t => `Later still earns ${t.number(exact(points))} points, no less than earlier.`),
  fix: text(() => 'Giảm điểm theo mức chậm.', () => 'Lower the points as the delay grows.'),
})
