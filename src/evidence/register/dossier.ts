import { registerColumns, type Measure, type RegisterColumn } from '../../criteria/measures.ts'
import { saysNothingOfTransfers } from '../../criteria/register-words.ts'
import { folded } from '../../text.ts'
import type { Known, RegisterHead } from './columns.ts'
import { dayNumber } from './days.ts'
import { isNational, mostHomes, nationalSeed, withHome } from './homes.ts'
import { listening, type WordsHeard } from './heard.ts'
import type { Dossier } from './judge.ts'
import type { Owner } from './owners.ts'
import type { Remarks } from './remarks.ts'
import { columnReader, type ColumnReader } from './row.ts'
import { blank, type Said } from './said.ts'
import { markOf, type Met, type Seen } from './seen.ts'
import { apart, contentAt, type Here } from './stands.ts'

/** Which column (from 1) is what. */
export type Columns = RegisterHead['columns']

const all = Object.keys(registerColumns) as readonly RegisterColumn[]

/** Where a column stands in a row, from 0; -1 where the table has none. */
export const indexIn = (columns: Columns, column: Known): number => (columns[column] ?? 0) - 1

/** A reader for each column of a register, by `placeOf`; what stands where measures ask for words of their own is heard. A tick among payments is one made online where the title asks for that. */
export const columnReaders = (measures: readonly Measure[], heard: WordsHeard, asksOnline: boolean): readonly ColumnReader[] => all.map(column => {
  const words = heard.get(column)
  const reader = columnReader(column, { own: new Set(words?.keys()), isAsked: asksOnline || column !== 'payment', tellsTransfers: saysNothingOfTransfers(measures) })
  return words === undefined ? reader : listening(reader, words)
})

/** The dossier of the row that is being counted: each cell is read when it is first asked for. */
export interface RowDossier extends Dossier {
  /** Turns to another row. */
  next(): void
}

/** Reads the row that stands here. */
export function dossierIn(here: Here, readers: readonly ColumnReader[], columns: Columns, sheet: string, remarks: Remarks): RowDossier {
  const places = all.map(column => indexIn(columns, column))
  const said: (Said | undefined)[] = places.map(() => undefined)
  const read = (place: number): Said => {
    const at = places[place] ?? -1
    const understood = readers[place]?.read(at < 0 ? undefined : here.values[at], at + 1, here.row, here.lettered)
    if (understood === undefined) return blank
    for (const [kind, words] of understood.told) remarks.add(kind, sheet, at + 1, here.row, words)
    return understood.said
  }
  return { said: place => said[place] ??= read(place), next: () => { for (let place = 0; place < said.length; place++) said[place] = undefined } }
}

/** The columns that tell one content of a dossier from another: those that measures read, those of days first. What else two rows of one dossier say moves no figure. */
export function tellingIn(columns: Columns, needed: readonly RegisterColumn[]): { readonly days: readonly RegisterColumn[]; readonly others: readonly RegisterColumn[] } {
  const told = needed.filter(column => column !== 'code' && columns[column] !== undefined)
  return { days: told.filter(column => registerColumns[column].kind === 'date'), others: told.filter(column => registerColumns[column].kind !== 'date') }
}

/** The mark of all that the row says of a dossier in the columns that measures read. */
export function contentMark(here: Here, needed: readonly RegisterColumn[], columns: Columns, { markIn }: WordMarks): () => number {
  const telling = tellingIn(columns, needed)
  const [days = [], others = []] = [telling.days, telling.others].map(some => some.map(column => indexIn(columns, column)))
  return () => {
    let mark = 0
    for (const at of days) mark = dayMark(mark, here, at)
    for (const at of others) mark = withWords(mark, markIn(at))
    return mark
  }
}

/** Whether a dossier was met before among those of its owner, by its code and the mark of what is said of it. */
export const meet = (seen: Seen, owner: Owner, code: string, mark: number): Met =>
  (isShared(owner, code) ? seen.meet(nationalSeed, code, withHome(mark, owner.number)) : seen.meet(owner.seed, code, mark))

/** Whether a code is the same dossier's whosever row it stands in. */
export const isShared = ({ number }: Owner, code: string): boolean => number < mostHomes && isNational(code)

const factor = 2246822507

/** The mark of words after others. */
export const withWords = (before: number, words: number): number => Math.imul(before ^ words, factor) ^ (before >>> 15)

/** The mark of a day after others, however it is written and at whatever time of the day. */
export const withDay = (before: number, number: number): number => Math.imul(before ^ number, factor) ^ (before >>> 13)

function dayMark(before: number, here: Here, at: number): number {
  const stands = here.values[at]
  const text = typeof stands === 'string' ? stands : contentAt(here, at)
  const number = dayNumber(text)
  return number === 0 ? markOf(before, contentAt(here, at)) : withDay(before, number)
}

/** The marks of words, which come again and again. */
export interface WordMarks {
  /** The mark of what stands in a column, from 0. */
  markIn(at: number): number
  /** The mark that was made of a text before. */
  known(text: string): number | undefined
}

/** Makes marks of what stands here, capitals and blanks aside. */
export function wordMarks(here: Here): WordMarks {
  const marks = new Map<string, number>()
  return {
    known: text => marks.get(text),
    markIn(at) {
      const stands = here.values[at]
      if (typeof stands !== 'string') return markOf(0, folded(contentAt(here, at)))
      const known = marks.get(stands)
      if (known !== undefined) return known
      const fresh = markOf(0, folded(contentAt(here, at)))
      if (marks.size < mostKept) marks.set(apart(stands), fresh)
      return fresh
    },
  }
}

const mostKept = 20_000
