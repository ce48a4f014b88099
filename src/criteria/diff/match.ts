import type { Edition } from './change.ts'
import { entriesOf, type Entry } from './entries.ts'
import { formerCodes } from '../written.ts'
import { alone, isReworded, nameKey } from './likeness.ts'

/** Which entry of the old set each entry of the new one is. */
export interface Matches {
  readonly olds: readonly Entry[]
  readonly news: readonly Entry[]
  readonly before: ReadonlyMap<Entry, Entry>
  readonly after: ReadonlyMap<Entry, Entry>
  /** New entries that name an old one under `formerly` which another entry already continues. */
  readonly splitFrom: ReadonlyMap<Entry, Entry>
  /** Old entries that a new one names beside the one that it continues. */
  readonly mergedInto: ReadonlyMap<Entry, Entry>
}

/** Finds, in the entries that are still open, what continues what. */
type Pass = (olds: readonly Entry[], news: readonly Entry[]) => Iterable<readonly [old: Entry, now: Entry]>

/**
 * Matches the nodes of two sets: by `formerly`, by code and name, by a name that only one node bears, by code. A leaf that keeps
 * nothing but its code (another name, another rule) is another component, unless `formerly` says otherwise.
 */
export function matchEntries(old: Edition, now: Edition): Matches {
  const [olds, news] = [entriesOf(old), entriesOf(now)]
  const claims = claimsOf(old, now, olds, news)
  const passes: readonly Pass[] = [claims.pass, byCodeAndName, byName, byCode, byCodeInOtherShape]
  const after = new Map<Entry, Entry>()
  const before = new Map<Entry, Entry>()
  for (const pass of passes) {
    const open = news.filter(entry => !before.has(entry) && !(pass !== claims.pass && claims.splitFrom.has(entry)))
    for (const [from, to] of pass(olds.filter(entry => !after.has(entry)), open)) {
      if (after.has(from) || before.has(to)) continue
      after.set(from, to)
      before.set(to, from)
    }
  }
  return { olds, news, before, after, splitFrom: claims.splitFrom, mergedInto: mergers(olds, news, after) }
}

/**
 * What `formerly` says. In two editions of one set (same id) it names codes of a third set, the year before: a node that
 * says the same in both editions continues itself.
 */
function claimsOf(old: Edition, now: Edition, olds: readonly Entry[], news: readonly Entry[]): { readonly pass: Pass; readonly splitFrom: ReadonlyMap<Entry, Entry> } {
  const said = (entry: Entry): string => formerCodes(entry.node)[0] ?? ''
  const isInherited = (entry: Entry): boolean => olds.some(other => said(other) === said(entry) && (old.set.id === now.set.id || other.code === entry.code))
  const fresh = news.filter(entry => entry.node.formerly !== undefined && !isInherited(entry))
  const byCode = new Map(olds.map(entry => [entry.code, entry]))
  const claimed = new Map<Entry, readonly Entry[]>()
  for (const entry of fresh) {
    const from = byCode.get(said(entry))
    if (from !== undefined) claimed.set(from, [...(claimed.get(from) ?? []), entry])
  }
  const itself = (from: Entry): Entry | undefined => news.find(entry => entry.code === from.code && nameKey(entry.node.name) === nameKey(from.node.name))
  const heirs = [...claimed].map(([from, all]) => ({ from, all, heir: all.find(entry => entry.code === from.code) ?? itself(from) ?? all[0] }))
  const kept = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => alone(entries.filter(entry => said(entry) !== '' && (!fresh.includes(entry))), said)
  return {
    pass: function* () {
      for (const { from, heir } of heirs) if (heir !== undefined) yield [from, heir]
      if (old.set.id === now.set.id) yield* joined(kept(olds), kept(news))
    },
    splitFrom: new Map(heirs.flatMap(({ from, all, heir }) => all.filter(entry => entry !== heir).map(entry => [entry, from] as const))),
  }
}

/** What ended in an entry that continues another; what lives on by itself was not merged. */
function mergers(olds: readonly Entry[], news: readonly Entry[], after: ReadonlyMap<Entry, Entry>): ReadonlyMap<Entry, Entry> {
  const ended = new Map(olds.filter(entry => !after.has(entry)).map(entry => [entry.code, entry]))
  return new Map(news.flatMap(entry => formerCodes(entry.node).slice(1).flatMap(code => { const from = ended.get(code); return from === undefined ? [] : [[from, entry] as const] })))
}

function* joined(olds: ReadonlyMap<string, Entry>, news: ReadonlyMap<string, Entry>): Iterable<readonly [Entry, Entry]> {
  for (const [key, now] of news) {
    const old = olds.get(key)
    if (old !== undefined) yield [old, now]
  }
}

const isLeaf = (entry: Entry): boolean => entry.component !== undefined
const shape = (entry: Entry): string => (isLeaf(entry) ? 'leaf' : 'group')
const codeKey = (entry: Entry): string => `${shape(entry)} ${entry.code}`

const byCodeAndName: Pass = (olds, news) =>
  joined(alone(olds, entry => `${codeKey(entry)} ${nameKey(entry.node.name)}`), alone(news, entry => `${codeKey(entry)} ${nameKey(entry.node.name)}`))

const byName: Pass = (olds, news) =>
  joined(alone(olds, entry => `${shape(entry)} ${nameKey(entry.node.name)}`), alone(news, entry => `${shape(entry)} ${nameKey(entry.node.name)}`))

const byCode: Pass = function* (olds, news) {
  for (const [old, now] of joined(alone(olds, codeKey), alone(news, codeKey))) if (!isLeaf(now) || isContinued(old, now)) yield [old, now]
}

const byCodeInOtherShape: Pass = function* (olds, news) {
  for (const [old, now] of joined(alone(olds, entry => entry.code), alone(news, entry => entry.code))) {
    if (isLeaf(old) !== isLeaf(now) && (isReworded(old.node.name, now.node.name) || old.depth === 0)) yield [old, now]
  }
}

/** Reworded, or measured by the very same rule; a rule without keys (Có / Không) tells nothing. */
function isContinued(old: Entry, now: Entry): boolean {
  const [rule, other] = [old.node.rule, now.node.rule]
  const isTelling = Object.keys(rule ?? {}).length > 1
  return isReworded(old.node.name, now.node.name) || (isTelling && JSON.stringify(rule) === JSON.stringify(other))
}
