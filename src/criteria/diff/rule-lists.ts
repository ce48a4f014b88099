import type { Path } from '../../finding.ts'
import type { Json, SetText } from '../../methods/method.ts'
import { joined, text, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import type { Difference } from './change.ts'
import { pairs } from './pairs.ts'
import { wordsDifference } from './rule-wording.ts'
import { entryName, entryText, keyName, keysUnder, quoted, shapeOf, valueText } from './rule-words.ts'
import type { Facing, Written } from './side.ts'
import { thresholdPairs } from './thresholds.ts'

/** What changed of a list in a rule: levels and items by their ids, bands and delays by what they share. */
export function* listDifferences(olds: readonly Written[], news: readonly Written[], key: string, schema: Json, facing: Facing, at: Path): Iterable<Difference> {
  const schemas = keysUnder(schema)
  const isNamed = schemas['id'] !== undefined
  const found = isNamed ? pairs(olds, news, idOf, nameOf) : thresholdPairs(olds, news)
  const name = entryName(key, schema)
  const full = Object.keys(schemas)
  const oldAt = (entry: Written): Path => [...at, olds.indexOf(entry)]
  const newAt = (entry: Written): Path => [...at, news.indexOf(entry)]
  for (const entry of found.gone) {
    yield facing.tell({ kind: isNamed ? 'rule/entry-removed' : 'rule/threshold-removed', what: led('bỏ', 'removed', name), before: entryText(entry, full, schemas, facing.old), oldAt: oldAt(entry), newAt: at })
  }
  for (const entry of found.come) {
    yield facing.tell({ kind: isNamed ? 'rule/entry-added' : 'rule/threshold-added', what: led('thêm', 'added', name), after: entryText(entry, full, schemas, facing.now), oldAt: at, newAt: newAt(entry) })
  }
  for (const [old, now] of found.both) {
    const place = { oldAt: oldAt(old), newAt: newAt(now) }
    yield* isNamed ? namedEntry(old, now, name, schemas, facing, place) : threshold(old, now, name, schemas, facing, place)
  }
}

const idOf = (entry: Written): string => String(entry['id'])
const nameOf = (entry: Written): string => textOf((entry['name'] ?? entry['id']) as SetText).vi

const led = (vi: string, en: string, name: Text): Text => text(t => `${vi} ${t.say(name)}`, t => `${en} ${t.say(name)}`)

interface Pair { readonly oldAt: Path; readonly newAt: Path }

/** Each key of a level, an item, an exception or an option. */
function* namedEntry(old: Written, now: Written, name: Text, schemas: Readonly<Record<string, Json>>, facing: Facing, { oldAt, newAt }: Pair): Iterable<Difference> {
  const called = joined([name, quoted(textOf((now['name'] ?? now['id']) as SetText))], ' ')
  for (const [key, schema] of Object.entries(schemas)) {
    const [before, after] = [old[key], now[key]]
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    const [from, to] = [[...oldAt, key], [...newAt, key]]
    if (shapeOf(schema) === 'text') { yield wordsDifference(before, after, led('tên', 'name of', name), facing, to, from); continue }
    const shown = { before: valueText(before, key, schema, facing.old), after: valueText(after, key, schema, facing.now), oldAt: from, newAt: to }
    const what = key === 'points' ? called : joined([called, keyName(key, schema)], ', ')
    yield facing.tell({ kind: key === 'id' ? 'rule/entry-id' : 'rule/value', what, ...shown })
  }
}

/** A band or a delay: named by what stayed, told by what did not. */
function* threshold(old: Written, now: Written, name: Text, schemas: Readonly<Record<string, Json>>, facing: Facing, place: Pair): Iterable<Difference> {
  const keys = Object.keys(schemas)
  const stayed = keys.filter(key => old[key] !== undefined && old[key] === now[key])
  const changed = keys.filter(key => old[key] !== now[key])
  if (changed.length === 0) return
  const label = entryText(now, stayed, schemas, facing.now)
  const what = stayed.length === 0 ? name : joined([name, label], ' ')
  yield facing.tell({ kind: 'rule/value', what, before: entryText(old, changed, schemas, facing.old), after: entryText(now, changed, schemas, facing.now), ...place })
}
