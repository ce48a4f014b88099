import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Answer, Dossier, Unit } from '../evidence/answer.ts'
import { rulingsOf } from '../evidence/appraisal/rulings.ts'
import type { Finding } from '../finding.ts'
import { isZero, zero } from '../rational.ts'
import { appraisedClaims, selfClaims } from './claims.ts'
import { staleTold } from './appraisal/stale.ts'
import type { Limit } from './grade.ts'
import { scoreLeaves, type Scored } from './leaf.ts'
import { ledgerOf } from './ledger.ts'
import { originsOf } from './origin.ts'
import type { UnitScore } from './scorecard.ts'
import { isAppraised } from './ruling.ts'
import { settler, type Grounds } from './settle.ts'
import { fieldScores, sumsOf } from './sums.ts'
import type { Best } from './surroundings.ts'
import { exemptTold } from './told-exempt.ts'
import { capsTold, incompleteTold } from './told-unit.ts'

/** What all units of a group are scored with. */
export interface Bench {
  readonly set: CriteriaSet
  readonly surveyHeld: boolean
  readonly best: Best
  /** The leaves under each code of the set. */
  readonly under: ReadonlyMap<string, readonly string[]>
}

/** A unit before ranking: its score without rank and grade, and what will limit its grade. */
export interface Draft {
  readonly score: UnitScore
  /** How each leaf came about; empty where nothing was handed in. */
  readonly scored: readonly Scored[]
  readonly limits: readonly Limit[]
  readonly findings: readonly Finding[]
}

/** One unit. One that handed nothing in has no leaves, no rank and no grade: its zeros are not a score. */
export function scoreUnit(bench: Bench, dossier: Dossier, answers: ReadonlyMap<string, Answer>): Draft {
  const { set } = bench
  const { unit } = dossier
  if (!dossier.submitted) return notSubmitted(dossier)
  const scored = leavesOf(bench, dossier, answers)
  const leaves = scored.map(each => each.leaf)
  const fields = fieldScores(set, leaves)
  const { uncapped, ...sums } = sumsOf(set, leaves, fields)
  const open = incompleteTold(unit, leaves, sums.max)
  const findings = [
    ...scored.flatMap(each => each.findings),
    ...capsTold(set, unit, { ...sums, uncapped }),
    ...(open === undefined ? [] : [open]),
    ...staleTold(set, unit, dossier.layers, leaves),
    ...exemptTold(unit, leaves, originsOf(dossier.layers, answers)),
  ]
  const score: UnitScore = { unit, status: open === undefined ? 'ranked' : 'incomplete', leaves, fields, ...sums }
  return { score, scored, limits: scored.flatMap(limitsOf), findings }
}

/** The leaves that do not apply to a unit, by the roster. */
export const exemptOf = ({ under }: Bench, { notApplicable }: Unit): ReadonlySet<string> => new Set(notApplicable.flatMap(code => under.get(code) ?? []))

function leavesOf(bench: Bench, { unit, layers }: Dossier, answers: ReadonlyMap<string, Answer>): readonly Scored[] {
  const { set, surveyHeld, best } = bench
  const exempt = exemptOf(bench, unit)
  const rulings = rulingsOf(set, layers)
  const grounds: Grounds = { answers, exempt, surveyHeld, best, rulings }
  const settle = settler(set, grounds)
  const self = selfClaims(set, layers, grounds, settle)
  return scoreLeaves({
    set, unit, answers, exempt, settle, self,
    forms: layers.filter(layer => layer.kind === 'form'),
    origins: originsOf(layers, answers),
    ledger: ledgerOf({ set, unit, layers, grounds, self }),
    isAppraised: component => isAppraised(set, layers, component),
    appraised: appraisedClaims(set, layers, grounds),
  })
}

function limitsOf({ leaf, settled }: Scored): readonly Limit[] {
  const { component } = leaf
  const caps = settled.inForce.filter(effect => effect.capsGrade !== undefined).map(({ capsGrade = '' }) => ({ component, capsGrade }))
  if (component.list !== 'penalty' || isZero(leaf.points)) return caps
  return [...caps, {
    component,
    ...(component.capsGrade === undefined ? {} : { capsGrade: component.capsGrade }),
    ...(component.lowersGrade === undefined ? {} : { lowersGrade: component.lowersGrade }),
  }]
}

const notSubmitted = ({ unit }: Dossier): Draft => ({
  score: {
    unit, status: 'not-submitted', leaves: [], fields: [], base: zero, bonus: zero, penalty: zero,
    exact: zero, points: zero, max: zero, exactIndex: zero, index: zero,
  },
  scored: [],
  limits: [],
  findings: [],
})
