import { compare, divide, hundred, isZero, multiply, subtract, sum, zero, type Rational } from '../../rational.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { isUnsettled } from '../states.ts'

/** What a unit claimed for itself and what it was given for the very same components. */
export interface Claimed {
  readonly self: Rational
  readonly points: Rational
  readonly max: Rational
}

/** Of the components of the fields (or of one) that the unit itself scored and that count and are settled; undefined where there are none. */
export function claimedOf(unit: UnitScore, field?: string): Claimed | undefined {
  const own = unit.leaves.filter(leaf => isClaimed(leaf) && (field === undefined || leaf.component.field === field))
  if (own.length === 0) return undefined
  return { self: sum(own.map(leaf => leaf.self ?? zero)), points: sum(own.map(leaf => leaf.points)), max: sum(own.map(leaf => leaf.max)) }
}

const isClaimed = (leaf: LeafScore): boolean => leaf.component.list === 'base' && leaf.self !== null && !isZero(leaf.max) && !isUnsettled(leaf)

/** Whether the points are others than what was claimed. */
export const isMoved = (claimed: Claimed | undefined): claimed is Claimed => claimed !== undefined && compare(claimed.self, claimed.points) !== 0

/** By how much they differ, whichever is the greater. */
export function distance(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? subtract(b, a) : subtract(a, b)
}

/** A part of the maximum, in hundredths. */
export const hundredths = (part: Rational, max: Rational): Rational => multiply(divide(part, max), hundred)
