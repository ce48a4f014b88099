import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Answer, Layer, Verdict } from '../evidence/answer.ts'
import { toDouble, zero, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import type { Settled } from './settle.ts'

/** Points that the last appraisal to speak of a component gives it; `unreadable` and `pending` ones leave it without points. */
export interface Ruling {
  readonly points: Rational | 'pending' | 'unreadable'
  readonly round: number
}

export type Rulings = ReadonlyMap<string, Ruling>

/** The ids under which a component is answered. */
export const idsOf = (component: Component): readonly string[] => [component.code, ...component.inputs.map(input => input.id)]

/** Whether a layer answers anything of a component. */
export const answersAny = (layer: Layer, component: Component): boolean => idsOf(component).some(id => isGiven(layer.answers.get(id)))

const isGiven = (answer: Answer | undefined): boolean => answer !== undefined && answer.state !== 'blank'

/**
 * The counter-points in force after these layers: those of the last appraisal that speaks of the component, never the
 * larger of two. A later round that gives values only hands the component back to its formula; a silent one changes nothing.
 */
export function rulingsOf(set: CriteriaSet, layers: readonly Layer[]): Rulings {
  const rulings = new Map<string, Ruling>()
  for (const layer of layers.filter(each => each.kind === 'appraisal')) {
    for (const component of set.components) {
      const points = layer.verdicts?.get(component.code)?.points
      if (points === 'agreed' && rulings.get(component.code)?.points === 'pending') rulings.delete(component.code)
      else if (points !== undefined && points !== 'agreed') rulings.set(component.code, { points, round: layer.round ?? 1 })
      else if (points === undefined && rulings.has(component.code) && answersAny(layer, component)) rulings.delete(component.code)
    }
  }
  return rulings
}

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

/** Whether appraisers said anything that settles a component: points, agreement or values. */
export const isAppraised = (layers: readonly Layer[], component: Component): boolean =>
  layers.some(layer => layer.kind === 'appraisal' && (settles(layer.verdicts?.get(component.code)) || answersAny(layer, component)))

const settles = (verdict: Verdict | undefined): boolean => verdict?.points !== undefined
