import { address, columnNumber } from '../../sheet.ts'
import { edited, putAt, putInside, remove, withAttribute, type Edit } from './edits.ts'
import { attribute, childOf, childrenOf, elementsIn, escaped, headOf, rootOf, type Element } from './tags.ts'

/** The order of what may stand in a worksheet (ECMA-376, CT_Worksheet). */
const order = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags',
  'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
]

/** Where an element of this name belongs: behind the last of those that stand before it. */
function placeFor(xml: string, name: string): number {
  const before = new Set(order.slice(0, order.indexOf(name)))
  const root = rootOf(xml)
  return childrenOf(xml).findLast(each => before.has(each.name))?.to ?? root.inner[0]
}

/** The worksheet with one element more, in its place; `written` gets the prefix of its names. */
export const withElement = (xml: string, name: string, written: (prefix: string) => string): string => edited(xml, [putAt(placeFor(xml, name), written(rootOf(xml).prefix))])

/** The worksheet without the elements of a name that are meant. */
export const withoutElement = (xml: string, name: string, isMeant: (at: Element) => boolean): string => edited(xml, childrenOf(xml, name).filter(isMeant).map(remove))

/** A row or a cell and the number under which it stands: one that does not say so follows the one before it. */
export interface Numbered { readonly at: Element; readonly number: number }

/** The rows of a worksheet. */
export function rowsIn(xml: string): readonly Numbered[] {
  const data = childOf(xml, 'sheetData')
  let number = 0
  return data === undefined ? [] : [...elementsIn(xml, data.inner)].filter(each => each.name === 'row').map(at => ({ at, number: number = Number(attribute(xml, at, 'r') ?? number + 1) }))
}

/** The cells of a row, by their columns. */
export function cellsIn(xml: string, row: Element): readonly Numbered[] {
  let number = 0
  return [...elementsIn(xml, row.inner)].filter(each => each.name === 'c').map(at => {
    const letters = /^[A-Za-z]+/.exec(attribute(xml, at, 'r') ?? '')?.[0]
    return { at, number: number = letters === undefined ? number + 1 : columnNumber(letters) }
  })
}

/** A text to be written into a cell, with the number of its style. */
export interface Label { readonly text: string; readonly style: number }

/** A cell that holds a text and nothing that could be run. */
export const labelCell = (at: string, { text, style }: Label, prefix: string): string => (text === '' ? `<${prefix}c r="${at}" s="${style}"/>`
  : `<${prefix}c r="${at}" s="${style}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`)

/** Cells in a column in which nothing stands yet, by row. */
export function withCells(xml: string, column: number, labels: ReadonlyMap<number, Label>): string {
  const { prefix } = rootOf(xml)
  const rows = rowsIn(xml)
  const known = new Map(rows.map(row => [row.number, row.at]))
  const inRows = [...labels].flatMap(([number, label]): readonly Edit[] => {
    const row = known.get(number)
    const cell = labelCell(address(column, number), label, prefix)
    return row === undefined ? [] : [...wider(xml, row, column), putCell(xml, row, column, cell)]
  })
  const missing = [...labels].filter(([number]) => !known.has(number)).sort(([a], [b]) => a - b)
  const newRows = missing.map(([number, label]) => rowBefore(xml, rows, number, `<${prefix}row r="${number}">${labelCell(address(column, number), label, prefix)}</${prefix}row>`))
  return grown(edited(xml, [...inRows, ...newRows]), column, Math.max(...labels.keys()))
}

function putCell(xml: string, row: Element, column: number, cell: string): Edit {
  const next = cellsIn(xml, row).find(each => each.number > column)
  return next === undefined ? putInside(xml, row, cell) : putAt(next.at.from, cell)
}

function rowBefore(xml: string, rows: readonly Numbered[], number: number, row: string): Edit {
  const next = rows.find(each => each.number > number)
  if (next !== undefined) return putAt(next.at.from, row)
  const data = childOf(xml, 'sheetData')
  return data === undefined ? putAt(placeFor(xml, 'sheetData'), row) : putInside(xml, data, row)
}

/** `spans` of a row that says how far its cells go. */
function wider(xml: string, row: Element, column: number): readonly Edit[] {
  const [, first, last] = /^(\d+):(\d+)$/.exec(attribute(xml, row, 'spans') ?? '') ?? []
  return last === undefined || Number(last) >= column ? [] : withAttribute(xml, row, 'spans', `${first}:${column}`)
}

/** The range that the sheet says it uses, with this cell in it. */
function grown(xml: string, column: number, row: number): string {
  const said = childOf(xml, 'dimension')
  const [, first = '', letters = '', last = ''] = /^([A-Z]+\d+)(?::([A-Z]+)(\d+))?$/.exec(said === undefined ? '' : attribute(xml, said, 'ref') ?? '') ?? []
  if (said === undefined || letters === '') return xml
  return edited(xml, withAttribute(xml, said, 'ref', `${first}:${address(Math.max(column, columnNumber(letters)), Math.max(row, Number(last)))}`))
}

/** A column emptied between two rows; a row that holds nothing else and was written for that alone goes too. */
export function withoutCells(xml: string, column: number, first: number, last: number): string {
  return edited(xml, rowsIn(xml).filter(({ number }) => first <= number && number <= last).flatMap(({ at: row }) => {
    const cells = cellsIn(xml, row)
    const own = cells.filter(cell => cell.number === column)
    const isOurs = own.length > 0 && own.length === cells.length && /^<[\w:]+(\s+(r|spans)\s*=\s*("[^"]*"|'[^']*'))*\s*\/?>$/.test(headOf(xml, row))
    return isOurs ? [remove(row)] : own.map(cell => remove(cell.at))
  }))
}
