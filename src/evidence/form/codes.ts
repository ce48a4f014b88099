import { walk, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Cell } from '../../sheet.ts'
import { bare, tidy } from '../../text.ts'
import { textOf } from '../grid.ts'
import { nameKey, namesOf } from '../input-names.ts'
import { ownInput } from '../layout.ts'

/** What a row is by its code and name: a node of the set, none, or a doubt that is told and not used. */
export type RowCode =
  | { readonly is: 'node'; readonly code: string; readonly named: 'alike' | 'otherwise' }
  | { readonly is: 'none' }
  /** A number that may be several codes: 1.1 is 1.1 and 1.10. */
  | { readonly is: 'number'; readonly codes: readonly string[] }
  /** The code is of one node, the name of another. */
  | { readonly is: 'two'; readonly code: string; readonly other: string }

/** What a row shows: the cell of its code, and its name, which may begin with the code. */
export interface Shown { readonly cell: Cell | undefined; readonly name: string }

const words = /^(?:mục|tiêu chí thành phần|tiêu chí|tctp|tc|lĩnh vực|phần|nội dung)\s+(?=[\p{L}\d]{1,4}(?:[.,)\s]|$))/iu
const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** `Mục 1. 1.1.` and `1,1,1)` are 1.1.1. */
const plain = (raw: string): string =>
  tidy(raw).replace(words, '').replace(/^\(/u, '').replace(/\s*[.,]\s*(?=[\p{L}\d])/gu, '.').replace(/[\s.,):;–-]+$/u, '')

/** The code with its first part in Arabic numbers: II.3 is 2.3. */
const arabic = (code: string): string => code.toLowerCase().replace(/^[ivx]+(?=\.|$)/u, part => String(valueOf(part)))

function valueOf(part: string): number {
  const values = [...part].map(letter => roman[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** The code before a name in one cell, `1.1.1. Ban hành kế hoạch`, and the name behind it. */
export function parted(name: string): readonly [code: string, name: string] {
  const [, code = '', rest = ''] = /^((?:\p{L}{1,4}|\d{1,2})(?:\s*[.,]\s*(?:\d{1,3}|\p{L}(?=[\s.):]|$)))*)\s*[.):–-]?\s+(\S.*)$/u.exec(tidy(name).replace(words, '')) ?? []
  return [code, rest]
}

/** Nodes of the set by their codes and names. */
interface Known {
  readonly names: ReadonlyMap<string, string>
  readonly order: ReadonlyMap<string, number>
  readonly byKey: ReadonlyMap<string, readonly string[]>
  readonly byName: ReadonlyMap<string, readonly string[]>
  readonly leaves: ReadonlySet<string>
  /** Names of inputs that stand in rows of their own: such a row is no component, whatever else bears its name. */
  readonly asked: ReadonlySet<string>
}

/** The same for every form of a set. */
const remembered = new WeakMap<CriteriaSet, Known>()

function knownIn(set: CriteriaSet): Known {
  const known = remembered.get(set) ?? nodesOf(set)
  remembered.set(set, known)
  return known
}

function nodesOf(set: CriteriaSet): Known {
  const names = new Map([...[...walk(set.fields)].map(node => [node.code, node.name.vi] as const), ...set.components.map(each => [each.code, each.name.vi] as const)])
  const codes = [...names.keys()]
  const grouped = (keyOf: (code: string) => string): ReadonlyMap<string, readonly string[]> => {
    const all = new Map<string, readonly string[]>()
    for (const code of codes) all.set(keyOf(code), [...(all.get(keyOf(code)) ?? []), code])
    return all
  }
  return {
    names, order: new Map(codes.map((code, index) => [code, index])), leaves: new Set(set.components.map(each => each.code)),
    asked: new Set(set.components.filter(each => ownInput(each) === undefined).flatMap(each => each.inputs).flatMap(namesOf)),
    byKey: grouped(arabic), byName: grouped(code => nameKey(names.get(code) ?? '')),
  }
}

/** The name of a node of the set. */
export const codeName = (set: CriteriaSet, code: string): string => knownIn(set).names.get(code) ?? ''

/** The components whose codes a cell may show: a number that lost its final zero may be several. */
export function shownCodes(set: CriteriaSet): (cell: Cell | undefined) => readonly string[] {
  const known = knownIn(set)
  return cell => (cell === undefined ? [] : cell.content.is === 'number' ? numbered(textOf(cell), known) : candidatesOf(textOf(cell), known)).filter(code => known.leaves.has(code))
}

/** Reads the code of each row, from top to bottom: what a number that lost its final zero stands for is told by the name, else by what came before. */
export function codeReader(set: CriteriaSet): (shown: Shown) => RowCode {
  const known = knownIn(set)
  let last = -1
  return shown => {
    const found = rowCode(shown, known, last)
    if (found.is === 'node') last = known.order.get(found.code) ?? last
    return found
  }
}

function rowCode({ cell, name }: Shown, known: Known, last: number): RowCode {
  const byCell = cell === undefined ? [] : cell.content.is === 'number' ? numbered(textOf(cell), known) : candidatesOf(textOf(cell), known)
  if (byCell.length === 0 && known.asked.has(nameKey(name))) return { is: 'none' }
  const [before, rest] = parted(name)
  const inName = candidatesOf(before, known).filter(code => resembles(rest, known.names.get(code) ?? ''))
  const ownName = candidatesOf(before, known).length > 0 && known.byName.get(nameKey(name)) === undefined ? rest : name
  const called = known.byName.get(nameKey(ownName)) ?? []
  const candidates = byCell.length > 0 ? byCell : inName
  const chosen = candidates.find(code => called.includes(code)) ?? next(candidates, known, last)
  if (chosen === undefined) return candidates.length > 1 ? { is: 'number', codes: candidates } : byName(called, known)
  const [only] = called
  if (only !== undefined && !called.includes(chosen)) return { is: 'two', code: chosen, other: only }
  return { is: 'node', code: chosen, named: resembles(ownName, known.names.get(chosen) ?? '') ? 'alike' : 'otherwise' }
}

/** A leaf that alone bears the name of a row without a code. */
function byName([only, ...more]: readonly string[], known: Known): RowCode {
  return only !== undefined && more.length === 0 && known.leaves.has(only) ? { is: 'node', code: only, named: 'alike' } : { is: 'none' }
}

/** As it is written, else with Roman numerals read and case left aside where one node alone fits. */
function candidatesOf(raw: string, known: Known): readonly string[] {
  const code = plain(raw)
  if (known.names.has(code)) return [code]
  const found = known.byKey.get(arabic(code)) ?? []
  return found.length === 1 ? found : []
}

/** A code kept as a number may have lost its final zeros. */
const numbered = (raw: string, known: Known): readonly string[] =>
  [...known.names.keys()].filter(code => code === raw || (raw.includes('.') && code.startsWith(`${raw}0`) && /^0+$/.test(code.slice(raw.length))))

/** Of several, the one that comes right after the row before, headings aside, or the only one that is still to come. */
function next(candidates: readonly string[], { order, leaves }: Known, last: number): string | undefined {
  const [only, ...more] = candidates
  if (more.length === 0) return only
  const at = (code: string): number => order.get(code) ?? -1
  const ahead = candidates.filter(code => at(code) > last)
  const between = (code: string): readonly string[] => [...order.keys()].slice(last + 1, at(code))
  return ahead.find(code => !between(code).some(other => leaves.has(other))) ?? (ahead.length === 1 ? ahead[0] : undefined)
}

/** Whether two names share half the words of the shorter one: retyped and shortened names do. */
function resembles(read: string, name: string): boolean {
  const [one, other] = [read, name].map(each => new Set(bare(each).split(' ').filter(word => word !== ''))) as [Set<string>, Set<string>]
  const shared = [...one].filter(word => other.has(word)).length
  return one.size === 0 || shared * 2 >= Math.min(one.size, other.size)
}

/** Whether the codes stand as the set lists them, headings repeated on further pages left aside: otherwise the rows were sorted, and where a row stands says nothing. */
export function inTreeOrder(codes: readonly string[], set: CriteriaSet): boolean {
  const { order, leaves } = knownIn(set)
  const once = codes.filter((code, index) => leaves.has(code) || codes.indexOf(code) === index)
  return once.every((code, index) => (order.get(once[index - 1] ?? '') ?? -1) <= (order.get(code) ?? 0))
}
