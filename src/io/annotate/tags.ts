/** An element of an XML text by its places in it: from its first `<` to behind its last `>`, and what lies between its tags. */
export interface Element {
  /** Without its prefix. */
  readonly name: string
  /** With the colon, or empty. */
  readonly prefix: string
  readonly from: number
  readonly to: number
  /** Where its content begins and ends; of `<a/>` both are its end. */
  readonly inner: readonly [from: number, to: number]
}

interface Tag { readonly is: 'open' | 'close' | 'empty'; readonly name: string; readonly from: number; readonly to: number }

/** Where a comment, a section or an instruction that begins here ends; undefined at a tag. */
function skipped(xml: string, at: number): number | undefined {
  const [, end] = passages.find(([opens]) => xml.startsWith(opens, at)) ?? []
  if (end === undefined) return undefined
  const found = xml.indexOf(end, at)
  return found < 0 ? xml.length : found + end.length
}

const passages = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>'], ['<!', '>']] as const

/** Behind the `>` of a tag: one inside quotes ends nothing. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const letter = xml[at]
    if (letter === '>') return at + 1
    if (letter !== '"' && letter !== "'") continue
    const closing = xml.indexOf(letter, at + 1)
    if (closing < 0) return xml.length
    at = closing
  }
  return xml.length
}

function* tagsIn(xml: string, from: number, end: number): Generator<Tag> {
  for (let at = xml.indexOf('<', from); at >= 0 && at < end;) {
    const beyond = skipped(xml, at)
    const to = beyond ?? endOfTag(xml, at + 1)
    if (beyond === undefined) {
      const is = xml[at + 1] === '/' ? 'close' : xml[to - 2] === '/' ? 'empty' : 'open'
      yield { is, name: nameAt(xml, is === 'close' ? at + 2 : at + 1), from: at, to }
    }
    at = xml.indexOf('<', to)
  }
}

const nameEnd = /[\s/>]/g

function nameAt(xml: string, from: number): string {
  nameEnd.lastIndex = from
  return xml.slice(from, nameEnd.exec(xml)?.index ?? xml.length)
}

function element(first: Tag, last: Tag): Element {
  const colon = first.name.indexOf(':') + 1
  return { name: first.name.slice(colon), prefix: first.name.slice(0, colon), from: first.from, to: last.to, inner: first === last ? [first.to, first.to] : [first.to, last.from] }
}

/** The elements of a stretch of well-formed XML that lie in no other of them. */
export function* elementsIn(xml: string, [from, end]: readonly [number, number] = [0, xml.length]): Generator<Element> {
  let depth = 0
  let first: Tag | undefined
  for (const tag of tagsIn(xml, from, end)) {
    if (depth === 0 && tag.is !== 'close') first = tag
    depth += tag.is === 'open' ? 1 : tag.is === 'close' ? -1 : 0
    if (depth === 0 && first !== undefined) yield element(first, tag)
  }
}

/** The outermost element. */
export function rootOf(xml: string): Element {
  const [only] = elementsIn(xml)
  return only ?? { name: '', prefix: '', from: xml.length, to: xml.length, inner: [xml.length, xml.length] }
}

/** The elements right below the outermost one, those of this name where one is given. */
export const childrenOf = (xml: string, name?: string): readonly Element[] =>
  [...elementsIn(xml, rootOf(xml).inner)].filter(each => name === undefined || each.name === name)

/** The first element of a name right below the outermost one. */
export const childOf = (xml: string, name: string): Element | undefined => childrenOf(xml, name)[0]

/** The tag that opens an element, as it is written. */
export const headOf = (xml: string, { from, to, inner: [start] }: Element): string => xml.slice(from, Math.min(start, to))

/** An attribute of an element by its full name, entities resolved; undefined where it is not written. */
export function attribute(xml: string, of: Element, name: string): string | undefined {
  for (const [, key, plain, single] of headOf(xml, of).matchAll(attributes)) if (key === name) return resolved(plain ?? single ?? '')
  return undefined
}

/** The attributes of an element whose name without prefix is this. */
export const attributesNamed = (xml: string, of: Element, local: string): readonly string[] =>
  [...headOf(xml, of).matchAll(attributes)].filter(([, key = '']) => key.slice(key.indexOf(':') + 1) === local).map(([, , plain, single]) => resolved(plain ?? single ?? ''))

const attributes = /\s([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of an XML file as it is meant. */
export const resolved = (raw: string): string => raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex: string | undefined, decimal: string | undefined, word: string | undefined) => {
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
  return word !== undefined ? entities[word.toLowerCase()] ?? whole : code <= 0x10FFFF ? String.fromCodePoint(code) : whole
})

/** The letters that a spreadsheet can hold, as XML and as Excel writes them: `_x0041_` stays these seven letters. */
export const escaped = (text: string): string => text
  .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
