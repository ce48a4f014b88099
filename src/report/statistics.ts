import type { Grade } from '../criteria/criteria.ts'
import { add, decimalsOf, divide, exact, round, zero, type Rational } from '../rational.ts'
import type { GroupScore, UnitScore } from '../scoring/scorecard.ts'

/** What a group comes to: over ranked units alone. */
export interface Statistics {
  readonly ranked: readonly UnitScore[]
  readonly incomplete: readonly UnitScore[]
  readonly notSubmitted: readonly UnitScore[]
  /** Mean of the published indices, rounded as the set rounds; undefined when nobody is ranked. */
  readonly mean?: Rational
  readonly highest?: UnitScore
  readonly lowest?: UnitScore
  /** How many hold each grade, highest first. */
  readonly byGrade: readonly { readonly grade: Grade; readonly count: number }[]
}

export function statistics(group: GroupScore): Statistics {
  const ranked = group.units.filter(unit => unit.status === 'ranked')
  const [highest, lowest] = [ranked[0], ranked.at(-1)]
  return {
    ranked,
    incomplete: group.units.filter(unit => unit.status === 'incomplete'),
    notSubmitted: group.units.filter(unit => unit.status === 'not-submitted'),
    ...(highest === undefined || lowest === undefined ? {} : { mean: meanIndex(group, ranked), highest, lowest }),
    byGrade: group.set.grades.map(grade => ({ grade, count: ranked.filter(unit => unit.grade?.id === grade.id).length })),
  }
}

function meanIndex(group: GroupScore, ranked: readonly UnitScore[]): Rational {
  const total = ranked.reduce((sum, unit) => add(sum, unit.index), zero)
  return round(divide(total, exact(ranked.length)), group.set.rounding.to, group.set.rounding.mode)
}

/** How many decimals the group's published numbers have. */
export const placesOf = (group: GroupScore): number => decimalsOf(group.set.rounding.to)
