import type { CriteriaSet } from '../criteria/criteria.ts'
import { compare, round, subtract, sum, zero, type Rational } from '../rational.ts'
import type { UnitScore } from './scorecard.ts'

/** A unit with its place in the list; units that nothing tells apart share a rank. */
export interface Ranked {
  readonly score: UnitScore
  readonly rank: number
}

type Keys = readonly Rational[]

/** The units by index, then by the tie-breaks, higher first, a penalty's points against the unit; equal ones in the order in which they came. */
export function ranking(set: CriteriaSet, units: readonly UnitScore[], leavesUnder: ReadonlyMap<string, readonly string[]>): readonly Ranked[] {
  const sorted = units.map(score => ({ score, keys: keysOf(set, score, leavesUnder) })).sort((a, b) => byKeys(b.keys, a.keys))
  const ranked: Ranked[] = []
  for (const [index, { score, keys }] of sorted.entries()) {
    const before = sorted[index - 1]
    const last = ranked.at(-1)?.rank ?? 0
    const shares = before !== undefined && byKeys(before.keys, keys) === 0
    ranked.push({ score, rank: shares ? last : set.ranking.ties === 'dense' ? last + 1 : index + 1 })
  }
  return ranked
}

/** The index that ranks, grades and quotas go by: rounded where the set says `published`. */
export const decisiveIndex = (set: CriteriaSet, score: Pick<UnitScore, 'index' | 'exactIndex'>): Rational =>
  set.ranking.by === 'published' ? score.index : score.exactIndex

function keysOf(set: CriteriaSet, score: UnitScore, leavesUnder: ReadonlyMap<string, readonly string[]>): Keys {
  const seen = (points: Rational): Rational =>
    set.ranking.by === 'published' ? round(points, set.rounding.to, set.rounding.mode) : points
  const under = (code: string): Rational => {
    const codes = new Set(leavesUnder.get(code))
    return sum(score.leaves.filter(leaf => codes.has(leaf.component.code)).map(leaf => leaf.points))
  }
  const counted = (key: string): Rational => (isAgainst(set, key) ? subtract(zero, seen(under(key))) : seen(key === 'bonus' ? score.bonus : under(key)))
  return [decisiveIndex(set, score), ...set.ranking.tieBreak.map(counted)]
}

/** Whether the points of a tie-break count against the unit: those of a penalty do. */
export const isAgainst = (set: Pick<CriteriaSet, 'penalty'>, key: string): boolean =>
  set.penalty?.components.some(({ code }) => code === key) === true

function byKeys(a: Keys, b: Keys): number {
  for (const [index, key] of a.entries()) {
    const order = compare(key, b[index] ?? key)
    if (order !== 0) return order
  }
  return 0
}
