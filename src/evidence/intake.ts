import type { Finding, Place } from '../finding.ts'
import type { Input } from '../methods/method.ts'
import { exact, multiply, hundred, decimalText } from '../rational.ts'
import type { Cell, Content } from '../sheet.ts'
import { text, tidy, type Text } from '../text.ts'
import type { Answer } from './answer.ts'
import { errorCode, noteOn, unquoted } from './intake/beside.ts'
import { choiceFromText, yesNoFromBoolean, yesNoFromNumber, yesNoFromText } from './intake/choice.ts'
import { dateFromCell, dateFromNumber, dateFromText } from './intake/date.ts'
import { expectedOf } from './intake/expected.ts'
import { notUnicode } from './intake/not-unicode.ts'
import { marked } from './intake/marks.ts'
import { numberFromCell, numberFromText } from './intake/number.ts'
import { percentFromCell, percentFromText } from './intake/percent.ts'
import { stated, unreadable, type Reading } from './intake/reading.ts'
import { boxed, questioned } from './intake/signs.ts'
import { stateNamed } from './intake/states.ts'
import { formatBeside } from './intake/units.ts'

/** What a cell was understood to say, and what has to be told about it. */
export interface Taken {
  readonly answer: Answer
  readonly findings: readonly Finding[]
}

/** Whom a cell speaks of, for findings; `address` places a cell that is not there. */
export interface About {
  readonly unit?: string
  readonly component?: string
  readonly address?: string
}

/** Reads a cell as the answer to an input. Never guesses in silence: what can be read in two ways is unreadable, with a finding that says why. */
export function take(cell: Cell | undefined, input: Input, file: string, sheet: string, about: About = {}): Taken {
  const content = cell?.content ?? { is: 'blank' }
  const at: Place = { file, sheet, ...placed(cell?.address ?? about.address) }
  const read = readText(content, cell?.formula)
  const reading = marked(cell, input, words => inWords(words, input)) ?? readingOf(content, input)
  const remarks = [...reading.remarks, ...noteOn(cell)]
  const findings = remarks.map((each): Finding => ({
    ...each, at, read, message: shortened(named(input, about.component, each.message), tidy(read)),
    ...(about.unit === undefined ? {} : { unit: about.unit }), ...(about.component === undefined ? {} : { component: about.component }),
  }))
  return { answer: { id: input.id, state: reading.state, ...(reading.value === undefined ? {} : { value: reading.value }), from: at, read }, findings }
}

const placed = (address: string | undefined): { readonly cell?: string } => (address === undefined ? {} : { cell: address })

function named(input: Input, component: string | undefined, message: Text): Text {
  const code = component === undefined ? '' : `${component} – `
  return text(t => `${code}${t.say(input.name)}: ${t.say(message)}`, t => `${code}${t.say(input.name)}: ${t.say(message)}`)
}

const longest = 80

/** A paragraph in a cell is quoted by its beginning. */
function shortened(message: Text, read: string): Text {
  if (read.length <= longest) return message
  const begins = `${read.slice(0, longest - 1)}…`
  return { vi: message.vi.replace(read, () => begins), en: message.en.replace(read, () => begins) }
}

/** The content of a cell as a person sees it, in one line of plain text; `""` for a blank. */
export function readText(content: Content, formula?: string): string {
  switch (content.is) {
    case 'text': return content.text
    case 'number': return content.percent ? `${decimalText(multiply(exact(content.number), hundred))}%` : content.number
    case 'date': return content.time === undefined ? content.date : `${content.date} ${content.time}`
    case 'boolean': return content.value ? 'TRUE' : 'FALSE'
    case 'error': return content.code
    case 'uncalculated': return formula === undefined ? '' : `=${formula}`
    case 'blank': return ''
  }
}

function readingOf(content: Content, input: Input): Reading {
  switch (content.is) {
    case 'blank': return stated('blank')
    case 'error': return errorCell(content.code, input)
    case 'uncalculated': return uncalculated(input)
    case 'text': return inWords(content.text, input)
    case 'number': return inFormat(content, input)
    case 'date': return input.kind === 'date' ? dateFromCell(content.date, input) : dateElsewhere(content.date, input)
    case 'boolean': return input.kind === 'yes-no' ? yesNoFromBoolean(content.value) : fromText(content.value ? 'TRUE' : 'FALSE', input)
  }
}

/** A text that cannot be read is looked at once more: it may be an error written out, or in letters that are not Unicode. */
function inWords(raw: string, input: Input): Reading {
  const code = errorCode(raw)
  if (code !== undefined) return errorCell(code, input)
  const reading = boxed(raw, input) ?? questioned(raw, input, fromText(unquoted(raw), input))
  return reading.state === 'unreadable' ? notUnicode(tidy(raw), input) ?? reading : reading
}

/** A level that bears the very words of a state is that level; everywhere else the words of a state win. */
function fromText(raw: string, input: Input): Reading {
  if (input.kind === 'choice') {
    const chosen = choiceFromText(raw, input)
    if (chosen.state === 'given') return chosen
  }
  const state = stateNamed(raw)
  if (state !== undefined) return stated(state)
  const shown = tidy(raw)
  switch (input.kind) {
    case 'percent': return percentFromText(shown, input)
    case 'date': return dateFromText(shown, input)
    case 'yes-no': return yesNoFromText(shown, input)
    case 'choice': return choiceFromText(shown, input)
    default: return numberFromText(shown, input)
  }
}

/** A number together with what its format shows beside it. */
function inFormat(content: Extract<Content, { readonly is: 'number' }>, input: Input): Reading {
  const beside = formatBeside(readText(content), content.format, input)
  if (beside !== undefined && 'state' in beside) return beside
  const reading = fromNumber(content.number, content.percent, input)
  return beside === undefined || reading.state !== 'given' ? reading : { ...reading, remarks: [...reading.remarks, beside] }
}

function fromNumber(digits: string, percent: boolean, input: Input): Reading {
  const number = exact(digits)
  switch (input.kind) {
    case 'percent': return percentFromCell(number, percent, input)
    case 'date': return dateFromNumber(number, input)
    case 'yes-no': return yesNoFromNumber(number, input)
    case 'choice': return choiceFromText(decimalText(number), input)
    default: return numberFromCell(number, percent, input)
  }
}

const errorCell = (code: string, input: Input): Reading => unreadable('error-cell', text(
  () => `Ô báo lỗi ${code}.`, () => `The cell shows the error ${code}.`,
), expectedOf(input), text(() => 'Sửa công thức, hoặc ghi thẳng giá trị.', () => 'Mend the formula, or write the value itself.'))

const uncalculated = (input: Input): Reading => unreadable('uncalculated', text(
  () => 'Công thức chưa có kết quả lưu trong tệp.', () => 'The formula has no result stored in the file.',
), expectedOf(input), text(() => 'Mở bằng Excel, bấm Lưu rồi gửi lại.', () => 'Open it in Excel, save it, and send it again.'))

/** Excel turns 05/06 into a day by itself. */
const dateElsewhere = (date: string, input: Input): Reading => unreadable('date-not-wanted', text(
  t => `Ô chứa ngày ${t.date(date)}; gõ 05/06 thì Excel tự đổi thành ngày.`, t => `The cell holds the date ${t.date(date)}; Excel turns 05/06 into a day by itself.`,
), expectedOf(input), text(() => 'Định dạng ô kiểu Text hoặc Number rồi ghi lại.', () => 'Format the cell as Text or Number and write it again.'))
