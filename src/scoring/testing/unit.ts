import { idsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { UnitCase } from '../../criteria/testing/case.ts'
import type { Answer, Dossier } from '../../evidence/answer.ts'
import type { Finding, Place } from '../../finding.ts'
import { number } from '../../formula/expr.ts'
import { zero } from '../../rational.ts'
import { leavesUnder } from '../codes.ts'
import { gradeBy } from '../grade.ts'
import { decisiveIndex } from '../rank.ts'
import type { UnitScore } from '../scorecard.ts'
import { standing } from '../state.ts'
import { numberOf } from '../surroundings.ts'
import { isSurveyHeld } from '../survey.ts'
import { scoreUnit, type Bench } from '../unit.ts'
import { readUnit, shortOf, unknownCodes } from './unit-answers.ts'

/** A unit of a test scored; `filled` are the codes of the components that a shorthand stood in for. */
export type WorkedUnit =
  | { readonly score: UnitScore; readonly filled: ReadonlySet<string>; readonly faults?: undefined }
  | { readonly faults: readonly Finding[] }

/** Scores the unit of a case by the rules of a round. Its grade is that before any quota: a single unit has no share. */
export function workUnit(set: CriteriaSet, unitCase: UnitCase, at: Place): WorkedUnit {
  const given = readUnit(set, unitCase.given, [...unitCase.path, 'given'], at)
  const best = readUnit(set, unitCase.best, [...unitCase.path, 'best'], at)
  const faults = [...given.faults, ...best.faults, ...unknownCodes(set, unitCase)]
  if (faults.length > 0) return { faults }
  const dossier = dossierFor(unitCase.name.vi, unitCase.notApplicable, given.answers)
  const surveyHeld = unitCase.surveyHeld ?? isSurveyHeld(set, [dossier])
  const under = leavesUnder(set)
  const exempt = new Set(unitCase.notApplicable.flatMap(code => under.get(code) ?? []))
  const untouched = set.components.filter(component => isUntouched(component, unitCase, given.answers, exempt))
  const short = untouched.flatMap(component => shortOf(component, given.answers, [...unitCase.path, 'given']))
  if (short.length > 0) return { faults: short }
  const filled = new Set(unitCase.others === 'blank' ? [] : untouched.map(component => component.code))
  const bench: Bench = {
    set: { ...set, components: set.components.map(component => (filled.has(component.code) ? filledIn(component, unitCase.others) : component)) },
    surveyHeld, under,
    best: id => numberOf(best.answers.get(id) ?? given.answers.get(id)),
  }
  return { score: graded(bench, dossier, given.answers), filled }
}

/** As a table of figures would hand it in: no proof is asked for, no appraisal awaited. */
export const dossierFor = (name: string, notApplicable: readonly string[], answers: ReadonlyMap<string, Answer>): Dossier => ({
  unit: { id: 'test', name, kind: '', predecessors: [], notApplicable },
  layers: [{ kind: 'table', name, answers, proofs: new Map() }],
  submitted: true,
})

/** Whether the answers say nothing of a component: a shorthand may stand in for it. What is written as left blank is said; so is a survey that was not held. */
function isUntouched(component: Component, { surveyHeld }: UnitCase, answers: ReadonlyMap<string, Answer>, exempt: ReadonlySet<string>): boolean {
  if (standing(component, answers, exempt).state !== 'blank') return false
  const isSaid = idsOf(component).some(id => answers.get(id)?.state === 'blank')
  return !isSaid && !(component.source === 'survey' && surveyHeld === false)
}

/** A bonus or a penalty that a test does not speak of is 0. */
const filledIn = (component: Component, others: UnitCase['others']): Component => ({
  ...component, source: 'self', inputs: [], effects: [],
  formula: number(others === 'full' && component.list === 'base' ? component.max : zero),
})

function graded(bench: Bench, dossier: Dossier, answers: ReadonlyMap<string, Answer>): UnitScore {
  const { score, limits } = scoreUnit(bench, dossier, answers)
  const grade = score.status === 'ranked' ? gradeBy(bench.set, decisiveIndex(bench.set, score), limits) : undefined
  const held = grade === undefined ? undefined : bench.set.grades[grade.position]
  return { ...score, ...(held === undefined ? {} : { grade: held }), ...(grade === undefined ? {} : { gradeBecause: grade.because }) }
}
