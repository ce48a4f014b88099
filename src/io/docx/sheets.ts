import { address, type Cell, type Row, type Sheet } from '../../sheet.ts'
import type { TableSoFar, WordCell } from './body.ts'
import type { Line } from './paragraph.ts'

/** Paragraphs, a row each; blank ones keep their number and are left out. */
export const textSheet = (name: string, lines: readonly Line[]): Sheet =>
  ({ name, hidden: false, merges: [], rows: lines.flatMap((line, index) => rowOf(index + 1, [cellOf([line], 1, index + 1)])) })

interface Placed { readonly cell: WordCell; readonly column: number }

const placed = (cells: readonly WordCell[], before: number): readonly Placed[] => {
  let column = 1 + before
  return cells.map(cell => {
    const here = { cell, column }
    column += cell.across
    return here
  })
}

/** A table with the addresses that a spreadsheet would give its cells: what is merged stands in the first cell. */
export function sheetOf(name: string, table: TableSoFar): Sheet {
  const rows = table.rows.map(row => placed(row.cells, row.before))
  return {
    name, hidden: false,
    rows: rows.flatMap((cells, index) => rowOf(index + 1, cells.flatMap(({ cell, column }) => (cell.under ? [] : [cellOf(cell.lines, column, index + 1)])))),
    merges: rows.flatMap((cells, index) => cells.flatMap(each => mergeOf(each, index, rows))),
  }
}

function mergeOf({ cell, column }: Placed, index: number, rows: readonly (readonly Placed[])[]): readonly string[] {
  if (cell.under) return []
  let last = index
  while (rows[last + 1]?.some(below => below.column === column && below.cell.under) === true) last++
  return last === index && cell.across < 2 ? [] : [`${address(column, index + 1)}:${address(column + Math.max(1, cell.across) - 1, last + 1)}`]
}

const rowOf = (number: number, cells: readonly (Cell | undefined)[]): readonly Row[] => {
  const filled = cells.filter(cell => cell !== undefined)
  return filled.length === 0 ? [] : [{ number, hidden: false, cells: filled }]
}

function cellOf(lines: readonly Line[], column: number, row: number): Cell | undefined {
  const said = lines.filter(line => line.text.trim() !== '')
  const [first] = said
  if (first === undefined) return undefined
  return {
    address: address(column, row), column, row,
    content: { is: 'text', text: said.map(line => line.text).join('\n') },
    ...(said.every(line => line.bold) ? { bold: true } : {}),
    ...(first.indent === 0 ? {} : { indent: first.indent }),
  }
}
