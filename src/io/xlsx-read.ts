import type { Finding } from '../finding.ts'
import type { Cell, Line, Row, Sheet, Workbook } from '../sheet.ts'
import { text } from '../text.ts'
import { faultFinding, type Fault } from './faults.ts'
import { relationsOf, type Relation } from './package/relations.ts'
import { readPart, type Visitor } from './package/xml.ts'
import { openZip, type Archive } from './package/zip.ts'
import type { Grounds } from './xlsx/collector.ts'
import { notesReader, withNotes } from './xlsx/notes.ts'
import { sharedStringsReader } from './xlsx/strings.ts'
import { stylesReader } from './xlsx/styles.ts'
import { readBook, type Book, type SheetEntry } from './xlsx/workbook.ts'
import { atTop } from './xlsx/collector.ts'
import { worksheetReader } from './xlsx/worksheet.ts'

/** Whether its reader can do without the rows below a row, of a sheet among those of the workbook: they are passed over, as far as the file is of the plain kind. */
export type Leave = (row: Row, sheet: string, sheets: readonly string[]) => boolean

/** A workbook, when the file holds one that can be trusted, and what there is to say of the file. */
export interface WorkbookRead {
  readonly workbook?: Workbook
  readonly findings: readonly Finding[]
  /** Of the bytes of the file, in hex; only of one that was read from the disk. */
  readonly sha256?: string
}

/** What stopped the reading of a file, and in which part. */
interface Stop { readonly fault: Fault; readonly part?: string }

type OneSheet = Stop | { readonly sheet: Sheet; readonly findings: readonly Finding[] }

/** Cells that hold something, and letters of formulas, in one workbook; Excel itself slows down far below this. */
const most = { cells: 3_000_000, letters: 100_000_000 }

/** Reads a workbook by the SpreadsheetML in it; `file` is the name to show. Never throws: what is wrong is one finding `file/…`. */
export async function workbookIn(bytes: Buffer, file: string): Promise<WorkbookRead> {
  const archive = await openZip(bytes)
  return typeof archive === 'string' ? { findings: [faultFinding(archive, file)] } : workbookOf(archive, file)
}

/** The same of a zip that is open already. */
export async function workbookOf(archive: Archive, file: string, leave?: Leave): Promise<WorkbookRead> {
  const book = await readBook(archive)
  if (typeof book === 'string') return { findings: [faultFinding(book, file)] }
  const all = await sheetsOf(archive, book, file, leave)
  return 'fault' in all ? { findings: [faultFinding(all.fault, file, all.part)] } : { workbook: { file, sheets: all.sheets }, findings: all.findings }
}

async function sheetsOf(archive: Archive, book: Book, file: string, leave: Leave | undefined): Promise<Stop | { sheets: readonly Sheet[]; findings: readonly Finding[] }> {
  const grounds = await groundsOf(archive, book)
  if ('fault' in grounds) return grounds
  const sheets: Sheet[] = []
  const findings: Finding[] = []
  const names = book.sheets.map(({ name }) => name)
  for (const entry of book.sheets) {
    const relation = book.relations.find(({ id }) => id === entry.relation)
    if ((relation !== undefined && relation.type !== 'worksheet') || book.marks.some(({ is, range }) => is === 'list' && range.sheet === entry.name)) continue
    const read = await sheetOf(archive, grounds, entry, relation, file, leave && (row => leave(row, entry.name, names)))
    if ('fault' in read) return read
    sheets.push(withoutMarks(read.sheet, book.marks))
    for (const each of read.findings) findings.push(each)
  }
  return sheets.length === 0 ? { fault: 'no-sheet' } : { sheets, findings }
}

/** A sheet without the columns that `cchc annotate` wrote beside its table: what it said is no answer of anybody. */
function withoutMarks(sheet: Sheet, marks: Book['marks']): Sheet {
  const own = marks.filter(({ is, range }) => is === 'column' && range.sheet === sheet.name).map(({ range }) => range)
  const isMark = ({ row, column }: Cell): boolean => own.some(({ left, right, top, bottom }) => left <= column && column <= right && top <= row && row <= bottom)
  return own.length === 0 ? sheet : { ...sheet, rows: sheet.rows.map(row => ({ ...row, cells: row.cells.filter(cell => !isMark(cell)) })).filter(row => row.cells.length > 0) }
}

/** Shared texts and styles: read first, wherever they lie in the zip. */
async function groundsOf(archive: Archive, { relations, since1904 }: Book): Promise<Grounds | Stop> {
  const strings = sharedStringsReader()
  const styles = stylesReader()
  const readers: readonly (readonly [string, Visitor])[] = [['sharedStrings', strings], ['styles', styles]]
  for (const [type, reader] of readers) {
    const part = relations.find(relation => relation.type === type)?.part
    const fault = part === undefined || !archive.has(part) ? undefined : await readPart(archive, part, reader)
    if (fault !== undefined && part !== undefined) return { fault, part }
  }
  let [cells, formulas] = [0, 0]
  const room = (letters: number): boolean => ++cells <= most.cells && (formulas += letters) <= most.letters
  return { strings: strings.strings(), styles: styles.styles(), since1904, room }
}

/** Who visits a workbook: which sheets he wants, of which he looks only at the first rows, and what he takes. */
export interface Visit {
  wants(sheet: SheetEntry): boolean
  rows(sheet: string, rows: readonly (Row | Line)[]): void
  /** The merged cells of a sheet, when all its rows have been visited. */
  merged?(sheet: string, ranges: readonly string[]): void
  /** Hears the sheets that there are. */
  sheets?(all: readonly SheetEntry[]): void
  /** The first rows of a sheet that is not wanted and hidden. */
  hidden?(sheet: string, rows: readonly Row[]): void
}

/** So many rows of a hidden sheet are looked at: no more than a sheet is asked for that may be left. */
export const peeked = atTop

/** Visits the rows of the sheets that are wanted, in pieces; none is kept, so there may be any number of them. */
export async function visitWorkbook(archive: Archive, file: string, { wants: wanted, rows: visit, merged, sheets, hidden }: Visit): Promise<readonly Finding[]> {
  const book = await readBook(archive)
  if (typeof book === 'string') return [faultFinding(book, file)]
  const grounds = await groundsOf(archive, book)
  if ('fault' in grounds) return [faultFinding(grounds.fault, file, grounds.part)]
  const findings: Finding[] = []
  sheets?.(book.sheets)
  for (const entry of hidden === undefined ? [] : book.sheets.filter(sheet => sheet.hidden && !wanted(sheet))) {
    const { sheet } = { sheet: undefined, ...await sheetOf(archive, grounds, entry, book.relations.find(({ id }) => id === entry.relation), file, beyond(peeked)) }
    if (sheet !== undefined) hidden?.(entry.name, sheet.rows)
  }
  for (const entry of book.sheets.filter(wanted)) {
    const part = book.relations.find(({ id, type }) => id === entry.relation && type === 'worksheet')?.part
    if (part === undefined || !archive.has(part)) continue
    const reader = worksheetReader({ ...grounds, room: () => true }, rows => visit(entry.name, rows))
    const fault = await readPart(archive, part, reader)
    const data = reader.data()
    if (fault !== undefined || data === undefined) return [...findings, faultFinding(fault ?? 'too-large', file, part)]
    visit(entry.name, data.rows)
    merged?.(entry.name, data.merges)
    if (data.lost[0] !== undefined) findings.push(lostText(file, entry.name, data.lost[0], data.lost.length))
  }
  return findings
}

/** Leaves what stands below so many rows from the first on. */
function beyond(rows: number): (row: Row) => boolean {
  let first: number | undefined
  return ({ number }) => number >= (first ??= number) + rows - 1
}

async function sheetOf(archive: Archive, grounds: Grounds, { name, hidden }: SheetEntry, relation: Relation | undefined, file: string, leave: ((row: Row) => boolean) | undefined): Promise<OneSheet> {
  const part = relation?.part
  if (part === undefined || !archive.has(part)) return { sheet: { name, hidden, rows: [], merges: [] }, findings: [missing(file, name)] }
  const reader = worksheetReader(grounds, undefined, leave)
  const fault = await readPart(archive, part, reader)
  if (fault !== undefined) return { fault, part }
  const data = reader.data()
  if (data === undefined) return { fault: 'too-large', part }
  const { rows, merges, hiddenColumns, lost: [cell, ...others] } = data
  const notes = await notesOf(archive, part)
  return { sheet: { name, hidden, rows: withNotes(rows, notes), merges, ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }) }, findings: cell === undefined ? [] : [lostText(file, name, cell, others.length + 1)] }
}

/** The notes of a sheet, which stand in a part of their own; a part that cannot be read holds none. */
async function notesOf(archive: Archive, part: string): Promise<ReadonlyMap<string, string>> {
  const leads = await relationsOf(archive, part)
  const found = typeof leads === 'string' ? undefined : leads.find(({ type }) => type === 'comments')?.part
  const reader = notesReader()
  if (found !== undefined && archive.has(found)) await readPart(archive, found, reader)
  return reader.notes()
}

const missing = (file: string, sheet: string): Finding => ({
  code: 'file/missing-sheet', severity: 'error', at: { file, sheet },
  message: text(() => `Tệp có tên trang “${sheet}” nhưng không có nội dung của trang đó.`, () => `The file names the sheet “${sheet}” but does not hold it.`),
  fix: text(() => 'Mở bằng Excel, kiểm tra trang, rồi lưu thành tệp mới.', () => 'Open it in Excel, check the sheet, and save it as a new file.'),
})

const lostText = (file: string, sheet: string, cell: string, count: number): Finding => ({
  code: 'file/lost-text', severity: 'error', at: { file, sheet, cell },
  message: text(() => `Nội dung chữ của ${count} ô bị mất trong tệp, ô đầu tiên là ${cell}; các ô này được coi là trống.`,
    () => `The words of ${count} cells are lost in the file, the first of them in ${cell}; they are taken as blank.`),
  fix: text(() => 'Mở bằng Excel, điền lại các ô đó, rồi lưu thành tệp mới.', () => 'Open it in Excel, fill in those cells again, and save it as a new file.'),
})
