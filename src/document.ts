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
