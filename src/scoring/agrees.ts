import type { KeptGroup, KeptUnit } from '../evidence/kept/result.ts'
import { fractionText } from '../rational.ts'
import type { GroupScore, UnitScore } from './scorecard.ts'

/** The names of the units that come out otherwise than a result file says: points, index, rank, grade, or any component. */
export function differing({ units }: GroupScore, kept: KeptGroup): readonly string[] {
  const scored = new Map(units.map(score => [score.unit.id, score]))
  return kept.units.filter(unit => !agrees(scored.get(unit.id), unit)).map(unit => unit.name)
}

function agrees(score: UnitScore | undefined, kept: KeptUnit): boolean {
  if (score === undefined || score.status !== kept.status) return false
  if (kept.status === 'not-submitted') return true
  const isSame = score.rank === kept.rank && score.grade?.id === kept.grade && fractionText(score.exact) === kept.exact && fractionText(score.exactIndex) === kept.exactIndex
  return isSame && score.leaves.length === kept.components.length && score.leaves.every((leaf, index) => {
    const other = kept.components[index]
    return other?.code === leaf.component.code && other.state === leaf.state && other.exact === fractionText(leaf.points)
  })
}
