import { isSayable, said } from './raw-text.ts'
import { behindSound, keepSound } from './sound-before.ts'
import { nameEnd, passedTagAt, tagAt } from './tags.ts'
import type { Visitor } from './xml.ts'

/** Reads XML of the kind that programs write, piece by piece, a letter for each byte of its UTF-8, many times as quickly as a parser that knows all of XML. */
export interface PlainReader {
  /** False once something unusual stands ahead: then `rest()` is for a full parser, which has read `before()`. */
  write(piece: string): boolean
  /** Whether the document has ended as it should. */
  ended(): boolean
  /** What was written and not yet read; all of it before the first element. */
  rest(): string
  /** Elements that bring a full parser to where `rest()` begins. */
  before(): string
  /** Those of them that the visitor has not heard of, because it passes over the first. */
  passed(): readonly string[]
}

/** No part that an office program writes nests elements so deep; each open one is held. */
export const deepest = 500

const declaration = /^<\?xml version="1\.0"(?: encoding="[\w.-]+")?(?: standalone="(?:yes|no)")?[ \t\r\n]*\?>[ \t\r\n]*/
const longest = 1 << 20
const blank = /^[ \t\n]*$/

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Gives the visitor what a full parser would, as long as it is sure of that. */
export function plainReader(visitor: Visitor): PlainReader {
  const open: string[] = []
  let xml = ''
  let begun = false
  let prolog = ''
  let rooted = false
  let at = 0
  /** How many elements were open before the one that is being passed over. */
  let passing = -1
  /** Where that element begins; -1 where that was given before. */
  let passedFrom = -1

  /** Reads one text; false where it is not whole yet, or unusual. */
  function text(end: number): boolean {
    const raw = xml.slice(at, end)
    if (passing >= 0) {
      if (!isSayable(raw)) return false
      at = end
      return true
    }
    const words = said(raw)
    if (words === undefined || (open.length === 0 && !blank.test(raw))) return false
    if (open.length > 0) visitor.text(words)
    else if (!rooted) prolog += raw
    at = end
    return true
  }

  function closing(): boolean | 'more' {
    const name = open.at(-1)
    if (name === undefined) return false
    const end = xml.indexOf('>', at)
    if (end < 0) return 'more'
    if (!xml.startsWith(name, at + 2) || !(end === at + 2 + name.length || blank.test(xml.slice(at + 2 + name.length, end)))) return false
    open.pop()
    at = end + 1
    if (passing < 0) visitor.close(local(name))
    else if (open.length === passing) endPassing()
    return true
  }

  /** Where the text goes on behind an element that the visitor reads by itself, `at` where it does not; an element has few levels. */
  const whole = (): number => (visitor.whole === undefined || open.length === 0 || open.length > deepest - 4 ? at : visitor.whole(xml, at, open.at(-1) ?? ''))

  /** Whether the visitor has no use for the element at hand; it is asked by the name that stands in the file. */
  const passes = (): boolean => visitor.passes !== undefined && open.length > 0 && visitor.passes(xml.slice(at + 1, nameEnd(xml, at + 1)))

  function endPassing(): void {
    if (passedFrom >= 0) keepSound(xml.slice(passedFrom, at), passing)
    passing = -1
  }

  function passedOver(): boolean | 'more' {
    const behind = passing < 0 ? behindSound(xml, at, open.length) : at
    if (behind > at) return (at = behind) > 0
    const tag = passedTagAt(xml, at)
    if (tag === 'more') return 'more'
    if (tag === undefined || open.length === deepest) return false
    if (passing < 0 && !tag.closed) [passing, passedFrom] = [open.length, at]
    at = tag.end
    if (tag.closed) return true
    open.push(tag.name)
    return true
  }

  function opening(): boolean | 'more' {
    if (passing >= 0 || passes()) return passedOver()
    const end = whole()
    if (end > at) return (at = end) > 0
    const tag = tagAt(xml, at)
    if (tag === 'more') return 'more'
    if (tag === undefined || (open.length === 0 && rooted) || open.length === deepest) return false
    rooted = true
    at = tag.end
    const name = local(tag.name)
    visitor.open(name, tag.attributes)
    if (tag.closed) visitor.close(name)
    else open.push(tag.name)
    return true
  }

  /** False at the first thing that is not plain. */
  function through(): boolean {
    for (;;) {
      const next = xml.indexOf('<', at)
      if (next < 0) return true
      if (next > at && !text(next)) return false
      if (at + 1 >= xml.length) return true
      const read = xml.charCodeAt(at + 1) === 0x2F ? closing() : opening()
      if (read !== true) return read === 'more'
    }
  }

  /** The declaration in the first line; false where it says something unusual. */
  function begins(): boolean {
    begun = true
    if (!xml.startsWith('<?')) return true
    const first = declaration.exec(xml)?.[0]
    at = first?.length ?? 0
    prolog = first ?? ''
    return first !== undefined
  }

  return {
    write(piece) {
      xml = at === 0 ? xml + piece : xml.slice(at) + piece
      at = 0
      passedFrom = -1
      if (!begun && xml.length < 200 && !xml.includes('?>')) return true
      return (begun || begins()) && through() && xml.length - at < longest
    },
    ended: () => rooted && open.length === 0 && blank.test(xml.slice(at)),
    rest: () => (rooted ? '' : prolog) + xml.slice(at),
    passed: () => (passing < 0 ? [] : open.slice(passing)),
    before: () => (rooted && open.length === 0 ? '<ended/>' : open.map(name => `<${name}>`).join('')),
  }
}
