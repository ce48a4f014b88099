import type { Finding, Path, Place } from '../../finding.ts'
import type { Ruled } from '../component.ts'
import type { CriteriaSet } from '../criteria.ts'
import type { SetData } from '../written.ts'

/** What a family of checks looks at: the set as it will be used, as it is written, and where things stand. */
export interface Checked {
  readonly set: CriteriaSet
  readonly data: SetData
  readonly rules: readonly Ruled[]
  place(path: Path, atKey?: boolean): Place
}

/** One family of checks; it speaks in paths. */
export type Check = (of: Checked) => Iterable<Finding>
