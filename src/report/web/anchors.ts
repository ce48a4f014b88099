import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { bare } from '../../text.ts'

/** An address for each unit's page, of plain letters so that it survives a mail: `dv-xa-a`, numbered where two would be the same. */
export function anchorsOf(groups: readonly GroupScore[]): ReadonlyMap<UnitScore, string> {
  const taken = new Set<string>()
  return new Map(groups.flatMap(group => group.units).map(unit => {
    const name = `dv-${bare(unit.unit.id).replace(/[^a-z0-9]+/g, '-')}`
    let anchor = name
    for (let count = 2; taken.has(anchor); count++) anchor = `${name}-${count}`
    taken.add(anchor)
    return [unit, anchor] as const
  }))
}
