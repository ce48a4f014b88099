import type { Component, Grade } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { LeafScore, LeafState, UnitScore } from '../scorecard.ts'

/** A component as a case worked it. */
export type WorkedLeaf = Pick<LeafScore, 'component' | 'state' | 'points' | 'max' | 'trace' | 'inputs' | 'because'>

/** What a test states or what came: a number, a state, or a grade (none where a unit earns none). */
export type Fact = { readonly number: Rational } | { readonly state: LeafState } | { readonly grade: Grade | undefined }

/** One expectation that does not hold, and the leaves whose arithmetic shows why. */
export interface Difference {
  readonly key: 'points' | 'max' | 'state' | 'index' | 'bonus' | 'penalty' | 'grade' | 'field' | 'component'
  /** Of the field or the component. */
  readonly code?: string
  readonly expected: Fact
  readonly got: Fact
  readonly leaves: readonly WorkedLeaf[]
}

/** `held`: everything expected came. `failed`: something did not, or the case cannot be worked. */
export interface CaseResult {
  readonly kind: 'example' | 'component' | 'unit'
  readonly name: Text
  readonly component?: Component
  /** Where the case begins. */
  readonly at: Place
  readonly approved: boolean
  readonly verdict: 'held' | 'failed'
  readonly differences: readonly Difference[]
  /** Why the case cannot be worked, each at its place. */
  readonly faults: readonly Finding[]
  /** What the case worked by answers; components that a shorthand filled in are not among them. */
  readonly leaves: readonly WorkedLeaf[]
  /** Of a unit. */
  readonly score?: UnitScore
}

