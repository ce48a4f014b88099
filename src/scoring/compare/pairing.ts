import type { CriteriaSet } from '../../criteria/criteria.ts'
import { folded } from '../../text.ts'
import type { GroupMoves } from './years.ts'

/** What is odd about laying a list beside another: the years the wrong way round, one year twice, or sets that have nothing to do with each other. */
export type Oddity = 'reversed' | 'same-year' | 'unrelated'

/** The gravest oddity of two lists that were laid beside each other; undefined where a later year follows an earlier one. */
export function oddityOf({ before: { set: old }, now: { set: now }, fresh }: Pick<GroupMoves, 'before' | 'now' | 'fresh'>): Oddity | undefined {
  if (fresh.length === now.components.length || !haveCommonKind(old, now)) return 'unrelated'
  if (old.year === now.year) return old.period.from > now.period.from ? 'reversed' : old.period.from === now.period.from ? 'same-year' : undefined
  return old.year > now.year ? 'reversed' : undefined
}

/** Whether some kind of unit is judged by both; a set that names none is for all. */
function haveCommonKind({ applies: olds }: CriteriaSet, { applies: news }: CriteriaSet): boolean {
  const kinds = new Set(olds.map(folded))
  return olds.length === 0 || news.length === 0 || news.some(kind => kinds.has(folded(kind)))
}
