import { examine } from './harness.ts'

const figures = { settled: 'count', cases: 'count', rate: 'percent', day: 'date' } as const
const of = { name: 'Số kỳ thiếu', unit: 'kỳ' }

examine('deduction', {
  rule: { method: 'deduction', of, each: 0.5 }, max: '1.5',
  earns: [[{ of: 0 }, '3/2'], [{ of: 1 }, '1'], [{ of: 3 }, '0'], [{ of: 12 }, '0']],
  rejects: [
    ['nothing off', { of, each: 0 }, 'schema'],
    ['half a bonus', { of, each: 0.5, plus: { part: 'settled', whole: 'cases' } }, 'schema'],
    ['a rate of failings', { of: { name: 'Tỷ lệ', kind: 'percent' }, each: 0.5 }, 'rule/figure-kind'],
  ],
  falls: ['2.4.of'],
})

examine('deduction with something added', {
  rule: { method: 'deduction', of, each: 0.5, plus: { part: 'settled', whole: 'cases', points: 1.5 } }, max: '3', figures,
  earns: [
    [{ of: 0, settled: 0, cases: 4 }, '3'],
    [{ of: 4, settled: 1, cases: 3 }, '3/2'],
    [{ of: 2, settled: 3, cases: 3 }, '3'],
    [{ of: 9, settled: 1, cases: 4 }, '0'],
    [{ of: 1, settled: 0, cases: 0 }, 'not-arisen'],
  ],
  rejects: [['a date in the bonus', { of, each: 0.5, plus: { part: 'day', whole: 'cases', points: 1 } }, 'rule/figure-kind', ['plus', 'part']]],
  rises: ['settled'], falls: ['2.4.of'],
})
