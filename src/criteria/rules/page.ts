import type { Severity } from '../../finding.ts'
import type { Text } from '../../text.ts'

/**
 * Where an example stands. `set`: keys at the top of a set, in place of those of the model; `components`: the components of a criterion
 * worth 10 points; `rule`: the keys of a rule worth 10 points; `file`: a whole file; `words`: something that is no file to be tried.
 */
export type Shelf = 'set' | 'components' | 'rule' | 'file' | 'words'

/** One rule of `check`: the source of its page, of the table of rules and of its tests. */
export interface RulePage {
  /** `area/what`, as findings carry it. */
  readonly code: string
  readonly severity: Severity
  /** What is told, in a line. */
  readonly title: Text
  /** Why it matters. */
  readonly why: Text
  /** How to mend it. */
  readonly mend: Text
  readonly in: Shelf
  /** An example that fails, and one that passes. */
  readonly bad: string
  readonly good: string
  /** Keys at the top of the model that the examples leave out. */
  readonly without?: readonly string[]
  /** Stands for `bad` when it is tried, where a page can only hint at it. */
  readonly tried?: string
}
