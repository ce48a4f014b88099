import type { Finding, Path } from '../finding.ts'
import { compare, exact, isMultiple, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import type { Seat } from './method.ts'

const isUneven = (max: Rational, unit: Rational): boolean => !isMultiple(max, unit)

/** Points for each of something, against the maximum: one alone exceeds it, or the last one counts only in part. */
export function* eachFaults(each: number, seat: Seat, path: Path = ['each']): Iterable<Finding> {
  const points = exact(each)
  if (compare(points, seat.max) > 0) {
    yield {
      code: 'rule/each-above-max', severity: 'info', path, read: String(each),
      message: text(t => `Mục ${seat.code}: mỗi trường hợp ${t.number(points)} điểm, nhiều hơn điểm tối đa ${t.number(seat.max)}; từ trường hợp thứ nhất phần vượt đã không tính.`,
        t => `Item ${seat.code}: ${t.number(points)} points each exceed the maximum of ${t.number(seat.max)}; what exceeds it is lost from the first one on.`),
      fix: text(t => `Nếu ý là một trường hợp đã hết điểm, ghi \`each: ${t.number(seat.max)}\`.`, t => `If one is meant to settle it, write \`each: ${t.number(seat.max)}\`.`),
    }
  } else if (isUneven(seat.max, points)) {
    yield {
      code: 'rule/each-uneven', severity: 'info', path, read: String(each),
      message: text(t => `Mục ${seat.code}: điểm tối đa ${t.number(seat.max)} không chia hết cho ${t.number(points)} điểm mỗi trường hợp; trường hợp cuối chỉ được tính một phần. Có thể gõ nhầm số.`,
        t => `Item ${seat.code}: its maximum of ${t.number(seat.max)} is no multiple of ${t.number(points)} points each; the last one counts only in part. A number may be mistyped.`),
      fix: text(() => 'Đối chiếu `each` và `max` với văn bản.', () => 'Check `each` and `max` against the document.'),
    }
  }
}

/** A rounding step that does not end at the maximum. */
export function stepFaults(step: number | undefined, seat: Seat, path: Path = ['step']): readonly Finding[] {
  if (step === undefined || !isUneven(seat.max, exact(step))) return []
  return [{
    code: 'rule/step-uneven', severity: 'warning', path, read: String(step),
    message: text(t => `Mục ${seat.code}: điểm tối đa ${t.number(seat.max)} không phải bội số của bước ${t.number(exact(step))}.`,
      t => `Item ${seat.code}: its maximum of ${t.number(seat.max)} is no multiple of the step ${t.number(exact(step))}.`),
    fix: text(() => 'Sửa `step` hoặc `max`.', () => 'Correct `step` or `max`.'),
  }]
}
