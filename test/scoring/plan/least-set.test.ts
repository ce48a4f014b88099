import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { add, compare, exact, fractionText, type Rational } from '../../../src/rational.ts'
import { combined, provenIn } from '../../../src/scoring/plan/combine.ts'
import type { Gain } from '../../../src/scoring/plan/gain.ts'
import { leastSet } from '../../../src/scoring/plan/least-set.ts'
import { prospects, type Prospect } from '../../../src/scoring/plan/prospect.ts'
import { after, situate, type Situation } from '../../../src/scoring/plan/situation.ts'
import { decisiveIndex } from '../../../src/scoring/rank.ts'
import { anySet, anyUnits, now } from '../open-sets.ts'
import { randomUnit, shipped } from './rounds.ts'

const possible = (all: readonly Prospect[]): readonly (readonly Gain[])[] =>
  all.map(each => each.gains.filter(gain => gain.kind !== 'not-possible' && !gain.isExample)).filter(gains => gains.length > 0)

/** The least cost by trying every set and scoring it. */
function byFullSearch(situation: Situation, all: readonly Prospect[], target: Rational, costOf: (gain: Gain) => number): number | undefined {
  const sets = possible(all).reduce<readonly (readonly Gain[])[]>((taken, gains) => taken.flatMap(some => [some, ...gains.map(gain => [...some, gain])]), [[]])
  const reached = sets.filter(gains => {
    const values = combined(gains)
    return values !== undefined && compare(decisiveIndex(situation.set, after(situation, values, provenIn(gains)).score), target) >= 0
  })
  return reached.length === 0 ? undefined : Math.min(...reached.map(gains => gains.reduce((cost, gain) => cost + costOf(gain), 0)))
}

it('no cheaper set reaches the target, by full search', () => {
  let found = 0
  const efforts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 13, maxLength: 13 })
  fc.assert(fc.property(anySet, anyUnits, fc.integer({ min: 1, max: 400 }), efforts, (set: CriteriaSet, units, rise, effort) => {
    const group = now(units)
    const [unit] = group
    if (unit === undefined) return
    const situation = situate(set, group, unit)
    const all = prospects(situation)
    if (possible(all).reduce((product, gains) => product * (gains.length + 1), 1) > 300) return
    const costOf = (gain: Gain): number => effort[set.components.indexOf(gain.component)] ?? 1
    const target = add(situation.draft.score.index, exact(rise / 10))
    const least = leastSet(situation, all, { index: target }, costOf)
    expect(least?.cost).toBe(byFullSearch(situation, all, target, costOf))
    if (least === undefined) return
    expect(least.isProven).toBe(true)
    expect(compare(decisiveIndex(set, least.draft.score), target)).toBeGreaterThanOrEqual(0)
    found++
  }), { numRuns: 120 })
  expect(found).toBeGreaterThan(15)
}, 60_000)

describe.each(['xa-2025', 'hdnd-xa-thanh-hoa'])('%s', name => {
  it('a unit three points short is shown a set that scoring confirms', () => {
    const set = shipped(name)
    const unit = randomUnit(set, 'a', 2)
    const situation = situate(set, [unit], unit)
    const target = add(situation.draft.score.index, exact(3))
    const least = leastSet(situation, prospects(situation), { index: target })
    expect(least?.isProven).toBe(true)
    expect(least?.cost).toBe(least?.gains.length)
    expect(new Set(least?.gains.map(gain => gain.component.code)).size).toBe(least?.gains.length)
    if (least === undefined) return
    if (compare(least.draft.score.index, target) < 0) expect.fail(fractionText(least.draft.score.index))
  }, 60_000)
})
