import { held, input, minus, number, plus, rate, times, type Expr } from '../formula/expr.ts'
import { exact } from '../rational.ts'
import { text } from '../text.ts'
import { eachFaults } from './evenness.ts'
import { aboveMax, wrongKind } from './faults.ts'
import { onceEach } from './inputs.ts'
import type { FigureRef, Input, Method, Seat } from './method.ts'
import { figureSchema, positiveSchema } from './schemas.ts'

interface Plus { readonly part: FigureRef; readonly whole: FigureRef; readonly points: number }

interface Deduction { readonly of: FigureRef; readonly each: number; readonly plus?: Plus }

const counted = (rule: Deduction, seat: Seat): Input => seat.figure(rule.of, 'of', 'count')

const sides = (extra: Plus, seat: Seat): readonly [part: Input, whole: Input] => [
  seat.figure(extra.part, 'part', 'count', ['plus', 'part']),
  seat.figure(extra.whole, 'whole', 'count', ['plus', 'whole']),
]

function added(base: Expr, extra: Plus, seat: Seat): Expr {
  const [part, whole] = sides(extra, seat)
  return plus(base, times(rate(input(part.id), input(whole.id)), number(exact(extra.points))))
}

/** The maximum, less so many points for each failing, held between 0 and the maximum. Patterns 10 and 11 of the rule catalogue. */
export const deduction: Method<Deduction> = {
  schema: {
    title: 'Trừ điểm theo lần',
    description: 'Điểm tối đa, mỗi lần vi phạm trừ chừng ấy điểm, thấp nhất 0; có thể cộng thêm theo một tỷ lệ.',
    keys: {
      of: figureSchema('Số lần bị trừ'),
      each: positiveSchema('Điểm trừ cho mỗi lần'),
      plus: {
        type: 'object', additionalProperties: false, required: ['part', 'whole', 'points'], title: 'Phần cộng thêm',
        description: 'Cộng tỷ lệ × số điểm này; kết quả vẫn không quá điểm tối đa.',
        properties: { part: figureSchema('Tử số'), whole: figureSchema('Mẫu số; bằng 0 là không phát sinh'), points: positiveSchema('Điểm khi đạt 100%') },
      },
    },
    required: ['of', 'each'],
  },
  inputs: (rule, seat) => onceEach([counted(rule, seat), ...(rule.plus === undefined ? [] : sides(rule.plus, seat))]),
  check: function* (rule, seat) {
    yield* wrongKind(counted(rule, seat), ['of'], ['count', 'number'])
    yield* eachFaults(rule.each, seat)
    yield* aboveMax(rule.plus?.points ?? 0, seat, ['plus', 'points'])
    if (rule.plus === undefined) return
    const [part, whole] = sides(rule.plus, seat)
    yield* wrongKind(part, ['plus', 'part'])
    yield* wrongKind(whole, ['plus', 'whole'])
  },
  formula: (rule, seat) => {
    const left = minus(number(seat.max), times(number(exact(rule.each)), input(counted(rule, seat).id)))
    return held(rule.plus === undefined ? left : added(left, rule.plus, seat), seat.max)
  },
  say: (rule, seat) => {
    const { name, unit } = counted(rule, seat)
    const { plus: extra } = rule
    const [part, whole] = extra === undefined ? [] : sides(extra, seat).map(figure => figure.name)
    return text(
      t => `Tối đa ${t.number(seat.max)}; ${t.say(name)}: mỗi ${unit === undefined ? 'trường hợp' : t.say(unit)} trừ ${t.number(exact(rule.each))}, thấp nhất 0`
        + (extra && part && whole ? `; cộng ${t.say(part)} ÷ ${t.say(whole)} × ${t.number(exact(extra.points))}, không quá điểm tối đa.` : '.'),
      t => `At most ${t.number(seat.max)}; ${t.say(name)}: ${t.number(exact(rule.each))} off for each${unit === undefined ? '' : ` (${t.say(unit)})`}, never below 0`
        + (extra && part && whole ? `; plus ${t.say(part)} ÷ ${t.say(whole)} × ${t.number(exact(extra.points))}, never above the maximum.` : '.'))
  },
}
