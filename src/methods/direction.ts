import type { Comparison, Expr, Test } from '../formula/expr.ts'
import { compare, most, sign, sum, zero, type Rational } from '../rational.ts'

/** What a worth does while one figure grows and all else stays: nothing, only rise, only fall, one of the two by what else stands; `unknown` where the formula alone does not tell. */
export type Direction = 'flat' | 'up' | 'down' | 'either' | 'unknown'

const back: Readonly<Record<Direction, Direction>> = { flat: 'flat', up: 'down', down: 'up', either: 'either', unknown: 'unknown' }
const joined = (all: readonly Direction[]): Direction => all.reduce((a, b) => (a === 'flat' ? b : b === 'flat' || (a === b && a !== 'either') ? a : 'unknown'), 'flat')

/** Read off a formula, for one of its inputs. No figure is negative. */
export function directionOf(expr: Expr, id: string): Direction {
  const along = (of: Expr): Direction => directionOf(of, id)
  switch (expr.is) {
    case 'input': return expr.id === id ? 'up' : 'flat'
    case 'sum': case 'least': case 'most': return joined(expr.of.map(along))
    case 'minus': return joined([along(expr.left), back[along(expr.right)]])
    case 'times': return times(expr.left, expr.right, along)
    case 'over': return quotient(expr, id)
    case 'round': case 'held': return along(expr.of)
    case 'size': return scaled(along(expr.of), isWithoutSign(expr.of))
    case 'when': return branched(expr, id)
    // A unit that moves the best moves along with it: its share stays whole.
    case 'best': case 'number': case 'points': case 'state': return 'flat'
  }
}

/** A quotient of two straight lines never turns, though which way it goes hangs on the other figures (a mean of counted answers). */
function quotient({ left, right }: Extract<Expr, { is: 'over' }>, id: string): Direction {
  if (isPositive(right)) return directionOf(left, id)
  const plain = joined([directionOf(left, id), back[directionOf(right, id)]])
  if (plain === 'flat' || (plain !== 'unknown' && isWithoutSign(left) && isWithoutSign(right))) return plain
  return isStraight(left, id) && isStraight(right, id) && isWithoutSign(right) ? 'either' : 'unknown'
}

function isStraight(of: Expr, id: string): boolean {
  switch (of.is) {
    case 'sum': return of.of.every(part => isStraight(part, id))
    case 'minus': return isStraight(of.left, id) && isStraight(of.right, id)
    case 'times': return (directionOf(of.left, id) === 'flat' && isStraight(of.right, id)) || (directionOf(of.right, id) === 'flat' && isStraight(of.left, id))
    case 'over': return directionOf(of.right, id) === 'flat' && isStraight(of.left, id)
    default: return of.is === 'input' || directionOf(of, id) === 'flat'
  }
}

function times(left: Expr, right: Expr, along: (of: Expr) => Direction): Direction {
  const [factor, other] = left.is === 'number' ? [left, right] : [right, left]
  if (factor.is === 'number') return sign(factor.value) < 0 ? back[along(other)] : along(other)
  return scaled(joined([along(left), along(right)]), isWithoutSign(left) && isWithoutSign(right))
}

/** What holds only where nothing is negative. */
const scaled = (direction: Direction, holds: boolean): Direction => (direction === 'flat' || holds ? direction : 'unknown')

const isPositive = (of: Expr): boolean => of.is === 'number' && sign(of.value) > 0

function isWithoutSign(of: Expr): boolean {
  switch (of.is) {
    case 'number': return sign(of.value) >= 0
    case 'sum': case 'least': return of.of.every(isWithoutSign)
    case 'most': return of.of.some(isWithoutSign)
    case 'times': case 'over': return isWithoutSign(of.left) && isWithoutSign(of.right)
    case 'round': return isWithoutSign(of.of)
    case 'when': return isWithoutSign(of.then) && isWithoutSign(of.otherwise)
    case 'minus': return false
    default: return true
  }
}

/** Each branch has its direction, and so has the step from one to the other. */
function branched({ test, then, otherwise }: Extract<Expr, { is: 'when' }>, id: string): Direction {
  const inside = joined([directionOf(then, id), directionOf(otherwise, id)])
  const turning = turns(test, id)
  // A state is no number that points could fall to.
  if (turning === 'flat' || then.is === 'state' || otherwise.is === 'state') return inside
  const step = turning === 'up' || turning === 'down' ? stepTo(then, otherwise) : 'unknown'
  return joined([inside, turning === 'up' ? step : back[step]])
}

/** Whether a growing figure makes a test true (`up`) or false. */
function turns(test: Test, id: string): Direction {
  switch (test.is) {
    case 'compare': return turned(test.by, joined([directionOf(test.left, id), back[directionOf(test.right, id)]]))
    case 'chosen': return 'flat'
    case 'not': return back[turns(test.of, id)]
    case 'all': case 'any': return joined(test.of.map(each => turns(each, id)))
  }
}

const turned = (by: Comparison, along: Direction): Direction =>
  (along === 'flat' ? along : by === '>=' || by === '>' ? along : by === '<' || by === '<=' ? back[along] : 'unknown')

/** Whether one worth is never below (`up`) or never above another. */
function stepTo(then: Expr, otherwise: Expr): Direction {
  const [a, b] = [boundsOf(then), boundsOf(otherwise)]
  if (a.low !== undefined && b.high !== undefined && compare(a.low, b.high) >= 0) return 'up'
  return a.high !== undefined && b.low !== undefined && compare(a.high, b.low) <= 0 ? 'down' : 'unknown'
}

interface Bounds { readonly low: Rational | undefined; readonly high: Rational | undefined }

function boundsOf(of: Expr): Bounds {
  switch (of.is) {
    case 'number': return { low: of.value, high: of.value }
    case 'held': { const { low } = boundsOf(of.of); return { low: low === undefined ? zero : most(zero, low), high: of.max } }
    case 'when': return widest([boundsOf(of.then), boundsOf(of.otherwise)])
    case 'most': { const all = of.of.map(boundsOf); return { low: extreme(all.map(each => each.low), 1), high: known(all.map(each => each.high), 1) } }
    case 'least': { const all = of.of.map(boundsOf); return { low: known(all.map(each => each.low), -1), high: extreme(all.map(each => each.high), -1) } }
    case 'sum': { const all = of.of.map(boundsOf); return { low: total(all.map(each => each.low)), high: total(all.map(each => each.high)) } }
    default: return { low: isWithoutSign(of) ? zero : undefined, high: undefined }
  }
}

const total = (all: readonly (Rational | undefined)[]): Rational | undefined => (all.every(each => each !== undefined) ? sum(all) : undefined)

const widest = (all: readonly Bounds[]): Bounds => ({ low: known(all.map(each => each.low), -1), high: known(all.map(each => each.high), 1) })

/** The greatest (1) or least (-1) of those that are known; of `known` only where all are. */
const extreme = (all: readonly (Rational | undefined)[], by: 1 | -1): Rational | undefined =>
  all.reduce((found, each) => (found === undefined || (each !== undefined && compare(each, found) * by > 0) ? each ?? found : found), undefined)
const known = (all: readonly (Rational | undefined)[], by: 1 | -1): Rational | undefined => (all.some(each => each === undefined) ? undefined : extreme(all, by))
