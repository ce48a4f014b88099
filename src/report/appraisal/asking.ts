import { agreedWord, undecidedWord, type SheetColumn } from '../../evidence/appraisal/layout.ts'
import { quoted } from '../../formula/excel.ts'
import type { Format, Validation } from '../../page.ts'
import { text, type Lang } from '../../text.ts'
import { stateWords } from '../form/words.ts'
import { fills } from './looks.ts'
import { letter } from './head.ts'

/** Points from 0 to the maximum of the row, agreement, or a state. */
export function pointsValidation(columns: readonly SheetColumn[], id: string, first: number, last: number, lang: Lang): Validation {
  const [points, max] = [`${letter(columns, id)}${first}`, `$${letter(columns, 'max')}${first}`]
  const words = [agreedWord, undecidedWord, stateWords.notArisen, stateWords.notApplicable].map(word => `${points}=${quoted(word[lang])}`)
  const amount = `IF(AND(ISNUMBER(${points}),ISNUMBER(${max})),AND(${points}>=0,${points}<=${max}),FALSE)`
  return {
    is: 'custom', range: `${points}:${letter(columns, id)}${last}`, formula: id === 'verdict' ? `OR(${[amount, ...words].join(',')})` : amount,
    ...(id === 'verdict' ? { prompt: { title: prompts.title[lang], text: prompts.text[lang] } } : {}), error: prompts.error[lang],
  }
}

const prompts = {
  title: text(() => 'Điểm thẩm định', () => 'Appraised points'),
  text: text(
    () => `Số điểm từ 0 đến điểm tối đa. Giữ nguyên thì ghi “${agreedWord.vi}” hoặc để trống. Hạ điểm phải ghi lý do. Cần giải trình thì ghi “${undecidedWord.vi}”.`,
    () => `From 0 to the maximum. “${agreedWord.en}” or nothing lets the points stand. Lowering needs a reason. “${undecidedWord.en}” asks the unit to explain.`,
  ),
  error: text(() => 'Ghi số điểm từ 0 đến điểm tối đa của dòng này.', () => 'Write points from 0 to the maximum of this row.'),
} as const

/** Pink where a reason is wanted, amber where points were lowered, yellow where there is something to look at. */
export function appraisalFormats(columns: readonly SheetColumn[], first: number, last: number): readonly Format[] {
  const at = (id: string): string => `$${letter(columns, id)}${first}`
  const range = (id: string): string => `${letter(columns, id)}${first}:${letter(columns, id)}${last}`
  const lowered = `IF(AND(ISNUMBER(${at('verdict')}),ISNUMBER(${at('points')})),IF(${at('list')}="penalty",${at('verdict')}>${at('points')},${at('verdict')}<${at('points')}),FALSE)`
  return [
    { is: 'rule', range: range('reason'), formula: `AND(${lowered},TRIM(${at('reason')})="")`, look: { fill: fills.missing } },
    { is: 'rule', range: range('verdict'), formula: lowered, look: { fill: fills.lowered, bold: true } },
    { is: 'rule', range: range('flags'), formula: `${at('flags')}<>""`, look: { fill: fills.flagged } },
  ]
}
