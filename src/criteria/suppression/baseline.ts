import type { Finding } from '../../finding.ts'

/** How many findings of each rule each file is known to have, by its path from the baseline: `{ "criteria/a.yaml": { "criteria/sum": 2 } }`. Errors are never in it. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The files that were read in a run, as they are shown, each with its path from the baseline. */
export type Keys = ReadonlyMap<string, string>

const schema = 'cchc-baseline/1'

/** The findings counted by file and rule, files and rules in order; errors left out. */
export function countsOf(findings: readonly Finding[], keys: Keys): Counts {
  const files = new Map<string, Map<string, number>>()
  for (const { code, severity, at } of findings) {
    if (severity === 'error' || at === undefined) continue
    const key = keys.get(at.file) ?? at.file
    const rules = files.get(key) ?? new Map<string, number>()
    files.set(key, rules.set(code, (rules.get(code) ?? 0) + 1))
  }
  return ordered([...files].map(([file, rules]) => [file, ordered([...rules])]))
}

const ordered = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** What a file's rule has beyond its count; where there are more than known, all of them are told, for nobody knows which are new. */
export function beyond(findings: readonly Finding[], known: Counts, keys: Keys): readonly Finding[] {
  const counts = countsOf(findings, keys)
  const knownOf = (key: string, code: string): number => (Object.hasOwn(known, key) ? known[key]?.[code] ?? 0 : 0)
  const isMore = (key: string, code: string): boolean => (counts[key]?.[code] ?? 0) > knownOf(key, code)
  return findings.filter(({ code, severity, at }) => severity === 'error' || at === undefined || isMore(keys.get(at.file) ?? at.file, code))
}

/** Counts of the files that were read which have gone down since: `[file as shown, code, known, now]`. */
export function fewer(findings: readonly Finding[], known: Counts, keys: Keys): readonly (readonly [file: string, code: string, known: number, now: number])[] {
  const counts = countsOf(findings, keys)
  return [...keys].flatMap(([file, key]) => Object.entries(Object.hasOwn(known, key) ? known[key] ?? {} : {}).map(([code, count]) => [file, code, count, counts[key]?.[code] ?? 0] as const))
    .filter(([, , count, now]) => now < count)
}

/** The counts of now for the files that were read; what is known of others stays. */
export function updated(findings: readonly Finding[], known: Counts, keys: Keys): Counts {
  const read = new Set(keys.values())
  return ordered([...Object.entries(known).filter(([key]) => !read.has(key)), ...Object.entries(countsOf(findings, keys)).filter(([key]) => read.has(key))])
}

/** As a file. */
export const baselineText = (counts: Counts): string => `${JSON.stringify({ schema, files: counts }, undefined, 2)}\n`

/** A baseline file read back; undefined when it is none. */
export function readBaseline(text: string): Counts | undefined {
  try {
    const data = JSON.parse(text) as { readonly schema?: unknown; readonly files?: unknown }
    return data.schema === schema && isCounts(data.files) ? data.files : undefined
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isCounts = (value: unknown): value is Counts =>
  isRecord(value) && Object.values(value).every(rules => isRecord(rules) && Object.values(rules).every(count => Number.isInteger(count)))
