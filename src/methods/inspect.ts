import type { Finding } from '../finding.ts'
import { methodOf, type Rule } from './index.ts'
import type { Seat } from './method.ts'
import { reach } from './reach.ts'

/** All that a rule may not mean: what its method checks; then, of a rule without errors, what its formula shows and the method has not told already. */
export function* inspect(rule: Rule, seat: Seat): Iterable<Finding> {
  const method = methodOf(rule)
  const told = [...method.check(rule, seat)]
  yield* told
  if (told.some(finding => finding.severity === 'error')) return
  for (const finding of reach(method.formula(rule, seat), method.inputs(rule, seat), seat.max)) if (!told.some(each => each.code === finding.code)) yield finding
}
