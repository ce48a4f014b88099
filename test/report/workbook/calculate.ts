import { parse, tokenize, type AstExpression } from '@borgar/fx'
import { exact, round, toDouble } from '../../../src/rational.ts'
import type { Book, Box, BoxValue } from '../../../src/page.ts'
import { address, columnName } from '../../../src/sheet.ts'

type One = number | string | boolean | undefined
type Value = One | readonly One[]
type Node = AstExpression & { readonly operator?: string; readonly arguments?: readonly (AstExpression | null)[]; readonly callee?: { readonly name: string }; readonly value?: unknown }

/** Every formula of a book calculated by this program alone, by `Sheet!A1`; `changed` replaces values first. Ours have no errors: one throws. */
export function calculated(book: Book, changed: ReadonlyMap<string, BoxValue | undefined> = new Map()): (place: string) => One {
  const boxes = new Map<string, Box>(book.pages.flatMap(page => page.rows.flatMap((row, r) => row.boxes.flatMap((box, c) => (box === undefined ? [] : [[`${page.name}!${address(c + 1, r + 1)}`, box] as const])))))
  const known = new Map<string, One>()
  const cell = (place: string): One => {
    if (known.has(place)) return known.get(place)
    const box = boxes.get(place)
    const value = box?.formula === undefined ? plain(changed.has(place) ? changed.get(place) : box?.value) : single(walk(parse(tokenize(box.formula)) as Node, place.slice(0, place.lastIndexOf('!')), cell))
    known.set(place, value)
    return value
  }
  return cell
}

const plain = (value: BoxValue | undefined): One => (typeof value === 'object' || value === '' ? undefined : value)
const single = (value: Value): One => (isMany(value) ? value[0] : value) ?? 0
const isMany = (value: Value): value is readonly One[] => Array.isArray(value)

function walk(node: Node, sheet: string, cell: (place: string) => One): Value {
  const each = (index: number): Value => walk(node.arguments?.[index] as Node, sheet, cell)
  switch (node.type as string) {
    case 'Literal': return node.value as One
    case 'ReferenceIdentifier': return range(String(node.value), sheet, cell)
    case 'UnaryExpression': return mapped(each(0), value => (node.operator === '-' ? -number(value) : number(value)))
    case 'BinaryExpression': return paired(each(0), each(1), (a, b) => reckoned(node.operator ?? '', a, b))
    case 'CallExpression': return called(node, each)
    default: throw new Error(`a node that no formula of ours has: ${node.type as string}`)
  }
}

function range(text: string, sheet: string, cell: (place: string) => One): Value {
  const cut = text.lastIndexOf('!')
  const tab = cut < 0 ? sheet : text.slice(0, cut).replace(/^'|'$/g, '').replaceAll("''", "'")
  const ends = text.slice(cut + 1).replaceAll('$', '').split(':').map(end => /^([A-Z]+)(\d+)$/.exec(end))
  const [from, to = from] = ends.map(end => [columnOf(end?.[1] ?? ''), Number(end?.[2])] as const)
  if (from === undefined || to === undefined) throw new Error(text)
  if (ends.length === 1) return cell(`${tab}!${address(...from)}`)
  return Array.from({ length: to[1] - from[1] + 1 }, (_, row) => row + from[1]).flatMap(row => Array.from({ length: to[0] - from[0] + 1 }, (_, column) => cell(`${tab}!${address(column + from[0], row)}`)))
}

function columnOf(name: string): number {
  const column = [...name].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0)
  if (columnName(column) !== name) throw new Error(name)
  return column
}

const mapped = (value: Value, change: (one: One) => One): Value => (isMany(value) ? value.map(change) : change(value))

function paired(a: Value, b: Value, join: (a: One, b: One) => One): Value {
  if (isMany(a) && isMany(b) && a.length !== b.length) throw new Error('ranges of unlike size')
  if (isMany(a)) return a.map((one, index) => join(one, isMany(b) ? b[index] : b))
  return isMany(b) ? b.map(one => join(a, one)) : join(a, b)
}

function number(value: One): number {
  if (typeof value === 'string') throw new Error(`#VALUE!: ${value}`)
  return Number(value ?? 0)
}

function reckoned(operator: string, a: One, b: One): One {
  switch (operator) {
    case '+': return number(a) + number(b)
    case '-': return number(a) - number(b)
    case '*': return number(a) * number(b)
    case '/': if (number(b) === 0) throw new Error('#DIV/0!'); return number(a) / number(b)
    case '&': return `${String(a ?? '')}${String(b ?? '')}`
    case '=': return typeof a === 'string' || typeof b === 'string' ? typeof a === typeof b && String(a).toLowerCase() === String(b).toLowerCase() : number(a) === number(b)
    case '>': return order(a, b) > 0
    case '<': return order(a, b) < 0
    case '<=': return order(a, b) <= 0
    case '>=': return order(a, b) >= 0
    default: throw new Error(`operator ${operator}`)
  }
}

/** A text stands behind every number. */
function order(a: One, b: One): number {
  if (typeof a === 'string' || typeof b === 'string') { if (typeof a !== typeof b) return typeof a === 'string' ? 1 : -1; throw new Error('texts in order') }
  return number(a) - number(b)
}

/** As Excel rounds: by the fifteen digits that it shows. */
const rounded = (value: number, places: number, mode: 'half-up' | 'down'): number => toDouble(round(exact(Number(value.toPrecision(15))), exact(`1e-${places}`), mode))

const many = (value: Value): readonly One[] => (isMany(value) ? value : [value])
const numbers = (values: readonly Value[]): readonly number[] => values.flatMap(many).filter(each => typeof each === 'number')

function called(node: Node, each: (index: number) => Value): Value {
  const name = node.callee?.name ?? ''
  if (name === 'IF') return each(single(each(0)) === true ? 1 : 2)
  const given = (node.arguments ?? []).map((_, index) => each(index))
  const [first, second] = given
  const ones = (): readonly number[] => numbers(given)
  switch (name) {
    case 'SUM': return ones().reduce((all, one) => all + one, 0)
    case 'MIN': return Math.min(...ones())
    case 'MAX': return Math.max(...ones())
    case 'AVERAGE': return ones().reduce((all, one) => all + one, 0) / ones().length
    case 'MEDIAN': return median([...ones()].sort((a, b) => a - b))
    case 'COUNT': return ones().length
    case 'SUMPRODUCT': return many(first).reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0)
    case 'COUNTIF': return many(first).filter(one => meets(one, single(second))).length
    case 'RANK': return 1 + numbers([second]).filter(one => one > number(single(first))).length
    case 'ROUND': return rounded(number(single(first)), number(single(second)), 'half-up')
    case 'ROUNDDOWN': return rounded(number(single(first)), number(single(second)), 'down')
    case 'INDEX': return many(first)[number(single(second)) - 1]
    case 'MATCH': return many(second).indexOf(single(first)) + 1
    default: throw new Error(`a function that we never print: ${name}`)
  }
}

const median = (sorted: readonly number[]): number => ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2

function meets(one: One, wanted: One): boolean {
  if (typeof wanted === 'string' && wanted.startsWith('>')) return typeof one === 'number' && one > Number(wanted.slice(1))
  return typeof one === typeof wanted && (typeof one === 'string' ? one.toLowerCase() === String(wanted).toLowerCase() : one === wanted)
}
