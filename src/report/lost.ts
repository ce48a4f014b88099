import type { CriteriaSet } from '../criteria/criteria.ts'
import { add, compare, isZero, sign, subtract, type Rational } from '../rational.ts'
import type { LeafScore, UnitScore } from '../scoring/scorecard.ts'
import { overCap } from '../scoring/sums.ts'
import { text, type Text } from '../text.ts'
import { publishedText } from './published.ts'
import { isUnsettled } from './states.ts'

/** The points that a component costs the unit by itself: what is lost of its maximum, or what a penalty comes to before the cap of its list acts (`overLine`). */
export const costOf = ({ component, points, max }: LeafScore): Rational => (component.list === 'penalty' ? points : subtract(max, points))

/** Leaves of the fields that earned less than counts for the unit, dearest first. What is pending or unreadable is not lost. */
export function lostLeaves(unit: UnitScore): readonly LeafScore[] {
  return unit.leaves
    .filter(leaf => leaf.component.list === 'base' && !isUnsettled(leaf) && compare(leaf.points, leaf.max) < 0)
    .sort((a, b) => compare(costOf(b), costOf(a)))
}

/** Penalties that cost something. */
export const penalties = (unit: UnitScore): readonly LeafScore[] =>
  unit.leaves.filter(leaf => leaf.component.list === 'penalty' && sign(leaf.points) > 0)

type Extra = 'bonus' | 'penalty'

/** The line that closes a list of bonuses or penalties, so that it adds up to what counts: the points beyond the cap, and how that came. */
export interface OverLine {
  readonly name: Text
  /** What is beyond the cap, above zero. */
  readonly points: Rational
  readonly why: Text
}

/** The closing line of a unit's list; undefined where its cap does not act. */
export function overLine(unit: UnitScore, set: CriteriaSet, list: Extra): OverLine | undefined {
  const points = overCap(unit, list)
  if (isZero(points)) return undefined
  const number = (value: Rational): Text => text(t => publishedText(value, set, t), t => publishedText(value, set, t))
  const [all, most] = [number(add(unit[list], points)), number(unit[list])]
  const why = list === 'penalty'
    ? text(t => `Các điểm phạt cộng lại là ${t.say(all)}; trừ tối đa ${t.say(most)}`, t => `The penalties add up to ${t.say(all)}; at most ${t.say(most)} is taken`)
    : text(t => `Các điểm thưởng cộng lại là ${t.say(all)}; cộng tối đa ${t.say(most)}`, t => `The bonuses add up to ${t.say(all)}; at most ${t.say(most)} is added`)
  return { name: overName(unit[list], list), points, why }
}

/** What is said of points beyond a cap. */
export const overName = (cap: Rational, list: Extra): Text => (list === 'penalty'
  ? text(t => `Vượt mức trừ tối đa ${t.number(cap)} điểm: không bị trừ`, t => `Over the most that penalties take, ${t.number(cap)}: not taken`)
  : text(t => `Vượt mức thưởng tối đa ${t.number(cap)} điểm: không được cộng`, t => `Over the most that bonuses add, ${t.number(cap)}: not added`))
