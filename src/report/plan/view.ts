import type { Plan } from '../../scoring/plan/plan.ts'
import type { Text } from '../../text.ts'

/** What `cchc plan` tells. */
export interface PlanTold {
  /** The version of the program. */
  readonly tool: string
  /** The result file or the workbook, as the person named it. */
  readonly file: string
  /** The list in which the unit stands; absent of a single workbook. */
  readonly group?: Text
  readonly plan: Plan
  /** The target as it was written. */
  readonly asked?: string
}

/** One line of a page: how far in it stands, and whether it is one item of several. */
export interface Line {
  readonly depth: 0 | 1 | 2
  readonly says: string
}

/** What stands under one head. */
export interface Block {
  readonly head: string
  /** The head of the page, of a part, or of one component. */
  readonly level: 1 | 2 | 3
  readonly lines: readonly Line[]
}
