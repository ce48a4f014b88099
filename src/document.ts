/** A paper to be printed: plain data; `io/docx-write` turns it into a Word file and nothing else knows how. A4. */
export interface Paper {
  /** Shown in the file's properties. */
  readonly title: string
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | PaperTable

/** Sizes are in points; left out, the size of the text. */
export interface Paragraph extends Print {
  readonly is: 'paragraph'
  readonly text: string
  readonly size?: number
}

/** How a text is printed. */
export interface Print {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center' | 'right'
}

/** A ruled table over the width of the page. */
export interface PaperTable {
  readonly is: 'table'
  /** Shares of the width, one a column. */
  readonly widths: readonly number[]
  readonly rows: readonly PaperRow[]
}

export interface PaperRow {
  readonly cells: readonly PaperCell[]
  /** Repeated at the top of each page. */
  readonly head?: boolean
}

/** A text, its lines parted by `\n`. */
export interface PaperCell extends Print {
  readonly text: string
  /** How many columns it covers. */
  readonly across?: number
  /** RRGGBB. */
  readonly fill?: string
}

/** What a placeholder of a template stands for: a text (its lines parted by `\n`), the texts of cells side by side, or what its part is repeated with. */
export type Slot = string | CellsAcross | readonly Slots[]

/** The texts of as many cells side by side as the data has: points by field. */
export interface CellsAcross {
  readonly across: readonly string[]
}

/** Slots by the name of their placeholder. */
export type Slots = { readonly [name: string]: Slot }

/** A placeholder as it stands in a template: a text, a part that is repeated or left out, or raw code, which nobody may write. */
export interface Tag {
  readonly name: string
  readonly is: 'text' | 'part' | 'raw'
  readonly inside: readonly Tag[]
}
