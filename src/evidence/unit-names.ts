import { alike, distance } from '../formula/spelling.ts'
import { folded, tidy } from '../text.ts'
import type { Unit } from './answer.ts'
import { namesIn, namesOf, type Names, type Word } from './name-parts.ts'


/** The unit that a text names: one, none, or several, of which none is chosen. */
export type FoundUnit =
  | { readonly is: 'one'; readonly unit: Unit }
  | { readonly is: 'none' }
  | { readonly is: 'several'; readonly units: readonly Unit[] }

/** Equal without diacritics, where one side was written without any: a different mark is a different name. */
const unmarked = (a: Word, b: Word): boolean => a.bare === b.bare && (a.bare === a.written || b.bare === b.written)

/** `001` and `1`: Excel drops leading zeros. Empty for anything but digits. */
const digitsOf = (id: string): string => (/^\d+$/u.test(id) ? id.replace(/^0+(?=\d)/u, '') : '')

type Asked = Omit<Names, 'id'> & { readonly exact: string }

/** A way to match: the keys under which a unit is filed, the key that a text asks for, and what else must hold. */
interface Way {
  of(names: Names, unit: Unit): readonly string[]
  asked(asked: Asked): string
  holds?(names: Names, asked: Asked): boolean
}

const ofKind = ({ kind }: Names, asked: Asked): boolean => asked.kind === undefined || kind === undefined || asked.kind === kind

function ofDistrict({ district }: Names, asked: Asked): boolean {
  if (district !== undefined && asked.district !== undefined) return district.name === asked.district.name
  return (district ?? asked.district)?.sure !== false
}


/** The ways to match, strictest first; the first that finds anything decides. */
const ways: readonly Way[] = [
  { of: (_, unit) => [unit.id], asked: ({ exact }) => exact },
  { of: ({ id, whole }) => [id, whole], asked: ({ whole }) => whole },
  { of: ({ full }) => [full.written], asked: ({ full }) => full.written },
  { of: ({ own }) => [own.written], asked: ({ own }) => own.written, holds: ofKind },
  { of: ({ own }) => [own.written], asked: ({ plain }) => plain },
  { of: ({ full }) => [full.bare], asked: ({ full }) => full.bare, holds: ({ full }, asked) => unmarked(asked.full, full) },
  { of: ({ own }) => [own.bare], asked: ({ own }) => own.bare, holds: (names, asked) => unmarked(asked.own, names.own) && ofKind(names, asked) },
  { of: ({ own }) => [own.spelt], asked: ({ own }) => own.spelt, holds: ofKind },
  { of: ({ id }) => [digitsOf(id)], asked: ({ exact }) => digitsOf(exact) },
  { of: ({ main }) => [main.spelt], asked: ({ main }) => main.spelt, holds: (names, asked) => ofKind(names, asked) && ofDistrict(names, asked) },
  { of: ({ main }) => [main.bare], asked: ({ main }) => main.bare, holds: (names, asked) => unmarked(asked.main, names.main) && ofKind(names, asked) && ofDistrict(names, asked) },
]

interface Index { count: number; readonly filed: readonly Map<string, Unit[]>[] }

const indexes = new WeakMap<readonly Unit[], Index>()

/** A roster filed under every key of every way; units that were added to it since are filed as they are met. */
function indexOf(roster: readonly Unit[]): Index {
  const index = indexes.get(roster) ?? { count: 0, filed: ways.map(() => new Map<string, Unit[]>()) }
  indexes.set(roster, index)
  for (const unit of roster.slice(index.count)) {
    for (const [at, way] of ways.entries()) for (const key of new Set(way.of(namesOf(unit), unit))) file(index.filed[at], key, unit)
  }
  index.count = roster.length
  return index
}

function file(filed: Map<string, Unit[]> | undefined, key: string, unit: Unit): void {
  const before = filed?.get(key)
  if (before !== undefined) before.push(unit)
  else if (key !== '') filed?.set(key, [unit])
}

/** The unit of the roster that a text names, by id or by name as people write it; two candidates are never chosen between. */
export function findUnit(roster: readonly Unit[], raw: string): FoundUnit {
  if (folded(raw) === '') return { is: 'none' }
  const asked: Asked = { ...namesIn(raw), exact: tidy(raw) }
  const index = indexOf(roster)
  for (const [at, way] of ways.entries()) {
    const key = way.asked(asked)
    const filed = key === '' ? [] : index.filed[at]?.get(key) ?? []
    const [unit, ...more] = way.holds === undefined ? filed : filed.filter(each => way.holds?.(namesOf(each), asked))
    if (unit !== undefined) return more.length === 0 ? { is: 'one', unit } : { is: 'several', units: [unit, ...more] }
  }
  return { is: 'none' }
}

/** The units of which a name that names none may be a slip: one word of it has other marks, or a letter too many, too few or wrong. A name with another word in it, or of another kind of unit, is another unit's. */
export function slipsOf(roster: readonly Unit[], raw: string): readonly Unit[] {
  const { own, kind } = namesIn(raw)
  const typed = own.bare.split(' ')
  return own.bare === '' ? [] : roster.filter(unit => {
    const names = namesOf(unit)
    return (kind === undefined || names.kind === undefined || kind === names.kind) && isSlip(typed, names.own.bare.split(' '))
  })
}

const shortest = 3

function isSlip(typed: readonly string[], meant: readonly string[]): boolean {
  const [other, more] = typed.length === meant.length ? [...typed.keys()].filter(at => typed[at] !== meant[at]) : [-1, -1]
  if (other === undefined || more !== undefined) return other === undefined
  const [word, own] = [typed[other] ?? '', meant[other] ?? '']
  return Math.min(word.length, own.length) >= shortest && Math.abs(word.length - own.length) < 2 && distance(word, own) === 1
}

/** The unit that a text which names none was probably meant to name. Dear: asked only where it is told. */
export function nearUnit(roster: readonly Unit[], raw: string): Unit | undefined {
  if (folded(raw) === '') return undefined
  const meant = namesIn(raw)
  return (['full', 'own'] as const).map(name => {
    const close = alike(meant[name].bare, roster.map(unit => namesOf(unit)[name].bare))
    return roster.find(unit => namesOf(unit)[name].bare === close)
  }).find(unit => unit !== undefined)
}
