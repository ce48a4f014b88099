import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { answersOf } from '../../src/evidence/merge.ts'
import { compare, decimalText, fractionText, type Rational } from '../../src/rational.ts'
import type { Ends, GroupScore, UnitScore } from '../../src/scoring/scorecard.ts'
import { form, leaf, one, score, type Words } from './build.ts'
import { anySet, anyUnits, boxes, later, now, policies, under, wiper, type UnitTold } from './open-sets.ts'

/** The ids whose answers may still change: unreadable ones, and all of a component that is pending or could not be computed. */
function openIds(group: GroupScore, units: readonly UnitTold[]): readonly ReadonlySet<string>[] {
  const standing = now(units).map(each => answersOf(each.layers))
  return standing.map((answers, index) => {
    const { leaves } = one(group, ['a', 'b', 'c'][index])
    const unsettled = leaves.filter(each => each.state === 'pending' || (each.state === 'unreadable' && each.trace !== undefined))
    return new Set([...[...answers.values()].filter(answer => answer.state === 'unreadable').map(answer => answer.id), ...unsettled.flatMap(each => [each.component.code, ...each.component.inputs.map(input => input.id)])])
  })
}

const lies = (value: Rational, [low, high]: Ends): boolean => compare(low, value) <= 0 && compare(value, high) <= 0

/** What of a unit that is known at last lies outside what was said of it before. */
function outside(before: UnitScore, after: UnitScore, rankCounts: boolean): readonly string[] {
  const { interval } = before
  if (interval === undefined || after.rank === undefined) return []
  const [best, worst] = interval.rank
  return [
    ...(lies(after.exact, interval.points) ? [] : [`points ${fractionText(after.exact)} not in ${interval.points.map(fractionText).join('…')}`]),
    ...(lies(after.exactIndex, interval.index) ? [] : [`index ${fractionText(after.exactIndex)} not in ${interval.index.map(fractionText).join('…')}`]),
    ...(!rankCounts || (best <= after.rank && after.rank <= worst) ? [] : [`rank ${after.rank} not in ${best}…${worst}`]),
    ...after.leaves.flatMap((each, index) => {
      const was = before.leaves[index]
      const ends = was?.open ?? (was && [was.points, was.points])
      return ends === undefined || lies(each.points, ends) ? [] : [`${each.component.code}: ${decimalText(each.points)} not in ${ends.map(fractionText).join('…')}`]
    }),
  ]
}

it('whatever is answered to what is open, points, index, rank and every component lie where they were said to lie', () => {
  let compared = 0
  fc.assert(fc.property(anySet, anyUnits, fc.constantFrom('form', 'appraisal'), (set: CriteriaSet, units, by) => {
    const before = score(set, ...now(units))
    const after = score(set, ...later(units, openIds(before, units), set.whenNotAppraised === 'self' ? by : 'appraisal'))
    if (before.surveyHeld !== after.surveyHeld) return
    const rankCounts = after.units.every(unit => unit.rank !== undefined)
    for (const unit of before.units) {
      compared += unit.interval === undefined ? 0 : 1
      expect(outside(unit, one(after, unit.unit.id), rankCounts)).toEqual([])
    }
  }), { numRuns: 500 })
  expect(compared).toBeGreaterThan(500)
})

const few = [wiper('1.1.1', '2'), leaf('1.1.2', 3), boxes('1.2.1', 'a', 'b'), leaf('2', 10), leaf('T', 4, { list: 'bonus' }), leaf('P', 2, { list: 'penalty' })]
const states = ['blank', 'not-arisen', 'not-applicable']
const possible: Readonly<Record<string, readonly string[]>> = {
  '1.1.1': ['=tot', '=kha', '=lo', ...states], '1.1.2': ['0', '3', ...states], '1.2.1.a': ['=yes', '=no', ...states], '1.2.1.b': ['=yes', '=no', ...states], '2': ['0', '10', ...states], 'T': ['0', '4', ...states], 'P': ['0', '2', ...states],
}

const every = (ids: readonly string[]): readonly Words[] => ids.reduce<readonly Words[]>((all, id) => all.flatMap(words => (possible[id] ?? []).map(word => ({ ...words, [id]: word }))), [{}])
const ends = (all: readonly Rational[]): readonly string[] => { const sorted = [...all].sort(compare); return [sorted[0], sorted.at(-1)].map(each => (each === undefined ? '' : fractionText(each))) }

it('both ends are reached by some answer, without a ceiling', () => {
  const some = fc.record(Object.fromEntries(Object.entries(possible).map(([id, words]) => [id, fc.constantFrom(...words)])))
  fc.assert(fc.property(policies(few.length, [undefined]), some, fc.subarray(Object.keys(possible), { minLength: 1, maxLength: 3 }), (each, words, open) => {
    const set = under(few, { ...each, whenNotAppraised: 'self' })
    const { interval } = one(score(set, form('a', { ...words, ...Object.fromEntries(open.map(id => [id, 'unreadable'])) })))
    if (interval === undefined) return
    const known = every(open).map(answers => one(score(set, form('a', { ...words, ...answers })))).filter(unit => unit.rank !== undefined)
    expect([interval.index, interval.points].map(each => each.map(fractionText))).toEqual([ends(known.map(unit => unit.exactIndex)), ends(known.map(unit => unit.exact))])
  }), { numRuns: 60 })
})
