import { isZero, sum } from '../rational.ts'
import type { GroupScore, LeafScore } from '../scoring/scorecard.ts'
import { text, tongues, type Text } from '../text.ts'
import type { Screen } from './screen.ts'
import { paragraph } from './wrapped.ts'

/** That no survey was held and what it does to the scale; undefined where the set asks for none or one was held. */
export function surveyNote(group: GroupScore): Text | undefined {
  const points = sum(group.set.components.filter(component => component.source === 'survey' && component.list === 'base').map(component => component.max))
  if (group.surveyHeld || isZero(points)) return undefined
  return group.set.surveyWhenNotHeld === 'rescale'
    ? text(t => `Chưa có khảo sát: ${t.number(points)} điểm khảo sát không tính; chỉ số quy về 100 từ phần còn lại.`, t => `No survey: its ${t.number(points)} points are left out; the index is scaled to 100 from the rest.`)
    : text(t => `Chưa có khảo sát: ${t.number(points)} điểm khảo sát tính 0.`, t => `No survey: its ${t.number(points)} points count as 0.`)
}

/** The same as lines of a screen. */
export function surveyLine(group: GroupScore, screen: Screen): readonly string[] {
  const note = surveyNote(group)
  return note === undefined ? [] : [paragraph(tongues[screen.lang].say(note), screen.columns)]
}

/** How many answers stand behind a component and what so many leave open; nothing where its reason already counts them. */
export function sampleOf({ survey, state }: LeafScore): Text | undefined {
  const interval = survey?.interval
  if (survey === undefined || interval === undefined || state !== 'scored') return undefined
  return text(
    t => `${t.number(survey.sample)} phiếu; khoảng tin cậy 95%: ${t.number(interval.low)}–${t.number(interval.high)} điểm`,
    t => `${t.number(survey.sample)} answers; 95% interval: ${t.number(interval.low)}–${t.number(interval.high)} points`)
}
