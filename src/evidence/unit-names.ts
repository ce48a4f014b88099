import { nearest } from '../criteria/nearest.ts'
import { bare, folded, tidy } from '../text.ts'
import type { Unit } from './answer.ts'

/** The unit that a text names: one, none (with the one that may be meant), or several, of which none is chosen. */
export type FoundUnit =
  | { readonly is: 'one'; readonly unit: Unit }
  | { readonly is: 'none'; readonly near?: Unit }
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
export function ownName(name: string): string {
  const kind = kindIn(name)
  return kind === undefined ? fullName(name) : fullName(name).slice(kind.length + 1)
}

/** An id made of a name, for a unit that has none: `xa-muong-bang`. */
export const idOf = (name: string): string => bare(fullName(name)).replaceAll(' ', '-')

type Matches = (unit: Unit) => boolean

/** The ways to match, strictest first; the first that finds anything decides. */
function ways(raw: string): readonly Matches[] {
  const [id, whole, full, own, kind] = [tidy(raw), folded(raw), fullName(raw), ownName(raw), kindIn(raw)]
  const sameKind = (unit: Unit): boolean => {
    const other = kindIn(unit.name) ?? (unit.kind === '' ? undefined : folded(unit.kind))
    return kind === undefined || other === undefined || kind === other
  }
  return [
    unit => unit.id === id,
    unit => folded(unit.id) === whole || folded(unit.name) === whole,
    unit => fullName(unit.name) === full,
    unit => ownName(unit.name) === own && sameKind(unit),
    unit => unmarked(full, fullName(unit.name)),
    unit => kind === undefined && unmarked(own, ownName(unit.name)),
  ]
}

/** Equal without diacritics, where one side was written without any: a different mark is a different name. */
const unmarked = (a: string, b: string): boolean => bare(a) === bare(b) && (bare(a) === a || bare(b) === b)

/** The unit of the roster that a text names, by id or by name as people write it; two candidates are never chosen between. */
export function findUnit(roster: readonly Unit[], raw: string): FoundUnit {
  if (folded(raw) === '') return { is: 'none' }
  for (const way of ways(raw)) {
    const [unit, ...more] = roster.filter(way)
    if (unit !== undefined) return more.length === 0 ? { is: 'one', unit } : { is: 'several', units: [unit, ...more] }
  }
  const near = nearestBy(fullName, raw, roster) ?? nearestBy(ownName, raw, roster)
  return near === undefined ? { is: 'none' } : { is: 'none', near }
}

function nearestBy(name: (raw: string) => string, raw: string, roster: readonly Unit[]): Unit | undefined {
  const word = nearest(name(raw), roster.map(unit => name(unit.name)))
  return roster.find(unit => name(unit.name) === word)
}
