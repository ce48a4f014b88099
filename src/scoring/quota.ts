import type { CriteriaSet } from '../criteria/criteria.ts'
import { exact, floor, multiply, one, toDouble, type Rational } from '../rational.ts'
import { text, type Text } from '../text.ts'
import type { Graded } from './grade.ts'

/** A ranked unit and its grade, as quotas see it. */
export interface Holder {
  readonly rank: number
  readonly graded: Graded
}

/**
 * Holds every grade within its share of the ranked units (⌊share × units⌋), highest grade first: the rest, from the bottom of the
 * ranking, take the next grade, and a tie across the border falls together. `holders` come in the order of their ranks.
 */
export function withinQuotas<H extends Holder>(set: CriteriaSet, holders: readonly H[], ranked: number): readonly H[] {
  return set.grades.reduce((now, grade, position) => {
    const isLast = position === set.grades.length - 1
    return grade.atMost === undefined || isLast ? now : fall(now, position, seats(grade.atMost, ranked), because(set, position, grade.atMost, ranked))
  }, holders)
}

const seats = (share: Rational, ranked: number): number => toDouble(floor(multiply(share, exact(ranked)), one))

function fall<H extends Holder>(holders: readonly H[], position: number, limit: number, why: Text): readonly H[] {
  const inGrade = holders.filter(holder => holder.graded.position === position)
  const firstOut = inGrade[limit]
  if (firstOut === undefined) return holders
  return holders.map(holder => holder.graded.position === position && holder.rank >= firstOut.rank
    ? { ...holder, graded: { position: position + 1, because: [...holder.graded.because, why] } }
    : holder)
}

const because = (set: CriteriaSet, position: number, share: Rational, ranked: number): Text => text(
  t => `Vượt tỷ lệ khống chế: loại ${nameAt(set, position, t.say)} nhiều nhất ${t.percent(share)} của ${ranked} đơn vị, tức ${seats(share, ranked)} đơn vị`,
  t => `Over the quota: ${nameAt(set, position, t.say)} is for at most ${t.percent(share)} of ${ranked} units, that is ${seats(share, ranked)}`,
)

function nameAt(set: CriteriaSet, position: number, say: (name: Text) => string): string {
  const grade = set.grades[position]
  return grade === undefined ? '' : say(grade.name)
}
