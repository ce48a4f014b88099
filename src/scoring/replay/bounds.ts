import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { round, zero, type Rational } from '../../rational.ts'
import { indexEnds } from '../bounds/ends.ts'
import type { Span } from '../bounds/span.ts'
import type { UnitScore } from '../scorecard.ts'

/** The lowest or highest index, as the set ranks by it, that a unit can still come to, its open components worth the least or the most. */
export function boundOf(set: CriteriaSet, score: UnitScore, open: readonly Component[], end: 'low' | 'high'): Rational {
  const codes = new Set(open.map(component => component.code))
  const index = indexEnds(set, score.leaves.map(({ component, points, max }): Span => (codes.has(component.code)
    ? { component, low: zero, high: component.max, max: component.max, mayLeave: false, wipes: canWipe(component) ? 'perhaps' : 'never' }
    : { component, low: points, high: points, max, mayLeave: false, wipes: 'never' })))?.[end === 'low' ? 0 : 1] ?? zero
  return set.ranking.by === 'published' ? round(index, set.rounding.to, set.rounding.mode) : index
}

const canWipe = (component: Component): boolean => component.list === 'base' && component.effects.some(effect => effect.zeroes !== undefined)
