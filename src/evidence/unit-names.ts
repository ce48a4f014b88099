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
  p: 'phường', f: 'phường', x: 'xã', tx: 'thị xã', tp: 'thành phố', tt: 'thị trấn', h: 'huyện', q: 'quận', đk: 'đặc khu', t: 'tỉnh',
}
const council = /^(?:hđnd )?(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|uy ban nhan dan) /u

/** `UBND P.1` and `phường 01` alike: the kind of unit in full, the People's Committee left off, numbers without leading zeros. */
function fullName(raw: string): string {
  const plain = withoutCouncil(raw).replace(/^t (p|x|t) /u, 't$1 ').replace(/^(p|q|f)(\d+)$/u, '$1 $2')
  const [first = '', ...rest] = plain.split(' ')
  const kind = short[first]
  return (kind === undefined || rest.length === 0 ? plain : [kind, ...rest].join(' ')).replace(/(^| )0+(\d)/gu, '$1$2')
}

const withoutCouncil = (raw: string): string => folded(raw).replace(council, '')

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

/** A name as it is written, without diacritics, and with i where some write y (Kỳ and Kì, Mỹ and Mĩ, Lý and Lí). */
interface Word { readonly written: string; readonly bare: string; readonly spelt: string }

/** `sure`: it says that it is one, `huyện X`; of `(X)` alone only an equal one is known to be it. */
interface District { readonly name: string; readonly sure: boolean }

interface Names {
  readonly id: string
  readonly whole: string
  /** As it stands, without reading its first letters as a kind: `H Bông` is a name. */
  readonly plain: string
  readonly full: Word
  readonly own: Word
  readonly kind: string | undefined
  /** The name before a bracket, a comma, or the district that follows it, and that district. */
  readonly main: Word
  readonly district?: District
}

const withI: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }
const spelt = (name: string): string =>
  name.replace(/(?<=^|\s)(h|k|l|m|s|t|qu)([yỳýỷỹỵ])(?=\s|$)/gu, (_, before: string, letter: string) => before + (withI[letter] ?? letter))

const word = (written: string): Word => ({ written, bare: bare(written), spelt: spelt(written) })

const above = new Set(['huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh'])
const committee = /^(?:hđnd\s*[-,&]?\s*)?(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân)\s+/iu
const divided = /^([^(,;]*?)\s*(?:[(,;]|\s[-–]\s|\s(?=(?:huyện|quận|thị xã|thành phố|tỉnh)\s))(.*?)\)?$/iu

/** `xã An Khánh (huyện X)`, `xã An Khánh, huyện X`, `xã An Khánh - H. X`; two communes in one cell are not parted. */
function parted(name: string): { readonly main: string; readonly district?: District } {
  const [, main = '', rest = ''] = divided.exec(tidy(name).replace(committee, '')) ?? []
  const kind = kindIn(rest)
  if (folded(main) === '' || folded(rest) === '' || (kind !== undefined && !above.has(kind))) return { main: name }
  return { main, district: { name: ownName(rest), sure: kind !== undefined } }
}

function namesIn(name: string): Omit<Names, 'id'> {
  const { main, district } = parted(name)
  return { whole: folded(name), plain: withoutCouncil(name), full: word(fullName(name)), own: word(ownName(name)), kind: kindIn(name), main: word(ownName(main)), ...(district === undefined ? {} : { district }) }
}

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

/** The unit that a text which names none was probably meant to name. Dear: asked only where it is told. */
export function nearUnit(roster: readonly Unit[], raw: string): Unit | undefined {
  if (folded(raw) === '') return undefined
  const meant = namesIn(raw)
  return (['full', 'own'] as const).map(name => {
    const close = alike(meant[name].bare, roster.map(unit => namesOf(unit)[name].bare))
    return roster.find(unit => namesOf(unit)[name].bare === close)
  }).find(unit => unit !== undefined)
}
