import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { exact } from '../../src/rational.ts'
import { absent, fiveGrades, form, grade, leaf, one, score, setOf, type Words } from './build.ts'

type Ranking = CriteriaSet['ranking']
const by = (more: Partial<Ranking>): { ranking: Ranking } => ({ ranking: { by: 'published', ties: 'competition', tieBreak: [], ...more } })
const total = setOf([leaf('1', 100)])

/** `b:1 a:2` for units handed in with these totals. */
const ranks = (set: CriteriaSet, units: Readonly<Record<string, Words | string>>): string =>
  score(set, ...Object.entries(units).map(([id, words]) => form(id, typeof words === 'string' ? { 1: words } : words)))
    .units.map(unit => `${unit.unit.id}:${unit.rank ?? '-'}`).join(' ')

describe('ranks', () => {
  it('competition: 1, 1, 3; in the order of the roster where equal', () => expect(ranks(total, { c: '70', b: '80', a: '80' })).toBe('b:1 a:1 c:3'))
  it('dense: 1, 1, 2', () => expect(ranks({ ...total, ...by({ ties: 'dense' }) }, { a: '80', b: '70', c: '80' })).toBe('a:1 c:1 b:2'))
  it('published: what is rounded away ties', () => expect(ranks(total, { a: '80.001', b: '80.004' })).toBe('a:1 b:1'))
  it('exact: it does not', () => expect(ranks({ ...total, ...by({ by: 'exact' }) }, { a: '80.001', b: '80.004' })).toBe('b:1 a:2'))
  it('below the list: the incomplete, then those that handed nothing in', () => {
    const group = score(total, absent('a'), form('b', { 1: 'unreadable' }), form('c', { 1: '0' }))
    expect(group.units.map(unit => [unit.unit.id, unit.status, unit.rank])).toEqual([['c', 'ranked', 1], ['b', 'incomplete', undefined], ['a', 'not-submitted', undefined]])
    expect(one(group, 'b').grade).toBeUndefined()
  })
})

describe('tie-breaks', () => {
  const set = setOf([leaf('1.1', 50), leaf('1.2', 25), leaf('5.1', 25), leaf('T', 5, { list: 'bonus' })])
  const units = {
    a: { '1.1': '40', '1.2': '20', '5.1': '20', 'T': '0' },
    b: { '1.1': '40', '1.2': '20', '5.1': '18', 'T': '2' },
    c: { '1.1': '42', '1.2': '20', '5.1': '16', 'T': '2' },
  }

  it.each([
    [[], 'a:1 b:1 c:1'],
    [['bonus'], 'b:1 c:1 a:3'],
    [['bonus', '5'], 'b:1 c:2 a:3'],
    [['5'], 'a:1 b:2 c:3'],
    [['1'], 'c:1 a:2 b:2'],
    [['1.1'], 'c:1 a:2 b:2'],
    [['T', '1.1'], 'c:1 b:2 a:3'],
  ])('%j: %s', (tieBreak, expected) => expect(ranks({ ...set, ...by({ tieBreak }) }, units)).toBe(expected))

  it.each([
    [['P'], 'a:1 b:2'],
    [['T'], 'b:1 a:2'],
    [['P', 'T'], 'a:1 b:2'],
    [['1', 'P'], 'b:1 a:2'],
  ])('a penalty counts against the unit: %j: %s', (tieBreak, expected) => {
    const component = leaf('P', 2, { list: 'penalty' })
    const set = { ...setOf([leaf('1', 10), leaf('T', 2, { list: 'bonus' }), component]), penalty: { max: exact(2), components: [component] } }
    for (const how of ['published', 'exact'] as const) {
      expect(ranks({ ...set, ...by({ tieBreak, by: how }) }, { a: { 1: '9', T: '0', P: '0' }, b: { 1: tieBreak[0] === '1' ? '10' : '9', T: '1', P: '1' } })).toBe(expected)
    }
  })

  it('compare what is published', () => {
    const close = { a: { '1.1': '40.001', '1.2': '20', '5.1': '19.999' }, b: { '1.1': '40', '1.2': '20', '5.1': '20' } }
    expect(ranks({ ...set, ...by({ tieBreak: ['1.1'] }) }, close)).toBe('a:1 b:1')
    expect(ranks({ ...set, ...by({ by: 'exact', tieBreak: ['1.1'] }) }, close)).toBe('a:1 b:2')
  })
})

const grades = (set: CriteriaSet, ...totals: readonly string[]): readonly (string | undefined)[] => {
  const group = score(set, ...totals.map((points, index) => form(`u${index}`, { 1: points })))
  return totals.map((_, index) => one(group, `u${index}`).grade?.id)
}

describe('grades', () => {
  it('from is inclusive', () => expect(grades(total, '90', '89.99', '80', '65', '50', '49.99', '0')).toEqual(['xuat-sac', 'tot', 'tot', 'kha', 'trung-binh', 'yeu', 'yeu']))
  it('an index below every grade has none', () => expect(grades({ ...total, grades: [grade('dat', 50)] }, '50', '49')).toEqual(['dat', undefined]))
  it('a set without grades gives none', () => expect(grades({ ...total, grades: [] }, '50')).toEqual([undefined]))
})

describe('quotas', () => {
  const share = (x: string, t?: string): CriteriaSet => ({ ...total, grades: [grade('x', 90, x), grade('t', 80, t), grade('k', 65), grade('y', 0)] })
  const letters = (set: CriteriaSet, ...totals: readonly string[]): string => grades(set, ...totals).join('')

  it('⌊8 × 25%⌋ = 2: the rest take the next grade', () => expect(letters(share('0.25'), '96', '97', '98', '99', '85', '70', '60', '50')).toBe('ttxxtkyy'))
  it('⌊7 × 25%⌋ = 1', () => expect(letters(share('0.25'), '99', '98', '97', '60', '60', '60', '60')).toBe('xttyyyy'))
  it('⌊3 × 25%⌋ = 0: nobody', () => expect(letters(share('0.25'), '99', '98', '97')).toBe('ttt'))
  it('at most none, stated, acts', () => expect(letters(share('0'), '99')).toBe('t'))
  it('a tie across the border falls together', () => expect(letters(share('0.5'), '99', '98', '98', '60')).toBe('xtty'))
  it('a tie inside the border stays', () => expect(letters(share('0.5'), '99', '99', '98', '60')).toBe('xxty'))
  it('what falls counts in the next quota', () => expect(letters(share('0.25', '0.25'), '99', '98', '97', '85')).toBe('xtkk'))
  it('fewer than the quota are left alone', () => expect(letters(share('0.5'), '99', '60', '60', '60')).toBe('xyyy'))
  it('only ranked units are counted, and a reason is given', () => {
    const group = score(share('0.25'), ...['99', '98', '60'].map((points, index) => form(`u${index}`, { 1: points })), absent('z'), form('i', { 1: 'unreadable' }))
    expect(group.units.map(unit => unit.grade?.id)).toEqual(['t', 't', 'y', undefined, undefined])
    expect(one(group, 'u0').gradeBecause?.[0]?.vi).toBe('Vượt tỷ lệ khống chế: loại x nhiều nhất 25% của 3 đơn vị, tức 0 đơn vị')
    expect(one(group, 'u2').gradeBecause).toBeUndefined()
  })
  it('a tie-break decides who falls', () => {
    const set = setOf([leaf('1.1', 50), leaf('5.1', 50)], { grades: share('0.5').grades, ...by({ tieBreak: ['5'] }) })
    const group = score(set, form('a', { '1.1': '50', '5.1': '45' }), form('b', { '1.1': '45', '5.1': '50' }))
    expect([one(group, 'a').grade?.id, one(group, 'b').grade?.id]).toEqual(['t', 'x'])
  })
})

describe('caps and penalties lower a grade before quotas', () => {
  const set = (more: object): CriteriaSet => setOf([leaf('1', 100), leaf('P', 5, { list: 'penalty', ...more })])
  const graded = (more: object, penalty: string, points = '99'): string | undefined => one(score(set(more), form('a', { 1: points, P: penalty }))).grade?.id

  it('a penalty caps when its points are not 0', () => {
    expect(graded({ capsGrade: 'kha' }, '1')).toBe('kha')
    expect(graded({ capsGrade: 'kha' }, '0')).toBe('xuat-sac')
    expect(graded({ capsGrade: 'kha' }, '0', '55')).toBe('trung-binh')
  })
  it('a cap does not lift', () => expect(graded({ capsGrade: 'kha' }, '1', '55')).toBe('trung-binh'))
  it('a penalty lowers, never below the last grade', () => {
    expect(graded({ lowersGrade: 1 }, '1')).toBe('tot')
    expect(graded({ lowersGrade: 9 }, '1')).toBe('yeu')
    expect(graded({ lowersGrade: 1 }, 'not-arisen')).toBe('xuat-sac')
  })
  it('caps first, then lowers', () => expect(graded({ capsGrade: 'kha', lowersGrade: 1 }, '1')).toBe('trung-binh'))
  it('a capped unit takes no seat of a quota', () => {
    const quota = { ...set({ capsGrade: 'tot' }), grades: [grade('xuat-sac', 90, '0.5'), ...fiveGrades.slice(1)] }
    const group = score(quota, form('a', { 1: '100', P: '1' }), form('b', { 1: '95' }))
    expect([one(group, 'a').rank, one(group, 'a').grade?.id, one(group, 'b').grade?.id]).toEqual([1, 'tot', 'xuat-sac'])
  })
  it('100 is exactly 100', () => expect(one(score(total, form('a', { 1: '100' }))).index).toEqual(exact(100)))
})
