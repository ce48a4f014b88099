import type { Cell, Content, Row, Sheet } from '../../sheet.ts'
import type { Rational } from '../../rational.ts'
import { folded, tidy } from '../../text.ts'
import { addressIn, cellIn, coveredText } from '../grid.ts'
import { headName } from '../head.ts'
import { readText } from '../intake.ts'
import type { AnnexHead } from './columns.ts'
import { numberedName, numberingOf, type Numbering } from './numbering.ts'
import { maximumIn } from './points.ts'
import type { Spot } from './told.ts'

/** One thing that a row of the table states: a heading, a component, or a line that goes with the one before. */
export interface Entry {
  readonly spot: Spot
  readonly numbering?: Numbering
  /** The cell of the number, when Excel holds it as a number or a date. */
  readonly number?: Content
  /** What that cell says, where the number had to be guessed from it. */
  readonly guessed?: string
  readonly name: string
  readonly max?: Rational
  readonly maxText: string
  readonly how: readonly string[]
  readonly proof: string
  readonly note: string
  readonly basis: string
  readonly look: Look
  /** All cells of the row, for what fits nowhere. */
  readonly whole: string
}

/** How a name stands out: a bullet makes it a line of a list, `column` is the column of names that it stands in, from 0. */
export interface Look {
  readonly bold: boolean
  readonly upper: boolean
  readonly indent: number
  readonly column: number
  readonly bullet: boolean
}

/** The lines of a cell, tidied, blank ones left out. */
export const linesOf = (cell: Cell | undefined): readonly string[] =>
  (cell === undefined ? [] : readText(cell.content).split(/\r\n|\r|\n/).map(tidy).filter(line => line !== ''))

const textOf = (cell: Cell | undefined): string => linesOf(cell).join(' ')

/** What the rows from `from` on state; repeated heads and rows of column numbers are passed over. */
export function entriesOf(sheet: Sheet, head: AnnexHead, from: number, file: string): readonly Entry[] {
  const labels = headLabels(sheet, head)
  const rows = sheet.rows.filter(row => row.number >= from && !isHead(row, head, labels) && !isCount(row, head))
  return rows.flatMap(row => entriesIn(row, head, { file, sheet: sheet.name }).map((entry, index, all) => (index < all.length - 1 ? entry : covered(entry, row, head, sheet))))
}

/** A row with points under a proof or a note that is merged down over it. */
function covered(entry: Entry, row: Row, { columns }: AnnexHead, sheet: Sheet): Entry {
  if (entry.max === undefined) return entry
  const over = (own: string, column: number | undefined): string => (own === '' ? coveredText(sheet, row, column) : own)
  return { ...entry, proof: over(entry.proof, columns.proof), note: over(entry.note, columns.note) }
}

const headLabels = (sheet: Sheet, head: AnnexHead): ReadonlySet<string> =>
  new Set(sheet.rows.filter(row => row.number >= head.first && row.number <= head.last).flatMap(row => row.cells.map(cell => headName(textOf(cell)))))

/** A head that is printed again, or the second row of one: every cell stands in the head as well. */
const isHead = (row: Row, head: AnnexHead, labels: ReadonlySet<string>): boolean =>
  row.number > head.last && row.cells.length > 0 && row.cells.every(cell => labels.has(headName(textOf(cell)))) && row.cells.some(cell => cell.column === head.columns.max || head.names.includes(cell.column))

/** `(1) | (2) | (3)`, `A | B | 1`, `1 | 2 | 3 = 1 + 2`, below a head. */
function isCount(row: Row, head: AnnexHead): boolean {
  const said = row.cells.map(textOf).filter(text => text !== '')
  const names = head.names.map(column => textOf(cellIn(row, column))).filter(text => text !== '')
  return said.length > 2 && names.length > 0 && said.every(text => /^\(?(\d{1,2}|[A-H])\)?(\s*=.*)?$/.test(text))
}

const isBullet = /^[-–—+*•▪◦●]\s*(?=\D|\d+\s*%)/u

function entriesIn(row: Row, head: AnnexHead, at: Pick<Spot, 'file' | 'sheet'>): readonly Entry[] {
  const numberCell = cellIn(row, head.columns.code)
  const named = head.names.map(column => cellIn(row, column)).map((cell, column) => ({ cell, column })).filter(({ cell }) => textOf(cell) !== '')
  const own = numberOf(numberCell)
  // A heading that is merged over the row stands in the column of the number.
  const heading = own === undefined && named.length === 0 ? textOf(numberCell) : ''
  const shared = rowParts(row, head)
  if (heading !== '') return [{ ...shared, ...nameOf(heading, true), spot: spotOf(at, numberCell, row), look: lookOf(numberCell, heading, 0) }]
  if (named.length === 0) return shared.whole === '' ? [] : [{ ...shared, ...(own ?? {}), name: '', spot: spotOf(at, row.cells[0], row), look: lookOf(undefined, '', 0) }]
  return named.map(({ cell, column }, index) => {
    const last = index === named.length - 1
    const text = textOf(cell)
    const parted = own === undefined || !last ? nameOf(text, head.columns.code === undefined || !last) : { name: text, ...own }
    return { ...(last ? shared : { ...nothing, whole: shared.whole }), ...parted, spot: spotOf(at, cell, row), look: lookOf(cell, text, column) }
  })
}

const nothing = { maxText: '', how: [], proof: '', note: '', basis: '' } as const

const spotOf = (at: Pick<Spot, 'file' | 'sheet'>, cell: Cell | undefined, row: Row): Spot => ({ ...at, cell: cell?.address ?? addressIn(row, 1) })

function numberOf(cell: Cell | undefined): Pick<Entry, 'numbering' | 'number'> | undefined {
  if (cell === undefined) return undefined
  const { content } = cell
  const numbering = numberingOf(content.is === 'date' ? content.date : textOf(cell))
  if (content.is === 'date') return { numbering: { raw: content.date, steps: [content.date], style: 'd' }, number: content }
  return numbering === undefined ? undefined : { numbering, ...(content.is === 'number' ? { number: content } : {}) }
}

function nameOf(text: string, split: boolean): Pick<Entry, 'name' | 'numbering'> {
  const parted = split ? numberedName(text) : undefined
  return parted === undefined ? { name: text } : parted
}

type Parts = Omit<Entry, 'spot' | 'look' | 'name' | 'numbering' | 'number' | 'max'> & { readonly max?: Rational }

function rowParts(row: Row, { columns }: AnnexHead): Parts {
  const maxText = textOf(cellIn(row, columns.max))
  const max = maximumIn(maxText)
  return {
    ...(max === undefined ? {} : { max }), maxText,
    how: linesOf(cellIn(row, columns.how)),
    proof: linesOf(cellIn(row, columns.proof)).join('; '), note: linesOf(cellIn(row, columns.note)).join('; '), basis: textOf(cellIn(row, columns.basis)),
    whole: row.cells.map(textOf).filter(text => text !== '').join(' | '),
  }
}

const lookOf = (cell: Cell | undefined, text: string, column: number): Look => ({
  bold: cell?.bold === true, indent: cell?.indent ?? 0, column, bullet: isBullet.test(text),
  upper: /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && folded(text).length > 3,
})
