import { compare } from '../../rational.ts'
import { decisiveIndex } from '../rank.ts'
import type { Draft } from '../unit.ts'
import { combined, provenIn } from './combine.ts'
import { isFitting } from './outcomes.ts'
import type { Gain } from './gain.ts'
import type { Kind } from './kind.ts'
import type { Reaching } from './lowered.ts'
import { after, type Situation } from './situation.ts'

/** Sets of more changes than this stay as they were found: exchanging is for the few that a person does one by one. */
const mostExchanged = 3

const ranks: Readonly<Record<Kind, number>> = { 'add-proof': 0, 'correct': 1, 'do': 2, 'not-possible': 3 }

/** How hard a change is beside another of the same cost: a paper is easier than work, and what others award is the hardest. */
const hardness = ({ kind, component }: Gain): number => ranks[kind] * 2 + (component.list === 'bonus' ? 1 : 0)

/**
 * Of sets that cost the same, an easier one: each change is exchanged for one of the same cost that still reaches, the easiest kind first,
 * then that which goes the least beyond the target (an award of a ministry is no advice where one more dossier is enough).
 */
export function eased(situation: Situation, found: Reaching, possible: readonly Gain[], costOf: (gain: Gain) => number, isReached: (draft: Draft) => boolean): Reaching {
  if (found.gains.length > mostExchanged) return found
  return found.gains.reduce<Reaching>((set, gain) => {
    const others = set.gains.filter(each => each !== gain)
    const taken = new Set(others.map(({ component }) => component.code))
    const candidates = possible.filter(each => !taken.has(each.component.code) && costOf(each) === costOf(gain) && hardness(each) <= hardness(gain))
    return candidates.reduce<Reaching>((best, each) => better(situation, best, [...others, each], isReached), set)
  }, found)
}

function better(situation: Situation, best: Reaching, gains: readonly Gain[], isReached: (draft: Draft) => boolean): Reaching {
  const values = combined(gains)
  if (values === undefined || (gains.length > 1 && !isFitting(situation, gains, values))) return best
  const draft = after(situation, values, provenIn(gains))
  if (!isReached(draft)) return best
  const sum = (all: readonly Gain[]): number => all.reduce((total, each) => total + hardness(each), 0)
  const [hard, least] = [sum(gains) - sum(best.gains), compare(decisiveIndex(situation.set, draft.score), decisiveIndex(situation.set, best.draft.score))]
  return hard < 0 || (hard === 0 && least < 0) ? { gains, draft } : best
}
