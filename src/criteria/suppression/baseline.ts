import type { Finding } from '../../finding.ts'

/** How many findings of each rule each file is known to have: `{ "criteria/a.yaml": { "criteria/sum": 2 } }`. Errors are never in it. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

const schema = 'cchc-baseline/1'

/** The findings counted by file and rule, files and rules in order; errors left out. */
export function countsOf(findings: readonly Finding[]): Counts {
  const files = new Map<string, Map<string, number>>()
  for (const { code, severity, at } of findings) {
    if (severity === 'error' || at === undefined) continue
    const rules = files.get(at.file) ?? new Map<string, number>()
    files.set(at.file, rules.set(code, (rules.get(code) ?? 0) + 1))
  }
  return ordered([...files].map(([file, rules]) => [file, ordered([...rules])]))
}

const ordered = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

/** What a file's rule has beyond its count; where there are more than known, all of them are told, for nobody knows which are new. */
export function beyond(findings: readonly Finding[], known: Counts): readonly Finding[] {
  const counts = countsOf(findings)
  const knownOf = (file: string, code: string): number => (Object.hasOwn(known, file) ? known[file]?.[code] ?? 0 : 0)
  return findings.filter(({ code, severity, at }) => severity === 'error' || at === undefined || (counts[at.file]?.[code] ?? 0) > knownOf(at.file, code))
}

/** Counts that have gone down since: `[file, code, known, now]`. */
export function fewer(findings: readonly Finding[], known: Counts): readonly (readonly [file: string, code: string, known: number, now: number])[] {
  const counts = countsOf(findings)
  return Object.entries(known).flatMap(([file, rules]) => Object.entries(rules).map(([code, count]) => [file, code, count, counts[file]?.[code] ?? 0] as const)).filter(([, , count, now]) => now < count)
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
