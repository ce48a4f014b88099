import { address, areaOf, type Area, type Cell, type Row, type Sheet } from '../sheet.ts'
import { folded, remembering, tidy } from '../text.ts'
import { readText } from './intake.ts'

/** The cell of a row in a column (from 1); undefined where nothing stands. */
export const cellIn = (row: Row | undefined, column: number | undefined): Cell | undefined =>
  (column === undefined ? undefined : row?.cells.find(cell => cell.column === column))

/** The text of a cell, composed and tidied; `""` where nothing stands. */
export const textOf = (cell: Pick<Cell, 'content'> | undefined): string => (cell === undefined ? '' : tidied(readText(cell.content)))

/** The same of a cell of a register: there are a million of them, each asked once, and nothing is remembered. */
export const passingText = ({ content }: Pick<Cell, 'content'>): string => tidy(readText(content))

/** A cell is asked for its text several times, and the forms of a round have most of theirs in common; a number or a short word is tidied as soon as it is looked up. */
const tidied = (raw: string): string => (raw.length < 16 ? tidy(raw) : tidyOnce(raw))
const tidyOnce = remembering(tidy)

/** The text of a cell of a row. */
export const textIn = (row: Row | undefined, column: number | undefined): string => textOf(cellIn(row, column))

/** `D9`, for a place where no cell stands. The forms of a round have their answers in the same cells: each address is made once, and kept once. */
export function addressIn(row: Row, column = 1): string {
  const key = row.number * columnsOfASheet + column
  const known = addresses.get(key)
  if (known !== undefined) return known
  const made = address(column, row.number)
  if (addresses.size < mostKept) addresses.set(key, made)
  return made
}

const addresses = new Map<number, string>()
const mostKept = 20_000
/** Columns that a sheet of Excel has. */
const columnsOfASheet = 16_384

/** The sheet of this name; case, tone placement and blanks do not matter. */
export const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find(sheet => tidy(sheet.name) === name) ?? sheets.find(sheet => folded(sheet.name) === folded(name))

/** The labels of a row as a person sees them: a merged cell is seen over its whole range. */
export function seenIn(sheet: Sheet, rowNumber: number): ReadonlyMap<number, string> {
  const { seen } = laidOut(sheet)
  const known = seen.get(rowNumber) ?? labelsSeen(laidOut(sheet), rowNumber)
  seen.set(rowNumber, known)
  return known
}

function labelsSeen({ merges, rows }: LaidOut, rowNumber: number): ReadonlyMap<number, string> {
  const own = (rows.get(rowNumber)?.cells ?? []).map(cell => [cell.column, textOf(cell)] as const)
  const covered = merges.filter(merge => merge.top <= rowNumber && rowNumber <= merge.bottom && merge.bottom - merge.top < 5)
  const spread = covered.flatMap(merge => {
    const seen = textIn(rows.get(merge.top), merge.left)
    return Array.from({ length: merge.right - merge.left + 1 }, (_, index) => [merge.left + index, seen] as const)
  })
  return new Map([...own, ...spread].filter(([, label]) => label !== ''))
}

/** Whether a merged range begins in a row. */
export const beginsMerge = (sheet: Sheet, rowNumber: number): boolean => laidOut(sheet).merges.some(merge => merge.top === rowNumber)

/** The text of a cell, or of the merged cell that covers it: a unit's name merged down over its rows. */
export function coveredText(sheet: Sheet, row: Row, column: number | undefined): string {
  const own = textIn(row, column)
  if (own !== '' || column === undefined || sheet.merges.length === 0) return own
  const top = topsIn(laidOut(sheet), column).get(row.number)
  return top === undefined ? '' : textIn(laidOut(sheet).rows.get(top), column)
}

const widest = 400

/** What is asked of a sheet for every row of it, made once. */
interface LaidOut {
  readonly merges: readonly Area[]
  readonly rows: ReadonlyMap<number, Row>
  /** The labels of rows that were asked for them. */
  readonly seen: Map<number, ReadonlyMap<number, string>>
  /** By column: for each row under a merged cell that begins there, the row which holds its text. */
  readonly tops: Map<number, ReadonlyMap<number, number>>
}

const remembered = new WeakMap<Sheet, LaidOut>()

function laidOut(sheet: Sheet): LaidOut {
  const known = remembered.get(sheet) ?? { merges: parsed(sheet.merges), rows: new Map(sheet.rows.map(row => [row.number, row])), tops: new Map(), seen: new Map() }
  remembered.set(sheet, known)
  return known
}

function topsIn({ merges, rows, tops }: LaidOut, column: number): ReadonlyMap<number, number> {
  const known = tops.get(column) ?? topsOf(merges.filter(merge => merge.left === column), [...rows.keys()].reduce((last, number) => Math.max(last, number), 0))
  tops.set(column, known)
  return known
}

/** Each row once, whatever lies over what; no further than the last row of the sheet. */
function topsOf(merges: readonly Area[], end: number): ReadonlyMap<number, number> {
  const tops = new Map<number, number>()
  let done = 0
  for (const { top, bottom } of merges.toSorted((a, b) => a.top - b.top)) {
    for (let number = Math.max(top, done) + 1; number <= Math.min(bottom, end); number++) tops.set(number, top)
    done = Math.max(done, bottom)
  }
  return tops
}

const parsed = (merges: readonly string[]): readonly Area[] =>
  merges.map(areaOf).filter(area => area !== undefined).filter(({ left, right }) => right - left <= widest)
