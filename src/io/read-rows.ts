import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import { inUnicode, lettersOfTable, type LettersOfTable } from '../letters/unicode.ts'
import type { Row, TextNumbers } from '../sheet.ts'
import { kindOf } from './content-kind.ts'
import { visitTable, type LineTaker } from './csv.ts'
import { faultFinding } from './faults.ts'
import { firstBytes, tryBytes } from './files.ts'
import { isOpenDocument } from './ods-read.ts'
import { openZip } from './package/zip.ts'
import { readSheets } from './read-sheets.ts'
import { visitWorkbook } from './xlsx-read.ts'

/** What came of visiting the rows of a file: without `sheets` it could not be read, or not all of it for certain, and the findings say why. */
export interface RowsRead {
  readonly sheets?: readonly string[]
  readonly findings: readonly Finding[]
}

/** Brings the text of a cell to Unicode letters; undefined where it is in them and nothing is to be told of it. Whoever reads a line asks it for each text that he has not met before. */
export type Lettered = (text: string, column: number, row: number) => string | undefined

/**
 * Takes the rows of sheets in their order, in any number of pieces: those of workbooks as rows, those of a table of text as lines of cells as they are stored,
 * composed and in Unicode letters or not, and the numbers of their texts where they have some.
 */
export interface RowTaker {
  /** About how many rows are to come, where that is known before. */
  expect?(rows: number): void
  rows(sheet: string, rows: readonly Row[]): void
  lines(sheet: string, from: number, lines: readonly (readonly string[])[], lettered: Lettered, numbers?: TextNumbers): void
}

/** Visits the rows of the sheets of a file that are wanted (else of all that are shown), by what it holds: a table of text and a workbook are not kept, older files are read as a whole. */
export async function readRows(path: string, file: string, wanted: ((sheet: string) => boolean) | undefined, take: RowTaker): Promise<RowsRead> {
  if (basename(path).startsWith('~$')) return { findings: [faultFinding('lock', file)] }
  const { bytes, finding } = firstBytes(path, file)
  if (bytes === undefined) return { findings: [finding] }
  const letters = inLetters(file, take)
  const kind = kindOf(bytes)
  const findings = kind === 'plain' ? await visitTable(path, file, letters) : kind === 'zip' ? await packed(path, file, wanted, letters) : await whole(path, file, wanted, take)
  const isBroken = findings.some(({ code, severity }) => code.startsWith('file/') && severity === 'error')
  return { findings: [...findings, ...letters.findings()], ...(isBroken ? {} : { sheets: [...letters.sheets] }) }
}

async function packed(path: string, file: string, wanted: ((sheet: string) => boolean) | undefined, take: Pick<RowTaker, 'rows'>): Promise<readonly Finding[]> {
  const { bytes, finding } = await tryBytes(path, file)
  if (bytes === undefined) return [finding]
  const archive = await openZip(bytes)
  if (typeof archive === 'string') return [faultFinding(archive, file)]
  if (isOpenDocument(archive)) return whole(path, file, wanted, take)
  return visitWorkbook(archive, file, sheet => (wanted === undefined ? !sheet.hidden : wanted(sheet.name)), take.rows)
}

async function whole(path: string, file: string, wanted: ((sheet: string) => boolean) | undefined, take: Pick<RowTaker, 'rows'>): Promise<readonly Finding[]> {
  const { workbook, findings } = await readSheets(path, file)
  for (const { name, hidden, rows } of workbook?.sheets ?? []) if (wanted === undefined ? !hidden : wanted(name)) take.rows(name, rows)
  return findings
}

/** Brings the letters of each piece to Unicode; what was done is told once a sheet. */
function inLetters(file: string, take: RowTaker): Pick<RowTaker, 'rows'> & LineTaker & { readonly sheets: ReadonlySet<string>; findings(): readonly Finding[] } {
  const told = new Map<string, Finding>()
  const sheets = new Set<string>()
  let typed: LettersOfTable | undefined
  return {
    sheets, expect: rows => take.expect?.(rows), findings: () => [...told.values(), ...typed?.findings() ?? []],
    rows(name, rows) {
      sheets.add(name)
      const { workbook, findings } = inUnicode({ file, sheets: [{ name, hidden: false, rows, merges: [] }] })
      for (const finding of findings) { const key = `${name}\n${finding.code}`; if (!told.has(key)) told.set(key, finding) }
      for (const sheet of workbook.sheets) take.rows(sheet.name, sheet.rows)
    },
    lines(name, from, lines, numbers) {
      sheets.add(name)
      typed ??= lettersOfTable(file, name)
      take.lines(name, from, lines, typed.read, numbers)
    },
  }
}
