import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, equal, sign, subtract, sum } from '../../rational.ts'
import type { Rational } from '../../rational.ts'
import { withDependents } from '../../scoring/dependents.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { capped, partsOf, partsWith, sumsOfParts, type Parts } from '../../scoring/sums.ts'
import { text, type Text } from '../../text.ts'

/** Why the total of a unit stays as it is when one component alone comes to these points: a cap, the ceiling or zero holds it. Undefined where it moves or where more than the sums may move. */
export function idleBecause(set: CriteriaSet, unit: UnitScore, leaf: LeafScore, points: Rational): Text | undefined {
  const { component } = leaf
  if (component.effects.length > 0 || hasDependents(component.code, set)) return undefined
  const parts = partsWith(partsIn(unit), leaf, points)
  if (component.list !== 'base' && equal(capped(parts[component.list], set[component.list]), unit[component.list])) return component.list === 'penalty' ? overPenalty(unit.penalty) : undefined
  if (unit.status !== 'ranked' || !equal(sumsOfParts(set, parts).exact, unit.exact)) return undefined
  const total = subtract(sum([unit.base, unit.bonus]), unit.penalty)
  return sign(total) < 0 ? belowZero : set.ceiling !== undefined && compare(total, set.ceiling) >= 0 ? atCeiling(set.ceiling) : undefined
}

const sums = new WeakMap<UnitScore, Parts>()

/** A unit is asked about each of its components: what it adds up to is reckoned once. */
function partsIn(unit: UnitScore): Parts {
  const parts = sums.get(unit) ?? partsOf(unit.leaves)
  sums.set(unit, parts)
  return parts
}

const asked = new WeakMap<CriteriaSet, Map<string, boolean>>()

/** Whether the points of other components rest on one of a set; the same for every unit. */
function hasDependents(code: string, set: CriteriaSet): boolean {
  const known = asked.get(set) ?? new Map<string, boolean>()
  const has = known.get(code) ?? withDependents(new Set([code]), set.components).size > 1
  asked.set(set, known.set(code, has))
  return has
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
