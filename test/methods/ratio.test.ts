import { examine } from './harness.ts'

const figures = { good: 'count', all: 'count', rate: 'percent', day: 'date' } as const

examine('ratio, plain', {
  rule: { method: 'ratio', part: 'good', whole: 'all' }, max: '6', figures,
  earns: [[{ good: 1, all: 3 }, '2'], [{ good: 30, all: 30 }, '6'], [{ good: 40, all: 30 }, '6'], [{ good: 0, all: 7 }, '0'], [{ good: 0, all: 0 }, 'not-arisen']],
  rejects: [
    ['a full mark and a target', { part: 'good', whole: 'all', full: 98, target: 98 }, 'schema'],
    ['a full mark above 100', { part: 'good', whole: 'all', full: 101 }, 'schema'],
    ['a step of 0', { part: 'good', whole: 'all', step: 0 }, 'schema'],
    ['a whole of 0', { part: 'good', whole: 0 }, 'schema'],
    ['a floor above the full mark', { part: 'good', whole: 'all', full: 70, floor: 98 }, 'ratio/floor-above', ['floor']],
    ['two fixed numbers', { part: 1, whole: 2 }, 'ratio/no-figure', []],
    ['a share where a percent is meant', { part: 'good', whole: 'all', full: 0.98 }, 'rule/share-for-percent'],
    ['a date for a figure', { part: 'good', whole: 'day' }, 'rule/figure-kind', ['whole']],
  ],
  rises: ['good'], falls: ['all'],
})

examine('ratio with a full mark, a floor and a step', {
  rule: { method: 'ratio', part: 'good', whole: 'all', full: 98, floor: 70, step: 0.25 }, max: '6', figures,
  earns: [
    [{ good: 98, all: 100 }, '6'],
    [{ good: 97, all: 100 }, '23/4'],
    [{ good: 3, all: 4 }, '9/2'],
    [{ good: 35, all: 48 }, '9/2'],
    [{ good: 7, all: 10 }, '17/4'],
    [{ good: 69, all: 100 }, '0'],
  ],
  rejects: [],
  rises: ['good'], falls: ['all'],
})

examine('ratio to a target', {
  rule: { method: 'ratio', part: 'good', whole: 'all', target: 80 }, max: '2', figures,
  earns: [[{ good: 4, all: 10 }, '1'], [{ good: 8, all: 10 }, '2'], [{ good: 1, all: 7 }, '5/14'], [{ good: 10, all: 10 }, '2']],
  rejects: [],
  rises: ['good'], falls: ['all'],
})

examine('ratio of a percent figure to a fixed hundred', {
  rule: { method: 'ratio', part: 'rate', whole: 100, full: 98 }, max: '2', figures,
  earns: [[{ rate: 57 }, '57/50'], [{ rate: 98 }, '2'], [{ rate: 97.9 }, '979/500'], [{ rate: 0 }, '0']],
  rejects: [],
  rises: ['rate'],
})

examine('ratio of a percent figure to a fixed target', {
  rule: { method: 'ratio', part: 'rate', whole: 80 }, max: '2', figures,
  earns: [[{ rate: 40 }, '1'], [{ rate: 80 }, '2'], [{ rate: 100 }, '2']],
  rejects: [],
  rises: ['rate'],
})
