import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import { text } from '../text.ts'
import { kindOf } from './content-kind.ts'
import { tablesIn, wordPart } from './docx-read.ts'
import { faultFinding } from './faults.ts'
import { tryBytes } from './files.ts'
import { lettered } from './lettered.ts'
import { openZip, type Archive } from './package/zip.ts'
import { sheetsIn } from './sheets-in.ts'
import type { WorkbookRead } from './xlsx-read.ts'

/** Reads the tables of a file by what it holds: a Word document, a workbook, else a table of text; never throws. */
export const readTables = async (path: string, file: string): Promise<WorkbookRead> => lettered(await opened(path, file))

async function opened(path: string, file: string): Promise<WorkbookRead> {
  if (basename(path).startsWith('~$')) return { findings: [faultFinding('lock', file)] }
  const { bytes, finding } = await tryBytes(path, file)
  if (bytes === undefined) return { findings: [finding] }
  const part = await wordPartIn(bytes)
  return part === undefined ? otherwise(await sheetsIn(bytes, file), file) : tablesIn(part.archive, part.name, file)
}

async function wordPartIn(bytes: Buffer): Promise<{ readonly archive: Archive; readonly name: string } | undefined> {
  const archive = kindOf(bytes) === 'zip' ? await openZip(bytes) : 'not-a-workbook'
  if (typeof archive === 'string') return undefined
  const name = await wordPart(archive)
  return name === undefined ? undefined : { archive, name }
}

const otherwise = (read: WorkbookRead, file: string): WorkbookRead =>
  (read.findings.some(finding => finding.code === 'file/not-a-workbook') ? { findings: [stranger(file)] } : read)

/** Files that hold tables but not in a form that is read here: what to save them as. */
const stranger = (file: string): Finding => ({
  code: 'file/not-a-table', severity: 'error', at: { file },
  message: text(() => 'Tệp không phải .xlsx, .docx hay .csv (có thể là .doc cũ, PDF hoặc ảnh chụp).', () => 'The file is no .xlsx, .docx or .csv (perhaps an old .doc, a PDF or a scan).'),
  fix: text(() => 'Mở bằng Word hoặc Excel, chọn Save As → .docx hoặc .xlsx, rồi dùng tệp mới.', () => 'Open it in Word or Excel, choose Save As → .docx or .xlsx, and use the new file.'),
})
