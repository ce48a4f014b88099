import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, type Rational } from '../../rational.ts'
import { gradeBy } from '../grade.ts'
import { decisiveIndex } from '../rank.ts'
import { sumsOfParts } from '../sums.ts'
import type { Draft } from '../unit.ts'
import { bundlesOf } from './bundles.ts'
import { combined, provenIn } from './combine.ts'
import { eased } from './eased.ts'
import { frontOf } from './front.ts'
import type { Gain } from './gain.ts'
import { lowered, type Reaching } from './lowered.ts'
import { mendableBy, outcomesOf, standingOf, undominated, type CostOf, type Outcome, type Standing } from './outcomes.ts'
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

/** Finds sets of changes; what the changes come to is scored once for all targets. */
export interface Seeker {
  /**
   * The cheapest set that lifts the deciding index, or the grade before any quota, to the target; of equally cheap ones an
   * easier one. Undefined where none does. Exact: what acts on one another is scored in every combination, and the rest adds up
   * (dynamic programming over bundles).
   */
  least(target: Target): LeastSet | undefined
  /** The highest index, or for a grade the highest grade and then index, that changes of its own reach, at the least cost. */
  highest(target: Target): LeastSet
}

/** A seeker among everything that a unit can do itself. */
export function seeker(situation: Situation, all: readonly Prospect[], costOf: CostOf = effortOf): Seeker {
  const { set, draft } = situation
  const possible = all.map(({ gains }) => gains.filter(gain => gain.kind !== 'not-possible' && !gain.isExample)).filter(gains => gains.length > 0)
  const mendable = mendableBy(draft, possible.flat())
  const weighed = bundlesOf(set, possible).map(bundle => outcomesOf(situation, bundle, costOf, mendable))
  const isProven = weighed.every(bundle => bundle.isWhole) && all.every(prospect => prospect.isWhole)
  const start: Outcome = { gains: [], cost: 0, ...standingOf(draft, mendable) }
  const index = indexOf(set)
  const chosen = ({ gains, cost }: Outcome, isWhole: boolean): LeastSet => {
    const inOrder = possible.flat().filter(gain => gains.includes(gain))
    return { gains: inOrder, cost, draft: after(situation, combined(inOrder) ?? new Map(), provenIn(inOrder)), isProven: isProven && isWhole }
  }
  const least: Seeker['least'] = target => {
    const reached = reaching(set, target)
    const front = frontOf(set, start, weighed.map(({ outcomes }) => outcomes), next => {
      const limit = next.filter(reached).reduce((lowest, { cost }) => Math.min(lowest, cost), Infinity)
      return next.filter(({ cost }) => cost <= limit)
    })
    const found = front.outcomes.filter(reached).sort((a, b) => a.cost - b.cost || compare(index(b), index(a)))[0]
    if (found === undefined) return undefined
    const least = chosen(found, front.isWhole)
    const isReached = (then: Draft): boolean => reached(standingOf(then, mendable))
    return { ...least, ...inOrderOf(set, lowered(situation, eased(situation, least, possible.flat(), costOf, isReached), isReached)) }
  }
  const highest: Seeker['highest'] = target => {
    const { outcomes: free, isWhole } = frontOf(set, start, weighed.map(({ outcomes }) => undominated(outcomes.map(outcome => ({ ...outcome, cost: 0 })))), next => next)
    const best = free.reduce((top, each) => (compare(index(each), index(top)) > 0 ? each : top))
    const place = Math.min(...free.map(each => gradeBy(set, index(each), [...each.limits.values()])?.position ?? Infinity))
    return least('grade' in target && place < Infinity ? { grade: place } : { index: index(best) }) ?? chosen(best, isWhole)
  }
  return { least, highest }
}

const inOrderOf = ({ components }: CriteriaSet, { gains, draft }: Reaching): Reaching =>
  ({ draft, gains: [...gains].sort((a, b) => components.indexOf(a.component) - components.indexOf(b.component)) })

/** The least set for one target. */
export const leastSet = (situation: Situation, all: readonly Prospect[], target: Target, costOf: CostOf = effortOf): LeastSet | undefined =>
  seeker(situation, all, costOf).least(target)

const indexOf = (set: CriteriaSet) => ({ parts }: Pick<Standing, 'parts'>): Rational => decisiveIndex(set, sumsOfParts(set, parts))

/** A grade is for who is ranked: whatever can be mended has to be. */
function reaching(set: CriteriaSet, target: Target): (standing: Standing) => boolean {
  const index = indexOf(set)
  if ('index' in target) return standing => compare(index(standing), target.index) >= 0
  return standing => standing.open.size === 0 && (gradeBy(set, index(standing), [...standing.limits.values()])?.position ?? Infinity) <= target.grade
}
