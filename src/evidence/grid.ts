import { address, columnNumber, type Cell, type Row, type Sheet } from '../sheet.ts'
import { folded, tidy } from '../text.ts'
import { readText } from './intake.ts'

/** The cell of a row in a column (from 1); undefined where nothing stands. */
export const cellIn = (row: Row | undefined, column: number | undefined): Cell | undefined =>
  (column === undefined ? undefined : row?.cells.find(cell => cell.column === column))

/** The text of a cell, composed and tidied; `""` where nothing stands. */
export const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : tidy(readText(cell.content)))

/** The text of a cell of a row. */
export const textIn = (row: Row | undefined, column: number | undefined): string => textOf(cellIn(row, column))

/** `D9`, for a place where no cell stands. */
export const addressIn = (row: Row, column: number | undefined): string => address(column ?? 1, row.number)

/** The sheet of this name; case, tone placement and blanks do not matter. */
export const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find(sheet => tidy(sheet.name) === name) ?? sheets.find(sheet => folded(sheet.name) === folded(name))

/** A merged range in numbers. */
interface Merge { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** The labels of a row as a person sees them: a merged cell is seen over its whole range. */
export function seenIn(sheet: Sheet, rowNumber: number): ReadonlyMap<number, string> {
  const rows = new Map(sheet.rows.map(row => [row.number, row]))
  const own = (rows.get(rowNumber)?.cells ?? []).map(cell => [cell.column, textOf(cell)] as const)
  const covered = mergesOf(sheet).filter(merge => merge.top <= rowNumber && rowNumber <= merge.bottom && merge.bottom - merge.top < 5)
  const spread = covered.flatMap(merge => {
    const seen = textIn(rows.get(merge.top), merge.left)
    return Array.from({ length: merge.right - merge.left + 1 }, (_, index) => [merge.left + index, seen] as const)
  })
  return new Map([...own, ...spread].filter(([, label]) => label !== ''))
}

/** Whether a merged range begins in a row. */
export const beginsMerge = (sheet: Sheet, rowNumber: number): boolean => mergesOf(sheet).some(merge => merge.top === rowNumber)

/** The text of a cell, or of the merged cell that covers it: a unit's name merged down over its rows. */
export function coveredText(sheet: Sheet, row: Row, column: number | undefined): string {
  const own = textIn(row, column)
  if (own !== '' || column === undefined || sheet.merges.length === 0) return own
  const merge = mergesOf(sheet).find(each => each.left === column && each.top < row.number && row.number <= each.bottom)
  return merge === undefined ? '' : textIn(sheet.rows.find(each => each.number === merge.top), column)
}

const widest = 400

/** A sheet is asked about every row: its merges are taken apart once. */
const remembered = new WeakMap<Sheet, readonly Merge[]>()

function mergesOf(sheet: Sheet): readonly Merge[] {
  const merges = remembered.get(sheet) ?? parsed(sheet.merges)
  remembered.set(sheet, merges)
  return merges
}

function parsed(merges: readonly string[]): readonly Merge[] {
  return merges.flatMap(range => {
    const [, left = '', top = '', right = '', bottom = ''] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(range) ?? []
    const merge = { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) }
    return top === '' || merge.right - merge.left > widest ? [] : [merge]
  })
}
