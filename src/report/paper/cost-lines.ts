import type { CriteriaSet } from '../../criteria/criteria.ts'
import { divide, exact, isZero, subtract, zero, type Rational } from '../../rational.ts'
import { dearest, type Cost } from '../../scoring/summary/costs.ts'
import { text, type Text } from '../../text.ts'
import { limitName } from '../limit.ts'
import { overName } from '../lost.ts'
import type { GroupView } from './view.ts'

/** A line of what cost the group points: a component, or the points beyond the cap of the penalties or below a total of 0, taken off, or what the ceiling kept from counting. */
export interface CostLine extends Partial<Pick<Cost, 'losing' | 'units' | 'mean' | 'rate'>> {
  readonly set: CriteriaSet
  readonly code: string
  readonly name: Text
  /** None of a penalty. */
  readonly max?: Rational
  readonly lost: Rational
}

const lineOf = (cost: Cost, set: CriteriaSet): CostLine =>
  ({ ...cost, set, code: cost.component.code, name: cost.component.name, ...(cost.component.list === 'penalty' ? {} : { max: cost.component.max }) })

/** All that cost points, dearest first; where the cap of the penalties, the floor of 0 or the ceiling acted, closed by what that comes to. */
export function allCosts({ group: { set }, summary: { costs, ranked, overPenalty, belowZero, overCeiling } }: GroupView): readonly CostLine[] {
  const closing = (name: Text, lost: Rational): readonly CostLine[] => (isZero(lost) ? [] : [{ set, code: '', name, lost, mean: divide(lost, exact(ranked.length)) }])
  return [
    ...dearest(costs).map(cost => lineOf(cost, set)), ...closing(overName(set.penalty?.max ?? zero, 'penalty'), subtract(zero, overPenalty)),
    ...closing(limitName(set, 'floor'), subtract(zero, belowZero)), ...closing(limitName(set, 'ceiling'), overCeiling),
  ]
}

/** The dearest alone: a penalty says that it stands before its cap, where that acted. */
export function dearestCosts({ group: { set }, summary: { costs, overPenalty } }: GroupView, atMost: number): readonly CostLine[] {
  const { penalty } = set
  const marked = (line: CostLine): CostLine => (line.max !== undefined || penalty === undefined || isZero(overPenalty) ? line : { ...line, name: beforeCap(line.name, penalty.max) })
  return dearest(costs).slice(0, atMost).map(cost => marked(lineOf(cost, set)))
}

const beforeCap = (name: Text, cap: Rational): Text => text(
  t => `${t.say(name)} (điểm phạt, tính trước mức trừ tối đa ${t.number(cap)} điểm một đơn vị)`,
  t => `${t.say(name)} (penalty, before the most that is taken from a unit, ${t.number(cap)})`)
