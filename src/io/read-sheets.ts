import { basename } from 'node:path'
import { kindOf } from './content-kind.ts'
import { tableIn } from './csv.ts'
import { faultFinding } from './faults.ts'
import { tryBytes } from './files.ts'
import { lettered } from './lettered.ts'
import { workbookIn, type WorkbookRead } from './xlsx-read.ts'

/** Reads a file of evidence by what it holds, not by its extension: a workbook, else a table of text, else one finding. Its letters are Unicode. */
export const readSheets = async (path: string, file: string): Promise<WorkbookRead> => lettered(await opened(path, file))

async function opened(path: string, file: string): Promise<WorkbookRead> {
  if (basename(path).startsWith('~$')) return { findings: [faultFinding('lock', file)] }
  const { bytes, finding } = await tryBytes(path, file)
  if (bytes === undefined) return { findings: [finding] }
  const kind = kindOf(bytes)
  if (kind === 'zip') return workbookIn(bytes, file)
  return kind === 'plain' ? tableIn(bytes, file) : { findings: [faultFinding(kind, file)] }
}
