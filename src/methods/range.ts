import type { Comparison } from '../formula/expr.ts'
import { add, compare, equal, floor, isWhole, one, subtract, type Rational } from '../rational.ts'

/** An end of a range: the border, and whether it belongs to the range. */
export interface End { readonly at: Rational; readonly closed: boolean }

/** The numbers that a quantity can still be; without an end it goes on for ever. */
export interface Range {
  readonly from?: End
  readonly to?: End
  /** Whole numbers only. */
  readonly whole: boolean
}

const up = (at: Rational): Rational => (isWhole(at) ? at : add(floor(at, one), one))

/** Of whole numbers both ends are whole and belong to the range. */
function tightened({ from, to, whole }: Range): Range {
  if (!whole) return { whole, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const least = from && { at: isWhole(from.at) && !from.closed ? add(from.at, one) : up(from.at), closed: true }
  const most = to && { at: isWhole(to.at) && !to.closed ? subtract(to.at, one) : floor(to.at, one), closed: true }
  return { whole, ...(least === undefined ? {} : { from: least }), ...(most === undefined ? {} : { to: most }) }
}

/** The later of two beginnings, or the earlier of two ends. */
function stricter(a: End | undefined, b: End, isBeginning: boolean): End {
  if (a === undefined) return b
  if (equal(a.at, b.at)) return a.closed ? b : a
  return compare(a.at, b.at) > 0 === isBeginning ? a : b
}

const after = (range: Range, end: End): Range => ({ ...range, from: stricter(range.from, end, true) })
const before = (range: Range, end: End): Range => ({ ...range, to: stricter(range.to, end, false) })

/** What is left of a range where a comparison with a number holds; `<>` leaves it as it is. */
export function narrowed(range: Range, by: Comparison, border: Rational): Range {
  const closed = { at: border, closed: true }
  const open = { at: border, closed: false }
  switch (by) {
    case '>=': return tightened(after(range, closed))
    case '>': return tightened(after(range, open))
    case '<=': return tightened(before(range, closed))
    case '<': return tightened(before(range, open))
    case '=': return tightened(before(after(range, closed), closed))
    case '<>': return range
  }
}

/** Whether no number is left. */
export function isEmpty({ from, to }: Range): boolean {
  if (from === undefined || to === undefined) return false
  const order = compare(from.at, to.at)
  return order > 0 || (order === 0 && !(from.closed && to.closed))
}

/** What must hold where a comparison does not. */
export const opposite: Readonly<Record<Comparison, Comparison>> = { '>=': '<', '>': '<=', '<': '>=', '<=': '>', '=': '<>', '<>': '=' }

/** The same comparison with its sides changed over. */
export const mirrored: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '>': '<', '<': '>', '<=': '>=', '=': '=', '<>': '<>' }
