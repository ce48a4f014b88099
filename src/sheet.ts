/** A workbook as it was read: plain data, in the order and under the addresses that Excel shows. */
export interface Workbook {
  readonly file: string
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** The columns that are not shown, from 1. */
  readonly hiddenColumns?: readonly (readonly [first: number, last: number])[]
  readonly rows: readonly Row[]
  /** Merged ranges, `B2:D2`. Only the first cell of a merge carries a value. */
  readonly merges: readonly string[]
}

/** A row that holds at least one cell; `number` is Excel's, from 1. */
export interface Row {
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly Cell[]
}

/** What stands in a cell that says nothing more: of a text, which is composed and in Unicode letters of which nothing is to be told, the text itself. */
export type Bare = string | { readonly content: Content }

/** A row none of whose cells says more than what stands in it, as nearly all rows of a long table: by column, A first, undefined where nothing stands. */
export interface Line {
  readonly number: number
  readonly values: readonly (Bare | undefined)[]
  /** The numbers by which what stands in it is known, among those of other lines, and its place among these, from 0. */
  readonly known?: TextNumbers
  readonly nth?: number
}

/** What stands in a cell. A formula is read by its stored result, and never run. */
export type Content =
  | { readonly is: 'text'; readonly text: string }
  /** `number` is the shortest decimal of the stored double at 15 significant digits; `percent` tells that Excel shows 0.985 as 98,5%. */
  | { readonly is: 'number'; readonly number: string; readonly percent: boolean; readonly format?: NumberFormat }
  /** A date by its number format; `time` is there when the cell has one. */
  | { readonly is: 'date'; readonly date: string; readonly time?: string; readonly serial: string }
  | { readonly is: 'boolean'; readonly value: boolean }
  /** `#DIV/0!`, `#N/A` … */
  | { readonly is: 'error'; readonly code: string }
  /** A formula that no program has calculated yet: no result is stored. */
  | { readonly is: 'uncalculated' }
  | { readonly is: 'blank' }

/** What a number format shows beside or instead of the number itself: `#,##0" triệu"`, `#,##0,`. */
export interface NumberFormat {
  /** The words around the number, blank when there are none. */
  readonly words: string
  /** How often the number is divided by 1000 before it is shown. */
  readonly thousands: number
}

export interface Cell {
  /** `D9`. */
  readonly address: string
  /** From 1: A is 1. */
  readonly column: number
  readonly row: number
  readonly content: Content
  /** The formula behind the content, without `=`. */
  readonly formula?: string
  /** The name of the font, when the cell names one. */
  readonly font?: string
  /** The pieces of a rich text, when one of them is in a font of its own that may change what its letters mean, or is struck out or raised. */
  readonly runs?: readonly Run[]
  /** What a note (comment) on the cell says; a blank cell stands here only for its note. */
  readonly note?: string
  /** How the cell looks, where that tells a heading from its parts: set in bold, and so many steps from the left. */
  readonly bold?: boolean
  readonly indent?: number
  /** All that stands in the cell is struck out. */
  readonly struck?: boolean
}

/** A piece of a rich text; without a font of its own it is in the font of its cell. */
export interface Run {
  readonly text: string
  readonly font?: string
  readonly struck?: boolean
  /** Set above or below the line: the number of a footnote. */
  readonly raised?: boolean
}

/** `AB` for 28. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** `D9` for column 4, row 9. */
export const address = (column: number, row: number): string => `${firstNames[column] ?? columnName(column)}${row}`

const firstNames: readonly string[] = Array.from({ length: 703 }, (_, column) => (column === 0 ? '' : columnName(column)))

/** A line as a row. */
export const rowOf = ({ number, values }: Line): Row => ({
  number, hidden: false,
  cells: values.flatMap((value, at) => (value === undefined ? [] : [{ address: address(at + 1, number), column: at + 1, row: number, content: typeof value === 'string' ? { is: 'text' as const, text: value } : value.content }])),
})

/** The lines from `at` on whose numbers stand behind one another; none where there is no such line. */
export function knownLinesFrom(rows: readonly (Row | Line)[], at: number): { readonly lines: readonly Line[]; readonly numbers?: TextNumbers } {
  const first = rows[at]
  if (first === undefined || hasCells(first) || first.known === undefined || first.nth === undefined) return { lines: [] }
  const { known: { numbers, columns }, nth } = first
  const lines: Line[] = []
  for (let next: Row | Line | undefined = first; next !== undefined && !hasCells(next) && next.known === first.known && next.nth === nth + lines.length; next = rows[at + lines.length]) lines.push(next)
  return { lines, numbers: { numbers: numbers.subarray(nth * columns), columns } }
}

/** Whether a row came with its cells, or as a line. */
export const hasCells = (row: Row | Line): row is Row => 'cells' in row

/** The number of a column: 28 for `AB`. */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0)

/** A range by the columns and rows of its corners, from 1. */
export interface Area { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const corners = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/

/** `B4:C9`, `$B$4:$C$9` or a single cell as an area; undefined for anything else. */
export function areaOf(range: string): Area | undefined {
  const [, from, first, to = from, last = first] = corners.exec(range) ?? []
  if (from === undefined || to === undefined) return undefined
  return { left: columnNumber(from), top: Number(first), right: columnNumber(to), bottom: Number(last) }
}

const epoch = Date.UTC(1899, 11, 30)
const day = 86_400_000

/** The serial number by which Excel and the formula language know a day: 45657 for 2024-12-31. */
export const serialOf = (iso: string): number => Math.round((Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - epoch) / day)

/** The ISO date of a serial number, its time of day left off. */
export const dateOf = (serial: number): string => new Date(epoch + Math.floor(serial) * day).toISOString().slice(0, 10)

/** By which number what stands in a cell is known, of the first `columns` cells of each line, line by line: in cells of one number that are not blank stands the same text or the same day; 0 tells nothing. */
export interface TextNumbers { readonly numbers: Int32Array; readonly columns: number }

/** The number of what stands in a cell; lines and cells are counted from 0. */
export const numberIn = ({ numbers, columns }: TextNumbers, line: number, at: number): number => (at < columns ? numbers[line * columns + at] ?? 0 : 0)
