import { describe, expect, it } from 'vitest'
import { chosen, number, plus, when, type Expr, type Test } from '../../../src/formula/expr.ts'
import type { Component } from '../../../src/criteria/criteria.ts'
import { exact } from '../../../src/rational.ts'
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
    const mixed = ticks(when(both(both(chosen('1.1', 'yes'), chosen('1.2', 'no')), both(chosen('1.3', 'yes'), chosen('1.4', 'no'))), points('12'), points('0')))
    const unit = form('a', { ...none, '1.2': '=yes', '1.4': '=yes' })
    const [prospect] = prospects(situate(setOf([mixed]), [unit], unit))
    expect([prospect?.isWhole, prospect?.barrier]).toEqual([false, 'unweighed'])
    const { outcome, isProven } = aimed([mixed], { ...none, '1.2': '=yes', '1.4': '=yes' }, '100')
    expect([outcome, isProven]).toEqual(['unreachable', false])
  })
})
