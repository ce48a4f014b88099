import { attribute, headOf, rootOf, type Element } from './tags.ts'

/** A stretch of a text that becomes another; an empty stretch is a place where something is put in. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly put: string
}

export const putAt = (at: number, put: string): Edit => ({ from: at, to: at, put })
export const remove = ({ from, to }: Pick<Element, 'from' | 'to'>): Edit => ({ from, to, put: '' })

/** The text with its edits, which do not overlap; everything between them stays as it is. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, put } of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, from), put)
    at = to
  }
  return pieces.join('') + text.slice(at)
}

/** Puts something in as the last thing inside an element, which is opened where it was written `<a/>`. */
export function putInside(xml: string, of: Element, put: string): Edit {
  if (xml[of.to - 2] !== '/' || of.inner[0] !== of.to) return putAt(of.inner[1], put)
  const name = `${of.prefix}${of.name}`
  return { from: of.to - 2, to: of.to, put: `>${put}</${name}>` }
}

/** The same in the outermost element of a part. */
export const appended = (xml: string, put: string): string => edited(xml, [putInside(xml, rootOf(xml), put)])

/** An attribute that is written gets another value; one that is not is added where `add` says so. */
export function withAttribute(xml: string, of: Element, name: string, value: string, add = false): readonly Edit[] {
  const head = headOf(xml, of)
  const found = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(head)
  if (found !== null && attribute(xml, of, name) !== value) {
    const from = of.from + found.index + (found[1] ?? '').length
    return [{ from, to: from + (found[2] ?? '').length, put: `"${value}"` }]
  }
  return found !== null || !add ? [] : [putAt(of.from + 1 + of.prefix.length + of.name.length, ` ${name}="${value}"`)]
}
