import { same, text, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import type { FigureData } from '../written.ts'
import { isSameQuestion } from './asked.ts'
import { isSaidAlike, type Difference, type Edition } from './change.ts'
import type { Kind } from './kinds.ts'
import { pairs, type Paired } from './pairs.ts'

interface Named { readonly id: string; readonly data: FigureData }

/** The shared figures of two sets, matched by id, else by name. */
export function figurePairs(old: Edition, now: Edition): Paired<Named> {
  const named = ({ data }: Edition): readonly Named[] => Object.entries(data.figures ?? {}).map(([id, figure]) => ({ id, data: figure }))
  return pairs(named(old), named(now), ({ id }) => id, ({ data }) => textOf(data.name).vi)
}

/** What changed of the shared figures. */
export function* figureDifferences({ both, gone, come }: Paired<Named>): Iterable<Difference> {
  for (const each of gone) yield { kind: 'figure/removed', subject: titleOf(each), oldPath: ['figures', each.id] }
  for (const each of come) yield { kind: 'figure/added', subject: titleOf(each), newPath: ['figures', each.id] }
  for (const [from, to] of both) yield* changed(from, to)
}

const titleOf = ({ id, data }: Named): Text => text(t => `Số liệu ${id} (${t.say(textOf(data.name))})`, t => `Figure ${id} (${t.say(textOf(data.name))})`)

function* changed(from: Named, to: Named): Iterable<Difference> {
  const told = (kind: Kind, key: string, before: Text, after: Text): Difference =>
    ({ kind, subject: titleOf(to), before, after, oldPath: ['figures', from.id, key], newPath: ['figures', to.id, key] })
  if (from.id !== to.id) yield told('figure/id', 'id', same(from.id), same(to.id))
  const [a, b] = [from.data, to.data]
  if (!isSaidAlike(textOf(a.name), textOf(b.name))) yield told(isSameQuestion(a.name, b.name) ? 'figure/name' : 'figure/renamed', 'name', textOf(a.name), textOf(b.name))
  if (!isSaidAlike(unitText(a.unit), unitText(b.unit))) yield told('figure/unit', 'unit', unitText(a.unit), unitText(b.unit))
  const [was, is] = [a.kind ?? 'count', b.kind ?? 'count']
  if (was !== is) yield told('figure/kind', 'kind', figureKinds[was], figureKinds[is])
}

/** The unit of a figure, or that it has none. */
export const unitText = (unit: FigureData['unit']): Text => (unit === undefined ? text(() => 'không ghi', () => 'none') : textOf(unit))

/** The kinds of figure, in words. */
export const figureKinds: Readonly<Record<NonNullable<FigureData['kind']>, Text>> = {
  count: text(() => 'số đếm', () => 'a count'),
  number: text(() => 'số', () => 'a number'),
  percent: text(() => 'phần trăm', () => 'a percentage'),
  money: text(() => 'số tiền', () => 'money'),
  date: text(() => 'ngày', () => 'a date'),
}
