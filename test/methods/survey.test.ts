import { describe, expect, it } from 'vitest'
import { methodOf } from '../../src/methods/index.ts'
import { examine } from './harness.ts'
import { seatOf } from './seat.ts'

const options = [{ id: 'A', name: 'Rất hài lòng', percent: 100 }, { id: 'B', percent: 60 }, { id: 'C', percent: 20 }, { id: 'D', percent: 0 }, { id: 'E', name: 'Không có ý kiến' }]
const figures = { sipas: 'percent', visits: 'count' } as const

examine('survey by a percent', {
  rule: { method: 'survey', of: 'sipas' }, max: '30', figures,
  earns: [[{ sipas: 100 }, '30'], [{ sipas: 84.725 }, '10167/400'], [{ sipas: 0 }, '0'], [{ sipas: 104 }, '30']],
  rejects: [
    ['a figure and options', { of: 'sipas', options }, 'schema'],
    ['a sample that nobody counts', { of: 'sipas', leastSample: 30 }, 'schema'],
    ['neither', {}, 'schema'],
    ['groups of what nobody counts', { of: 'sipas', groups: [{ id: 'dan' }] }, 'schema'],
    ['a count for a percent', { of: 'visits' }, 'rule/figure-kind'],
  ],
  rises: ['sipas'],
})

examine('survey by counts', {
  rule: { method: 'survey', options, leastSample: 30 }, max: '10',
  earns: [
    [{ A: 30 }, '10'],
    [{ A: 10, B: 10, C: 10, D: 10 }, '9/2'],
    [{ A: 10, B: 20, E: 500 }, '22/3'],
    [{ A: 29, E: 100 }, 'unreadable'],
    [{ D: 40 }, '0'],
  ],
  rejects: [
    ['no option', { options: [] }, 'schema'],
    ['a percent above 100', { options: [{ id: 'A', percent: 101 }] }, 'schema'],
    ['an option given twice', { options: [...options, { id: 'a', percent: 0 }] }, 'rule/id-twice', ['options', 5, 'id']],
    ['no option that earns everything', { options: options.slice(1) }, 'rule/max-unreached'],
    ['no option that counts', { options: [{ id: 'A' }] }, 'survey/no-percent', ['options']],
    ['a number that means two options', { options: [{ id: 'A', percent: 100, value: 5 }, { id: 'B', percent: 0, value: 5 }] }, 'survey/value-twice', ['options', 1, 'value']],
    ['a number that is the id of another option', { options: [{ id: '1', percent: 100, value: 5 }, { id: '5', percent: 0 }] }, 'survey/value-twice', ['options', 0, 'value']],
    ['shares where percents are meant', { options: [{ id: 'A', percent: 1 }, { id: 'B', percent: 0.6 }] }, 'rule/share-for-percent'],
  ],
  rises: ['2.4.A'], falls: ['2.4.D'],
})

examine('survey without a least sample', {
  rule: { method: 'survey', options: options.slice(0, 2) }, max: '1',
  earns: [[{ A: 0, B: 0 }, 'not-arisen'], [{ A: 1, B: 2 }, '11/15']],
  rejects: [],
})

const groups = [{ id: 'dan', name: 'Người dân', weight: 2 }, { id: 'dn', name: 'Doanh nghiệp', leastSample: 5 }, { id: 'cb', weight: 0 }]
const three = [{ id: 'A', percent: 100 }, { id: 'B', percent: 0 }, { id: 'E' }]

examine('survey of groups by weight', {
  rule: { method: 'survey', options: three, groups, leastSample: 20 }, max: '6',
  earns: [
    [{ 'dan.A': 30, 'dn.A': 5 }, '6'],
    [{ 'dan.A': 30, 'dan.B': 10, 'dan.E': 99, 'dn.A': 1, 'dn.B': 4 }, '17/5'],
    [{ 'dan.A': 30, 'dn.A': 4, 'dn.E': 50 }, 'unreadable'],
    [{ 'dn.A': 30 }, 'unreadable'],
    [{ 'dan.A': 10, 'dn.A': 9, 'cb.A': 50 }, 'unreadable'],
    [{ 'dan.A': 10, 'dn.B': 10, 'cb.A': 50 }, '4'],
  ],
  rejects: [
    ['a group given twice', { options: three, groups: [groups[0] ?? {}, { id: 'Dan' }] }, 'rule/id-twice', ['groups', 1, 'id']],
    ['groups of which none counts', { options: three, groups: [{ id: 'cb', weight: 0 }] }, 'survey/no-weight', ['groups']],
    ['a weight below 0', { options: three, groups: [{ id: 'cb', weight: -1 }] }, 'schema'],
  ],
  rises: ['2.4.dan.A', '2.4.dn.A'], falls: ['2.4.dan.B', '2.4.dn.B'],
})

examine('survey of groups alike', {
  rule: { method: 'survey', options: three, groups: [{ id: 'dan' }, { id: 'dn' }, { id: 'hs' }] }, max: '9',
  earns: [
    [{ 'dan.A': 1, 'dn.B': 100, 'hs.B': 7 }, '3'],
    [{ 'dan.A': 2, 'dan.B': 1, 'dn.A': 1, 'hs.B': 7 }, '5'],
    [{ 'dan.A': 2, 'dn.A': 1 }, 'unreadable'],
  ],
  rejects: [],
})

examine('survey of one group that counts', {
  rule: { method: 'survey', options: three, groups: [{ id: 'dan', weight: 3 }, { id: 'cb', weight: 0 }], leastSample: 2 }, max: '1',
  earns: [[{ 'dan.A': 1, 'dan.B': 1 }, '1/2'], [{ 'dan.A': 1, 'cb.A': 5 }, 'unreadable']],
  rejects: [],
})

describe('a survey of groups, said', () => {
  const rule = { method: 'survey', options, groups, leastSample: 20 } as const
  it('names the groups, their weights and when it is not scored', () => expect(methodOf(rule).say(rule, seatOf('6', {})).vi).toBe(
    'Bình quân của từng nhóm đối tượng, gộp theo trọng số (Người dân × 2; Doanh nghiệp × 1) × 6: Rất hài lòng 100%; B 60%; C 20%; D 0%; không tính: Không có ý kiến; '
    + 'không tính nhóm cb; nhóm Doanh nghiệp dưới 5 phiếu thì không tính điểm; nhóm không có phiếu thì không tính điểm; dưới 20 phiếu thì không tính điểm.'))
})
