import type { Finding } from '../../finding.ts'
import type { Causes } from '../../scoring/compare/causes.ts'
import type { GroupMoves } from '../../scoring/compare/years.ts'

/** Two results, list by list. */
export interface Comparison {
  readonly oldFile: string
  readonly newFile: string
  /** What is odd about laying the two beside each other. */
  readonly findings: readonly Finding[]
  readonly groups: readonly GroupComparison[]
  /** Lists of the new result that the old one has nothing to lay beside. */
  readonly alone: readonly string[]
  /** The units to tell in full; all of them where none is named. */
  readonly only?: ReadonlySet<string>
}

/** One list: what moved, and between two runs of one year why. */
export interface GroupComparison {
  readonly moves: GroupMoves
  readonly causes?: ReadonlyMap<string, Causes>
}
