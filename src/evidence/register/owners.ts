import type { Measure } from '../../criteria/measures.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { findUnit } from '../unit-names.ts'
import { seedOf, type Seed } from './seen.ts'
import { apart, textAt, type Here } from './stands.ts'
import { nothingCounted, type UnitTally } from './tally.ts'

/** Whose a row is: the unit as the register names it, a key that its spellings share, and where the fingerprints of its codes begin. */
export interface Owner { readonly text: string; readonly key: string; readonly seed: Seed }

/** Whether the owner is a unit that is known before. */
export const isKnown = ({ key }: Owner): boolean => key.startsWith('#')

/** Whose a row is by its id and by its name: the id decides, but one that nobody knows does not stand against a name that is known; `other` is the unit that the name means instead. */
export function ownerBy(byId: Owner, byName: Owner): { readonly owner?: Owner; readonly other?: Owner } {
  if (!isKnown(byId) && isKnown(byName)) return { owner: byName }
  return isKnown(byName) && byId.key !== byName.key ? { owner: byId, other: byName } : { owner: byId }
}

/** The owner that a text names; two spellings of a known unit have one key. */
export type OwnerOf = (text: string) => Owner

/** The owners of rows among units that are known before; each text is looked up once. */
export function ownersOf(known: readonly Unit[]): OwnerOf {
  const owners = new Map<string, Owner>()
  return text => {
    const before = owners.get(text)
    if (before !== undefined) return before
    const found = findUnit(known, text)
    const key = found.is === 'one' ? `#${found.unit.id}` : folded(text)
    const owner: Owner = { text, key, seed: seedOf(`${key}\n`) }
    owners.set(text, owner)
    return owner
  }
}

/** The names of units in the rows of a table; they come again and again. */
export interface Names {
  /** The name that stands in a column, from 0; `""` where none does. */
  at(column: number): string
  /** The name that a text was read as before, where nothing is to be told of it. */
  known(text: string): string | undefined
}

/** Reads names where they stand. */
export function namesIn(here: Here): Names {
  const kept = new Map<string, string>()
  return {
    known: text => kept.get(text),
    at(column) {
      const stands = here.values[column]
      if (typeof stands !== 'string' || stands === '') return textAt(here, column)
      const before = kept.get(stands)
      if (before !== undefined) return before
      const told = here.lettered(stands.normalize('NFC'), column + 1, here.row)
      const text = apart(textAt({ ...here, lettered: () => told }, column))
      if (told === undefined && kept.size < mostKept) kept.set(apart(stands), text)
      return text
    },
  }
}

const mostKept = 20_000

/** The tallies of the units of one table. */
export interface Tallies {
  of(owner: Owner, place: () => string): UnitTally
  all(): readonly UnitTally[]
}

/** No tally yet. */
export function talliesOf(measures: readonly Measure[]): Tallies {
  const tallies = new Map<string, UnitTally>()
  return {
    all: () => [...tallies.values()],
    of({ key, text }, place) {
      const known = tallies.get(key)
      if (known !== undefined) return known
      const tally = nothingCounted(measures, text, place())
      tallies.set(key, tally)
      return tally
    },
  }
}
