import { unescaped } from './entities.ts'
import type { Attributes, Visitor } from './xml.ts'

/** Reads XML of the kind that programs write, piece by piece, many times as quickly as a parser that knows all of XML. */
export interface PlainReader {
  /** False once something unusual stands ahead: then `rest()` is for a full parser, which has read `before()`. */
  write(piece: string): boolean
  /** Whether the document has ended as it should. */
  ended(): boolean
  /** What was written and not yet read; all of it before the first element. */
  rest(): string
  /** Elements that bring a full parser to where `rest()` begins. */
  before(): string
}

/** No part that an office program writes nests elements so deep; each open one is held. */
export const deepest = 500

const declaration = /^<\?xml version="1\.0"(?: encoding="[\w.-]+")?(?: standalone="(?:yes|no)")?[ \t\r\n]*\?>[ \t\r\n]*/
/** Line ends that must be made one, letters outside the basic plane, what XML forbids. */
// eslint-disable-next-line no-control-regex
const unusual = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|\]\]>/
const longest = 1 << 20
const blank = /^[ \t\n]*$/

/** Letters, digits, `_`, `-`, `.` and `:`, as nearly all names are made of. */
const nameLetters = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.:-]/.test(String.fromCharCode(code)) ? 1 : 0))
const firstLetters = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z_]/.test(String.fromCharCode(code)) ? 1 : 0))

/** Where the name that begins at `at` ends; `at` where none begins. */
function nameEnd(xml: string, at: number): number {
  if (firstLetters[xml.charCodeAt(at)] !== 1) return at
  let end = at + 1
  while (nameLetters[xml.charCodeAt(end)] === 1) end++
  return end
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0A || code === 0x09

/** A tag that opens: its name, its attributes, where the text goes on, whether it closes itself. */
interface Tag { readonly name: string; readonly attributes: Attributes; readonly end: number; readonly closed: boolean }

/** The tag at `at`; `more` where it is not whole yet, undefined where it is nothing plain. */
function tagAt(xml: string, at: number): Tag | 'more' | undefined {
  const last = nameEnd(xml, at + 1)
  if (last === at + 1) return undefined
  const attributes: Record<string, string> = {}
  for (let next = last; ;) {
    const from = next
    while (isBlank(xml.charCodeAt(next))) next++
    if (next >= xml.length) return 'more'
    const code = xml.charCodeAt(next)
    if (code === 0x3E) return { name: xml.slice(at + 1, last), attributes, end: next + 1, closed: false }
    if (code === 0x2F) return next + 1 >= xml.length ? 'more' : xml.charCodeAt(next + 1) === 0x3E ? { name: xml.slice(at + 1, last), attributes, end: next + 2, closed: true } : undefined
    const end = from === next ? 'unplain' : attributeAt(xml, next, attributes)
    if (typeof end === 'string') return end === 'more' ? 'more' : undefined
    next = end
  }
}

/** Keeps the attribute at `at` and tells where it ends. */
function attributeAt(xml: string, at: number, into: Record<string, string>): number | 'more' | 'unplain' {
  const last = nameEnd(xml, at)
  if (last + 1 >= xml.length) return 'more'
  const quote = xml.charCodeAt(last + 1)
  if (last === at || xml.charCodeAt(last) !== 0x3D || (quote !== 0x22 && quote !== 0x27)) return 'unplain'
  const end = valueEnd(xml, last + 2, quote)
  if (end === 'unplain' || end >= xml.length) return end === 'unplain' ? end : 'more'
  const name = xml.slice(at, last)
  const raw = xml.slice(last + 2, end)
  const value = raw.includes('&') ? unescaped(raw) : raw
  if (value === undefined || name in into) return 'unplain'
  into[name] = value
  return end + 1
}

/** Where the quote stands that ends a value. Blanks of other kinds would have to be made plain ones, and an open bracket may not stand there. */
function valueEnd(xml: string, from: number, quote: number): number | 'unplain' {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === quote) return at
    if (code === 0x3C || code === 0x0A || code === 0x09) return 'unplain'
  }
  return xml.length
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Gives the visitor what a full parser would, as long as it is sure of that. */
export function plainReader(visitor: Visitor): PlainReader {
  const open: string[] = []
  let xml = ''
  let begun = false
  let prolog = ''
  let rooted = false
  let at = 0

  /** Reads one text; false where it is not whole yet, or unusual. */
  function text(end: number): boolean {
    const raw = xml.slice(at, end)
    const words = raw.includes('&') ? unescaped(raw) : raw
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
    visitor.close(local(name))
    return true
  }

  /** Where the text goes on behind an element that the visitor reads by itself, `at` where it does not; an element has few levels. */
  const whole = (): number => (visitor.whole === undefined || open.length === 0 || open.length > deepest - 4 ? at : visitor.whole(xml, at, open.at(-1) ?? ''))

  function opening(): boolean | 'more' {
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
      if (!begun && xml.length < 200 && !xml.includes('?>')) return true
      return (begun || begins()) && !unusual.test(at === 0 ? xml : xml.slice(at)) && through() && xml.length - at < longest
    },
    ended: () => rooted && open.length === 0 && blank.test(xml.slice(at)),
    rest: () => (rooted ? '' : prolog) + xml.slice(at),
    before: () => (rooted && open.length === 0 ? '<ended/>' : open.map(name => `<${name}>`).join('')),
  }
}
