import { strFromU8, unzipSync } from 'fflate'
import { tablesIn, wordPart, wordsSheet } from '../../src/io/docx-read.ts'
import { openZip } from '../../src/io/package/zip.ts'
import type { Content, Sheet } from '../../src/sheet.ts'

/** A Word file as it reads: the paragraphs outside of tables, and the texts of each table by row. */
export interface Read {
  readonly lines: readonly string[]
  readonly tables: readonly (readonly (readonly string[])[])[]
}

const textOf = (content: Content | undefined): string => (content?.is === 'text' ? content.text : content === undefined ? '' : JSON.stringify(content))
const rowsOf = (sheet: Sheet): readonly (readonly string[])[] => sheet.rows.map(row => row.cells.map(cell => textOf(cell.content)))

/** Reads a Word file by the reader of annexes, so that a writer is not its own witness. */
export async function wordText(bytes: Uint8Array): Promise<Read> {
  const archive = await openZip(Buffer.from(bytes))
  if (typeof archive === 'string') throw new Error(archive)
  const { workbook, findings } = await tablesIn(archive, await wordPart(archive) ?? '', 'x.docx')
  if (workbook === undefined) throw new Error(findings.map(each => each.code).join())
  return { lines: workbook.sheets.filter(sheet => sheet.name === wordsSheet).flatMap(rowsOf).flat(), tables: workbook.sheets.filter(sheet => sheet.name !== wordsSheet).map(rowsOf) }
}

/** A part of an Office file. */
export const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
