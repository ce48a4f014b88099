import { compare, type Rational } from '../../rational.ts'
import { inOrder } from '../../text.ts'

/** The place of each value among the others, smallest first, equal ones alike: the page sorts by these and compares no points itself. */
export const ordersOf = (values: readonly (Rational | undefined)[]): readonly (number | undefined)[] => placed(values, compare)

/** The same of names, in Vietnamese order. */
export const nameOrders = (names: readonly string[]): readonly (number | undefined)[] => placed(names, inOrder)

function placed<Value>(values: readonly (Value | undefined)[], by: (a: Value, b: Value) => number): readonly (number | undefined)[] {
  const sorted = values.filter(value => value !== undefined).sort(by)
  let place = -1
  const places = new Map<Value, number>()
  for (const [index, value] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before === undefined || by(before, value) !== 0) place++
    places.set(value, place)
  }
  return values.map(value => (value === undefined ? undefined : places.get(value)))
}
