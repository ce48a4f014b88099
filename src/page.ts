/** A workbook to be written: plain data; `io/xlsx-write` turns it into a file and nothing else knows how. */
export interface Book {
  readonly pages: readonly Page[]
  /** Shown in the file's properties. */
  readonly title: string
}

/** A workbook whose pages are made in turn, each held no longer than it takes to write it: those of thousands of units are not held together. */
export interface Binder {
  readonly title: string
  readonly pages: readonly (() => Page)[]
}

export interface Page {
  readonly name: string
  readonly hidden?: boolean
  /** Widths in characters; a hidden column keeps its place; an outline level is 1 and deeper, and its sum stands before it. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean; readonly outline?: number }[]
  readonly rows: readonly PageRow[]
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  /** A4. `footer` is in Excel's codes (`&P` page, `&N` pages, `&&` for an ampersand); page numbers are added where it has none. The first `titleColumns` columns are repeated too. */
  readonly print?: {
    readonly landscape: boolean; readonly titleRows?: readonly [number, number]; readonly titleColumns?: number; readonly fitWidth: boolean; readonly footer?: string; readonly paper?: 'A3'
    /** In percent of full size, where the width is not fitted. */
    readonly scale?: number
    /** Pages beside each other onto which the width is fitted; one where it is left out. */
    readonly pagesWide?: number
    /** Room for narrow edges. */
    readonly narrow?: boolean
    /** So many of the last rows stand on one page: signatures with something of what they sign. */
    readonly closing?: number
    /** In percent: made smaller down to this where that saves a page. */
    readonly leastScale?: number
  }
  /** Rows are no higher than their text in letters of at most 10 points needs: for sheets of which much stands on a page. */
  readonly dense?: boolean
  /** `A4:H40`. */
  readonly filter?: string
  /** Only boxes with `open` may be typed into. No password. */
  readonly locked?: boolean
  readonly validations?: readonly Validation[]
  readonly formats?: readonly Format[]
}

export interface PageRow {
  readonly boxes: readonly (Box | undefined)[]
  /** In points; left out, the writer estimates it from wrapped text. */
  readonly height?: number
  readonly hidden?: boolean
  /** Outline level, 1 and deeper. */
  readonly outline?: number
}

/** A date is `{ date: '2025-01-31' }`; a number that must stay exact in the file is given as the nearest double; an error is the result of a formula that has none, `{ error: '#DIV/0!' }`. */
export type BoxValue = string | number | boolean | { readonly date: string } | { readonly error: string }

export interface Box {
  readonly value?: BoxValue
  /** en-US grammar, without `=`; `value` is then the stored result and must be there. */
  readonly formula?: string
  readonly look?: Look
  /** How many columns and rows it covers, itself included. */
  readonly across?: number
  readonly down?: number
  /** A comment on the cell. */
  readonly note?: string
  /** May be typed into on a locked page. */
  readonly open?: boolean
}

export interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  /** RRGGBB. */
  readonly colour?: string
  readonly fill?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly wrap?: boolean
  readonly border?: boolean
  readonly indent?: number
  /** At the top of its row; otherwise in the middle. */
  readonly top?: boolean
  /** An Excel number format: `0.00`, `0.00%`, `dd/mm/yyyy`. */
  readonly format?: string
}

export type Validation = { readonly range: string; readonly prompt?: { readonly title: string; readonly text: string }; readonly error?: string; readonly warnOnly?: boolean } & (
  | { readonly is: 'list'; readonly from: string }
  | { readonly is: 'decimal' | 'whole' | 'date'; readonly from?: string; readonly to?: string }
  /** A formula that is true for what may be typed, written for the first cell of the range. */
  | { readonly is: 'custom'; readonly formula: string }
)

/** A conditional look. */
export type Format =
  | { readonly is: 'rule'; readonly range: string; readonly formula: string; readonly look: Look }
  | { readonly is: 'scale'; readonly range: string; readonly from: string; readonly middle?: string; readonly to: string }
  | { readonly is: 'bar'; readonly range: string; readonly colour: string }

/** The number format of so many decimals: `0.00`. */
export const decimalFormat = (places: number): string => (places === 0 ? '0' : `0.${'0'.repeat(places)}`)

/** The longest name that a tab may have. */
const longestTab = 31

/** A name that a tab can carry: no `: \\ / ? * [ ]`, no quote at an end, at most 31 characters, unlike those already `taken`. */
export function tabName(wanted: string, taken: readonly string[] = []): string {
  const legal = wanted.replace(/[:\\/?*[\]\u0000-\u001F]/g, ' ').replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '')
  const name = legal === '' || /^history$/i.test(legal) ? `${legal}_` : legal
  const used = new Set(taken.map(each => each.toLowerCase()))
  for (let turn = 1; ; turn++) {
    const tail = turn === 1 ? '' : ` (${turn})`
    const tab = name.slice(0, longestTab - tail.length).replace(/[' ]+$/, '') + tail
    if (!used.has(tab.toLowerCase())) return tab
  }
}

/** A tab's name as a formula writes it: `'Số liệu'!`. */
export const tabRef = (name: string): string => `'${name.replaceAll("'", "''")}'!`

/** What is written upon a workbook that somebody else made, beside what stands there; `io/annotate` knows how. Nothing in it means that what was written before is taken away. */
export interface Marks {
  readonly notes: readonly MarkNote[]
  readonly columns: readonly MarkColumn[]
  readonly list?: MarkList
  /** Before the address of a cell, in a note that could not stand on it: `Ô`. */
  readonly cellWord: string
}

/** A comment on a cell. */
export interface MarkNote { readonly sheet: string; readonly cell: string; readonly text: string }

/** A column right of a table: its title in the last row of the head, a short text in some of the rows down to `last`. */
export interface MarkColumn {
  readonly sheet: string
  readonly title: string
  readonly head: number
  readonly last: number
  readonly rows: ReadonlyMap<number, string>
}

/** A sheet of its own: a title, a line that explains it, a table whose last column leads to a cell. */
export interface MarkList {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly { readonly boxes: readonly (string | number)[]; readonly leadsTo?: { readonly sheet: string; readonly cell: string } }[]
}

/** Whose name marks carry: readers of a workbook pass over the comments of this author. */
export const notesAuthor = 'cchc'

/** Whether a comment begins as those of marks do: some programs keep what a comment says and forget who wrote it. */
export const isSignedAsMark = (said: string): boolean => /^cchc:[\r\n]/.test(said.trimStart())
