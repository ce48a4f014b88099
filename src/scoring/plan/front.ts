import type { CriteriaSet } from '../../criteria/criteria.ts'
import { add, equal, subtract, zero } from '../../rational.ts'
import { capped } from '../sums.ts'
import { joined, undominated, type Outcome } from './outcomes.ts'

/** More outcomes than these are not carried on. */
const mostCarried = 3000

/** What choices of several bundles come to; `isWhole` unless there were too many to carry them all. */
export interface Front {
  readonly outcomes: readonly Outcome[]
  readonly isWhole: boolean
}

/**
 * The outcomes of all bundles that none beats. Bundles that move the bonus come first, then those that move the penalty: once no more of
 * a list can come, what it counts within its cap is as good as points of the fields, so that few outcomes differ.
 */
export function frontOf(set: CriteriaSet, start: Outcome, bundles: readonly (readonly Outcome[])[], pruned: (front: readonly Outcome[]) => readonly Outcome[]): Front {
  const moves = (list: 'bonus' | 'penalty') => (bundle: readonly Outcome[]): boolean => bundle.some(({ parts }) => !equal(parts[list], start.parts[list]))
  const bonus = bundles.filter(moves('bonus'))
  const penalty = bundles.filter(bundle => !bonus.includes(bundle) && moves('penalty')(bundle))
  const rest = bundles.filter(bundle => !bonus.includes(bundle) && !penalty.includes(bundle))
  let isWhole = true
  const through = (from: readonly Outcome[], some: readonly (readonly Outcome[])[]): readonly Outcome[] => some.reduce((before, each) => {
    const next = pruned(undominated(before.flatMap(a => each.map(b => joined(a, b, start)))))
    isWhole &&= next.length <= mostCarried
    return next.slice(0, mostCarried)
  }, from)
  const afterBonus = through([start], bonus).map(outcome => bonusSettled(set, outcome))
  const afterPenalty = through(undominated(afterBonus), penalty).map(outcome => penaltySettled(set, outcome))
  return { outcomes: through(undominated(afterPenalty), rest), isWhole }
}

const bonusSettled = (set: CriteriaSet, { parts, ...more }: Outcome): Outcome => ({ ...more, parts: { ...parts, base: add(parts.base, capped(parts.bonus, set.bonus)), bonus: zero } })
const penaltySettled = (set: CriteriaSet, { parts, ...more }: Outcome): Outcome => ({ ...more, parts: { ...parts, base: subtract(parts.base, capped(parts.penalty, set.penalty)), penalty: zero } })
