import type { GroupScore, UnitScore } from '../scoring/scorecard.ts'

/** `– → 4` of a unit ranked only now, `4 → –` of one ranked only before: a number alone would not say which. Undefined where it has both ranks or neither. */
export const loneRank = (before: number | undefined, now: number | undefined): string | undefined =>
  ((before === undefined) === (now === undefined) ? undefined : `${before ?? '–'} → ${now ?? '–'}`)

/** `13 → 11` of a unit that is last now although its number is smaller: fewer were ranked, and an arrow up would cheer. Undefined of any other. */
export function lastRank({ rank }: Pick<UnitScore, 'rank'>, before: number | undefined, { units }: Pick<GroupScore, 'units'>): string | undefined {
  if (rank === undefined || rank < 2 || before === undefined || before <= rank) return undefined
  return units.findLast(each => each.rank !== undefined)?.rank === rank ? `${before} → ${rank}` : undefined
}

/** `13/14`: a rank before among how many, where the result before says how many. */
export const amongBefore = (rank: number, { past }: Pick<GroupScore, 'past'>): string => (past?.ranked === undefined ? String(rank) : `${rank}/${past.ranked}`)

/** How many were ranked on both sides, where the numbers differ. */
export function rankedCounts({ past, units }: Pick<GroupScore, 'past' | 'units'>): readonly [before: number, now: number] | undefined {
  const now = units.filter(({ rank }) => rank !== undefined).length
  return past?.ranked === undefined || past.ranked === now ? undefined : [past.ranked, now]
}
