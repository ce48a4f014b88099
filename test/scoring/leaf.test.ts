import { describe, expect, it } from 'vitest'
import type { Component } from '../../src/criteria/criteria.ts'
import { chosen, input, number, over, plus, times, when } from '../../src/formula/expr.ts'
import { decimalText, exact, one as unity, zero } from '../../src/rational.ts'
import { asked, codes, dossier, form, layer, leaf, leafOf, one, score, setOf, unit, worth, type Words } from './build.ts'

const rest = leaf('9', 90)

/** State, points and counted maximum of component 1 (maximum 10). */
function settled(component: Component, words: Words): readonly string[] {
  const found = leafOf(one(score(setOf([component, rest]), form('a', { 9: '45', ...words }))), component.code)
  return [found.state, decimalText(found.points), decimalText(found.max)]
}

describe('a state becomes points only through the policy of the set', () => {
  it.each<[string, Partial<Component>, string, readonly string[]]>([
    ['scored', {}, '7', ['scored', '7', '10']],
    ['scored 0 is not blank', {}, '0', ['scored', '0', '10']],
    ['blank', {}, 'blank', ['blank', '0', '10']],
    ['not arisen, full', { notArisen: 'full' }, 'not-arisen', ['not-arisen', '10', '10']],
    ['not arisen, exclude', { notArisen: 'exclude' }, 'not-arisen', ['not-arisen', '0', '0']],
    ['not arisen, zero', { notArisen: 'zero' }, 'not-arisen', ['not-arisen', '0', '10']],
    ['not applicable, exclude', { notApplicable: 'exclude' }, 'not-applicable', ['not-applicable', '0', '0']],
    ['not applicable, full', { notApplicable: 'full' }, 'not-applicable', ['not-applicable', '10', '10']],
    ['unreadable', {}, 'unreadable', ['unreadable', '0', '10']],
  ])('%s', (_name, more, word, expected) => expect(settled(leaf('1', 10, more), { 1: word })).toEqual(expected))

  it.each(['bonus', 'penalty'] as const)('in a %s list nothing that did not arise gives or costs points', list => {
    for (const word of ['not-arisen', 'not-applicable', 'blank']) {
      expect(settled(leaf('X', 5, { list, notArisen: 'full', notApplicable: 'full' }), { X: word }).slice(1)).toEqual(['0', '5'])
    }
  })

  it('a zero denominator is not arisen, told as the reason', () => {
    const rate = worth('1', 10, times(over(input('p'), input('w')), number(exact(10))), { inputs: [asked('p'), asked('w')] })
    const found = leafOf(one(score(setOf([rate, rest]), form('a', { p: '0', w: '0', 9: '1' }))), '1')
    expect([found.state, decimalText(found.points), found.because?.vi]).toEqual(['not-arisen', '10', 'Mẫu số bằng 0: không phát sinh.'])
  })

  it('a formula that gives no number is unreadable, and the unit is not ranked', () => {
    const group = score(setOf([worth('1', 10, { is: 'state', state: 'unreadable' }), rest]), form('a', { 1: '1', 9: '1' }))
    expect([one(group).status, leafOf(one(group), '1').state, ...codes(group)]).toEqual(['incomplete', 'unreadable', 'score/incomplete'])
    expect(group.findings[0]).toMatchObject({ severity: 'error', unit: 'a' })
  })
})

describe('the state of several inputs', () => {
  const rate = worth('1', 10, times(over(input('p'), input('w')), number(exact(10))), { inputs: [asked('p'), asked('w')] })

  it.each<[Words, string]>([
    [{ p: 'not-applicable', w: 'not-arisen' }, 'not-applicable'],
    [{ p: 'not-arisen', w: 'unreadable' }, 'not-arisen'],
    [{ p: 'unreadable' }, 'unreadable'],
    [{ p: '3' }, 'blank'],
    [{ p: '3', w: 'blank' }, 'blank'],
    [{}, 'blank'],
    [{ 'p': '3', 'w': '4', '1': 'not-applicable' }, 'not-applicable'],
    [{ 'p': '3', 'w': '4', '1': 'not-arisen' }, 'not-arisen'],
    [{ 'p': '3', 'w': '4', '1': 'blank' }, 'scored'],
  ])('%j is %s', (words, state) => expect(settled(rate, words)[0]).toBe(state))

  it('names the input that is missing, at its cell', () => {
    const group = score(setOf([rate, rest]), form('a', { p: '3', w: 'blank', 9: '1' }))
    expect(group.findings).toHaveLength(1)
    expect(group.findings[0]).toMatchObject({ code: 'score/blank', severity: 'warning', unit: 'a', component: '1', at: { file: 'form.xlsx', cell: 'D9' } })
    expect(group.findings[0]?.message.vi).toContain('số liệu w')
    expect(group.findings[0]?.message.vi).not.toContain('số liệu p')
  })

  it('a blank tick is no and a blank count is 0 once something else is answered, and blank when nothing is', () => {
    const formula = plus(input('n'), when(chosen('t', 'no'), number(unity), number(zero)))
    const both = worth('1', 10, formula, { inputs: [asked('n', 'count', { ifBlank: 'zero' }), asked('t', 'yes-no', { ifBlank: 'no' })] })
    expect(settled(both, { n: '3' })).toEqual(['scored', '4', '10'])
    expect(settled(both, { t: '=yes' })).toEqual(['scored', '0', '10'])
    expect(settled(both, { n: 'blank', t: 'blank' })[0]).toBe('blank')
  })

  it('a component that asks nothing is evaluated', () => {
    expect(settled(worth('1', 10, number(exact(4)), { inputs: [] }), {})).toEqual(['scored', '4', '10'])
  })

  it('a date is its serial day', () => {
    const days = worth('1', 99_999, input('d'), { inputs: [asked('d', 'date')] })
    expect(settled(days, { d: '2024-12-31' })[1]).toBe('45657')
  })
})

describe('the roster', () => {
  const set = setOf([leaf('1.1.1', 2), leaf('1.1.2', 3), leaf('1.2.1', 5), leaf('2.1.1', 90)])
  const words = { '1.1.1': '1', '1.1.2': '1', '1.2.1': '1', '2.1.1': '45' }

  it.each([[['1.1.1'], '98'], [['1.1'], '95'], [['1'], '90'], [['1', '1.1.1'], '90']])('%j does not apply: the maximum is %s', (notApplicable, max) => {
    const found = one(score(set, form('a', words, { notApplicable })))
    expect([decimalText(found.max), leafOf(found, '1.1.1').state]).toEqual([max, 'not-applicable'])
  })

  it('a unit with nothing handed in is neither scored nor ranked', () => {
    const group = score(set, form('b', words), { unit: unit('a'), layers: [layer('table', words)], submitted: false })
    expect(group.units.map(each => [each.unit.id, each.status, each.rank, each.leaves.length])).toEqual([['b', 'ranked', 1, 4], ['a', 'not-submitted', undefined, 0]])
    expect(one(group, 'a').grade).toBeUndefined()
  })
})

describe('a list of penalties is not a list of questions', () => {
  const set = setOf([rest, worth('P', 5, times(input('n'), input('e')), { list: 'penalty', inputs: [asked('n'), asked('e')] })])

  it('a penalty left blank is no finding', () => expect(codes(score(set, form('a', { 9: '45' })))).toEqual([]))
  it('one that was begun is', () => expect(codes(score(set, form('a', { 9: '45', n: '1' })))).toEqual(['score/blank']))
  it('begun by a shared figure alone, it was not', () => {
    const shared = setOf([rest, worth('P', 5, input('n'), { list: 'penalty', inputs: [asked('n', 'count', { shared: true }), asked('e')] })])
    expect(codes(score(shared, form('a', { 9: '45', n: '1' })))).toEqual([])
  })
})

describe('points of another component', () => {
  const of = (code: string): Component => worth('2', 10, { is: 'points', code }, { inputs: [] })
  const second = (words: Words, first: Partial<Component> = {}): readonly string[] => {
    const found = leafOf(one(score(setOf([leaf('1', 10, first), of('1')]), form('a', words))), '2')
    return [found.state, decimalText(found.points)]
  }

  it('are exact, wherever the other stands', () => {
    expect(second({ 1: '3.333' })).toEqual(['scored', '3.333'])
    expect(leafOf(one(score(setOf([worth('1', 10, { is: 'points', code: '2' }, { inputs: [] }), leaf('2', 10)]), form('a', { 2: '7' }))), '1').points).toEqual(exact(7))
  })
  it('pass a state on', () => {
    expect(second({ 1: 'not-arisen' }, { notArisen: 'zero' })).toEqual(['not-arisen', '10'])
    expect(second({ 1: 'unreadable' })[0]).toBe('unreadable')
  })
  it('of a blank are 0, of one that does not apply what the policy gives', () => {
    expect(second({})).toEqual(['scored', '0'])
    expect(second({ 1: 'not-applicable' }, { notApplicable: 'full' })).toEqual(['scored', '10'])
  })
  it('in a ring are unreadable, not a loop', () => {
    const ring = setOf([worth('1', 10, { is: 'points', code: '2' }, { inputs: [] }), of('1'), rest])
    expect(one(score(ring, form('a', { 9: '1' }))).leaves.map(each => each.state)).toEqual(['unreadable', 'unreadable', 'scored'])
  })
})

describe('effects', () => {
  const wiper = leaf('1.1.1', 2, { effects: [{ when: chosen('1.1.1', 'kem'), zeroes: 'criterion', capsGrade: 'kha' }], formula: number(unity) })
  const set = setOf([wiper, leaf('1.1.2', 3), leaf('1.1.3', 3), leaf('1.2.1', 2), leaf('2', 90)])
  const words = { '1.1.2': 'not-arisen', '1.1.3': 'not-applicable', '1.2.1': '2', '2': '90' }

  it('wipe every leaf of the criterion and nothing else', () => {
    const found = one(score(set, form('a', { ...words, '1.1.1': '=kem' })))
    expect(found.leaves.map(each => decimalText(each.points))).toEqual(['0', '0', '0', '2', '90'])
    expect(decimalText(found.max)).toBe('97')
    expect(leafOf(found, '1.1.2').because?.vi).toBe('Mất điểm toàn tiêu chí do 1.1.1 Thành phần 1.1.1.')
    expect(leafOf(found, '1.1.3').because).toBeUndefined()
    expect([found.grade?.id, found.gradeBecause?.length]).toEqual(['kha', 1])
  })
  it('do nothing when their test does not hold', () => {
    const found = one(score(set, form('a', { ...words, '1.1.1': '=tot' })))
    expect([...found.leaves.map(each => decimalText(each.points)), found.grade?.id]).toEqual(['1', '3', '0', '2', '90', 'xuat-sac'])
  })
  it('show in the own claim as well', () => {
    const found = one(score(set, dossier('a', [layer('form', { ...words, '1.1.1': '=kem' }), layer('appraisal', { '1.1.1': '=tot' })])))
    expect([decimalText(leafOf(found, '1.1.2').points), decimalText(leafOf(found, '1.1.2').self ?? exact(9))]).toEqual(['3', '0'])
  })
})
