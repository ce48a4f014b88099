import type { Box, Page, PageRow } from '../../page.ts'
import { divide, exact, isZero, sum, toDouble, zero, type Rational } from '../../rational.ts'
import type { Cost } from '../../scoring/summary/costs.ts'
import { address, columnName } from '../../sheet.ts'
import { tabRef } from '../../page.ts'
import { text } from '../../text.ts'
import type { Column } from './columns.ts'
import { otherTitles } from './heading.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { heads, looks, none, numberFormat, shareFormat, shareRounding, word } from './looks.ts'
import { countLeftOut } from './marks.ts'
import { rankedCount, rankedOn, titleLines, type Plan } from './plan.ts'

/** The columns of this sheet, from 1. The last two are hidden: what was lost, unrounded, and what could be had. */
export const costColumns = { code: 1, name: 2, max: 3, units: 4, losing: 5, lost: 6, mean: 7, rate: 8, share: 9, exact: 10, possible: 11 } as const

const head = titleLines + 1

/** The row of a component on this sheet, by its place among the costs; the total of the fields stands below the last. */
export const costRow = ({ summary }: Plan, cost: Cost): number => head + 1 + ordered(summary.costs).indexOf(cost)

/** The components of the fields, then the penalties, as they are listed. */
const ordered = (costs: readonly Cost[]): readonly Cost[] => [...costs.filter(({ component }) => component.list === 'base'), ...costs.filter(({ component }) => component.list === 'penalty')]

const fieldsOf = (costs: readonly Cost[]): readonly Cost[] => costs.filter(({ component }) => component.list === 'base')

/** What all fields together cost. */
export const lostInAll = (costs: readonly Cost[]): Rational => sum(fieldsOf(costs).map(({ lost }) => lost))

/** The cell of the total of the fields. */
export const totalCell = ({ summary, tabs }: Plan): string => `${tabRef(tabs.costs)}${address(costColumns.exact, head + summary.costs.length + 1)}`

/** "Mất điểm": what each component cost the ranked units together, then what each penalty took. */
export function costsPage(plan: Plan): Page {
  const { group, t, summary: { costs } } = plan
  const rows = ordered(costs).map((cost, place) => row(cost, head + 1 + place, plan))
  const [first, last] = [head + 1, head + fieldsOf(costs).length]
  const column = (name: keyof typeof costColumns): string => `${columnName(costColumns[name])}${first}:${columnName(costColumns[name])}${last}`
  return {
    name: plan.tabs.costs,
    columns: [{ width: 10 }, { width: 52 }, ...[10, 10, 10, 12, 12, 12, 12].map(width => ({ width })), { width: 12, hidden: true }, { width: 12, hidden: true }],
    rows: [...otherTitles(words.title, group, 9, t), heads(names.map(t.say)), ...rows, totalRow(plan), { boxes: [{ value: t.say(words.about), across: 9, look: looks.footnote }] }],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(last < first ? {} : { formats: [{ is: 'bar' as const, range: column('lost'), colour: 'F4B183' }, { is: 'scale' as const, range: column('rate'), from: 'FFFFFF', to: 'F4B183' }] }),
  }
}

function row(cost: Cost, at: number, plan: Plan): PageRow {
  const { t, group, columns, summary: { ranked, costs } } = plan
  const { component } = cost
  const format = numberFormat(group)
  const column = columns.all.find(each => each.leaf === group.set.components.indexOf(component))
  const head = [word(component.code, looks.centre), word(t.say(component.name)), { value: toDouble(component.max), look: { ...looks.number, format } }]
  if (column === undefined || ranked.length === 0) return { boxes: [...head, none, none, none, none, none, none] }
  const cell = (name: keyof typeof costColumns): string => address(costColumns[name], at)
  const isPenalty = component.list === 'penalty'
  const [units, losing, unrounded, possible] = isPenalty ? penaltyBoxes(cost, column, plan) : baseBoxes(cost, column, cell, plan)
  const share = lostInAll(costs)
  return {
    boxes: [
      ...head, units, losing, roundedOnce(cell('exact'), cost.lost, group.set.rounding, { ...looks.number, format }),
      cost.mean === undefined ? none : roundedOnce(`IF(${cell('units')}=0,0,${cell('exact')}/${cell('units')})`, cost.mean, group.set.rounding, { ...looks.number, format }),
      cost.rate === undefined ? none : shareOf(`IF(${cell('possible')}=0,0,${cell('exact')}/${cell('possible')})`, cost.rate),
      isPenalty || isZero(share) ? none : shareOf(`${cell('exact')}/${totalCell(plan)}`, divide(cost.lost, share)), unrounded, possible,
    ],
  }
}

const shareOf = (formula: string, value: Rational): Box => roundedOnce(formula, value, shareRounding, { ...looks.number, format: shareFormat })

type Counted = readonly [units: Box, losing: Box, lost: Box, possible: Box]

/** Who is left out has a mark that says so; who has the whole maximum lost nothing. */
function baseBoxes(cost: Cost, column: Column, cell: (name: keyof typeof costColumns) => string, plan: Plan): Counted {
  const range = rankedOn(plan, 'details', column.at)
  return [
    live(`${rankedCount(plan)}-(${countLeftOut(range, plan.t)})`, cost.units, looks.centre),
    live(`${cell('units')}-COUNTIF(${range},${cell('max')})`, cost.losing, looks.centre),
    exactly(`${cell('possible')}-SUM(${range})`, cost.lost, looks.number), exactly(`${cell('units')}*${cell('max')}`, cost.possible, looks.number),
  ]
}

function penaltyBoxes(cost: Cost, column: Column, plan: Plan): Counted {
  const range = rankedOn(plan, 'details', column.at)
  return [live(rankedCount(plan), cost.units, looks.centre), live(`COUNTIF(${range},">0")`, cost.losing, looks.centre), exactly(`SUM(${range})`, cost.lost, looks.number), exactly('0', zero, looks.number)]
}

/** All fields together; the unrounded losses are added, so that the total is rounded once. */
function totalRow(plan: Plan): PageRow {
  const { t, group: { set }, summary: { costs, ranked } } = plan
  const [first, last] = [head + 1, head + fieldsOf(costs).length]
  const added = (name: 'exact' | 'possible'): string => `SUM(${address(costColumns[name], first)}:${address(costColumns[name], last)})`
  const own = totalCell(plan).replace(/^.*!/, '')
  const lost = lostInAll(costs)
  const possible = sum(fieldsOf(costs).map(each => each.possible))
  const look = { ...looks.total, format: numberFormat(plan.group) }
  if (ranked.length === 0 || last < first) return { boxes: [] }
  const blank = { value: '', look: looks.totalWord }
  return {
    boxes: [
      blank, word(t.say(words.total), looks.totalWord), blank, blank, blank, roundedOnce(own, lost, set.rounding, look), roundedOnce(`${own}/${rankedCount(plan)}`, divide(lost, exact(ranked.length)), set.rounding, look),
      isZero(possible) ? blank : roundedOnce(`${own}/${own.replace(/^[A-Z]+/, columnName(costColumns.possible))}`, divide(lost, possible), shareRounding, { ...look, format: shareFormat }), blank,
      exactly(added('exact'), lost, looks.number), exactly(added('possible'), possible, looks.number),
    ],
  }
}

const names = [
  text(() => 'Mã', () => 'Code'), text(() => 'Tiêu chí thành phần', () => 'Component'), text(() => 'Điểm tối đa', () => 'Maximum'), text(() => 'Số đơn vị được tính', () => 'Units that count'),
  text(() => 'Số đơn vị mất điểm', () => 'Units that lost'), text(() => 'Tổng điểm mất', () => 'Points lost'), text(() => 'Mất bình quân một đơn vị', () => 'Lost per unit'),
  text(() => 'Tỷ lệ mất so với tối đa', () => 'Lost of the maximum'), text(() => 'Tỷ trọng trong tổng điểm mất', () => 'Share of all losses'),
]

const words = {
  title: text(() => 'ĐIỂM MẤT THEO TIÊU CHÍ THÀNH PHẦN CỦA CẢ NHÓM', () => 'POINTS LOST BY COMPONENT, THE WHOLE GROUP'), total: text(() => 'Cộng các lĩnh vực', () => 'All fields'),
  about: text(() => 'Chỉ gồm các đơn vị đã xếp hạng. Điểm phạt ở cuối bảng là điểm đã trừ, không nằm trong dòng cộng.', () => 'Ranked units alone. Penalties at the end are points taken; they are not in the total.'),
}
