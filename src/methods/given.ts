import { held, input } from '../formula/expr.ts'
import { exact, zero } from '../rational.ts'
import { text } from '../text.ts'
import { stepFaults } from './evenness.ts'
import type { Method } from './method.ts'
import { positiveSchema } from './schemas.ts'

interface Given { readonly step?: number }

/** Points that an appraiser or a chairman gives, from 0 to the maximum. Pattern 16 of the rule catalogue. */
export const given: Method<Given> = {
  schema: {
    title: 'Điểm do người có thẩm quyền cho',
    description: 'Điểm được cho trực tiếp, từ 0 đến điểm tối đa.',
    keys: { step: positiveSchema('Bước điểm; điểm phải là bội số của bước này') },
    required: [],
  },
  inputs: (rule, seat) => [{
    id: `${seat.code}.points`, name: text(() => 'Điểm được cho', () => 'Points given'), unit: text(() => 'điểm', () => 'points'),
    kind: 'points', shared: false, from: zero, to: seat.max, ...(rule.step === undefined ? {} : { step: exact(rule.step) }),
  }],
  check: (rule, seat) => stepFaults(rule.step, seat),
  formula: (_rule, seat) => held(input(`${seat.code}.points`), seat.max, true),
  say: (rule, seat) => text(
    t => `Điểm do người có thẩm quyền cho, từ 0 đến ${t.number(seat.max)}${rule.step === undefined ? '' : `, là bội số của ${t.number(exact(rule.step))}`}.`,
    t => `Points given by those entitled to, from 0 to ${t.number(seat.max)}${rule.step === undefined ? '' : `, in steps of ${t.number(exact(rule.step))}`}.`),
}
