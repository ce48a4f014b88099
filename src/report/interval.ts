import { add, compare, decimalsOf, divide, hundred, multiply, round, sign, sum, zero, type Rational } from '../rational.ts'
import type { CriteriaSet } from '../criteria/criteria.ts'
import { mayMove } from '../scoring/bounds/ranks.ts'
import type { Ends, GroupScore, Interval, LeafScore, UnitScore } from '../scoring/scorecard.ts'
import { text, type Text } from '../text.ts'

/** `từ 45,00 đến 55,00`, rounded as the set publishes; one number where both are the same. */
export function endsText(set: CriteriaSet, [low, high]: Ends): Text {
  const { to, mode } = set.rounding
  const [from, until] = [round(low, to, mode), round(high, to, mode)]
  const places = decimalsOf(to)
  if (compare(from, until) === 0) return text(t => t.number(from, places), t => t.number(from, places))
  return text(t => `từ ${t.number(from, places)} đến ${t.number(until, places)}`, t => `from ${t.number(from, places)} to ${t.number(until, places)}`)
}

/** The same of an index. Where so much is open that leaving it out could lift the index over what any unit can have, only its lower end is told. */
export function indexText(set: CriteriaSet, index: Ends): Text {
  const [low, high] = index
  if (compare(high, highest(set)) <= 0) return endsText(set, index)
  const from = endsText(set, [low, low])
  return sign(low) === 0 ? text(() => 'chưa khoanh được', () => 'not known yet') : text(t => `từ ${t.say(from)} trở lên`, t => `${t.say(from)} or more`)
}

/** What a unit has to whom everything applies and everything is given. */
function highest(set: CriteriaSet): Rational {
  const most = set.ceiling ?? add(set.scale, set.bonus?.max ?? zero)
  return multiply(divide(most, set.scale), hundred)
}

/** `từ 3 đến 7`, or one rank. */
export const rankText = ([best, worst]: Interval['rank']): Text =>
  (best === worst ? text(() => String(best), () => String(best)) : text(() => `từ ${best} đến ${worst}`, () => `from ${best} to ${worst}`))

/** What an incomplete unit can still come to, in one line. */
export const intervalText = (set: CriteriaSet, { index, rank }: Interval): Text => text(
  t => `chỉ số ${t.say(indexText(set, index))}; hạng ${t.say(rankText(rank))}`,
  t => `index ${t.say(indexText(set, index))}; rank ${t.say(rankText(rank))}`)

/** What a field can still come to: the sum of its leaves; undefined where all of it is settled. */
export const fieldEnds = (unit: UnitScore, code: string): Ends | undefined =>
  endsOf(unit.leaves.filter(leaf => leaf.component.list === 'base' && leaf.component.field === code))

/** The same of the bonus or the penalty, before its cap. */
export const listEnds = (unit: UnitScore, list: 'bonus' | 'penalty'): Ends | undefined => endsOf(unit.leaves.filter(leaf => leaf.component.list === list))

function endsOf(own: readonly LeafScore[]): Ends | undefined {
  if (own.every(leaf => leaf.open === undefined)) return undefined
  return [sum(own.map(leaf => leaf.open?.[0] ?? leaf.points)), sum(own.map(leaf => leaf.open?.[1] ?? leaf.points))]
}

/** That ranks are not final while units are incomplete; undefined where they are, or nobody is ranked. */
export function provisional(group: GroupScore): Text | undefined {
  const ranked = group.units.filter(unit => unit.status === 'ranked')
  const open = group.units.filter(unit => unit.status === 'incomplete').length
  const moving = ranked.filter(mayMove).length
  if (open === 0 || ranked.length === 0) return undefined
  const units = text(() => `còn ${open} đơn vị chưa đủ số liệu`, () => `${open} ${open === 1 ? 'unit is' : 'units are'} incomplete`)
  return moving === 0
    ? text(t => `Hạng đã xếp không đổi, dù ${t.say(units)}.`, t => `The ranks given stay as they are, though ${t.say(units)}.`)
    : text(t => `Hạng có thể thay đổi: ${t.say(units)}; ${moving} trong ${ranked.length} đơn vị đã xếp hạng có thể lên hoặc xuống.`,
      t => `Ranks may change: ${t.say(units)}; ${moving} of the ${ranked.length} ranked may still move.`)
}
