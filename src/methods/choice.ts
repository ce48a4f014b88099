import { chosen, number, when, type Expr } from '../formula/expr.ts'
import type { Finding } from '../finding.ts'
import { compare, exact, zero } from '../rational.ts'
import { folded, text, type Text } from '../text.ts'
import { aboveMax, lookAlikes } from './faults.ts'
import type { Method, Seat, SetText } from './method.ts'
import { idSchema, listSchema, pointsSchema, textSchema } from './schemas.ts'
import { sentence } from './sentence.ts'

interface Level {
  readonly id: string
  readonly name: SetText
  readonly points: number
  readonly zeroes?: 'criterion'
  readonly capsGrade?: string
}

interface Choice { readonly levels: readonly Level[] }

/** The points of the level that was chosen. Patterns 3, 19 and 25 of the rule catalogue. */
export const choice: Method<Choice> = {
  schema: {
    title: 'Chọn một mức',
    description: 'Đơn vị chọn một trong các mức đã nêu; được điểm của mức đó.',
    keys: {
      levels: listSchema('Các mức', 'Mức cao điểm ghi trước.', {
        id: idSchema(),
        name: textSchema('Tên mức'),
        points: pointsSchema('Điểm của mức'),
        zeroes: { const: 'criterion', title: 'Mất điểm cả tiêu chí', description: 'Chọn mức này thì mọi tiêu chí thành phần cùng tiêu chí được 0 điểm.' },
        capsGrade: { type: 'string', title: 'Khống chế xếp loại', description: 'Mã mức xếp loại cao nhất mà đơn vị còn có thể đạt.' },
      }, ['id', 'name', 'points']),
    },
    required: ['levels'],
  },
  inputs: (rule, seat) => [{
    id: seat.code, name: text(() => 'Mức đạt được', () => 'Level reached'), kind: 'choice', shared: false,
    options: rule.levels.map(level => ({ id: level.id, name: seat.text(level.name) })),
  }],
  check: function* (rule, seat): Iterable<Finding> {
    yield* lookAlikes(rule.levels, 'levels', seat)
    for (const [index, level] of rule.levels.entries()) {
      yield* aboveMax(level.points, seat, ['levels', index, 'points'])
      if (stateName.test(folded(seat.text(level.name).vi))) yield namedAsState(index, level, seat)
    }
    if (rule.levels.length > 1 && rule.levels.every(level => level.points === rule.levels[0]?.points)) yield allEqual
    else if (!rule.levels.some(level => level.points === 0)) yield noLowest
    const strayed = outOfOrder(rule.levels)
    if (strayed !== undefined) yield disorder(strayed)
  },
  formula: (rule, seat) => rule.levels.reduceRight<Expr>(
    (others, level) => when(chosen(seat.code, level.id), number(exact(level.points)), others), number(zero)),
  say: (rule, seat) => sentence(rule.levels.map(level => levelText(level, seat))),
  effects: (rule, seat) => rule.levels
    .filter(level => level.zeroes !== undefined || level.capsGrade !== undefined)
    .map(({ id, zeroes, capsGrade }) => ({
      when: chosen(seat.code, id), ...(zeroes === undefined ? {} : { zeroes }), ...(capsGrade === undefined ? {} : { capsGrade }),
    })),
}

function levelText({ name, points, zeroes, capsGrade }: Level, seat: Seat): Text {
  const cap = capsGrade === undefined ? undefined : seat.gradeName?.(capsGrade) ?? { vi: capsGrade, en: capsGrade }
  return text(
    t => `${t.say(seat.text(name))}: ${t.number(exact(points))}${zeroes ? ', cả tiêu chí 0 điểm' : ''}${cap ? `, xếp loại không quá ${t.say(cap)}` : ''}`,
    t => `${t.say(seat.text(name))}: ${t.number(exact(points))}${zeroes ? ', the whole criterion is worth 0' : ''}${cap ? `, grade at most ${t.say(cap)}` : ''}`)
}

/** The first level that breaks the run, whether the list runs up or down. */
function outOfOrder(levels: readonly Level[]): number | undefined {
  const runs = levels.slice(1).map((level, index) => Math.sign(compare(exact(level.points), exact(levels[index]?.points ?? 0))))
  const direction = runs.find(run => run !== 0) ?? 0
  const strayed = runs.findIndex(run => run === -direction && run !== 0)
  return strayed < 0 ? undefined : strayed + 1
}

const allEqual: Finding = {
  code: 'choice/all-equal', severity: 'warning', path: ['levels'],
  message: text(() => 'Mọi mức cùng một số điểm: chọn mức nào cũng như nhau.', () => 'All levels earn the same: it does not matter which is chosen.'),
  fix: text(() => 'Sửa điểm của các mức.', () => 'Correct the points of the levels.'),
}

const noLowest: Finding = {
  code: 'choice/no-zero', severity: 'info', path: ['levels'],
  message: text(() => 'Không có mức nào 0 điểm: đơn vị không thực hiện thì không có mức để chọn.', () => 'No level is worth 0: a unit that did nothing has nothing to choose.'),
  fix: text(() => 'Thêm mức 0 điểm, ví dụ “Không thực hiện”.', () => 'Add a level worth 0, such as “Không thực hiện”.'),
}

const disorder = (index: number): Finding => ({
  code: 'choice/out-of-order', severity: 'warning', path: ['levels', index, 'points'],
  message: text(() => `Mức thứ ${index + 1} không theo thứ tự điểm của các mức trước nó; có thể gõ nhầm điểm.`,
    () => `Level ${index + 1} breaks the order of points of the levels before it; a number may be mistyped.`),
  fix: text(() => 'Kiểm tra lại điểm, hoặc xếp các mức từ cao xuống thấp.', () => 'Check the points, or list the levels from high to low.'),
})

/** What a cell says to state that a component did not arise or does not apply (contract §1): no level can be picked under these names. */
const stateName = /^(trong (năm|kỳ) )?không (có )?phát sinh$|^không áp dụng$/u

const namedAsState = (index: number, level: Level, seat: Seat): Finding => ({
  code: 'choice/state-name', severity: 'warning', path: ['levels', index, 'name'], read: seat.text(level.name).vi,
  message: text(t => `“${t.say(seat.text(level.name))}” là tên một trạng thái, không chọn được như một mức: điểm sẽ theo \`notArisen\` hoặc \`notApplicable\`.`,
    t => `“${t.say(seat.text(level.name))}” names a state and cannot be picked as a level: points follow \`notArisen\` or \`notApplicable\`.`),
  fix: text(() => 'Bỏ mức này và ghi `notArisen` cho tiêu chí, hoặc đặt tên khác.', () => 'Drop the level and state `notArisen` for the component, or give it another name.'),
})
