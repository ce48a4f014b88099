import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { SetDiff } from '../../criteria/diff/diff.ts'
import type { Dossier, Layer } from '../../evidence/answer.ts'
import type { GroupScore, LeafScore, UnitScore } from '../scorecard.ts'
import { equal } from '../../rational.ts'

/**
 * Whether the new set asks what no survey was ever asked. Only where the old set had a survey, and none was held, is it known that
 * there is none.
 */
export function awaitsSurvey({ old, now, carried }: SetDiff, before: GroupScore): boolean {
  const isNew = bySurvey(now).some(({ inputs }) => inputs.some(input => !carried.inputs.has(input.id)))
  return isNew && (bySurvey(old).length === 0 || before.surveyHeld)
}

/** The evidence as if a survey had been held whose results are not known. */
export const awaitingSurvey = (dossier: Dossier): Dossier => ({ ...dossier, layers: [...dossier.layers, emptySurvey] })

const bySurvey = ({ components }: CriteriaSet): readonly Component[] => components.filter(({ source }) => source === 'survey')

const emptySurvey: Layer = { kind: 'survey', name: '', answers: new Map(), proofs: new Map() }

/** The components of the new set for which proof is required that the old set did not require, where points depend on it. */
export function newlyProven({ old, now, carried }: SetDiff): readonly Component[] {
  if (now.withoutProof !== 'zero') return []
  const requires = ({ proof }: Component): boolean => proof?.required === true
  const asked = new Set(old.components.filter(requires).map(({ code }) => carried.codes.get(code)))
  return now.components.filter(component => requires(component) && !asked.has(component.code))
}

/** Those of them whose points a unit would lose for want of a proof that nobody asked it for: its score as it is, and with proof waived. */
export function unproven(candidates: readonly Component[], score: UnitScore, waived: UnitScore): readonly Component[] {
  const leafOf = ({ leaves }: UnitScore, { code }: Component): LeafScore | undefined => leaves.find(leaf => leaf.component.code === code)
  return candidates.filter(component => {
    const [leaf, free] = [leafOf(score, component), leafOf(waived, component)]
    return leaf !== undefined && free !== undefined && !equal(leaf.points, free.points)
  })
}
