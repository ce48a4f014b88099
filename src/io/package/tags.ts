import { isSayable, said } from './raw-text.ts'
import type { Attributes } from './xml.ts'

/** Letters, digits, `_`, `-`, `.` and `:`, as nearly all names are made of. */
const nameLetters = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.:-]/.test(String.fromCharCode(code)) ? 1 : 0))
const firstLetters = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z_]/.test(String.fromCharCode(code)) ? 1 : 0))

/** Where the name that begins at `at` ends; `at` where none begins. */
export function nameEnd(xml: string, at: number): number {
  if (firstLetters[xml.charCodeAt(at)] !== 1) return at
  let end = at + 1
  while (nameLetters[xml.charCodeAt(end)] === 1) end++
  return end
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0A || code === 0x09

const unread: Attributes = {}

/** A tag that opens: its name, its attributes, where the text goes on, whether it closes itself. */
export interface Tag { readonly name: string; readonly attributes: Attributes; readonly end: number; readonly closed: boolean }

/** The tag at `at`; `more` where it is not whole yet, undefined where it is nothing plain. */
export function tagAt(xml: string, at: number): Tag | 'more' | undefined {
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
  const value = said(xml.slice(last + 2, end))
  if (value === undefined || name in into) return 'unplain'
  into[name] = value
  return end + 1
}

/** Where the quote stands that ends a value. Blanks of other kinds would have to be made plain ones, and an open bracket may not stand there. */
function valueEnd(xml: string, from: number, quote: number): number | 'unplain' {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === quote) return at
    if (code === 0x3C || code < 0x20) return 'unplain'
  }
  return xml.length
}

/** The tag at `at`, sound in all that a full parser asks of it, its attributes unread. */
export function passedTagAt(xml: string, at: number): Tag | 'more' | undefined {
  const last = nameEnd(xml, at + 1)
  if (last === at + 1) return undefined
  const open = xml.indexOf('<', at + 1)
  const to = open < 0 ? xml.length : open
  const names: string[] = []
  for (let next = last; ;) {
    const from = next
    while (isBlank(xml.charCodeAt(next))) next++
    const code = xml.charCodeAt(next)
    if (code === 0x3E) return { name: xml.slice(at + 1, last), attributes: unread, end: next + 1, closed: false }
    if (code === 0x2F && xml.charCodeAt(next + 1) === 0x3E) return { name: xml.slice(at + 1, last), attributes: unread, end: next + 2, closed: true }
    const equals = nameEnd(xml, next)
    const quote = xml.charAt(equals + 1)
    const end = quote === '"' || quote === "'" ? xml.indexOf(quote, equals + 2) : -1
    if (end < 0 || end > to) return open < 0 ? 'more' : undefined
    const name = xml.slice(next, equals)
    if (from === next || equals === next || xml.charCodeAt(equals) !== 0x3D || names.includes(name) || !isSayable(xml.slice(equals + 2, end))) return undefined
    names.push(name)
    next = end + 1
  }
}
