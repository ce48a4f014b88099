import { compare, divide, isZero, multiply, one, parts, sign, subtract, zero, type Rational } from '../rational.ts'
import { least, minus, most, number, plus, round, times, when, type Expr, type Test } from './expr.ts'

/** A product brought into one quotient: factor × top ÷ bottom. */
export interface Quotient {
  readonly factor: Rational
  readonly top: readonly Expr[]
  readonly bottom: readonly Expr[]
}

/** How the surroundings know an input: its factor beside the reference (1/100 for a rate kept at face value), and whether it is a whole number. */
export type Scale = (id: string) => { readonly scale: Rational; readonly whole: boolean }

const just = (expr: Expr): Quotient => ({ factor: one, top: [expr], bottom: [] })
const by = (factor: Rational, of: Quotient): Quotient => ({ ...of, factor: multiply(factor, of.factor) })

/** The expression as one quotient; what is neither product, quotient nor number is a single term of it. */
export function quotient(expr: Expr, scale: Scale): Quotient {
  switch (expr.is) {
    case 'number': return expr.as === 'date' ? just(expr) : { factor: expr.value, top: [], bottom: [] }
    case 'input': return by(scale(expr.id).scale, just(expr))
    case 'times': return product(quotient(expr.left, scale), quotient(expr.right, scale))
    case 'over': return product(quotient(expr.left, scale), inverse(divisions(expr.right) > mostDivisions ? just(expr.right) : quotient(expr.right, scale)))
    case 'minus': return isNumber(expr.left, zero) ? by(subtract(zero, one), quotient(expr.right, scale)) : just(expr)
    case 'round': return isOne(expr.to) ? just(expr) : by(expr.to, just(round(scaled(expr.of, divide(one, expr.to)), one, expr.mode)))
    case 'held': return just(most(number(zero), least(number(expr.max), expr.of)))
    default: return just(expr)
  }
}

/** To turn a quotient over doubles its terms: one that holds more divisions stays a term with a division line of its own. */
const mostDivisions = 4

function divisions(expr: Expr): number {
  if (expr.is !== 'times' && expr.is !== 'over') return 0
  return divisions(expr.left) + divisions(expr.right) + (expr.is === 'over' ? 1 : 0)
}

const isOne = (value: Rational): boolean => compare(value, one) === 0
const isNumber = (expr: Expr, value: Rational): boolean => expr.is === 'number' && compare(expr.value, value) === 0

const product = (a: Quotient, b: Quotient): Quotient =>
  ({ factor: multiply(a.factor, b.factor), top: [...a.top, ...b.top], bottom: [...a.bottom, ...b.bottom] })

/** Law: a denominator that was zero before stays one, so a ÷ (b ÷ c) is a × c × c ÷ (b × c). */
function inverse(of: Quotient): Quotient {
  const bottom = [...of.top, ...of.bottom]
  const top = [...of.bottom, ...of.bottom]
  return isZero(of.factor) ? { factor: one, top, bottom: [...bottom, number(zero)] } : { factor: divide(one, of.factor), top, bottom }
}

/** factor × expr, with the factor brought inside to the numbers, so that 100 × min(0.5; a ÷ b) is min(50; 100 × a ÷ b). */
export function scaled(expr: Expr, factor: Rational): Expr {
  if (isOne(factor)) return expr
  const each = (of: Expr): Expr => scaled(of, factor)
  const outside = times(number(factor), expr)
  switch (expr.is) {
    case 'number': return number(multiply(expr.value, factor))
    case 'sum': return plus(...expr.of.map(each))
    case 'minus': return minus(each(expr.left), each(expr.right))
    case 'when': return when(expr.test, each(expr.then), each(expr.otherwise))
    case 'state': return expr
    case 'least': return sign(factor) > 0 ? least(...expr.of.map(each)) : outside
    case 'most': return sign(factor) > 0 ? most(...expr.of.map(each)) : outside
    case 'held': return scaled(most(number(zero), least(number(expr.max), expr.of)), factor)
    case 'times': return expr.left.is === 'number' ? scaled(expr.right, multiply(factor, expr.left.value))
      : expr.right.is === 'number' ? scaled(expr.left, multiply(factor, expr.right.value)) : outside
    default: return outside
  }
}

const tooFine = 10n ** 9n

/** The least factor known to make the expression a whole number for all whole inputs; undefined where there is none. */
export function unit(expr: Expr, scale: Scale): bigint | undefined {
  switch (expr.is) {
    case 'number': return denominator(expr.value)
    case 'input': return scale(expr.id).whole ? denominator(scale(expr.id).scale) : undefined
    case 'sum': case 'least': case 'most': return common(expr.of, scale)
    case 'minus': return common([expr.left, expr.right], scale)
    case 'when': return common([expr.then, expr.otherwise], scale)
    case 'held': return common([expr.of, number(expr.max)], scale)
    case 'round': return denominator(expr.to)
    case 'size': return unit(expr.of, scale)
    case 'state': return 1n
    case 'times': return fine(unit(expr.left, scale), unit(expr.right, scale))
    default: return undefined
  }
}

const denominator = (value: Rational): bigint | undefined => (parts(value)[1] > tooFine ? undefined : parts(value)[1])

function fine(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || b === undefined || a * b > tooFine ? undefined : a * b
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

function common(of: readonly Expr[], scale: Scale): bigint | undefined {
  return of.map(each => unit(each, scale)).reduce<bigint | undefined>(
    (all, one) => (all === undefined || one === undefined ? undefined : fine(all / gcd(all, one), one)), 1n)
}

/** Whether a step within may have no number: a divisor that an input decides, another component, the best of a group, a state. */
export function mayFail(of: Expr | Test): boolean {
  switch (of.is) {
    case 'points': case 'best': case 'state': return true
    case 'number': case 'input': case 'chosen': return false
    case 'over': return !(of.right.is === 'number' && !isZero(of.right.value)) || mayFail(of.left)
    case 'minus': case 'times': case 'compare': return mayFail(of.left) || mayFail(of.right)
    case 'sum': case 'all': case 'any': return (of.of as readonly (Expr | Test)[]).some(mayFail)
    case 'least': case 'most': return of.of.length === 0 || of.of.some(mayFail)
    case 'round': case 'size': case 'held': case 'not': return mayFail(of.of)
    case 'when': return mayFail(of.test) || mayFail(of.then) || mayFail(of.otherwise)
  }
}
