import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { input, number, over, plus } from '../../src/formula/expr.ts'
import { decimalText, exact, fixed, fractionText, fromFraction } from '../../src/rational.ts'
import { partsOf, partsWith, type Parts } from '../../src/scoring/sums.ts'
import { asked, codes, form, leaf, leafOf, one, score, setOf, worth } from './build.ts'

const third = over(input('n'), number(exact(3)))
const thirds = ['1.1.1', '1.1.2', '1.1.3'].map(code => worth(code, 1, third, { inputs: [asked('n')] }))

describe('sums', () => {
  it('of a unit with other points for one component are those of its leaves with these points', () => {
    const set = setOf([leaf('1', 60), leaf('2', 40), leaf('T.1', 3, { list: 'bonus' }), leaf('P.1', 5, { list: 'penalty' })])
    const number = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 7 })).map(([top, bottom]) => fromFraction(`${top}/${bottom}`))
    fc.assert(fc.property(fc.tuple(number, number, number, number), fc.nat({ max: 3 }), number, (points, at, instead) => {
      const leaves = one(score(set, form('a', { 1: '1' }))).leaves.map((each, index) => ({ ...each, points: points[index] ?? each.points }))
      const changed = leaves[at]
      if (changed === undefined) throw new Error('no such leaf')
      const told = (parts: Parts): readonly string[] => Object.values(parts).map(fractionText)
      expect(told(partsWith(partsOf(leaves), changed, instead))).toEqual(told(partsOf(leaves.map(each => (each === changed ? { ...each, points: instead } : each)))))
    }))
  })

  it('43.26 + 39.95 is 83.21', () => {
    const set = setOf([leaf('1', 60), leaf('2', 40, { source: 'survey' })])
    const unit = one(score(set, form('a', { 1: '43.26', 2: '39.95' })))
    expect([fractionText(unit.exact), decimalText(unit.points), decimalText(unit.index)]).toEqual(['8321/100', '83.21', '83.21'])
  })

  it.each([['half-up', '80.00', 'tot'], ['down', '79.99', 'kha']] as const)('79.995 under %s is %s', (mode, published, grade) => {
    const set = setOf([leaf('1', 100)], { rounding: { to: exact('0.01'), mode, at: 'total' } })
    const unit = one(score(set, form('a', { 1: '79.995' })))
    expect([fixed(unit.points, 2), fixed(unit.index, 2), unit.grade?.id]).toEqual([published, published, grade])
  })

  it('79.995 is below 80 where the exact index decides', () => {
    const set = setOf([leaf('1', 100)], { ranking: { by: 'exact', ties: 'competition', tieBreak: [] } })
    expect(one(score(set, form('a', { 1: '79.995' }))).grade?.id).toBe('kha')
  })

  it('79.97 is below 80, whatever it would round to', () => {
    expect(one(score(setOf([leaf('1', 100)]), form('a', { 1: '79.97' }))).grade?.id).toBe('kha')
  })

  it('three thirds are 1; rounded at the component they are 0.99', () => {
    const of = (at: 'total' | 'component'): string =>
      decimalText(one(score(setOf(thirds, { rounding: { to: exact('0.01'), mode: 'half-up', at } }), form('a', { n: '1' }))).exact)
    expect([of('total'), of('component')]).toEqual(['1', '0.99'])
  })

  it('rounding at the component never lifts a leaf above its maximum', () => {
    const set = setOf([leaf('1', '0.125'), leaf('2', '99.875')], { rounding: { to: exact('0.01'), mode: 'half-up', at: 'component' } })
    expect(decimalText(leafOf(one(score(set, form('a', { 1: '0.125', 2: '0' }))), '1').points)).toBe('0.125')
  })

  it('the index is rounded from exact, not from the published points', () => {
    const set = setOf([leaf('1', 30)])
    const unit = one(score(set, form('a', { 1: '10.0012' })))
    expect([decimalText(unit.points), decimalText(unit.index), fractionText(unit.exactIndex)]).toEqual(['10', '33.34', '25003/750'])
  })

  it('adds a bonus and takes a penalty, each at most its cap, and tells it', () => {
    const set = setOf([leaf('1', 100), leaf('T.1', 8, { list: 'bonus' }), leaf('T.2', 8, { list: 'bonus' }), leaf('P.1', 15, { list: 'penalty' }), leaf('P.2', 15, { list: 'penalty' })])
    const group = score(set, form('a', { '1': '60', 'T.1': '8', 'T.2': '5', 'P.1': '15', 'P.2': '12' }))
    const unit = one(group)
    expect([unit.base, unit.bonus, unit.penalty, unit.exact].map(each => decimalText(each))).toEqual(['60', '10', '20', '50'])
    expect(codes(group)).toEqual(['score/bonus-capped', 'score/penalty-capped'])
  })

  it('a cap of 0 acts', () => {
    const set = setOf([leaf('1', 100), leaf('T', 5, { list: 'bonus' })])
    const none = { ...set, bonus: { max: exact(0), components: set.bonus?.components ?? [] } }
    expect(decimalText(one(score(none, form('a', { 1: '60', T: '5' }))).exact)).toBe('60')
  })

  it('the total stays between 0 and the ceiling, and a ceiling of 0 acts', () => {
    const set = setOf([leaf('1', 100), leaf('T', 10, { list: 'bonus' }), leaf('P', 20, { list: 'penalty' })], { ceiling: exact(105) })
    const total = (words: Record<string, string>, ceiling = 105): readonly string[] => {
      const group = score({ ...set, ceiling: exact(ceiling) }, form('a', words))
      return [decimalText(one(group).exact), ...codes(group)]
    }
    expect(total({ 1: '100', T: '10' })).toEqual(['105', 'score/ceiling'])
    expect(total({ 1: '5', P: '20' })).toEqual(['0', 'score/floor'])
    expect(total({ 1: '50' }, 0)).toEqual(['0', 'score/ceiling'])
  })

  it('bonus and penalty maxima do not count in the maximum', () => {
    const set = setOf([leaf('1', 100), leaf('T', 10, { list: 'bonus' }), leaf('P', 20, { list: 'penalty' })])
    expect(decimalText(one(score(set, form('a', { 1: '50' }))).max)).toBe('100')
  })

  it('holds points outside [0, max] at the end and tells what they were', () => {
    const group = score(setOf([leaf('1', 4), worth('2', 4, plus(input('2'), number(exact(1))))]), form('a', { 1: '5.5', 2: '4' }))
    expect(one(group).leaves.map(each => decimalText(each.points))).toEqual(['4', '4'])
    expect(group.findings.map(finding => [finding.code, finding.component])).toEqual([['score/clamped', '1'], ['score/clamped', '2']])
    expect(group.findings[0]?.message.vi).toContain('5,5')
  })

  it('a unit for which nothing counts is not divided by 0: it is incomplete', () => {
    const group = score(setOf([leaf('1', 4)]), form('a', { 1: 'not-applicable' }))
    expect([one(group).status, decimalText(one(group).index), one(group).rank, one(group).grade]).toEqual(['incomplete', '0', undefined, undefined])
    expect(codes(group)).toEqual(['score/no-maximum', 'score/exempt'])
  })

  it('fields add up their own leaves', () => {
    const set = setOf([leaf('1.1.1', 2), leaf('1.1.2', 3), leaf('2.1.1', 95)])
    const unit = one(score(set, form('a', { '1.1.1': '1.5', '1.1.2': 'not-applicable', '2.1.1': '90' })))
    expect(unit.fields.map(field => [field.code, decimalText(field.points), decimalText(field.max)])).toEqual([['1', '1.5', '2'], ['2', '90', '95']])
  })

  it('published lists: Bình Thuận 2018, 93.76 of 95 stands before 93.95 of 98.5', () => {
    const set = setOf([leaf('1', 95), leaf('2', '3.5'), leaf('3', '1.5')])
    const group = score(set,
      form('nhiều-điểm', { 1: '92', 2: '1.95', 3: 'not-applicable' }),
      form('ít-điểm', { 1: '93.76', 2: 'not-applicable', 3: 'not-applicable' }))
    expect(group.units.map(unit => [unit.unit.id, unit.rank, decimalText(unit.points), decimalText(unit.max), decimalText(unit.index)]))
      .toEqual([['ít-điểm', 1, '93.76', '95', '98.69'], ['nhiều-điểm', 2, '93.95', '98.5', '95.38']])
  })
})
