import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Source } from '../../criteria/source.ts'
import type { Finding } from '../../finding.ts'
import type { Rational } from '../../rational.ts'
import type { Covered } from '../../scoring/testing/coverage.ts'
import type { CaseResult } from '../../scoring/testing/result.ts'
import type { View } from '../findings/formats.ts'

/** One set with what its examples and test files came to. */
export interface TestedSet {
  readonly file: string
  readonly set: CriteriaSet
  readonly results: readonly CaseResult[]
  /** Present when it was asked for. */
  readonly coverage?: readonly Covered[]
}

/** A run of `cchc test`: the sets that could be tested, and what did not load. */
export interface TestRun {
  readonly sets: readonly TestedSet[]
  /** Errors of the sets and test files that did not load: nothing of them was run. */
  readonly findings: readonly Finding[]
  readonly sources: readonly Source[]
  /** The least share to be covered, as a rate. */
  readonly least?: Rational
}

/** How a case ended. An unapproved one never fails: its result stands (`pending`) or is another by now (`changed`). */
export type Ending = 'held' | 'failed' | 'pending' | 'changed'

export const endingOf = ({ approved, verdict }: CaseResult): Ending =>
  approved ? verdict : verdict === 'held' ? 'pending' : 'changed'

/** How many cases ended so. */
export const countOf = (sets: readonly TestedSet[], ending: Ending): number =>
  sets.flatMap(each => each.results).filter(result => endingOf(result) === ending).length

/** A run as one text to be printed. */
export type TestFormat = (run: TestRun, view: View) => string
