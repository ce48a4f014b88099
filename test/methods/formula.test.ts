import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/methods/inspect.ts'
import { formula } from '../../src/methods/formula.ts'
import { examine } from './harness.ts'
import { seatOf } from './seat.ts'

const figures = { received: 'count', online_rate: 'percent', day: 'date' } as const

examine('formula', {
  rule: { method: 'formula', points: 'IF(tổng=0,0,MIN(1.5,tốt/tổng*2))', figures: { tốt: { name: 'Số hồ sơ tốt', kind: 'count' }, tổng: { name: 'Tổng số hồ sơ', kind: 'count' } } }, max: '1.5',
  earns: [[{ tốt: 0, tổng: 0 }, '0'], [{ tốt: 1, tổng: 4 }, '1/2'], [{ tốt: 1, tổng: 3 }, '2/3'], [{ tốt: 9, tổng: 10 }, '3/2'], [{ tốt: 30, tổng: 10 }, '3/2']],
  rejects: [
    ['no formula', { points: '' }, 'schema'],
    ['a name that is no name', { points: '1', figures: { '1a': 'received' } }, 'schema'],
    ['a cut formula', { points: 'IF(received=0,0,' }, 'formula/syntax'],
    ['a text function', { points: 'LEN(received)' }, 'formula/unknown-function'],
    ['a range', { points: 'SUM(A1:A9)' }, 'formula/not-allowed'],
    ['a text', { points: 'IF(received="Có",1,0)' }, 'formula/not-allowed'],
    ['a condition for a number', { points: 'received>0' }, 'formula/type'],
    ['a number for a condition', { points: 'IF(received,1,0)' }, 'formula/type'],
    ['a branch left out', { points: 'IF(received>0,1)' }, 'formula/arguments'],
    ['a number beyond Excel', { points: '0.1234567890123456' }, 'formula/number'],
    ['a formula as long as a book', { points: 'received+'.repeat(1000) + '1' }, 'formula/too-long'],
    ['too many brackets', { points: `${'('.repeat(65)}1${')'.repeat(65)}` }, 'formula/too-deep'],
    ['a figure that is never used', { points: '1.5', figures: { a: 'received' } }, 'formula/unused-figure'],
  ],
  rises: ['2.4.tốt'],
})

examine('formula over shared figures and rates', {
  rule: { method: 'formula', points: 'IF(online_rate>=95.5%,2,IF(AND(received>0,n/received>0.5),ROUND(online_rate*2,2),0))', figures: { n: { name: 'Số hồ sơ', kind: 'count' } } }, max: '2', figures,
  earns: [[{ online_rate: 95.5, received: 0, n: 0 }, '2'], [{ online_rate: 95.4, received: 0, n: 0 }, '0'], [{ online_rate: 95.4, received: 10, n: 6 }, '191/100'], [{ online_rate: 50, received: 10, n: 5 }, '0']],
  rejects: [],
  rises: ['2.4.n'],
})

describe('a formula that cannot be read', () => {
  const rule = { points: 'MXA(a;b)', figures: { a: { name: 'A' } } }
  const seat = seatOf('1', {})
  it('asks for nothing, is worth nothing, and says itself as it stands', () => {
    expect(formula.inputs(rule, seat)).toEqual([])
    expect(formula.formula(rule, seat)).toMatchObject({ is: 'number' })
    expect(formula.say(rule, seat).vi).toContain('MXA(a;b)')
  })
  it('is told at `points`, with what was found', () => {
    expect([...inspect({ method: 'formula', ...rule }, seat)]).toContainEqual(expect.objectContaining({ code: 'formula/not-allowed', path: ['points'], read: ';' }))
  })
})

it('a name that the set does not know is guessed among those of the rule', () => {
  const known = seatOf('1', {})
  const seat: typeof known = { ...known, figure: (ref, slot, kind, path) => (ref === 'godo' ? { id: ref, name: { vi: ref, en: ref }, kind, shared: true } : known.figure(ref, slot, kind, path)) }
  expect([...formula.check({ points: 'good+godo', figures: { good: { name: 'Số hồ sơ tốt' } } }, seat)])
    .toEqual([expect.objectContaining({ code: 'formula/unknown-name', path: ['points'], read: 'godo', fix: { vi: 'Có phải ý là `good`?', en: 'Did you mean `good`?' } })])
})

it('a formula is said with the names of its figures', () => {
  const seat = seatOf('1.5', figures)
  expect(formula.say({ points: 'IF(received=0,0,MIN(1.5,good/received*2)-ABS(1-good))', figures: { good: { name: 'Số hồ sơ tốt' } } }, seat)).toEqual({
    vi: 'Điểm = nếu “Số liệu received” = 0 thì 0, còn lại số nhỏ nhất trong (1,5; “Số hồ sơ tốt” ÷ “Số liệu received” × 2) − |1 − “Số hồ sơ tốt”|; tối đa 1,5.',
    en: 'Points = if “Số liệu received” = 0 then 0, otherwise the least of (1.5; “Số hồ sơ tốt” ÷ “Số liệu received” × 2) − |1 − “Số hồ sơ tốt”|; at most 1.5.',
  })
})
