import { remembering } from '../../text.ts'
import { said } from '../package/raw-text.ts'
import { worded } from './strings.ts'

/** A cell as nearly all programs write it, read straight from the text. One is filled again and again, because a large sheet has millions. */
export interface QuickCell {
  column: number
  style: number
  type: string
  /** As it is shown; blank where one is named and not written. */
  formula: string | undefined
  value: string | undefined
  /** The value where it is a whole number of at most seven digits: then it is no text as well. -1 for any other. */
  whole: number
  /** What stands in a cell that holds its text itself, Excel's own escapes unread, as in the value. */
  inline: string | undefined
  /** Where the text goes on behind the cell. */
  end: number
}

export const emptyCell = (): QuickCell => ({ column: 0, style: 0, type: 'n', formula: undefined, value: undefined, whole: -1, inline: undefined, end: 0 })

/** The forms of a round have the same formulas. */
const formulaRead = remembering((raw: string): string | undefined => {
  const text = said(raw)
  return text === undefined ? undefined : worded(text)
})

const [quote, blank, end, slash, zero, nine] = [0x22, 0x20, 0x3E, 0x2F, 0x30, 0x39]

/** Where the digits end that begin at `from`; `from` where there are none or more than seven. */
export function digitsEnd(xml: string, from: number): number {
  let at = from
  for (let code = xml.charCodeAt(at); code >= zero && code <= nine; code = xml.charCodeAt(++at)) if (at - from === 7) return from
  return at
}

/** The number that the digits from `from` to `to` write. */
export function numberIn(xml: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + xml.charCodeAt(at) - zero
  return number
}

/** Reads `D9"` into the column; tells where the text goes on behind the quote, -1 where it is no address. */
function addressEnd(xml: string, from: number, into: QuickCell): number {
  let [column, at] = [0, from]
  for (let code = xml.charCodeAt(at); code >= 0x41 && code <= 0x5A && at < from + 3; code = xml.charCodeAt(++at)) column = column * 26 + code - 64
  const to = at === from ? at : digitsEnd(xml, at)
  into.column = column
  return to > at && xml.charCodeAt(to) === quote ? to + 1 : -1
}

function styleEnd(xml: string, at: number, into: QuickCell): number {
  into.style = 0
  if (xml.charCodeAt(at) !== blank || !xml.startsWith('s="', at + 1)) return at
  const to = digitsEnd(xml, at + 4)
  if (to === at + 4 || xml.charCodeAt(to) !== quote) return -1
  into.style = numberIn(xml, at + 4, to)
  return to + 1
}

const types = [['s"', 's'], ['str"', 'str'], ['inlineStr"', 'inlineStr'], ['n"', 'n'], ['b"', 'b'], ['e"', 'e']] as const

function typeEnd(xml: string, at: number, into: QuickCell): number {
  into.type = 'n'
  if (xml.charCodeAt(at) !== blank) return at
  if (!xml.startsWith('t="', at + 1)) return -1
  for (const [written, type] of types) {
    if (!xml.startsWith(written, at + 4)) continue
    into.type = type
    return at + 4 + written.length
  }
  return -1
}

/**
 * Reads `<c r="D9" s="4" t="s"><f>…</f><v>…</v></c>` or `<c r="D9" t="inlineStr"><is><t>…</t></is></c>` where it stands whole at `at`, with these attributes in this
 * order and nothing else inside, a text that it holds itself by `inline`. False for anything else: then it is for a reader of XML.
 */
export function quickCell(xml: string, at: number, into: QuickCell, inline: (raw: string, column: number) => string | undefined = said): boolean {
  if (!xml.startsWith('<c r="', at)) return false
  const behind = addressEnd(xml, at + 6, into)
  const styled = behind < 0 ? -1 : styleEnd(xml, behind, into)
  const typed = styled < 0 ? -1 : typeEnd(xml, styled, into)
  if (typed < 0) return false
  into.formula = into.value = into.inline = undefined
  into.whole = -1
  if (xml.charCodeAt(typed) === end) return into.type === 'inlineStr' ? inlineText(xml, typed + 1, into, inline) : filled(xml, typed + 1, into)
  into.end = typed + 2
  return xml.charCodeAt(typed) === slash && xml.charCodeAt(typed + 1) === end
}

/** The formula and the value of the cell whose inside begins at `from`. */
function filled(xml: string, from: number, into: QuickCell): boolean {
  let at = from
  if (xml.startsWith('<f>', at)) {
    const to = xml.indexOf('<', at + 3)
    if (to < 0 || !xml.startsWith('</f>', to)) return false
    into.formula = formulaRead(xml.slice(at + 3, to))
    if (into.formula === undefined) return false
    at = to + 4
  }
  if (xml.startsWith('<v>', at)) return valued(xml, at + 3, into)
  into.end = at + 4
  return xml.startsWith('</c>', at)
}

function valued(xml: string, from: number, into: QuickCell): boolean {
  const digits = digitsEnd(xml, from)
  const isWhole = digits > from && xml.charCodeAt(digits) === 0x3C && (digits === from + 1 || xml.charCodeAt(from) !== zero)
  const to = isWhole ? digits : xml.indexOf('<', from)
  if (to < 0 || !xml.startsWith('</v></c>', to)) return false
  into.end = to + 8
  if (isWhole) into.whole = numberIn(xml, from, to)
  else into.value = said(xml.slice(from, to))
  return isWhole || into.value !== undefined
}

function inlineText(xml: string, from: number, into: QuickCell, inline: (raw: string, column: number) => string | undefined): boolean {
  if (!xml.startsWith('<is><t', from)) return false
  const start = xml.charCodeAt(from + 6) === end ? from + 7 : xml.startsWith(' xml:space="preserve">', from + 6) ? from + 28 : -1
  const to = start < 0 ? -1 : xml.indexOf('<', start)
  if (to < 0 || !xml.startsWith('</t></is></c>', to)) return false
  into.inline = inline(xml.slice(start, to), into.column)
  into.end = to + 13
  return into.inline !== undefined
}
