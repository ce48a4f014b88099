import { add, compare, fractionText, type Rational } from '../../rational.ts'
import { same } from '../../text.ts'
import { scoreGroup } from '../group.ts'
import { decisiveIndex } from '../rank.ts'
import type { Gain } from './gain.ts'
import { seeker, type LeastSet, type Target } from './least-set.ts'
import { indexAtWorst } from './open.ts'
import { placer, type Placed } from './place.ts'
import { prospects, type Prospect } from './prospect.ts'
import type { Situation } from './situation.ts'

/** One level that can be gained, and where it puts the unit. */
export interface Rung {
  readonly gain: Gain
  readonly placed: Placed
  /** A component told before in which the very same change was told. */
  readonly asIn?: string
}

/** A component with points left, and its levels. */
export interface Ladder {
  readonly prospect: Prospect
  readonly rungs: readonly Rung[]
}

/** What it takes to reach a target: nothing more, a least set, a least set that the quota of the list or something open still holds back, or nothing that the unit can do (then the highest). */
export interface Aim {
  readonly target: Target
  readonly outcome: 'reached' | 'found' | 'held-back' | 'unreachable'
  readonly least?: LeastSet
  readonly placed: Placed
}

/** What a unit can still gain. */
export interface Plan {
  readonly situation: Situation
  readonly now: Placed
  /** By points left, most first. */
  readonly ladders: readonly Ladder[]
  readonly aim?: Aim
}

/** Everything that a unit can still gain and, with a target, the least that reaches it. */
export function planOf(situation: Situation, target?: Target): Plan {
  const place = placer(situation)
  const all = prospects(situation)
  const now = place(situation.draft)
  const inOrder = [...all].sort((a, b) => compare(b.lost, a.lost))
  const ladders = inOrder.map((prospect, index): Ladder => ({
    prospect, rungs: prospect.gains.map(gain => ({ gain, placed: place(gain.draft, [gain]), ...toldBefore(gain, inOrder.slice(0, index)) })),
  }))
  return { situation, now, ladders, ...(target === undefined ? {} : { aim: aimOf(situation, all, target, now, place) }) }
}

function toldBefore(gain: Gain, earlier: readonly Prospect[]): Pick<Rung, 'asIn'> {
  const key = keyOf(gain)
  const other = gain.changes.length === 0 ? undefined : earlier.find(each => each.gains.some(one => keyOf(one) === key))
  return other === undefined ? {} : { asIn: other.component.code }
}

const keyOf = ({ changes, addsProof, component }: Gain): string => [...changes.map(({ input, to }) => `${input.id}=${to.is === 'number' ? fractionText(to.number) : to.is === 'date' ? to.date : to.option}`).sort(), ...(addsProof ? [component.code] : [])].join(' ')

function aimOf(situation: Situation, all: readonly Prospect[], target: Target, now: Placed, place: ReturnType<typeof placer>): Aim {
  if (isReached(situation, target, now)) return { target, outcome: 'reached', placed: now }
  const seek = seeker(situation, all)
  const least = seek.least(target)
  const shown = least ?? seek.highest(target)
  const placed = place(shown.draft, shown.gains)
  if (least !== undefined && !isReached(situation, target, placed)) return overtaking(situation, seek, target, place) ?? { target, placed, least: shown, outcome: 'held-back' }
  return { target, placed, least: shown, outcome: least === undefined ? 'unreachable' : 'found' }
}

/** The least set that passes so many of the list that the quota of a grade no longer holds the unit back; the index one step above each of the others is tried, the lowest first. */
function overtaking(situation: Situation, seek: ReturnType<typeof seeker>, target: Target, place: ReturnType<typeof placer>): Aim | undefined {
  const { set, beside, dossier } = situation
  if (beside.length === 0 || !('grade' in target)) return undefined
  const rivals = scoreGroup(same(''), set, [dossier, ...beside]).units.filter(({ status, unit }) => status === 'ranked' && unit.id !== dossier.unit.id).map(score => decisiveIndex(set, score))
  const now = decisiveIndex(set, situation.draft.score)
  for (const index of rivals.filter(each => compare(each, now) >= 0).sort(compare)) {
    const least = seek.least({ index: add(index, set.rounding.to) })
    if (least === undefined) return undefined
    const placed = place(least.draft, least.gains)
    if (isReached(situation, target, placed)) return { target, placed, least, outcome: 'found' }
  }
  return undefined
}

/** Whether the unit stands so high already, whatever becomes of what is open; a grade is that which it holds in its list. */
function isReached({ set }: Situation, target: Target, { score }: Placed): boolean {
  if ('index' in target) return compare(indexAtWorst(set, { score }), target.index) >= 0
  return score.grade !== undefined && set.grades.indexOf(score.grade) <= target.grade
}

/** The index from which a target begins; undefined of a grade that the set does not have. */
export const indexWanted = ({ set }: Situation, target: Target): Rational | undefined => ('index' in target ? target.index : set.grades[target.grade]?.from)
