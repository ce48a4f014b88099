import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Dossier } from '../../src/evidence/answer.ts'
import { decimalText, exact } from '../../src/rational.ts'
import { dossier, form, layer, leaf, one, score, setOf, verdicts, type Words } from './build.ts'
import { boxes, wiper } from './open-sets.ts'

const ends = (pair: readonly Parameters<typeof decimalText>[0][] | undefined): string => (pair ?? []).map(each => decimalText(each, 4)).join('…')

/** Total, index and rank of a unit as they can still be. */
const told = (set: CriteriaSet, id: string, ...all: readonly Dossier[]): readonly string[] => {
  const { interval, status } = one(score(set, ...all), id)
  return interval === undefined ? [status] : [status, ends(interval.points), ends(interval.index), interval.rank.join('…')]
}
const alone = (set: CriteriaSet, words: Words): readonly string[] => told(set, 'a', form('a', words))

describe('what an incomplete unit can still come to', () => {
  const keep = { notApplicable: 'full' } as const
  const two = (more: object, setMore: Partial<CriteriaSet> = {}) => setOf([leaf('1', 10, more), leaf('2', 90, keep)], setMore)

  it('a component of the sum: from nothing to its maximum', () => expect(alone(two(keep), { 1: 'unreadable', 2: '45' })).toEqual(['incomplete', '45…55', '45…55', '1…1']))
  it('one that may not apply may take its maximum with it: 45 of 90 is less than 55 of 100, 0 of 10 less still', () =>
    expect(alone(two({}), { 1: 'unreadable', 2: '45' })).toEqual(['incomplete', '45…55', '45…55', '1…1']))
  it('beside a bonus that fills everything, leaving it out is best', () => {
    const set = setOf([leaf('1', 10), leaf('2', 90), leaf('T', 10, { list: 'bonus' })])
    expect(alone(set, { 1: 'unreadable', 2: '90', T: '10' })).toEqual(['incomplete', '100…110', '100…111.1111', '1…1'])
  })
  it('where nothing else counts, the smallest component alone may be the whole index', () => {
    const set = setOf([leaf('1', 8), leaf('2', 2), leaf('T', 10, { list: 'bonus' })])
    expect(alone(set, { 1: 'unreadable', 2: 'unreadable', T: '4' })).toEqual(['incomplete', '4…14', '40…300', '1…1'])
  })
  it('a ceiling between two choices is the end itself', () => {
    const set = setOf([leaf('1', 60), leaf('2', 40, keep)], { ceiling: exact(50) })
    expect(alone(set, { 1: 'unreadable', 2: '20' })).toEqual(['incomplete', '20…50', '20…71.4286', '1…1'])
  })
  it('a penalty the other way round, within the cap of its list', () => {
    const set = setOf([leaf('1', 100, keep), leaf('P', 30, { list: 'penalty' })])
    expect(alone(set, { 1: '50', P: 'unreadable' })).toEqual(['incomplete', '30…50', '30…50', '1…1'])
  })
  it('what may wipe its criterion may take the others with it', () => {
    const set = setOf([{ ...wiper('1.1.1', '10'), ...keep }, leaf('1.1.2', 40, keep), leaf('2', 50, keep)])
    const found = one(score(set, form('a', { '1.1.1': 'unreadable', '1.1.2': '40', '2': '50' })))
    expect([ends(found.interval?.points), ...found.leaves.map(each => ends(each.open))]).toEqual(['50…100', '0…10', '0…40', ''])
  })
  it('one box of three: by what the other two say', () => {
    const set = setOf([{ ...boxes('1', 'a', 'b', 'c'), notArisen: 'zero', notApplicable: 'full' }, leaf('2', '98.5', keep)])
    expect(one(score(set, form('a', { '1.a': '=yes', '1.b': '=no', '1.c': 'unreadable', '2': '50' }))).leaves.map(each => ends(each.open))).toEqual(['0…1.5', ''])
    const never = setOf([{ ...boxes('1', 'a', 'b', 'c'), list: 'bonus' }, leaf('2', 100, keep)])
    expect(one(score(never, form('a', { '1.a': '=yes', '1.b': '=no', '1.c': 'unreadable', '2': '50' }))).leaves.map(each => ends(each.open))).toEqual(['0…1', ''])
  })
  it('is rounded where the set rounds the leaves', () => {
    const set = setOf([leaf('1', '9.999', keep), leaf('2', '90.001', keep)], { rounding: { to: exact('0.01'), mode: 'down', at: 'component' } })
    expect(alone(set, { 1: 'unreadable', 2: '45' })[1]).toBe('45…54.99')
  })
  it('a unit for which nothing counts has none', () => expect(alone(setOf([leaf('1', 100)]), { 1: 'not-applicable' })).toEqual(['incomplete']))
})

describe('a verdict that is not known', () => {
  const keep = { notApplicable: 'full' } as const
  const set = setOf([leaf('1', 10, keep), { ...boxes('2', 'a', 'b'), ...keep }, leaf('3', 89, keep)])
  const ruled = (word: string, words: Words): readonly string[] => told(set, 'a', dossier('a', [layer('form', { 3: '40', ...words }), verdicts(1, { 1: word, 2: word })]))

  it.each(['unreadable', 'pending'])('(%s) may come to anything, whatever the answers that it beats say', word => {
    expect(ruled(word, { 1: 'not-applicable', '2.a': '=yes', '2.b': '=no' })).toEqual(['incomplete', '40…51', '40…51', '1…1'])
    expect(ruled(word, { 1: 'not-arisen', '2': 'not-applicable' })).toEqual(['incomplete', '40…51', '40…51', '1…1'])
  })
  it('leaves a level that is not known where it was: it may wipe its criterion under any points', () => {
    const wiped = setOf([{ ...wiper('1.1.1', '10'), ...keep }, leaf('1.1.2', 40, keep), leaf('2', 50, keep)])
    expect(told(wiped, 'a', dossier('a', [layer('form', { '1.1.1': 'unreadable', '1.1.2': '40', '2': 'unreadable' }), verdicts(1, { '1.1.1': '10' })]))).toEqual(['incomplete', '0…100', '0…100', '1…1'])
  })
})

describe('ranks while a unit of the group is incomplete', () => {
  const set = (ranking: Partial<CriteriaSet['ranking']> = {}) => setOf([leaf('1', 20, { notApplicable: 'full' }), leaf('2', 80)], { ranking: { by: 'published', ties: 'competition', tieBreak: [], ...ranking } })
  const units = [form('a', { 1: '20', 2: '70' }), form('b', { 1: '10', 2: '60' }), form('c', { 1: 'unreadable', 2: '60' }), form('d', { 1: '0', 2: '10' })]
  const ranks = (of: CriteriaSet, ...all: readonly Dossier[]): readonly string[] => ['a', 'b', 'c', 'd'].map(id => `${one(score(of, ...all), id).rank ?? '–'}: ${told(of, id, ...all)[3] ?? ''}`)

  it('the ranked keep their rank for now; only those within reach may change it', () => expect(ranks(set(), ...units)).toEqual(['1: 1…1', '2: 2…3', '–: 2…3', '3: 4…4']))
  it('one that can draw level can pass where ties are broken', () => {
    const level = [form('a', { 1: '20', 2: '60' }), ...units.slice(1)]
    expect([ranks(set(), ...level)[0], ranks(set({ tieBreak: ['2'] }), ...level)[0]]).toEqual(['1: 1…1', '1: 1…2'])
  })
  it('dense ranks count those that share a place once', () => {
    const shared = [...units.slice(0, 3), form('d', { 1: '20', 2: '70' })]
    expect(ranks(set({ ties: 'dense' }), ...shared)).toEqual(['1: 1…1', '2: 2…3', '–: 2…3', '1: 1…1'])
  })
  it('a unit that nothing counts for may still come anywhere', () => {
    const none = form('d', { 1: '5', 2: '5' }, { notApplicable: ['1', '2'] })
    expect(ranks(setOf([leaf('1', 20), leaf('2', 80)]), units[0] ?? none, units[1] ?? none, form('c', { 1: '0', 2: '1' }), none)).toEqual(['1: 1…2', '2: 2…3', '3: 3…4', '–: '])
  })
  it('a figure of another that is unreadable leaves open what is measured against the best', () => {
    const relative = setOf([leaf('1', 50, { notApplicable: 'full', formula: { is: 'over', left: { is: 'times', left: { is: 'input', id: '1' }, right: { is: 'number', value: exact(50) } }, right: { is: 'best', id: '1', best: 'highest' } } }), leaf('2', 50)])
    expect(told(relative, 'a', form('a', { 1: '3', 2: '50' }), form('b', { 1: 'unreadable', 2: '0' }))).toEqual(['ranked', '50…100', '50…100', '1…1'])
  })
  it('says nothing where everybody is ranked, nor of those who handed nothing in', () => {
    expect(told(set(), 'a', form('a', { 1: '20', 2: '70' }))).toEqual(['ranked'])
    expect(one(score(set(), ...units, { ...form('e', {}), submitted: false }), 'e').interval).toBeUndefined()
  })
})

describe('pending', () => {
  const components = [leaf('1', 40, { notApplicable: 'full' }), leaf('2', 60), leaf('3', 0, { formula: { is: 'points', code: '1' }, inputs: [], max: exact(40) })]
  const set = setOf(components, { whenNotAppraised: 'pending' })

  it('what is reckoned from the points of a pending component is pending too', () => {
    const found = one(score(set, dossier('a', [layer('form', { 1: '30' }), layer('table', { 2: '30' })])))
    expect(found.leaves.map(each => [each.state, decimalText(each.points), ends(each.open)])).toEqual([['pending', '0', '0…40'], ['scored', '30', ''], ['pending', '0', '0…40']])
    expect([ends(found.interval?.points), ends(found.interval?.index)]).toEqual(['30…110', '21.4286…78.5714'])
  })
})
