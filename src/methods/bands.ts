import { chosen, compared, input, most, number, percent, rate, when, type Expr } from '../formula/expr.ts'
import { divide, exact, hundred, zero } from '../rational.ts'
import { joined, text, type Text } from '../text.ts'
import { bandFaults, edge, highestFirst, type Band, type Exception } from './bands-faults.ts'
import { onceEach, tick } from './inputs.ts'
import type { FigureRef, Input, Method, Seat } from './method.ts'
import { figureSchema, idSchema, listSchema, pointsSchema, textSchema } from './schemas.ts'
import { sentence } from './sentence.ts'

interface Bands {
  readonly of?: FigureRef
  readonly part?: FigureRef
  readonly whole?: FigureRef
  readonly bands: readonly Band[]
  readonly otherwise?: number
  readonly unless?: readonly Exception[]
}

interface Measured { readonly inputs: readonly Input[]; readonly of: Expr; readonly isRate: boolean }

function measured(rule: Bands, seat: Seat): Measured {
  if (rule.of !== undefined) {
    const figure = seat.figure(rule.of, 'of', 'number')
    return { inputs: [figure], of: input(figure.id), isRate: figure.kind === 'percent' }
  }
  const part = seat.figure(rule.part ?? '', 'part', 'count')
  const whole = seat.figure(rule.whole ?? '', 'whole', 'count')
  return { inputs: [part, whole], of: rate(input(part.id), input(whole.id)), isRate: true }
}

const bandSchema = {
  title: 'Các bậc', description: 'Bậc cao trước. `from`: từ mức này trở lên; `over`: trên mức này.', type: 'array', minItems: 1, maxItems: 60,
  items: {
    type: 'object', additionalProperties: false, required: ['points'],
    oneOf: [{ required: ['from'] }, { required: ['over'] }],
    not: { required: ['to', 'under'] },
    properties: {
      from: { type: 'number', title: 'Từ', description: 'Từ mức này trở lên (tính cả mức này).' },
      over: { type: 'number', title: 'Trên', description: 'Trên mức này (không tính chính mức này).' },
      to: { type: 'number', title: 'Đến', description: 'Không bắt buộc: đến hết mức này. Không đổi điểm, chỉ để đối chiếu với bậc trên.' },
      under: { type: 'number', title: 'Đến dưới', description: 'Không bắt buộc: đến dưới mức này. Không đổi điểm, chỉ để đối chiếu với bậc trên.' },
      points: pointsSchema('Điểm của bậc'),
    },
  },
}

/** The first band reached, highest first. Rates are percents. Patterns 4, 5, 6 and 14 of the rule catalogue. */
export const bands: Method<Bands> = {
  schema: {
    title: 'Bậc điểm',
    description: 'Bậc đầu tiên đạt được, tính từ cao xuống thấp; tỷ lệ ghi theo phần trăm.',
    keys: {
      of: figureSchema('Số liệu được xét theo bậc'),
      part: figureSchema('Tử số của tỷ lệ'),
      whole: figureSchema('Mẫu số của tỷ lệ; bằng 0 là không phát sinh'),
      bands: bandSchema,
      otherwise: pointsSchema('Điểm khi không đạt bậc nào; mặc định 0'),
      unless: listSchema('Ngoại lệ', 'Trường hợp nêu rõ trong quy định, nâng kết quả lên ít nhất bằng số điểm này.',
        { id: idSchema(), name: textSchema('Tên'), points: pointsSchema('Điểm ít nhất') }, ['id', 'name', 'points']),
    },
    required: ['bands'],
    further: { oneOf: [{ required: ['of'], properties: { part: false, whole: false } }, { required: ['part', 'whole'], properties: { of: false } }] },
  },
  inputs: (rule, seat) => onceEach([
    ...measured(rule, seat).inputs,
    ...(rule.unless ?? []).map(each => tick(`${seat.code}.${each.id}`, seat.text(each.name))),
  ]),
  check: (rule, seat) => {
    const { inputs, isRate } = measured(rule, seat)
    return bandFaults(rule, seat, inputs, isRate)
  },
  formula: (rule, seat) => {
    const { of, isRate } = measured(rule, seat)
    const border = (band: Band): Expr => (isRate ? percent(divide(edge(band), hundred)) : number(edge(band)))
    const reached = highestFirst(rule.bands).reduceRight<Expr>((below, band) =>
      when(compared(of, band.over === undefined ? '>=' : '>', border(band)), number(exact(band.points)), below), number(exact(rule.otherwise ?? 0)))
    const exceptions = (rule.unless ?? []).map(each =>
      when(chosen(`${seat.code}.${each.id}`, 'yes'), number(exact(each.points)), number(zero)))
    return exceptions.length === 0 ? reached : most(reached, ...exceptions)
  },
  say: (rule, seat) => {
    const { isRate, inputs } = measured(rule, seat)
    const name = joined(inputs.map(each => each.name), ' ÷ ')
    const [first, ...lower] = highestFirst(rule.bands).map(band => bandText(band, isRate))
    const rest = text(t => `còn lại: ${t.number(exact(rule.otherwise ?? 0))}`, t => `otherwise: ${t.number(exact(rule.otherwise ?? 0))}`)
    const exceptions = (rule.unless ?? []).map(each => text(
      t => `${t.say(seat.text(each.name))}: ít nhất ${t.number(exact(each.points))}`,
      t => `${t.say(seat.text(each.name))}: at least ${t.number(exact(each.points))}`))
    return sentence([joined([name, ...(first ? [first] : [])], ': '), ...lower, rest, ...exceptions])
  },
}

function bandText(band: Band, isRate: boolean): Text {
  const unit = isRate ? '%' : ''
  const [vi, en] = band.over === undefined ? ['từ', 'from'] : ['trên', 'over']
  return text(t => `${vi} ${t.number(edge(band))}${unit}: ${t.number(exact(band.points))}`, t => `${en} ${t.number(edge(band))}${unit}: ${t.number(exact(band.points))}`)
}
