import type { Expr } from '../formula/expr.ts'
import { nodes } from '../formula/nodes.ts'
import { add, compare, exact, floor, fractionText, isMultiple, isWhole, isZero, multiply, one, sign, subtract, zero, type Rational } from '../rational.ts'
import type { Input } from './method.ts'

/** An answer that is tried: a number as formulas see it, or the id of an option. */
export type Corner = Rational | string

/** A whole that makes every rate with two decimals of a percent a whole part. */
const whole = exact(10_000)
const small = exact('0.0001')
const great = exact(1_000_000)

const around = (border: Rational, apart: Rational): readonly Rational[] => [subtract(border, apart), border, add(border, apart)]

function numbersFor(input: Input, literals: readonly Rational[]): readonly Rational[] {
  const top = input.to ?? (input.kind === 'percent' ? one : undefined)
  const common = top === undefined ? [zero, one, whole, great] : [zero, input.step === undefined ? top : floor(top, input.step)]
  const apart = input.kind === 'count' || input.kind === 'date' ? one : small
  const near = literals.flatMap(literal => [...around(literal, apart), ...around(floor(literal, one), one), ...around(multiply(literal, whole), one)])
  const lowest = input.from ?? (input.kind === 'number' ? undefined : zero)
  return [...common, ...near].filter(value =>
    (lowest === undefined || compare(value, lowest) >= 0) && (top === undefined || compare(value, top) <= 0)
    && (input.kind !== 'count' || isWhole(value)) && (input.step === undefined || isMultiple(value, input.step)))
}

const distinct = (values: readonly Rational[]): readonly Rational[] =>
  [...new Map(values.map(value => [fractionText(value), value])).values()].sort(compare)

/**
 * The answers at which a formula can turn, by id: just under, at and above each number that it names (as a value, and as
 * a part of 10,000), 0, great numbers, every option. The points of another component stand under its code.
 */
export function corners(expr: Expr, inputs: readonly Input[]): ReadonlyMap<string, readonly Corner[]> {
  const all = [...nodes(expr)]
  const literals = distinct(all.flatMap(node => (node.is === 'number' ? [node.value] : []))).filter(value => !isZero(value) && sign(value) > 0)
  const asked = inputs.map(input => [input.id, [
    ...(input.options ?? []).map(option => option.id), ...(input.orNo ? ['no'] : []),
    ...(input.options === undefined ? distinct(numbersFor(input, literals)) : []),
  ]] as const)
  const elsewhere = all.flatMap(node => (node.is === 'points' ? [[node.code, distinct([zero, one, great, ...literals])] as const] : []))
  return new Map<string, readonly Corner[]>([...asked, ...elsewhere])
}
