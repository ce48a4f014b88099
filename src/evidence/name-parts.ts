import { bare, folded, tidy } from '../text.ts'
import type { Unit } from './answer.ts'

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
export interface Word { readonly written: string; readonly bare: string; readonly spelt: string }

/** `sure`: it says that it is one, `huyện X`; of `(X)` alone only an equal one is known to be it. */
interface District { readonly name: string; readonly sure: boolean }

/** What a name is made of. */
export interface Names {
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

/** The parts of a name as somebody typed it. */
export function namesIn(name: string): Omit<Names, 'id'> {
  const { main, district } = parted(name)
  return { whole: folded(name), plain: withoutCouncil(name), full: word(fullName(name)), own: word(ownName(name)), kind: kindIn(name), main: word(ownName(main)), ...(district === undefined ? {} : { district }) }
}

const remembered = new WeakMap<Unit, Names>()

/** The parts of a unit's name. A roster is asked about every row of every table: they are taken apart once. */
export function namesOf(unit: Unit): Names {
  const known = remembered.get(unit)
  if (known !== undefined) return known
  const names = namesIn(unit.name)
  const made = { ...names, id: folded(unit.id), kind: names.kind ?? (unit.kind === '' ? undefined : folded(unit.kind)) }
  remembered.set(unit, made)
  return made
}
