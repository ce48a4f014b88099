import { exact, fractionText, sum, type Rational } from '../../rational.ts'
import { decisiveIndex, isAgainst } from '../../scoring/rank.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import type { Box } from '../../page.ts'
import { address } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { firstColumn, type Column } from './columns.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { formatted, looks, numberFormat } from './looks.ts'
import type { OrderColumn } from './order.ts'
import { cellOn, rankedColumn, rowAt, type Plan } from './plan.ts'
import { orderColumns, rankingColumns } from './standing-columns.ts'
import { keysOf } from './steady.ts'

/** The columns that rank: the index that decides, the tie-breaks, how many are before, and the rank. */
export function rankColumns(plan: Plan): readonly OrderColumn[] {
  const { set } = plan.group
  return [keyColumn(plan), ...set.ranking.tieBreak.map(code => tieColumn(code, plan)), beforeColumn(plan), ...(set.ranking.ties === 'dense' ? denseColumns(plan) : [])]
}

/** The published index, or the exact one to nine decimals, told apart from its neighbours. */
function keyColumn(plan: Plan): OrderColumn {
  const { group: { set }, summary: { ranked }, columns } = plan
  const head = text(() => 'Chỉ số để xếp hạng', () => 'Index that ranks')
  if (set.ranking.by === 'published') {
    return { head, width: 12, box: (unit, place) => exactly(cellOn(plan, 'ranking', rankingColumns(set).index, place), unit.index, formatted(looks.number, numberFormat(plan.group))) }
  }
  const box = keyBox(ranked.map(unit => decisiveIndex(set, unit)), set.grades.map(grade => grade.from))
  return { head, width: 16, box: (unit, place) => box(cellOn(plan, 'details', columns.index, place), unit.exactIndex) }
}

/** A cell that compares unrounded numbers. */
function keyBox(numbers: readonly Rational[], borders: readonly Rational[]): (formula: string, value: Rational) => ReturnType<typeof exactly> {
  const keys = keysOf(numbers, borders)
  return (formula, value) => {
    const { value: shown, nudge } = keys.get(fractionText(value)) ?? { value, nudge: '' }
    return exactly(`ROUND(${formula}${nudge},9)`, shown, formatted(looks.number, '0.000000000'))
  }
}

/** The points that break a tie: of the bonus, or of what stands under a code; those of a penalty below zero. */
function tieColumn(code: string, plan: Plan): OrderColumn {
  const { group: { set }, columns, summary: { ranked } } = plan
  const column = code === 'bonus' ? columns.bonus : columns.all.find(each => each.code === code)
  const value = (unit: UnitScore): Rational => (code === 'bonus' ? unit.bonus : column === undefined ? exact(0) : pointsUnder(column, unit, plan))
  const formula = (place: number): string => (column === undefined ? '0' : `SUM(${cellOn(plan, 'details', column.at, place)})`)
  const head = text(t => `Xét phụ: ${named(code, column?.name, t.say)}`, t => `Tie-break: ${named(code, column?.name, t.say)}`)
  const counted = isAgainst(set, code) ? below : (box: Box): Box => box
  if (set.ranking.by === 'published') {
    return { head, width: 16, box: (unit, place) => counted(roundedOnce(formula(place), value(unit), set.rounding, formatted(looks.number, numberFormat(plan.group)))) }
  }
  const box = keyBox(ranked.map(value), [])
  return { head, width: 16, box: (unit, place) => counted(box(formula(place), value(unit))) }
}

/** A number taken from the unit: higher is still first. */
const below = (box: Box): Box => (typeof box.value === 'number' ? { ...box, formula: `-${box.formula ?? ''}`, value: 0 - box.value } : box)

const named = (code: string, name: Text | undefined, say: (text: Text) => string): string => (code === 'bonus' ? say(bonus) : `${code}${name === undefined ? '' : ` ${say(name)}`}`)
const bonus = text(() => 'điểm thưởng', () => 'bonus')

const pointsUnder = ({ at, until, leaf }: Column, unit: UnitScore, { columns }: Plan): Rational =>
  sum((leaf === undefined ? columns.all.slice(at - firstColumn + 1, until - firstColumn + 1).flatMap(each => each.leaf ?? []) : [leaf]).flatMap(each => unit.leaves[each]?.points ?? []))

/** 1 and the units before it: by the index, and among those of one index by the tie-breaks in their order. */
function beforeColumn(plan: Plan): OrderColumn {
  const { group: { set }, summary: { ranked } } = plan
  const at = orderColumns(set)
  const firstOf = new Map(ranked.map((unit, place) => [unit.rank, place] as const).reverse())
  const formula = (place: number): string => {
    const cell = (column: number): string => address(column, rowAt(plan, 'order', place))
    const [key, keys] = [cell(at.key), rankedColumn(plan, 'order', at.key)]
    const broken = at.ties.reduceRight((rest, tie) => `((${rankedColumn(plan, 'order', tie)}>${cell(tie)})${rest === '' ? '' : `+(${rankedColumn(plan, 'order', tie)}=${cell(tie)})*${rest}`})`, '')
    return `RANK(${key},${keys})${broken === '' ? '' : `+IF(COUNTIF(${keys},${key})>1,SUMPRODUCT((${keys}=${key})*${broken}),0)`}`
  }
  const head = set.ranking.ties === 'dense' ? text(() => 'Số đơn vị đứng trên, cộng 1', () => 'Units before it, and 1') : text(() => 'Hạng', () => 'Rank')
  return { head, width: 11, box: (unit, place) => live(formula(place), (firstOf.get(unit.rank) ?? place) + 1, looks.centre) }
}

/** Ranks without gaps: 1 and the places before it, each counted once, at the first unit that holds it. */
function denseColumns(plan: Plan): readonly OrderColumn[] {
  const { group: { set }, summary: { ranked } } = plan
  const { before, first = 0 } = orderColumns(set)
  const cell = (column: number, place: number): string => address(column, rowAt(plan, 'order', place))
  const counted = (place: number): string => `COUNTIF(${cell(before, 0).replace(/\d+$/, '$$$&')}:${cell(before, place)},${cell(before, place)})`
  const isFirst = (unit: UnitScore, place: number): boolean => ranked[place - 1]?.rank !== unit.rank
  return [
    { head: text(() => 'Đầu tiên của hạng', () => 'First of its rank'), width: 11, box: (unit, place) => live(`IF(${counted(place)}=1,1,0)`, isFirst(unit, place) ? 1 : 0, looks.centre) },
    {
      head: text(() => 'Hạng', () => 'Rank'), width: 9,
      box: (unit, place) => live(`1+SUMPRODUCT((${rankedColumn(plan, 'order', before)}<${cell(before, place)})*${rankedColumn(plan, 'order', first)})`, unit.rank ?? 0, looks.centre),
    },
  ]
}

