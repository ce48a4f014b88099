import { alike } from '../formula/spelling.ts'
import { bare, folded, tidy } from '../text.ts'
import type { Unit } from './answer.ts'

/** The unit that a text names: one, none, or several, of which none is chosen. */
export type FoundUnit =
  | { readonly is: 'one'; readonly unit: Unit }
  | { readonly is: 'none' }
  | { readonly is: 'several'; readonly units: readonly Unit[] }

const kinds = ['đặc khu', 'thị trấn', 'thị xã', 'thành phố', 'phường', 'huyện', 'quận', 'xã', 'tỉnh']
const short: Readonly<Record<string, string>> = {
  p: 'phường', x: 'xã', tx: 'thị xã', tp: 'thành phố', tt: 'thị trấn', h: 'huyện', q: 'quận', đk: 'đặc khu', t: 'tỉnh',
}
const council = /^(ubnd|uỷ ban nhân dân|ủy ban nhân dân|uy ban nhan dan) /u

/** `UBND P.1` and `phường 1` alike: the kind of unit in full, the People's Committee left off. */
function fullName(raw: string): string {
  const plain = folded(raw).replace(council, '').replace(/^(p|q)(\d+)$/u, '$1 $2')
  const [first = '', ...rest] = plain.split(' ')
  const kind = short[first]
  return kind === undefined || rest.length === 0 ? plain : [kind, ...rest].join(' ')
}

/** The kind that a name begins with: `xã`, `phường`, `đặc khu` …; undefined when it begins with none. */
export function kindIn(name: string): string | undefined {
  const full = fullName(name)
  return kinds.find(kind => full.startsWith(`${kind} `))
}

/** The name alone: `Mường Bằng` of `UBND xã Mường Bằng`. */
function ownName(name: string): string {
  const kind = kindIn(name)
  return kind === undefined ? fullName(name) : fullName(name).slice(kind.length + 1)
}

/** An id made of a name, for a unit that has none: `xa-muong-bang`. */
export const idOf = (name: string): string => bare(fullName(name)).replaceAll(' ', '-')

/** A name as it is written, and without diacritics. */
interface Word { readonly written: string; readonly bare: string }

interface Names { readonly id: string; readonly whole: string; readonly full: Word; readonly own: Word; readonly kind: string | undefined }

const word = (written: string): Word => ({ written, bare: bare(written) })

const namesIn = (name: string): Omit<Names, 'id'> => ({ whole: folded(name), full: word(fullName(name)), own: word(ownName(name)), kind: kindIn(name) })

/** A roster is asked about every row of every table: its names are taken apart once. */
const remembered = new WeakMap<Unit, Names>()

function namesOf(unit: Unit): Names {
  const known = remembered.get(unit)
  if (known !== undefined) return known
  const names = namesIn(unit.name)
  const made = { ...names, id: folded(unit.id), kind: names.kind ?? (unit.kind === '' ? undefined : folded(unit.kind)) }
  remembered.set(unit, made)
  return made
}

type Matches = (unit: Unit) => boolean

/** The ways to match, strictest first; the first that finds anything decides. */
function ways(raw: string): readonly Matches[] {
  const id = tidy(raw)
  const { whole, full, own, kind } = namesIn(raw)
  const ofKind = (names: Names): boolean => kind === undefined || names.kind === undefined || kind === names.kind
  return [
    unit => unit.id === id,
    unit => namesOf(unit).id === whole || namesOf(unit).whole === whole,
    unit => namesOf(unit).full.written === full.written,
    unit => namesOf(unit).own.written === own.written && ofKind(namesOf(unit)),
    unit => unmarked(full, namesOf(unit).full),
    unit => unmarked(own, namesOf(unit).own) && ofKind(namesOf(unit)),
  ]
}

/** Equal without diacritics, where one side was written without any: a different mark is a different name. */
const unmarked = (a: Word, b: Word): boolean => a.bare === b.bare && (a.bare === a.written || b.bare === b.written)

/** The unit of the roster that a text names, by id or by name as people write it; two candidates are never chosen between. */
export function findUnit(roster: readonly Unit[], raw: string): FoundUnit {
  if (folded(raw) === '') return { is: 'none' }
  for (const way of ways(raw)) {
    const [unit, ...more] = roster.filter(way)
    if (unit !== undefined) return more.length === 0 ? { is: 'one', unit } : { is: 'several', units: [unit, ...more] }
  }
  return { is: 'none' }
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
