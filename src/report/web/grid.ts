import { html, nothing, type Markup, type Piece } from './markup.ts'

/** A column of a table: its head, how it looks, and in which direction its first click sorts (absent: it cannot be sorted). */
export interface Head {
  readonly name: string
  readonly look?: string
  readonly sort?: 'ascending' | 'descending'
  /** The table stands in this order from the beginning. */
  readonly isSorted?: boolean
  /** The whole name, where the head shows a code alone. */
  readonly title?: string
}

export interface Table {
  readonly caption: Piece
  /** Classes of the table. */
  readonly look?: string
  readonly heads: readonly Head[]
  readonly rows: readonly Markup[]
}

/** A table whose caption and heads say what stands where; it scrolls by itself where the screen is too narrow. */
export const grid = ({ caption, look, heads, rows }: Table): Markup => html`<div class="wide"><table${classOf(look)}><caption><span>${caption}</span></caption>
<thead><tr>${heads.map(headCell)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`

const headCell = ({ name, look, sort, isSorted = false, title }: Head): Markup =>
  html`<th scope="col"${classOf(look)}${sort === undefined ? nothing : html` data-first="${sort}"`}${isSorted ? html` aria-sort="${sort}"` : nothing}${title === undefined ? nothing : html` title="${title}"`}>${name}</th>`

export const classOf = (look: string | undefined): Markup => (look === undefined || look === '' ? nothing : html` class="${look}"`)

const orderOf = (order: number | undefined): Markup => (order === undefined ? nothing : html` data-o="${order}"`)

/** End tags that HTML leaves to the reader are left out: of 150 units they are a quarter of a megabyte. */
const open = (name: 'td' | 'th', attributes: Piece, content: Piece): Markup => html`<${name}${attributes}>${content}`

/** A cell, of a number where its look does not say otherwise; `order` is its place in the column. */
export const cell = (content: Piece, look?: string, order?: number): Markup => open('td', [classOf(look), orderOf(order)], content)

/** The cell that names its row. */
export const nameCell = (content: Piece, order?: number): Markup => open('th', [html` scope=row`, orderOf(order)], content)

/** A row; `found` are the plain words by which a search finds it. */
export const row = (cells: Piece, found?: string): Markup => html`<tr${found === undefined ? nothing : html` data-f="${found}"`}>${cells}
`
