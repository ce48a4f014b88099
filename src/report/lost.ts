import { compare, sign, subtract, type Rational } from '../rational.ts'
import type { LeafScore, UnitScore } from '../scoring/scorecard.ts'
import { isUnsettled } from './states.ts'

/** The points that a component costs the unit: what is lost of its maximum, or what a penalty takes. */
export const costOf = ({ component, points, max }: LeafScore): Rational => (component.list === 'penalty' ? points : subtract(max, points))

/** Leaves of the fields that earned less than counts for the unit, dearest first. What is pending or unreadable is not lost. */
export function lostLeaves(unit: UnitScore): readonly LeafScore[] {
  return unit.leaves
    .filter(leaf => leaf.component.list === 'base' && !isUnsettled(leaf) && compare(leaf.points, leaf.max) < 0)
    .sort((a, b) => compare(costOf(b), costOf(a)))
}

/** Penalties that cost something. */
export const penalties = (unit: UnitScore): readonly LeafScore[] =>
  unit.leaves.filter(leaf => leaf.component.list === 'penalty' && sign(leaf.points) > 0)
