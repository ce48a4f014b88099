import { describe, expect, it } from 'vitest'
import { compare, fractionText } from '../../../src/rational.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { signed, situate } from '../../../src/scoring/plan/situation.ts'
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
})
