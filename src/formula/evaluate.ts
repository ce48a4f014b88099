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
type Taken = Omit<Step, 'of'>

const nothing: readonly Step[] = []
const known = (value: Value): Taken => ({ value, parts: nothing })
const isState = (value: Value): value is FormulaState => typeof value === 'string'

/** The exact worth with its trace. Total: a state met in any step that is taken, the leftmost first, is the state of the whole. */
export function evaluate(expr: Expr, from: Surroundings): Step {
  const { value, parts } = worth(expr, from)
  return { of: expr, value, parts }
}

/** Whether a test holds, with its trace; `all` and `any` stop at the first part that decides. */
export function test(of: Test, from: Surroundings): Step {
  return { of, ...decided(of, from) }
}

/** The steps at which points that lay outside [0, max] were brought inside, and which ask for that to be told. */
export function actedHolds(step: Step): readonly Step[] {
  const acted = step.of.is === 'held' && step.of.told && step.parts[0] !== undefined && !same(step.value, step.parts[0].value)
  return [...(acted ? [step] : []), ...step.parts.flatMap(actedHolds)]
}

const same = (a: Value, b: Value): boolean => (typeof a === 'object' && typeof b === 'object' ? equal(a, b) : a === b)

function worth(expr: Expr, from: Surroundings): Taken {
  switch (expr.is) {
    case 'number': return known(expr.value)
    case 'input': return known(from.number(expr.id))
    case 'points': return known(from.points(expr.code))
    case 'best': return known(from.best(expr.id, expr.best) ?? 'not-arisen')
    case 'state': return known(expr.state)
    case 'sum': return many(expr.of, from, add, zero)
    case 'least': return many(expr.of, from, least)
    case 'most': return many(expr.of, from, most)
    case 'minus': return two(expr, from, subtract)
    case 'times': return two(expr, from, multiply)
    case 'over': return two(expr, from, (a, b) => (isZero(b) ? 'not-arisen' : divide(a, b)))
    case 'round': return single(expr.of, from, a => round(a, expr.to, expr.mode))
    case 'size': return single(expr.of, from, a => (sign(a) < 0 ? subtract(zero, a) : a))
    case 'held': return single(expr.of, from, a => within(a, zero, expr.max))
    case 'when': return branch(expr, from)
  }
}

function single(of: Expr, from: Surroundings, by: (a: Rational) => Rational): Taken {
  const part = evaluate(of, from)
  return { value: typeof part.value === 'object' ? by(part.value) : part.value, parts: [part] }
}

function two(expr: Exactly<'minus' | 'times' | 'over'>, from: Surroundings, by: (a: Rational, b: Rational) => Value): Taken {
  const left = evaluate(expr.left, from)
  const right = evaluate(expr.right, from)
  const parts = [left, right]
  if (typeof left.value !== 'object') return { value: left.value, parts }
  return { value: typeof right.value === 'object' ? by(left.value, right.value) : right.value, parts }
}

/** Of an empty list: `none`, which a sum has and an extreme has not. */
function many(of: readonly Expr[], from: Surroundings, by: (a: Rational, b: Rational) => Rational, none?: Rational): Taken {
  const parts = of.map(each => evaluate(each, from))
  let value: Value | undefined
  for (const part of parts) {
    if (typeof part.value !== 'object') return { value: part.value, parts }
    value = typeof value === 'object' ? by(value, part.value) : part.value
  }
  return { value: value ?? none ?? 'not-arisen', parts }
}

function branch(expr: Exactly<'when'>, from: Surroundings): Taken {
  const asked = test(expr.test, from)
  if (isState(asked.value)) return { value: asked.value, parts: [asked] }
  const taken = evaluate(asked.value === true ? expr.then : expr.otherwise, from)
  return { value: taken.value, parts: [asked, taken] }
}

function decided(of: Test, from: Surroundings): Taken & Pick<Step, 'answered'> {
  switch (of.is) {
    case 'compare': return weighed(of, from)
    case 'chosen': return answer(from.option(of.id), of.option)
    case 'all': return until(false, of.of, from)
    case 'any': return until(true, of.of, from)
    case 'not': {
      const part = test(of.of, from)
      return { value: typeof part.value === 'boolean' ? !part.value : part.value, parts: [part] }
    }
  }
}

const answer = (answered: string | undefined, option: string): Taken & Pick<Step, 'answered'> =>
  ({ value: answered === option, parts: nothing, ...(answered === undefined ? {} : { answered }) })

function until(decisive: boolean, of: readonly Test[], from: Surroundings): Taken {
  const parts: Step[] = []
  for (const each of of) {
    const part = test(each, from)
    parts.push(part)
    if (part.value !== !decisive) return { value: part.value, parts }
  }
  return { value: !decisive, parts }
}

function weighed(of: Exactly<'compare'>, from: Surroundings): Taken {
  const left = evaluate(of.left, from)
  const right = evaluate(of.right, from)
  const parts = [left, right]
  if (typeof left.value !== 'object') return { value: left.value, parts }
  if (typeof right.value !== 'object') return { value: right.value, parts }
  return { value: holds(of.by, compare(left.value, right.value)), parts }
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
