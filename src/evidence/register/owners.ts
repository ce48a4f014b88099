import type { Measure } from '../../criteria/measures.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { ownersAmong, type Owners } from '../survey/owners.ts'
import type { FoundUnit } from '../unit-names.ts'
import { bearerOf, type TablePlace } from './bearer.ts'
import type { Home, Homes } from './homes.ts'
import { unitsNamedIn } from './named-in.ts'
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
  const among = unitsAmong(known, open)
  return text => {
    const before = owners.get(text)
    if (before !== undefined) return before
    const found = among.of(text)
    const key = found.is === 'one' ? keyOf(found.unit, known) : folded(text)
    const owner: Owner = { text, key, seed: seedOf(`${key}\n`), number: homes.numberOf(key, found.is === 'one' ? homeOf(found.unit, known, text) : { text, shown: text, isKnown: false, counts: false }) }
    owners.set(text, owner)
    return owner
  }
}

const office = '(?:bộ phận (?:một cửa|tiếp nhận và trả kết quả|tn ?(?:&|và) ?tkq|tntkq)|(?:trung tâm|tt) ?(?:phục vụ hành chính công|hành chính công|pvhcc))'
const before = new RegExp(`^${office}(?: của| thuộc|,| -| –)? (?=(?:ubnd |ủy ban nhân dân |uỷ ban nhân dân )?(?:xã|phường|thị trấn|đặc khu) )`, 'iu')
const behind = new RegExp(` ?[-–,(] ?${office}\\)?$`, 'iu')

/** The unit whose one-stop office is named: `Trung tâm Phục vụ hành chính công xã Sông Thơm`, `UBND xã Sông Thơm (Bộ phận Một cửa)`. */
const withoutOffice = (text: string): string => text.replace(before, '').replace(behind, '')

/** The units that rows name, met before or on the way: by their names (a centre may be on the list itself), by that of their one-stop office, or by that of a part of their People's Committee. */
export function unitsAmong(known: readonly Unit[], open: boolean): Owners {
  const [among, listed] = [ownersAmong(known, open), ownersAmong(known, false)]
  return {
    made: among.made,
    of(text) {
      const whole = listed.of(text)
      if (whole.is !== 'none') return whole
      const found = among.of(withoutOffice(text))
      return found.is === 'none' ? partOf(known, text) : found
    },
  }
}

/** The unit of whose People's Committee a part is named: `Phòng Kinh tế - UBND xã Sông Thơm`. */
function partOf(known: readonly Unit[], text: string): FoundUnit {
  const [named, ...more] = unitsNamedIn(known, text)
  return named !== undefined && more.length === 0 && ofCommittee.test(named.rest) && !ofOthers.test(named.rest) ? { is: 'one', unit: named.unit } : { is: 'none' }
}

const ofCommittee = /(?:^| )(?:ubnd|ủy ban nhân dân|phòng|văn phòng|bộ phận|trung tâm (?:phục vụ )?hành chính công)(?: |$)/u
const ofOthers = /(?:^| )(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|công an|quân sự|y tế|phòng khám|thuế|trường|bảo hiểm|đất đai|kho bạc|ngân hàng)(?: |$)/u

const homeOf = (unit: Unit, known: readonly Unit[], text: string): Home => (known.includes(unit) ? { text: unit.id, shown: unit.name, isKnown: true, counts: true } : { text, shown: text, isKnown: false, counts: true })

const keyOf = (unit: Unit, known: readonly Unit[]): string => `${known.includes(unit) ? '#' : '~'}${unit.id}`

/** The owners of the rows of one table: those of nobody are the unit's whose the table is, and so are their codes. */
export function ownersIn({ file, sheet }: TablePlace, ownerOf: OwnerOf, known: readonly Unit[], homes: Homes): OwnerOf {
  const { found, name } = bearerOf({ file, sheet }, known)
  const key = found === undefined ? '' : keyOf(found, known)
  const { seed, number } = found === undefined ? ownerOf(name) : { seed: seedOf(`${key}\n`), number: homes.numberOf(key, homeOf(found, known, name)) }
  const nobody: Owner = { text: '', key: '', seed, number }
  return text => (text === '' ? nobody : ownerOf(text))
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
  /** Whether no unit was named yet. */
  isBare(): boolean
}

/** No tally yet. */
export function talliesOf(measures: readonly Measure[]): Tallies {
  const tallies = new Map<string, UnitTally>()
  return {
    all: () => [...tallies.values()],
    isBare: () => tallies.size === (tallies.has('') ? 1 : 0),
    of({ key, text }, place) {
      const known = tallies.get(key)
      if (known !== undefined) return known
      const tally = nothingCounted(measures, text, place())
      tallies.set(key, tally)
      return tally
    },
  }
}
