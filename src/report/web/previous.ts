import type { Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'

/** What a result is set beside: an earlier one, as plain data. */
export interface Previous {
  /** Such as `năm 2024`. */
  readonly name: Text
  /** One for each group of the result, in their order, by the id that a unit has now; a unit that cannot be compared is left out. */
  readonly groups: readonly ReadonlyMap<string, Before>[]
}

/** Where a unit stood before. */
export interface Before {
  readonly rank?: number
  /** As it was published. */
  readonly index?: Rational
}
