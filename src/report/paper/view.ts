import { decimalsOf, hundred, multiply, round, type Rational } from '../../rational.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { summaryOf, type GroupSummary } from '../../scoring/summary/summary.ts'
import type { GroupScore } from '../../scoring/scorecard.ts'
import { text, type Tongue } from '../../text.ts'

/** A group as the report speaks of it: summed up once, and its place among the groups, from 1. */
export interface GroupView {
  readonly group: GroupScore
  readonly summary: GroupSummary
  readonly place: number
}

/** The groups of a round, each summed up. */
export const viewsOf = (groups: readonly GroupScore[]): readonly GroupView[] =>
  groups.map((group, index) => ({ group, summary: summaryOf(group), place: index + 1 }))

/** Points or an index as the set publishes them: rounded once, with all its decimals. */
export const published = ({ rounding }: CriteriaSet, value: Rational, t: Tongue): string =>
  t.number(round(value, rounding.to, rounding.mode), decimalsOf(rounding.to))

/** A rate with two decimals: `83,50%`; of nothing, nothing. */
export const percentOf = (rate: Rational | undefined, t: Tongue): string =>
  (rate === undefined ? '' : `${t.number(multiply(rate, hundred), 2)}%`)

/** The first of many items, and how many more there are: “A, B và 3 đơn vị khác”. */
export function someOf(items: readonly string[], atMost: number, others: string, t: Tongue): string {
  if (items.length <= atMost + 1) return t.list(items)
  const left = items.length - atMost
  return t.list([...items.slice(0, atMost), t.say(text(() => `${left} ${others} khác`, () => `${left} others`))])
}
