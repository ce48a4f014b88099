import { shownBy, type Shown } from './number-format.ts'
import type { Attributes, Visitor } from './xml.ts'

/** What a style means for the content of a cell. */
export interface Style {
  readonly shown: Shown
  readonly font?: string
}

/** The style of a cell that names none, in a file without styles. */
export const unstyled: Style = { shown: 'number' }

interface Seen {
  readonly codes: Map<number, string>
  readonly fonts: (string | undefined)[]
  readonly formats: Attributes[]
}

/** Reads `styles.xml`; `styles()` are the cell formats by their index, which is the `s` of a cell. */
export function stylesReader(): Visitor & { styles(): readonly Style[] } {
  const seen: Seen = { codes: new Map(), fonts: [], formats: [] }
  const within: string[] = []
  return {
    open(name, attributes) {
      note(seen, within.at(-1), name, attributes)
      within.push(name)
    },
    close: () => { within.pop() },
    text: () => undefined,
    styles: () => seen.formats.map(format => styleOf(seen, format)),
  }
}

function note({ codes, fonts, formats }: Seen, parent: string | undefined, name: string, attributes: Attributes): void {
  if (parent === 'numFmts' && name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
  else if (parent === 'fonts' && name === 'font') fonts.push(undefined)
  else if (parent === 'font' && name === 'name' && fonts.length > 0) fonts[fonts.length - 1] = attributes['val']
  else if (parent === 'cellXfs' && name === 'xf') formats.push(attributes)
}

function styleOf({ codes, fonts }: Seen, format: Attributes): Style {
  const id = Number(format['numFmtId'] ?? 0)
  const font = fonts[Number(format['fontId'] ?? 0)]
  return { shown: shownBy(id, codes.get(id)), ...(font === undefined ? {} : { font }) }
}
