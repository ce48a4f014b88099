import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { AnswerState, Dossier, Layer } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import { sum } from '../rational.ts'
import { text } from '../text.ts'

const bySurvey = (set: CriteriaSet): readonly Component[] => set.components.filter(component => component.source === 'survey')

/**
 * Whether a survey was held for the group: some source is a survey, or an office's source has a figure that only a survey
 * gives, or every unit that handed in has one, be it unreadable. What some units type on their own forms holds no survey for the others.
 */
export function isSurveyHeld(set: CriteriaSet, dossiers: readonly Dossier[]): boolean {
  const ids = [...new Set(bySurvey(set).flatMap(component => component.inputs.map(input => input.id)))]
  const has = (layer: Layer, isFigure: (state: AnswerState | undefined) => boolean): boolean => ids.some(id => isFigure(layer.answers.get(id)?.state))
  const stated = (state: AnswerState | undefined): boolean => state === 'given' || state === 'unreadable'
  if (dossiers.some(({ layers }) => layers.some(layer => layer.kind === 'survey' || (layer.kind !== 'form' && has(layer, stated))))) return true
  const submitted = dossiers.filter(dossier => dossier.submitted)
  return submitted.length > 0 && submitted.every(({ layers }) => layers.some(layer => has(layer, stated)))
}

/** Told once for the group when a set has survey components and no survey was held. */
export function noSurveyTold(set: CriteriaSet): readonly Finding[] {
  const components = bySurvey(set)
  if (components.length === 0) return []
  const points = sum(components.filter(component => component.list === 'base').map(component => component.max))
  const rescales = set.surveyWhenNotHeld === 'rescale'
  return [{
    code: 'score/survey-not-held', severity: rescales ? 'info' : 'warning',
    message: text(
      t => `Không có kết quả khảo sát của đơn vị nào: ${components.length} thành phần (${t.number(points)} điểm) ${rescales ? 'không tính vào điểm và điểm tối đa' : 'được 0 điểm'}.`,
      t => `No unit has a survey result: ${components.length} components (${t.number(points)} points) ${rescales ? 'count neither in the points nor in the maximum' : 'earn 0'}.`,
    ),
    fix: text(() => 'Nếu có khảo sát, đưa nguồn `as: survey` vào đợt chấm.', () => 'If a survey was held, add its source (`as: survey`) to the round.'),
  }]
}
