import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Component, CriteriaSet } from '../../../src/criteria/criteria.ts'
import { chosen } from '../../../src/formula/expr.ts'
import { add, compare, exact, fractionText, type Rational } from '../../../src/rational.ts'
import { gradeBy } from '../../../src/scoring/grade.ts'
import { combined, provenIn } from '../../../src/scoring/plan/combine.ts'
import type { Gain } from '../../../src/scoring/plan/gain.ts'
import { leastSet } from '../../../src/scoring/plan/least-set.ts'
import { prospects, type Prospect } from '../../../src/scoring/plan/prospect.ts'
import { situate, type Situation } from '../../../src/scoring/plan/situation.ts'
import { decisiveIndex } from '../../../src/scoring/rank.ts'
import type { LeafScore } from '../../../src/scoring/scorecard.ts'
import { sumsOf } from '../../../src/scoring/sums.ts'
import type { Draft } from '../../../src/scoring/unit.ts'
import { form, leaf, setOf } from '../build.ts'
import { anySet, anyUnits, now, wiper } from '../open-sets.ts'
import { randomUnit, shipped, whole } from './rounds.ts'

const possible = (all: readonly Prospect[]): readonly (readonly Gain[])[] =>
  all.map(each => each.gains.filter(gain => gain.kind !== 'not-possible' && !gain.isExample)).filter(gains => gains.length > 0)

const unread = ({ score }: Draft): readonly LeafScore[] => score.leaves.filter(({ state }) => state === 'unreadable' || state === 'pending')

/** How an outcome counts: what one of the gains could mend and this set does not is at its worst. */
function feared(situation: Situation, all: readonly Prospect[]) {
  const gains = possible(all).flat()
  const codes = new Set(unread(situation.draft).map(({ component }) => component.code).filter(code =>
    gains.some(gain => unread(whole(situation, new Map(gain.changes.map(({ input, to }) => [input.id, to])), provenIn([gain]))).every(({ component }) => component.code !== code))))
  return (draft: Draft): { readonly index: Rational; readonly isMended: boolean } => {
    const left = unread(draft).filter(({ component }) => codes.has(component.code))
    const leaves = draft.score.leaves.map(each => (left.includes(each) && each.component.list === 'penalty' ? { ...each, points: each.component.max } : each))
    return { index: decisiveIndex(situation.set, sumsOf(situation.set, leaves, draft.score.fields)), isMended: left.length === 0 }
  }
}

/** The least cost by trying every set and scoring it. */
function byFullSearch(situation: Situation, all: readonly Prospect[], target: Rational, costOf: (gain: Gain) => number): number | undefined {
  const sets = possible(all).reduce<readonly (readonly Gain[])[]>((taken, gains) => taken.flatMap(some => [some, ...gains.map(gain => [...some, gain])]), [[]])
  const counted = feared(situation, all)
  const reached = sets.filter(gains => {
    const values = combined(gains)
    return values !== undefined && compare(counted(whole(situation, values, provenIn(gains))).index, target) >= 0
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

/** The set with a level that caps the grade and a penalty that lowers it. */
const limited = (set: CriteriaSet): CriteriaSet => ({ ...set, components: set.components.map((component): Component =>
  (component.code === '1.1.1' ? { ...component, effects: [...component.effects, { when: chosen('1.1.1', 'lo'), capsGrade: 'yeu' }] } : component.code === 'P1' ? { ...component, lowersGrade: 1 } : component)) })

it('of a grade too: a limit on the grade is lifted where that is cheapest, by full search', () => {
  let [found, lifted] = [0, 0]
  fc.assert(fc.property(anySet.map(limited), anyUnits, fc.integer({ min: 0, max: 3 }), (set: CriteriaSet, units, grade) => {
    const group = now(units)
    const [unit] = group
    if (unit === undefined) return
    const situation = situate(set, group, unit)
    const all = prospects(situation)
    const sets = possible(all).reduce<readonly (readonly Gain[])[]>((taken, gains) => taken.flatMap(some => [some, ...gains.map(gain => [...some, gain])]), [[]])
    if (sets.length > 300) return
    const counted = feared(situation, all)
    const reached = sets.filter(gains => {
      const values = combined(gains)
      if (values === undefined) return false
      const draft = whole(situation, values, provenIn(gains))
      const { index, isMended } = counted(draft)
      const place = gradeBy(set, index, draft.limits)?.position
      return isMended && place !== undefined && place <= grade
    })
    const least = leastSet(situation, all, { grade })
    expect(least?.cost).toBe(reached.length === 0 ? undefined : Math.min(...reached.map(gains => gains.length)))
    if (least === undefined || least.gains.length === 0) return
    found++
    if (least.draft.limits.length < situation.draft.limits.length) lifted++
  }), { numRuns: 400 })
  expect(found).toBeGreaterThan(8)
  expect(lifted).toBeGreaterThan(1)
}, 120_000)

it('effort weighs: where the set states it the least effort wins, what states none weighs 1', () => {
  const efforts: readonly (number | undefined)[] = [5, 2, 3, undefined]
  const set = setOf(efforts.map((effort, index) => leaf(String(index + 1), index === 0 ? 20 : 10, effort === undefined ? {} : { effort })))
  const unit = form('a', { 1: '0', 2: '0', 3: '0', 4: '0' })
  const situation = situate(set, [unit], unit)
  const least = leastSet(situation, prospects(situation), { index: exact(40) })
  expect([least?.cost, least?.gains.map(gain => gain.component.code)]).toEqual([3, ['2', '4']])
  expect(leastSet(situation, prospects(situation), { index: exact(40) }, () => 1)?.gains.map(gain => gain.component.code)).toEqual(['1'])
})

it('a limit that costs more to lift than points cost to gain is lifted alone where the index suffices', () => {
  const capper: Component = { ...wiper('2', '1'), effort: 5, effects: [{ when: chosen('2', 'lo'), capsGrade: 'kha' }] }
  const set = setOf([leaf('1', 20, { effort: 1 }), capper])
  const unit = form('a', { 1: '19', 2: '=lo' })
  const situation = situate(set, [unit], unit)
  const least = leastSet(situation, prospects(situation), { grade: 0 })
  expect([least?.cost, least?.gains.map(gain => gain.component.code), least?.draft.limits]).toEqual([5, ['2'], []])
})

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
