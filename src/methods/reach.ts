import type { Expr } from '../formula/expr.ts'
import { nodes } from '../formula/nodes.ts'
import type { Finding } from '../finding.ts'
import { compare, zero, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import { corners } from './corners.ts'
import { highestPoints } from './highest.ts'
import type { Input } from './method.ts'

/** How many steps of arithmetic one round of corner answers may take: about a second; no rule that a person wrote comes near. */
const patience = 10_000_000

/** That the maximum can be earned, and that nothing earns more: found by trying the formula at its corner answers; silent for a rule too large to be tried. Paths are within the rule. */
export function* reach(expr: Expr, inputs: readonly Input[], max: Rational): Iterable<Finding> {
  const choices = corners(expr, inputs)
  const tries = [...choices.values()].reduce((sum, values) => sum + values.length, 0)
  if (tries * [...nodes(expr)].length > patience) return
  const highest = highestPoints(expr, choices, max)
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
