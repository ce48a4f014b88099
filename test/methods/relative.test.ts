import { exact, zero } from '../../src/rational.ts'
import { examine } from './harness.ts'

const figures = { handled: 'count', days: 'number', day: 'date' } as const

examine('relative to the highest', {
  rule: { method: 'relative', of: 'handled', best: 'highest' }, max: '2', figures, others: [exact(3), exact(9)],
  earns: [[{ handled: 9 }, '2'], [{ handled: 3 }, '2/3'], [{ handled: 18 }, '2'], [{ handled: 0 }, '0']],
  rejects: [
    ['a best of its own', { of: 'handled', best: 'high' }, 'schema'],
    ['a date', { of: 'day', best: 'lowest' }, 'rule/figure-kind'],
  ],
  rises: ['handled'],
})

examine('relative to the highest, where nobody has any', {
  rule: { method: 'relative', of: 'handled', best: 'highest' }, max: '2', figures,
  earns: [[{ handled: 0 }, 'not-arisen'], [{ handled: 1 }, '2']],
  rejects: [],
})

examine('relative to the lowest', {
  rule: { method: 'relative', of: 'days', best: 'lowest' }, max: '3', figures, others: [exact(4), exact(8)],
  earns: [[{ days: 4 }, '3'], [{ days: 6 }, '2'], [{ days: 2.5 }, '3'], [{ days: 0 }, '3']],
  rejects: [],
  falls: ['days'],
})

examine('relative to a lowest of 0', {
  rule: { method: 'relative', of: 'days', best: 'lowest' }, max: '3', figures, others: [zero],
  earns: [[{ days: 0 }, '3'], [{ days: 6 }, '0']],
  rejects: [],
  falls: ['days'],
})
