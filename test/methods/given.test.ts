import { examine } from './harness.ts'

examine('given', {
  rule: { method: 'given', step: 0.25 }, max: '2',
  earns: [[{ points: 0 }, '0'], [{ points: 1.25 }, '5/4'], [{ '2.4.points': 2 }, '2'], [{ points: 2.5 }, '2']],
  rejects: [
    ['a step of 0', { step: 0 }, 'schema'],
    ['steps that miss the maximum', { step: 0.3 }, 'rule/max-unreached'],
  ],
  rises: ['2.4.points'],
})

examine('given freely', {
  rule: { method: 'given' }, max: '20',
  earns: [[{ points: 8.04 }, '201/25']],
  rejects: [],
})
