import { kindOf } from '../content-kind.ts'
import { marked } from '../encoding.ts'
import type { Fault } from '../faults.ts'
import { isOpenDocument } from '../ods-read.ts'
import { packed } from '../package/repack.ts'
import { openZip, type Archive } from '../package/zip.ts'

/** The parts of an Office file by their names: bytes as they were packed, or text where one was changed. */
export type Parts = ReadonlyMap<string, Uint8Array | string>

/** So many bytes of parts are held at a time; a workbook of figures has a hundredth of that. */
const most = 250e6

/** Unpacks a workbook that can be marked; anything but an .xlsx or .xlsm is a fault, or the name of what it is instead. */
export async function openParts(bytes: Buffer): Promise<Parts | Fault | 'not-xlsx'> {
  const kind = kindOf(bytes)
  if (kind !== 'zip') return kind === 'xls' || kind === 'page' || kind === 'plain' ? 'not-xlsx' : kind
  const archive = await openZip(bytes)
  if (typeof archive === 'string') return archive
  return isOpenDocument(archive) ? 'not-xlsx' : unpacked(archive)
}

async function unpacked(archive: Archive): Promise<Parts | Fault> {
  const parts = new Map<string, Uint8Array>()
  let size = 0
  for (const name of archive.names.filter(each => !each.endsWith('/'))) {
    const pieces: Buffer[] = []
    const fault = await archive.unpack(name, piece => { pieces.push(piece); size += piece.length; return size > most ? 'too-large' : undefined })
    if (fault !== undefined) return fault
    parts.set(name, Buffer.concat(pieces))
  }
  return parts
}

/** The file of these parts; the same parts give the same bytes. */
export const packedParts = (parts: Parts): Uint8Array => packed(new Map([...parts].map(([name, part]) => [name, typeof part === 'string' ? new TextEncoder().encode(part) : part])))

/** The text of a part, with the mark in front if it has one; empty where there is no such part. Parts in UTF-16 become UTF-8. */
export function textOf(parts: Parts, name: string): string {
  const part = parts.get(name) ?? ''
  if (typeof part === 'string') return part
  const encoding = marked(part) ?? 'utf-8'
  const text = new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' }).decode(part)
  return encoding === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[\w.-]+/i, '$1UTF-8')
}

/** The parts with some of them changed, added, or (undefined) taken out; one whose text stays keeps its bytes. */
export function withParts(parts: Parts, changes: readonly (readonly [name: string, text: string | undefined])[]): Parts {
  const now = new Map(parts)
  for (const [name, text] of changes) {
    if (text === undefined) now.delete(name)
    else if (!now.has(name) || text !== textOf(now, name)) now.set(name, text)
  }
  return now
}

/** The name of a part as it is written in this file: names do not distinguish case. */
export const partNamed = (parts: Parts, name: string): string | undefined =>
  parts.has(name) ? name : [...parts.keys()].find(each => each.toLowerCase() === name.toLowerCase())

/** A name with the first number that no part has: `xl/comments2.xml`. */
export function freePart(parts: Parts, before: string, after: string): string {
  for (let number = 1; ; number++) if (partNamed(parts, `${before}${number}${after}`) === undefined) return `${before}${number}${after}`
}
