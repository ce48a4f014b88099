import type { CriteriaSet } from '../criteria/criteria.ts'
import { isZero, sign, subtract, zero, type Rational } from '../rational.ts'
import type { GroupScore, UnitScore } from '../scoring/scorecard.ts'
import { heldBack } from '../scoring/sums.ts'
import { text, type Text, type Tongue } from '../text.ts'
import { published, publishedText } from './published.ts'

/** What holds a total: the ceiling of the set, or that no total falls below 0. */
export type Limit = 'ceiling' | 'floor'

/** The line that closes fields, bonus and penalty, so that they add up to the total of a unit. */
export interface LimitLine {
  readonly limit: Limit
  readonly name: Text
  /** Added to the sum of the lists: below zero under a ceiling, above zero at 0. */
  readonly points: Rational
  /** How the lists add up, and what is counted. */
  readonly why: Text
}

/** The closing line of a unit; undefined where neither ceiling nor floor acts. */
export function limitLine(unit: UnitScore, set: CriteriaSet): LimitLine | undefined {
  const points = heldBack(unit)
  if (isZero(points)) return undefined
  const limit = sign(points) < 0 ? 'ceiling' : 'floor'
  return { limit, name: limitName(set, limit), points, why: whyOf(unit, set) }
}

/** The limits that act on a ranked unit of the group; asked once a group. */
export function limitsOf(group: GroupScore): ReadonlySet<Limit> {
  const found = known.get(group) ?? new Set(group.units.filter(unit => unit.status === 'ranked').flatMap(unit => limitLine(unit, group.set)?.limit ?? []))
  known.set(group, found)
  return found
}

const known = new WeakMap<GroupScore, ReadonlySet<Limit>>()

/** The head of a column that closes the lists of several units. */
export const limitHead = text(() => 'Vượt trần (-), không trừ dưới 0 (+)', () => 'Over the ceiling (-), below 0 (+)')

/** What is said of points that a limit keeps out. */
export const limitName = ({ ceiling = zero }: CriteriaSet, limit: Limit): Text => (limit === 'ceiling'
  ? text(t => `Vượt trần ${t.number(ceiling)} điểm: không được cộng`, t => `Over the ceiling of ${t.number(ceiling)}: not added`)
  : text(() => 'Tổng không dưới 0: không bị trừ', () => 'No total falls below 0: not taken'))

/** `-0,13` or `+12,57`: as published, or with all decimals where publishing would leave nothing. */
export function signedText(points: Rational, set: CriteriaSet, t: Tongue): string {
  const shown = isZero(published(points, set)) ? t.number(points) : publishedText(points, set, t)
  return `${sign(points) > 0 ? '+' : ''}${shown}`
}

/** `Vượt trần 20 điểm: không được cộng -0,13`: the line in words, for a place without columns. */
export const limitText = ({ name, points }: LimitLine, set: CriteriaSet): Text =>
  text(t => `${t.say(name)} ${signedText(points, set, t)}`, t => `${t.say(name)} ${signedText(points, set, t)}`)

function whyOf(unit: UnitScore, set: CriteriaSet): Text {
  const number = (value: Rational, t: Tongue): string => publishedText(value, set, t)
  const parts = (t: Tongue, bonus: string, penalty: string): string =>
    [number(unit.base, t), ...(isZero(unit.bonus) ? [] : [`+ ${number(unit.bonus, t)} ${bonus}`]), ...(isZero(unit.penalty) ? [] : [`− ${number(unit.penalty, t)} ${penalty}`])].join(' ')
  const whole = subtract(unit.exact, heldBack(unit))
  return text(
    t => `Các lĩnh vực ${parts(t, 'điểm thưởng', 'điểm phạt')} = ${number(whole, t)}; tính ${number(unit.exact, t)}`,
    t => `Fields ${parts(t, 'bonus', 'penalty')} = ${number(whole, t)}; ${number(unit.exact, t)} is counted`)
}
