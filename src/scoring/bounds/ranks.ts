import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, type Rational } from '../../rational.ts'
import type { UnitScore } from '../scorecard.ts'

type Ends = readonly [low: Rational, high: Rational]

/** A unit that takes part in a ranking which is not settled. */
export type Contender =
  /** Nothing of it is open: its rank among the units ranked so far tells settled units apart, ties and all. */
  | { readonly ends: Ends; readonly settled: number }
  /** The least and greatest index that it is ranked by; undefined when nothing is known of it. */
  | { readonly ends?: Ends; readonly settled?: undefined }

/** Some contenders: how many, how many of them are not settled, and how many ranks the others share. */
interface Crowd { readonly count: number; readonly rest: number; readonly ranks: number }

const nobody: Crowd = { count: 0, rest: 0, ranks: 0 }
const both = (a: Crowd, b: Crowd): Crowd => ({ count: a.count + b.count, rest: a.rest + b.rest, ranks: a.ranks + b.ranks })
const unsettled = (count: number): Crowd => ({ count, rest: count, ranks: 0 })

/**
 * The best and the worst rank of each. A tie of two that are not both settled may fall either way where the set breaks ties.
 * Of a pair of settled units their ranks decide, of any other pair their ends; who lies ahead of whom is counted in sorted lists.
 */
export function rankEnds(set: CriteriaSet, all: readonly Contender[]): readonly (readonly [best: number, worst: number])[] {
  const isDense = set.ranking.ties === 'dense'
  const mayTie = set.ranking.tieBreak.length > 0
  const open = all.filter(({ settled }) => settled === undefined)
  const [everyone, openOnes, ranks] = [byEnds(all), byEnds(open), byRank(all)]
  return all.map(me => {
    const others = me.settled === undefined ? everyone : openOnes
    const beside = me.settled === undefined ? nobody : ranks(me.settled)
    if (me.ends === undefined) return [1, 1 + places(without(everyone.whole), isDense, 'most')]
    const [low, high] = me.ends
    const isMyself = me.settled === undefined && (mayTie || compare(high, low) > 0)
    const possibly = both(others.unknown, others.high(low, mayTie))
    return [1 + places(both(beside, others.low(high, false)), isDense, 'least'), 1 + places(both(beside, isMyself ? without(possibly) : possibly), isDense, 'most')]
  })
}

/** A crowd without one that is not settled. */
const without = ({ count, rest, ranks }: Crowd): Crowd => ({ count: count - 1, rest: rest - 1, ranks })

/** Who has an end above a value, or also at it. */
type Above = (value: Rational, orAt: boolean) => Crowd

function byEnds(all: readonly Contender[]): { readonly low: Above; readonly high: Above; readonly unknown: Crowd; readonly whole: Crowd } {
  const known = all.filter((each): each is Contender & { readonly ends: Ends } => each.ends !== undefined)
  const unknown = unsettled(all.length - known.length)
  return { low: above(known, 0), high: above(known, 1), unknown, whole: both(unknown, crowds(known).at(-1) ?? nobody) }
}

function above(known: readonly (Contender & { readonly ends: Ends })[], end: 0 | 1): Above {
  const sorted = known.toSorted((a, b) => compare(b.ends[end], a.ends[end]))
  const upTo = crowds(sorted)
  return (value, orAt) => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const order = compare(sorted[middle]?.ends[end] ?? value, value)
      if (order > 0 || (orAt && order === 0)) from = middle + 1
      else to = middle
    }
    return upTo[from] ?? nobody
  }
}

/** The first of a list, none, one, two … of them. */
function crowds(all: readonly Contender[]): readonly Crowd[] {
  const upTo: Crowd[] = [nobody]
  const met = new Set<number>()
  let rest = 0
  for (const { settled } of all) {
    if (settled === undefined) rest++
    else met.add(settled)
    upTo.push({ count: upTo.length, rest, ranks: met.size })
  }
  return upTo
}

/** The settled ones with a rank before this one. */
function byRank(all: readonly Contender[]): (rank: number) => Crowd {
  const sorted = all.filter(({ settled }) => settled !== undefined).toSorted((a, b) => (a.settled ?? 0) - (b.settled ?? 0))
  const upTo = crowds(sorted)
  const first = new Map<number, Crowd>()
  for (const [index, { settled = 0 }] of sorted.entries()) if (!first.has(settled)) first.set(settled, upTo[index] ?? nobody)
  return rank => first.get(rank) ?? nobody
}

/** How many places those ahead take up: one each, or, where ranks are dense, one for all that may stand together. */
function places({ count, rest, ranks }: Crowd, isDense: boolean, how: 'least' | 'most'): number {
  if (!isDense) return count
  return how === 'most' ? ranks + rest : Math.max(ranks, Math.min(count, 1))
}

/** Whether a ranked unit may come to another rank once all of its group is known. */
export const mayMove = ({ rank, interval }: Pick<UnitScore, 'rank' | 'interval'>): boolean => rank !== undefined && interval !== undefined && interval.rank.some(end => end !== rank)
