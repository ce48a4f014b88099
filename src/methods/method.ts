import type { Expr, Test } from '../formula/expr.ts'
import type { Finding, Path } from '../finding.ts'
import type { Rational } from '../rational.ts'
import type { Text } from '../text.ts'
import type { Questionnaire } from './questionnaire.ts'

/** What an input asks for, and how a cell that answers it is read. */
export type InputKind = 'count' | 'number' | 'percent' | 'money' | 'date' | 'yes-no' | 'choice' | 'points'

/** One thing that a unit is asked for: a cell of the form, a column of a table, a key of `given` in an example. */
export interface Input {
  /** As the contract names it: `dossiers_received`, `1.1.1`, `1.1.1.date`, `2.3.part` … */
  readonly id: string
  readonly name: Text
  readonly unit?: Text
  readonly kind: InputKind
  /** The answers of a choice; a choice is stored by `id`, shown and picked by `name`. A yes-no has `yes` and `no`. */
  readonly options?: readonly Option[]
  /** What a blank counts as when another input of the component is answered (an empty tick is "no"). Without it a blank leaves the component blank. */
  readonly ifBlank?: 'no' | 'zero'
  /** A figure of the set (`figures`), asked once and used by many components. */
  readonly shared: boolean
  /** A date that may also be answered "Không": it was never done. */
  readonly orNo?: boolean
  /** The least and greatest number that makes sense. */
  readonly from?: Rational
  readonly to?: Rational
  /** Numbers must be multiples of it. */
  readonly step?: Rational
}

export interface Option {
  readonly id: string
  readonly name: Text
}

/** A figure as a rule writes it: the id of a shared one, or one described in place. */
export type FigureRef = string | { readonly name: SetText; readonly unit?: SetText; readonly kind?: 'count' | 'number' | 'percent' | 'money' }

/** Text in a set: a string is Vietnamese. */
export type SetText = string | { readonly vi: string; readonly en?: string }

/** Where a rule sits: the component that it belongs to, and the figures that it can name. */
export interface Seat {
  readonly code: string
  readonly max: Rational
  /**
   * The input behind a figure. One written in place gets the id `<code>.<slot>` and `kind` unless it states its own.
   * An unknown id is reported at `path` within the rule (default: the slot) and still gives an input.
   */
  figure(ref: FigureRef, slot: string, kind: InputKind, path?: Path): Input
  /** The text of a set, in both tongues. */
  text(raw: SetText): Text
  /** The name of a grade of the set, for the sentence; without it a rule shows the grade's id. */
  gradeName?(id: string): Text | undefined
}

/** A consequence beyond the component's own points, in force when its test holds. */
export interface Effect {
  readonly when: Test
  /** All leaves of the parent criterion are worth 0. */
  readonly zeroes?: 'criterion'
  /** The unit's grade is at most this one. */
  readonly capsGrade?: string
}

/** A JSON Schema fragment. */
export type Json = Readonly<Record<string, unknown>>

/** The keys of a rule: one that is forgotten here does not compile. */
export type Keys<Rule> = { readonly [K in keyof Required<Rule>]: Json }

export interface Schema<Rule> {
  /** Vietnamese, shown by editors. */
  readonly title: string
  readonly description: string
  readonly keys: Keys<Rule>
  readonly required: readonly (keyof Rule & string)[]
  /** Further JSON Schema keywords, such as `oneOf` over required keys. */
  readonly further?: Json
}

/** One way of turning evidence into points. It states what a component is worth; it does not compute it. */
export interface Method<Rule> {
  readonly schema: Schema<Rule>
  /** What the unit is asked for, in the order of the form; each id once. */
  inputs(rule: Rule, seat: Seat): readonly Input[]
  /** May be written, cannot be meant. Paths are within the rule. */
  check(rule: Rule, seat: Seat): Iterable<Finding>
  /** What it is worth: points in [0, max] for every answer. */
  formula(rule: Rule, seat: Seat): Expr
  /** What it says, to a person: one or two short sentences for the column "Cách tính điểm". */
  say(rule: Rule, seat: Seat): Text
  /** Wiping and capping, where the method has any. */
  effects?(rule: Rule, seat: Seat): readonly Effect[]
  /** What respondents are asked, where the method counts their answers. */
  asks?(rule: Rule, seat: Seat): Questionnaire | undefined
}
