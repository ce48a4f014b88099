import type { Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { UnitScore } from '../scorecard.ts'
import type { Kin } from './kin.ts'
import type { GroupMoves } from './years.ts'

/** What a unit was in the result before, as reports show it beside its rank. */
export interface Before {
  readonly was: Kin['is']
  /** The names it had, where other than its own. */
  readonly from: readonly string[]
  /** As published; absent where there is nothing to compare with. */
  readonly index?: Rational
  readonly rank?: number
  readonly grade?: Text
}

/** By the id of the unit. */
export const beforeOf = ({ units }: Pick<GroupMoves, 'units'>): ReadonlyMap<string, Before> => new Map(units.map(({ now: { unit }, kin, last }) => [unit.id, {
  was: kin.is, from: kin.is !== 'same' && kin.is !== 'new' ? [...new Set([...kin.before.map(each => each.unit.name), ...kin.missing])] : [],
  ...(last === undefined ? {} : { index: last.index, ...(last.rank === undefined ? {} : { rank: last.rank }), ...(last.grade === undefined ? {} : { grade: last.grade.name }) }),
}]))

/** `▲2`, `▼1`, `=`: places up or down since the result before; undefined where one of the two has no rank. */
export function rankArrow({ rank }: Pick<UnitScore, 'rank'>, before: Before | undefined): string | undefined {
  if (rank === undefined || before?.rank === undefined) return undefined
  return before.rank === rank ? '=' : before.rank > rank ? `▲${before.rank - rank}` : `▼${rank - before.rank}`
}
