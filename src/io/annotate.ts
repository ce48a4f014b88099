import type { Marks } from '../page.ts'
import { marked, type Marked } from './annotate/mark.ts'
import { openParts, packedParts, type Parts } from './annotate/parts.ts'
import { unmarked } from './annotate/unmark.ts'
import type { Fault } from './faults.ts'

/** A workbook as it was before it was marked. */
export interface Plain { readonly parts: Parts; readonly bytes: Buffer }

/** Opens an .xlsx (or .xlsm) to write marks upon it; those of an earlier run are taken off. `not-xlsx`: a workbook of another kind. */
export async function openPlain(bytes: Buffer): Promise<Plain | Fault | 'not-xlsx'> {
  const parts = await openParts(bytes)
  if (typeof parts === 'string') return parts
  const plain = unmarked(parts)
  return { parts: plain, bytes: Buffer.from(packedParts(plain)) }
}

/** The workbook with its marks, and where they came to stand. The same workbook and marks give the same bytes. */
export function annotated({ parts }: Plain, marks: Marks): { readonly bytes: Uint8Array; readonly sheets: readonly Marked[] } {
  const { parts: now, sheets } = marked(parts, marks)
  return { bytes: packedParts(now), sheets }
}
