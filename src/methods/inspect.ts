import type { Finding, Path } from '../finding.ts'
import type { Expr } from '../formula/expr.ts'
import { equal, exact, hundred, multiply } from '../rational.ts'
import type { Compared } from './compared.ts'
import { methodOf, type Rule } from './index.ts'
import type { Input, Seat } from './method.ts'
import { reach, type Shown } from './reach.ts'

/** What a method has made of a rule in its seat. */
interface Made { readonly formula: Expr; readonly inputs: readonly Input[] }

const madeOf = (rule: Rule, seat: Seat): Made => ({ formula: methodOf(rule).formula(rule, seat), inputs: methodOf(rule).inputs(rule, seat) })

/** All that a rule may not mean: what its method checks; then, of a rule without errors, what its formula shows and the method has not told already. */
export function inspect(rule: Rule, seat: Seat, made: Made = madeOf(rule, seat)): readonly Finding[] {
  const checked = [...methodOf(rule).check(rule, seat)]
  if (checked.some(finding => finding.severity === 'error')) return checked
  const seen = reach(made.formula, made.inputs, seat.max)
  return seen.length === 0 ? checked : [...checked, ...shown(seen, checked, rule)]
}

const shown = (seen: readonly Shown[], checked: readonly Finding[], rule: Rule): readonly Finding[] =>
  seen.filter(({ code, border }) => !checked.some(other => other.code === code) && (border === undefined || checked.length === 0))
    .map(({ border, ...finding }) => (border === undefined ? finding : { ...finding, path: placeOf(rule, border) ?? [] }))

/** Where in the rule a border is written: a rate stands there in percents. */
function placeOf(rule: unknown, { border, as }: Compared): Path | undefined {
  const wanted = as === 'percent' ? multiply(border, hundred) : border
  if (typeof rule === 'number') return equal(exact(rule), wanted) ? [] : undefined
  if (typeof rule !== 'object' || rule === null) return undefined
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(rule) ? [...rule.entries()] : Object.entries(rule)
  for (const [key, value] of entries) {
    const within = key === 'points' ? undefined : placeOf(value, { border, as } as Compared)
    if (within !== undefined) return [key, ...within]
  }
  return undefined
}
