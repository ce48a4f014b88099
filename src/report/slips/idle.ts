import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, equal, sign, subtract, sum } from '../../rational.ts'
import type { Rational } from '../../rational.ts'
import { withDependents } from '../../scoring/dependents.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { capped, partsOf, sumsOfParts } from '../../scoring/sums.ts'
import { text, type Text } from '../../text.ts'

/** Why the total of a unit stays as it is when one component alone comes to these points: a cap, the ceiling or zero holds it. Undefined where it moves or where more than the sums may move. */
export function idleBecause(set: CriteriaSet, unit: UnitScore, leaf: LeafScore, points: Rational): Text | undefined {
  const { component } = leaf
  if (component.effects.length > 0 || withDependents(new Set([component.code]), set.components).size > 1) return undefined
  const parts = partsOf(unit.leaves.map(each => (each === leaf ? { ...leaf, points } : each)))
  if (component.list !== 'base' && equal(capped(parts[component.list], set[component.list]), unit[component.list])) return component.list === 'penalty' ? overPenalty(unit.penalty) : undefined
  if (unit.status !== 'ranked' || !equal(sumsOfParts(set, parts).exact, unit.exact)) return undefined
  const total = subtract(sum([unit.base, unit.bonus]), unit.penalty)
  return sign(total) < 0 ? belowZero : set.ceiling !== undefined && compare(total, set.ceiling) >= 0 ? atCeiling(set.ceiling) : undefined
}

const overPenalty = (cap: Rational): Text => text(
  t => `riêng việc này chưa làm tổng điểm thay đổi, vì điểm phạt vẫn không dưới mức trừ tối đa ${t.number(cap)}`,
  t => `by itself this does not change the total: the penalties still reach the most that they take, ${t.number(cap)}`)

const atCeiling = (ceiling: Rational): Text => text(
  t => `riêng việc này chưa làm tổng điểm thay đổi, vì tổng điểm đã ở mức trần ${t.number(ceiling)}`,
  t => `by itself this does not change the total, which is at its ceiling, ${t.number(ceiling)}`)

const belowZero = text(
  () => 'riêng việc này chưa làm tổng điểm thay đổi, vì tổng điểm sau khi trừ vẫn không quá 0',
  () => 'by itself this does not change the total: after the penalties it still does not pass 0')
