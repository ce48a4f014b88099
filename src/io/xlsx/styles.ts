import { saysMore, shownBy, type Shown } from './number-format.ts'
import { isOff } from './strings.ts'
import type { Attributes, Visitor } from '../package/xml.ts'

/** What a style means for the content of a cell. */
export interface Style {
  readonly shown: Shown
  readonly font?: string
  readonly bold?: boolean
  readonly struck?: boolean
  /** The code of the number format, where it shows more than the number. */
  readonly code?: string
  readonly indent?: number
}

/** The style of a cell that names none, in a file without styles. */
export const unstyled: Style = { shown: 'number' }

interface Seen {
  readonly codes: Map<number, string>
  readonly fonts: { name?: string; bold: boolean; struck: boolean }[]
  readonly formats: { readonly attributes: Attributes; indent: number }[]
}

/** Of these no format of a number, no font and no format of a cell is made. */
const unasked = new Set(['fills', 'borders', 'cellStyleXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'])

/** Reads `styles.xml`; `styles()` are the cell formats by their index, which is the `s` of a cell. */
export function stylesReader(): Visitor & { styles(): readonly Style[] } {
  const seen: Seen = { codes: new Map(), fonts: [], formats: [] }
  const within: string[] = []
  return {
    open(name, attributes) {
      note(seen, within, name, attributes)
      within.push(name)
    },
    close: () => { within.pop() },
    text: () => undefined,
    passes: name => unasked.has(name),
    styles: () => seen.formats.map(format => styleOf(seen, format)),
  }
}

function note({ codes, fonts, formats }: Seen, within: readonly string[], name: string, attributes: Attributes): void {
  const parent = within.at(-1)
  const font = parent === 'font' && within.at(-2) === 'fonts' ? fonts.at(-1) : undefined
  if (parent === 'numFmts' && name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
  else if (parent === 'fonts' && name === 'font') fonts.push({ bold: false, struck: false })
  else if (font !== undefined && name === 'name' && attributes['val'] !== undefined) font.name = attributes['val']
  else if (font !== undefined && name === 'b') font.bold = !isOff(attributes['val'])
  else if (font !== undefined && name === 'strike') font.struck = !isOff(attributes['val'])
  else if (parent === 'cellXfs' && name === 'xf') formats.push({ attributes, indent: 0 })
  else if (name === 'alignment' && within.at(-2) === 'cellXfs') indented(formats.at(-1), attributes['indent'])
}

function indented(format: { indent: number } | undefined, indent = '0'): void {
  if (format !== undefined) format.indent = Number(indent) || 0
}

function styleOf({ codes, fonts }: Seen, { attributes, indent }: Seen['formats'][number]): Style {
  const id = Number(attributes['numFmtId'] ?? 0)
  const font = fonts[Number(attributes['fontId'] ?? 0)]
  const code = codes.get(id)
  return {
    shown: shownBy(id, code),
    ...(code !== undefined && saysMore(code) ? { code } : {}),
    ...(font?.name === undefined ? {} : { font: font.name }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.struck === true ? { struck: true } : {}),
    ...(indent === 0 ? {} : { indent }),
  }
}
