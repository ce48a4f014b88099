import { input, least, number, times } from '../formula/expr.ts'
import { exact } from '../rational.ts'
import { text } from '../text.ts'
import { eachFaults } from './evenness.ts'
import { wrongKind } from './faults.ts'
import type { FigureRef, Method } from './method.ts'
import { figureSchema, positiveSchema } from './schemas.ts'

interface Count { readonly of: FigureRef; readonly each: number }

/** So many points for each, at most the maximum. Patterns 12, 23 and 24 of the rule catalogue. */
export const count: Method<Count> = {
  schema: {
    title: 'Theo số lượng',
    description: 'Mỗi đơn vị số lượng được chừng ấy điểm, nhiều nhất bằng điểm tối đa.',
    keys: { of: figureSchema('Số lượng'), each: positiveSchema('Điểm cho mỗi đơn vị số lượng') },
    required: ['of', 'each'],
  },
  inputs: (rule, seat) => [seat.figure(rule.of, 'of', 'count')],
  check: function* (rule, seat) {
    yield* wrongKind(seat.figure(rule.of, 'of', 'count'), ['of'], ['count', 'number'])
    yield* eachFaults(rule.each, seat)
  },
  formula: (rule, seat) => least(number(seat.max), times(number(exact(rule.each)), input(seat.figure(rule.of, 'of', 'count').id))),
  say: (rule, seat) => {
    const { name, unit } = seat.figure(rule.of, 'of', 'count')
    return text(
      t => `${t.say(name)}: mỗi ${unit === undefined ? 'trường hợp' : t.say(unit)} ${t.number(exact(rule.each))} điểm, tối đa ${t.number(seat.max)}.`,
      t => `${t.say(name)}: ${t.number(exact(rule.each))} points for each${unit === undefined ? '' : ` (${t.say(unit)})`}, at most ${t.number(seat.max)}.`)
  },
}
