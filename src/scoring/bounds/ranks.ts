import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, type Rational } from '../../rational.ts'

/** A unit that takes part in a ranking which is not settled. */
export interface Contender {
  /** The least and greatest index that it is ranked by; undefined when nothing is known of it. */
  readonly ends?: readonly [low: Rational, high: Rational]
  /** Its rank among the units ranked so far, when nothing of it is open: it tells settled units apart, ties and all. */
  readonly settled?: number
}

/** The best and the worst rank of each. A tie of two that are not both settled may fall either way where the set breaks ties. */
export function rankEnds(set: CriteriaSet, all: readonly Contender[]): readonly (readonly [best: number, worst: number])[] {
  const isDense = set.ranking.ties === 'dense'
  return all.map(me => {
    const others = all.filter(other => other !== me).map(other => ({ other, ahead: isAhead(set, other, me) }))
    const surely = places(others.filter(({ ahead }) => ahead === 'surely').map(({ other }) => other), isDense, 'least')
    const possibly = places(others.filter(({ ahead }) => ahead !== 'no').map(({ other }) => other), isDense, 'most')
    return [1 + surely, 1 + possibly]
  })
}

function isAhead(set: CriteriaSet, other: Contender, me: Contender): 'surely' | 'perhaps' | 'no' {
  if (other.settled !== undefined && me.settled !== undefined) return other.settled < me.settled ? 'surely' : 'no'
  if (other.ends === undefined || me.ends === undefined) return 'perhaps'
  if (compare(other.ends[0], me.ends[1]) > 0) return 'surely'
  const atBest = compare(other.ends[1], me.ends[0])
  return atBest > 0 || (atBest === 0 && set.ranking.tieBreak.length > 0) ? 'perhaps' : 'no'
}

/** How many places those ahead take up: one each, or, where ranks are dense, one for all that may stand together. */
function places(ahead: readonly Contender[], isDense: boolean, how: 'least' | 'most'): number {
  if (!isDense) return ahead.length
  const settled = new Set(ahead.flatMap(({ settled: place }) => place ?? [])).size
  const rest = ahead.filter(({ settled: place }) => place === undefined).length
  return how === 'most' ? settled + rest : Math.max(settled, Math.min(ahead.length, 1))
}
