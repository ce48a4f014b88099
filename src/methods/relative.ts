import { compared, held, input, number, over, times, when, type Expr } from '../formula/expr.ts'
import { text } from '../text.ts'
import { wrongKind } from './faults.ts'
import type { FigureRef, Method } from './method.ts'
import { figureSchema } from './schemas.ts'

interface Relative { readonly of: FigureRef; readonly best: 'highest' | 'lowest' }

/** The share of the best unit of the group × the maximum; the best unit itself earns the maximum. Pattern 9 of the rule catalogue. */
export const relative: Method<Relative> = {
  schema: {
    title: 'So với đơn vị tốt nhất',
    description: 'Đơn vị tốt nhất trong nhóm được điểm tối đa, các đơn vị khác được điểm theo tỷ lệ so với đơn vị đó.',
    keys: {
      of: figureSchema('Số liệu đem so'),
      best: { enum: ['highest', 'lowest'], title: 'Tốt nhất là', description: '`highest`: số cao nhất; `lowest`: số thấp nhất.' },
    },
    required: ['of', 'best'],
  },
  inputs: (rule, seat) => [seat.figure(rule.of, 'of', 'number')],
  check: (rule, seat) => wrongKind(seat.figure(rule.of, 'of', 'number'), ['of']),
  formula: (rule, seat) => {
    const { id } = seat.figure(rule.of, 'of', 'number')
    const own = input(id)
    const best: Expr = { is: 'best', id, best: rule.best }
    const max = number(seat.max)
    if (rule.best === 'highest') return held(times(over(own, best), max), seat.max, true)
    // The lowest may be 0: the unit that has it is the best, the others get nothing of it.
    return when(compared(own, '=', best), max, held(times(over(best, own), max), seat.max, true))
  },
  say: (rule, seat) => {
    const { name } = seat.figure(rule.of, 'of', 'number')
    return rule.best === 'highest'
      ? text(t => `${t.say(name)}: mức của đơn vị ÷ mức cao nhất trong nhóm × ${t.number(seat.max)}.`, t => `${t.say(name)}: the unit's own ÷ the highest of the group × ${t.number(seat.max)}.`)
      : text(t => `${t.say(name)}: mức thấp nhất trong nhóm ÷ mức của đơn vị × ${t.number(seat.max)}.`, t => `${t.say(name)}: the lowest of the group ÷ the unit's own × ${t.number(seat.max)}.`)
  },
}
