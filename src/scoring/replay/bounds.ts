import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { zero, type Rational } from '../../rational.ts'
import { decisiveIndex } from '../rank.ts'
import type { LeafScore, UnitScore } from '../scorecard.ts'
import { fieldScores, sumsOf } from '../sums.ts'

/** The lowest or highest index that a unit can still come to, its open components worth the least or the most. */
export function boundOf(set: CriteriaSet, score: UnitScore, open: readonly Component[], end: 'low' | 'high'): Rational {
  const codes = new Set(open.map(component => component.code))
  const wiped = new Set(end === 'low' ? open.filter(canWipe).map(component => component.criterion) : [])
  const leaves = score.leaves.map((leaf): LeafScore => {
    const { component } = leaf
    if (wiped.has(component.criterion)) return { ...leaf, points: zero, max: codes.has(component.code) ? component.max : leaf.max }
    return codes.has(component.code) ? { ...leaf, points: worth(component, end), max: component.max } : leaf
  })
  return decisiveIndex(set, sumsOf(set, leaves, fieldScores(set, leaves)))
}

const canWipe = (component: Component): boolean => component.list === 'base' && component.effects.some(effect => effect.zeroes !== undefined)

/** A penalty costs most where a component of any other kind earns least. */
const worth = ({ list, max }: Component, end: 'low' | 'high'): Rational => ((list === 'penalty') === (end === 'low') ? max : zero)
