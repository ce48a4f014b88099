import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { checksByFigure, isKept } from '../../evidence/cross-checks/kept.ts'
import { nothingChecks } from '../../evidence/cross-checks/nothing.ts'
import { shareChecks } from '../../evidence/cross-checks/shares.ts'
import type { Answer, Dossier } from '../../evidence/answer.ts'
import { rulingsOf } from '../../evidence/appraisal/rulings.ts'
import { answersOf } from '../../evidence/merge.ts'
import type { Rational } from '../../rational.ts'
import { dateOf, serialOf } from '../../sheet.ts'
import { bestOf, type Peer } from '../best.ts'
import { leavesUnder } from '../codes.ts'
import { settler, type Settled } from '../settle.ts'
import { signed } from '../sums.ts'
import { isSurveyHeld } from '../survey.ts'
import { exemptOf, peerOf, rescoreUnit, scoreUnit, type Bench, type Draft } from '../unit.ts'
import { countedPoints } from '../wipe.ts'
import { saying, withChanges, type Values } from './change.ts'
import { idsBehind, touchedBy } from './touched.ts'

/** Where one unit stands: what it handed in, beside the others, and how that scores. */
export interface Situation {
  readonly set: CriteriaSet
  readonly dossier: Dossier
  /** The answers that stand. */
  readonly answers: ReadonlyMap<string, Answer>
  /** The other units of the group. */
  readonly beside: readonly Dossier[]
  /** The answers of those that handed something in. */
  readonly others: readonly Peer[]
  /** What does not hang on the unit's own answers. */
  readonly bench: Omit<Bench, 'best'>
  readonly draft: Draft
  /** The first day that can still be used: what had to be done before it can no longer be done. */
  readonly on: string
}

/** The day after the period of a set: results are made once it is over. */
export const afterPeriod = ({ period }: CriteriaSet): string => dateOf(serialOf(period.to) + 1)

/** The first day that a unit can still use: today while the period runs, else the day after it. */
export const usableFrom = (set: CriteriaSet, today?: string): string => { const end = afterPeriod(set); return today === undefined || today > end ? end : today }

/** A unit among the units of its group; without a day, the period is over. */
export function situate(set: CriteriaSet, group: readonly Dossier[], dossier: Dossier, on = afterPeriod(set)): Situation {
  const beside = group.filter(each => each.unit.id !== dossier.unit.id)
  const bench = { set, surveyHeld: isSurveyHeld(set, group), under: leavesUnder(set) }
  const others = beside.filter(each => each.submitted).map(each => peerOf(bench, each.unit, answersOf(each.layers)))
  const answers = answersOf(dossier.layers)
  return { set, dossier, answers, beside, others, bench, draft: scoreUnit({ ...bench, best: bestOf([...others, peerOf(bench, dossier.unit, answers)]) }, dossier, answers), on }
}

/** The unit's score once these answers and proofs were handed in: scoring itself, not a reckoning beside it, of what they touch. */
export function after(situation: Situation, values: Values, proven: readonly string[] = []): Draft {
  const { set, bench, others, draft } = situation
  const dossier = withChanges(situation.dossier, values, proven)
  const answers = answersOf(dossier.layers)
  return rescoreUnit({ ...bench, best: bestOf([...others, peerOf(bench, dossier.unit, answers)]) }, dossier, answers, draft, touchedBy(set, [...values.keys(), ...proven]))
}

type Answers = ReadonlyMap<string, Answer>

/** Answers with these in their place. */
export const changed = (answers: Answers, values: Values): Answers =>
  new Map([...answers, ...[...values].map(([id, value]) => [id, saying(id, value, answers.get(id))] as const)])

/** The same, looked up one by one. */
export const overlaid = (answers: Answers, values: Values): Pick<Answers, 'get'> => ({
  get: id => { const value = values.get(id); return value === undefined ? answers.get(id) : saying(id, value, answers.get(id)) },
})

/** Those of the answers that have these ids: to change few is quicker than to change all. */
const only = (answers: Answers, ids: Iterable<string>): Answers =>
  new Map([...ids].flatMap(id => { const answer = answers.get(id); return answer === undefined ? [] : [[id, answer] as const] }))

/** A component settled with these answers, whatever its criterion loses and its proof holds back. */
export function settledWith(situation: Situation, component: Component): (values: Values) => Settled {
  const { set, bench, dossier, others } = situation
  const exempt = exemptOf(bench, dossier.unit)
  const rulings = rulingsOf(set, dossier.layers)
  const base = only(situation.answers, idsBehind(set, component))
  return values => {
    const answers = changed(base, values)
    return settler(set, { answers, exempt, surveyHeld: bench.surveyHeld, best: bestOf([...others, { answers, exempt }]), rulings })(component)
  }
}

/** How much a component is good for with these answers: its points as counted, of a penalty as a loss; undefined where its formula gives none. */
export function goodOf(situation: Situation, component: Component): (values: Values) => Rational | undefined {
  const settle = settledWith(situation, component)
  return values => {
    const settled = settle(values)
    return settled.state === 'scored' ? signed(component, countedPoints(situation.set, component, settled.points)) : undefined
  }
}

/** Whether these answers make no part greater than its whole, and pass no check that they pass now. */
export function consistency(situation: Situation, component: Component): (values: Values) => boolean {
  const set: CriteriaSet = { ...situation.set, components: [component] }
  const orders = checksByFigure(situation.set.checks.filter(check => check.is === 'at-most'))
  const own = only(situation.answers, component.inputs.map(input => input.id))
  const faults = (answers: Answers): number => shareChecks(set, answers).length + nothingChecks(set, answers).length
  const now = faults(own)
  return values => {
    const then = overlaid(situation.answers, values)
    return orders(values.keys()).every(check => !isKept(check, situation.answers) || isKept(check, then)) && faults(changed(own, values)) <= now
  }
}
