import { examine } from './harness.ts'

const figures = { models: 'count', rate: 'percent', day: 'date' } as const

examine('count', {
  rule: { method: 'count', of: { name: 'Số mô hình mới', unit: 'mô hình' }, each: 0.3 }, max: '1',
  earns: [[{ of: 0 }, '0'], [{ of: 1 }, '3/10'], [{ '2.4.of': 3 }, '9/10'], [{ of: 4 }, '1'], [{ of: 1000000 }, '1']],
  rejects: [
    ['nothing for each', { of: { name: 'Số mô hình' }, each: 0 }, 'schema'],
    ['an unknown key in a figure', { of: { name: 'Số mô hình', units: 'mô hình' }, each: 1 }, 'schema'],
  ],
  rises: ['2.4.of'],
})

examine('count of a shared figure', {
  rule: { method: 'count', of: 'models', each: 3 }, max: '6', figures,
  earns: [[{ models: 1 }, '3'], [{ models: 2 }, '6'], [{ models: 3 }, '6']],
  rejects: [
    ['a rate', { of: 'rate', each: 3 }, 'rule/figure-kind', ['of']],
    ['a date', { of: 'day', each: 3 }, 'rule/figure-kind'],
  ],
  rises: ['models'],
})
