import type { Component } from '../criteria/criteria.ts'
import type { Answer } from '../evidence/answer.ts'
import { sampleIds, weighed, type Questionnaire, type SurveyGroup } from '../methods/questionnaire.ts'
import { compare, divide, exact, isZero, multiply, one, round, sum, type Rational } from '../rational.ts'
import { joined, text, type Text } from '../text.ts'
import type { SurveyScore } from './scorecard.ts'
import type { Settled } from './settle.ts'
import { numberOf } from './surroundings.ts'
import { wilson } from './wilson.ts'

type Answers = ReadonlyMap<string, Answer>

const answersOf = (component: Component, asked: Questionnaire, answers: Answers, group?: SurveyGroup): Rational =>
  sum(sampleIds(asked, component.code, group).map(id => numberOf(answers.get(id))).filter(count => count !== undefined))

/** A sample with its share in the mean. */
interface Sample { readonly group?: SurveyGroup; readonly weight: Rational; readonly size: Rational }

function samplesOf(component: Component, asked: Questionnaire, answers: Answers): readonly Sample[] {
  const groups = weighed(asked)
  if (asked.groups.length === 0) return [{ weight: one, size: answersOf(component, asked, answers) }]
  const whole = sum(groups.map(group => group.weight))
  return groups.map(group => ({ group, weight: divide(group.weight, whole), size: answersOf(component, asked, answers, group) }))
}

const cent = exact('0.01')

/** How many answers stand behind a component, and around its points what a sample of that size leaves open; undefined where no answers are counted, or appraisers gave the points. */
export function surveyScore(component: Component, answers: Answers, { state, points, trace }: Settled): SurveyScore | undefined {
  if (component.survey === undefined || trace === undefined) return undefined
  const samples = samplesOf(component, component.survey, answers)
  const sample = sum(samples.map(each => each.size))
  if (state !== 'scored' || isZero(component.max) || samples.some(each => isZero(each.size))) return { sample }
  const { low, high } = wilson(divide(points, component.max), effective(samples))
  const shown = (share: Rational): Rational => round(multiply(share, component.max), cent)
  return { sample, interval: { low: shown(low), high: shown(high) } }
}

/** The size of a plain sample that leaves as much open as weighed groups do (Kish): 1 ÷ Σ share² ÷ size. */
const effective = (samples: readonly Sample[]): Rational => divide(one, sum(samples.map(({ weight, size }) => divide(multiply(weight, weight), size))))

/** Which samples are too small to tell, and by how much; undefined where all suffice. */
export function shortfall(component: Component, answers: Answers): Text | undefined {
  const asked = component.survey
  if (asked === undefined) return undefined
  const samples = samplesOf(component, asked, answers)
  const all = sum(samples.map(each => each.size))
  const short = [
    ...samples.flatMap(({ group, size }) => (group !== undefined && compare(size, group.leastSample) < 0 ? [few(size, group.leastSample, group)] : [])),
    ...(asked.leastSample !== undefined && compare(all, asked.leastSample) < 0 ? [few(all, asked.leastSample)] : []),
  ]
  return short.length === 0 ? undefined : joined(short, '; ')
}

const few = (size: Rational, least: Rational, group?: SurveyGroup): Text => text(
  t => `${group === undefined ? '' : `nhóm ${t.say(group.name)} `}mới có ${t.number(size)} phiếu, cần ít nhất ${t.number(least)}`,
  t => `${group === undefined ? '' : `${t.say(group.name)}: `}only ${t.number(size)} answers, at least ${t.number(least)} are needed`,
)
