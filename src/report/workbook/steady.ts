import { add, compare, decimalText, divide, equal, exact, floor, fractionText, most, multiply, one, round, sign, subtract, zero, type Rational, type RoundingMode } from '../../rational.ts'

/** How a number is rounded where it is shown. */
export interface Rounding {
  readonly to: Rational
  readonly mode: RoundingMode
}

const nano = exact('1e-9')

/**
 * What is taken from a formula before it is rounded. Formulas round to nine decimals first, which takes the noise of doubles away; a number
 * so little below where the rounding turns that this would lift it there is kept below. Nearly always nothing.
 */
export function nudge(value: Rational, { to, mode }: Rounding): string {
  const half = mode === 'down' ? zero : divide(to, exact(2))
  const below = add(floor(subtract(value, half), to), half)
  const grain = multiply(exact(2), multiply(nano, most(one, to)))
  const short = subtract(add(below, to), value)
  return compare(short, grain) < 0 ? `-${decimalText(multiply(grain, exact(2)))}` : ''
}

/** An exact number as doubles tell it from others: a whole number of billionths, and what to add to a formula so that nine decimals give it. */
export interface Key {
  readonly value: Rational
  readonly nudge: string
}

/**
 * Keys for numbers that are compared unrounded: the same number has the same key, different ones have keys in their order, and each stands
 * on its own side of every border. By the exact fraction as a text.
 */
export function keysOf(numbers: readonly Rational[], borders: readonly Rational[]): ReadonlyMap<string, Key> {
  const fixed = new Set(borders.map(fractionText))
  const sorted = [...new Map([...borders, ...numbers].map(each => [fractionText(each), each])).values()].sort(compare)
  const isFixed = (place: number): boolean => fixed.has(fractionText(sorted[place] ?? zero))
  const keys = sorted.map(each => round(each, nano))
  for (let place = 1; place < keys.length; place++) {
    const least = add(keys[place - 1] ?? zero, nano)
    if (!isFixed(place) && compare(keys[place] ?? zero, least) < 0) keys[place] = least
  }
  for (let place = keys.length - 2; place >= 0; place--) {
    const most = subtract(keys[place + 1] ?? zero, nano)
    if (!isFixed(place) && compare(keys[place] ?? zero, most) > 0) keys[place] = most
  }
  return new Map(sorted.map((each, place) => [fractionText(each), keyOf(each, keys[place] ?? each)]))
}

const nearlyHalf = exact('0.49e-9')

function keyOf(number: Rational, value: Rational): Key {
  const off = subtract(value, number)
  const size = sign(off) < 0 ? subtract(zero, off) : off
  if (equal(off, zero) || compare(size, nearlyHalf) < 0) return { value, nudge: '' }
  return { value, nudge: `${sign(off) < 0 ? '-' : '+'}${decimalText(round(size, exact('1e-12')))}` }
}
