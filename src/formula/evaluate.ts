import { add, compare, divide, equal, isZero, least, most, multiply, round, sign, subtract, within, zero, type Rational } from '../rational.ts'
import type { Comparison, Expr, Test } from './expr.ts'

/** What evaluation asks its surroundings. Ids are those of inputs; a percent is a rate, a date its serial day. */
export interface Surroundings {
  /** The number handed in; blanks that count as zero arrive as zero. */
  number(id: string): Rational
  /** The id of the option chosen, or of yes / no; undefined when the answer is no option (a date, say). */
  option(id: string): string | undefined
  /** The exact points of another component, or the state that it is in. */
  points(code: string): Rational | FormulaState
  /** The highest or lowest value in the group; undefined when nobody has one. */
  best(id: string, best: 'highest' | 'lowest'): Rational | undefined
}

/** A result that is no number: a zero denominator, a sample that is too small. */
export type FormulaState = 'not-arisen' | 'unreadable'

/** One step of the arithmetic with its result and the steps that were taken to get there; branches not taken are absent. */
export interface Step {
  readonly of: Expr | Test
  readonly value: Rational | boolean | FormulaState
  readonly parts: readonly Step[]
  /** The option that was answered, on a step that asks whether one was chosen. */
  readonly answered?: string
}

type Value = Step['value']
type Exactly<Kind extends (Expr | Test)['is']> = Extract<Expr | Test, { readonly is: Kind }>

const nothing: readonly Step[] = []
const known = (of: Expr, value: Value): Step => ({ of, value, parts: nothing })
const isState = (value: Value): value is FormulaState => typeof value === 'string'

/** The exact worth with its trace. Total: a state met in any step that is taken, the leftmost first, is the state of the whole. */
export function evaluate(expr: Expr, from: Surroundings): Step {
  switch (expr.is) {
    case 'number': return known(expr, expr.value)
    case 'input': return known(expr, from.number(expr.id))
    case 'points': return known(expr, from.points(expr.code))
    case 'best': return known(expr, from.best(expr.id, expr.best) ?? 'not-arisen')
    case 'state': return known(expr, expr.state)
    case 'sum': return many(expr, from, add, zero)
    case 'least': return many(expr, from, least)
    case 'most': return many(expr, from, most)
    case 'minus': return two(expr, from, subtract)
    case 'times': return two(expr, from, multiply)
    case 'over': return two(expr, from, (a, b) => (isZero(b) ? 'not-arisen' : divide(a, b)))
    case 'round': return single(expr, from, a => round(a, expr.to, expr.mode))
    case 'size': return single(expr, from, a => (sign(a) < 0 ? subtract(zero, a) : a))
    case 'held': return single(expr, from, a => within(a, zero, expr.max))
    case 'when': return branch(expr, from)
  }
}

/** Whether a test holds, with its trace; `all` and `any` stop at the first part that decides. */
export function test(of: Test, from: Surroundings): Step {
  switch (of.is) {
    case 'compare': return weighed(of, from)
    case 'chosen': return answer(of, from.option(of.id))
    case 'all': return until(false, of, from)
    case 'any': return until(true, of, from)
    case 'not': {
      const part = test(of.of, from)
      return { of, value: typeof part.value === 'boolean' ? !part.value : part.value, parts: [part] }
    }
  }
}

/** The first step at which points that lay outside [0, max] were brought inside, and which asks for that to be told. */
export function actedHold(step: Step): Step | undefined {
  if (step.of.is === 'held' && step.of.told && step.parts[0] !== undefined && !same(step.value, step.parts[0].value)) return step
  for (const part of step.parts) {
    const held = actedHold(part)
    if (held !== undefined) return held
  }
  return undefined
}

const same = (a: Value, b: Value): boolean => (typeof a === 'object' && typeof b === 'object' ? equal(a, b) : a === b)

function single(of: Exactly<'round' | 'size' | 'held'>, from: Surroundings, by: (a: Rational) => Rational): Step {
  const part = evaluate(of.of, from)
  return { of, value: typeof part.value === 'object' ? by(part.value) : part.value, parts: [part] }
}

function two(of: Exactly<'minus' | 'times' | 'over'>, from: Surroundings, by: (a: Rational, b: Rational) => Value): Step {
  const left = evaluate(of.left, from)
  const right = evaluate(of.right, from)
  const parts = [left, right]
  if (typeof left.value !== 'object') return { of, value: left.value, parts }
  return { of, value: typeof right.value === 'object' ? by(left.value, right.value) : right.value, parts }
}

/** Of an empty list: `none`, which a sum has and an extreme has not. */
function many(of: Exactly<'sum' | 'least' | 'most'>, from: Surroundings, by: (a: Rational, b: Rational) => Rational, none?: Rational): Step {
  const parts = of.of.map(each => evaluate(each, from))
  let value: Value | undefined
  for (const part of parts) {
    if (typeof part.value !== 'object') return { of, value: part.value, parts }
    value = typeof value === 'object' ? by(value, part.value) : part.value
  }
  return { of, value: value ?? none ?? 'not-arisen', parts }
}

function branch(of: Exactly<'when'>, from: Surroundings): Step {
  const asked = test(of.test, from)
  if (isState(asked.value)) return { of, value: asked.value, parts: [asked] }
  const taken = evaluate(asked.value === true ? of.then : of.otherwise, from)
  return { of, value: taken.value, parts: [asked, taken] }
}

const answer = (of: Exactly<'chosen'>, answered: string | undefined): Step =>
  ({ of, value: answered === of.option, parts: nothing, ...(answered === undefined ? {} : { answered }) })

function until(decisive: boolean, of: Exactly<'all' | 'any'>, from: Surroundings): Step {
  const parts: Step[] = []
  for (const each of of.of) {
    const part = test(each, from)
    parts.push(part)
    if (part.value !== !decisive) return { of, value: part.value, parts }
  }
  return { of, value: !decisive, parts }
}

function weighed(of: Exactly<'compare'>, from: Surroundings): Step {
  const left = evaluate(of.left, from)
  const right = evaluate(of.right, from)
  const parts = [left, right]
  if (typeof left.value !== 'object') return { of, value: left.value, parts }
  if (typeof right.value !== 'object') return { of, value: right.value, parts }
  return { of, value: holds(of.by, compare(left.value, right.value)), parts }
}

function holds(by: Comparison, order: number): boolean {
  switch (by) {
    case '>=': return order >= 0
    case '>': return order > 0
    case '=': return order === 0
    case '<': return order < 0
    case '<=': return order <= 0
    case '<>': return order !== 0
  }
}
