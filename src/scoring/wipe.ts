import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import { least, round, type Rational } from '../rational.ts'
import type { Settled } from './settle.ts'

/** For each criterion that is wiped (`zeroes: criterion`), the component whose answer wipes it. */
export function wipedBy(leaves: Iterable<readonly [Component, Settled]>): ReadonlyMap<string, Component> {
  const wiped = new Map<string, Component>()
  for (const [component, settled] of leaves) {
    if (settled.inForce.some(effect => effect.zeroes === 'criterion') && !wiped.has(component.criterion)) wiped.set(component.criterion, component)
  }
  return wiped
}

/** Points as the set counts them at the component: rounded there when `rounding.at` says so, and never above the maximum. */
export function countedPoints(set: CriteriaSet, component: Component, points: Rational): Rational {
  const { at, to, mode } = set.rounding
  return at === 'component' ? least(component.max, round(points, to, mode)) : points
}
