import type { Comparison, Expr, Test } from './expr.ts'
import { add, compare, divide, equal, isZero, least, most, multiply, round, size, subtract, within, zero, type Rational } from './exactly.ts'

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
  /** The option that was answered, on a step that asks for one. */
  readonly answered?: string
}
