import type { Box, BoxValue, Page, PageRow } from '../../page.ts'
import { columnName, serialOf } from '../../sheet.ts'
import { refits, rowHeight } from './heights.ts'
import { mergesOf } from './merges.ts'
import { escaped, inXml, type Texts } from './texts.ts'

/** The cells of a sheet as they stand in its part: written straight from the boxes, for a sheet may have millions of them. */
export interface SheetRows {
  /** What stands between `<sheetData>` and its end, in pieces. */
  readonly data: readonly Uint8Array[]
  /** Merged ranges, `B2:D2`. */
  readonly merges: readonly string[]
  /** The range that holds everything: `A1:H40`. */
  readonly extent: string
}

/** Letters that are turned into bytes together. */
const pieceOf = 1 << 18

const noRow: PageRow = { boxes: [] }
const noneLent: ReadonlyMap<number, Box> = new Map()

/** The rows of a page; `styleOf` gives the number of a box's style in the workbook. Throws a TypeError on a formula without a stored result and on boxes that lie over each other. */
export function sheetRows(page: Page, styleOf: (box: Box) => number, texts: Texts): SheetRows {
  const { ranges, lent, bottom } = mergesOf(page)
  const data: Uint8Array[] = []
  const names: string[] = []
  let [piece, first, last] = ['', Infinity, 1]
  const end = Math.max(page.rows.length, bottom)
  for (let number = 1; number <= end; number++) {
    const row = page.rows[number - 1]
    const { cells, left, right } = cellsOf(row ?? noRow, lent.get(number) ?? noneLent, (column, box, isLent) => {
      const place = (names[column] ??= columnName(column)) + number
      return isLent ? `<c r="${place}" s="${styleOf(box)}"/>` : cellXml(box, place, styleOf(box), texts, page.name)
    })
    piece += `<row r="${number}"${heightXml(row, page)}${left === 0 ? '' : ` spans="${left}:${right}"`} x14ac:dyDescent="0.25"${row?.outline === undefined || row.outline === 0 ? '' : ` outlineLevel="${row.outline}"`}${cells === '' ? '/>' : `>${cells}</row>`}`
    first = Math.min(first, Math.max(1, left))
    last = Math.max(last, right)
    if (piece.length >= pieceOf) piece = kept(piece, data)
  }
  kept(piece, data)
  return { data, merges: ranges, extent: `${columnName(first === Infinity ? 1 : first)}1:${columnName(last)}${Math.max(1, end)}` }
}

function kept(piece: string, data: Uint8Array[]): '' {
  data.push(Buffer.from(piece))
  return ''
}

/** The cells of a row from left to right, its own and those that a merged box lends their look. */
function cellsOf({ boxes }: PageRow, lent: ReadonlyMap<number, Box>, cell: (column: number, box: Box, isLent: boolean) => string): { readonly cells: string; readonly left: number; readonly right: number } {
  let [cells, left, right] = ['', 0, 0]
  const width = Math.max(boxes.length, ...lent.keys())
  for (let column = 1; column <= width; column++) {
    const own = boxes[column - 1]
    const box = own ?? lent.get(column)
    if (box === undefined) continue
    cells += cell(column, box, own === undefined)
    if (left === 0) left = column
    right = column
  }
  return { cells, left, right }
}

/** A row that may be fitted again opens at the height written, and grows when more is typed. */
function heightXml(row: PageRow | undefined, page: Page): string {
  if (row === undefined) return ''
  const height = row.height ?? rowHeight(row, page)
  return `${height === 0 ? '' : ` ht="${height}"${refits(row) ? '' : ' customHeight="1"'}`}${row.hidden === true ? ' hidden="1"' : ''}`
}

function cellXml({ value, formula }: Box, place: string, style: number, texts: Texts, sheet: string): string {
  const head = `<c r="${place}" s="${style}"`
  if (formula !== undefined) {
    if (value === undefined) throw new TypeError(`no stored result: ${sheet}!${place}`)
    const { type, shown } = stored(value)
    return `${head}${type === '' ? '' : ` t="${type}"`}><f>${inXml(formula)}</f><v>${shown}</v></c>`
  }
  if (value === undefined || value === '') return `${head}/>`
  if (typeof value === 'string') return `${head} t="s"><v>${texts.number(escaped(value))}</v></c>`
  const { type, shown } = stored(value)
  return `${head}${type === '' ? '' : ` t="${type}"`}><v>${shown}</v></c>`
}

/** A value as a cell holds it, and the letter of its type. */
function stored(value: BoxValue): { readonly type: '' | 'str' | 'b' | 'e'; readonly shown: string } {
  if (typeof value === 'string') return { type: 'str', shown: inXml(escaped(value)) }
  if (typeof value === 'boolean') return { type: 'b', shown: value ? '1' : '0' }
  if (typeof value === 'number') return { type: '', shown: String(value) }
  return 'date' in value ? { type: '', shown: String(serialOf(value.date)) } : { type: 'e', shown: value.error }
}
