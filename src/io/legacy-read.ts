import type { WorkBook, WorkSheet } from '@e965/xlsx'
import { address, type Row, type Sheet } from '../sheet.ts'
import { faultFinding, type Fault } from './faults.ts'
import { fontsIn, type FontAt } from './legacy/biff.ts'
import { cellAt, type OldCell } from './legacy/cells.ts'
import type { WorkbookRead } from './xlsx-read.ts'
import { uncovered } from './xlsx/rows.ts'

type Library = typeof import('@e965/xlsx')

/** An .xls of Excel holds at most 256 columns of 65536 rows a sheet; a larger file is none that people type in. */
const largest = 64 * 1024 * 1024

/** The library is optional: a machine may be without it. */
async function installed(): Promise<Library | undefined> {
  try {
    const library = await import('@e965/xlsx')
    library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
    return library
  } catch {
    return undefined
  }
}

/** Reads an .xls workbook (Excel 5.0 to 2003, WPS); `file` is the name to show. Never throws: what is wrong is one finding `file/…`. */
export async function oldWorkbookIn(bytes: Buffer, file: string, library: () => Promise<Library | undefined> = installed): Promise<WorkbookRead> {
  const broken = (fault: Fault): WorkbookRead => ({ findings: [faultFinding(fault, file)] })
  if (bytes.length > largest) return broken('too-large')
  const excel = await library()
  if (excel === undefined) return broken('old-xls')
  const read = attempt(excel, bytes)
  if (typeof read === 'string') return broken(read)
  const sheets = sheetsOf(read.book, read.fonts)
  if (sheets === undefined) return broken('too-large')
  return sheets.length === 0 ? broken('no-sheet') : { workbook: { file, sheets }, findings: [] }
}

/** Dates stay numbers: how they are shown is told by their format, in no time zone. */
function attempt(excel: Library, bytes: Buffer): { readonly book: WorkBook; readonly fonts: readonly FontAt[] | undefined } | Fault {
  try {
    const parts = excel.CFB.read(bytes, { type: 'buffer' })
    const stream = (excel.CFB.find(parts, '/Workbook') ?? excel.CFB.find(parts, '/Book'))?.content
    const fonts = stream === undefined ? undefined : fontsIn(Buffer.from(stream))
    if (typeof fonts === 'string') return fonts
    return { book: excel.read(bytes, { type: 'buffer', dense: true, cellNF: true, cellFormula: true, cellStyles: true, cellText: false, cellHTML: false, cellDates: false }), fonts }
  } catch (error) {
    return error instanceof Error && error.message.startsWith('File is password-protected') ? 'password' : 'truncated'
  }
}

function sheetsOf(book: WorkBook, fonts: readonly FontAt[] | undefined): readonly Sheet[] | undefined {
  const since1904 = book.Workbook?.WBProps?.date1904 === true
  const all = book.SheetNames.flatMap((name, at): readonly (Sheet | undefined)[] => {
    const sheet = book.Sheets[name]
    if (sheet === undefined || ['chart', 'macro', 'dialog'].includes(String(sheet['!type']))) return []
    return [sheetOf(sheet, name.normalize('NFC'), (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0, since1904, fonts?.[at])]
  })
  return all.every(sheet => sheet !== undefined) ? all : undefined
}

function sheetOf(sheet: WorkSheet, name: string, hidden: boolean, since1904: boolean, fontAt: FontAt | undefined): Sheet | undefined {
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => `${address(s.c + 1, s.r + 1)}:${address(e.c + 1, e.r + 1)}`)
  const rows: Row[] = []
  ;(sheet['!data'] ?? []).forEach((line: readonly (OldCell | undefined)[] | undefined, row) => {
    const cells = (line ?? []).flatMap((old, column) => {
      const cell = old === undefined ? undefined : cellAt(old, row, column, since1904, fontAt)
      return cell === undefined ? [] : [cell]
    })
    if (cells.length > 0) rows.push({ number: row + 1, hidden: sheet['!rows']?.[row]?.hidden === true, cells })
  })
  const kept = uncovered(rows, merges)
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column: { readonly hidden?: boolean } | undefined, at): readonly (readonly [number, number])[] => (column?.hidden === true ? [[at + 1, at + 1]] : []))
  return kept && { name, hidden, rows: kept, merges, ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }) }
}
