import { columnName, type Sheet } from '../sheet.ts'
import { text, type Text } from '../text.ts'
import { seenIn } from './grid.ts'

/** A column by its letter, with its title as it is written. */
export interface TitledColumn { readonly title: string; readonly column: string }

/** What was taken for a table: where its head stands, which column is taken for what, what was looked for in vain, and what stands there unused. */
export interface Chosen {
  readonly sheet: string
  /** First and last row of the head; absent when none was found and the agreed layout was used. */
  readonly head?: readonly [first: number, last: number]
  readonly columns: readonly (TitledColumn & { readonly as: Text })[]
  readonly missing: readonly Text[]
  readonly surplus: readonly TitledColumn[]
}

/** The title over a column as a person sees it in the rows of a head, its line breaks folded. */
export function titlesIn(sheet: Sheet, first: number, last: number): ReadonlyMap<number, string> {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => seenIn(sheet, first + index))
  const columns = [...new Set(rows.flatMap(row => [...row.keys()]))].sort((a, b) => a - b)
  return new Map(columns.map(column => [column, [...new Set(rows.map(row => row.get(column) ?? '').filter(label => label !== ''))].join(' › ')]))
}

/** A column by its letter, with the title that stands over it. */
export const titled = (column: number, titles: ReadonlyMap<number, string>): TitledColumn => ({ title: titles.get(column) ?? '', column: columnName(column) })

/** `F “Ghi chú”`. */
export const shownColumn = ({ title, column }: TitledColumn): Text => text(() => `${column} “${title}”`, () => `${column} “${title}”`)

/** The rows of a head without the title above it, which is one label at the left or over most columns. */
export function withoutTitle(sheet: Sheet, first: number, last: number): readonly [first: number, last: number] {
  const [upper, lower] = [seenIn(sheet, first), seenIn(sheet, last)]
  const isTitle = new Set(upper.values()).size === 1 && (upper.has(1) || upper.size * 2 > lower.size)
  return first < last && (isTitle || upper.size === 0) ? withoutTitle(sheet, first + 1, last) : [first, last]
}
