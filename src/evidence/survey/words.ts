import type { Finding, Place } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { inOrder, type Tongue } from '../../text.ts'

/** A word and where it stands. */
export interface Said { readonly word: string; readonly at: Place }

interface Tallied { readonly word: string; readonly count: number; readonly at: Place }

/** Each word once, with how often it stands there and where first; the commonest first. */
export function tallied(said: readonly Said[]): readonly Tallied[] {
  const found = new Map<string, Tallied>()
  for (const { word, at } of said) {
    const before = found.get(word)
    found.set(word, { word, count: (before?.count ?? 0) + 1, at: before?.at ?? at })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || inOrder(a.word, b.word))
}

const most = 5

/** `“Tạm được” × 3 (D7), “?” × 1 (D12), …`: so many of them, each with its first cell. */
export function counted(said: readonly Said[], t: Tongue): string {
  const all = tallied(said)
  const shown = all.slice(0, most).map(({ word, count, at }) => `“${word.length > 40 ? `${word.slice(0, 39)}…` : word}” × ${t.number(exact(count))}${at.cell === undefined ? '' : ` (${at.cell})`}`)
  return [...shown, ...(all.length > most ? ['…'] : [])].join(', ')
}

/** Where a finding about many places stands: at the first. */
export function spoken([first]: readonly Said[]): Pick<Finding, 'at' | 'read'> {
  return first === undefined ? {} : { at: first.at, read: first.word }
}
