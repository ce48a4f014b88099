import { address, columnNumber, hasCells, type Cell, type Content, type Line, type Row, type Run } from '../../sheet.ts'
import type { Fault } from '../faults.ts'
import type { Inside } from './cell.ts'
import { contentOf } from './content.ts'
import type { QuickCell } from './quick-cell.ts'
import { isTrue } from './quick-row.ts'
import { inOrder, type RowSoFar } from './rows.ts'
import { formulas } from './shared-formula.ts'
import { allStruck, worded, type Shared, type Words } from './strings.ts'
import { unstyled, type Style } from './styles.ts'
import type { Attributes } from '../package/xml.ts'

/** What the sheets of a workbook lean on. */
export interface Grounds {
  readonly strings: Shared
  readonly styles: readonly Style[]
  readonly since1904: boolean
  /** Counts a cell that is kept and the letters of its formula; false when there are too many. */
  readonly room: (letters: number) => boolean
}

/** The last row and the last column of a sheet of Excel. */
export const edge = { row: 1_048_576, column: 16_384 }

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Za-z]+/.exec(reference)?.[0]
  return letters === undefined ? undefined : columnNumber(letters)
}

export interface Start { readonly column: number; readonly type: string; readonly style: Style }

/** Written out, because a large sheet has millions of them. */
function cellAt(column: number, row: number, content: Content, formula: string | undefined, font: string | undefined): Cell {
  const name = address(column, row)
  if (formula !== undefined && font !== undefined) return { address: name, column, row, content, formula, font }
  if (formula !== undefined) return { address: name, column, row, content, formula }
  return font === undefined ? { address: name, column, row, content } : { address: name, column, row, content, font }
}

/** Nearly every cell of a large sheet is plain and stays the same object. */
function styled(cell: Cell, { bold, indent, struck, font }: Style, words: Words | undefined): Cell {
  const runs = words?.runs?.map(run => inStyle(run, font, struck))
  const isStruck = runs === undefined ? words?.struck === true || (struck === true && words?.font === undefined) : allStruck(runs)
  if (bold === undefined && indent === undefined && !isStruck && runs === undefined) return cell
  return {
    ...cell, ...(bold === undefined ? {} : { bold }), ...(indent === undefined ? {} : { indent }), ...(isStruck ? { struck: true } : {}), ...(runs === undefined ? {} : { runs }),
  }
}

/** A run that names no font has the looks of its cell. */
const inStyle = (run: Run, font: string | undefined, struck: boolean | undefined): Run =>
  (run.font !== undefined ? run : { ...run, ...(font === undefined ? {} : { font }), ...(struck === true ? { struck } : {}) })

/** A formula of which nothing but its being there matters. */
const written = { text: '', attributes: {} }

/** Rows that are passed on together where a sheet is only visited: few, because of kinds of things that are met waiting again and again V8 makes old ones at once, and keeps them long. */
const atOnce = 64
/** The same where rows have cells: their letters are judged together. */
const ofCells = 2000
/** Where a table has its head: no further down is asked whether the rest is wanted. */
export const atTop = 20

/** Collects rows and cells; a row or a cell that does not say where it stands follows the one before it. */
export function collector({ strings, styles, since1904, room }: Grounds, pass?: (rows: readonly (Row | Line)[]) => void) {
  const rows: (RowSoFar | Line)[] = []
  const lost: string[] = []
  const formulaOf = formulas()
  let row: RowSoFar = { number: 0, hidden: false, cells: [] }
  let column = 0
  let fault: Fault | undefined
  let haveCells = false

  function sharedText(start: Start, { value = '' }: Inside): string | Words | undefined {
    if (start.type !== 's' || value.trim() === '') return undefined
    const found = strings[Number(value)]
    if (found === undefined) lost.push(address(start.column, row.number))
    return found
  }

  function begun(at: number, type: string, style: number): Start {
    column = at
    if (column > edge.column) fault = 'broken-xml'
    return { column, type, style: styles[style] ?? unstyled }
  }

  const end = (start: Start, inside: Inside): void => keep(start, inside, formulaOf(inside.formula, start.column, row.number))

  function keep(start: Start, inside: Inside, formula: string | undefined): void {
    const shared = sharedText(start, inside)
    const content = contentOf(start.type, inside, typeof shared === 'string' ? shared : shared?.text, start.style, since1904)
    if (content.is === 'blank') return
    if (!room(formula?.length ?? 0)) fault = 'too-large'
    if (fault !== undefined) return
    if (row.cells.length === 0) { rows.push(row); haveCells = true }
    const words = typeof shared === 'string' ? undefined : shared ?? inside.inline
    const cell = cellAt(start.column, row.number, content, formula, words?.font ?? start.style.font)
    row.cells.push(styled(cell, start.style, words))
  }

  function turnTo(number: number, hidden: boolean): void {
    if (pass !== undefined && rows.length >= (haveCells ? ofCells : atOnce)) { haveCells = false; pass(inOrder(rows.splice(0))) }
    row = { number, hidden, cells: [] }
    column = 0
    if (!(Number.isInteger(number) && number >= 1 && number <= edge.row)) fault = 'broken-xml'
  }

  return {
    rows, lost, fault: () => fault, turnTo,
    isBeyondTop: () => rows.length > atTop,
    /** The row that was read last, of the first few. */
    last: () => { const last = rows.length > 0 && rows.length <= atTop ? rows.at(-1) : undefined; return last !== undefined && hasCells(last) ? last : undefined },
    row: ({ r, hidden }: Attributes): void => turnTo(r === undefined ? row.number + 1 : Number(r), isTrue(hidden)),
    /** A row whose last cell, be it blank, stands in the column `last`. */
    line(line: Line, last: number): void {
      turnTo(line.number, false)
      column = last
      if (fault === undefined && line.values.length > 0) rows.push(line)
    },
    start: ({ r = '', t = 'n', s = '0' }: Attributes): Start => begun(columnOf(r) ?? column + 1, t, Number(s)),
    whole({ column: at, type, style, formula, value, whole, inline }: QuickCell): void {
      const start = begun(at, type, style)
      const stored = whole < 0 ? value : String(whole)
      if (inline !== undefined) keep(start, { inline: { text: worded(inline) } }, undefined)
      else if (formula !== undefined) keep(start, stored === undefined ? { formula: written } : { value: stored, formula: written }, formula === '' ? undefined : formula)
      else if (stored !== undefined) keep(start, { value: stored }, undefined)
    },
    end,
  }
}

