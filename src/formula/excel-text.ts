import { compare, decimalText, hundred, isWhole, isZero, multiply, one, parts, sign, terminates, toDouble, type Rational } from '../rational.ts'
import { dateOf } from '../sheet.ts'

/**
 * How near a calculated value is to the exact one: a whole number; the nearest double; a few bits off, yet zero only
 * where the exact value is zero (products); or a few bits off even at zero (sums of such).
 */
export type Noise = 'whole' | 'nearest' | 'rough' | 'noisy'

/** A piece of a formula. `level`: 1 comparison, 2 sum, 3 product, 4 sign, 5 term. */
export interface Printed { readonly text: string; readonly level: 1 | 2 | 3 | 4 | 5; readonly noise: Noise }

/** A reference, a call or another piece that needs no parentheses. */
export const term = (text: string, noise: Noise): Printed => ({ text, level: 5, noise })

/** In parentheses where its level is lower than needed. */
export const wrapped = (of: Printed, level: number): string => (of.level >= level ? of.text : `(${of.text})`)

const grades: readonly Noise[] = ['noisy', 'rough', 'nearest']

/** The worst noise among several. */
export const noisiest = (of: readonly Printed[]): Noise => grades.find(grade => of.some(each => each.noise === grade)) ?? 'whole'

/** Fit to be compared as it stands. */
export const isNearest = (of: Printed): boolean => of.noise === 'whole' || of.noise === 'nearest'

const mostDigits = 15

/** A number as the nearest double: a decimal, or a quotient of whole numbers where it never ends or Excel would cut its digits. */
export function literal(value: Rational): Printed {
  const text = decimalText(value)
  const [top, bottom] = parts(value)
  const noise = bottom === 1n ? 'whole' : 'nearest'
  if (!terminates(value) || text.replace(/[-.]|^-?0\.0*/g, '').length > mostDigits) return { text: `${top}/${bottom}`, level: 3, noise }
  return { text, level: sign(value) < 0 ? 4 : 5, noise }
}

/** A rate as `95.5%`; quirk: a spreadsheet divides 1.1% by 100 and misses the double 0.011, so such a rate is written as a decimal. */
export function percentLiteral(rate: Rational): Printed {
  const face = decimalText(multiply(rate, hundred))
  const isHit = terminates(rate) && Number(face) / 100 === toDouble(rate)
  return isHit && !literal(rate).text.includes('/') ? { text: `${face}%`, level: sign(rate) < 0 ? 4 : 5, noise: 'nearest' } : literal(rate)
}

/** A serial day as `DATE(2025,1,31)`. */
export function dateLiteral(serial: Rational): Printed {
  if (!isWhole(serial) || sign(serial) <= 0) return literal(serial)
  const [year, month, day] = dateOf(toDouble(serial)).split('-').map(Number)
  return term(`DATE(${String(year)},${String(month)},${String(day)})`, 'whole')
}

/**
 * factor × top ÷ bottom with one division, at the end, of whole numbers wherever the terms are whole. A divisor whose
 * noise could hide a zero is asked first; one too long to be written twice is rounded to twelve decimals.
 */
export function fraction(factor: Rational, top: readonly Printed[], bottom: readonly Printed[]): Printed {
  const below = bottom.map(each => (each.noise === 'noisy' && each.text.length > writtenTwice ? term(`ROUND(${each.text},12)`, 'rough') : each))
  const doubtful = below.filter(each => each.noise === 'noisy')
  const divided = plainFraction(factor, top, below.map(each => ({ ...each, noise: each.noise === 'noisy' ? 'rough' : each.noise })))
  const isZeros = doubtful.map(each => `ROUND(${each.text},9)=0`)
  if (isZeros.length === 0) return divided
  return term(`IF(${isZeros.length === 1 ? isZeros.join('') : `OR(${isZeros.join(',')})`},1/0,${divided.text})`, divided.noise)
}

const writtenTwice = 200

function plainFraction(factor: Rational, top: readonly Printed[], bottom: readonly Printed[]): Printed {
  if (top.length + bottom.length === 0) return literal(factor)
  const [only] = top
  if (only !== undefined && top.length + bottom.length === 1 && compare(factor, one) === 0) return only
  const [up, down] = line(factor, bottom.length === 0)
  const above = [...top.map(each => wrapped(each, 5)), ...(up === '1' && top.length > 0 ? [] : [up])].join('*')
  const below = [...bottom.map(each => wrapped(each, 5)), ...(down === '1' ? [] : [down])]
  const text = `${sign(factor) < 0 ? '-' : ''}${above}${below.length === 0 ? '' : below.length === 1 ? `/${below.join('')}` : `/(${below.join('*')})`}`
  return { text, level: 3, noise: fractionNoise(factor, top, bottom) }
}

/** The numbers above and below the line. A factor such as 0.25 stays a decimal: to multiply by it is exact. */
function line(factor: Rational, alone: boolean): readonly [string, string] {
  const [top, bottom] = parts(factor)
  const size = top < 0n ? -top : top
  const isHalves = (bottom & (bottom - 1n)) === 0n
  return alone && isHalves && bottom < 1024n ? [decimalText(multiply(factor, sign(factor) < 0 ? minusOne : one)), '1'] : [String(size), String(bottom)]
}

const minusOne = one.neg()

function fractionNoise(factor: Rational, top: readonly Printed[], bottom: readonly Printed[]): Noise {
  const terms = [...top, ...bottom]
  if (noisiest(terms) === 'whole') return bottom.length === 0 && isWhole(factor) ? 'whole' : 'nearest'
  const isSign = compare(multiply(factor, factor), one) === 0
  if (top.length === 1 && bottom.length === 0 && isSign) return noisiest(terms)
  return noisiest(terms) === 'noisy' && !isZero(factor) ? 'noisy' : 'rough'
}

/** A sum; whole only when all its parts are. */
export function added(of: readonly Printed[]): Printed {
  const [first, ...rest] = of
  if (first === undefined) return term('0', 'whole')
  if (rest.length === 0) return first
  const text = rest.reduce((all, each) => all + (each.text.startsWith('-') ? '' : '+') + wrapped(each, 2), wrapped(first, 2))
  return { text, level: 2, noise: noisiest(of) === 'whole' ? 'whole' : 'noisy' }
}

/** A difference; the right side in parentheses where its sign or level asks for them. */
export function subtracted(left: Printed, right: Printed): Printed {
  const taken = right.text.startsWith('-') ? `(${right.text})` : wrapped(right, 3)
  return { text: `${wrapped(left, 2)}-${taken}`, level: 2, noise: noisiest([left, right]) === 'whole' ? 'whole' : 'noisy' }
}

/** A call whose value is one of its arguments, or the size of it. */
export const call = (name: string, of: readonly Printed[]): Printed =>
  of.length === 0 ? failed : term(`${name}(${of.map(asValue).join(',')})`, noisiest(of))

/** `#DIV/0!`: không phát sinh. */
export const failed: Printed = { text: '1/0', level: 3, noise: 'whole' }

const bareReference = /^(?:(?:'[^']*'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+$/u

/** Quirk: MIN and MAX pass over a blank cell that they are given by reference, also through IF; with `+0` it counts as 0. */
export const asValue = (of: Printed): string => (bareReference.test(of.text) ? `${of.text}+0` : of.text)

/** To the nearest whole number, half away from zero, or cut towards zero. */
export const wholeSteps = (of: Printed, mode: 'half-up' | 'down'): Printed =>
  term(`${mode === 'down' ? 'ROUNDDOWN' : 'ROUND'}(${calmed(of).text},0)`, 'whole')

/** Freed of the noise of doubles, before a decision. */
export const calmed = (of: Printed): Printed => (isNearest(of) ? of : term(`ROUND(${of.text},9)`, 'nearest'))
