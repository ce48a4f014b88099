import { chosen, least, number, plus, when } from '../formula/expr.ts'
import type { Finding } from '../finding.ts'
import { compare, exact, sum, zero, type Rational } from '../rational.ts'
import { text } from '../text.ts'
import { lookAlikes } from './faults.ts'
import { tick } from './inputs.ts'
import type { Method, Seat, SetText } from './method.ts'
import { idSchema, listSchema, pointsSchema, textSchema } from './schemas.ts'

interface Ticks { readonly items: readonly { readonly id: string; readonly name: SetText; readonly points: number }[] }

const total = (rule: Ticks): Rational => sum(rule.items.map(item => exact(item.points)))

/** The sum of what holds, at most the maximum. Pattern 13 of the rule catalogue. */
export const ticks: Method<Ticks> = {
  schema: {
    title: 'Cộng các nội dung đạt được',
    description: 'Mỗi nội dung đạt được cộng số điểm của nó; cả cộng không quá điểm tối đa.',
    keys: {
      items: listSchema('Các nội dung', 'Mỗi nội dung là một câu hỏi Có / Không; để trống là Không.',
        { id: idSchema(), name: textSchema('Tên nội dung'), points: pointsSchema('Điểm của nội dung') }, ['id', 'name', 'points']),
    },
    required: ['items'],
  },
  inputs: (rule, seat) => rule.items.map(item => tick(`${seat.code}.${item.id}`, seat.text(item.name))),
  check: function* (rule, seat): Iterable<Finding> {
    yield* lookAlikes(rule.items, 'items', seat)
    for (const [index, item] of rule.items.entries()) if (item.points === 0) yield nothing(index)
    if (compare(total(rule), seat.max) > 0) yield capped(rule, seat)
  },
  formula: (rule, seat) => least(number(seat.max), plus(...rule.items.map(item =>
    when(chosen(`${seat.code}.${item.id}`, 'yes'), number(exact(item.points)), number(zero))))),
  say: (rule, seat) => text(
    t => `Cộng điểm các nội dung đạt được, tối đa ${t.number(seat.max)}: ${rule.items.map(item => `${t.say(seat.text(item.name))}: ${t.number(exact(item.points))}`).join('; ')}.`,
    t => `The sum of what holds, at most ${t.number(seat.max)}: ${rule.items.map(item => `${t.say(seat.text(item.name))}: ${t.number(exact(item.points))}`).join('; ')}.`),
}

const capped = (rule: Ticks, seat: Seat): Finding => ({
  code: 'ticks/capped', severity: 'info', path: ['items'],
  message: text(
    t => `Mục ${seat.code}: các nội dung cộng lại ${t.number(total(rule))} điểm, quá điểm tối đa ${t.number(seat.max)}; phần vượt không được tính.`,
    t => `Item ${seat.code}: its items add up to ${t.number(total(rule))} points, above the maximum of ${t.number(seat.max)}; what exceeds it does not count.`),
})

const nothing = (index: number): Finding => ({
  code: 'ticks/no-points', severity: 'info', path: ['items', index, 'points'], read: '0',
  message: text(() => 'Nội dung này 0 điểm: đơn vị phải trả lời mà không được gì.', () => 'This item is worth 0 points: units answer it for nothing.'),
  fix: text(() => 'Ghi điểm của nội dung, hoặc bỏ nội dung.', () => 'State its points, or remove it.'),
})
