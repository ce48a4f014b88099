import type { Box, Format, Page, PageRow } from '../../page.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { decimalText, least, sum, toDouble, zero } from '../../rational.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { columnName } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { firstColumn, type Column, type Columns } from './columns.ts'
import { fieldColumns } from './fields.ts'
import { limitLine, limitName, type Limit } from '../limit.ts'
import { otherTitles } from './heading.ts'
import { addedUp, exactly, live } from './live.ts'
import { formatted, heads, looks, none, partFormat, unroundedFormat, word } from './looks.ts'
import { leafBox, leftOut } from './marks.ts'
import { cellOn, rowAt, shownUnits, type Plan } from './plan.ts'
import { acrossPages, headWidths, nameWidth } from './widths.ts'

/** "Chi tiết": units × components. The points of the components are values; every sum beside them, up to the index, is a formula. */
export function detailsPage(plan: Plan): Page {
  const { group, t, columns, heads: { details: head } } = plan
  const units = shownUnits(plan)
  const wide = widthsOf(plan)
  return {
    name: plan.tabs.details,
    columns: wide,
    rows: [...otherTitles(words.title, group, 10, t, 2), ...headRows(plan), ...units.map((unit, place) => row(unit, place, plan)), { boxes: [undefined, undefined, { value: t.say(legend(plan)), across: 10, look: looks.footnote }] }],
    freeze: { rows: head, columns: 2 },
    print: { ...acrossPages(wide, 2), titleRows: [head - 2, head], titleColumns: 2, footer: '&P/&N' },
    formats: units.length === 0 ? [] : lossFormats(columns, head, units.length),
  }
}

/** Rank, unit, every component and sum, the totals; long names stand in wider columns. */
function widthsOf(plan: Plan): Page['columns'] {
  const { columns: { all }, group, t } = plan
  const widths = headWidths(all.map(column => t.say(column.name)), { least: 10, most: 16, lines: 8, beyond: 40 + all.length })
  return [
    { width: 7 }, { width: nameWidth(group.units.map(({ unit }) => unit.name), 26) },
    ...all.map((column, place) => ({ width: Math.max(widths[place] ?? 10, column.level === 0 ? 11 : 10), ...(column.level === 0 ? {} : { outline: column.level }) })), ...totals(plan).map(() => ({ width: 12 })),
  ]
}

/** Components of the fields that earned nothing, and those that earned a part, have a fill; the number itself stands there too. */
function lossFormats({ all, fields }: Columns, head: number, rows: number): readonly Format[] {
  const leaves = all.filter(({ leaf, at }) => leaf !== undefined && at <= (fields.at(-1)?.until ?? 0)).map(({ at }) => columnName(at))
  const [first] = leaves
  if (first === undefined) return []
  const range = leaves.map(column => `${column}${head + 1}:${column}${head + rows}`).join(' ')
  const cell = `${first}${head + 1}`
  return [['=0', 'F8CBAD'], [`<${first}$${head}`, 'FFF2CC']].map(([test, fill]) => ({ is: 'rule', range, formula: `AND(ISNUMBER(${cell}),${cell}${test})`, look: { fill } }) as Format)
}

/** What the marks and fills mean. */
const legend = ({ t }: Plan): Text => {
  const out = leftOut(t).join(', ')
  return text(() => `Ô ghi ${out}: không tính vào điểm và điểm tối đa của đơn vị. Nền vàng: chưa đạt điểm tối đa; nền cam: 0 điểm. Điểm từng tiêu chí thành phần là giá trị; các cột cộng là công thức.`,
    () => `${out}: counts neither in the points nor in the maximum of the unit. Yellow: below the maximum; orange: 0 points. Points of components are values; sums are formulas.`)
}

const totals = ({ t, columns, group: { set } }: Plan): readonly string[] =>
  [words.base, ...limitsIn(columns).map(limit => limitName(set, limit)), words.exact, words.max, words.index].map(each => t.say(each))

/** The limits that have a column, in its order. */
const limitsIn = (columns: Columns): readonly Limit[] => (['ceiling', 'floor'] as const).filter(limit => columns[limit] !== undefined)

/** Codes, names, and the maxima, of which those of sums are added up. */
function headRows(plan: Plan): readonly PageRow[] {
  const { t, columns, heads: { details: head } } = plan
  const at = (column: number): string => `${columnName(column)}${head}`
  const look = formatted(looks.head, '0.##')
  const max = (column: Column): Box => (column.leaf !== undefined || column.code === '' ? { value: toDouble(column.max), look } : exactly(addedUp(column.parts, at), column.max, look))
  const blanks = totals(plan).map(() => word('', looks.head))
  const small = { ...looks.head, bold: false, size: 9 }
  return [
    heads([t.say(words.rank), t.say(words.unit), ...columns.all.map(column => column.code), ...totals(plan).map(() => '')]),
    { boxes: [word('', small), word(t.say(words.name), small), ...columns.all.map(column => word(t.say(column.name), small)), ...totals(plan).map(name => word(name, small))] },
    { boxes: [word('', looks.head), word(t.say(words.maximum), looks.head), ...columns.all.map(max), ...blanks] },
  ]
}

function row(unit: UnitScore, place: number, plan: Plan): PageRow {
  const { columns } = plan
  const row = rowAt(plan, 'details', place)
  const at = (column: number): string => `${columnName(column)}${row}`
  const rank = unit.rank === undefined ? none : live(cellOn(plan, 'ranking', 1, place), unit.rank, looks.centre)
  const boxes = columns.all.map(column => boxOf(column, unit, at, plan))
  return { boxes: [rank, word(unit.unit.name, looks.strong), ...boxes, ...totalBoxes(unit, place, at, plan)] }
}

/** What is open has no sum yet. */
function boxOf(column: Column, unit: UnitScore, at: (column: number) => string, plan: Plan): Box {
  const leaf = column.leaf === undefined ? undefined : unit.leaves[column.leaf]
  if (leaf !== undefined) return leafBox(leaf, plan)
  const below = leavesBelow(column, unit, plan.columns)
  if (unit.status === 'incomplete' && below.some(each => each.open !== undefined)) return none
  const cap = column === plan.columns.bonus || column === plan.columns.penalty ? column.max : undefined
  const [points, formula] = [sum(below.map(each => each.points)), addedUp(column.parts, at)]
  const value = cap === undefined ? points : least(cap, points)
  return exactly(cap === undefined ? formula : `MIN(${decimalText(cap)},${formula})`, value, formatted(looks.total, partFormat(plan.group, value)))
}

const leavesBelow = ({ at, until }: Column, unit: UnitScore, { all }: Columns): readonly LeafScore[] =>
  all.slice(at - firstColumn + 1, until - firstColumn + 1).flatMap(({ leaf }) => (leaf === undefined ? [] : unit.leaves[leaf] ?? []))

/** The sum of the fields, what ceiling and floor do to the total, the points within them, the maximum that counts, the index: unrounded. */
function totalBoxes(unit: UnitScore, place: number, at: (column: number) => string, plan: Plan): readonly Box[] {
  const { group: { set }, columns } = plan
  const look = formatted(looks.total, unroundedFormat(plan.group))
  const limits = limitsIn(columns)
  const max = exactly(cellOn(plan, 'fields', fieldColumns(set.fields.length).max, place), unit.max, look)
  if (unit.status === 'incomplete') return [none, ...limits.map(() => none), none, max, none]
  const total = [at(columns.base), ...(columns.bonus === undefined ? [] : ['+', at(columns.bonus.at)]), ...(columns.penalty === undefined ? [] : ['-', at(columns.penalty.at)])].join('')
  const points = set.ceiling === undefined ? total : `MIN(${decimalText(set.ceiling)},${total})`
  const held = limitLine(unit, set)
  const limited = limits.map(limit => exactly(limitFormula(limit, total, set), held?.limit === limit ? held.points : zero, look))
  return [
    exactly(addedUp(columns.fields.map(field => field.at), at), unit.base, look), ...limited, exactly(`MAX(0,${points})`, unit.exact, look), max,
    exactly(`IF(${at(columns.max)}=0,0,${at(columns.exact)}/${at(columns.max)}*100)`, unit.exactIndex, look),
  ]
}

/** Rounded where doubles are mere noise, so that a total at its limit is not a hair beyond it. */
const limitFormula = (limit: Limit, total: string, { ceiling = zero }: CriteriaSet): string =>
  (limit === 'ceiling' ? `MIN(0,ROUND(${decimalText(ceiling)}-(${total}),11))` : `MAX(0,ROUND(0-(${total}),11))`)

const words = {
  title: text(() => 'CHI TIẾT ĐIỂM TỪNG TIÊU CHÍ THÀNH PHẦN', () => 'POINTS OF EVERY COMPONENT'),
  rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'), name: text(() => 'Tên', () => 'Name'), maximum: text(() => 'Điểm tối đa', () => 'Maximum'),
  base: text(() => 'Cộng các lĩnh vực', () => 'Sum of the fields'), exact: text(() => 'Tổng điểm chưa làm tròn', () => 'Points, unrounded'),
  max: text(() => 'Điểm tối đa được tính', () => 'Maximum that counts'), index: text(() => 'Chỉ số chưa làm tròn', () => 'Index, unrounded'),
}
