import { compare, isZero, zero, type Rational } from '../../rational.ts'

/** What a cell holds while formulas are worked out, exactly; undefined is a blank cell, an error has Excel's code. */
export type Held = Rational | string | boolean | undefined | Mistake
export interface Mistake { readonly error: string }

/** An argument of a function: what it holds, and whether it was given by reference (text and blanks of a range are passed over). */
export interface Argument { readonly held: readonly Held[]; readonly isRange: boolean }

export const isMistake = (held: Held): held is Mistake => typeof held === 'object' && 'error' in held
export const isNumber = (held: Held): held is Rational => typeof held === 'object' && !('error' in held)

/** What a condition makes of it: every number but 0 is true. */
export const isTrue = (held: Held): boolean => (isNumber(held) ? !isZero(held) : held === true)

/** Numbers come before texts and texts before truths; a blank is whatever it is compared with. Letters of either case are one. */
export function order(a: Exclude<Held, Mistake>, b: Exclude<Held, Mistake>): number {
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)]
  if (typeof left === 'object' && typeof right === 'object') return compare(left, right)
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase() ? 0 : left.toLowerCase() < right.toLowerCase() ? -1 : 1
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  return rank(left) - rank(right)
}

const emptyLike = (held: Held): Rational | string | boolean => (typeof held === 'string' ? '' : typeof held === 'boolean' ? false : zero)
const rank = (held: Held): number => (typeof held === 'object' ? 0 : typeof held === 'string' ? 1 : 2)
