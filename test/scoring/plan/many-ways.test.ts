import { describe, expect, it } from 'vitest'
import { chosen, compared, input, number, plus, when, type Expr, type Test } from '../../../src/formula/expr.ts'
import type { Component } from '../../../src/criteria/criteria.ts'
import { exact } from '../../../src/rational.ts'
import { gainTold } from '../../../src/scoring/plan/told.ts'
import { planOf } from '../../../src/scoring/plan/plan.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { asked, form, setOf, worth, type Words } from '../build.ts'

const both = (...of: readonly Test[]): Test => ({ is: 'all', of })
const points = (of: string): Expr => number(exact(of))
const yesNo = [{ id: 'yes', name: { vi: 'Có', en: 'Yes' } }, { id: 'no', name: { vi: 'Không', en: 'No' } }]
const ids = Array.from({ length: 12 }, (_, index) => `1.${index + 1}`)
const ticks = (formula: Expr): Component => worth('1', 12, formula, { inputs: ids.map(id => asked(id, 'yes-no', { options: yesNo })) })
const each = ticks(plus(...ids.map(id => when(chosen(id, 'yes'), points('1'), points('0')))))
const none: Words = Object.fromEntries(ids.map(id => [id, '=no']))

function aimed(components: readonly Component[], words: Words, index: string) {
  const unit = form('a', words)
  const situation = situate(setOf(components), [unit], unit)
  const { aim, ladders } = planOf(situation, { index: exact(index) })
  return { outcome: aim?.outcome, cost: aim?.least?.cost, isProven: aim?.least?.isProven, levels: ladders.map(({ rungs }) => rungs.map(({ gain }) => gain.leaf.points.toFraction())) }
}

describe('more combinations of options than are tried one by one', () => {
  it('each level is found, tick after tick, and the target reached', () => {
    const { outcome, cost, isProven, levels } = aimed([each], none, '100')
    expect([outcome, cost, isProven]).toEqual(['found', 1, true])
    expect(levels).toEqual([Array.from({ length: 12 }, (_, index) => String(index + 1))])
  })

  it('what takes all of them together is found', () => {
    const all = ticks(when(both(...ids.map(id => chosen(id, 'yes'))), points('12'), points('0')))
    expect(aimed([all], none, '100')).toEqual({ outcome: 'found', cost: 1, isProven: true, levels: [['12']] })
  })

  it('and of what is found all at once only what is needed is told', () => {
    const two = ticks(when(both(chosen('1.3', 'yes'), chosen('1.8', 'yes')), points('12'), points('0')))
    const unit = form('a', none)
    expect(prospects(situate(setOf([two]), [unit], unit)).flatMap(({ gains }) => gains.map(gain => gain.changes.map(change => change.input.id)))).toEqual([['1.3', '1.8']])
  })

  it('what could not be weighed is said not to be', () => {
    const half = ticks(when(both(...ids.map((id, index) => chosen(id, index < 6 ? 'yes' : 'no'))), points('12'), points('0')))
    const unit = form('a', none)
    const [prospect] = prospects(situate(setOf([half]), [unit], unit))
    expect([prospect?.isWhole, prospect?.barrier]).toEqual([false, 'unweighed'])
    const { outcome, isProven } = aimed([half], none, '100')
    expect([outcome, isProven]).toEqual(['unreachable', false])
  })
})

describe('answers that must change together', () => {
  const atLeast = (id: string, of: string): Test => compared(input(id), '>=', points(of))
  const told = (component: Component, words: Words): readonly string[] => {
    const unit = form('a', words)
    return prospects(situate(setOf([component]), [unit], unit)).flatMap(({ gains, barrier }) => (gains.length === 0 ? [barrier ?? ''] : gains.map(gain => gainTold(gain).vi)))
  }

  it('two figures, each only as far as is needed', () => {
    const pair = worth('1', 10, when(both(atLeast('m', '5'), atLeast('n', '5')), points('10'), points('0')), { inputs: [asked('m', 'count'), asked('n', 'count')] })
    expect(told(pair, { m: '3', n: '3' })).toEqual(['thêm 2 trường hợp ở “số liệu m” (3 → 5); thêm 2 trường hợp ở “số liệu n” (3 → 5): được 10 điểm.'])
    expect(told(pair, { m: '7', n: '3' })).toEqual(['thêm 2 trường hợp ở “số liệu n” (3 → 5): được 10 điểm.'])
    expect(aimed([pair], { m: '3', n: '3' }, '100')).toMatchObject({ outcome: 'found', cost: 1, isProven: true })
  })

  it('an option and a figure', () => {
    const mixed = worth('1', 10, when(both(chosen('o', 'yes'), atLeast('n', '5')), points('10'), points('0')), { inputs: [asked('o', 'yes-no', { options: yesNo }), asked('n', 'count')] })
    expect(told(mixed, { o: '=no', n: '3' })).toEqual(['“số liệu o”: đổi từ Không thành Có; thêm 2 trường hợp ở “số liệu n” (3 → 5): được 10 điểm.'])
  })

  it('a second step that only the first makes worth while', () => {
    const stepped = worth('1', 10, when(both(atLeast('m', '5'), atLeast('n', '5')), points('10'), when(atLeast('m', '4'), points('2'), points('0'))), { inputs: [asked('m', 'count'), asked('n', 'count')] })
    expect(told(stepped, { m: '3', n: '3' })).toEqual([
      'thêm 1 trường hợp ở “số liệu m” (3 → 4): được 2 điểm.', 'thêm 2 trường hợp ở “số liệu m” (3 → 5); thêm 2 trường hợp ở “số liệu n” (3 → 5): được 10 điểm.'])
  })

  it.each([6, 14])('%i figures at once', many => {
    const names = Array.from({ length: many }, (_, index) => `n${index}`)
    const all = worth('1', 10, when(both(...names.map(id => atLeast(id, '5'))), points('10'), points('0')), { inputs: names.map(id => asked(id, 'count')) })
    const unit = form('a', Object.fromEntries(names.map(id => [id, '3'])))
    const [prospect] = prospects(situate(setOf([all]), [unit], unit))
    expect(prospect?.gains.map(gain => gain.changes.map(({ to }) => (to.is === 'number' ? to.number.toFraction() : '')))).toEqual([names.map(() => '5')])
  })
})
