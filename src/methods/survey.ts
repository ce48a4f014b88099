import { compared, held, input, number, percent, plus, rate, times, when, type Expr } from '../formula/expr.ts'
import type { Finding } from '../finding.ts'
import { divide, exact, hundred, type Rational } from '../rational.ts'
import { same, text, type Text } from '../text.ts'
import { lookAlikes, sharesForPercents, wrongKind } from './faults.ts'
import type { FigureRef, Input, Method, Seat, SetText } from './method.ts'
import { figureSchema, idSchema, listSchema, textSchema } from './schemas.ts'

interface Answer { readonly id: string; readonly name?: SetText; readonly percent?: number }

interface Survey {
  readonly of?: FigureRef
  readonly options?: readonly Answer[]
  readonly leastSample?: number
}

const share = (option: Answer): Rational => divide(exact(option.percent ?? 0), hundred)
const counting = (rule: Survey): readonly Answer[] => (rule.options ?? []).filter(option => option.percent !== undefined)
const nameOf = (option: Answer, seat: Seat): Text => (option.name === undefined ? same(option.id) : seat.text(option.name))

const tally = (option: Answer, seat: Seat): Input => ({
  id: `${seat.code}.${option.id}`, name: nameOf(option, seat), unit: text(() => 'phiếu', () => 'answers'), kind: 'count', ifBlank: 'zero', shared: false,
})

/** Σ count × percent ÷ Σ count over the options that count: an option without a percent leaves the denominator. */
function satisfaction(rule: Survey, seat: Seat): { readonly mean: Expr; readonly sample: Expr } {
  const answers = (option: Answer): Expr => input(`${seat.code}.${option.id}`)
  const sample = plus(...counting(rule).map(answers))
  return { sample, mean: rate(plus(...counting(rule).map(option => times(answers(option), percent(share(option))))), sample) }
}

/** A share of satisfied answers, given as a percent or counted, × the maximum. Pattern 15 of the rule catalogue. */
export const survey: Method<Survey> = {
  schema: {
    title: 'Điều tra xã hội học',
    description: 'Tỷ lệ hài lòng × điểm tối đa; tỷ lệ cho sẵn (`of`) hoặc tính từ số phiếu của từng phương án trả lời (`options`).',
    keys: {
      of: figureSchema('Tỷ lệ (%)'),
      options: listSchema('Các phương án trả lời', 'Phương án không ghi `percent` thì không tính vào mẫu số.',
        { id: idSchema(), name: textSchema('Tên phương án'), percent: { type: 'number', minimum: 0, maximum: 100, title: 'Giá trị (%)' } }, ['id']),
      leastSample: { type: 'integer', minimum: 1, title: 'Số phiếu ít nhất', description: 'Ít phiếu hơn thì không tính điểm.' },
    },
    required: [],
    further: { oneOf: [{ required: ['of'], properties: { options: false, leastSample: false } }, { required: ['options'], properties: { of: false } }] },
  },
  inputs: (rule, seat) => rule.of === undefined ? (rule.options ?? []).map(option => tally(option, seat)) : [seat.figure(rule.of, 'of', 'percent')],
  check: function* (rule, seat): Iterable<Finding> {
    if (rule.of !== undefined) return yield* wrongKind(seat.figure(rule.of, 'of', 'percent'), ['of'], ['percent'])
    yield* lookAlikes(rule.options ?? [], 'options', seat)
    yield* sharesForPercents(counting(rule).map(option => option.percent ?? 0), ['options'])
    if (counting(rule).length === 0) yield nothingCounts
  },
  formula: (rule, seat) => {
    const max = number(seat.max)
    if (rule.of !== undefined) return held(times(input(seat.figure(rule.of, 'of', 'percent').id), max), seat.max, true)
    const { mean, sample } = satisfaction(rule, seat)
    const points = held(times(mean, max), seat.max)
    return rule.leastSample === undefined ? points
      : when(compared(sample, '<', number(exact(rule.leastSample))), { is: 'state', state: 'unreadable' }, points)
  },
  say: (rule, seat) => {
    const max = seat.max
    if (rule.of !== undefined) {
      const { name } = seat.figure(rule.of, 'of', 'percent')
      return text(t => `${t.say(name)} × ${t.number(max)}, theo kết quả khảo sát.`, t => `${t.say(name)} × ${t.number(max)}, by the survey.`)
    }
    const left = (rule.options ?? []).filter(option => option.percent === undefined)
    return text(
      t => `Bình quân các phiếu × ${t.number(max)}: ${counting(rule).map(option => `${t.say(nameOf(option, seat))} ${t.percent(share(option))}`).join('; ')}`
        + (left.length === 0 ? '' : `; không tính: ${t.list(left.map(option => t.say(nameOf(option, seat))))}`)
        + (rule.leastSample === undefined ? '.' : `; dưới ${rule.leastSample} phiếu thì không tính điểm.`),
      t => `Mean of the answers × ${t.number(max)}: ${counting(rule).map(option => `${t.say(nameOf(option, seat))} ${t.percent(share(option))}`).join('; ')}`
        + (left.length === 0 ? '' : `; left out: ${t.list(left.map(option => t.say(nameOf(option, seat))))}`)
        + (rule.leastSample === undefined ? '.' : `; not scored under ${rule.leastSample} answers.`))
  },
}

const nothingCounts: Finding = {
  code: 'survey/no-percent', severity: 'error', path: ['options'],
  message: text(() => 'Không phương án nào ghi `percent`: không có gì để tính tỷ lệ.', () => 'No option states `percent`: there is nothing to make a rate of.'),
  fix: text(() => 'Ghi `percent` (0 đến 100) cho các phương án được tính.', () => 'State `percent` (0 to 100) for the options that count.'),
}
