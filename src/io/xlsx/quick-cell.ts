import { remembering } from '../../text.ts'
import { unescaped } from '../package/entities.ts'
import { worded } from './strings.ts'

/** A cell as nearly all programs write it, read straight from the text; `end` is where the text goes on behind it. */
export interface QuickCell {
  readonly column: number
  readonly style: number
  readonly type: string
  /** As it is shown; blank where one is named and not written. */
  readonly formula: string | undefined
  readonly value: string | undefined
  readonly end: number
}

/** The text of the leaf element that begins with `opening` at `at`, entities and all; undefined where no such element stands whole. */
function leafAt(xml: string, at: number, opening: string, closing: string): string | undefined {
  if (!xml.startsWith(opening, at)) return undefined
  const end = xml.indexOf('<', at + opening.length)
  return end >= 0 && xml.startsWith(closing, end) ? xml.slice(at + opening.length, end) : undefined
}

const read = (raw: string): string | undefined => (raw.includes('&') ? unescaped(raw) : raw)

/** The forms of a round have the same formulas. */
const formulaRead = remembering((raw: string): string | undefined => {
  const text = read(raw)
  return text === undefined ? undefined : worded(text)
})

const types = [['s"', 's'], ['str"', 'str'], ['n"', 'n'], ['b"', 'b'], ['e"', 'e']] as const

/** Digits from `at` on, at most seven, up to a quote: the number and where it goes on behind the quote. */
function digitsEnd(xml: string, at: number): number {
  let end = at
  while (end < at + 8 && isDigit(xml.charCodeAt(end))) end++
  return end > at && end < at + 8 && xml.charCodeAt(end) === 0x22 ? end : -1
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** The number of the column whose letters begin at `at`; its letters are as many as its base says. */
function columnAt(xml: string, at: number): { readonly column: number; readonly end: number } | undefined {
  let [column, end] = [0, at]
  for (let code = xml.charCodeAt(end); code >= 0x41 && code <= 0x5A && end < at + 3; code = xml.charCodeAt(++end)) column = column * 26 + code - 64
  const quote = end === at ? -1 : digitsEnd(xml, end)
  return quote < 0 ? undefined : { column, end: quote + 1 }
}

/**
 * Reads `<c r="D9" s="4" t="s"><f>…</f><v>…</v></c>` where it stands whole at `at`, with these attributes in this order and only a
 * formula and a value inside. Undefined for anything else: then it is for a reader of XML.
 */
export function quickCell(xml: string, at: number): QuickCell | undefined {
  if (!xml.startsWith('<c r="', at)) return undefined
  const place = columnAt(xml, at + 6)
  if (place === undefined) return undefined
  let { end } = place
  let style = 0
  if (xml.startsWith(' s="', end)) {
    const quote = digitsEnd(xml, end + 4)
    if (quote < 0) return undefined
    style = Number(xml.slice(end + 4, quote))
    end = quote + 1
  }
  let type = 'n'
  if (xml.startsWith(' t="', end)) {
    const from = end + 4
    const known = types.find(([written]) => xml.startsWith(written, from))
    if (known === undefined) return undefined
    type = known[1]
    end = from + known[0].length
  }
  if (xml.startsWith('/>', end)) return { column: place.column, style, type, formula: undefined, value: undefined, end: end + 2 }
  return xml.charCodeAt(end) === 0x3E ? filled(xml, end + 1, place.column, style, type) : undefined
}

/** The cell whose inside begins at `from`. */
function filled(xml: string, from: number, column: number, style: number, type: string): QuickCell | undefined {
  const rawFormula = leafAt(xml, from, '<f>', '</f>')
  const next = rawFormula === undefined ? from : from + rawFormula.length + 7
  const rawValue = leafAt(xml, next, '<v>', '</v>')
  const last = rawValue === undefined ? next : next + rawValue.length + 7
  if (!xml.startsWith('</c>', last)) return undefined
  const formula = rawFormula === undefined ? undefined : formulaRead(rawFormula)
  const value = rawValue === undefined ? undefined : read(rawValue)
  if ((formula === undefined && rawFormula !== undefined) || (value === undefined && rawValue !== undefined)) return undefined
  return { column, style, type, formula, value, end: last + 4 }
}
