import { titleOf } from '../../criteria/title.ts'
import type { Finding, Place } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import type { Labelled } from './head.ts'
import type { Paper, Reply } from './papers.ts'
import type { Question } from './question.ts'
import { counted, spoken, tallied, type Said } from './words.ts'

const number = (t: Tongue, count: number): string => t.number(exact(count))

/** How many questionnaires of a sheet count, and how many skipped each question. */
export function countedSheet(at: Place, papers: readonly Paper[]): Finding {
  const skipped = tallied(papers.flatMap(paper => paper.replies).filter(reply => reply.choice.is === 'skipped').map(({ question, at: place }) => ({ word: question.component.code, at: place })))
  const units = new Set(papers.map(paper => paper.unit.id)).size
  const left = (t: Tongue): string => skipped.map(({ word, count }) => `${word} (${number(t, count)})`).join(', ')
  return {
    code: 'survey/counted', severity: 'info', at,
    message: text(
      t => `Đã đếm ${number(t, papers.length)} phiếu của ${units} đơn vị.${skipped.length === 0 ? '' : ` Phiếu bỏ trống câu: ${left(t)}; không tính vào mẫu của câu đó.`}`,
      t => `${number(t, papers.length)} questionnaires of ${units} units were counted.${skipped.length === 0 ? '' : ` Skipped: ${left(t)}; left out of that question's sample.`}`),
  }
}

/** Answers that are no option, or several: one finding a question and kind, however many there are. */
export function* oddAnswers(replies: readonly Reply[]): Iterable<Finding> {
  for (const question of new Set(replies.map(reply => reply.question))) {
    const own = replies.filter(reply => reply.question === question)
    for (const kind of ['unknown', 'several'] as const) {
      const odd = own.flatMap(({ choice, at }) => (choice.is === kind ? [{ word: choice.read, at }] : []))
      const answered = own.filter(reply => reply.choice.is !== 'skipped').length
      if (odd.length > 0) yield oddOnes(question, kind, odd, odd.length * 2 > answered)
    }
  }
}

function oddOnes(question: Question, kind: 'unknown' | 'several', odd: readonly Said[], isMost: boolean): Finding {
  const what: Text = kind === 'unknown' ? text(() => 'ghi câu trả lời không có trong bộ tiêu chí', () => 'hold an answer that the set does not have') : text(() => 'chọn nhiều phương án', () => 'choose several options')
  return {
    code: kind === 'unknown' ? 'survey/unknown-answer' : 'survey/several-answers', severity: isMost ? 'error' : 'warning',
    component: question.component.code, ...spoken(odd),
    message: text(
      t => `${t.say(titleOf(question.component))}: ${number(t, odd.length)} phiếu ${t.say(what)}: ${counted(odd, t)}. Không tính các phiếu này cho câu đó.`,
      t => `${t.say(titleOf(question.component))}: ${number(t, odd.length)} questionnaires ${t.say(what)}: ${counted(odd, t)}. They do not count for it.`),
    expected: optionsOf(question),
  }
}

const optionsOf = ({ asked }: Question): Text => text(
  t => asked.options.map(option => (option.id === t.say(option.name) ? option.id : `${option.id} – ${t.say(option.name)}`)).join('; '),
  t => asked.options.map(option => (option.id === t.say(option.name) ? option.id : `${option.id} – ${t.say(option.name)}`)).join('; '))

/** Respondents of no group that the set weighs. */
export function unknownGroups(question: Question, said: readonly Said[], all: number): Finding {
  const groups = (t: Tongue): string => question.asked.groups.map(group => t.say(group.name)).join('; ')
  return {
    code: 'survey/unknown-group', severity: said.length * 2 > all ? 'error' : 'warning', component: question.component.code, ...spoken(said),
    message: text(
      t => `${t.say(titleOf(question.component))}: ${number(t, said.length)} phiếu không rõ thuộc nhóm đối tượng nào: ${counted(said, t)}. Không tính các phiếu này.`,
      t => `${t.say(titleOf(question.component))}: ${number(t, said.length)} questionnaires are of no group that it weighs: ${counted(said, t)}. They do not count.`),
    expected: text(groups, groups),
  }
}

/** Questions that weigh groups, and nothing says who answered. */
export const noGroups = (questions: readonly Question[], at: Place): Finding => ({
  code: 'survey/no-group-column', severity: 'error', at,
  message: text(
    t => `${t.list(questions.map(each => each.component.code))} tính theo nhóm đối tượng, nhưng trang này không có cột nhóm đối tượng: chưa tính được phiếu nào cho các câu đó.`,
    t => `${t.list(questions.map(each => each.component.code))} weigh groups of respondents, but the sheet has no column of groups: no answer to them counts.`),
  fix: text(() => 'Thêm cột “Nhóm đối tượng”, hoặc đặt tên trang theo nhóm.', () => 'Add a column “Nhóm đối tượng”, or name the sheet after the group.'),
})

export const groupIgnored = (at: Place): Finding => ({
  code: 'survey/group-ignored', severity: 'info', at,
  message: text(() => 'Bộ tiêu chí không chia nhóm đối tượng: mọi phiếu tính như nhau, không dùng cột nhóm.', () => 'The set weighs no groups: all questionnaires count alike, and the column of groups is not used.'),
})

/** One questionnaire entered again. */
export const enteredTwice = (papers: readonly Paper[]): Finding => ({
  code: 'survey/entered-twice', severity: 'warning', ...spoken(numbers(papers)),
  message: text(
    t => `${number(t, papers.length)} phiếu nhập lặp (cùng mã phiếu, cùng câu trả lời): ${counted(numbers(papers), t)}. Mỗi phiếu chỉ tính một lần.`,
    t => `${number(t, papers.length)} ${papers.length === 1 ? 'questionnaire is' : 'questionnaires are'} entered again (same number, same answers): ${counted(numbers(papers), t)}. Each counts once.`),
})

/** One number on questionnaires that differ. */
export const numberTwice = (papers: readonly Paper[]): Finding => ({
  code: 'survey/number-twice', severity: 'error', ...spoken(numbers(papers)),
  message: text(
    t => `${number(t, papers.length)} phiếu trùng mã trong một đơn vị mà câu trả lời khác nhau: ${counted(numbers(papers), t)}. Không tính phiếu nào trong số này.`,
    t => `${number(t, papers.length)} questionnaires of one unit share a number and differ: ${counted(numbers(papers), t)}. None of them counts.`),
  fix: text(() => 'Giữ phiếu đúng, hoặc ghi mỗi phiếu một mã; nếu mã đánh lại từ đầu ở mỗi trang, thêm tên trang vào mã.', () => 'Keep the right one, or give each its own number; where numbers start again on each sheet, add the name of the sheet.'),
})

const numbers = (papers: readonly Paper[]): readonly Said[] => papers.map(({ number: word = '', at }) => ({ word, at }))

/** Columns that nothing asks for, and the questions that no column answers. */
export const unusedColumns = (heads: readonly Labelled[], missing: readonly Question[], at: Place, isGrave: boolean): Finding => ({
  code: 'survey/unused-column', severity: isGrave ? 'error' : 'info', at: { ...at, ...(isGrave && heads[0] !== undefined ? { cell: heads[0].cell } : {}) },
  message: text(
    t => `Không dùng các cột: ${heads.map(named).join('; ')}.${missing.length === 0 ? '' : ` Chưa thấy cột trả lời của ${t.list(missing.map(each => each.component.code))}.`}`,
    t => `Columns not used: ${heads.map(named).join('; ')}.${missing.length === 0 ? '' : ` No column answers ${t.list(missing.map(each => each.component.code))}.`}`),
  ...(missing.length === 0 ? {} : { fix: text(() => 'Nếu là cột trả lời: ghi mã tiêu chí ở đầu câu hỏi, hoặc khai báo `question` trong bộ tiêu chí.', () => 'If one is an answer: begin its question with the code, or state `question` in the set.') }),
})

const named = ({ label, cell }: Labelled): string => `${cell} “${label.length > 40 ? `${label.slice(0, 39)}…` : label}”`

export const doubtfulColumns = (heads: readonly Labelled[], at: Place): Finding => ({
  code: 'survey/ambiguous-column', severity: 'error', at,
  message: text(() => `Không rõ là câu trả lời của tiêu chí nào, nên không dùng: ${heads.map(named).join('; ')}.`, () => `It is not clear which component is answered here; not used: ${heads.map(named).join('; ')}.`),
  fix: text(() => 'Ghi mã tiêu chí ở đầu câu hỏi; mỗi tiêu chí một cột.', () => 'Begin the question with the code; one column a component.'),
})

/** Nothing, or too much, says whom a row judges. */
export const noUnitColumn = (columns: readonly string[], at: Place): Finding => ({
  code: 'survey/no-unit-column', severity: 'error', at,
  message: columns.length > 1
    ? text(t => `Nhiều cột cùng ghi tên đơn vị (${t.list(columns)}): không rõ cột nào là đơn vị được đánh giá. Không dùng trang này.`, t => `Several columns name units (${t.list(columns)}): it is not clear which one is judged. The sheet is not used.`)
    : text(() => 'Có câu trả lời khảo sát nhưng không có cột đơn vị: không biết phiếu đánh giá đơn vị nào. Không dùng trang này.', () => 'There are answers but no column of units: nobody knows whom they judge. The sheet is not used.'),
  fix: text(() => 'Đặt tên cột đơn vị được đánh giá là “Đơn vị”.', () => 'Call the column of the unit that is judged “Đơn vị”.'),
})
