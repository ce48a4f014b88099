import type { KeptGroup, KeptUnit } from '../evidence/kept/result.ts'
import { exact, fractionText, fromFraction, round } from '../rational.ts'
import type { GroupScore, LeafScore, LeafState, UnitScore } from './scorecard.ts'

/** The names of the units that come out otherwise than a result file says: points, index, rank, grade, or any component. */
export function unitsThatDiffer({ units }: GroupScore, kept: KeptGroup): readonly string[] {
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

/** A group with the points, index, rank and grade that its file says, whatever they come to now; what hangs on them alone (fields, reasons) stays as scored. */
export function asPublished(group: GroupScore, kept: KeptGroup): GroupScore {
  const said = new Map(kept.units.map(unit => [unit.id, unit]))
  return { ...group, units: group.units.map(score => { const unit = said.get(score.unit.id); return unit === undefined ? score : publishedUnit(score, unit, group) }) }
}

function publishedUnit(score: UnitScore, kept: KeptUnit, { set: { grades, rounding: { to, mode } } }: GroupScore): UnitScore {
  const { rank: _, grade: __, ...rest } = score
  const grade = grades.find(each => each.id === kept.grade)
  const total = kept.exact === null ? score.exact : fromFraction(kept.exact)
  const index = kept.exactIndex === null ? score.exactIndex : fromFraction(kept.exactIndex)
  return {
    ...rest, status: kept.status, exact: total, points: round(total, to, mode), exactIndex: index, index: round(index, to, mode),
    ...(kept.rank === undefined ? {} : { rank: kept.rank }), ...(grade === undefined ? {} : { grade }),
    leaves: kept.status === 'not-submitted' ? [] : score.leaves.map(leaf => publishedLeaf(leaf, kept)),
  }
}

function publishedLeaf(leaf: LeafScore, { components }: KeptUnit): LeafScore {
  const said = components.find(each => each.code === leaf.component.code)
  return said === undefined ? leaf : { ...leaf, state: said.state as LeafState, points: fromFraction(said.exact), max: exact(said.max) }
}
