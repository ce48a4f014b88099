import type { Comparison, Expr } from '../formula/expr.ts'
import { compare, isWhole, type Rational } from '../rational.ts'
import { naturally, type Asked } from './compared.ts'
import type { Range } from './range.ts'

/** What is earned where a quantity is at or beyond a border, and what is asked next. */
interface Step { readonly of: Expr; readonly by: Comparison; readonly border: Rational; readonly then: Expr; readonly next: Expr }

/**
 * Whether a formula of so many borders is the stair that nearly every rule with borders is: one quantity, each border one that it can
 * meet, less far out than the one before and worth less. Then none is idle, beyond reach or a turn. Where it says no, nothing is known.
 */
export function isPlainStair(expr: Expr, asked: Asked, borders: number): boolean {
  let step = stepOf(startOf(expr))
  if (step === undefined) return false
  const range = naturally(step.of, asked)
  if (!canMeet(range, step)) return false
  for (let left = borders - 1; left > 0; left--) {
    const next = stepOf(step.next)
    if (next === undefined || next.of !== step.of || !canMeet(range, next)) return false
    if (!isLower(next, step) && !(borders === 2 && isFloorAndFull(step, next))) return false
    step = next
  }
  return step.next.is !== 'number' || isLess(step.next, step.then)
}

/** Beside the stair a rule may ask whether anything was done at all, or have exceptions. */
function startOf(expr: Expr): Expr {
  if (expr.is === 'most') return expr.of[0] ?? expr
  return expr.is === 'when' && expr.test.is === 'chosen' && expr.then.is === 'number' ? expr.otherwise : expr
}

function stepOf(expr: Expr): Step | undefined {
  if (expr.is !== 'when' || expr.test.is !== 'compare' || expr.test.right.is !== 'number') return undefined
  return { of: expr.test.left, by: expr.test.by, border: expr.test.right.value, then: expr.then, next: expr.otherwise }
}

const isLess = (a: Expr, b: Expr): boolean => a.is === 'number' && b.is === 'number' && compare(a.value, b.value) < 0

const directions: Readonly<Record<Comparison, -1 | 0 | 1>> = { '>=': 1, '>': 1, '<=': -1, '<': -1, '=': 0, '<>': 0 }

const isLower = (next: Step, before: Step): boolean =>
  directions[next.by] === directions[before.by] && compare(next.border, before.border) * directions[next.by] < 0 && isLess(next.then, before.then)

/** Nothing under a border, a fixed number from another on, and between them what is no fixed number. */
const isFloorAndFull = (floor: Step, full: Step): boolean => floor.by === '<' && full.by === '>=' && full.next.is !== 'number'

/** The border itself is an answer that meets it; one that only more or less than the border meets needs room beyond, and no whole numbers. */
function canMeet({ from, to, whole }: Range, { by, border }: Step): boolean {
  const isStrict = by === '>' || by === '<'
  if (directions[by] === 0 || (whole && (isStrict || !isWhole(border)))) return false
  const room = isStrict ? 0 : -1
  return (from === undefined || compare(border, from.at) > room) && (to === undefined || compare(to.at, border) > room)
}
