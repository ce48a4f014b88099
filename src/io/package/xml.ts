import { SaxesParser } from 'saxes'
import { marked } from '../encoding.ts'
import type { Fault } from '../faults.ts'
import type { Archive } from './zip.ts'

/** The attributes of an element, by the name that stands in the file. */
export type Attributes = Readonly<Record<string, string>>

/** What follows the elements of a part; names come without their prefix. */
export interface Visitor {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  /** A text may come in several pieces. */
  text(piece: string): void
  /** Asked now and then: a reason to stop. */
  fault?(): Fault | undefined
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/

/** By its mark, else by the declaration in its first line, else UTF-8. */
function decoder(first: Buffer) {
  const label = marked(first) ?? declared.exec(first.toString('latin1', 0, 200))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(/^utf-?16/i.test(label) && marked(first) === undefined ? 'utf-8' : label)
  } catch {
    return new TextDecoder('utf-8')
  }
}

/** Thrown through saxes to leave it: after an error it would go on, and make an error of every tag that follows. */
const left = Symbol('broken XML')

/** No part that an office program writes nests elements so deep; each open one is held. */
const deepest = 500

/** saxes never expands an entity of a DTD: one that is used is a fault. */
function parser(visitor: Visitor): { write(text: string): void; close(): void; broken(): boolean } {
  const xml = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let broken = false
  let depth = 0
  xml.on('opentag', tag => {
    if (++depth > deepest) { broken = true; throw left }
    visitor.open(local(tag.name), tag.attributes)
  })
  xml.on('closetag', tag => { depth--; visitor.close(local(tag.name)) })
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
  return { write: text => unlessBroken(() => xml.write(text)), close: () => unlessBroken(() => xml.close()), broken: () => broken }
}

/** Walks through a part of an Office file, in whatever Unicode form it was stored. */
export async function readPart(archive: Archive, name: string, visitor: Visitor): Promise<Fault | undefined> {
  const xml = parser(visitor)
  let letters: ReturnType<typeof decoder> | undefined
  const state = (): Fault | undefined => (xml.broken() ? 'broken-xml' : visitor.fault?.())
  const stopped = await archive.unpack(name, piece => {
    letters ??= decoder(piece)
    xml.write(letters.decode(piece, { stream: true }))
    return state()
  })
  if (stopped !== undefined) return stopped
  xml.write(letters?.decode() ?? '')
  xml.close()
  return state()
}
