import type { Finding } from '../../finding.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { cellIn } from '../grid.ts'
import { annexHead, type AnnexHead } from './columns.ts'
import { entriesOf, linesOf, type Entry } from './entries.ts'
import { numberingOf } from './numbering.ts'
import { maximumIn } from './points.ts'
import { told } from './told.ts'

/** A sheet, or a table of a document, that is read as criteria. */
export interface Table { readonly sheet: Sheet; readonly head: AnnexHead; readonly entries: readonly Entry[] }

/** Tables with a head of their own, and those that go on without one: as many columns, in the same places. */
export function tablesIn(sheets: readonly Sheet[], file: string): readonly Table[] {
  const found: Table[] = []
  for (const sheet of sheets.filter(each => !each.hidden)) {
    const own = annexHead(sheet)
    const before = found.at(-1)
    if (own !== undefined) found.push({ sheet, head: own, entries: entriesOf(sheet, own, own.last + 1, file) })
    else if (before !== undefined && goesOn(sheet, before, found)) {
      const head = { ...before.head, first: 0, last: 0, unused: [] }
      found.push({ sheet, head, entries: entriesOf(sheet, head, 1, file) })
    }
  }
  return found
}

const width = (sheet: Sheet): number => Math.max(0, ...sheet.rows.flatMap(row => row.cells.map(cell => cell.column)))

/** A sheet of one column: lines of words around a table. */
export const isWords = (sheet: Sheet): boolean => width(sheet) <= 1

/** The tables of a document go on by their width; a sheet does where its rows have numbers, names and maxima in the columns of the one before and its first number is new. */
function goesOn(sheet: Sheet, before: Table, tables: readonly Table[]): boolean {
  if (isWords(sheet)) return false
  if (width(sheet) === width(before.sheet) && /^Bảng \d+$/.test(sheet.name)) return true
  if (width(sheet) > width(before.sheet) || !sheet.rows.some(row => isItem(row, before.head))) return false
  const [first] = entriesOf(sheet, before.head, 1, '').filter(({ numbering }) => numbering !== undefined)
  const earlier = tables.flatMap(({ entries }) => entries).filter(({ numbering }) => numbering !== undefined && numbering.raw === first?.numbering?.raw)
  return first === undefined ? before.head.columns.code === undefined : earlier.every(({ name }) => folded(first.name).startsWith(folded(name)))
}

const textIn = (row: Row, column: number | undefined): string => linesOf(cellIn(row, column)).join(' ')

const isItem = (row: Row, { names, columns }: AnnexHead): boolean =>
  maximumIn(textIn(row, columns.max)) !== undefined && names.some(column => /\p{L}{2}/u.test(textIn(row, column)))
  && (columns.code === undefined || numberingOf(textIn(row, columns.code)) !== undefined)

/** The first table and those that add to it; one that numbers its rows from the start again is another set. */
export function oneSet(tables: readonly Table[]): { readonly taken: readonly Table[]; readonly others: readonly Table[] } {
  const [taken, others]: [Table[], Table[]] = [[], []]
  const known = new Set<string>()
  for (const table of tables) {
    const own = new Set(table.entries.flatMap(entry => (entry.numbering === undefined || entry.numbering.steps.length < 2 ? [] : [entry.numbering.raw])))
    const roots = new Set(table.entries.flatMap(entry => (entry.numbering === undefined ? [] : [entry.numbering.raw])))
    const clash = own.size > 0 ? [...own].some(raw => known.has(raw)) : roots.size > 0 && [...roots].every(raw => known.has(raw))
    if (clash) others.push(table)
    else taken.push(table)
    if (!clash) for (const raw of roots) known.add(raw)
  }
  return { taken, others }
}

/** Sheets out of which nothing was taken, each with its rows; hidden ones and lines of words are only mentioned where no criteria seem to stand in them. */
export function notRead(sheets: readonly Sheet[], tables: readonly Table[], file: string): readonly Finding[] {
  const last = tables.at(-1)
  return sheets.filter(sheet => sheet.rows.length > 0 && !tables.some(table => table.sheet === sheet) && !(isWords(sheet) && /\.docx$/i.test(file))).map(sheet => {
    const suspect = annexHead(sheet) !== undefined || (last !== undefined && goesOn(sheet, last, tables))
    return told.sheetNotRead({ file, sheet: sheet.name, cell: sheet.rows[0]?.cells[0]?.address ?? 'A1' }, sheet.rows.length, sheet.hidden, suspect || !(sheet.hidden || isWords(sheet)))
  })
}
