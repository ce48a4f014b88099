import { numberIn, type TextNumbers } from '../../sheet.ts'
import { hasWords } from '../../text.ts'
import type { Bits } from './bits.ts'
import { dayNumber } from './days.ts'
import type { Names, Owner, OwnerOf } from './owners.ts'
import type { Said } from './said.ts'
import type { Here, Stands } from './stands.ts'

/** Something that stands in a column. */
type Standing = Exclude<Stands, undefined>

/** What is known of a text, or of a day, in a column of a register: what it says, what measures ask of it, and its part of the mark of a row. */
export interface Known {
  /** In a column of days: something that is a day, or was to be one. */
  readonly isDayLike: boolean
  readonly said: Said
  readonly bits: Bits
  /** Its `dayNumber`, in a column of days. */
  readonly day: number
  readonly mark: number
}

/** A column in which what stands is known again by its number. */
export interface KnownColumn {
  readonly place: number
  /** Where it stands in a row, from 0. */
  readonly at: number
  readonly isDay: boolean
  readonly blank: Known
  /** Undefined where nothing is known of it yet, it has to be read each time, or it has no number and is no text of a day. */
  known(stands: Standing, number: number): Known | undefined
}

/** A column whose texts and days are learnt when they come again. Days of one number are read as one, as `columnReader` does. */
export function knownColumn({ place, at, isDay, blank }: Omit<KnownColumn, 'known'>, learnt: (stands: Standing) => Known | undefined): KnownColumn {
  const texts: (Known | undefined)[] = []
  const days = new Map<number, Known>()
  const daily = (text: Standing): Known | undefined => {
    const day = isDay && typeof text === 'string' ? dayNumber(text) : 0
    if (day === 0) return undefined
    const before = days.get(day)
    if (before !== undefined) return before
    const fresh = learnt(text)
    if (fresh?.said.is === 'day' && days.size < mostDays) days.set(day, fresh)
    return fresh
  }
  return { place, at, isDay, blank, known: (stands, number) => (number === 0 ? daily(stands) : kept(texts, number, stands, learnt)) }
}

const mostDays = 20_000

/** What is kept under a number; where nothing is, what can be learnt of what stands there. */
function kept<T, S extends Standing>(all: (T | undefined)[], number: number, stands: S, learnt: (stands: S) => T): T {
  const before = all[number]
  if (before !== undefined) return before
  while (all.length <= number) all.push(undefined)
  return all[number] = learnt(stands)
}

/** Whose a line is, by the numbers of the texts that name units; undefined where nobody is named, or that is not known so. */
export function knownOwners(here: Here, places: readonly number[], names: Names, ownerOf: OwnerOf): (numbers: TextNumbers, line: number) => Owner | undefined {
  const naming = places.filter(at => at >= 0).map(at => ({ at, owners: [] as (Owner | undefined)[] }))
  const learnt = (text: string): Owner | undefined => { const name = names.known(text); return name === undefined || !hasWords(name) ? undefined : ownerOf(name) }
  return (numbers, line) => {
    let first: Owner | undefined
    for (const { at, owners } of naming) {
      const [text, number] = [here.values[at], numberIn(numbers, line, at)]
      if (text === undefined || text === '') continue
      if (number === 0 || typeof text !== 'string') return undefined
      const owner = kept(owners, number, text, learnt)
      if (owner === undefined) return undefined
      if (owner.text === '' || owner === first) continue
      if (first !== undefined) return first.key === owner.key ? first : undefined
      first = owner
    }
    return naming.length === 0 ? ownerOf('') : first
  }
}

/** Whether one of the first three things of a line says that it sums up others. */
export function knownSums(here: Here, sumsUp: (stands: Stands) => boolean): (numbers: TextNumbers, line: number) => boolean {
  const sums: (boolean | undefined)[] = []
  return (numbers, line) => {
    for (let [at, things] = [0, 0]; at < here.values.length && things < 3; at++) {
      const stands = here.values[at]
      if (stands === undefined || stands === '') continue
      things++
      const number = numberIn(numbers, line, at)
      if (number === 0 ? sumsUp(stands) : kept(sums, number, stands, sumsUp)) return true
    }
    return false
  }
}
