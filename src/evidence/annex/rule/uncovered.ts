import { compare, equal, hundred, isZero, zero, type Rational } from '../../../rational.ts'
import { text, type Text } from '../../../text.ts'
import { said } from '../said.ts'
import type { Clause } from './clauses.ts'
import { isRank } from './figure-of-steps.ts'
import type { Border, Interval } from './interval.ts'
import { plainNumber } from './reader.ts'

/** A step as it is stated. */
export interface Step { readonly clause: Clause; readonly at: Interval; readonly points: Rational }

/** What is given for all else ("còn lại: 0"), or for doing nothing ("không thực hiện: 0"). */
export interface Floor { readonly clause: Clause; readonly points: Rational }

const isAllElse = ({ clause }: Floor): boolean => !/^(không|chưa)/u.test(said(clause.condition))

/** Where the top of a step is not where the next one begins: between them the lower step holds. `steps`: highest first. */
export function gaps(steps: readonly Step[], percent: boolean): readonly Text[] {
  return steps.slice(1).flatMap((step, index) => {
    const [top, above] = [step.at.to, steps[index]?.at.from]
    return top === undefined || above === undefined || meets(top, above, percent) ? [] : [text(
      () => `hai bậc “${steps[index]?.clause.condition ?? ''}” và “${step.clause.condition}” không nối liền nhau; phần giữa được tính theo bậc dưới.`,
      () => `the bands “${steps[index]?.clause.condition ?? ''}” and “${step.clause.condition}” do not meet; what lies between counts for the lower one.`)]
  })
}

const meets = (top: Border, above: Border, percent: boolean): boolean =>
  (equal(top.at, above.at) && top.closed !== above.closed) || (!percent && top.closed && above.closed && equal(top.at.add(1), above.at))

/** A band beyond the end of the highest step, where "còn lại" says what is given there; else a doubt, as that step would go on. */
export function beyond([top]: readonly Step[], floor: Floor | undefined, percent: boolean): { readonly band?: { readonly over?: number; readonly from?: number; readonly points: number }; readonly doubts: readonly Text[] } {
  const end = top?.at.to
  if (top === undefined || end === undefined || isZero(top.points) || (percent && compare(end.at, hundred) >= 0) || /^(cả|đủ)$/iu.test(top.at.lead)) return { doubts: [] }
  const exact = top.at.from !== undefined && equal(top.at.from.at, end.at) && !isRank(top.at.lead)
  if (floor !== undefined && isAllElse(floor) && !exact) return { band: { [end.closed ? 'over' : 'from']: plainNumber(end.at), points: plainNumber(floor.points) }, doubts: [] }
  return { doubts: [text(
    t => `bậc cao nhất “${top.clause.condition}” có điểm cuối; cao hơn mức đó văn bản không nói, được tính ${t.number(top.points)} điểm như bậc này.`,
    t => `the highest band “${top.clause.condition}” ends; beyond it nothing is said, and ${t.number(top.points)} points are given as for this band.`)] }
}

/** Below the lowest step: nothing is said of it while less is better, or only what doing nothing is worth. */
export function beneath(steps: readonly Step[], floor: Floor | undefined, hasTop: boolean): readonly Text[] {
  const low = steps.at(-1)
  if (low?.at.from === undefined || (isZero(low.at.from.at) && low.at.from.closed) || (floor !== undefined && isAllElse(floor))) return []
  const points = floor?.points ?? zero
  const lessIsBetter = steps.some(step => compare(step.points, low.points) < 0) && !hasTop
  const fromOne = equal(low.at.from.at, zero.add(1)) && low.at.from.closed
  const unsaid = floor === undefined ? lessIsBetter : (lessIsBetter || !isZero(points)) && !fromOne
  return unsaid ? [text(
    t => `dưới bậc “${low.clause.condition}” văn bản không nói; được tính ${t.number(points)} điểm.`,
    t => `nothing is said of what lies below “${low.clause.condition}”; ${t.number(points)} points are given.`)] : []
}
