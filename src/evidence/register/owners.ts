import type { Measure } from '../../criteria/measures.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { kindIn } from '../name-parts.ts'
import { ownersAmong } from '../survey/owners.ts'
import { findUnit, type FoundUnit } from '../unit-names.ts'
import type { Home, Homes } from './homes.ts'
import { seedOf, type Seed } from './seen.ts'
import { apart, textAt, type Here } from './stands.ts'
import { nothingCounted, type UnitTally } from './tally.ts'

/** Whose a row is: the unit as the register names it, a key that its spellings share, where the fingerprints of its codes begin, and its number among the `Homes`. */
export interface Owner { readonly text: string; readonly key: string; readonly seed: Seed; readonly number: number }

/** Whether the owner is a unit that is known before. */
export const isKnown = ({ key }: Owner): boolean => key.startsWith('#')

/** Whose a row is by its id and by its name: the id decides, but one that nobody knows does not stand against a name that is known; `other` is the unit that the name means instead. */
export function ownerBy(byId: Owner, byName: Owner): { readonly owner?: Owner; readonly other?: Owner } {
  if (!isKnown(byId) && isKnown(byName)) return { owner: byName }
  return isKnown(byName) && byId.key !== byName.key ? { owner: byId, other: byName } : { owner: byId }
}

/** The owner that a text names; two spellings of a known unit have one key. */
export type OwnerOf = (text: string) => Owner

/** The owners of rows among units that are known before, or (`open`) that are met on the way; each text is looked up once. */
export function ownersOf(known: readonly Unit[], open: boolean, homes: Homes): OwnerOf {
  const owners = new Map<string, Owner>()
  const among = ownersAmong(known, open)
  return text => {
    const before = owners.get(text)
    if (before !== undefined) return before
    const found = among.of(withoutOffice(text))
    const key = found.is === 'one' ? keyOf(found.unit, known) : folded(text)
    const owner: Owner = { text, key, seed: seedOf(`${key}\n`), number: homes.numberOf(key, found.is === 'one' ? homeOf(found.unit, known, text) : { text, shown: text, isKnown: false }) }
    owners.set(text, owner)
    return owner
  }
}

const office = '(?:bộ phận (?:một cửa|tiếp nhận và trả kết quả|tn ?(?:&|và) ?tkq|tntkq)|(?:trung tâm|tt) ?(?:phục vụ hành chính công|hành chính công|pvhcc))'
const before = new RegExp(`^${office}(?: của| thuộc|,| -| –)? (?=(?:ubnd |ủy ban nhân dân |uỷ ban nhân dân )?(?:xã|phường|thị trấn|đặc khu) )`, 'iu')
const behind = new RegExp(` ?[-–,(] ?${office}\\)?$`, 'iu')

/** The unit whose one-stop office is named: `Trung tâm Phục vụ hành chính công xã Sông Thơm`, `UBND xã Sông Thơm (Bộ phận Một cửa)`. */
export const withoutOffice = (text: string): string => text.replace(before, '').replace(behind, '')

const homeOf = (unit: Unit, known: readonly Unit[], text: string): Home => (known.includes(unit) ? { text: unit.id, shown: unit.name, isKnown: true } : { text, shown: text, isKnown: false })

const keyOf = (unit: Unit, known: readonly Unit[]): string => `${known.includes(unit) ? '#' : '~'}${unit.id}`

/** The owners of the rows of one table: those of nobody are the unit's whose the table is, and so are their codes. */
export function ownersIn({ file, sheet }: TablePlace, ownerOf: OwnerOf, known: readonly Unit[], homes: Homes): OwnerOf {
  const { found, name } = bearerOf({ file, sheet }, known)
  const key = found === undefined ? '' : keyOf(found, known)
  const { seed, number } = found === undefined ? ownerOf(name) : { seed: seedOf(`${key}\n`), number: homes.numberOf(key, homeOf(found, known, name)) }
  const nobody: Owner = { text: '', key: '', seed, number }
  return text => (text === '' ? nobody : ownerOf(text))
}

/** Where a table stands. */
export interface TablePlace { readonly file: string; readonly sheet: string }

/** The unit of a table that names none: the one that its file is named after, else the one that its sheet is; where no list knows one, the name of the two that is a unit's, in the end the file's. */
export function bearerOf({ file, sheet }: TablePlace, known: readonly Unit[]): { readonly found?: Unit; readonly name: string } {
  const stem = stemOf(file)
  for (const name of [stem, sheet]) { const found = byFile(known, name); if (found.is === 'one') return { found: found.unit, name } }
  return { name: known.length === 0 && kindIn(stem) === undefined && kindIn(sheet) !== undefined ? sheet : stem }
}

/** The name of a file without its folders and its ending. */
export const stemOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')

/** The unit that a file is named after. */
const byFile = (known: readonly Unit[], stem: string): FoundUnit => { const parted = findUnit(known, stem.replaceAll(/[-_]/g, ' ')); return parted.is === 'one' ? parted : findUnit(known, stem) }

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
