import type { Component } from '../../criteria/criteria.ts'
import { compare, divide, exact, isZero, sign, subtract, sum, type Rational } from '../../rational.ts'
import type { GroupScore, LeafScore, UnitScore } from '../scorecard.ts'

/** What one component cost the ranked units together, exact. Of a penalty: what it comes to before the cap of its list, and nothing that could be had. */
export interface Cost {
  readonly component: Component
  /** The units for which it counts: it is not left out of their index. */
  readonly units: number
  /** Those of them that earned less than its maximum; of a penalty, those from which it took points. */
  readonly losing: number
  /** What all of them could have earned, and what they did not. */
  readonly possible: Rational
  readonly lost: Rational
  /** Lost a unit, undefined where it counts for none; and of what could be earned, undefined where nothing could. */
  readonly mean?: Rational
  readonly rate?: Rational
}

/** What each component of the fields and each penalty cost, in the order of the set. A bonus costs nobody anything. */
export function costsOf({ set }: Pick<GroupScore, 'set'>, ranked: readonly UnitScore[]): readonly Cost[] {
  return set.components.flatMap((component, place) => {
    if (component.list === 'bonus') return []
    const own = ranked.map(unit => unit.leaves[place]).filter(leaf => leaf !== undefined)
    return [costOf(component, own.filter(counts))]
  })
}

/** The components that cost something, dearest first; where equal, in the order of the set. */
export const dearest = (costs: readonly Cost[]): readonly Cost[] =>
  costs.filter(cost => sign(cost.lost) > 0).sort((a, b) => compare(b.lost, a.lost))

/** Whether a component counts for the unit: it is in the maximum of its index. Bonus and penalty are in no maximum. */
export const counts = (leaf: LeafScore): boolean => leaf.component.list !== 'base' || !isZero(leaf.max)

function costOf(component: Component, own: readonly LeafScore[]): Cost {
  const isPenalty = component.list === 'penalty'
  const losses = own.map(leaf => (isPenalty ? leaf.points : subtract(leaf.max, leaf.points)))
  const possible = sum(isPenalty ? [] : own.map(leaf => leaf.max))
  const lost = sum(losses)
  return {
    component, units: own.length, losing: losses.filter(each => sign(each) > 0).length, possible, lost,
    ...(own.length === 0 ? {} : { mean: divide(lost, exact(own.length)) }),
    ...(isZero(possible) ? {} : { rate: divide(lost, possible) }),
  }
}
