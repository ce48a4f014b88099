import { areaOf, hasCells, rowOf, type Area, type Cell, type Line, type Row } from '../../sheet.ts'

/** A row while its cells are being collected. */
export interface RowSoFar {
  readonly number: number
  readonly hidden: boolean
  readonly cells: Cell[]
}

function ascending<Each>(all: readonly Each[], place: (each: Each) => number): boolean {
  let before = -1
  for (const each of all) {
    const next = place(each)
    if (!(next > before)) return false
    before = next
  }
  return true
}

const numberOf = ({ number }: RowSoFar | Line): number => number
const columnOf = ({ column }: Cell): number => column

/** Rows and cells by their addresses, as Excel shows them; of two at one address the later one stands. */
export function inOrder(rows: readonly RowSoFar[]): readonly Row[]
export function inOrder(rows: readonly (RowSoFar | Line)[]): readonly (Row | Line)[]
export function inOrder(rows: readonly (RowSoFar | Line)[]): readonly (Row | Line)[] {
  const sound = ascending(rows, numberOf) ? rows : joined(rows)
  return sound.map(row => (!hasCells(row) || ascending(row.cells, columnOf) ? row : { ...row, cells: distinct(row.cells) }))
}

function joined(rows: readonly (RowSoFar | Line)[]): readonly Row[] {
  const byNumber = new Map<number, Cell[]>()
  const hidden = new Set<number>()
  for (const row of rows) {
    const { number, cells } = hasCells(row) ? row : rowOf(row)
    const first = byNumber.get(number)
    if (first === undefined) byNumber.set(number, [...cells])
    else for (const cell of cells) first.push(cell)
    if (first === undefined && hasCells(row) && row.hidden) hidden.add(number)
  }
  return [...byNumber].map(([number, cells]) => ({ number, hidden: hidden.has(number), cells })).sort((a, b) => a.number - b.number)
}

const distinct = (cells: readonly Cell[]): readonly Cell[] =>
  [...new Map(cells.map(cell => [cell.column, cell])).values()].sort((a, b) => a.column - b.column)

/** The index of the first row with this number or a later one. */
function firstFrom(rows: readonly Row[], number: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

function outside(row: Row, { left, top, right }: Area): Row {
  const kept = row.cells.filter(({ column }) => column < left || column > right || (column === left && row.number === top))
  return kept.length === row.cells.length ? row : { ...row, cells: kept }
}

/** Overlapping merges, which no program writes, could cost as much as merges × rows. */
const mostSteps = 5_000_000

/** The rows without what lies under a merged cell, where Excel shows nothing; undefined when there are absurdly many merges. */
export function uncovered(rows: readonly Row[], merges: readonly string[]): readonly Row[] | undefined {
  const kept = [...rows]
  let steps = 0
  for (const area of merges.map(areaOf)) {
    if (area === undefined) continue
    for (let at = firstFrom(kept, area.top); at < kept.length; at++) {
      const row = kept[at]
      if (row === undefined || row.number > area.bottom) break
      if (++steps > mostSteps) return undefined
      kept[at] = outside(row, area)
    }
  }
  return kept.filter(({ cells }) => cells.length > 0)
}
