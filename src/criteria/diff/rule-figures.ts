import type { Path } from '../../finding.ts'
import type { Json } from '../../methods/method.ts'
import { exact } from '../../rational.ts'
import { joined, text, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import type { FigureData } from '../written.ts'
import { isSameQuestion } from './asked.ts'
import { isSaidAlike, type Difference } from './change.ts'
import { figureKinds, unitText } from './figures.ts'
import { nameKey } from './likeness.ts'
import { keyName, quoted } from './rule-words.ts'
import type { Facing, Side } from './side.ts'

/** A figure as a rule refers to it: a shared one, one described in place, or a fixed number. */
type Referred =
  | { readonly is: 'shared'; readonly id: string; readonly data: FigureData }
  | { readonly is: 'own'; readonly data: FigureData }
  | { readonly is: 'fixed'; readonly number: number }

function referred(ref: unknown, { figures }: Side): Referred | undefined {
  if (ref === undefined) return undefined
  if (typeof ref === 'number') return { is: 'fixed', number: ref }
  return typeof ref === 'string' ? { is: 'shared', id: ref, data: figures[ref] ?? { name: ref } } : { is: 'own', data: ref as FigureData }
}

/** What changed of a figure that a rule measures: another one, or the same one in other words. */
export function* figureDifference(before: unknown, after: unknown, key: string, schema: Json, facing: Facing, at: Path): Iterable<Difference> {
  const [old, now] = [referred(before, facing.old), referred(after, facing.now)]
  if (old?.is !== 'shared' && JSON.stringify(before) === JSON.stringify(after)) return
  const what = keyName(key, schema)
  const tell = (kind: 'rule/figure' | 'rule/figure-shared'): Difference => facing.tell({ kind, what, before: shown(old), after: shown(now), oldAt: at, newAt: at })
  if (old?.is === 'shared' && now?.is === 'shared') {
    if ((facing.figureIds.get(old.id) ?? old.id) !== now.id) yield tell('rule/figure')
  } else if (old?.is === 'own' && now?.is === 'own') yield* ownDifferences(old.data, now.data, what, facing, at, () => tell('rule/figure'))
  else if (old === undefined || now === undefined || old.is === 'fixed' || now.is === 'fixed' || nameKey(old.data.name) !== nameKey(now.data.name)) yield tell('rule/figure')
  else yield tell('rule/figure-shared')
}

function* ownDifferences(old: FigureData, now: FigureData, what: Text, facing: Facing, at: Path, another: () => Difference): Iterable<Difference> {
  if (!isSameQuestion(old.name, now.name)) return yield another()
  const named = quoted(textOf(now.name))
  const sides = { oldAt: at, newAt: at }
  if (!isSaidAlike(textOf(old.name), textOf(now.name))) yield facing.tell({ kind: 'rule/words', what, before: textOf(old.name), after: textOf(now.name), ...sides })
  const told = (kind: 'rule/unit' | 'rule/figure-kind', vi: string, en: string, before: Text, after: Text): Difference =>
    facing.tell({ kind, what: text(t => `${vi} của ${t.say(named)}`, t => `${en} of ${t.say(named)}`), before, after, ...sides })
  if (!isSaidAlike(unitText(old.unit), unitText(now.unit))) yield told('rule/unit', 'đơn vị tính', 'unit', unitText(old.unit), unitText(now.unit))
  if (old.kind !== now.kind) yield told('rule/figure-kind', 'loại số liệu', 'kind', kindText(old), kindText(now))
}

const kindText = ({ kind }: FigureData): Text => (kind === undefined ? text(() => 'mặc định', () => 'the default') : figureKinds[kind])

function shown(ref: Referred | undefined): Text {
  if (ref === undefined) return text(() => 'không', () => 'none')
  if (ref.is === 'fixed') { const number = exact(ref.number); return text(t => t.number(number), t => t.number(number)) }
  const name = quoted(textOf(ref.data.name))
  return ref.is === 'own' ? name : joined([name, text(() => `(số liệu chung ${ref.id})`, () => `(shared figure ${ref.id})`)], ' ')
}
