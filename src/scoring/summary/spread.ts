import { add, compare, divide, exact, sum, type Rational } from '../../rational.ts'

/** What so many numbers come to: exact; the median of an even number of them is the mean of the two in the middle. */
export interface Spread {
  readonly mean: Rational
  readonly median: Rational
  readonly highest: Rational
  readonly lowest: Rational
}

/** The spread of some numbers; undefined of none. */
export function spreadOf(numbers: readonly Rational[]): Spread | undefined {
  const sorted = [...numbers].sort(compare)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const [left, right] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (lowest === undefined || highest === undefined || left === undefined || right === undefined) return undefined
  return { mean: divide(sum(sorted), exact(sorted.length)), median: divide(add(left, right), exact(2)), highest, lowest }
}
