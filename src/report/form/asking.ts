import { expectedOf } from '../../evidence/intake/expected.ts'
import { quoted } from '../../formula/excel.ts'
import type { Input } from '../../methods/method.ts'
import type { Validation } from '../../page.ts'
import { decimalText } from '../../rational.ts'
import { text, type Lang, type Text } from '../../text.ts'
import { fits, type Ground } from './cells.ts'
import { stateWords } from './words.ts'

/** How a cell of an input shows what is typed. A percent cell takes 98,5 as 98,5%: Excel adds the sign. */
export function formatOf(input: Input): string {
  switch (input.kind) {
    case 'count': return '#,##0'
    case 'money': return input.unit === undefined || input.unit.vi === 'đồng' ? '#,##0' : '#,##0.00'
    case 'percent': return '0.00%'
    case 'date': return 'dd/mm/yyyy'
    case 'points': return '0.00##'
    default: return 'General'
  }
}

/** `Số hồ sơ đúng hạn (hồ sơ)`. */
export const named = (input: Input, lang: Lang): string =>
  input.name[lang] + (input.unit === undefined ? '' : ` (${input.unit[lang]})`)

/** What to type, as a sentence: `Nhập một số nguyên từ 0 trở lên, ví dụ 197.` */
export function hintOf(input: Input, lang: Lang): string {
  const hint: Text = input.options === undefined
    ? text(t => `Nhập ${t.say(expectedOf(input))}.`, t => `Type ${t.say(expectedOf(input))}.`)
    : text(() => 'Chọn trong danh sách.', () => 'Pick from the list.')
  return hint[lang]
}

const orState = text(
  () => `Không có việc này thì ghi “${stateWords.notArisen.vi}” hoặc “${stateWords.notApplicable.vi}”.`,
  () => `Otherwise “${stateWords.notArisen.en}” or “${stateWords.notApplicable.en}”.`,
)

const otherDate = text(() => ' Nếu máy không nhận, gõ kiểu 2025-01-31.', () => ' If it is refused, type it as 2025-01-31.')

/** What may be typed into the cell of an input: its values, or one of the two states; anything else is stopped with a sentence. */
export function validationFor(input: Input, ref: string, ground: Ground): Validation {
  const { lang } = ground
  const prompt = { title: input.name[lang], text: `${hintOf(input, lang)} ${orState[lang]}` }
  const error = `${hintOf(input, lang)}${input.kind === 'date' ? otherDate[lang] : ''} ${orState[lang]}`
  if (input.options !== undefined) return { is: 'list', range: ref, from: ground.lists.options(input, true), prompt, error }
  const value = input.to === undefined ? fits(input, ref, ground) : `AND(${fits(input, ref, ground)},${ref}<=${decimalText(input.to)})`
  const states = [stateWords.notArisen[lang], stateWords.notApplicable[lang]].map(word => `${ref}=${quoted(word)}`)
  return { is: 'custom', range: ref, formula: `OR(${[value, ...states].join(',')})`, prompt, error }
}

const statesOnly = {
  title: text(() => 'Nhập ở các dòng bên dưới', () => 'Answer in the rows below'),
  text: text(
    () => 'Số liệu nhập ở các dòng bên dưới. Ô này chỉ dùng khi cả tiêu chí không phát sinh hoặc không áp dụng.',
    () => 'Figures go into the rows below. Use this cell only when the whole component did not arise or does not apply.',
  ),
} as const

/** The own cell of a component whose figures stand below it. */
export function statesValidation(ref: string, ground: Ground): Validation {
  const { lang, lists } = ground
  return { is: 'list', range: ref, from: lists.states, prompt: { title: statesOnly.title[lang], text: statesOnly.text[lang] }, error: statesOnly.text[lang] }
}
