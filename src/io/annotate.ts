import type { Marks } from '../page.ts'
import { marked, type Marked } from './annotate/mark.ts'
import { openParts, packedParts } from './annotate/parts.ts'
import { unmarked, type Unmarked } from './annotate/unmark.ts'
import type { Fault } from './faults.ts'

/** A workbook as it was before it was marked, with what a person wrote into its marks. */
export interface Plain extends Unmarked { readonly bytes: Buffer }

/** Opens an .xlsx (or .xlsm) to write marks upon it; those of an earlier run are taken off. `not-xlsx`: a workbook of another kind. */
export async function openPlain(bytes: Buffer): Promise<Plain | Fault | 'not-xlsx'> {
  const parts = await openParts(bytes)
  if (typeof parts === 'string') return parts
  const plain = unmarked(parts)
  return { ...plain, bytes: Buffer.from(packedParts(plain.parts)) }
}

/** The workbook with its marks, and where they came to stand. The same workbook and marks give the same bytes. */
export function annotated(plain: Plain, marks: Marks): { readonly bytes: Uint8Array; readonly sheets: readonly Marked[] } {
  const { parts, sheets } = marked(plain, marks)
  return { bytes: packedParts(parts), sheets }
}
