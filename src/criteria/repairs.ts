import type { Finding, Path } from '../finding.ts'
import { highestFirst, type Band } from '../methods/bands-faults.ts'
import type { Source } from './source.ts'

/** A change to a file that cannot alter what is meant: one plain scalar written otherwise, or the items of a list in another order (indices of the old one). */
export type Repair =
  | { readonly kind: 'write'; readonly path: Path; readonly to: string; readonly means: string | number }
  | { readonly kind: 'order'; readonly path: Path; readonly order: readonly number[] }

/** What may be repaired without asking: codes read as numbers, decimal commas, zeros at the end of a number, bands out of order. Not a word more. */
export function repairsOf(source: Source, findings: readonly Finding[]): readonly Repair[] {
  if (source.findings.length > 0 || findings.some(({ code }) => code === 'criteria/not-a-set')) return []
  const told = findings.flatMap(finding => rewritten(finding, source) ?? [])
  const asTexts = new Set(findings.filter(({ code }) => /unquoted/.test(code)).map(({ path }) => keyOf(path ?? [])))
  return [...told, ...walked(source.data, [], source).filter(repair => !asTexts.has(keyOf(repair.path)))]
}

const keyOf = (path: Path): string => path.join('\0')

const isCode = /^\d+(?:\.\d+)*$/
/** `1,250` may be a thousand and more, or one and a quarter: that is for a person. */
const isComma = /^[-+]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,}))$/

function rewritten({ code, path }: Finding, source: Source): Repair | undefined {
  const read = path === undefined ? undefined : source.written(path)
  if (path === undefined || read === undefined) return undefined
  if (code === 'criteria/unquoted-code' && isCode.test(read)) return { kind: 'write', path, to: `'${read}'`, means: read }
  if (code !== 'criteria/decimal-comma' || !isComma.test(read)) return undefined
  const to = withoutZeros(read.replace(',', '.'))
  return { kind: 'write', path, to, means: Number(to) }
}

/** `2.50` as 2.5, `3.0` as 3; other texts as they are. */
const withoutZeros = (read: string): string => read.replace(/^([-+]?\d+)\.(\d*?)0+$/, (_all, whole: string, rest: string) => (rest === '' ? whole : `${whole}.${rest}`))

function walked(data: unknown, path: Path, source: Source): readonly Repair[] {
  if (typeof data === 'number') {
    const read = source.written(path) ?? ''
    const to = withoutZeros(read)
    return to === read ? [] : [{ kind: 'write', path, to, means: data }]
  }
  if (typeof data !== 'object' || data === null) return []
  if (Array.isArray(data)) return [...data.flatMap((item: unknown, index) => walked(item, [...path, index], source)), ...(path.at(-1) === 'bands' ? ordered(data, path) : [])]
  return Object.entries(data).flatMap(([key, value]) => walked(value, [...path, key], source))
}

function ordered(items: readonly unknown[], path: Path): readonly Repair[] {
  if (!items.every(isBand)) return []
  const order = highestFirst(items).map(band => items.indexOf(band))
  return order.every((from, to) => from === to) ? [] : [{ kind: 'order', path, order }]
}

function isBand(item: unknown): item is Band {
  if (typeof item !== 'object' || item === null) return false
  const { from, over } = item as { readonly from?: unknown; readonly over?: unknown }
  return Number.isFinite(from ?? over) && (from === undefined || over === undefined)
}

/** The data of a file after a repair. */
export function repairedData(data: unknown, repair: Repair): unknown {
  const change = (here: unknown): unknown =>
    repair.kind === 'write' ? repair.means : Array.isArray(here) ? repair.order.map(index => here[index] as unknown) : here
  return at(data, repair.path, change)
}

function at(data: unknown, [part, ...rest]: Path, change: (here: unknown) => unknown): unknown {
  if (part === undefined) return change(data)
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === part ? at(item, rest, change) : item))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, key === String(part) ? at(value, rest, change) : value]))
}
