import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import type { Known, RegisterHead } from './columns.ts'
import { dayNumber } from './days.ts'
import { listening, type WordsHeard } from './heard.ts'
import type { Dossier } from './judge.ts'
import type { Owner } from './owners.ts'
import type { Remarks } from './remarks.ts'
import { columnReader, type ColumnReader } from './row.ts'
import { blank, type Said } from './said.ts'
import { markOf, type Met, type Seen } from './seen.ts'
import { apart, codeAt, contentAt, type Here } from './stands.ts'

/** Which column (from 1) is what. */
export type Columns = RegisterHead['columns']

const all = Object.keys(registerColumns) as readonly RegisterColumn[]

/** Where a column stands in a row, from 0; -1 where the table has none. */
export const indexIn = (columns: Columns, column: Known): number => (columns[column] ?? 0) - 1

/** A reader for each column of a register, by `placeOf`; what stands where measures ask for words of their own is heard. */
export const columnReaders = (heard: WordsHeard): readonly ColumnReader[] => all.map(column => {
  const words = heard.get(column)
  return words === undefined ? columnReader(column) : listening(columnReader(column, [...words.keys()]), words)
})

/** The dossier of the row that is being counted: each cell is read when it is first asked for. `next` turns to another row. */
export function dossierIn(here: Here, readers: readonly ColumnReader[], columns: Columns, sheet: string, remarks: Remarks): Dossier & { next(): void } {
  const places = all.map(column => indexIn(columns, column))
  const said: (Said | undefined)[] = places.map(() => undefined)
  const read = (place: number): Said => {
    const at = places[place] ?? -1
    const understood = readers[place]?.(here.values[at], at + 1, here.row, here.lettered)
    if (understood === undefined) return blank
    for (const [kind, words] of understood.told) remarks.add(kind, sheet, at + 1, here.row, words)
    return understood.said
  }
  return { said: place => said[place] ??= read(place), next: () => { said.fill(undefined) } }
}

/** Whether the dossier of the row was met before among those of its owner, by its code and all that is said of it; units and their ids, which people spell in several ways, are no part of that. */
export function meeting(here: Here, seen: Seen, columns: Columns): (owner: Owner) => Met | 'codeless' {
  const code = indexIn(columns, 'code')
  const told = all.filter(column => column !== 'code' && columns[column] !== undefined)
  const [dates, others] = [told.filter(column => registerColumns[column].kind === 'date'), told.filter(column => registerColumns[column].kind !== 'date')].map(some => some.map(column => indexIn(columns, column)))
  const markIn = remembered(here)
  return owner => {
    const own = codeAt(here, code)
    if (own === '') return 'codeless'
    const stands = here.values[code]
    let mark = own === (typeof stands === 'string' ? stands : contentAt(here, code)) ? 0 : markOf(0, contentAt(here, code))
    for (const at of dates ?? []) mark = dayMark(mark, here, at)
    for (const at of others ?? []) mark = Math.imul(mark ^ markIn(at), factor) ^ (mark >>> 15)
    return seen.meet(owner.seed, own, mark)
  }
}

const factor = 2246822507

/** The mark of a day after others: of most its number, how it is parted and the time behind it, which is all that its text holds. */
function dayMark(before: number, here: Here, at: number): number {
  const stands = here.values[at]
  const text = typeof stands === 'string' ? stands : contentAt(here, at)
  const number = dayNumber(text)
  if (number === 0) return markOf(before, contentAt(here, at))
  let mark = Math.imul(before ^ number, factor) ^ (before >>> 13) ^ text.charCodeAt(2)
  for (let letter = 10; letter < text.length; letter++) mark = Math.imul(mark ^ text.charCodeAt(letter), factor)
  return mark
}

/** The marks of words, which come again and again. */
function remembered(here: Here): (at: number) => number {
  const marks = new Map<string, number>()
  return at => {
    const stands = here.values[at]
    if (typeof stands !== 'string') return markOf(0, contentAt(here, at))
    const known = marks.get(stands)
    if (known !== undefined) return known
    const fresh = markOf(0, contentAt(here, at))
    if (marks.size < mostKept) marks.set(apart(stands), fresh)
    return fresh
  }
}

const mostKept = 20_000
