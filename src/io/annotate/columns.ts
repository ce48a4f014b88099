import { columnNumber } from '../../sheet.ts'
import { edited, putAt, remove } from './edits.ts'
import { attribute, childOf, childrenOf, elementsIn, rootOf, type Element } from './tags.ts'
import { cellsIn, rowsIn, withElement } from './worksheet.ts'

/** The last column that a worksheet can have. */
const last = 16_384

interface Span { readonly at: Element; readonly min: number; readonly max: number }

function spansIn(xml: string): readonly Span[] {
  const cols = childOf(xml, 'cols')
  if (cols === undefined) return []
  return [...elementsIn(xml, cols.inner)].filter(each => each.name === 'col').map(at => ({ at, min: Number(attribute(xml, at, 'min')), max: Number(attribute(xml, at, 'max')) }))
}

/** The first column right of all that stands in these rows in which no cell is even formatted; undefined when there is none. */
export function freeColumn(xml: string, first: number, end: number, merged: number): number | undefined {
  const used = new Set<number>()
  let content = merged
  for (const { at, number } of rowsIn(xml)) {
    if (number < first || number > end) continue
    for (const cell of cellsIn(xml, at)) {
      used.add(cell.number)
      if (cell.at.inner[0] < cell.at.inner[1]) content = Math.max(content, cell.number)
    }
  }
  for (let column = content + 1; column <= last; column++) if (!used.has(column)) return column
  return undefined
}

/** A merged range: the address of its first cell, and what it covers. */
export interface Merge { readonly first: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The merged ranges of a worksheet. */
export function mergesIn(xml: string): readonly Merge[] {
  const merges = childOf(xml, 'mergeCells')
  return merges === undefined ? [] : [...elementsIn(xml, merges.inner)].flatMap(each => {
    const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(xml, each, 'ref') ?? '') ?? []
    return left === undefined || right === undefined ? [] : [{ first: `${left}${top}`, left: columnNumber(left), right: columnNumber(right), top: Number(top), bottom: Number(bottom) }]
  })
}

/** The rightmost column of the merged ranges that touch these rows; one over whole rows is no part of a table. */
export const mergedTo = (merges: readonly Merge[], first: number, end: number): number =>
  merges.reduce((most, { top, bottom, right }) => (bottom < first || top > end || right > last / 2 ? most : Math.max(most, right)), 0)

/** The column with a width of its own, in characters, and shown; a stretch of columns that it stood in is parted, and `before` is what the stretch said of it. */
export function withWidth(xml: string, column: number, width: number): { readonly xml: string; readonly before?: string } {
  const { prefix } = rootOf(xml)
  const own = `<${prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"/>`
  if (childOf(xml, 'cols') === undefined) return { xml: withElement(xml, 'cols', () => `<${prefix}cols>${own}</${prefix}cols>`) }
  const spans = spansIn(xml)
  const around = spans.find(({ min, max }) => min <= column && column <= max)
  if (around === undefined) {
    const next = spans.find(({ min }) => min > column)
    const end = spans.at(-1)
    return { xml: edited(xml, [putAt(next?.at.from ?? end?.at.to ?? childOf(xml, 'cols')?.inner[1] ?? 0, own)]) }
  }
  const { at: { from, to }, min, max } = around
  const col = xml.slice(from, to)
  const part = (first: number, last: number): string => (first > last ? '' : reaching(col, first, last))
  return { xml: edited(xml, [{ from, to, put: part(min, column - 1) + own + part(column + 1, max) }]), before: `${min < column ? wentOn : ended}${max > column ? wentOn : ended}${col}` }
}

/** A `<col>` that reaches over other columns. */
const reaching = (col: string, first: number, last: number): string =>
  col.replace(/\smin\s*=\s*("[^"]*"|'[^']*')/, ` min="${first}"`).replace(/\smax\s*=\s*("[^"]*"|'[^']*')/, ` max="${last}"`)

/** The same without the width of this column alone; `before` is what was said of it, and is joined again with what is left of the stretch that it was part of. */
export function withoutWidth(xml: string, column: number, before: string | undefined): string {
  const spans = spansIn(xml)
  const own = spans.filter(({ min, max }) => min === column && max === column)
  const cols = childOf(xml, 'cols')
  const [first] = own
  if (cols === undefined || first === undefined) return xml
  const col = before?.slice(2) ?? ''
  if (!isCol(col)) return edited(xml, own.length === spans.length ? [remove(cols)] : own.map(({ at }) => remove(at)))
  const like = (each: Span | undefined, went: string | undefined): Span | undefined =>
    (each !== undefined && went === wentOn && reaching(xml.slice(each.at.from, each.at.to), 0, 0) === reaching(col, 0, 0) ? each : undefined)
  const [left, right] = [like(spans.find(each => each.max === column - 1), before?.[0]), like(spans.find(each => each.min === column + 1), before?.[1])]
  return edited(xml, [...[...own, left, right].flatMap(each => (each === undefined || each === first ? [] : [remove(each.at)])), { ...first.at, put: reaching(col, left?.min ?? column, right?.max ?? column) }])
}

/** Whether a stretch went on left and right of the column. */
const [wentOn, ended] = ['+', '-']

/** Only an empty `<col>` may go back into a sheet. */
const isCol = (written: string): boolean => /^<(?:\w+:)?col\s[^<>]*\/>$/.test(written)

/** How wide columns and how high rows are shown, in pixels; hidden ones are 0. */
export function sizesIn(xml: string): { readonly width: (column: number) => number; readonly height: (row: number) => number } {
  const isHidden = (at: Element): boolean => ['1', 'true'].includes(attribute(xml, at, 'hidden') ?? '')
  const spans = spansIn(xml).map(span => ({ ...span, px: isHidden(span.at) ? 0 : Math.round(Number(attribute(xml, span.at, 'width') ?? 9) * 7 + 5) }))
  const rows = new Map(rowsIn(xml).map(({ at, number }) => [number, isHidden(at) ? 0 : Math.round(Number(attribute(xml, at, 'ht') ?? 15) * 4 / 3)]))
  return { width: column => spans.find(({ min, max }) => min <= column && column <= max)?.px ?? 64, height: row => rows.get(row) ?? 20 }
}

/** Whether a worksheet has a filter of its own. */
export const hasFilter = (xml: string): boolean => childrenOf(xml, 'autoFilter').length > 0
