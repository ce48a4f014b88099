import { chosen, compared, input, most, number, percent, rate, when, type Expr } from '../formula/expr.ts'
import type { Finding } from '../finding.ts'
import { compare, divide, exact, hundred, sign, zero, type Rational } from '../rational.ts'
import { joined, text, type Text } from '../text.ts'
import { aboveMax, lookAlikes, wrongKind } from './faults.ts'
import { onceEach, tick } from './inputs.ts'
import type { FigureRef, Input, Method, Seat, SetText } from './method.ts'
import { figureSchema, idSchema, listSchema, pointsSchema, textSchema } from './schemas.ts'

interface Band { readonly from?: number; readonly over?: number; readonly points: number }

interface Bands {
  readonly of?: FigureRef
  readonly part?: FigureRef
  readonly whole?: FigureRef
  readonly bands: readonly Band[]
  readonly otherwise?: number
  readonly unless?: readonly { readonly id: string; readonly name: SetText; readonly points: number }[]
}

const edge = (band: Band): Rational => exact(band.from ?? band.over ?? 0)

/** Highest border first; at one border `over` (beyond it) stands before `from` (at it). */
const highestFirst = (bands: readonly Band[]): readonly Band[] =>
  [...bands].sort((a, b) => compare(edge(b), edge(a)) || Number(b.over !== undefined) - Number(a.over !== undefined))

function measured(rule: Bands, seat: Seat): { readonly inputs: readonly Input[]; readonly of: Expr; readonly isRate: boolean } {
  if (rule.of !== undefined) {
    const figure = seat.figure(rule.of, 'of', 'number')
    return { inputs: [figure], of: input(figure.id), isRate: figure.kind === 'percent' }
  }
  const part = seat.figure(rule.part ?? '', 'part', 'count')
  const whole = seat.figure(rule.whole ?? '', 'whole', 'count')
  return { inputs: [part, whole], of: rate(input(part.id), input(whole.id)), isRate: true }
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
      bands: {
        title: 'Các bậc', description: 'Bậc cao trước. `from`: từ mức này trở lên; `over`: trên mức này.', type: 'array', minItems: 1, maxItems: 60,
        items: {
          type: 'object', additionalProperties: false, required: ['points'],
          oneOf: [{ required: ['from'] }, { required: ['over'] }],
          properties: {
            from: { type: 'number', title: 'Từ', description: 'Từ mức này trở lên (tính cả mức này).' },
            over: { type: 'number', title: 'Trên', description: 'Trên mức này (không tính chính mức này).' },
            points: pointsSchema('Điểm của bậc'),
          },
        },
      },
      otherwise: pointsSchema('Điểm khi không đạt bậc nào; mặc định 0'),
      unless: listSchema('Ngoại lệ', 'Trường hợp nêu rõ trong quy định, nâng kết quả lên ít nhất bằng số điểm này.',
        { id: idSchema(), name: textSchema('Tên'), points: pointsSchema('Điểm ít nhất') }, ['id', 'name', 'points']),
    },
    required: ['bands'],
    further: { oneOf: [{ required: ['of'] }, { required: ['part', 'whole'] }] },
  },
  inputs: (rule, seat) => onceEach([
    ...measured(rule, seat).inputs,
    ...(rule.unless ?? []).map(each => tick(`${seat.code}.${each.id}`, seat.text(each.name))),
  ]),
  check: function* (rule, seat): Iterable<Finding> {
    const slots = rule.of === undefined ? ['part', 'whole'] as const : ['of'] as const
    for (const [index, figure] of measured(rule, seat).inputs.entries()) yield* wrongKind(figure, [slots[index] ?? 'of'])
    yield* lookAlikes(rule.unless ?? [], 'unless', seat)
    for (const [index, each] of (rule.unless ?? []).entries()) {
      yield* aboveMax(each.points, seat, ['unless', index, 'points'])
      if (['of', 'part', 'whole'].includes(each.id)) yield taken(index, each.id)
    }
    yield* aboveMax(rule.otherwise ?? 0, seat, ['otherwise'])
    const seen = new Set<string>()
    for (const [index, band] of rule.bands.entries()) {
      const key = `${band.over === undefined ? 'from' : 'over'} ${String(band.from ?? band.over)}`
      if (seen.has(key)) yield twice(index)
      seen.add(key)
      yield* aboveMax(band.points, seat, ['bands', index, 'points'])
    }
    const ordered = highestFirst(rule.bands)
    for (const [index, band] of ordered.entries()) {
      const lower = ordered[index + 1]
      const next = exact(lower?.points ?? rule.otherwise ?? 0)
      if (sign(exact(band.points)) < 0 || compare(exact(band.points), next) >= 0) continue
      yield worseAbove(rule.bands.indexOf(band), seat)
    }
  },
  formula: (rule, seat) => {
    const { of, isRate } = measured(rule, seat)
    const border = (band: Band): Expr => (isRate ? percent(divide(edge(band), hundred)) : number(edge(band)))
    const fallback: Expr = number(exact(rule.otherwise ?? 0))
    const reached = [...highestFirst(rule.bands)].reverse().reduce<Expr>((below, band) =>
      when(compared(of, band.over === undefined ? '>=' : '>', border(band)), number(exact(band.points)), below), fallback)
    const exceptions = (rule.unless ?? []).map(each =>
      when(chosen(`${seat.code}.${each.id}`, 'yes'), number(exact(each.points)), number(zero)))
    return exceptions.length === 0 ? reached : most(reached, ...exceptions)
  },
  say: (rule, seat) => {
    const { isRate } = measured(rule, seat)
    const lines = highestFirst(rule.bands).map(band => bandText(band, isRate))
    const rest = text(t => `còn lại: ${t.number(exact(rule.otherwise ?? 0))}`, t => `otherwise: ${t.number(exact(rule.otherwise ?? 0))}`)
    const exceptions = (rule.unless ?? []).map(each => {
      const points = exact(each.points)
      return text(t => `${t.say(seat.text(each.name))}: ít nhất ${t.number(points)}`, t => `${t.say(seat.text(each.name))}: at least ${t.number(points)}`)
    })
    return joined([...lines, rest, ...exceptions], '; ')
  },
}

function bandText(band: Band, isRate: boolean): Text {
  const points = exact(band.points)
  const unit = isRate ? '%' : ''
  return band.over === undefined
    ? text(t => `từ ${t.number(edge(band))}${unit}: ${t.number(points)}`, t => `from ${t.number(edge(band))}${unit}: ${t.number(points)}`)
    : text(t => `trên ${t.number(edge(band))}${unit}: ${t.number(points)}`, t => `over ${t.number(edge(band))}${unit}: ${t.number(points)}`)
}

const taken = (index: number, id: string): Finding => ({
  code: 'bands/id-taken', severity: 'error', path: ['unless', index, 'id'], read: id,
  message: text(() => `Mã “${id}” đã dành cho số liệu của tiêu chí.`, () => `The id “${id}” belongs to a figure of the component.`),
  fix: text(() => 'Đặt mã khác cho ngoại lệ.', () => 'Give the exception another id.'),
})

const twice = (index: number): Finding => ({
  code: 'bands/border-twice', severity: 'error', path: ['bands', index],
  message: text(() => 'Hai bậc có cùng một mức; bậc sau không bao giờ đạt được.', () => 'Two bands start at the same border; the later one is never reached.'),
  fix: text(() => 'Sửa mức hoặc bỏ một bậc.', () => 'Correct the border or remove one band.'),
})

const worseAbove = (index: number, seat: Seat): Finding => ({
  code: 'bands/not-monotonic', severity: 'warning', path: ['bands', index, 'points'],
  message: text(() => `Mục ${seat.code}: bậc cao hơn lại được ít điểm hơn bậc dưới nó.`, () => `Item ${seat.code}: a higher band earns fewer points than the one below it.`),
  fix: text(() => 'Kiểm tra lại điểm của hai bậc liền nhau.', () => 'Check the points of the two neighbouring bands.'),
})
