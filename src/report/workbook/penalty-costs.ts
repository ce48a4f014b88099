import type { Box, Look, PageRow } from '../../page.ts'
import { tabRef } from '../../page.ts'
import { decimalText, divide, exact, isZero, subtract, sum, toDouble, type Rational } from '../../rational.ts'
import { columnName } from '../../sheet.ts'
import { text } from '../../text.ts'
import { limitName } from '../limit.ts'
import { overName } from '../lost.ts'
import { roundedOnce } from './live.ts'
import { formatted, looks, numberFormat, word } from './looks.ts'
import { rankedCount, rankedOn, rowAt, type Plan } from './plan.ts'

/** What closes the penalties of a group: the points beyond their cap and those below a total of 0, where these acted, and what was really taken. Empty where there are none. */
export function penaltyRows(plan: Plan): readonly PageRow[] {
  const { t, group: { set }, columns: { penalty: column, floor: floorAt }, summary: { ranked, overPenalty, belowZero } } = plan
  const { penalty } = set
  if (penalty === undefined || column === undefined || ranked.length === 0) return []
  const taken = rankedOn(plan, 'details', column.at)
  const [from, to] = [rowAt(plan, 'details', 0), rowAt(plan, 'details', ranked.length - 1)]
  const all = `${tabRef(plan.tabs.details)}$${columnName(column.at + 1)}$${from}:$${columnName(column.until)}$${to}`
  const over = closing(plan, t.say(overName(penalty.max, 'penalty')), penalty.max, `(SUM(${all})-SUM(${taken}))`, overPenalty, true)
  const floor = floorAt === undefined ? undefined : `SUM(${rankedOn(plan, 'details', floorAt)})`
  return [
    ...(isZero(overPenalty) ? [] : [over]),
    ...(floor === undefined ? [] : [closing(plan, t.say(limitName(set, 'floor')), undefined, floor, belowZero, true)]),
    closing(plan, t.say(words.taken), penalty.max, floor === undefined ? `SUM(${taken})` : `(SUM(${taken})-${floor})`, subtract(sum(ranked.map(unit => unit.penalty)), belowZero), false),
  ]
}

/** What the ceiling of the set kept from counting, where it acted. */
export function ceilingRows(plan: Plan): readonly PageRow[] {
  const { t, group: { set }, columns: { ceiling: at }, summary: { overCeiling } } = plan
  return at === undefined ? [] : [closing(plan, t.say(limitName(set, 'ceiling')), set.ceiling, `(0-SUM(${rankedOn(plan, 'details', at)}))`, overCeiling, false)]
}

/** A line under the penalties: of the whole group, and a unit. */
function closing(plan: Plan, name: string, cap: Rational | undefined, formula: string, value: Rational, isOff: boolean): PageRow {
  const { group, group: { set }, summary: { ranked } } = plan
  const look = formatted(looks.total, numberFormat(group))
  const blank = word('', looks.totalWord)
  const number = (what: string, points: Rational): Box => { const box = roundedOnce(what, points, set.rounding, look); return isOff ? negated(box, look) : box }
  return { boxes: [
    blank, word(name, looks.totalWord), cap === undefined ? blank : { value: toDouble(cap), look }, blank, blank, blank, number(formula, value),
    number(`${formula}/${rankedCount(plan)}`, divide(value, exact(ranked.length))), blank, blank,
  ] }
}

/** The same number taken off. */
const negated = ({ formula = '', value }: Box, look: Look): Box => ({ formula: `-(${formula})`, value: -Number(value), look })

/** The points of a unit beyond the cap of its penalties, which stand in these cells of a column, taken off. */
export const overFormula = (column: string, first: number, last: number, cap: Rational): string => `-MAX(0,SUM(${column}${first}:${column}${last})-${decimalText(cap)})`

const words = { taken: text(() => 'Điểm phạt thực trừ (trong mức tối đa của mỗi đơn vị)', () => 'Penalties really taken (within the most of each unit)') }
