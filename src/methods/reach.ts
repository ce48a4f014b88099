import type { Expr } from '../formula/expr.ts'
import type { Finding } from '../finding.ts'
import { compare, zero, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import { corners } from './corners.ts'
import { highestPoints } from './highest.ts'
import type { Input } from './method.ts'

/** That the maximum can be earned, and that nothing earns more: found by trying the formula at its corner answers. Paths are within the rule. */
export function* reach(expr: Expr, inputs: readonly Input[], max: Rational): Iterable<Finding> {
  const highest = highestPoints(expr, corners(expr, inputs), max)
  if (highest === undefined || compare(highest, max) < 0) yield unreached(highest ?? zero, max)
  else if (compare(highest, max) > 0) yield exceeded(highest, max)
}

const unreached = (highest: Rational, max: Rational): Finding => ({
  code: 'rule/max-unreached', severity: 'warning', path: [],
  message: text(
    t => `Không câu trả lời nào đạt điểm tối đa ${t.number(max)}; cao nhất là ${t.number(highest)}.`,
    t => `No answer earns the maximum of ${t.number(max)}; the highest is ${t.number(highest)}.`),
  fix: text(() => 'Sửa điểm trong cách tính, hoặc sửa `max` của tiêu chí.', () => 'Correct the points of the rule, or `max` of the component.'),
})

const exceeded = (highest: Rational, max: Rational): Finding => ({
  code: 'rule/above-max', severity: 'error', path: [],
  message: text(
    t => `Có câu trả lời được ${t.number(highest)} điểm, vượt điểm tối đa ${t.number(max)}.`,
    t => `Some answer earns ${t.number(highest)} points, above the maximum of ${t.number(max)}.`),
  fix: text(() => 'Sửa điểm trong cách tính, hoặc sửa `max` của tiêu chí.', () => 'Correct the points of the rule, or `max` of the component.'),
})
