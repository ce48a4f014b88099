import { add, divide, exact, fromFraction, isZero, most, least, multiply, one, parts, subtract, zero, type Rational } from '../rational.ts'

/** The two ends of an interval. */
export interface Interval {
  readonly low: Rational
  readonly high: Rational
}

/** The 97.5 % point of the normal distribution. */
const z = exact('1.959964')
const square = multiply(z, z)

/**
 * Wilson's 95 % interval of a share seen in a sample: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), to twelve decimals.
 * E. B. Wilson, JASA 22 (1927) 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872. Of a mean of
 * graded answers it is never too narrow: no spread within 0 and 1 is wider than that of yes and no.
 */
export function wilson(share: Rational, sample: Rational): Interval {
  if (isZero(sample)) return { low: zero, high: one }
  const per = divide(square, sample)
  const quarter = divide(per, exact(4))
  const spread = root(multiply(divide(square, sample), add(multiply(share, subtract(one, share)), quarter)))
  const middle = add(share, divide(per, exact(2)))
  const whole = add(one, per)
  // A root that is cut short must not push an end past the share: at 0 and at 1 they are the same.
  return { low: least(share, divide(subtract(middle, spread), whole)), high: most(share, divide(add(middle, spread), whole)) }
}

const fine = 10n ** 24n
const finest = 10n ** 12n

/** The square root to twelve decimals: no machine rounds it in its own way. */
function root(value: Rational): Rational {
  const [top, bottom] = parts(value)
  return fromFraction(`${wholeRoot((top * fine) / bottom)}/${finest}`)
}

/** The greatest whole number whose square does not exceed `value`, by Newton's method from above. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value
  let near = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (near + value / near) >> 1n
    if (next >= near) return near
    near = next
  }
}
