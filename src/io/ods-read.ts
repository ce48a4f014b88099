import { faultFinding, type Fault } from './faults.ts'
import { documentReader } from './ods/document.ts'
import { stylesReader } from './ods/styles.ts'
import { readPart } from './package/xml.ts'
import type { Archive } from './package/zip.ts'
import type { WorkbookRead } from './xlsx-read.ts'

/** Whether a zip holds a document of OpenDocument. */
export const isOpenDocument = ({ has }: Archive): boolean => has('content.xml') && (has('META-INF/manifest.xml') || has('mimetype'))

/** Reads an OpenDocument sheet (.ods); `file` is the name to show. Never throws: what is wrong is one finding `file/…`. */
export async function openDocumentIn(archive: Archive, file: string): Promise<WorkbookRead> {
  if (await encrypted(archive)) return broken('password', file)
  const styles = stylesReader()
  if (archive.has('styles.xml')) await readPart(archive, 'styles.xml', styles)
  const reader = documentReader(styles)
  const fault = await readPart(archive, 'content.xml', reader)
  if (fault !== undefined) return broken(fault, file, 'content.xml')
  if (!reader.spreadsheet()) return broken('not-a-workbook', file)
  const sheets = reader.sheets()
  if (sheets === undefined) return broken('too-large', file)
  return sheets.length === 0 ? broken('no-sheet', file) : { workbook: { file, sheets }, findings: [] }
}

const broken = (fault: Fault, file: string, part?: string): WorkbookRead => ({ findings: [faultFinding(fault, file, part)] })

/** Its manifest says how each part of a protected file is hidden. */
async function encrypted(archive: Archive): Promise<boolean> {
  if (!archive.has('META-INF/manifest.xml')) return false
  let found = false
  await readPart(archive, 'META-INF/manifest.xml', {
    open: name => { if (name === 'encryption-data') found = true },
    close: () => undefined, text: () => undefined,
  })
  return found
}
