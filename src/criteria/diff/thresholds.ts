import { alone } from './likeness.ts'
import type { Paired } from './pairs.ts'
import type { Written } from './side.ts'

type Pair = readonly [old: Written, now: Written]

/**
 * Matches bands or delays, which have no names: equal ones, then those that share the value of the key by which most of them
 * pair up (their points, or their borders), then of another key, then by their order where as many are left on both sides.
 */
export function thresholdPairs(olds: readonly Written[], news: readonly Written[]): Paired<Written> {
  const both: Pair[] = []
  const openOld = (): readonly Written[] => olds.filter(entry => !both.some(([old]) => old === entry))
  const openNew = (): readonly Written[] => news.filter(entry => !both.some(([, now]) => now === entry))
  both.push(...sharing(openOld(), openNew(), entry => JSON.stringify(Object.entries(entry).sort())))
  for (const key of byYield(openOld(), openNew())) both.push(...sharing(openOld(), openNew(), valueOf(key)))
  const [left, right] = [openOld(), openNew()]
  if (left.length === right.length) both.push(...right.flatMap((now, index) => { const old = left[index]; return old === undefined ? [] : [[old, now] as const] }))
  return { both, gone: openOld(), come: openNew() }
}

const valueOf = (key: string) => (entry: Written): string => String(entry[key] ?? '')

/** The keys of the entries, the one that pairs most of them up first. */
function byYield(olds: readonly Written[], news: readonly Written[]): readonly string[] {
  const keys = [...new Set([...olds, ...news].flatMap(entry => Object.keys(entry)))]
  const counts = new Map(keys.map(key => [key, sharing(olds, news, valueOf(key)).length]))
  return keys.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}

function sharing(olds: readonly Written[], news: readonly Written[], key: (entry: Written) => string): readonly Pair[] {
  const byKey = alone(olds.filter(entry => key(entry) !== ''), key)
  return [...alone(news, key)].flatMap(([value, now]) => { const old = byKey.get(value); return old === undefined ? [] : [[old, now] as const] })
}
