import type { Box, Look } from '../../page.ts'
import { round, toDouble, type Rational } from '../../rational.ts'
import { rounded } from '../form/rounding.ts'
import { nudge, type Rounding } from './steady.ts'

/** A formula with its stored result. */
export const live = (formula: string, value: number | string, look: Look): Box => ({ formula, value, look })

/** An exact number by formula, unrounded; nine decimals where noise would show. */
export const exactly = (formula: string, value: Rational, look: Look): Box => live(formula, toDouble(value), look)

/** An exact number by formula, rounded once as the engine rounds it. */
export const roundedOnce = (formula: string, value: Rational, rounding: Rounding, look: Look): Box =>
  live(rounded(formula + nudge(value, rounding), rounding), toDouble(round(value, rounding.to, rounding.mode)), look)

/** Cells added up: runs of neighbours as ranges, thirty at a time, for old programs take no more. `sheet` stands before cells of another sheet. `cells` are columns of one row. */
export function addedUp(columns: readonly number[], at: (column: number) => string, sheet = ''): string {
  const runs = columns.reduce<readonly (readonly [number, number])[]>((all, column) => {
    const last = all.at(-1)
    return last !== undefined && last[1] === column - 1 ? [...all.slice(0, -1), [last[0], column]] : [...all, [column, column]]
  }, []).map(([from, to]) => (from === to ? `${sheet}${at(from)}` : `${sheet}${at(from)}:${at(to)}`))
  const groups = Array.from({ length: Math.ceil(runs.length / 30) }, (_, index) => runs.slice(index * 30, index * 30 + 30).join(','))
  return groups.length === 1 ? `SUM(${groups[0] ?? ''})` : `SUM(${groups.map(group => `SUM(${group})`).join(',')})`
}
