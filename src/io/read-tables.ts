import { basename } from 'node:path'
import type { Finding } from '../finding.ts'
import { text } from '../text.ts'
import { kindOf } from './content-kind.ts'
import { tableIn } from './csv.ts'
import { tablesIn, wordPart } from './docx-read.ts'
import { faultFinding, type Fault } from './faults.ts'
import { tryBytes } from './files.ts'
import { lettered } from './lettered.ts'
import { openZip } from './package/zip.ts'
import { workbookIn, type WorkbookRead } from './xlsx-read.ts'

/** Reads the tables of a file by what it holds: a Word document, a workbook, else a table of text; never throws. */
export const readTables = async (path: string, file: string): Promise<WorkbookRead> => lettered(await opened(path, file))

async function opened(path: string, file: string): Promise<WorkbookRead> {
  if (basename(path).startsWith('~$')) return { findings: [faultFinding('lock', file)] }
  const { bytes, finding } = await tryBytes(path, file)
  if (bytes === undefined) return { findings: [finding] }
  const kind = kindOf(bytes)
  if (kind === 'plain') return tableIn(bytes, file)
  if (kind !== 'zip') return { findings: [stranger(kind, file)] }
  const archive = await openZip(bytes)
  if (typeof archive === 'string') return { findings: [faultFinding(archive, file)] }
  const part = await wordPart(archive)
  return part === undefined ? otherwise(await workbookIn(bytes, file), file) : tablesIn(archive, part, file)
}

const otherwise = (read: WorkbookRead, file: string): WorkbookRead =>
  (read.findings.some(finding => finding.code === 'file/not-a-workbook') ? { findings: [stranger('not-a-workbook', file)] } : read)

/** Files that hold tables but not in a form that is read here: what to save them as. */
function stranger(fault: Fault, file: string): Finding {
  if (fault !== 'old-office' && fault !== 'not-a-workbook') return faultFinding(fault, file)
  return {
    code: 'file/not-a-table', severity: 'error', at: { file },
    message: text(() => 'Tệp không phải .xlsx, .docx hay .csv (có thể là .doc cũ, PDF hoặc ảnh chụp).', () => 'The file is no .xlsx, .docx or .csv (perhaps an old .doc, a PDF or a scan).'),
    fix: text(() => 'Mở bằng Word hoặc Excel, chọn Save As → .docx hoặc .xlsx, rồi dùng tệp mới.', () => 'Open it in Word or Excel, choose Save As → .docx or .xlsx, and use the new file.'),
  }
}
