import type { Sheet } from '../sheet.ts'
import { folded } from '../text.ts'
import { seenIn } from './grid.ts'

/** The head of a table: its first and last row, and the column (from 1) of each thing that was found. */
export interface Head<Column extends string> {
  readonly first: number
  readonly last: number
  readonly columns: Readonly<Partial<Record<Column, number>>>
}

/** How many rows from the top a head is looked for in. */
export const deepest = 20

/** A maximum inside a head, `Điểm thẩm định\n(65)`, is no part of its name. */
/** What a label says without the maximum that stands behind it in brackets, folded. */
export const headName = (label: string): string => folded(label.replace(/\(\s*(tối đa\s*)?[\d.,]+\s*(điểm|đ|%)?\s*\)/giu, ' '))

/** The labels over each column when the head is `last` or the two rows that end there, the lowest one first. */
export function labelsAt(sheet: Sheet, first: number, last: number): ReadonlyMap<number, readonly string[]> {
  const [upper, lower] = [seenIn(sheet, first), seenIn(sheet, last)]
  const columns = [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b)
  return new Map(columns.map(column => {
    const [top, bottom] = [upper.get(column) ?? '', lower.get(column) ?? '']
    const both = top === bottom ? [bottom] : [bottom, `${top} ${bottom}`, `${bottom} ${top}`, top]
    return [column, both.map(headName).filter(label => label !== '')]
  }))
}

/** Rows among the first twenty that may be heads, each alone and with the row below it. */
export function headRows(sheet: Sheet): readonly (readonly [first: number, last: number])[] {
  const numbers = sheet.rows.slice(0, deepest).map(row => row.number)
  return numbers.flatMap((number, index) => {
    const next = numbers[index + 1]
    return next === number + 1 ? [[number, number] as const, [number, next] as const] : [[number, number] as const]
  })
}

/** The head row (or two merged ones) among the first twenty rows that names most of the columns; undefined when none names the ones that are `needed`. */
export function headOf<Column extends string>(sheet: Sheet, words: Readonly<Record<Column, readonly string[]>>, needed: readonly Column[]): Head<Column> | undefined {
  const names = (Object.keys(words) as Column[]).map(column => [column, words[column].map(folded)] as const)
  const heads = headRows(sheet).map(([first, last]): Head<Column> => ({ first, last, columns: columnsNamed(labelsAt(sheet, first, last), names) }))
  const fit = heads.filter(head => needed.every(column => head.columns[column] !== undefined))
  return fit.reduce<Head<Column> | undefined>((best, head) => (best === undefined || size(head) > size(best) ? head : best), undefined)
}

const size = (head: Head<string>): number => Object.keys(head.columns).length

/** For each thing, the column whose label comes first in its list of words; a column serves one thing. */
function columnsNamed<Column extends string>(labels: ReadonlyMap<number, readonly string[]>, wanted: readonly (readonly [Column, readonly string[]])[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {}
  const taken = new Set<number>()
  for (const [column, words] of wanted) {
    const at = words.map(word => [...labels].find(([number, names]) => !taken.has(number) && names.includes(word))?.[0]).find(number => number !== undefined)
    if (at === undefined) continue
    found[column] = at
    taken.add(at)
  }
  return found
}
