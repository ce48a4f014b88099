import { SaxesParser } from 'saxes'
import type { Fault } from '../faults.ts'
import { letters } from './letters.ts'
import { deepest, plainReader } from './plain-xml.ts'
import { textOfBytes } from './raw-text.ts'
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
   * Offered, in plain XML (a letter for each byte of its UTF-8: what is to be a text is `said`), the text from the beginning of each element on, and the full name of the element that it stands in: tells where the text goes on behind elements that it has
   * read by itself, `at` for one that it wants opened. Where the text goes on an element of the same name must be open.
   */
  whole?(xml: string, at: number, within: string): number
  /** Asked, in plain XML, before an element is opened, by the name that stands in the file: whether neither it nor anything in it is of use. Then nothing is told of it, except where the XML is not plain. */
  passes?(name: string): boolean
  /** Asked now and then: a reason to stop. */
  fault?(): Fault | undefined
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Thrown through saxes to leave it: after an error it would go on, and make an error of every tag that follows. */
const left = Symbol('broken XML')

/** What takes the text of a part and tells whether it is XML. */
interface Parser { write(text: string): void; close(): void; broken(): boolean }

/** One that takes text also as the bytes of its UTF-8, a letter each, of which each piece ends with a whole letter. */
interface RawParser extends Parser { raw(bytes: string): void }

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

/** Quickly as long as the text comes in bytes and is plain, and from the first unusual thing on by the full parser. */
export function parser(visitor: Visitor): RawParser {
  const plain = plainReader(visitor)
  let full: Parser | undefined
  const rest = (): Parser => {
    for (const name of plain.passed()) visitor.open(local(name), {})
    const made = fullParser(visitor, plain.before())
    made.write(textOfBytes(plain.rest()))
    return made
  }
  return {
    raw(bytes) {
      if (full !== undefined) full.write(textOfBytes(bytes))
      else if (!plain.write(bytes)) full = rest()
    },
    write(text) {
      if (text !== '') (full ??= rest()).write(text)
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
  const take = (piece?: Buffer): void => {
    const { raw, text } = read(piece)
    if (raw !== undefined) xml.raw(raw)
    if (text !== undefined) xml.write(text)
  }
  const stopped = await archive.unpack(name, piece => {
    take(piece)
    return state()
  })
  if (stopped !== undefined) return stopped
  take()
  xml.close()
  return state()
}
