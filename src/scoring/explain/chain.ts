import type { Component } from '../../criteria/criteria.ts'
import type { Answer, SourceKind } from '../../evidence/answer.ts'
import type { Place } from '../../finding.ts'
import type { Step } from '../../formula/evaluate.ts'
import type { Input } from '../../methods/method.ts'
import type { Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { Barrier } from '../plan/kind.ts'
import type { Gain } from '../plan/gain.ts'
import type { LeafScore, LeafState, UnitScore } from '../scorecard.ts'

/** A step of the arithmetic with where its own number comes from: a cell, lines of the set, other units by their count, another component. */
export interface Reckoned {
  readonly step: Step
  readonly parts: readonly Reckoned[]
  readonly cell?: Place
  readonly lines?: readonly Place[]
  /** Of how many units a best figure is the best. */
  readonly among?: number
  /** How the points of another component came about. */
  readonly worth?: Worth
}

/** Why points moved away from what the formula gives. */
export type Cause = 'state' | 'held' | 'appraised' | 'rounded' | 'unproven' | 'wiped'

/** One thing that acted on the points; what acted on nothing is not there. */
export interface Move {
  readonly what: Cause
  /** Null where there were no points yet. */
  readonly before: Rational | null
  readonly after: Rational
  readonly lines: readonly Place[]
  readonly cell?: Place
  /** Of `state`: which, and what the set says of it. */
  readonly state?: Exclude<LeafState, 'scored'>
  readonly policy?: 'full' | 'exclude' | 'zero'
  /** Of `held`: the end at which points are held. Of `rounded`: to multiples of this. */
  readonly to?: Rational
  readonly mode?: 'half-up' | 'down'
  /** Of `appraised`: the round. */
  readonly round?: number
  /** Of `wiped`: the component whose level loses the criterion. */
  readonly by?: Component
}

/** From the formula to the points: the arithmetic, where a formula was evaluated, then what acted on it in that order. */
export interface Worth {
  readonly arithmetic?: Reckoned
  readonly moves: readonly Move[]
}

/** Who said it. */
export interface Said {
  readonly answer: Answer
  readonly kind: SourceKind
  /** The office's name for the source. */
  readonly source: string
}

/** One figure that a component asks for: what stands, and what an earlier source had said otherwise. */
export interface Figure {
  readonly id: string
  /** Undefined for the state of the component as a whole. */
  readonly input?: Input
  readonly now?: Said
  readonly earlier: readonly Said[]
}

/** What the next level takes, and what it does to the unit; or why there is none. */
export interface Next {
  readonly gain?: Gain
  /** The most that the unit can gain from the component, where that is another. */
  readonly most?: Gain
  readonly barrier?: Barrier
  /** The unit once the change is handed in and its group is scored again. */
  readonly after?: UnitScore
}

/** From the legal clause to the points of one component of one unit, and on to its next level. Of other units it holds counts alone. */
export interface Chain {
  readonly component: Component
  /** Undefined for a unit that handed nothing in. */
  readonly leaf?: LeafScore
  readonly basis?: { readonly text: Text; readonly line: Place }
  readonly line: Place
  readonly rule: Place
  /** The lines of the band, level or number that decided. */
  readonly decided: readonly Place[]
  readonly figures: readonly Figure[]
  readonly worth: Worth
  /** Points are claimed without the proof that the set wants. */
  readonly isUnproven: boolean
  /** The codes of the other components whose points its level takes with it. */
  readonly wipes: readonly string[]
  readonly next?: Next
}
