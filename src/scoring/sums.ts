import type { CriteriaSet, ExtraList } from '../criteria/criteria.ts'
import { add, compare, divide, hundred, isZero, least, most, multiply, round, subtract, sum, zero, type Rational } from '../rational.ts'
import type { FieldScore, LeafScore, UnitScore } from './scorecard.ts'

/** The sums of a unit, with what they were before the caps acted. */
export interface Sums extends Pick<UnitScore, 'base' | 'bonus' | 'penalty' | 'exact' | 'points' | 'max' | 'exactIndex' | 'index'> {
  readonly uncapped: { readonly bonus: Rational; readonly penalty: Rational; readonly total: Rational }
}

/** base + bonus − penalty, each within its cap, and the index: exact, and rounded once from exact. A maximum of 0 gives 0. */
export function sumsOf(set: CriteriaSet, leaves: readonly LeafScore[], fields: readonly FieldScore[]): Sums {
  const pointsOf = (list: 'bonus' | 'penalty'): Rational => sum(leaves.filter(leaf => leaf.component.list === list).map(leaf => leaf.points))
  const max = sum(fields.map(field => field.max))
  const base = sum(fields.map(field => field.points))
  const uncapped = { bonus: pointsOf('bonus'), penalty: pointsOf('penalty') }
  const bonus = capped(uncapped.bonus, set.bonus)
  const penalty = capped(uncapped.penalty, set.penalty)
  const total = subtract(add(base, bonus), penalty)
  const exact = most(zero, set.ceiling === undefined ? total : least(set.ceiling, total))
  const exactIndex = isZero(max) ? zero : multiply(divide(exact, max), hundred)
  const { to, mode } = set.rounding
  return {
    base, bonus, penalty, exact, points: round(exact, to, mode), max, exactIndex, index: round(exactIndex, to, mode),
    uncapped: { ...uncapped, total },
  }
}

/** Points of a list within its cap. */
export const capped = (points: Rational, list: ExtraList | undefined): Rational =>
  list === undefined || compare(points, list.max) <= 0 ? points : list.max

/** Points and counted maximum of each field, in the order of the set. */
export function fieldScores(set: CriteriaSet, leaves: readonly LeafScore[]): readonly FieldScore[] {
  return set.fields.map(field => {
    const own = leaves.filter(leaf => leaf.component.list === 'base' && leaf.component.field === field.code)
    return { code: field.code, name: field.name, points: sum(own.map(leaf => leaf.points)), max: sum(own.map(leaf => leaf.max)) }
  })
}
