import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { compared, input, number, percent, rate, when } from '../../../src/formula/expr.ts'
import { exact, zero } from '../../../src/rational.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { gainTold } from '../../../src/scoring/plan/told.ts'
import { asked, form, setOf, worth, type Words } from '../build.ts'

const points = (of: string) => number(exact(of))
const bands = worth('1', 2, when(compared(rate(input('part'), input('whole')), '>=', percent(exact('0.99'))), points('2'), points('0')), { inputs: [asked('part', 'count'), asked('whole', 'count')] })
const sum = (...ids: readonly string[]) => ({ sum: ids })
const late = worth('2', 1, when(compared(input('late'), '=', points('0')), points('1'), points('0')), { inputs: [asked('late', 'count')] })

const told = (set: CriteriaSet, words: Words): readonly string[] =>
  prospects(situate(set, [form('a', words)], form('a', words))).flatMap(({ gains, component, barrier }) => (gains.length === 0 ? [`${component.code} ${barrier}`] : gains.map(gain => gainTold(gain).vi)))

describe('what follows a change, so that the figures still fit together', () => {
  const set = setOf([bands, late], { checks: [{ is: 'equal', of: [sum('part', 'late'), sum('whole')] }] })

  it('one case more on time is one late case less, and the other way round', () => expect(told(set, { part: '95', late: '5', whole: '100' })).toEqual([
    'thêm 4 trường hợp ở “số liệu part” (95 → 99); kéo theo bớt 4 trường hợp ở “số liệu late” (5 → 1), đạt 99%: được 2 điểm.',
    'bớt 5 trường hợp ở “số liệu late” (5 → 0); kéo theo thêm 5 trường hợp ở “số liệu part” (95 → 100): được 1 điểm.',
  ]))

  it('where the figures do not fit already nothing is made to follow', () => expect(told(set, { part: '95', late: '4', whole: '100' })[0]).toBe('thêm 4 trường hợp ở “số liệu part” (95 → 99), đạt 99%: được 2 điểm.'))

  it('what other components gain by the same change is told with it', () => {
    const unit = form('a', { part: '98', late: '1', whole: '99' })
    const gains = prospects(situate(set, [unit], unit)).flatMap(each => each.gains)
    expect(gains.map(gain => [gain.component.code, gain.also.map(leaf => `${leaf.component.code} ${leaf.points.toFraction()}`)])).toEqual([['1', ['2 1']], ['2', ['1 2']]])
  })

  it('a stated rate is the computed one', () => {
    const rated = setOf([bands], { checks: [{ is: 'percent', stated: 'rate', part: sum('part'), whole: sum('whole'), within: zero }], figures: [{ id: 'rate', input: asked('rate', 'percent', { shared: true }) }] })
    expect(told(rated, { part: '95', whole: '100', rate: '0.95' })).toEqual(['thêm 4 trường hợp ở “số liệu part” (95 → 99); kéo theo “số liệu rate”: đổi từ 95% thành 99%, đạt 99%: được 2 điểm.'])
  })

  it('a stated rate that earns points moves its part', () => {
    const own = worth('1', 1, when(compared(input('rate'), '>=', percent(exact('0.9'))), points('1'), points('0')), { inputs: [asked('rate', 'percent')] })
    const rated = setOf([own], { checks: [{ is: 'percent', stated: 'rate', part: sum('part'), whole: sum('whole'), within: zero }], figures: ['part', 'whole'].map(id => ({ id, input: asked(id, 'count', { shared: true }) })) })
    expect(told(rated, { part: '50', whole: '200', rate: '0.25' })).toEqual(['“số liệu rate”: đổi từ 25% thành 90%; kéo theo thêm 130 trường hợp ở “số liệu part” (50 → 180): được 1 điểm.'])
  })

  it('what cannot be made to follow is named', () => {
    const fixed = setOf([late], { checks: [{ is: 'equal', of: [sum('late'), sum('reported')] }], figures: [{ id: 'reported', input: asked('reported', 'count', { shared: true, from: exact(3) }) }] })
    expect(told(fixed, { late: '3', reported: '3' })).toEqual(['bớt 3 trường hợp ở “số liệu late” (3 → 0); rà lại cho khớp “số liệu reported”: được 1 điểm.'])
  })
})
