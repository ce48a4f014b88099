import type { Sheet } from '../sheet.ts'
import { folded, remembering } from '../text.ts'
import { beginsMerge, seenIn } from './grid.ts'

/** The head of a table: its first and last row, and the column (from 1) of each thing that was found. */
export interface Head<Column extends string> {
  readonly first: number
  readonly last: number
  readonly columns: Readonly<Partial<Record<Column, number>>>
}

/** How many rows from the top a head is looked for in. */
export const deepest = 20

/** What a label says without the maximum that stands behind it in brackets, folded. */
export const headName = remembering((label: string): string => folded(label.replace(/\(\s*(tối đa\s*)?[\d.,]+\s*(điểm|đ|%)?\s*\)/giu, ' ')))

type Labels = ReadonlyMap<number, readonly string[]>

/** Every reader asks a sheet for its head anew: what its rows say is put together once. */
const remembered = new WeakMap<Sheet, Map<string, Labels>>()

/** The labels over each column when the head stands in the rows from `first` to `last`, the lowest one first. */
export function labelsAt(sheet: Sheet, first: number, last: number): Labels {
  const known = remembered.get(sheet) ?? new Map<string, Labels>()
  remembered.set(sheet, known)
  const labels = known.get(`${first}:${last}`) ?? labelsOf(sheet, first, last)
  known.set(`${first}:${last}`, labels)
  return labels
}

function labelsOf(sheet: Sheet, first: number, last: number): Labels {
  const seen = Array.from({ length: last - first + 1 }, (_, index) => seenIn(sheet, first + index))
  const columns = [...new Set(seen.flatMap(row => [...row.keys()]))].sort((a, b) => a - b)
  return new Map(columns.map(column => [column, labelsOver(seen.map(row => row.get(column) ?? '').join('\n'))]))
}

/** What a column may be called by the labels over it, each on a line: a label as it is seen has none within. The forms of a round say the same. */
const labelsOver = remembering((lines: string): readonly string[] => stacked(lines.split('\n')).map(headName).filter(label => label !== ''))

/** What a column may be called by labels that stand above one another: with all that stands over the lowest, by a group alone last. */
function stacked(labels: readonly string[]): readonly string[] {
  const [bottom = '', middle = bottom, top] = labels.length < 3 ? labels.toReversed() : labels.filter((label, index) => label !== '' && label !== labels[index + 1]).toReversed()
  if (middle === bottom) return [bottom]
  const two = [bottom, `${middle} ${bottom}`, `${bottom} ${middle}`]
  return top === undefined ? [...two, middle] : [...two, `${top} ${bottom}`, `${top} ${middle} ${bottom}`, middle, top]
}

/** Rows among the first twenty that may be heads, each alone and with the row below it. */
export function headRows(sheet: Sheet): readonly (readonly [first: number, last: number])[] {
  const numbers = sheet.rows.slice(0, deepest).map(row => row.number)
  return numbers.flatMap((number, index) => {
    const next = numbers[index + 1]
    return next === number + 1 ? [[number, number] as const, [number, next] as const] : [[number, number] as const]
  })
}

/** Three rows that may be one head: cells merged over some of them say so. */
export const tallHeads = (sheet: Sheet): readonly (readonly [first: number, last: number])[] => {
  const numbers = sheet.rows.slice(0, deepest).map(row => row.number)
  return numbers.filter((number, index) => numbers[index + 2] === number + 2 && beginsMerge(sheet, number)).map(number => [number, number + 2] as const)
}

/** The head row (or two or three merged ones) among the first twenty rows that names most of the columns; undefined when none names the ones that are `needed`. */
export const headOf = <Column extends string>(sheet: Sheet, words: Readonly<Record<Column, readonly string[]>>, needed: readonly Column[]): Head<Column> | undefined =>
  headWhere(sheet, words, columns => needed.every(column => columns[column] !== undefined))

/** As `headOf`; `fits` says whether the columns that were found are enough. */
export function headWhere<Column extends string>(sheet: Sheet, words: Readonly<Record<Column, readonly string[]>>, fits: (columns: Head<Column>['columns']) => boolean): Head<Column> | undefined {
  const { names, parts } = wordsOf(words)
  const naming = new Set(sheet.rows.slice(0, deepest).map(row => row.number).filter(number => [...seenIn(sheet, number).values()].some(label => mayName(label, parts))))
  const named = (first: number, last: number): Partial<Record<Column, number>> => (names.length > 0 && [first, first + 1, last].some(number => number <= last && naming.has(number)) ? columnsNamed(labelsAt(sheet, first, last), names) : {})
  const heads = [...headRows(sheet), ...tallHeads(sheet)].map(([first, last]): Head<Column> => ({ first, last, columns: named(first, last) }))
  return heads.filter(head => fits(head.columns)).reduce<Head<Column> | undefined>((best, head) => (best === undefined || size(head) > size(best) ? head : best), undefined)
}

/** Whether a label, alone or with those above and below it, may be one of the words of which these are all parts: nearly no row of answers holds one that may. A bracket may end in the next label. */
const mayName = (label: string, parts: ReadonlySet<string>): boolean => parts.has(headName(label)) || /\([^)]*$/.test(label)

interface Words<Column extends string> {
  readonly names: readonly (readonly [Column, readonly string[]])[]
  /** Each run of words within one of the names. */
  readonly parts: ReadonlySet<string>
}

const foldedWords = new WeakMap<object, Words<string>>()

function wordsOf<Column extends string>(words: Readonly<Record<Column, readonly string[]>>): Words<Column> {
  const known = foldedWords.get(words) as Words<Column> | undefined
  if (known !== undefined) return known
  const names = (Object.keys(words) as Column[]).map(column => [column, words[column].map(folded)] as const)
  const made = { names, parts: new Set(names.flatMap(([, folds]) => folds.flatMap(runsOfWords))) }
  foldedWords.set(words, made)
  return made
}

function runsOfWords(name: string): readonly string[] {
  const all = name.split(' ')
  return all.flatMap((_, from) => all.slice(from).map((__, more) => all.slice(from, from + more + 1).join(' ')))
}

const size = (head: Head<string>): number => Object.keys(head.columns).length

/** For each thing, the column whose label comes first in its list of words; a column serves one thing. */
export function columnsNamed<Column extends string>(labels: Labels, wanted: readonly (readonly [Column, readonly string[]])[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {}
  const under = columnsUnder(labels)
  const taken = new Set<number>()
  for (const [column, words] of wanted) {
    const at = words.flatMap(word => under.get(word)?.find(number => !taken.has(number)) ?? [])[0]
    if (at === undefined) continue
    found[column] = at
    taken.add(at)
  }
  return found
}

/** The columns that bear each label, in their order. */
function columnsUnder(labels: Labels): ReadonlyMap<string, readonly number[]> {
  const under = new Map<string, number[]>()
  for (const [column, names] of labels) {
    for (const name of names) {
      const before = under.get(name)
      if (before === undefined) under.set(name, [column])
      else before.push(column)
    }
  }
  return under
}
