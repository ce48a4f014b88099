import { examine } from './harness.ts'

const figures = { on_time: 'count', resolved: 'count', rate: 'percent', due: 'date' } as const
const bands = [{ from: 100, points: 3 }, { from: 90, points: 1.5 }]
const keys = { part: 'on_time', whole: 'resolved', bands }

examine('bands on a rate', {
  rule: { method: 'bands', ...keys }, max: '3', figures,
  earns: [
    [{ on_time: 30, resolved: 30 }, '3'],
    [{ on_time: 9999, resolved: 10000 }, '3/2'],
    [{ on_time: 27, resolved: 30 }, '3/2'],
    [{ on_time: 8999, resolved: 10000 }, '0'],
    [{ on_time: 0, resolved: 30 }, '0'],
    [{ on_time: 0, resolved: 0 }, 'not-arisen'],
  ],
  rejects: [
    ['a figure and a rate at once', { ...keys, of: 'rate' }, 'schema'],
    ['a part without a whole', { part: 'on_time', bands }, 'schema'],
    ['nothing to measure', { bands }, 'schema'],
    ['a band with two borders', { ...keys, bands: [{ from: 1, over: 1, points: 3 }] }, 'schema'],
    ['a band without a border', { ...keys, bands: [{ points: 3 }] }, 'schema'],
    ['a band above the maximum', { ...keys, bands: [{ from: 100, points: 5 }] }, 'rule/above-max', ['bands', 0, 'points']],
    ['an otherwise above the maximum', { ...keys, otherwise: 4 }, 'rule/above-max', ['otherwise']],
    ['a maximum that no band reaches', { ...keys, bands: [{ from: 100, points: 2 }] }, 'rule/max-unreached', []],
    ['a border given twice', { ...keys, bands: [...bands, { from: 90, points: 1 }] }, 'bands/border-twice', ['bands', 2]],
    ['a higher band that earns less', { ...keys, bands: [...bands, { from: 80, points: 2 }] }, 'rule/not-monotonic', ['bands', 1, 'from']],
    ['shares where percents are meant', { ...keys, bands: [{ from: 1, points: 3 }, { from: 0.9, points: 1.5 }] }, 'rule/share-for-percent', ['bands']],
    ['a date for a figure', { ...keys, part: 'due' }, 'rule/figure-kind', ['part']],
    ['an exception above the maximum', { ...keys, unless: [{ id: 'a', name: 'A', points: 4 }] }, 'rule/above-max', ['unless', 0, 'points']],
    ['an exception under the id of a figure', { ...keys, unless: [{ id: 'part', name: 'A', points: 1 }] }, 'bands/id-taken', ['unless', 0, 'id']],
    ['two exceptions of one id', { ...keys, unless: [{ id: 'a', name: 'A', points: 1 }, { id: 'a', name: 'B', points: 1 }] }, 'rule/id-twice', ['unless', 1, 'id']],
  ],
  rises: ['on_time'], falls: ['resolved'],
})

examine('bands on a percent figure, with an exception', {
  rule: {
    method: 'bands', of: 'rate', bands: [{ over: 70, points: 1 }, { from: 90, points: 3 }, { from: 80, points: 2 }, { from: 70, points: 0.75 }], otherwise: 0.5,
    unless: [{ id: 'don-doc', name: { vi: 'Đã đôn đốc bằng văn bản', en: 'Urged in writing' }, points: 2 }],
  },
  max: '3', figures,
  earns: [
    [{ rate: 90 }, '3'], [{ rate: 89.99 }, '2'], [{ rate: 70.01 }, '1'], [{ rate: 70 }, '3/4'], [{ rate: 69.9 }, '1/2'],
    [{ rate: 69.9, 'don-doc': 'yes' }, '2'], [{ rate: 95, 'don-doc': 'yes' }, '3'], [{ rate: 60, 'don-doc': 'no' }, '1/2'],
  ],
  rejects: [],
  rises: ['rate'],
})

examine('bands on a count described in place', {
  rule: { method: 'bands', of: { name: 'Số cuộc giám sát', unit: 'cuộc', kind: 'count' }, bands: [{ from: 2, points: 4 }, { from: 1, points: 2 }] },
  max: '4',
  earns: [[{ of: 3 }, '4'], [{ of: 2 }, '4'], [{ of: 1 }, '2'], [{ '2.4.of': 0 }, '0']],
  rejects: [],
  rises: ['2.4.of'],
})
