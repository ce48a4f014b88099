import { bare, folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { namesIn, namesOf } from '../name-parts.ts'

/** A unit whose whole name, kind and all, stands in a text, and the words before and behind it. */
export interface NamedIn { readonly unit: Unit; readonly rest: string }

interface Token { readonly word: string; readonly from: number; readonly to: number }
interface Index { readonly spelt: ReadonlyMap<string, readonly Unit[]>; readonly plain: ReadonlyMap<string, readonly Unit[]>; readonly longest: number }

const indexes = new WeakMap<readonly Unit[], Index>()

/** The units of a list by their names with the kind: as they are spelt, and without marks. */
function indexOf(known: readonly Unit[]): Index {
  const before = indexes.get(known)
  if (before !== undefined) return before
  const [spelt, plain] = [new Map<string, Unit[]>(), new Map<string, Unit[]>()]
  let longest = 0
  const file = (under: Map<string, Unit[]>, key: string, unit: Unit): void => { under.set(key, [...under.get(key) ?? [], unit]) }
  for (const unit of known) {
    const { kind, own } = namesOf(unit)
    if (kind === undefined || own.written === '') continue
    file(spelt, `${kind} ${own.spelt}`, unit)
    file(plain, bare(`${kind} ${own.written}`), unit)
    longest = Math.max(longest, `${kind} ${own.written}`.split(' ').length)
  }
  const made = { spelt, plain, longest }
  indexes.set(known, made)
  return made
}

/** Whether the words around a name speak of another unit, known or not. */
export const speaksOfMore = ({ rest }: NamedIn): boolean => /(?:^| )(?:xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|dac khu)(?: |$)/u.test(rest)

/** What parts the words of one name. */
const within = /^(?:[\s_]+|[-'’`])$/u

/** Words that begin no further part of a name: those of files, registers and titles, and what begins another name. */
const further = /^(?:(?:va|xa|phuong|thi tran|dac khu) |\d{4,}|(?:nam|quy|thang|ky|lan|dot|q|t|v|ban|so) ?(?:\d+|[ivx]+)(?: |$)|(?:ho so|so (?:ho so|theo doi|tiep nhan)|danh sach|bao cao|theo doi|nop|gui|cap nhat|so lieu|du lieu|(?:tu|den) (?:ngay|thang)|tiep nhan|giai quyet|mot cua|ban (?:cuoi|chinh|sao|moi)|tthc|final|copy|register)(?: |$))/u

/** The units whose names stand in a text as whole words, the longest name at each place; one behind which the name may go on (`Xã Tân An Thượng`) is not named. */
export function unitsNamedIn(known: readonly Unit[], raw: string): readonly NamedIn[] {
  const text = raw.normalize('NFC')
  const { spelt, plain, longest } = indexOf(known)
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }): Token => ({ word, from: index, to: index + word.length }))
  const gap = (at: number): string => text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? text.length)
  const goesOn = (next: number): boolean => next < tokens.length && within.test(gap(next)) && !further.test(bare(tokens.slice(next).map(({ word }) => word).join(' ')))
  const found = new Map<Unit, string>()
  for (let from = 0; from < tokens.length;) {
    const [units, next] = longestFrom(from)
    const rest = folded([...tokens.slice(0, from), ...tokens.slice(next)].map(({ word }) => word).join(' '))
    for (const unit of units) found.set(unit, rest)
    from = next
  }
  return [...found].map(([unit, rest]) => ({ unit, rest }))

  function longestFrom(from: number): readonly [units: readonly Unit[], next: number] {
    let reach = from + 1
    while (reach < tokens.length && reach < from + longest && within.test(gap(reach))) reach++
    for (let next = reach; next > from + 1; next--) {
      const units = unitsOf(tokens.slice(from, next).map(({ word }) => word).join(' '))
      if (units.length > 0 && !goesOn(next) && folded(tokens[from - 1]?.word ?? '') !== 'thị') return [units, next]
    }
    return [[], from + 1]
  }

  function unitsOf(words: string): readonly Unit[] {
    const [name, unmarked] = [folded(words), bare(words)]
    if (name === unmarked) return plain.get(name.replaceAll(/(^| )0+(\d)/gu, '$1$2')) ?? []
    const { kind, own } = namesIn(words)
    return kind === undefined ? [] : spelt.get(`${kind} ${own.spelt}`) ?? []
  }
}
