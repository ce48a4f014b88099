import { examine } from './harness.ts'

examine('yes-no', {
  rule: { method: 'yes-no' }, max: '0.5',
  earns: [[{ '2.4': 'yes' }, '1/2'], [{ '2.4': 'no' }, '0']],
  rejects: [['a key of another method', { step: 0.25 }, 'schema']],
})
