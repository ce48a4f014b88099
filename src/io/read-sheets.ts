import { basename } from 'node:path'
import { digest } from './digest.ts'
import { faultFinding } from './faults.ts'
import { tryBytes } from './files.ts'
import { lettered } from './lettered.ts'
import { sheetsIn } from './sheets-in.ts'
import type { Leave, WorkbookRead } from './xlsx-read.ts'

/** Reads a file of evidence by what it holds, not by its extension: its sheets, else one finding, without the rows that its reader leaves. Its letters are Unicode. */
export const readSheets = async (path: string, file: string, leave?: Leave): Promise<WorkbookRead> => lettered(await opened(path, file, leave))

async function opened(path: string, file: string, leave: Leave | undefined): Promise<WorkbookRead> {
  if (basename(path).startsWith('~$')) return { findings: [faultFinding('lock', file)] }
  const { bytes, finding } = await tryBytes(path, file)
  return bytes === undefined ? { findings: [finding] } : { ...await sheetsIn(bytes, file, leave), sha256: digest(bytes) }
}
