import { examine } from './harness.ts'

const options = [{ id: 'A', name: 'Rất hài lòng', percent: 100 }, { id: 'B', percent: 60 }, { id: 'C', percent: 20 }, { id: 'D', percent: 0 }, { id: 'E', name: 'Không có ý kiến' }]
const figures = { sipas: 'percent', visits: 'count' } as const

examine('survey by a percent', {
  rule: { method: 'survey', of: 'sipas' }, max: '30', figures,
  earns: [[{ sipas: 100 }, '30'], [{ sipas: 84.725 }, '10167/400'], [{ sipas: 0 }, '0'], [{ sipas: 104 }, '30']],
  rejects: [
    ['a figure and options', { of: 'sipas', options }, 'schema'],
    ['a sample that nobody counts', { of: 'sipas', leastSample: 30 }, 'schema'],
    ['neither', {}, 'schema'],
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
    ['shares where percents are meant', { options: [{ id: 'A', percent: 1 }, { id: 'B', percent: 0.6 }] }, 'rule/share-for-percent'],
  ],
  rises: ['2.4.A'], falls: ['2.4.D'],
})

examine('survey without a least sample', {
  rule: { method: 'survey', options: options.slice(0, 2) }, max: '1',
  earns: [[{ A: 0, B: 0 }, 'not-arisen'], [{ A: 1, B: 2 }, '11/15']],
  rejects: [],
})
