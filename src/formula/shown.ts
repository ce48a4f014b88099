import { compare, decimalsOf, equal, exact, hundred, isWhole, isZero, multiply, parts, round, terminates, toDouble, type Rational } from '../rational.ts'
import { dateOf } from '../sheet.ts'
import type { Tongue } from '../text.ts'
import type { Expr } from './expr.ts'

/** How a number is shown: a rate as a percentage, a serial day as a date. */
export type Unit = 'percent' | 'date' | undefined

/** A number as people read it, and whether that is all of it; what is not is shown with ≈. */
export interface Shown { readonly text: string; readonly whole: boolean }

const mostPlaces = 6

/** At most six decimals when that is exact, otherwise rounded half-up to `places` (and as many as it takes not to look like 0). */
export function show(value: Rational, unit: Unit, t: Tongue, places = 4): Shown {
  if (unit === 'date' && isWhole(value)) return { text: t.date(dateOf(toDouble(value))), whole: true }
  const face = unit === 'percent' ? multiply(value, hundred) : value
  const mark = unit === 'percent' ? '%' : ''
  if (terminates(face) && decimalsOf(face) <= mostPlaces) return { text: signed(t.number(face)) + mark, whole: true }
  for (let digits = unit === 'percent' ? places - 2 : places; ; digits++) {
    const near = round(face, exact(`1e-${digits}`))
    if (!isZero(near) || digits > 12) return { text: signed(t.number(near, decimalsOf(near))) + mark, whole: equal(near, face) }
  }
}

/** The sign of arithmetic, not a hyphen. */
const signed = (digits: string): string => digits.replace('-', '−')

/** Both sides of a comparison, with as many decimals as it takes for two that differ not to look alike. */
export function showApart(a: Rational, b: Rational, unit: Unit, t: Tongue): readonly [Shown, Shown] {
  for (let places = 4; ; places += 2) {
    const pair = [show(a, unit, t, places), show(b, unit, t, places)] as const
    if (pair[0].text !== pair[1].text || compare(a, b) === 0 || places > 14) return pair
  }
}

/** A number that the rule itself states: exactly, as a fraction where its decimals never end. */
export function stated(value: Rational, unit: Unit, t: Tongue): string {
  const { text, whole } = show(value, unit, t)
  const [top, bottom] = parts(value)
  return whole ? text : signed(`${top}/${bottom}`)
}

/** The unit of what an expression gives; `unitOf` knows those of inputs. */
export function unitIn(expr: Expr, unitOf: (id: string) => Unit): Unit {
  const first = (of: readonly Expr[]): Unit => of.map(each => unitIn(each, unitOf)).find(unit => unit !== undefined)
  switch (expr.is) {
    case 'number': case 'over': return expr.as
    case 'input': case 'best': return unitOf(expr.id)
    case 'sum': case 'least': case 'most': return first(expr.of)
    case 'minus': return between(unitIn(expr.left, unitOf), unitIn(expr.right, unitOf))
    case 'when': return first([expr.then, expr.otherwise])
    case 'round': case 'size': case 'held': return unitIn(expr.of, unitOf)
    case 'times': case 'points': case 'state': return undefined
  }
}

/** A day less a day is a number of days. */
const between = (left: Unit, right: Unit): Unit => (left === 'date' && right === 'date' ? undefined : left)
