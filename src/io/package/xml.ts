import { isAscii } from 'node:buffer'
import { SaxesParser } from 'saxes'
import { marked } from '../encoding.ts'
import type { Fault } from '../faults.ts'
import { deepest, plainReader } from './plain-xml.ts'
import type { Archive } from './zip.ts'

/** The attributes of an element, by the name that stands in the file. */
export type Attributes = Readonly<Record<string, string>>

/** What follows the elements of a part; names come without their prefix. */
export interface Visitor {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  /** A text may come in several pieces. */
  text(piece: string): void
  /**
   * Offered, in plain XML, the text from the beginning of each element on, and the full name of the element that it stands in: tells where the text goes on behind elements that it has
   * read by itself, `at` for one that it wants opened. Where the text goes on an element of the same name must be open.
   */
  whole?(xml: string, at: number, within: string): number
  /** Asked now and then: a reason to stop. */
  fault?(): Fault | undefined
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/

/** By its mark, else by the declaration in its first line, else UTF-8. */
function labelOf(first: Buffer): string {
  const label = marked(first) ?? declared.exec(first.toString('latin1', 0, 200))?.[1] ?? 'utf-8'
  return /^utf-?16/i.test(label) && marked(first) === undefined ? 'utf-8' : label
}

function decoderOf(label: string, ignoreBOM: boolean) {
  try {
    return new TextDecoder(label, { ignoreBOM })
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM })
  }
}

/** Reads bytes piece by piece. What is ASCII so far needs no decoder, unless the part is of no such alphabet. */
function letters(): (piece?: Buffer) => string {
  let label: string | undefined
  let decoder: ReturnType<typeof decoderOf> | undefined
  return piece => {
    if (piece === undefined) return decoder?.decode() ?? ''
    const isFirst = label === undefined
    label ??= labelOf(piece)
    if (decoder === undefined && /^utf-?8$/i.test(label) && isAscii(piece)) return piece.toString('latin1')
    decoder ??= decoderOf(label, !isFirst)
    return decoder.decode(piece, { stream: true })
  }
}

/** Thrown through saxes to leave it: after an error it would go on, and make an error of every tag that follows. */
const left = Symbol('broken XML')

/** What takes the text of a part and tells whether it is XML. */
interface Parser { write(text: string): void; close(): void; broken(): boolean }

/** saxes never expands an entity of a DTD: one that is used is a fault. `before` was read already, and the visitor has seen it. */
export function fullParser(visitor: Visitor, before = ''): Parser {
  const xml = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let broken = false
  let muted = true
  let depth = 0
  xml.on('opentag', tag => {
    if (++depth > deepest) { broken = true; throw left }
    if (!muted) visitor.open(local(tag.name), tag.attributes)
  })
  xml.on('closetag', tag => { depth--; if (!muted) visitor.close(local(tag.name)) })
  xml.on('text', piece => visitor.text(piece))
  xml.on('cdata', piece => visitor.text(piece))
  xml.on('error', () => { broken = true; throw left })
  const unlessBroken = (step: () => unknown): void => {
    try {
      if (!broken) step()
    } catch (error) {
      if (error !== left) throw error
    }
  }
  unlessBroken(() => xml.write(before))
  muted = false
  return { write: text => unlessBroken(() => xml.write(text)), close: () => unlessBroken(() => xml.close()), broken: () => broken }
}

/** Quickly as long as the text is plain, and from the first unusual thing on by the full parser. */
export function parser(visitor: Visitor): Parser {
  const plain = plainReader(visitor)
  let full: Parser | undefined
  const rest = (): Parser => {
    const made = fullParser(visitor, plain.before())
    made.write(plain.rest())
    return made
  }
  return {
    write(text) {
      if (full !== undefined) full.write(text)
      else if (!plain.write(text)) full = rest()
    },
    close() {
      if (full === undefined && plain.ended()) return
      full ??= rest()
      full.close()
    },
    broken: () => full?.broken() ?? false,
  }
}

/** Walks through a part of an Office file, in whatever Unicode form it was stored. */
export async function readPart(archive: Archive, name: string, visitor: Visitor): Promise<Fault | undefined> {
  const xml = parser(visitor)
  const read = letters()
  const state = (): Fault | undefined => (xml.broken() ? 'broken-xml' : visitor.fault?.())
  const stopped = await archive.unpack(name, piece => {
    xml.write(read(piece))
    return state()
  })
  if (stopped !== undefined) return stopped
  xml.write(read())
  xml.close()
  return state()
}
