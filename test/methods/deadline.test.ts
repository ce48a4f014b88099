import { examine } from './harness.ts'

const late = [{ days: 15, points: 0.25 }, { days: 30, points: 0.1 }]

examine('deadline', {
  rule: { method: 'deadline', due: '2025-01-31', late }, max: '0.5',
  earns: [
    [{ date: '2024-12-30' }, '1/2'], [{ date: '2025-01-31' }, '1/2'], [{ date: '2025-02-01' }, '1/4'], [{ '2.4.date': '2025-02-15' }, '1/4'],
    [{ date: '2025-02-16' }, '1/10'], [{ date: '2025-03-02' }, '1/10'], [{ date: '2025-03-03' }, '0'], [{ date: 'no' }, '0'],
  ],
  rejects: [
    ['a day as people write it', { due: '31/01/2025' }, 'schema'],
    ['no days late', { due: '2025-01-31', late: [{ days: 0, points: 0.25 }] }, 'schema'],
    ['half a day late', { due: '2025-01-31', late: [{ days: 1.5, points: 0.25 }] }, 'schema'],
    ['a day that is in no calendar', { due: '2025-02-30' }, 'schema'],
    ['a month that is in no calendar', { due: '2025-13-01' }, 'schema'],
    ['days that do not go up', { due: '2025-01-31', late: [{ days: 30, points: 0.25 }, { days: 15, points: 0.1 }] }, 'deadline/days-order', ['late', 1, 'days']],
    ['the same days twice', { due: '2025-01-31', late: [{ days: 15, points: 0.25 }, { days: 15, points: 0.1 }] }, 'deadline/days-order'],
    ['as much for being late', { due: '2025-01-31', late: [{ days: 15, points: 0.5 }] }, 'deadline/points-order', ['late', 0, 'points']],
    ['more for being later', { due: '2025-01-31', late: [{ days: 15, points: 0.1 }, { days: 30, points: 0.25 }] }, 'deadline/points-order'],
    ['more than the maximum', { due: '2025-01-31', late: [{ days: 15, points: 0.6 }] }, 'rule/above-max', ['late', 0, 'points']],
  ],
})

examine('deadline without grace', {
  rule: { method: 'deadline', due: '2024-02-29' }, max: '2',
  earns: [[{ date: '2024-02-29' }, '2'], [{ date: '2024-03-01' }, '0']],
  rejects: [],
})
