import type { Rational } from '../rational.ts'

/**
 * What a component is worth, as a value. A dozen words; `evaluate` gives the exact points, `words` retells the
 * arithmetic, `excel` prints the live formula. A rate is a plain number: 98.5 % is 0.985, as in a spreadsheet.
 */
export type Expr =
  | { readonly is: 'number'; readonly value: Rational; readonly as?: 'percent' | 'date' }
  /** The number that a unit hands in. A percent figure is a rate, a date is its serial day. */
  | { readonly is: 'input'; readonly id: string }
  | { readonly is: 'sum'; readonly of: readonly Expr[] }
  | { readonly is: 'minus'; readonly left: Expr; readonly right: Expr }
  | { readonly is: 'times'; readonly left: Expr; readonly right: Expr }
  /** A zero denominator makes the whole component "không phát sinh". `percent` tells the retelling to show a rate. */
  | { readonly is: 'over'; readonly left: Expr; readonly right: Expr; readonly as?: 'percent' }
  | { readonly is: 'least'; readonly of: readonly Expr[] }
  | { readonly is: 'most'; readonly of: readonly Expr[] }
  /** Rounded to a multiple of `to`: half-up, or down towards zero. */
  | { readonly is: 'round'; readonly of: Expr; readonly to: Rational; readonly mode: 'half-up' | 'down' }
  /** The magnitude without its sign. */
  | { readonly is: 'size'; readonly of: Expr }
  /** Points held between 0 and the maximum. What lay outside is told as a finding when `told`. */
  | { readonly is: 'held'; readonly of: Expr; readonly max: Rational; readonly told: boolean }
  | { readonly is: 'when'; readonly test: Test; readonly then: Expr; readonly otherwise: Expr }
  /** The exact points of another component. */
  | { readonly is: 'points'; readonly code: string }
  /** The highest or lowest value of this input in the group. */
  | { readonly is: 'best'; readonly id: string; readonly best: 'highest' | 'lowest' }
  /** No number: the component is in this state. */
  | { readonly is: 'state'; readonly state: 'not-arisen' | 'unreadable' }

export type Comparison = '>=' | '>' | '=' | '<' | '<=' | '<>'

export type Test =
  | { readonly is: 'compare'; readonly by: Comparison; readonly left: Expr; readonly right: Expr }
  /** The option that a unit chose: a level, `yes`, `no`. */
  | { readonly is: 'chosen'; readonly id: string; readonly option: string }
  | { readonly is: 'all'; readonly of: readonly Test[] }
  | { readonly is: 'any'; readonly of: readonly Test[] }
  | { readonly is: 'not'; readonly of: Test }

export const number = (value: Rational): Expr => ({ is: 'number', value })
export const percent = (rate: Rational): Expr => ({ is: 'number', value: rate, as: 'percent' })
export const date = (serial: Rational): Expr => ({ is: 'number', value: serial, as: 'date' })
export const input = (id: string): Expr => ({ is: 'input', id })
export const plus = (...of: readonly Expr[]): Expr => ({ is: 'sum', of })
export const minus = (left: Expr, right: Expr): Expr => ({ is: 'minus', left, right })
export const times = (left: Expr, right: Expr): Expr => ({ is: 'times', left, right })
export const over = (left: Expr, right: Expr): Expr => ({ is: 'over', left, right })
/** Part over whole, told as a percentage. */
export const rate = (part: Expr, whole: Expr): Expr => ({ is: 'over', left: part, right: whole, as: 'percent' })
export const least = (...of: readonly Expr[]): Expr => ({ is: 'least', of })
export const most = (...of: readonly Expr[]): Expr => ({ is: 'most', of })
export const round = (of: Expr, to: Rational, mode: 'half-up' | 'down' = 'half-up'): Expr => ({ is: 'round', of, to, mode })
export const held = (of: Expr, max: Rational, told = false): Expr => ({ is: 'held', of, max, told })
export const when = (test: Test, then: Expr, otherwise: Expr): Expr => ({ is: 'when', test, then, otherwise })
export const compared = (left: Expr, by: Comparison, right: Expr): Test => ({ is: 'compare', by, left, right })
export const chosen = (id: string, option: string): Test => ({ is: 'chosen', id, option })
