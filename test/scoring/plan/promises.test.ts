import { describe, expect, it } from 'vitest'
import type { Component } from '../../../src/criteria/criteria.ts'
import type { Answer } from '../../../src/evidence/answer.ts'
import { add, compare, equal, exact, fractionText, round, sign, subtract, type Rational } from '../../../src/rational.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { consistency, goodOf, situate } from '../../../src/scoring/plan/situation.ts'
import { signed } from '../../../src/scoring/sums.ts'
import { wholesOf } from '../../../src/scoring/plan/ways.ts'
import { leafOf, oneLess, randomUnit, rescored, shipped, valuesOf } from './rounds.ts'

const seeds = [1, 2, 3, 4]

describe.each([['xa-2025', 'warn'], ['xa-2025', 'zero'], ['hdnd-xa-thanh-hoa', 'zero'], ['hdnd-xa-thanh-hoa', 'warn']] as const)('%s, without proof: %s', (name, withoutProof) => {
  const set = { ...shipped(name), withoutProof }

  it('what a change promises is what it earns, in points of the component, of the unit and in the index', () => {
    let promised = 0
    for (const seed of seeds) {
      const group = [randomUnit(set, 'a', seed), randomUnit(set, 'b', seed + 100)]
      const [unit = group[0]] = group
      if (unit === undefined) return
      for (const gain of prospects(situate(set, group, unit)).flatMap(each => each.gains)) {
        const { code } = gain.component
        const score = rescored(set, group, unit, valuesOf(gain), gain.addsProof ? [code] : [])
        const told = [code, gain.leaf.points, gain.exact, gain.exactIndex, gain.index].map(each => (typeof each === 'string' ? each : fractionText(each)))
        expect([code, ...[leafOf(score, code).points, score.exact, score.exactIndex, score.index].map(fractionText)]).toEqual(told)
        promised++
      }
    }
    expect(promised).toBeGreaterThan(100)
  }, 60_000)

  it('one grain less of it earns less', () => {
    let tried = 0
    for (const seed of seeds) {
      const unit = randomUnit(set, 'a', seed)
      for (const gain of prospects(situate(set, [unit], unit)).flatMap(each => each.gains)) {
        const less = oneLess(gain)
        if (less === undefined) continue
        const { component, addsProof, leaf } = gain
        const points = leafOf(rescored(set, [unit], unit, less, addsProof ? [component.code] : []), component.code).points
        if (compare(signed(component, points), signed(component, leaf.points)) >= 0) expect.fail(`${component.code}: ${fractionText(points)} by less`)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(name === 'xa-2025' ? 40 : 12)
  }, 60_000)

  it('no figure gains anything by a smaller change than the first that is told', () => {
    let tried = 0
    for (const seed of seeds) {
      const unit = randomUnit(set, 'a', seed)
      const situation = situate(set, [unit], unit)
      for (const { component, leaf, gains } of prospects(situation).filter(each => each.leaf.state === 'scored' && each.barrier !== 'wiped')) {
        const [good, isHonest] = [goodOf(situation, component), consistency(situation, component)]
        const now = good(new Map())
        for (const { input, number, by } of countsIn(leaf.inputs, component)) {
          const near = gains.flatMap(({ changes: [only, ...more] }) => (only?.input.id === input && more.length === 0 && only.to.is === 'number' ? [subtract(only.to.number, number)] : [])).filter(moved => sign(moved) === by)
          const first = Array.from({ length: 25 }, (_, index) => index + 1).find(size => {
            const value = add(number, exact(size * by))
            const values = new Map([[input, { is: 'number', number: value }]] as const)
            const points = sign(value) < 0 ? undefined : good(values)
            return now !== undefined && points !== undefined && isHonest(values) && compare(round(points, set.rounding.to, set.rounding.mode), round(now, set.rounding.to, set.rounding.mode)) > 0
          })
          if (first === undefined || isOnlyDividedBy(component, input)) continue
          expect([component.code, input, near.some(moved => equal(moved, exact(first * by)))]).toEqual([component.code, input, true])
          tried++
        }
      }
    }
    expect(tried).toBeGreaterThan(4)
  }, 60_000)
})

interface Count { readonly input: string; readonly number: Rational; readonly by: 1 | -1 }

const countsIn = (answers: readonly Answer[], component: Component): readonly Count[] => answers.flatMap(({ id, value }) =>
  (value?.is === 'number' && component.inputs.some(input => input.id === id && input.kind === 'count') ? ([1, -1] as const).map(by => ({ input: id, number: value.number, by })) : []))

const isOnlyDividedBy = (component: Component, id: string): boolean => wholesOf(component).has(id)
