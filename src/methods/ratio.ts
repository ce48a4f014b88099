import { compared, input, least, number, over, percent, rate, round, times, when, type Expr } from '../formula/expr.ts'
import type { Finding } from '../finding.ts'
import { divide, exact, hundred, zero, type Rational } from '../rational.ts'
import { joined, text, type Text } from '../text.ts'
import { stepFaults } from './evenness.ts'
import { sharesForPercents, wrongKind } from './faults.ts'
import { onceEach } from './inputs.ts'
import type { FigureRef, Input, Method, Seat } from './method.ts'
import { figureOrNumberSchema } from './schemas.ts'
import { sentence } from './sentence.ts'

interface Ratio {
  readonly part: FigureRef | number
  readonly whole: FigureRef | number
  readonly full?: number
  readonly target?: number
  readonly floor?: number
  readonly step?: number
}

type Side = { readonly fixed: Rational } | { readonly figure: Input }

const side = (ref: FigureRef | number, slot: 'part' | 'whole', seat: Seat): Side =>
  typeof ref === 'number' ? { fixed: exact(ref) } : { figure: seat.figure(ref, slot, 'count') }

const sides = (rule: Ratio, seat: Seat): readonly [part: Side, whole: Side] => [side(rule.part, 'part', seat), side(rule.whole, 'whole', seat)]

const figuresOf = (rule: Ratio, seat: Seat): readonly Input[] => sides(rule, seat).flatMap(each => ('figure' in each ? [each.figure] : []))

const isOfRates = (rule: Ratio, seat: Seat): boolean => figuresOf(rule, seat).some(figure => figure.kind === 'percent')

/**
 * Part ÷ whole. A percent figure is a rate here, so a fixed number beside it (98,5 % of 100) is taken as percents too.
 * Nothing is multiplied, so that Excel's doubles meet the borders exactly.
 */
function quotient(rule: Ratio, seat: Seat): Expr {
  const rates = isOfRates(rule, seat)
  const expr = (of: Side): Expr => ('figure' in of ? input(of.figure.id) : number(rates ? divide(of.fixed, hundred) : of.fixed))
  const part = expr(side(rule.part, 'part', seat))
  const whole = expr(side(rule.whole, 'whole', seat))
  return rates && rule.whole === 100 ? part : rate(part, whole)
}

const share = (percents: number): Rational => divide(exact(percents), hundred)

/** Part ÷ whole × max, with a full mark or a target, a floor and a rounding step. Patterns 7, 8 and 9 of the rule catalogue. */
export const ratio: Method<Ratio> = {
  schema: {
    title: 'Theo tỷ lệ',
    description: 'Tử số ÷ mẫu số × điểm tối đa, nhiều nhất bằng điểm tối đa.',
    keys: {
      part: figureOrNumberSchema('Tử số'),
      whole: figureOrNumberSchema('Mẫu số; bằng 0 là không phát sinh'),
      full: { type: 'number', exclusiveMinimum: 0, maximum: 100, title: 'Mức đủ điểm (%)', description: 'Từ mức này được điểm tối đa; dưới mức này vẫn tính theo tỷ lệ.' },
      target: { type: 'number', exclusiveMinimum: 0, title: 'Chỉ tiêu (%)', description: 'Điểm = tỷ lệ ÷ chỉ tiêu × điểm tối đa.' },
      floor: { type: 'number', minimum: 0, maximum: 100, title: 'Mức sàn (%)', description: 'Dưới mức này được 0 điểm.' },
      step: { type: 'number', exclusiveMinimum: 0, title: 'Làm tròn đến', description: 'Điểm làm tròn đến bội số của bước này; nửa bước làm tròn lên.' },
    },
    required: ['part', 'whole'],
    further: { not: { required: ['full', 'target'] } },
  },
  inputs: (rule, seat) => onceEach(figuresOf(rule, seat)),
  check: function* (rule, seat): Iterable<Finding> {
    const [part, whole] = sides(rule, seat)
    if ('figure' in part) yield* wrongKind(part.figure, ['part'])
    if ('figure' in whole) yield* wrongKind(whole.figure, ['whole'])
    if ('fixed' in part && 'fixed' in whole) yield noFigure
    yield* sharesForPercents([rule.full, rule.target, rule.floor].filter(each => each !== undefined), [])
    yield* stepFaults(rule.step, seat)
    const end = rule.full ?? rule.target
    if (rule.floor !== undefined && end !== undefined && rule.floor >= end) yield floorAbove
  },
  formula: (rule, seat) => {
    const reached = quotient(rule, seat)
    const max = number(seat.max)
    const aim = rule.target === undefined ? reached : over(reached, percent(share(rule.target)))
    const proportional = least(max, stepped(times(aim, max), rule.step))
    const full = rule.full === undefined ? proportional : when(compared(reached, '>=', percent(share(rule.full))), max, proportional)
    return rule.floor === undefined ? full : when(compared(reached, '<', percent(share(rule.floor))), number(zero), full)
  },
  say: (rule, seat) => {
    const { max } = seat
    return sentence([
      joined([quotientText(rule, seat), text(t => t.number(max), t => t.number(max))], ' × '),
      ...lines(rule.full, full => text(t => `từ ${t.percent(share(full))}: ${t.number(max)}`, t => `from ${t.percent(share(full))}: ${t.number(max)}`)),
      ...lines(rule.floor, floor => text(t => `dưới ${t.percent(share(floor))}: 0`, t => `under ${t.percent(share(floor))}: 0`)),
      ...lines(rule.step, step => text(t => `làm tròn đến ${t.number(exact(step))}`, t => `rounded to ${t.number(exact(step))}`)),
      text(t => `tối đa ${t.number(max)}`, t => `at most ${t.number(max)}`),
    ])
  },
}

function quotientText(rule: Ratio, seat: Seat): Text {
  const rates = isOfRates(rule, seat)
  const plain = (value: Rational): Text => (rates ? text(t => t.percent(divide(value, hundred)), t => t.percent(divide(value, hundred))) : text(t => t.number(value), t => t.number(value)))
  const said = sides(rule, seat).map(of => ('figure' in of ? of.figure.name : plain(of.fixed)))
  const shown = rates && rule.whole === 100 ? said.slice(0, 1) : said
  return joined([...shown, ...lines(rule.target, target => text(t => t.percent(share(target)), t => t.percent(share(target))))], ' ÷ ')
}

const lines = (value: number | undefined, say: (value: number) => Text): readonly Text[] => (value === undefined ? [] : [say(value)])

const stepped = (points: Expr, step: number | undefined): Expr => (step === undefined ? points : round(points, exact(step)))

const noFigure: Finding = {
  code: 'ratio/no-figure', severity: 'error', path: [],
  message: text(() => '`part` và `whole` đều là số cố định: đơn vị nào cũng được cùng số điểm.', () => '`part` and `whole` are both fixed numbers: every unit earns the same points.'),
  fix: text(() => 'Ghi tên số liệu ở ít nhất một trong hai.', () => 'Name a figure in at least one of the two.'),
}

const floorAbove: Finding = {
  code: 'ratio/floor-above', severity: 'error', path: ['floor'],
  message: text(() => 'Mức sàn không thấp hơn mức đủ điểm hoặc chỉ tiêu: phần tỷ lệ không bao giờ dùng đến.', () => 'The floor is not below the full mark or the target: the proportional part is never used.'),
  fix: text(() => 'Hạ `floor`, hoặc sửa `full` / `target`.', () => 'Lower `floor`, or correct `full` / `target`.'),
}
