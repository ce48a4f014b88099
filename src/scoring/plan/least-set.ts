import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, type Rational } from '../../rational.ts'
import { gradeBy } from '../grade.ts'
import { decisiveIndex } from '../rank.ts'
import { partsOf, sumsOfParts } from '../sums.ts'
import type { Draft } from '../unit.ts'
import { bundlesOf } from './bundles.ts'
import { combined, provenIn } from './combine.ts'
import type { Gain } from './gain.ts'
import { joined, limitsIn, outcomesOf, undominated, type CostOf, type Outcome } from './outcomes.ts'
import type { Prospect } from './prospect.ts'
import { after, type Situation } from './situation.ts'

/** Changes that together reach a target at the least cost, at most one a component. */
export interface LeastSet {
  readonly gains: readonly Gain[]
  readonly cost: number
  /** The unit once all of them are handed in. */
  readonly draft: Draft
  /** Whether every set was weighed, so that none is cheaper (of the highest: none goes higher). */
  readonly isProven: boolean
}

/** An index to be reached, or a grade by its place in the set (0 is the highest), with whatever limits it. */
export type Target = { readonly index: Rational } | { readonly grade: number }

/** What a component costs: its effort where the set states one, else 1, so that without efforts the cost is the number of components. */
export const effortOf: CostOf = ({ component }) => component.effort ?? 1

/**
 * The cheapest set that lifts the deciding index, or the grade before any quota, to the target; of equally cheap ones that with the
 * highest index. Undefined where none does. Exact: what acts on one another is scored in every combination, and the rest adds up
 * (dynamic programming over bundles).
 */
export function leastSet(situation: Situation, all: readonly Prospect[], target: Target, costOf: CostOf = effortOf): LeastSet | undefined {
  const reached = reaching(situation.set, target)
  const { front, possible, isProven } = search(situation, all, costOf, next => {
    const limit = next.filter(reached).reduce((least, { cost }) => Math.min(least, cost), Infinity)
    return next.filter(({ cost }) => cost <= limit)
  })
  const index = indexOf(situation.set)
  const found = front.filter(reached).sort((a, b) => a.cost - b.cost || compare(index(b), index(a)))[0]
  return found === undefined ? undefined : told(situation, possible, found, isProven)
}

/** The highest index, or for a grade the highest grade and then index, that changes of its own reach, at the least cost. */
export function highest(situation: Situation, all: readonly Prospect[], target: Target, costOf: CostOf = effortOf): LeastSet {
  const { set } = situation
  const { front, possible, isProven } = search(situation, all, () => 0, next => next)
  const index = indexOf(set)
  const best = front.reduce((top, each) => (compare(index(each), index(top)) > 0 ? each : top))
  const place = Math.min(...front.map(each => gradeBy(set, index(each), [...each.limits.values()])?.position ?? Infinity))
  const goal: Target = 'grade' in target && place < Infinity ? { grade: place } : { index: index(best) }
  return leastSet(situation, all, goal, costOf) ?? told(situation, possible, best, isProven)
}

interface Search {
  readonly front: readonly Outcome[]
  readonly possible: readonly (readonly Gain[])[]
  readonly isProven: boolean
}

function search(situation: Situation, all: readonly Prospect[], costOf: CostOf, pruned: (front: readonly Outcome[]) => readonly Outcome[]): Search {
  const { set, draft } = situation
  const possible = all.map(({ gains }) => gains.filter(gain => gain.kind !== 'not-possible' && !gain.isExample)).filter(gains => gains.length > 0)
  const bundles = bundlesOf(set, possible).map(bundle => outcomesOf(situation, bundle, costOf))
  const start: Outcome = { gains: [], cost: 0, parts: partsOf(draft.score.leaves), limits: limitsIn(draft) }
  const front = bundles.reduce<readonly Outcome[]>((before, { outcomes }) => pruned(undominated(before.flatMap(a => outcomes.map(b => joined(a, b, start))))), [start])
  return { front, possible, isProven: bundles.every(bundle => bundle.isWhole) }
}

const indexOf = (set: CriteriaSet) => ({ parts }: Outcome): Rational => decisiveIndex(set, sumsOfParts(set, parts))

function reaching(set: CriteriaSet, target: Target): (outcome: Outcome) => boolean {
  const index = indexOf(set)
  if ('index' in target) return outcome => compare(index(outcome), target.index) >= 0
  return outcome => (gradeBy(set, index(outcome), [...outcome.limits.values()])?.position ?? Infinity) <= target.grade
}

function told(situation: Situation, possible: readonly (readonly Gain[])[], { gains, cost }: Outcome, isProven: boolean): LeastSet {
  const inOrder = possible.flat().filter(gain => gains.includes(gain))
  return { gains: inOrder, cost, draft: after(situation, combined(inOrder) ?? new Map(), provenIn(inOrder)), isProven }
}
