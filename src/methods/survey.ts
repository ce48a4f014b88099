import { compared, held, input, number, over, plus, times, when, type Expr, type Test } from '../formula/expr.ts'
import type { Finding } from '../finding.ts'
import { one, sum } from '../rational.ts'
import { joined, text } from '../text.ts'
import { lookAlikes, sharesForPercents, wrongKind } from './faults.ts'
import type { FigureRef, Input, Method, Seat, SetText } from './method.ts'
import { isEven, meanOf, questionnaireOf, sampleOf, tallyId, weighed, type GroupData, type OptionData, type Questionnaire, type SurveyGroup, type SurveyOption } from './questionnaire.ts'
import { figureSchema, idSchema, listSchema, textSchema } from './schemas.ts'
import { nothingCounts, noWeight, valueFaults } from './survey-faults.ts'
import { countedSaid } from './survey-words.ts'

interface Survey {
  readonly of?: FigureRef
  readonly options?: readonly OptionData[]
  readonly question?: SetText
  readonly groups?: readonly GroupData[]
  readonly leastSample?: number
}

const tally = (option: SurveyOption, seat: Seat, group?: SurveyGroup): Input => ({
  id: tallyId(seat.code, option.id, group?.id), name: group === undefined ? option.name : joined([group.name, option.name], ' – '),
  unit: text(() => 'phiếu', () => 'answers'), kind: 'count', ifBlank: 'zero', shared: false,
})

const tallies = (asked: Questionnaire, seat: Seat): readonly Input[] =>
  (asked.groups.length === 0 ? [undefined] : asked.groups).flatMap(group => asked.options.map(option => tally(option, seat, group)))

/** The mean of all answers; with groups the mean of their means, each by its weight. */
function satisfaction(asked: Questionnaire, code: string): Expr {
  if (asked.groups.length === 0) return meanOf(asked, code)
  const groups = weighed(asked)
  const [unit] = isEven(groups) ? groups : []
  const share = (group: SurveyGroup): Expr => (unit === undefined ? times(number(group.weight), meanOf(asked, code, group)) : meanOf(asked, code, group))
  const parts = sum(groups.map(group => (unit === undefined ? group.weight : one)))
  return over(plus(...groups.map(share)), number(parts))
}

/** Where there are too few answers to tell: of a group that counts, or of all. */
function tooFew(asked: Questionnaire, code: string): readonly Test[] {
  const groups = weighed(asked)
  const [only, ...more] = groups
  const all = only === undefined ? sampleOf(asked, code) : more.length === 0 ? sampleOf(asked, code, only) : plus(...groups.map(group => sampleOf(asked, code, group)))
  return [
    ...groups.map(group => compared(sampleOf(asked, code, group), '<', number(group.leastSample))),
    ...(asked.leastSample === undefined ? [] : [compared(all, '<', number(asked.leastSample))]),
  ]
}

function worth(asked: Questionnaire, seat: Seat): Expr {
  const points = held(times(satisfaction(asked, seat.code), number(seat.max)), seat.max)
  const [only, ...more] = tooFew(asked, seat.code)
  if (only === undefined) return points
  return when(more.length === 0 ? only : { is: 'any', of: [only, ...more] }, { is: 'state', state: 'unreadable' }, points)
}

/** A share of satisfied answers, given as a percent or counted, × the maximum. Pattern 15 of the rule catalogue. */
export const survey: Method<Survey> = {
  schema: {
    title: 'Điều tra xã hội học',
    description: 'Tỷ lệ hài lòng × điểm tối đa; tỷ lệ cho sẵn (`of`) hoặc tính từ số phiếu của từng phương án trả lời (`options`).',
    keys: {
      of: figureSchema('Tỷ lệ (%)'),
      options: listSchema('Các phương án trả lời', 'Phương án không ghi `percent` thì không tính vào mẫu số.', {
        id: idSchema(), name: textSchema('Tên phương án'), percent: { type: 'number', minimum: 0, maximum: 100, title: 'Giá trị (%)' },
        value: { type: 'number', title: 'Số ghi trên phiếu', description: 'Khi phiếu trả lời bằng số, ví dụ 1 đến 5.' },
      }, ['id']),
      question: { ...textSchema('Câu hỏi trên phiếu'), description: 'Để nhận ra cột trả lời khi đọc phiếu khảo sát; không có thì theo mã hoặc tên tiêu chí.' },
      groups: listSchema('Các nhóm đối tượng', 'Mỗi nhóm tính bình quân riêng rồi gộp theo trọng số; không ghi `groups` thì mọi phiếu như nhau.', {
        id: idSchema(), name: textSchema('Tên nhóm'), weight: { type: 'number', minimum: 0, title: 'Trọng số', description: 'Mặc định 1; 0 thì hỏi nhưng không tính.' },
        leastSample: { type: 'integer', minimum: 1, title: 'Số phiếu ít nhất của nhóm', description: 'Mặc định 1: nhóm không có phiếu thì chưa tính được điểm.' },
      }, ['id']),
      leastSample: { type: 'integer', minimum: 1, title: 'Số phiếu ít nhất', description: 'Ít phiếu hơn thì không tính điểm.' },
    },
    required: [],
    further: { oneOf: [
      { required: ['of'], properties: { options: false, question: false, groups: false, leastSample: false } },
      { required: ['options'], properties: { of: false } },
    ] },
  },
  inputs: (rule, seat) => rule.of === undefined ? tallies(questionnaireOf(rule, seat), seat) : [seat.figure(rule.of, 'of', 'percent')],
  check: function* (rule, seat): Iterable<Finding> {
    if (rule.of !== undefined) return yield* wrongKind(seat.figure(rule.of, 'of', 'percent'), ['of'], ['percent'])
    const percents = (rule.options ?? []).flatMap(option => (option.percent === undefined ? [] : [option.percent]))
    yield* lookAlikes(rule.options ?? [], 'options', seat)
    yield* lookAlikes(rule.groups ?? [], 'groups', seat)
    yield* sharesForPercents(percents, ['options'])
    yield* valueFaults(rule.options ?? [])
    if (percents.length === 0) yield nothingCounts
    if (rule.groups?.every(group => group.weight === 0) === true) yield noWeight
  },
  formula: (rule, seat) => rule.of === undefined ? worth(questionnaireOf(rule, seat), seat)
    : held(times(input(seat.figure(rule.of, 'of', 'percent').id), number(seat.max)), seat.max, true),
  say: (rule, seat) => {
    if (rule.of === undefined) return countedSaid(questionnaireOf(rule, seat), seat.max)
    const { name } = seat.figure(rule.of, 'of', 'percent')
    return text(t => `${t.say(name)} × ${t.number(seat.max)}, theo kết quả khảo sát.`, t => `${t.say(name)} × ${t.number(seat.max)}, by the survey.`)
  },
  asks: (rule, seat) => (rule.of === undefined ? questionnaireOf(rule, seat) : undefined),
}
