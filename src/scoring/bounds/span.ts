import type { Component } from '../../criteria/criteria.ts'
import { zero, type Rational } from '../../rational.ts'

/** What a component can still come to, before any criterion is wiped: points from `low` to `high` of `max`. On a settled one the two are the same. */
export interface Span {
  readonly component: Component
  readonly low: Rational
  readonly high: Rational
  /** The maximum that counts while it counts at all. */
  readonly max: Rational
  /** It may turn out to be left out: nothing of nothing. */
  readonly mayLeave: boolean
  /** Whether it wipes its criterion. */
  readonly wipes: 'surely' | 'perhaps' | 'never'
}

/** The spans once criteria are wiped: what is surely wiped is worth 0, what may be wiped is worth 0 at least. */
export function afterWiping(spans: readonly Span[]): readonly Span[] {
  const wiped = (how: Span['wipes']): ReadonlySet<string> => new Set(spans.filter(span => span.wipes === how).map(span => span.component.criterion))
  const [surely, perhaps] = [wiped('surely'), wiped('perhaps')]
  return spans.map(span => {
    const { criterion } = span.component
    if (surely.has(criterion)) return { ...span, low: zero, high: zero }
    return perhaps.has(criterion) ? { ...span, low: zero } : span
  })
}
