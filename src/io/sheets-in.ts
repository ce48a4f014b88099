import { kindOf } from './content-kind.ts'
import { tableIn } from './csv.ts'
import { faultFinding } from './faults.ts'
import { pageIn } from './html-read.ts'
import { oldWorkbookIn } from './legacy-read.ts'
import { isOpenDocument, openDocumentIn } from './ods-read.ts'
import { openZip } from './package/zip.ts'
import { workbookOf, type Leave, type WorkbookRead } from './xlsx-read.ts'

/** The sheets of a file by what it holds, not by its extension: a workbook of any age, a web page, else a table of text, else one finding. */
export async function sheetsIn(bytes: Buffer, file: string, leave?: Leave): Promise<WorkbookRead> {
  const kind = kindOf(bytes)
  switch (kind) {
    case 'zip': return packedIn(bytes, file, leave)
    case 'xls': return oldWorkbookIn(bytes, file)
    case 'page': return pageIn(bytes, file)
    case 'plain': return tableIn(bytes, file)
    default: return { findings: [faultFinding(kind, file)] }
  }
}

async function packedIn(bytes: Buffer, file: string, leave: Leave | undefined): Promise<WorkbookRead> {
  const archive = await openZip(bytes)
  if (typeof archive === 'string') return { findings: [faultFinding(archive, file)] }
  return isOpenDocument(archive) ? openDocumentIn(archive, file) : workbookOf(archive, file, leave)
}
