import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { crossCheck } from '../../evidence/cross-checks.ts'
import type { Answer, Dossier } from '../../evidence/answer.ts'
import { answersOf } from '../../evidence/merge.ts'
import type { Rational } from '../../rational.ts'
import { dateOf, serialOf } from '../../sheet.ts'
import { bestOf } from '../best.ts'
import { leavesUnder } from '../codes.ts'
import { rulingsOf } from '../../evidence/appraisal/rulings.ts'
import { settler } from '../settle.ts'
import { signed } from '../sums.ts'
import { isSurveyHeld } from '../survey.ts'
import { dossierFor } from '../testing/unit.ts'
import { exemptOf, scoreUnit, type Bench, type Draft } from '../unit.ts'
import { countedPoints } from '../wipe.ts'
import { saying, withChanges, type Values } from './change.ts'

/** Where one unit stands: what it handed in, beside the others, and how that scores. */
export interface Situation {
  readonly set: CriteriaSet
  readonly dossier: Dossier
  /** The answers that stand. */
  readonly answers: ReadonlyMap<string, Answer>
  /** Those of the other units that handed something in. */
  readonly others: readonly ReadonlyMap<string, Answer>[]
  /** What does not hang on the unit's own answers. */
  readonly bench: Omit<Bench, 'best'>
  readonly draft: Draft
  /** The first day that can still be used: what had to be done before it can no longer be done. */
  readonly on: string
}

/** A unit among the units of its group; without a day, the period is over. */
export function situate(set: CriteriaSet, group: readonly Dossier[], dossier: Dossier, on = dateOf(serialOf(set.period.to) + 1)): Situation {
  const others = group.filter(each => each.submitted && each.unit.id !== dossier.unit.id).map(each => answersOf(each.layers))
  const bench = { set, surveyHeld: isSurveyHeld(set, group), under: leavesUnder(set) }
  return { set, dossier, answers: answersOf(dossier.layers), others, bench, draft: scored({ bench, others }, dossier), on }
}

function scored({ bench, others }: Pick<Situation, 'bench' | 'others'>, dossier: Dossier): Draft {
  const answers = answersOf(dossier.layers)
  return scoreUnit({ ...bench, best: bestOf([...others, answers]) }, dossier, answers)
}

/** The unit's score once these answers and proofs were handed in: scoring itself, not a reckoning beside it. */
export const after = (situation: Situation, values: Values, proven: readonly string[] = []): Draft =>
  scored(situation, withChanges(situation.dossier, values, proven))

/** The answers that would stand. */
const changed = ({ answers }: Situation, values: Values): ReadonlyMap<string, Answer> =>
  new Map([...answers, ...[...values].map(([id, value]) => [id, saying(id, value, answers.get(id))] as const)])

/** How much a component is good for with these answers: its points as counted, of a penalty as a loss; undefined where its formula gives none. */
export function goodOf(situation: Situation, component: Component): (values: Values) => Rational | undefined {
  const { set, bench, dossier, others } = situation
  const exempt = exemptOf({ ...bench, best: () => undefined }, dossier.unit)
  const rulings = rulingsOf(set, dossier.layers)
  return values => {
    const answers = changed(situation, values)
    const settled = settler(set, { answers, exempt, surveyHeld: bench.surveyHeld, best: bestOf([...others, answers]), rulings })(component)
    return settled.state === 'scored' ? signed(component, countedPoints(set, component, settled.points)) : undefined
  }
}

const impossible: readonly string[] = ['evidence/above', 'evidence/part-over-whole', 'evidence/part-of-nothing']

/** Whether these answers make no part greater than its whole, and pass no check that they pass now. */
export function consistency(situation: Situation, component: Component): (values: Values) => boolean {
  const set = { ...situation.set, components: [component] }
  const faults = (answers: ReadonlyMap<string, Answer>): number =>
    crossCheck(set, dossierFor('', [], answers)).filter(finding => impossible.includes(finding.code)).length
  const now = faults(situation.answers)
  return values => faults(changed(situation, values)) <= now
}
