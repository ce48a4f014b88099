import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Layer } from '../evidence/answer.ts'
import { answersOwn, type Ruling } from '../evidence/appraisal/rulings.ts'
import { toDouble, zero, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import type { Settled } from './settle.ts'

/** A component under counter-points: effects of the level that stands (wiping, capping) act as before. */
export function ruled({ inForce, points: worth }: Settled, component: Component, ruling: Ruling): Settled {
  const { round } = ruling
  if (typeof ruling.points === 'string') {
    const because = ruling.points === 'pending' ? undecided(round) : unread(round)
    return { state: ruling.points, points: zero, max: component.max, missing: [], inForce, ruling, because }
  }
  return { state: 'scored', points: uncut(ruling.points, worth), max: component.max, missing: [], inForce, ruling, because: byRound(round) }
}

/** A third copied from the sheet comes back with fifteen digits: it is the third. */
const uncut = (points: Rational, worth: Rational): Rational => (Math.abs(toDouble(points) - toDouble(worth)) < 1e-12 ? worth : points)

const byRound = (round: number) => text(() => `Theo điểm thẩm định lần ${round}.`, () => `By the points of appraisal ${round}.`)

const undecided = (round: number) => text(
  () => `Thẩm định lần ${round} chưa kết luận, chờ đơn vị giải trình.`,
  () => `Appraisal ${round} has not decided yet and awaits the unit's explanation.`,
)

const unread = (round: number) => text(
  () => `Điểm thẩm định lần ${round} không dùng được.`,
  () => `The points of appraisal ${round} cannot be used.`,
)

/** Whether appraisers said anything that settles a component: points, agreement or values of its own. */
export const isAppraised = (set: CriteriaSet, layers: readonly Layer[], component: Component): boolean =>
  layers.some(layer => layer.kind === 'appraisal' && (layer.verdicts?.get(component.code)?.points !== undefined || answersOwn(set, layer, component)))
