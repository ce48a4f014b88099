import { compare, subtract, toDouble, type Rational } from '../../rational.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { cell, grid, nameCell, row } from './grid.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { shortNames } from './short-names.ts'

/** One line of a slope chart. */
export interface Slope {
  readonly name: string
  readonly from: Rational
  readonly to: Rational
}

export interface SlopeChart {
  readonly title: Text
  readonly left: Text
  readonly right: Text
  readonly slopes: readonly Slope[]
  readonly number: (value: Rational) => string
  /** How a difference is shown. */
  readonly change: (by: Rational) => Piece
}

/** So far apart labels stand at least, so much height a line adds, and so wide the parts of the picture are. */
const gap = 20
const perLine = 28
const top = 34
const [leftEnd, rightEnd, width] = [62, 160, 440] as const
const longest = 29

/** A line for each pair of numbers, the two numbers at its ends; under it the same as a table, for those who hear the page or want the numbers. */
export function slopeChart(chart: SlopeChart, t: Tongue): Markup {
  const height = Math.max(60, chart.slopes.length * perLine) + top + 12
  const names = shortNames(chart.slopes.map(({ name }) => name), longest)
  const y = scaleOf(chart.slopes.flatMap(slope => [slope.from, slope.to]), height)
  const [left, right] = [spread(chart.slopes.map(slope => slope.from), y, height), spread(chart.slopes.map(slope => slope.to), y, height)]
  return html`<figure class="slope"><figcaption>${t.say(chart.title)}</figcaption>
<svg viewBox="0 0 ${width} ${height}" aria-hidden="true"><text x="${leftEnd}" y="16" class="end">${t.say(chart.left)}</text><text x="${rightEnd}" y="16">${t.say(chart.right)}</text>
${chart.slopes.map((slope, index) => line(slope, { from: y(slope.from), to: y(slope.to), left: left[index] ?? 0, right: right[index] ?? 0 }, names[index] ?? slope.name, chart))}</svg>
<details><summary>${t.say(asNumbers)}</summary>${numbers(chart, t)}</details></figure>
`
}

interface Heights { readonly from: number; readonly to: number; readonly left: number; readonly right: number }

function line({ name, from, to }: Slope, at: Heights, shown: string, { number }: SlopeChart): Markup {
  const way = compare(to, from)
  const mark = way > 0 ? '▲' : way < 0 ? '▼' : '='
  const slope = html`<path d="M${leftEnd} ${at.from}L${rightEnd} ${at.to}"/>`
  const leaders = html`<path class="thin" d="M${leftEnd - 8} ${at.left}L${leftEnd} ${at.from}M${rightEnd} ${at.to}L${rightEnd + 8} ${at.right}"/>`
  const labels = html`<text x="${leftEnd - 10}" y="${at.left + 4}" class="end">${number(from)}</text><text x="${rightEnd + 10}" y="${at.right + 4}">${mark} ${number(to)} ${shown}</text>`
  return html`<g class="${way > 0 ? 'up' : way < 0 ? 'down' : 'even'}"><title>${name}</title>${slope}${leaders}${labels}</g>
`
}

/** Where a value stands, from the top: in whole points of the picture. */
function scaleOf(values: readonly Rational[], height: number): (value: Rational) => number {
  const [low, high] = [Math.min(...values.map(toDouble)), Math.max(...values.map(toDouble))]
  const room = height - top - 24
  return value => Math.round(top + 12 + (high === low ? 0.5 : (high - toDouble(value)) / (high - low)) * room)
}

/** The heights of labels, greatest value on top, moved apart so that none covers another, within the picture. */
function spread(values: readonly Rational[], y: (value: Rational) => number, height: number): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => compare(b.value, a.value) || a.index - b.index).map(each => each.index)
  const heights = values.map(y)
  let least = top
  for (const index of order) { heights[index] = Math.max(heights[index] ?? 0, least); least = (heights[index] ?? 0) + gap }
  let most = height - 6
  for (const index of order.toReversed()) { heights[index] = Math.min(heights[index] ?? 0, most); most = (heights[index] ?? 0) - gap }
  return heights
}

const numbers = ({ title, left, right, slopes, number, change }: SlopeChart, t: Tongue): Markup => grid({
  caption: t.say(title),
  heads: [{ name: t.say(nameWord), look: 'w' }, { name: t.say(left) }, { name: t.say(right) }, { name: t.say(changeWord) }],
  rows: slopes.map(slope => row([nameCell(slope.name), cell(number(slope.from)), cell(number(slope.to)), cell(change(subtract(slope.to, slope.from)))])),
})

const asNumbers = text(() => 'Số liệu của biểu đồ', () => 'The numbers of the chart')
const nameWord = text(() => 'Tên', () => 'Name')
const changeWord = text(() => 'Tăng, giảm', () => 'Change')
