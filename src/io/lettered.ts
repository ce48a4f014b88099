import { inUnicode } from '../letters/unicode.ts'
import type { WorkbookRead } from './xlsx-read.ts'

/** What a door has read, its letters brought to Unicode. */
export function lettered(read: WorkbookRead): WorkbookRead {
  if (read.workbook === undefined) return read
  const { workbook, findings } = inUnicode(read.workbook)
  return { ...read, workbook, findings: [...read.findings, ...findings] }
}
