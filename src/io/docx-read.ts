import type { Workbook } from '../sheet.ts'
import { bodyReader, type TableSoFar } from './docx/body.ts'
import { sheetOf, textSheet } from './docx/sheets.ts'
import { numbersOf } from './docx/numbering.ts'
import { faultFinding, type Fault } from './faults.ts'
import { relationsOf } from './package/relations.ts'
import { readPart } from './package/xml.ts'
import type { Archive } from './package/zip.ts'
import type { WorkbookRead } from './xlsx-read.ts'

/** The name of the sheet that holds the paragraphs outside all tables, a row each. */
export const wordsSheet = 'Văn bản'

/** The part with the text of a Word document; undefined in any other package. */
export async function wordPart(archive: Archive): Promise<string | undefined> {
  const start = await relationsOf(archive, '')
  const stated = typeof start === 'string' ? undefined : start.find(({ type }) => type === 'officeDocument')?.part
  const part = stated ?? 'word/document.xml'
  return /(^|\/)document\d*\.xml$/i.test(part) && archive.has(part) ? part : undefined
}

/**
 * The tables of a Word document as the sheets of a workbook, "Bảng 1", "Bảng 2" … in their order, before them one sheet with
 * the other paragraphs. Deleted text is left out, inserted text is in, numbers that Word makes itself are written out.
 */
export async function tablesIn(archive: Archive, part: string, file: string): Promise<WorkbookRead> {
  const numbers = await numbersOf(archive, part)
  if (typeof numbers === 'string') return broken(numbers, file)
  const reader = bodyReader(numbers)
  const fault = await readPart(archive, part, reader)
  if (fault !== undefined) return broken(fault, file)
  const workbook: Workbook = { file, sheets: [textSheet(wordsSheet, reader.paragraphs()), ...reader.tables().map(named)] }
  return { workbook, findings: [] }
}

const named = (table: TableSoFar, index: number) => sheetOf(`Bảng ${index + 1}`, table)

const broken = (fault: Fault, file: string): WorkbookRead => ({ findings: [faultFinding(fault, file)] })
