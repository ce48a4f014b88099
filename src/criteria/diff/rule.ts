import type { Path } from '../../finding.ts'
import { methods, type MethodName } from '../../methods/index.ts'
import type { Json } from '../../methods/method.ts'
import { text, type Text } from '../../text.ts'
import type { Difference, Edition } from './change.ts'
import { titleOf, type Entry } from './entries.ts'
import { meaningOf } from './meaning.ts'
import { figureDifference } from './rule-figures.ts'
import { listDifferences } from './rule-lists.ts'
import { wordsDifference } from './rule-wording.ts'
import { keyName, keysUnder, shapeOf, valueText } from './rule-words.ts'
import { sideOf, type Facing, type Written } from './side.ts'
import { isYearAlone } from './years.ts'

/** What changed of how a component is scored: its method, or each key of its rule, whatever the method. Rules that mean the same differ in nothing. */
export function* ruleDifferences(from: Entry, entry: Entry, old: Edition, now: Edition, figureIds: ReadonlyMap<string, string>): Iterable<Difference> {
  const [was, is] = [from.component, entry.component]
  if (was === undefined || is === undefined) return
  const facing = facingOf(from, entry, old, now, figureIds)
  if (was.method !== is.method) return yield facing.tell({ kind: 'rule/method', before: was.says, after: is.says, oldAt: [], newAt: [] })
  const meaning = (each: Entry, edition: Edition, id: (figure: string) => string): string => meaningOf(each, edition, id, now)
  if (meaning(from, old, id => figureIds.get(id) ?? id) === meaning(entry, now, id => id)) return
  const found = [...keyDifferences(facing.old.rule, facing.now.rule, keysOf(is.method as MethodName), facing, [])]
  if (found.length > 0) yield* found
  else {
    const isByFigures = meaning(from, old, id => id) === meaning(entry, now, id => id)
    yield facing.tell({ kind: isByFigures ? 'rule/figure' : 'rule/order', before: was.says, after: is.says, oldAt: [], newAt: [] })
  }
}

function facingOf(from: Entry, entry: Entry, old: Edition, now: Edition, figureIds: ReadonlyMap<string, string>): Facing {
  const [left, right] = [sideOf(from, old), sideOf(entry, now)]
  return {
    old: left, now: right, figureIds, years: now.set.year - old.set.year,
    tell: ({ oldAt, newAt, ...found }) => ({
      ...found, subject: titleOf(entry), oldCode: from.code, newCode: entry.code, oldPath: [...left.path, ...oldAt], newPath: [...right.path, ...newAt],
    }),
  }
}

/** Each key that differs, by what its schema says it holds. */
function* keyDifferences(old: Written, now: Written, schemas: Readonly<Record<string, Json>>, facing: Facing, at: Path): Iterable<Difference> {
  for (const [key, schema] of Object.entries(schemas)) {
    const [before, after] = [old[key], now[key]]
    if (isWrittenAlike(before, after) && !mayHoldFigures(before, schema)) continue
    const here = [...at, key]
    switch (shapeOf(schema)) {
      case 'figure': yield* figureDifference(before, after, key, schema, facing, here); break
      case 'list': yield* listDifferences(entries(before), entries(after), key, schema, facing, here); break
      case 'figures': yield* namedFigures(mapping(before), mapping(after), schema, facing, here); break
      case 'object': yield* partDifferences(before, after, key, schema, facing, here); break
      case 'text': yield wordsDifference(before, after, keyName(key, schema), facing, here); break
      default: yield valueDifference(before, after, key, schema, facing, here)
    }
  }
}

const isWrittenAlike = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** The same id may name another figure now. */
const mayHoldFigures = (value: unknown, schema: Json): boolean => value !== undefined && ['figure', 'figures', 'object'].includes(shapeOf(schema))

const keysOf = (method: MethodName): Readonly<Record<string, Json>> => ({ ...methods[method].schema.keys })
const mapping = (value: unknown): Written => (typeof value === 'object' && value !== null ? value as Written : {})
const entries = (value: unknown): readonly Written[] => (Array.isArray(value) ? value as readonly Written[] : [])

function valueDifference(before: unknown, after: unknown, key: string, schema: Json, facing: Facing, at: Path): Difference {
  const kind = isYearAlone(before, after, facing.years) ? 'rule/date-year' : 'rule/value'
  const shown = { before: valueText(before, key, schema, facing.old), after: valueText(after, key, schema, facing.now) }
  return facing.tell({ kind, what: keyName(key, schema), ...shown, oldAt: at, newAt: at })
}

/** A part of the rule such as `plus` of a deduction: key by key, or as a whole when only one side has it. */
function* partDifferences(before: unknown, after: unknown, key: string, schema: Json, facing: Facing, at: Path): Iterable<Difference> {
  if (before !== undefined && after !== undefined) return yield* keyDifferences(mapping(before), mapping(after), keysUnder(schema), facing, at)
  const shown = (value: unknown): Text => (value === undefined ? text(() => 'không', () => 'none') : text(() => 'có', () => 'yes'))
  yield facing.tell({ kind: 'rule/value', what: keyName(key, schema), before: shown(before), after: shown(after), oldAt: at, newAt: at })
}

/** The figures that a formula names; a name of its own is told as the figure behind it. */
function* namedFigures(old: Written, now: Written, schema: Json, facing: Facing, at: Path): Iterable<Difference> {
  const item = (schema['additionalProperties'] ?? {}) as Json
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    yield* figureDifference(old[name], now[name], name, item, facing, [...at, name])
  }
}
