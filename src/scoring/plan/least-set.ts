import { compare, type Rational } from '../../rational.ts'
import { decisiveIndex } from '../rank.ts'
import { partsOf, sumsOfParts } from '../sums.ts'
import type { Draft } from '../unit.ts'
import { bundlesOf } from './bundles.ts'
import { combined, provenIn } from './combine.ts'
import type { Gain } from './gain.ts'
import { joined, outcomesOf, undominated, type CostOf, type Outcome } from './outcomes.ts'
import type { Prospect } from './prospect.ts'
import { after, type Situation } from './situation.ts'

/** Changes that together reach an index at the least cost, at most one a component. */
export interface LeastSet {
  readonly gains: readonly Gain[]
  readonly cost: number
  /** The unit once all of them are handed in. */
  readonly draft: Draft
  /** Whether every set was weighed, so that none is cheaper. */
  readonly isProven: boolean
}

/**
 * The cheapest set that lifts the deciding index to `target`; of equally cheap ones that with the highest index. Undefined where none
 * does. Exact: what acts on one another is scored in every combination, and the rest adds up (dynamic programming over bundles).
 */
export function leastSet(situation: Situation, all: readonly Prospect[], target: Rational, costOf: CostOf = () => 1): LeastSet | undefined {
  const { set, draft } = situation
  const possible = all.map(({ gains }) => gains.filter(gain => gain.kind !== 'not-possible' && !gain.isExample)).filter(gains => gains.length > 0)
  const bundles = bundlesOf(set, possible).map(bundle => outcomesOf(situation, bundle, costOf))
  const start: Outcome = { gains: [], cost: 0, parts: partsOf(draft.score.leaves) }
  const index = ({ parts }: Outcome): Rational => decisiveIndex(set, sumsOfParts(set, parts))
  const reached = (outcome: Outcome): boolean => compare(index(outcome), target) >= 0
  let front: readonly Outcome[] = [start]
  for (const { outcomes } of bundles) {
    const next = undominated(front.flatMap(a => outcomes.map(b => joined(a, b, start.parts))))
    const limit = next.filter(reached).reduce((least, { cost }) => Math.min(least, cost), Infinity)
    front = next.filter(({ cost }) => cost <= limit)
  }
  const found = front.filter(reached).sort((a, b) => a.cost - b.cost || compare(index(b), index(a)))[0]
  if (found === undefined) return undefined
  const inOrder = possible.flat().filter(gain => found.gains.includes(gain))
  return { gains: inOrder, cost: found.cost, draft: after(situation, combined(inOrder) ?? new Map(), provenIn(inOrder)), isProven: bundles.every(bundle => bundle.isWhole) }
}
