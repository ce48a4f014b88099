import type { AnswerState, SourceKind } from '../../evidence/answer.ts'
import { shownAnswer } from '../../evidence/merge.ts'
import type { Line } from '../../evidence/reading/lines.ts'
import { text, type Text } from '../../text.ts'

/** What a kind of evidence is called. */
export const kindNames: Readonly<Record<SourceKind, Text>> & Readonly<Record<string, Text>> = {
  form: text(() => 'phiếu tự chấm', () => 'self-assessment form'),
  table: text(() => 'bảng số liệu', () => 'table of figures'),
  register: text(() => 'sổ hồ sơ', () => 'register'),
  survey: text(() => 'khảo sát', () => 'survey'),
  appraisal: text(() => 'thẩm định', () => 'appraisal'),
  explanation: text(() => 'giải trình', () => 'explanation'),
}

/** The states of an answer in words. */
export const stateNames: Readonly<Record<AnswerState, Text>> = {
  'given': text(() => 'có giá trị', () => 'given'),
  'blank': text(() => 'để trống', () => 'blank'),
  'not-arisen': text(() => 'không phát sinh', () => 'not arisen'),
  'not-applicable': text(() => 'không áp dụng', () => 'not applicable'),
  'unreadable': text(() => 'không đọc được', () => 'unreadable'),
}

/** What was understood of a cell: the value as people write it, or the state in words. */
export const understood = ({ answer, input }: Line): Text => (answer.value === undefined ? stateNames[answer.state] : shownAnswer(answer, input))

/** How many cells hold a value, and how many stand in each state; only those that there are. */
export function countsOf(lines: readonly Line[]): Text {
  const states = (Object.keys(stateNames) as AnswerState[]).map(state => [state, lines.filter(({ answer }) => answer.state === state).length] as const).filter(([, count]) => count > 0)
  const parts = states.map(([state, count]) => text(t => `${count} ${t.say(stateNames[state])}`, t => `${count} ${t.say(stateNames[state])}`))
  return text(t => `${lines.length} ô${parts.length === 0 ? '' : `: ${parts.map(t.say).join(', ')}`}`, t => `${lines.length} cells${parts.length === 0 ? '' : `: ${parts.map(t.say).join(', ')}`}`)
}
