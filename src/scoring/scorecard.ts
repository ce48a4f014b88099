import type { Component, CriteriaSet, Grade } from '../criteria/criteria.ts'
import type { Answer, Dossier, Proof, Unit } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import type { Step } from '../formula/evaluate.ts'
import type { Rational } from '../rational.ts'
import type { Text } from '../text.ts'
import type { Before, Past } from './compare/before.ts'
import type { Limit } from './grade.ts'
import type { Entry } from './ledger.ts'

/** What became of a component; only `scored` comes from its formula, the others from the policy that the set states. */
export type LeafState = 'scored' | 'blank' | 'not-arisen' | 'not-applicable' | 'pending' | 'unreadable'

/** Điểm của một tiêu chí thành phần. */
export interface LeafScore {
  readonly component: Component
  readonly state: LeafState
  /** Exact; rounded first where the set rounds at the component. */
  readonly points: Rational
  /** The maximum that counts for this unit: 0 when the leaf is left out of the index. */
  readonly max: Rational
  /** The answers behind it, in the order of the component's inputs; a missing answer is left out. */
  readonly inputs: readonly Answer[]
  /** How the points came about, worked out again when asked; absent when no formula was evaluated. */
  readonly trace?: () => Step
  /** What the form alone earns: the unit's own claim. Null where the unit cannot claim (survey, appraisal, comparison with others). */
  readonly self: Rational | null
  /** What the appraisers' answers earn, null where they gave none. */
  readonly appraised: Rational | null
  /** Of a component whose answers are counted. */
  readonly survey?: SurveyScore
  readonly proof?: Proof
  /** The least and greatest points that it can still come to, while it or what it rests on is open; absent once it is settled. */
  readonly open?: Ends
  /** Why the points are not what the formula says: zeroed by a level, by a missing proof, left out as a survey not held … */
  readonly because?: Text
  /** From the claim to the points, where appraisers or an explanation spoke of the component. */
  readonly ledger?: readonly Entry[]
}

/** How many answers count, and where they give points the 95 % interval around those (in points, two decimals). It decides nothing. */
export interface SurveyScore {
  readonly sample: Rational
  readonly interval?: { readonly low: Rational; readonly high: Rational }
}

export interface FieldScore {
  readonly code: string
  readonly name: Text
  readonly points: Rational
  readonly max: Rational
}

/** The least and the greatest that is still possible, exact; both are included. */
export type Ends = readonly [low: Rational, high: Rational]

/** What a unit can still come to, by every readable answer to what is open in its group. */
export interface Interval {
  readonly points: Ends
  readonly index: Ends
  /** Among the units that handed something in. */
  readonly rank: readonly [best: number, worst: number]
}

/** `ranked`: has rank and grade. `incomplete`: something is pending or unreadable. `not-submitted`: nothing came. */
export type Status = 'ranked' | 'incomplete' | 'not-submitted'

export interface UnitScore {
  readonly unit: Unit
  readonly status: Status
  readonly leaves: readonly LeafScore[]
  readonly fields: readonly FieldScore[]
  /** Exact sums: the leaves of the fields, the bonus and the penalty within their caps. */
  readonly base: Rational
  readonly bonus: Rational
  readonly penalty: Rational
  /** base + bonus − penalty, held between 0 and the ceiling: exact, and rounded once as the set declares. */
  readonly exact: Rational
  readonly points: Rational
  readonly max: Rational
  /** points ÷ max × 100: exact, and rounded once from exact. */
  readonly exactIndex: Rational
  readonly index: Rational
  /** Of every unit that handed something in, while a unit of the group is incomplete: a ranked one may still change its place. */
  readonly interval?: Interval
  /** Only of a ranked unit. */
  readonly rank?: number
  readonly grade?: Grade
  /** Why the grade is lower than the index alone would give: a cap, a penalty, the quota. */
  readonly gradeBecause?: readonly Text[]
  /** Of a ranked unit: the answers and penalties that cap or lower its grade, whether or not its index reaches so high. */
  readonly limits?: readonly Limit[]
}

export interface GroupScore {
  readonly name: Text
  readonly set: CriteriaSet
  /** Ranked units by rank, then the incomplete, then the not submitted, each in the order of the roster where equal. */
  readonly units: readonly UnitScore[]
  /** What was scored, in the order of the roster. */
  readonly dossiers: readonly Dossier[]
  /** What each unit was in the result before, by its id, where there is one to compare with. */
  readonly before?: ReadonlyMap<string, Before>
  /** The list of that result, and what only it or only this one has. */
  readonly past?: Past
  /** What its round is called, where the round says it. */
  readonly round?: Text
  readonly surveyHeld: boolean
  readonly findings: readonly Finding[]
}
