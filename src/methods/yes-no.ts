import { chosen, number, when } from '../formula/expr.ts'
import { zero } from '../rational.ts'
import { text } from '../text.ts'
import { yesNo as options } from './inputs.ts'
import type { Method } from './method.ts'

/** Có: the maximum. Không: 0. Pattern 1 of the rule catalogue. */
export const yesNo: Method<object> = {
  schema: {
    title: 'Có / Không',
    description: 'Có: điểm tối đa; Không: 0 điểm.',
    keys: {},
    required: [],
  },
  inputs: (_rule, seat) => [options(seat.code, text(() => 'Có thực hiện hay không', () => 'Done or not'))],
  check: () => [],
  formula: (_rule, seat) => when(chosen(seat.code, 'yes'), number(seat.max), number(zero)),
  say: (_rule, seat) => text(t => `Có: ${t.number(seat.max)}; Không: 0.`, t => `Yes: ${t.number(seat.max)}; No: 0.`),
}
