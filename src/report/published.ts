import type { CriteriaSet } from '../criteria/criteria.ts'
import { decimalsOf, round, type Rational } from '../rational.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import type { Tongue } from '../text.ts'

/** A number as the set publishes it: rounded once, to its step and in its mode. */
export const published = (value: Rational, { rounding: { to, mode } }: CriteriaSet): Rational => round(value, to, mode)

/** The same written out, with as many decimals as the set publishes. */
export const publishedText = (value: Rational, set: CriteriaSet, t: Tongue): string => t.number(published(value, set), decimalsOf(set.rounding.to))

/** How many decimals the group's published numbers have. */
export const placesOf = ({ set }: Pick<GroupScore, 'set'>): number => decimalsOf(set.rounding.to)
