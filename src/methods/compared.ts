import type { Comparison, Expr, Test } from '../formula/expr.ts'
import { one, zero, type Rational } from '../rational.ts'
import type { Input } from './method.ts'
import { mirrored, type Range } from './range.ts'

/** A quantity compared with a fixed number: how, with what, and how that number is said. */
export interface Compared {
  readonly of: Expr
  readonly by: Comparison
  readonly border: Rational
  readonly as: 'percent' | 'date' | undefined
  /** The same for quantities that are written alike. */
  readonly key: string
}

/** The questions of a rule by their ids. */
export type Asked = ReadonlyMap<string, Input>

/** A branching word of the formula language. */
export type When = Extract<Expr, { readonly is: 'when' }>

/** A test of one quantity against a fixed number; undefined for any other. */
export function comparison(test: Test): Compared | undefined {
  if (test.is !== 'compare') return undefined
  const { left, right } = test
  if (right.is === 'number') return { of: left, by: test.by, border: right.value, as: right.as, key: keyOf(left) }
  if (left.is === 'number') return { of: right, by: mirrored[test.by], border: left.value, as: left.as, key: keyOf(right) }
  return undefined
}

/** The same for quantities that are written alike. */
export function keyOf(expr: Expr): string {
  if (expr.is === 'input') return expr.id
  if (expr.is === 'over' || expr.is === 'minus' || expr.is === 'times') return `(${keyOf(expr.left)} ${expr.is} ${keyOf(expr.right)})`
  return JSON.stringify(expr, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

const positive = ['count', 'percent', 'money', 'points']

/** What a quantity can be before anything is asked: counts are whole and not negative, a percent is at most 1, a quotient of such things is not negative. */
export function naturally(of: Expr, asked: Asked): Range {
  const input = of.is === 'input' ? asked.get(of.id) : undefined
  if (input === undefined) return of.is === 'over' && isPositive(of.left, asked) && isPositive(of.right, asked) ? { whole: false, from: { at: zero, closed: true } } : { whole: false }
  const from = input.from ?? (positive.includes(input.kind) ? zero : undefined)
  const to = input.to ?? (input.kind === 'percent' ? one : undefined)
  return {
    whole: input.kind === 'count',
    ...(from === undefined ? {} : { from: { at: from, closed: true } }), ...(to === undefined ? {} : { to: { at: to, closed: true } }),
  }
}

const isPositive = (of: Expr, asked: Asked): boolean => of.is === 'number' || (of.is === 'input' && naturally(of, asked).from !== undefined)

/** The expressions right within one that does not branch. */
export function partsOf(expr: Exclude<Expr, When>): readonly Expr[] {
  if ('left' in expr) return [expr.left, expr.right]
  return 'of' in expr ? [expr.of].flat() : []
}
