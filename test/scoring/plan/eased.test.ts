import { describe, expect, it } from 'vitest'
import { exact, fractionText } from '../../../src/rational.ts'
import { leastSet } from '../../../src/scoring/plan/least-set.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { held, input, least, number, times } from '../../../src/formula/expr.ts'
import { asked, form, setOf, worth } from '../build.ts'

const counted = (code: string, max: number, each: number, more: object = {}) => worth(code, max, least(number(exact(max)), times(input(code), number(exact(each)))), { inputs: [asked(code, 'count')], method: 'count', ...more })

describe('of sets that cost the same', () => {
  it('an easier one is told: no award where one more case is enough, and no more cases than reach it', () => {
    const set = setOf([counted('1.1', 60, 1), counted('1.2', 40, 1), counted('T.1', 10, 5, { list: 'bonus' })])
    const unit = form('a', { '1.1': '45', '1.2': '34', 'T.1': '0' })
    const situation = situate(set, [unit], unit)
    const found = leastSet(situation, prospects(situation), { index: exact(80) })
    expect(found?.gains.map(gain => [gain.component.code, gain.changes.map(({ to }) => (to.is === 'number' ? fractionText(to.number) : ''))])).toEqual([['1.1', ['46']]])
    expect(found?.cost).toBe(1)
  })

  it('a paper before work', () => {
    const set = setOf([counted('1.1', 60, 1), counted('1.2', 40, 1, { proof: { required: true, text: { vi: 'Kế hoạch', en: 'Plan' } } })], { withoutProof: 'zero' })
    const unit = form('a', { '1.1': '30', '1.2': '30' })
    const situation = situate(set, [unit], unit)
    const found = leastSet(situation, prospects(situation), { index: exact(50) })
    expect(found?.gains.map(gain => [gain.component.code, gain.kind])).toEqual([['1.2', 'add-proof']])
  })
})

describe('of a slope no more is asked than reaches the target', () => {
  const asking = (from: string, index: string, more: object = {}): readonly (readonly string[])[] | undefined => {
    const set = setOf([counted('1.1', 60, 1), worth('1.2', 40, number(exact(40)), { inputs: [] })], more)
    const unit = form('a', { '1.1': from })
    const situation = situate(set, [unit], unit)
    return leastSet(situation, prospects(situation), { index: exact(index) })?.gains.map(gain => gain.changes.map(({ to }) => (to.is === 'number' ? fractionText(to.number) : '')))
  }

  it('three points short: three more', () => expect(asking('40', '83')).toEqual([['43']]))

  it('by exact points a step as small as it is', () => {
    const set = setOf([worth('1', 60, held(input('1'), exact(60))), worth('2', 40, number(exact(40)), { inputs: [] })], { ranking: { by: 'exact', ties: 'competition', tieBreak: [] } })
    const unit = form('a', { 1: '39.996' })
    const situation = situate(set, [unit], unit)
    const found = leastSet(situation, prospects(situation), { grade: 1 })
    expect([found?.gains.map(gain => gain.changes.map(({ to }) => (to.is === 'number' ? fractionText(to.number) : ''))), found?.draft.score.exactIndex.toFraction()]).toEqual([[['40']], '80'])
  })

  it('shared between two slopes, as far as each is needed', () => {
    const set = setOf([counted('1.1', 20, 1), counted('1.2', 20, 1), counted('2', 60, 1)])
    const unit = form('a', { '1.1': '0', '1.2': '0', 2: '60' })
    const situation = situate(set, [unit], unit)
    const found = leastSet(situation, prospects(situation), { index: exact(83) })
    expect([found?.cost, found?.draft.score.index.toFraction()]).toEqual([2, '83'])
  })
})
