import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Answer, Dossier, Unit } from '../evidence/answer.ts'
import { rulingsOf } from '../evidence/appraisal/rulings.ts'
import type { Finding } from '../finding.ts'
import { isZero, zero } from '../rational.ts'
import { appraisedClaims, selfClaims } from './claims.ts'
import { staleTold } from './appraisal/stale.ts'
import type { Peer } from './best.ts'
import type { Limit } from './grade.ts'
import { scoreLeaves, type Desk, type Scored } from './leaf.ts'
import { ledgerOf, silent } from './ledger.ts'
import { originsOf } from './origin.ts'
import type { UnitScore } from './scorecard.ts'
import { isAppraised } from './ruling.ts'
import { settler, type Grounds } from './settle.ts'
import { fieldScores, sumsOf, type Sums } from './sums.ts'
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
  const scored = scoreLeaves(deskOf(bench, dossier, answers))
  const { draft, uncapped, open } = added(bench, unit, scored)
  const { leaves } = draft.score
  const findings = [
    ...scored.flatMap(each => each.findings),
    ...capsTold(set, unit, { ...draft.score, uncapped }),
    ...open,
    ...staleTold(set, unit, dossier.layers, leaves),
    ...exemptTold(unit, leaves, originsOf(dossier.layers, answers)),
  ]
  return { ...draft, findings }
}

/**
 * The unit with other answers to these components, in points what `scoreUnit` gives; what the answers do not touch is taken over.
 * Of those that they touch no claim and no ledger is reckoned, and nothing is told.
 */
export function rescoreUnit(bench: Bench, dossier: Dossier, answers: ReadonlyMap<string, Answer>, before: Pick<Draft, 'scored'>, touched: ReadonlySet<string>): Draft {
  const known = new Map(before.scored.filter(({ leaf }) => !touched.has(leaf.component.code)).map(each => [each.leaf.component.code, each]))
  return added(bench, dossier.unit, scoreLeaves(plainDesk(bench, dossier, answers), known)).draft
}

/** Leaves added up to a unit that nothing is told of yet, with its sums before the caps, and what keeps it from being ranked. */
function added({ set }: Bench, unit: Unit, scored: readonly Scored[]): { readonly draft: Draft; readonly uncapped: Sums['uncapped']; readonly open: readonly Finding[] } {
  const leaves = scored.map(each => each.leaf)
  const fields = fieldScores(set, leaves)
  const { uncapped, ...sums } = sumsOf(set, leaves, fields)
  const open = incompleteTold(unit, leaves, sums.max)
  const score: UnitScore = { unit, status: open === undefined ? 'ranked' : 'incomplete', leaves, fields, ...sums }
  return { draft: { score, scored, limits: scored.flatMap(limitsOf), findings: [] }, uncapped, open: open === undefined ? [] : [open] }
}

/** The leaves that do not apply to a unit, by the roster. */
export const exemptOf = ({ under }: Pick<Bench, 'under'>, { notApplicable }: Unit): ReadonlySet<string> => new Set(notApplicable.flatMap(code => under.get(code) ?? []))

/** A unit with these answers, as others are measured against it. */
export const peerOf = (bench: Pick<Bench, 'under'>, unit: Unit, answers: ReadonlyMap<string, Answer>): Peer => ({ answers, exempt: exemptOf(bench, unit) })

/** A desk at which only what stands is scored: nobody claims anything. */
function plainDesk(bench: Bench, { unit, layers }: Dossier, answers: ReadonlyMap<string, Answer>): Desk & { readonly grounds: Grounds } {
  const { set, surveyHeld, best } = bench
  const exempt = exemptOf(bench, unit)
  const grounds: Grounds = { answers, exempt, surveyHeld, best, rulings: rulingsOf(set, layers) }
  return {
    set, unit, answers, exempt, grounds, settle: settler(set, grounds), self: () => null, appraised: () => null, ledger: () => silent,
    forms: layers.filter(layer => layer.kind === 'form'),
    origins: originsOf(layers, answers),
    isAppraised: component => isAppraised(set, layers, component),
  }
}

function deskOf(bench: Bench, dossier: Dossier, answers: ReadonlyMap<string, Answer>): Desk {
  const { set } = bench
  const { unit, layers } = dossier
  const desk = plainDesk(bench, dossier, answers)
  const { grounds, settle } = desk
  const self = selfClaims(set, layers, grounds, settle)
  return { ...desk, self, ledger: ledgerOf({ set, unit, layers, grounds, self }), appraised: appraisedClaims(set, layers, grounds) }
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
