import { equal } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import type { Grade } from '../criteria.ts'
import { isSaidAlike, type Difference, type Edition } from './change.ts'
import type { Kind } from './kinds.ts'
import { pairs } from './pairs.ts'

interface Placed { readonly id: string; readonly grade: Grade; readonly index: number }

/** What changed of the grades: thresholds, quotas, names; matched by id, else by name. */
export function* gradeDifferences(old: Edition, now: Edition): Iterable<Difference> {
  const { both, gone, come } = pairs(placed(old), placed(now), ({ id }) => id, ({ grade }) => grade.name.vi)
  for (const each of gone) yield { kind: 'grade/removed', subject: titleOf(each), before: worth(each), oldPath: ['grades', each.index] }
  for (const each of come) yield { kind: 'grade/added', subject: titleOf(each), after: worth(each), newPath: ['grades', each.index] }
  for (const [from, to] of both) yield* changed(from, to)
}

const placed = ({ set }: Edition): readonly Placed[] => set.grades.map((grade, index) => ({ id: grade.id, grade, index }))

const titleOf = ({ grade }: Placed): Text => text(t => `Xếp loại ${t.say(grade.name)}`, t => `Grade ${t.say(grade.name)}`)

function* changed(from: Placed, to: Placed): Iterable<Difference> {
  const told = (kind: Kind, key: string, before: Text, after: Text): Difference =>
    ({ kind, subject: titleOf(to), before, after, oldPath: ['grades', from.index, key], newPath: ['grades', to.index, key] })
  const [a, b] = [from.grade, to.grade]
  if (a.id !== b.id) yield told('grade/id', 'id', { vi: a.id, en: a.id }, { vi: b.id, en: b.id })
  if (!isSaidAlike(a.name, b.name)) yield told('grade/name', 'name', a.name, b.name)
  if (!equal(a.from, b.from)) yield told('grade/from', 'from', text(t => t.number(a.from), t => t.number(a.from)), text(t => t.number(b.from), t => t.number(b.from)))
  if (!isSaidAlike(quota(a), quota(b))) yield told('grade/quota', 'atMost', quota(a), quota(b))
}

const quota = ({ atMost }: Grade): Text => (atMost === undefined
  ? text(() => 'không khống chế', () => 'no quota')
  : text(t => `nhiều nhất ${t.percent(atMost)} số đơn vị`, t => `at most ${t.percent(atMost)} of the units`))

const worth = ({ grade }: Placed): Text => text(t => `từ ${t.number(grade.from)}; ${t.say(quota(grade))}`, t => `from ${t.number(grade.from)}; ${t.say(quota(grade))}`)
