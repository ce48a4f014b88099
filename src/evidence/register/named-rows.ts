import type { Row } from '../../sheet.ts'
import { address } from '../../sheet.ts'
import type { Unit } from '../answer.ts'
import { textOf } from '../grid.ts'
import { unitsNamedIn } from './named-in.ts'
import { isStated, textAt, type Here } from './stands.ts'
import type { NamedAt } from './told-bearers.ts'

/** The units that a table names beside its dossiers: in titles above its head, and in rows that stand over some of the dossiers. */
export interface NamedRows {
  titles(rows: readonly Row[]): void
  /** Looks at a row that is no dossier; it tells of those that follow. */
  pass(here: Here): void
  /** Hears that a dossier follows. */
  dossier(): void
  all(): readonly NamedAt[]
}

/** So many rows that are no dossiers are looked at. */
const mostRows = 20_000

/** Nothing is named yet; without a list no name is known. */
export function namedRows(known: readonly Unit[]): NamedRows {
  const named = new Map<Unit, string>()
  const looked = new Set<string>()
  let [waiting, rows] = [[] as NamedAt[], 0]
  const inText = (text: string, cell: () => string): readonly NamedAt[] => {
    if (text === '' || looked.has(text)) return []
    looked.add(text)
    return unitsNamedIn(known, text).map(({ unit }) => ({ unit, cell: cell() }))
  }
  const keep = (all: readonly NamedAt[]): void => { for (const { unit, cell } of all) if (!named.has(unit)) named.set(unit, cell) }
  return {
    titles(above) { if (known.length > 0) for (const { cells } of above) for (const cell of cells) keep(inText(textOf(cell), () => cell.address)) },
    pass(here) {
      if (known.length === 0 || rows++ > mostRows) return
      for (let at = 0; at < here.values.length; at++) if (isStated(here.values[at])) waiting.push(...inText(textAt(here, at), () => address(at + 1, here.row)))
    },
    dossier() {
      if (waiting.length === 0) return
      keep(waiting)
      waiting = []
    },
    all: () => [...named].map(([unit, cell]) => ({ unit, cell })),
  }
}
