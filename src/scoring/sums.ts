import type { Component, CriteriaSet, ExtraList } from '../criteria/criteria.ts'
import { add, compare, divide, hundred, isZero, least, most, multiply, round, subtract, sum, zero, type Rational } from '../rational.ts'
import type { FieldScore, LeafScore, UnitScore } from './scorecard.ts'

/** The sums of a unit, with what they were before the caps acted. */
export interface Sums extends Pick<UnitScore, 'base' | 'bonus' | 'penalty' | 'exact' | 'points' | 'max' | 'exactIndex' | 'index'> {
  readonly uncapped: { readonly bonus: Rational; readonly penalty: Rational; readonly total: Rational }
}

/** What is added up before any cap acts: the points of each list, and the maximum of the fields. */
export type Parts = Pick<UnitScore, 'base' | 'bonus' | 'penalty' | 'max'>

/** The sums of these leaves. */
export const sumsOf = (set: CriteriaSet, leaves: readonly LeafScore[], fields: readonly FieldScore[]): Sums =>
  sumsOfParts(set, { ...partsOf(leaves.filter(leaf => leaf.component.list !== 'base')), base: sum(fields.map(field => field.points)), max: sum(fields.map(field => field.max)) })

/** What the leaves of each list add up to. */
export function partsOf(leaves: readonly LeafScore[]): Parts {
  const max = sum(leaves.filter(leaf => leaf.component.list === 'base').map(leaf => leaf.max))
  return { base: pointsOf(leaves, 'base'), bonus: pointsOf(leaves, 'bonus'), penalty: pointsOf(leaves, 'penalty'), max }
}

const pointsOf = (leaves: readonly LeafScore[], list: Component['list']): Rational => sum(leaves.filter(leaf => leaf.component.list === list).map(leaf => leaf.points))

/** The parts of a unit when one of its leaves comes to other points. */
export const partsWith = (parts: Parts, { component: { list }, points }: LeafScore, instead: Rational): Parts => ({ ...parts, [list]: add(subtract(parts[list], points), instead) })

/** base + bonus − penalty, each within its cap, and the index: exact, and rounded once from exact. A maximum of 0 gives 0. */
export function sumsOfParts(set: CriteriaSet, { base, max, ...uncapped }: Parts): Sums {
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

/** What the components of a list come to beyond its cap: points that neither count nor cost. Zero where the cap does not act. */
export const overCap = (unit: Pick<UnitScore, 'leaves' | 'bonus' | 'penalty'>, list: 'bonus' | 'penalty'): Rational =>
  subtract(pointsOf(unit.leaves, list), unit[list])

/** What brings base + bonus − penalty to the total: below zero what the ceiling does not let count, above zero what is not taken because a total never falls below 0. */
export const heldBack = ({ base, bonus, penalty, exact }: Pick<UnitScore, 'base' | 'bonus' | 'penalty' | 'exact'>): Rational =>
  subtract(exact, subtract(add(base, bonus), penalty))

/** Points and counted maximum of each field, in the order of the set. */
export function fieldScores(set: CriteriaSet, leaves: readonly LeafScore[]): readonly FieldScore[] {
  const own = new Map(set.fields.map(({ code }) => [code, [] as LeafScore[]]))
  for (const leaf of leaves) if (leaf.component.list === 'base') own.get(leaf.component.field)?.push(leaf)
  return set.fields.map(({ code, name }) => {
    const within = own.get(code) ?? []
    return { code, name, points: sum(within.map(leaf => leaf.points)), max: sum(within.map(leaf => leaf.max)) }
  })
}

/** Points as they count for the unit: those of a penalty against it. */
export const signed = ({ list }: Component, points: Rational): Rational => (list === 'penalty' ? subtract(zero, points) : points)
