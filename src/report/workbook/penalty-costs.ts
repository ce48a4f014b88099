import type { Box, Look, PageRow } from '../../page.ts'
import { tabRef } from '../../page.ts'
import { decimalText, divide, exact, isZero, sum, toDouble, type Rational } from '../../rational.ts'
import { columnName } from '../../sheet.ts'
import { text } from '../../text.ts'
import { overName } from '../lost.ts'
import { roundedOnce } from './live.ts'
import { formatted, looks, numberFormat, word } from './looks.ts'
import { rankedCount, rankedOn, rowAt, type Plan } from './plan.ts'

/** What closes the penalties of a group: the points beyond their cap, where it acted, and what was really taken. Empty where there are none. */
export function penaltyRows(plan: Plan): readonly PageRow[] {
  const { t, group: { set }, columns: { penalty: column }, summary: { ranked, overPenalty } } = plan
  const { penalty } = set
  if (penalty === undefined || column === undefined || ranked.length === 0) return []
  const taken = rankedOn(plan, 'details', column.at)
  const [from, to] = [rowAt(plan, 'details', 0), rowAt(plan, 'details', ranked.length - 1)]
  const all = `${tabRef(plan.tabs.details)}$${columnName(column.at + 1)}$${from}:$${columnName(column.until)}$${to}`
  const over = closing(plan, t.say(overName(penalty.max, 'penalty')), penalty.max, `(SUM(${all})-SUM(${taken}))`, overPenalty, true)
  return [
    ...(isZero(overPenalty) ? [] : [over]),
    closing(plan, t.say(words.taken), penalty.max, `SUM(${taken})`, sum(ranked.map(unit => unit.penalty)), false),
  ]
}

/** A line under the penalties: of the whole group, and a unit. */
function closing(plan: Plan, name: string, cap: Rational, formula: string, value: Rational, isOff: boolean): PageRow {
  const { group, group: { set }, summary: { ranked } } = plan
  const look = formatted(looks.total, numberFormat(group))
  const blank = word('', looks.totalWord)
  const number = (what: string, points: Rational): Box => { const box = roundedOnce(what, points, set.rounding, look); return isOff ? negated(box, look) : box }
  return { boxes: [
    blank, word(name, looks.totalWord), { value: toDouble(cap), look }, blank, blank, blank, number(formula, value),
    number(`${formula}/${rankedCount(plan)}`, divide(value, exact(ranked.length))), blank, blank,
  ] }
}

/** The same number taken off. */
const negated = ({ formula = '', value }: Box, look: Look): Box => ({ formula: `-(${formula})`, value: -Number(value), look })

/** The points of a unit beyond the cap of its penalties, which stand in these cells of a column, taken off. */
export const overFormula = (column: string, first: number, last: number, cap: Rational): string => `-MAX(0,SUM(${column}${first}:${column}${last})-${decimalText(cap)})`

const words = { taken: text(() => 'Điểm phạt thực trừ (trong mức tối đa của mỗi đơn vị)', () => 'Penalties really taken (within the most of each unit)') }
