import type { Box, Look, Page, PageRow } from '../../page.ts'
import { divide, exact, isZero, sum, toDouble, type Rational } from '../../rational.ts'
import type { Cost } from '../../scoring/summary/costs.ts'
import { address, columnName } from '../../sheet.ts'
import { text } from '../../text.ts'
import { otherTitles } from './heading.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { formatted, heads, looks, none, numberFormat, shareFormat, shareRounding, word } from './looks.ts'
import { countLeftOut } from './marks.ts'
import { ceilingRows, penaltyRows } from './penalty-costs.ts'
import { rankedCount, rankedOn, titleLines, type Plan } from './plan.ts'

/** The columns of this sheet, from 1. */
export const costColumns = { code: 1, name: 2, max: 3, units: 4, losing: 5, possible: 6, lost: 7, mean: 8, rate: 9, share: 10 } as const
const across = 10

const head = titleLines + 1

/** The row of a component on this sheet: those of the fields, then their total, then the penalties. */
export const costRow = ({ summary }: Plan, cost: Cost): number => head + 1 + (cost.component.list === 'base' ? fieldsOf(summary.costs).indexOf(cost) : fieldsOf(summary.costs).length + 1 + penaltiesOf(summary.costs).indexOf(cost))

const fieldsOf = (costs: readonly Cost[]): readonly Cost[] => costs.filter(({ component }) => component.list === 'base')
const penaltiesOf = (costs: readonly Cost[]): readonly Cost[] => costs.filter(({ component }) => component.list === 'penalty')

/** What all fields together cost. */
export const lostInAll = (costs: readonly Cost[]): Rational => sum(fieldsOf(costs).map(({ lost }) => lost))

/** What all fields together cost, unrounded: what could be had, without all that was earned. */
function totalLost(plan: Plan): string {
  const [first, last] = [head + 1, head + fieldsOf(plan.summary.costs).length]
  const possible = columnName(costColumns.possible)
  return `(SUM($${possible}$${first}:$${possible}$${last})-SUM(${rankedOn(plan, 'details', plan.columns.base)}))`
}

/** "Mất điểm": what each component cost the ranked units together, then what each penalty comes to and what all of them took within their cap. */
export function costsPage(plan: Plan): Page {
  const { group, t, summary: { costs } } = plan
  const all = lostInAll(costs)
  const rows = (some: readonly Cost[]): readonly PageRow[] => some.map(cost => row(cost, costRow(plan, cost), all, plan))
  const [first, last] = [head + 1, head + fieldsOf(costs).length]
  const column = (name: keyof typeof costColumns): string => `${columnName(costColumns[name])}${first}:${columnName(costColumns[name])}${last}`
  return {
    name: plan.tabs.costs,
    columns: [10, 52, 10, 10, 10, 12, 12, 12, 12, 12].map(width => ({ width })),
    rows: [...otherTitles(words.title, group, across, t), heads(names.map(t.say)), ...rows(fieldsOf(costs)), totalRow(plan), ...rows(penaltiesOf(costs)), ...penaltyRows(plan), ...ceilingRows(plan), { boxes: [{ value: t.say(words.about), across, look: looks.footnote }] }],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(last < first ? {} : { formats: [{ is: 'bar' as const, range: column('lost'), colour: 'F4B183' }, { is: 'scale' as const, range: column('rate'), from: 'FFFFFF', to: 'F4B183' }] }),
  }
}

/** `all`: what all fields together cost. */
function row(cost: Cost, at: number, all: Rational, plan: Plan): PageRow {
  const { t, group: { set }, columns, summary: { ranked } } = plan
  const { component } = cost
  const numbers = formatted(looks.number, numberFormat(plan.group))
  const column = columns.all.find(each => each.leaf === set.components.indexOf(component))
  const head = [word(component.code, looks.centre), word(t.say(component.name)), { value: toDouble(component.max), look: numbers }]
  if (column === undefined || ranked.length === 0) return { boxes: [...head, ...Array.from({ length: across - 3 }, () => none)] }
  const cell = (name: keyof typeof costColumns): string => address(costColumns[name], at)
  const range = rankedOn(plan, 'details', column.at)
  const isPenalty = component.list === 'penalty'
  const lost = isPenalty ? `SUM(${range})` : `(${cell('possible')}-SUM(${range}))`
  return {
    boxes: [
      ...head, ...(isPenalty ? penaltyBoxes(cost, range, plan) : baseBoxes(cost, range, cell, plan)), roundedOnce(lost, cost.lost, set.rounding, numbers),
      cost.mean === undefined ? none : roundedOnce(`IF(${cell('units')}=0,0,${lost}/${cell('units')})`, cost.mean, set.rounding, numbers),
      cost.rate === undefined ? none : shareOf(`IF(${cell('possible')}=0,0,${lost}/${cell('possible')})`, cost.rate),
      isPenalty || isZero(all) ? none : shareOf(`${lost}/${totalLost(plan)}`, divide(cost.lost, all)),
    ],
  }
}

const shareOf = (formula: string, value: Rational, look: Look = looks.number): Box => roundedOnce(formula, value, shareRounding, formatted(look, shareFormat))

type Counted = readonly [units: Box, losing: Box, possible: Box]

/** Who is left out has a mark that says so; who has the whole maximum lost nothing. Where there is nothing to be had it counts for nobody. */
const baseBoxes = (cost: Cost, range: string, cell: (name: keyof typeof costColumns) => string, plan: Plan): Counted => [
  live(`IF(${cell('max')}=0,0,${rankedCount(plan)}-(${countLeftOut(range, plan.t)}))`, cost.units, looks.centre),
  live(`IF(${cell('max')}=0,0,${cell('units')}-COUNTIF(${range},${cell('max')}))`, cost.losing, looks.centre),
  exactly(`${cell('units')}*${cell('max')}`, cost.possible, formatted(looks.number, numberFormat(plan.group))),
]

const penaltyBoxes = (cost: Cost, range: string, plan: Plan): Counted =>
  [live(rankedCount(plan), cost.units, looks.centre), live(`COUNTIF(${range},">0")`, cost.losing, looks.centre), none]

/** All fields together, rounded once. */
function totalRow(plan: Plan): PageRow {
  const { t, group: { set }, summary: { costs, ranked } } = plan
  const [first, last] = [head + 1, head + fieldsOf(costs).length]
  if (ranked.length === 0 || last < first) return { boxes: [] }
  const [lost, possible] = [lostInAll(costs), sum(fieldsOf(costs).map(each => each.possible))]
  const look = formatted(looks.total, numberFormat(plan.group))
  const added = `SUM(${address(costColumns.possible, first)}:${address(costColumns.possible, last)})`
  const blank = { value: '', look: looks.totalWord }
  return {
    boxes: [
      blank, word(t.say(words.total), looks.totalWord), blank, blank, blank, exactly(added, possible, look), roundedOnce(totalLost(plan), lost, set.rounding, look),
      roundedOnce(`${totalLost(plan)}/${rankedCount(plan)}`, divide(lost, exact(ranked.length)), set.rounding, look),
      isZero(possible) ? blank : shareOf(`${totalLost(plan)}/${added}`, divide(lost, possible), looks.total), blank,
    ],
  }
}

const names = [
  text(() => 'Mã', () => 'Code'), text(() => 'Tiêu chí thành phần', () => 'Component'), text(() => 'Điểm tối đa', () => 'Maximum'), text(() => 'Số đơn vị được tính', () => 'Units that count'),
  text(() => 'Số đơn vị mất điểm', () => 'Units that lost'), text(() => 'Tổng điểm có thể đạt', () => 'Points to be had'), text(() => 'Tổng điểm mất', () => 'Points lost'), text(() => 'Mất bình quân một đơn vị', () => 'Lost per unit'),
  text(() => 'Tỷ lệ mất so với tối đa', () => 'Lost of the maximum'), text(() => 'Tỷ trọng trong tổng điểm mất', () => 'Share of all losses'),
]

const words = {
  title: text(() => 'ĐIỂM MẤT THEO TIÊU CHÍ THÀNH PHẦN CỦA CẢ NHÓM', () => 'POINTS LOST BY COMPONENT, THE WHOLE GROUP'), total: text(() => 'Cộng các lĩnh vực', () => 'All fields'),
  about: text(() => 'Chỉ gồm các đơn vị đã xếp hạng. Dưới dòng cộng là điểm phạt theo từng tiêu chí, rồi phần vượt mức trừ tối đa, phần không trừ vì tổng không dưới 0 (nếu có) và số thực trừ; sau cùng là phần vượt trần (nếu có).', () => 'Ranked units alone. Below the total stand the penalties one by one, what is over their most and what is below a total of 0 (if any), and what was really taken; last what is over the ceiling (if any).'),
}
