import { zero, type Rational } from '../rational.ts'
import type { Text, Tongue } from '../text.ts'
import type { Step } from './evaluate.ts'
import type { Expr } from './expr.ts'
import { unitIn, type Unit } from './shown.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What inputs and options are called; `unit` tells how the number of an input is shown. */
export interface Names {
  input(id: string): Text
  option(id: string, option: string): Text
  unit?(id: string): Unit
}

/** One telling in one tongue; `tell` goes on to a step within. */
export interface Teller {
  readonly t: Tongue
  readonly names: Names
  readonly words: Vocabulary
  tell(step: Step, unit?: Unit): Told
}

/** `text` is the arithmetic; `shown` what it gives. `level`: 0 a sentence that ends in its value, 1 a running line, 2 sum, 3 product, 4 number. */
export interface Told {
  /** Sentences that come first: how the numbers in `text` came about. */
  readonly before: readonly string[]
  readonly text: string
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly shown: string
  readonly equals: '=' | '≈'
}

/** A story that ends in its value. */
export const sentence = (before: readonly string[], words: string, shown: string): Told => ({ before, text: words, level: 0, shown, equals: '=' })

/** The line with its result: `27 ÷ 30 = 90%`. */
export const complete = (of: Told): string => (of.level === 0 || of.text === of.shown || of.level === 4 ? of.text : `${of.text} ${of.equals} ${of.shown}`)

const nowhere: Step = { of: { is: 'state', state: 'not-arisen' }, value: 'not-arisen', parts: [] }

/** The part at this place; a state that says nothing where there is none. */
export const part = (step: Step, index: number): Step => step.parts[index] ?? nowhere
/** The number of a step; 0 for a test or a state. */
export const valueOf = (step: Step): Rational => (typeof step.value === 'object' ? step.value : zero)
/** The step has no number: it did not arise or cannot be scored. */
export const isState = (step: Step): boolean => typeof step.value === 'string'

const tests: readonly string[] = ['compare', 'chosen', 'all', 'any', 'not']
const isExpr = (of: Step['of']): of is Expr => !tests.includes(of.is)

/** How the number that a step gives is shown. */
export const unitOf = (step: Step, { names }: Teller): Unit => (isExpr(step.of) ? unitIn(step.of, id => names.unit?.(id)) : undefined)

/** As part of a longer line; a story of its own is told before, and stands there by its value. */
export function inLine(of: Told, level: number): Told {
  if (of.level <= 1) return { ...of, before: [...of.before, complete(of)], text: of.shown, level: 4 }
  return of.level < level ? { ...of, text: `(${of.text})` } : of
}

/** A step as part of a longer line. */
export const operand = (step: Step, teller: Teller, level: number): Told => inLine(teller.tell(step), level)
