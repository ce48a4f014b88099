import { folded } from '../../text.ts'
import { alone } from './likeness.ts'

/** Two lists matched entry by entry, in the order of the new one, and what only one of them has. */
export interface Paired<T> {
  readonly both: readonly (readonly [old: T, now: T])[]
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** Matches entries by id, then by a name that only one entry on each side bears; an id whose name went to another entry does not match. */
export function pairs<T extends object>(olds: readonly T[], news: readonly T[], id: (entry: T) => string, name: (entry: T) => string): Paired<T> {
  const key = (entry: T): string => folded(name(entry))
  const byId = new Map(olds.map(entry => [id(entry), entry]))
  const [namedOld, namedNew] = [alone(olds, key), alone(news, key)]
  const isItself = (old: T, now: T): boolean => key(old) === key(now) || ((namedOld.get(key(now)) ?? old) === old && (namedNew.get(key(old)) ?? now) === now)
  const kept = new Map(news.flatMap(now => { const old = byId.get(id(now)); return old !== undefined && isItself(old, now) ? [[now, old] as const] : [] }))
  const used = new Set(kept.values())
  const openOld = alone(olds.filter(entry => !used.has(entry)), key)
  const openNew = alone(news.filter(entry => !kept.has(entry)), key)
  const from = (entry: T): T | undefined => kept.get(entry) ?? (openNew.get(key(entry)) === entry ? openOld.get(key(entry)) : undefined)
  const both = news.flatMap(entry => { const old = from(entry); return old === undefined ? [] : [[old, entry] as const] })
  const [usedOld, usedNew] = [new Set(both.map(([old]) => old)), new Set(both.map(([, now]) => now))]
  return { both, gone: olds.filter(entry => !usedOld.has(entry)), come: news.filter(entry => !usedNew.has(entry)) }
}
