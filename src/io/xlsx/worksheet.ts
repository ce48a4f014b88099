import { address, columnNumber, type Cell, type Content, type Row, type Run } from '../../sheet.ts'
import type { Fault } from '../faults.ts'
import { insideReader, type Inside } from './cell.ts'
import { contentOf } from './content.ts'
import { quickCell, type QuickCell } from './quick-cell.ts'
import { inOrder, uncovered, type RowSoFar } from './rows.ts'
import { formulas } from './shared-formula.ts'
import { allStruck, type Words } from './strings.ts'
import { unstyled, type Style } from './styles.ts'
import type { Attributes, Visitor } from '../package/xml.ts'

/** What the sheets of a workbook lean on. */
export interface Grounds {
  readonly strings: readonly Words[]
  readonly styles: readonly Style[]
  readonly since1904: boolean
  /** Counts a cell that is kept and the letters of its formula; false when there are too many. */
  readonly room: (letters: number) => boolean
}

/** The rows of a sheet, and the addresses of texts that the file names but does not hold. */
export interface SheetData {
  readonly rows: readonly Row[]
  readonly merges: readonly string[]
  readonly lost: readonly string[]
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[]
}

const edge = { row: 1_048_576, column: 16_384 }
const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true'

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Za-z]+/.exec(reference)?.[0]
  return letters === undefined ? undefined : columnNumber(letters)
}

interface Start { readonly column: number; readonly type: string; readonly style: Style }

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

/** Rows that are passed on together where a sheet is only visited. */
const atOnce = 2000
/** Where a table has its head: no further down is asked whether the rest is wanted. */
const atTop = 20

/** Collects rows and cells; a row or a cell that does not say where it stands follows the one before it. */
function collector({ strings, styles, since1904, room }: Grounds, pass?: (rows: readonly Row[]) => void) {
  const rows: RowSoFar[] = []
  const lost: string[] = []
  const formulaOf = formulas()
  let row: RowSoFar = { number: 0, hidden: false, cells: [] }
  let column = 0
  let fault: Fault | undefined

  function sharedText(start: Start, { value = '' }: Inside): Words | undefined {
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
    const content = contentOf(start.type, inside, shared, start.style, since1904)
    if (content.is === 'blank') return
    if (!room(formula?.length ?? 0)) fault = 'too-large'
    if (fault !== undefined) return
    if (row.cells.length === 0) rows.push(row)
    const words = shared ?? inside.inline
    const cell = cellAt(start.column, row.number, content, formula, words?.font ?? start.style.font)
    row.cells.push(styled(cell, start.style, words))
  }

  return {
    rows, lost, fault: () => fault,
    /** The row that was read last, of the first few. */
    last: () => (rows.length > 0 && rows.length <= atTop ? rows.at(-1) : undefined),
    row({ r, hidden }: Attributes): void {
      if (pass !== undefined && rows.length >= atOnce) pass(inOrder(rows.splice(0)))
      row = { number: r === undefined ? row.number + 1 : Number(r), hidden: isTrue(hidden), cells: [] }
      column = 0
      if (!(Number.isInteger(row.number) && row.number >= 1 && row.number <= edge.row)) fault = 'broken-xml'
    },
    start: ({ r = '', t = 'n', s = '0' }: Attributes): Start => begun(columnOf(r) ?? column + 1, t, Number(s)),
    whole({ column: at, type, style, formula, value }: QuickCell): void {
      const start = begun(at, type, style)
      if (formula === undefined && value === undefined) return
      keep(start, value === undefined ? (formula === undefined ? {} : { formula: written }) : formula === undefined ? { value } : { value, formula: written }, formula === '' ? undefined : formula)
    },
    end,
  }
}

/** Reads the part of a worksheet; with `pass` its rows are handed on while it is read, what lies under merged cells among them, and only the last ones are kept. Rows below one that `leave` says yes to are passed over. Blank cells are never made, however many are formatted. */
export function worksheetReader(grounds: Grounds, pass?: (rows: readonly Row[]) => void, leave?: (row: Row) => boolean): Visitor & { data(): SheetData | undefined } {
  const sheet = collector(grounds, pass)
  const inside = insideReader()
  const merges: string[] = []
  const hiddenColumns: (readonly [number, number])[] = []
  let among = false
  let cell: Start | undefined
  const isLeft = (): boolean => { const last = sheet.last(); return last !== undefined && leave?.(last) === true }
  /** Where the rows end, if they are left from `at` on. */
  const rowsEnd = (xml: string, at: number): number => (leave !== undefined && xml.startsWith('<row ', at) && isLeft() ? Math.max(at, xml.indexOf('</sheetData>', at)) : at)
  return {
    open(name, attributes) {
      if (cell !== undefined) inside.open(name, attributes)
      else if (among && name === 'c') cell = sheet.start(attributes)
      else if (among && name === 'row') sheet.row(attributes)
      else if (name === 'col' && isTrue(attributes['hidden'])) hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])])
      else if (name === 'sheetData') among = true
      else if (name === 'mergeCell' && attributes['ref'] !== undefined) merges.push(attributes['ref'])
    },
    close(name) {
      if (name === 'sheetData') among = false
      if (cell === undefined) return
      if (name !== 'c') return inside.close(name)
      sheet.end(cell, inside.take())
      cell = undefined
    },
    text: piece => { if (cell !== undefined) inside.text(piece) },
    whole(xml, at) {
      if (!among || cell !== undefined) return at
      const quick = quickCell(xml, at)
      if (quick === undefined) return rowsEnd(xml, at)
      sheet.whole(quick)
      return quick.end
    },
    fault: sheet.fault,
    data() {
      const rows = uncovered(inOrder(sheet.rows), merges)
      return rows && { rows, merges, lost: sheet.lost, hiddenColumns }
    },
  }
}
