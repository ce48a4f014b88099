import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import type { Known, RegisterHead } from './columns.ts'
import type { Dossier } from './judge.ts'
import type { Owner } from './owners.ts'
import type { Remarks } from './remarks.ts'
import { columnReader, type ColumnReader } from './row.ts'
import { blank, type Said } from './said.ts'
import { markOf, type Met, type Seen } from './seen.ts'
import { codeAt, contentAt, type Here } from './stands.ts'

/** Which column (from 1) is what. */
export type Columns = RegisterHead['columns']

const all = Object.keys(registerColumns) as readonly RegisterColumn[]

/** Where a column stands in a row, from 0; -1 where the table has none. */
export const indexIn = (columns: Columns, column: Known): number => (columns[column] ?? 0) - 1

/** A reader for each column of a register, by `placeOf`. */
export const columnReaders = (): readonly ColumnReader[] => all.map(columnReader)

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
  const told = (Object.keys(columns) as Known[]).filter(column => column !== 'unit' && column !== 'unitId').sort().map(column => indexIn(columns, column))
  return owner => {
    const own = codeAt(here, code)
    if (own === '') return 'codeless'
    let mark = 0
    for (let at = 0; at < told.length; at++) mark = markOf(mark, contentAt(here, told[at] ?? -1))
    return seen.meet(owner.seed, own, mark)
  }
}
