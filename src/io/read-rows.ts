import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import { inUnicode, lettersOfTable, type LettersOfTable } from '../letters/unicode.ts'
import { hasCells, type Line, type Row, type TextNumbers } from '../sheet.ts'
import { kindOf } from './content-kind.ts'
import { visitTable, type LineTaker } from './csv.ts'
import { faultFinding, type Fault } from './faults.ts'
import { firstBytes, largest, openFile, sizeOf, tryBytes } from './files.ts'
import { isOpenDocument } from './ods-read.ts'
import { openZip, openZipOn, type Archive } from './package/zip.ts'
import { readSheets } from './read-sheets.ts'
import { peeked, visitWorkbook, type Visit } from './xlsx-read.ts'

/** What came of visiting the rows of a file: without `sheets` it could not be read, or not all of it for certain, and the findings say why. */
export interface RowsRead {
  readonly sheets?: readonly string[]
  /** All sheets of a workbook, wanted or not. */
  readonly all?: readonly string[]
  readonly findings: readonly Finding[]
}

/** Brings the text of a cell to Unicode letters; undefined where it is in them and nothing is to be told of it. Whoever reads a line asks it for each text that he has not met before. */
export type Lettered = (text: string, column: number, row: number) => string | undefined

/**
 * Takes the rows of sheets in their order, in any number of pieces: those of workbooks as rows or, where their cells say nothing but what they hold, as lines of that;
 * those of a table of text as lines of cells as they are stored, composed and in Unicode letters or not, and the numbers of their texts where they have some.
 */
export interface RowTaker {
  /** About how many rows are to come, where that is known before. */
  expect?(rows: number): void
  /** The first rows of a hidden sheet, where no sheet is wanted by its name. */
  hidden?(sheet: string, rows: readonly Row[]): void
  rows(sheet: string, rows: readonly (Row | Line)[]): void
  /** The merged cells of a sheet, when all its rows have come. */
  merged?(sheet: string, ranges: readonly string[]): void
  lines(sheet: string, from: number, lines: readonly (readonly string[])[], lettered: Lettered, numbers?: TextNumbers): void
}

/** Visits the rows of the sheets of a file that are wanted (else of all that are shown), by what it holds: a table of text and a workbook are not kept, older files are read as a whole. */
export async function readRows(path: string, file: string, wanted: ((sheet: string) => boolean) | undefined, take: RowTaker): Promise<RowsRead> {
  if (basename(path).startsWith('~$')) return { findings: [faultFinding('lock', file)] }
  const { bytes, finding } = firstBytes(path, file)
  if (bytes === undefined) return { findings: [finding] }
  const letters = inLetters(file, take)
  const kind = kindOf(bytes)
  const all: string[] = []
  const visit = (rows: RowTaker['rows']): Visit => ({
    rows, merged: (sheet, ranges) => take.merged?.(sheet, ranges), wants: sheet => (wanted === undefined ? !sheet.hidden : wanted(sheet.name)), sheets: entries => all.push(...entries.map(({ name }) => name)),
    ...(wanted === undefined && take.hidden !== undefined ? { hidden: take.hidden } : {}),
  })
  const findings = kind === 'plain' ? await visitTable(path, file, letters) : kind === 'zip' ? await packed(path, file, visit(letters.rows), visit(take.rows)) : await whole(path, file, visit(take.rows))
  const isBroken = findings.some(({ code, severity }) => code.startsWith('file/') && severity === 'error')
  return { findings: [...findings, ...letters.findings()], all, ...(isBroken ? {} : { sheets: [...letters.sheets] }) }
}

/** A zip is read where it lies; one that is not plain is brought into memory, to see what of it is sound. */
async function packed(path: string, file: string, visit: Visit, asWhole: Visit): Promise<readonly Finding[]> {
  const visited = async (archive: Archive | Fault): Promise<readonly Finding[]> => {
    if (typeof archive === 'string') return [faultFinding(archive, file)]
    return isOpenDocument(archive) ? whole(path, file, asWhole) : visitWorkbook(archive, file, visit)
  }
  const open = sizeOf(path) > largest ? undefined : openFile(path)
  try {
    const archive = open && await openZipOn(open)
    if (archive !== undefined) return await visited(archive)
  } finally {
    open?.close()
  }
  const { bytes, finding } = await tryBytes(path, file)
  return bytes === undefined ? [finding] : visited(await openZip(bytes))
}

async function whole(path: string, file: string, { wants, rows: take, merged, sheets, hidden: peek }: Visit): Promise<readonly Finding[]> {
  const { workbook, findings } = await readSheets(path, file)
  sheets?.((workbook?.sheets ?? []).map(({ name, hidden }) => ({ name, hidden, relation: '' })))
  for (const { name, hidden, rows, merges } of workbook?.sheets ?? []) {
    if (wants({ name, hidden, relation: '' })) { take(name, rows); merged?.(name, merges) }
    else if (hidden) peek?.(name, rows.slice(0, peeked))
  }
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
      const full = rows.filter(hasCells)
      if (full.length === 0) return take.rows(name, rows)
      const { workbook, findings } = inUnicode({ file, sheets: [{ name, hidden: false, rows: full, merges: [] }] })
      for (const finding of findings) { const key = `${name}\n${finding.code}`; if (!told.has(key)) told.set(key, finding) }
      const read = workbook.sheets[0]?.rows ?? []
      let next = 0
      take.rows(name, full.length === rows.length ? read : rows.map(row => (hasCells(row) ? read[next++] ?? row : row)))
    },
    lines(name, from, lines, numbers) {
      sheets.add(name)
      typed ??= lettersOfTable(file, name)
      take.lines(name, from, lines, typed.read, numbers)
    },
  }
}
