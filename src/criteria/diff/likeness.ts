import { folded } from '../../text.ts'
import type { SetText } from '../../methods/method.ts'
import { textOf } from '../seat.ts'

/** The Vietnamese of a text, case, blanks and tone placement aside: the key under which names are matched. */
export const nameKey = (name: SetText): string => folded(textOf(name).vi)

const enough = 0.4

/** Whether two names share so many of their words that one is the other reworded (Dice's coefficient of at least 0.4). */
export function isReworded(a: SetText, b: SetText): boolean {
  const [left, right] = [a, b].map(name => new Set(nameKey(name).split(' '))) as [Set<string>, Set<string>]
  const shared = [...left].filter(word => right.has(word)).length
  return (2 * shared) / (left.size + right.size) >= enough
}

/** The entries of a list that alone bear their key. */
export function alone<T>(entries: readonly T[], key: (entry: T) => string): ReadonlyMap<string, T> {
  const seen = new Map<string, readonly T[]>()
  for (const entry of entries) seen.set(key(entry), [...(seen.get(key(entry)) ?? []), entry])
  return new Map([...seen].flatMap(([word, [only, ...more]]) => (only === undefined || more.length > 0 ? [] : [[word, only] as const])))
}
