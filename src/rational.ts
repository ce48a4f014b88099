import Fraction from 'fraction.js'

/** An exact number. Points, figures and rates are all of this kind; nothing that is compared or added is a float. */
export type Rational = Fraction

/** How a number is rounded: `half-up` is half away from zero, `down` cuts towards zero. */
export type RoundingMode = 'half-up' | 'down'

const written = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i

/**
 * The exact value of a decimal: a text such as `"43.26"`, or a double whose shortest text is what a person typed.
 * Throws on anything else: deciding what people meant is the intake's work.
 */
export function exact(value: string | number | bigint): Rational {
  const text = String(value)
  const known = read.get(text)
  if (known !== undefined) return known
  const made = parsed(text)
  if (read.size < mostKept) read.set(text, made)
  return made
}

/** A set says the same few numbers thousands of times (0.5, 100 …); a Rational never changes, so each is read once. */
const read = new Map<string, Rational>()
const mostKept = 2000

function parsed(text: string): Rational {
  const [mantissa = '', power] = text.toLowerCase().split('e')
  if (!written.test(text)) throw new TypeError(`not a decimal number: ${text}`)
  const base = new Fraction(mantissa.replace('+', ''))
  return power === undefined ? base : base.mul(new Fraction(10).pow(Number(power)))
}

/** Reads back what `fractionText` writes, such as `"4229/50"`. */
export function fromFraction(text: string): Rational {
  const [top = '0', bottom = '1'] = text.split('/')
  return new Fraction(BigInt(top), BigInt(bottom))
}

/** Data that came from another thread, where a number arrives as its bare parts: the same with its numbers. What was one object stays one. */
export function revived<Data>(data: Data): Data {
  const known = new Map<unknown, unknown>()
  const again = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each
    if (!known.has(each)) known.set(each, isParts(each) ? new Fraction(each.s * each.n, each.d) : Array.isArray(each) ? each.map(again) : Object.fromEntries(Object.entries(each).map(([key, value]) => [key, again(value)])))
    return known.get(each)
  }
  return again(data) as Data
}

const isParts = (each: object): each is Pick<Rational, 's' | 'n' | 'd'> => 's' in each && 'n' in each && 'd' in each && typeof each.d === 'bigint'

export const zero: Rational = new Fraction(0)
export const one: Rational = new Fraction(1)
export const hundred: Rational = new Fraction(100)

export const add = (a: Rational, b: Rational): Rational => (a.n === 0n ? b : b.n === 0n ? a : a.add(b))
export const subtract = (a: Rational, b: Rational): Rational => a.sub(b)
export const multiply = (a: Rational, b: Rational): Rational => a.mul(b)
/** `b` must not be zero: a zero denominator is a state (không phát sinh), decided before anything is divided. */
export const divide = (a: Rational, b: Rational): Rational => a.div(b)

/** Points are hundredths nearly all: where a denominator goes into the one so far nothing is brought to lowest terms before the end. */
export const sum = (all: Iterable<Rational>): Rational => {
  let [top, bottom] = [0n, 1n]
  for (const { s, n, d } of all) {
    if (bottom % d === 0n) top += s * n * (bottom / d)
    else {
      const reduced = new Fraction(top * d + s * n * bottom, bottom * d)
      top = reduced.s * reduced.n
      bottom = reduced.d
    }
  }
  return new Fraction(top, bottom)
}

/** Negative, zero or positive, as `a` stands before, with or after `b`. Both are exact already, so neither is read anew as the library would. */
export function compare(a: Rational, b: Rational): number {
  if (a === b) return 0
  const left = a.s * a.n * b.d
  const right = b.s * b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}
export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0
export const isZero = (a: Rational): boolean => a.n === 0n
export const isWhole = (a: Rational): boolean => a.d === 1n
/** Whether `a` is a whole number of times `of`, which must not be zero. */
export const isMultiple = (a: Rational, of: Rational): boolean => (a.n * of.d) % (a.d * of.n) === 0n
export const sign = (a: Rational): -1 | 0 | 1 => (a.n === 0n ? 0 : a.s < 0n ? -1 : 1)
export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)
export const most = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)
/** `a`, held between two ends. */
export const within = (a: Rational, from: Rational, to: Rational): Rational => most(from, least(to, a))

/** The numerator (with its sign) and the denominator, in lowest terms. */
export const parts = (a: Rational): readonly [bigint, bigint] => [a.s * a.n, a.d]

/** `a` rounded to a multiple of `to` (0.01, 0.25 …, above zero), `a` itself where it is one. Half goes away from zero unless the mode is `down`. */
export function round(a: Rational, to: Rational, mode: RoundingMode = 'half-up'): Rational {
  const [steps, of] = [a.n * to.d, a.d * to.n]
  if (steps % of === 0n) return a
  const magnitude = mode === 'down' ? steps / of : (steps * 2n + of) / (of * 2n)
  return new Fraction(a.s * magnitude * to.n, to.d)
}

/** The largest multiple of `to` that does not exceed `a`. */
export function floor(a: Rational, to: Rational): Rational {
  return a.div(to).floor().mul(to)
}

/** Exact, in lowest terms: `"4229/50"`, and `"12"` for a whole number. */
export const fractionText = (a: Rational): string => a.toFraction()

/** Whether the number ends in decimal notation (its denominator has no factor but 2 and 5). */
export const terminates = (a: Rational): boolean => lastDecimal(a) !== undefined

/** The place of the last decimal, 0 of a whole number; undefined where the decimals never end. */
function lastDecimal({ d }: Rational): number | undefined {
  let [rest, twos, fives] = [d, 0, 0]
  for (; rest % 2n === 0n; twos++) rest /= 2n
  for (; rest % 5n === 0n; fives++) rest /= 5n
  return rest === 1n ? Math.max(twos, fives) : undefined
}

/** Decimal text with a dot, without trailing zeros. One that never ends is cut by rounding half-up to `places` (12). */
export function decimalText(a: Rational, places = 12): string {
  const last = lastDecimal(a)
  if (last !== undefined) return fixed(a, last)
  const cut = round(a, new Fraction(1n, 10n ** BigInt(places)))
  return fixed(cut, decimalsOf(cut))
}

/** Decimal text with exactly `places` decimals, rounded half-up: `fixed(84.5, 2)` is `"84.50"`. */
export function fixed(a: Rational, places: number): string {
  const steps = (a.n * 10n ** BigInt(places) * 2n + a.d) / (a.d * 2n)
  const digits = steps.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`
  return a.s < 0n && steps !== 0n ? `-${text}` : text
}

/** How many decimals a terminating number needs: 0.25 needs 2. Throws a RangeError for one that never ends. */
export function decimalsOf(a: Rational): number {
  const last = lastDecimal(a)
  if (last === undefined) throw new RangeError('a number that never ends has no last decimal')
  return last
}

/** The nearest double, for cells of a workbook and nothing else. */
export const toDouble = (a: Rational): number => a.valueOf()
