import { folded, text, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import type { AmountData, CheckData } from '../written.ts'
import { isSaidAlike, type Difference, type Edition } from './change.ts'

interface Placed { readonly check: CheckData; readonly index: number; readonly key: string }

/** What changed of the cross-checks. `figures` maps old ids of figures to new ones, so that a renamed figure is told once. */
export function* checkDifferences(old: Edition, now: Edition, figures: ReadonlyMap<string, string>): Iterable<Difference> {
  const olds = placed(old, id => figures.get(id) ?? id)
  const news = placed(now, id => id)
  const byKey = new Map(olds.map(each => [each.key, each]))
  const kept = news.flatMap(each => { const from = byKey.get(each.key); return from === undefined ? [] : [[from, each] as const] })
  for (const [from, to] of kept) yield* reworded(from, to)
  const openOld = olds.filter(each => !kept.some(([from]) => from === each))
  const openNew = news.filter(each => !kept.some(([, to]) => to === each))
  const edited = editedPairs(openOld, openNew)
  for (const [from, to] of edited) yield { kind: 'check/changed', subject: subjectOf(to), before: shown(from), after: shown(to), oldPath: ['checks', from.index], newPath: ['checks', to.index] }
  for (const each of openOld) if (!edited.some(([from]) => from === each)) yield { kind: 'check/removed', subject: subjectOf(each), before: shown(each), oldPath: ['checks', each.index] }
  for (const each of openNew) if (!edited.some(([, to]) => to === each)) yield { kind: 'check/added', subject: subjectOf(each), after: shown(each), newPath: ['checks', each.index] }
}

function placed({ data }: Edition, rename: (id: string) => string): readonly Placed[] {
  return (data.checks ?? []).map((check, index) => ({ check, index, key: canonical(check, rename) }))
}

const ids = (amount: AmountData): readonly string[] => (typeof amount === 'string' ? [amount] : amount.sum)
const amountKey = (amount: AmountData, rename: (id: string) => string): string => ids(amount).map(rename).sort().join('+')

function canonical({ equal, atMost, percent }: CheckData, rename: (id: string) => string): string {
  if (equal !== undefined) return `= ${equal.map(each => amountKey(each, rename)).sort().join(' = ')}`
  if (atMost !== undefined) return `≤ ${atMost.map(each => amountKey(each, rename)).join(' ≤ ')}`
  if (percent === undefined) return ''
  return `% ${rename(percent.stated)} ${amountKey(percent.part, rename)} ${amountKey(percent.whole, rename)} ${percent.within ?? 0}`
}

function* reworded(from: Placed, to: Placed): Iterable<Difference> {
  const [before, after] = [from, to].map(({ check }) => (check.message === undefined ? unsaid : textOf(check.message)))
  if (before !== undefined && after !== undefined && !isSaidAlike(before, after)) {
    yield { kind: 'check/message', subject: subjectOf(to), before, after, oldPath: ['checks', from.index, 'message'], newPath: ['checks', to.index, 'message'] }
  }
}

/** The same check with other terms: the same message, else the same first term; each check once. */
function editedPairs(olds: readonly Placed[], news: readonly Placed[]): readonly (readonly [old: Placed, now: Placed])[] {
  const found = new Map<Placed, Placed>()
  for (const isSame of [isSaidAgain, beginsAlike]) {
    for (const to of news) {
      const from = [...found.values()].includes(to) ? undefined : olds.find(each => !found.has(each) && isSame(each, to))
      if (from !== undefined) found.set(from, to)
    }
  }
  return [...found]
}

const isSaidAgain = ({ check: { message: a } }: Placed, { check: { message: b } }: Placed): boolean =>
  a !== undefined && b !== undefined && folded(textOf(a).vi) === folded(textOf(b).vi)

const beginsAlike = (from: Placed, to: Placed): boolean => from.key.split(' ', 2).join(' ') === to.key.split(' ', 2).join(' ')

const subjectOf = ({ index }: Placed): Text => text(() => `Đối chiếu thứ ${index + 1}`, () => `Cross-check ${index + 1}`)
const unsaid = text(() => 'không ghi', () => 'none')

function shown({ check: { equal, atMost, percent } }: Placed): Text {
  const amount = (each: AmountData): string => ids(each).join(' + ')
  if (equal !== undefined) return plain(equal.map(amount).join(' = '))
  if (atMost !== undefined) return plain(atMost.map(amount).join(' ≤ '))
  if (percent === undefined) return plain('')
  const within = percent.within === undefined ? '' : ` (± ${percent.within})`
  return plain(`${percent.stated} = ${amount(percent.part)} ÷ ${amount(percent.whole)}${within}`)
}

const plain = (line: string): Text => ({ vi: line, en: line })
