import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { compare, exact } from '../../src/rational.ts'
import { rankEnds, type Contender } from '../../src/scoring/bounds/ranks.ts'

type Ranking = Pick<CriteriaSet['ranking'], 'ties' | 'tieBreak'>

/** Pair by pair, as the rule is told. */
function aheadOf(other: Contender, me: Contender, { tieBreak }: Ranking): 'surely' | 'perhaps' | 'no' {
  if (other.settled !== undefined && me.settled !== undefined) return other.settled < me.settled ? 'surely' : 'no'
  if (other.ends === undefined || me.ends === undefined) return 'perhaps'
  if (compare(other.ends[0], me.ends[1]) > 0) return 'surely'
  const atBest = compare(other.ends[1], me.ends[0])
  return atBest > 0 || (atBest === 0 && tieBreak.length > 0) ? 'perhaps' : 'no'
}

function pairwise(all: readonly Contender[], ranking: Ranking): readonly (readonly [number, number])[] {
  const taken = (ahead: readonly Contender[], how: 'least' | 'most'): number => {
    if (ranking.ties !== 'dense') return ahead.length
    const ranks = new Set(ahead.flatMap(({ settled }) => settled ?? [])).size
    return how === 'most' ? ranks + ahead.filter(({ settled }) => settled === undefined).length : Math.max(ranks, Math.min(ahead.length, 1))
  }
  return all.map(me => {
    const others = all.filter(other => other !== me).map(other => ({ other, how: aheadOf(other, me, ranking) }))
    return [1 + taken(others.filter(({ how }) => how === 'surely').map(({ other }) => other), 'least'), 1 + taken(others.filter(({ how }) => how !== 'no').map(({ other }) => other), 'most')]
  })
}

const contender: fc.Arbitrary<Contender> = fc.oneof(
  fc.constant({}).map(each => ({ ...each })),
  fc.tuple(fc.nat(6), fc.nat(4)).map(([low, more]) => ({ ends: [exact(low), exact(low + more)] as const })),
  fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })).map(([at, settled]) => ({ ends: [exact(at), exact(at)] as const, settled })),
)

describe('the best and worst rank', () => {
  it('is what counting pair by pair gives', () => {
    fc.assert(fc.property(fc.array(contender, { maxLength: 12 }), fc.constantFrom<Ranking>({ ties: 'competition', tieBreak: [] }, { ties: 'dense', tieBreak: [] }, { ties: 'competition', tieBreak: ['1'] }, { ties: 'dense', tieBreak: ['1'] }), (all, ranking) => {
      expect(rankEnds({ ranking: { by: 'exact', ...ranking } } as CriteriaSet, all)).toEqual(pairwise(all, ranking))
    }), { numRuns: 3000 })
  })
})
