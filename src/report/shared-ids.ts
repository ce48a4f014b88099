import type { GroupScore } from '../scoring/scorecard.ts'

/** Ids that stand in several groups: a finding says an id alone, so of such a unit nobody knows which of them it means. */
export function sharedIds(groups: readonly GroupScore[]): ReadonlySet<string> {
  const ids = groups.flatMap(group => [...new Set(group.units.map(({ unit }) => unit.id))])
  const seen = new Set<string>()
  return new Set(ids.filter(id => seen.size === seen.add(id).size))
}

/** The name of each unit by its id; an id that stands in several groups has none. */
export function namesById(groups: readonly GroupScore[]): ReadonlyMap<string, string> {
  const shared = sharedIds(groups)
  return new Map(groups.flatMap(group => group.units).filter(({ unit }) => !shared.has(unit.id)).map(({ unit }) => [unit.id, unit.name]))
}
