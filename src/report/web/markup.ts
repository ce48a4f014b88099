import { xmlText } from '../xml.ts'

/** Text that may stand in a page as it is. It is made by `html` alone, so whatever comes from evidence is escaped where it enters. */
export interface Markup { readonly markup: string }

/** What can be put into a page: a text (escaped), markup (as it is), a list of them, or nothing. */
export type Piece = Markup | string | number | undefined | readonly Piece[]

const quotes: Readonly<Record<string, string>> = { '"': '&quot;', '\'': '&#39;' }

const escaped = (raw: string): string => xmlText(raw).replace(/["']/g, mark => quotes[mark] ?? mark)

function written(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string') return escaped(piece)
  if (typeof piece === 'number') return String(piece)
  return 'markup' in piece ? piece.markup : piece.map(written).join('')
}

/** Markup out of a template; every inserted text is escaped, for an element's content and for a quoted attribute alike. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  ({ markup: parts.map((part, index) => part + written(pieces[index])).join('') })

/** Markup that was written here and holds nothing from outside: a style, a script. */
export const verbatim = (text: string): Markup => ({ markup: text })

export const nothing: Markup = verbatim('')
