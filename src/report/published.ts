import type { CriteriaSet } from '../criteria/criteria.ts'
import { decimalsOf, round, terminates, type Rational } from '../rational.ts'
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
