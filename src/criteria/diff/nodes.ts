import { exact } from '../../rational.ts'
import { same, text, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import { isSaidAlike, type Difference, type Edition } from './change.ts'
import { fieldOf, titleOf, type Entry } from './entries.ts'
import type { Matches } from './match.ts'
import { orderDifferences } from './order.ts'

/** What came, went, moved, was numbered or named anew, or changed places; each node is told once. */
export function* nodeDifferences(matches: Matches, old: Edition, now: Edition): Iterable<Difference> {
  for (const entry of matches.olds) if (!matches.after.has(entry)) yield gone(entry, matches)
  for (const entry of matches.news) {
    const from = matches.before.get(entry)
    if (from === undefined) yield come(entry, matches.splitFrom.get(entry))
    else yield* stayed(from, entry, matches, old, now)
  }
  yield* orderDifferences(matches)
}

function gone(entry: Entry, matches: Matches): Difference {
  const shared = { subject: titleOf(entry), oldCode: entry.code, oldPath: entry.path }
  const merged = matches.mergedInto.get(entry)
  if (entry.component !== undefined && merged !== undefined) {
    const what = text(() => `gộp vào ${merged.code}`, () => `merged into ${merged.code}`)
    return { kind: 'node/merged', ...shared, what, before: worth(entry), newCode: merged.code, newPath: merged.path }
  }
  if (entry.component !== undefined) return { kind: 'node/removed', ...shared, before: worth(entry) }
  const into = heirOf(entry, matches)
  return into === undefined ? { kind: 'group/removed', ...shared }
    : { kind: 'group/removed', ...shared, what: text(() => `bỏ nhóm, nhập vào ${into.code}`, () => `group removed, merged into ${into.code}`), newPath: into.path }
}

/** The one group of the new set that took all that was left of a group. */
function heirOf(group: Entry, { olds, after }: Matches): Entry | undefined {
  const heirs = new Set(olds.filter(entry => entry.parent === group).flatMap(entry => after.get(entry)?.parent ?? []))
  return heirs.size === 1 ? [...heirs][0] : undefined
}

function come(entry: Entry, splitFrom: Entry | undefined): Difference {
  const shared = { subject: titleOf(entry), newCode: entry.code, newPath: entry.path }
  if (entry.component === undefined) return { kind: 'group/added', ...shared }
  if (splitFrom === undefined) return { kind: 'node/added', ...shared, after: worth(entry) }
  const what = text(() => `mới, tách từ ${splitFrom.code}`, () => `new, split off ${splitFrom.code}`)
  return { kind: 'node/split', ...shared, what, after: worth(entry), oldCode: splitFrom.code, oldPath: splitFrom.path }
}

function worth({ component, node }: Entry): Text {
  const max = exact(node.max ?? 0)
  return text(t => `${t.number(max)} điểm; ${t.say(component?.says ?? same(''))}`, t => `${t.number(max)} points; ${t.say(component?.says ?? same(''))}`)
}

function* stayed(from: Entry, entry: Entry, matches: Matches, old: Edition, now: Edition): Iterable<Difference> {
  const shared = { subject: titleOf(entry), oldCode: from.code, newCode: entry.code, oldPath: from.path, newPath: entry.path }
  if ((from.component === undefined) !== (entry.component === undefined)) yield { kind: 'node/shape', ...shared, before: shapeOf(from), after: shapeOf(entry) }
  if (hasMoved(from, entry, matches)) yield { kind: moveKind(from, entry, matches, old, now), ...shared, before: seatText(from), after: seatText(entry) }
  else if (from.code !== entry.code && !followsParent(from, entry)) yield { kind: 'node/renumbered', ...shared, before: same(from.code), after: same(entry.code) }
  const [before, after] = [textOf(from.node.name), textOf(entry.node.name)]
  const named = { ...shared, oldPath: [...from.path, 'name'], newPath: [...entry.path, 'name'] }
  if (!isSaidAlike(before, after)) yield { kind: 'node/name', ...named, subject: same(entry.code), before, after }
}

const shapeOf = (entry: Entry): Text => entry.component === undefined
  ? text(() => 'nhóm mục', () => 'a group of items')
  : text(() => 'mục chấm điểm', () => 'a scored item')

const hasMoved = (from: Entry, entry: Entry, { before }: Matches): boolean =>
  from.list !== entry.list || (entry.parent === undefined ? from.parent !== undefined : before.get(entry.parent) !== from.parent)

function moveKind(from: Entry, entry: Entry, { before }: Matches, old: Edition, now: Edition): 'node/moved' | 'node/moved-field' | 'node/moved-stakes' {
  if (from.list !== entry.list || canBeWiped(from, old) || canBeWiped(entry, now)) return 'node/moved-stakes'
  return before.get(fieldOf(entry)) === fieldOf(from) ? 'node/moved' : 'node/moved-field'
}

/** Some answer in its criterion takes the points of the whole criterion away. */
function canBeWiped({ component }: Entry, { set }: Edition): boolean {
  return set.components.some(other => other.criterion === component?.criterion && other.effects.some(effect => effect.zeroes !== undefined))
}

const seatText = (entry: Entry): Text => {
  const list = { base: undefined, bonus: text(() => 'điểm thưởng', () => 'bonus'), penalty: text(() => 'điểm trừ', () => 'penalty') }[entry.list]
  const above = list ?? (entry.parent === undefined ? undefined : text(() => `thuộc ${entry.parent?.code}`, () => `under ${entry.parent?.code}`))
  return above === undefined ? same(entry.code) : text(t => `${entry.code} (${t.say(above)})`, t => `${entry.code} (${t.say(above)})`)
}

/** `4.1.2` became `5.1.2` because `4.1` became `5.1`: told of the parent alone. */
const followsParent = (from: Entry, entry: Entry): boolean =>
  from.parent !== undefined && entry.parent !== undefined && from.code.startsWith(from.parent.code) && entry.code === entry.parent.code + from.code.slice(from.parent.code.length)
