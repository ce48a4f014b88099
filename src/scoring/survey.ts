import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Dossier } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import { sum } from '../rational.ts'
import { text } from '../text.ts'

const bySurvey = (set: CriteriaSet): readonly Component[] => set.components.filter(component => component.source === 'survey')

/** Whether a survey was held for the group: some source is a survey, or some unit has a figure that only a survey gives. */
export function isSurveyHeld(set: CriteriaSet, dossiers: readonly Dossier[]): boolean {
  const ids = new Set(bySurvey(set).flatMap(component => component.inputs.map(input => input.id)))
  return dossiers.some(({ layers }) => layers.some(layer => layer.kind === 'survey' || [...ids].some(id => isFigure(layer.answers.get(id)?.state))))
}

const isFigure = (state: string | undefined): boolean => state === 'given' || state === 'unreadable'

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
    fix: text(() => 'Nếu có khảo sát, đưa nguồn `as: survey` vào vòng chấm.', () => 'If a survey was held, add its source (`as: survey`) to the round.'),
  }]
}
