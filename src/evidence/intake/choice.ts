import type { Input, Option } from '../../methods/method.ts'
import { decimalText, equal, one, isZero, type Rational } from '../../rational.ts'
import { bare, folded, text, tidy, type Text } from '../../text.ts'
import { nearName } from '../near-name.ts'
import { expectedOf } from './expected.ts'
import { given, unreadable, type Reading } from './reading.ts'
import { yesOrNo } from './states.ts'

const picked = (option: string): Reading => given({ is: 'option', option })

/** Có, Không, x, ✓, true, 1 … in a yes-no. */
export function yesNoFromText(raw: string, input: Input): Reading {
  const answer = yesOrNo(raw) ?? (/^[01]$/.test(tidy(raw)) ? (tidy(raw) === '1' ? 'yes' : 'no') : undefined)
  return answer === undefined ? notAmong(raw, input) : picked(answer)
}

export const yesNoFromNumber = (number: Rational, input: Input): Reading =>
  (equal(number, one) ? picked('yes') : isZero(number) ? picked('no') : notAmong(decimalText(number), input))

export const yesNoFromBoolean = (value: boolean): Reading => picked(value ? 'yes' : 'no')

/** A level by its id or its name, whole: `a`, `a)`, `Đúng hạn`, `a) Đúng hạn`. Two that match are told, neither is chosen. */
export function choiceFromText(raw: string, input: Input): Reading {
  const options = input.options ?? []
  const found = first(options, [option => namedBy(option, literally(raw), literally), option => namedBy(option, folded(raw), folded), option => namedBy(option, plainly(raw), bare)])
  const [only, another] = found
  if (only === undefined) return notAmong(raw, input)
  return another === undefined ? picked(only.id) : twoLevels(raw, found, input)
}

/** The options that the first test to match anything matches. */
const first = (options: readonly Option[], tests: readonly ((option: Option) => boolean)[]): readonly Option[] =>
  tests.map(test => options.filter(test)).find(found => found.length > 0) ?? []

/** As it is written but for case and blanks: `≥ 90%` and `< 90%` differ in nothing else. */
const literally = (raw: string): string => tidy(raw).toLowerCase()

/** Typed without any diacritics, the last resort; empty when the text has some. */
const plainly = (raw: string): string => (bare(raw) === folded(raw) ? bare(raw) : '')

function namedBy(option: Option, word: string, by: (raw: string) => string): boolean {
  const names = [option.name.vi, option.name.en].map(by)
  const id = by(option.id)
  return word !== '' && (word === id || names.includes(word) || names.some(name => word === `${id} ${name}`))
}

function notAmong(raw: string, input: Input): Reading {
  const near = nearName(raw, (input.options ?? []).map(option => option.name.vi))
  return unreadable('not-an-option', text(
    () => `“${raw}” không phải một câu trả lời của ô này.`, () => `“${raw}” is not an answer to this question.`,
  ), expectedOf(input), wordsBeside(raw, input) ?? (near === undefined ? undefined : text(() => `Có phải ý là “${near}”?`, () => `Did you mean “${near}”?`)))
}

/** `Có (KH số 12)`: the answer may be there, with words that belong elsewhere. */
function wordsBeside(raw: string, input: Input): Text | undefined {
  const [first = '', ...rest] = folded(raw).split(' ')
  if (input.kind !== 'yes-no' || rest.length === 0 || yesOrNo(first) === undefined) return undefined
  return text(() => 'Ô này chỉ ghi Có hoặc Không; phần chữ còn lại chuyển sang cột Giải trình.', () => 'Write only Có or Không here; move the other words to the explanation.')
}

const twoLevels = (raw: string, found: readonly Option[], input: Input): Reading => unreadable('several-options', text(
  t => `“${raw}” khớp với nhiều mức: ${t.list(found.map(option => option.id))}.`, t => `“${raw}” matches several levels: ${t.list(found.map(option => option.id))}.`,
), expectedOf(input), text(() => 'Ghi mã của mức.', () => 'Write the id of the level.'))
