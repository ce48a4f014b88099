import type { CriteriaSet } from '../criteria/criteria.ts'
import { decimalsOf, exact, round, subtract, terminates, type Rational } from '../rational.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import type { Tongue } from '../text.ts'

/** A number as the set publishes it: rounded once, to its step and in its mode. */
export const published = (value: Rational, { rounding: { to, mode } }: CriteriaSet): Rational => round(value, to, mode)

/** The same written out, with as many decimals as the set publishes. */
export const publishedText = (value: Rational, set: CriteriaSet, t: Tongue): string => t.number(published(value, set), decimalsOf(set.rounding.to))

/** How many decimals the group's published numbers have. */
export const placesOf = ({ set }: Pick<GroupScore, 'set'>): number => decimalsOf(set.rounding.to)

/** How many decimals an index and the one before it are shown with side by side: as many as the two have; of a mean that never ends, as many as the group publishes. */
export const placesBeside = (group: GroupScore, before: Rational | undefined): number =>
  Math.max(placesOf(group), before === undefined || !terminates(before) ? 0 : Math.min(6, decimalsOf(before)))

/** An index of the result before as it is shown: as it was published then, whatever the rounding now. */
export const indexBefore = (group: GroupScore, before: Rational): Rational => round(before, exact(`1e-${placesBeside(group, before)}`), 'half-up')

/** The same written out. */
export const indexBeforeText = (group: GroupScore, before: Rational, t: Tongue): string => t.number(before, placesBeside(group, before))

/** By how much an index rose over the one before, both as they are shown: what reads 0,00 is no rise. */
export const indexGain = (group: GroupScore, now: Rational, before: Rational): Rational =>
  subtract(round(now, exact(`1e-${placesBeside(group, before)}`), 'half-up'), indexBefore(group, before))
