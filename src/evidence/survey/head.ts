import { address, type Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { cellIn, seenIn, textIn } from '../grid.ts'
import { headRows } from '../head.ts'
import { optionNamed } from './choice.ts'
import { columnsBeside, type Beside } from './columns.ts'
import { optionOver, questionsNamed, type Question } from './question.ts'

/** Where the answers to a question stand: in one column, or one column an option. */
export interface Asked {
  readonly question: Question
  readonly columns: readonly { readonly column: number; readonly option?: string }[]
}

/** The head of a sheet of answers, a row a respondent. */
export interface AnswersHead extends Beside {
  readonly last: number
  readonly asked: readonly Asked[]
  /** Columns that name several questions, or a question that another column names too. */
  readonly doubtful: readonly Labelled[]
  /** Columns that nothing asks for. */
  readonly unused: readonly Labelled[]
}

/** A label and its address. */
export interface Labelled { readonly label: string; readonly cell: string }

interface Said { readonly column: number; readonly label: string; readonly questions: readonly Question[]; readonly option?: string; readonly isLed?: boolean }

/** The head that names most questions, of one row or two; undefined when none names any. */
export function answersHead(sheet: Sheet, questions: readonly Question[]): AnswersHead | undefined {
  let best: { readonly asked: readonly Asked[]; readonly said: readonly Said[]; readonly last: number } | undefined
  for (const [first, last] of headRows(sheet)) {
    const said = saidBy(sheet, first, last, questions)
    const asked = askedIn(said)
    if (asked.length > 0 && (best === undefined || isFuller(asked, best.asked))) best = { asked, said, last }
  }
  if (best === undefined) return undefined
  const { asked, said, last } = best
  const used = new Set(asked.flatMap(each => each.columns.map(({ column }) => column)))
  const rest = said.filter(each => !used.has(each.column))
  const beside = columnsBeside(new Map(rest.filter(each => each.questions.length === 0).map(each => [each.column, each.label])))
  const taken = new Set(Object.values(beside))
  const shown = ({ label, column }: Said): Labelled => ({ label, cell: address(column, last) })
  return {
    ...beside, last, asked,
    doubtful: rest.filter(each => each.questions.length > 0).map(shown),
    unused: rest.filter(each => each.questions.length === 0 && !taken.has(each.column)).map(shown),
  }
}

/** More questions; of as many, more boxes. */
function isFuller(one: readonly Asked[], other: readonly Asked[]): boolean {
  const boxes = (asked: readonly Asked[]): number => asked.flatMap(each => each.columns).length
  return one.length > other.length || (one.length === other.length && boxes(one) > boxes(other))
}

function saidBy(sheet: Sheet, first: number, last: number, questions: readonly Question[]): readonly Said[] {
  const [upper, lower] = [first === last ? new Map<number, string>() : seenIn(sheet, first), seenIn(sheet, last)]
  const columns = [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b)
  const top = sheet.rows.find(row => row.number === first)
  let carried = ''
  return columns.map((column): Said => {
    carried = upper.get(column) ?? carried
    const label = lower.get(column) ?? upper.get(column) ?? ''
    const option = optionOver(label, questions)
    if (option !== undefined) return { column, label, questions: [option.question], option: option.option }
    const named = namedBy(label, sheet, last, column, questions)
    if (named.length > 0) return { column, label, questions: named }
    return { column, label, isLed: textIn(top, column) !== '', ...under(carried, lower.get(column), questions) }
  })
}

/** A box under an option: the question stands above it, or above the first of its boxes. */
function under(above: string, label: string | undefined, questions: readonly Question[]): Pick<Said, 'questions' | 'option'> {
  const [question, another] = label === undefined || above === '' ? [] : questionsNamed(above, questions)
  const option = question === undefined || label === undefined ? undefined : optionNamed(label, question.asked)
  return question === undefined || another !== undefined || option === undefined ? { questions: [] } : { questions: [question], option: option.id }
}

/** A code typed as a number may have lost final zeros: 1.1 is 1.1 and 1.10 alike. */
function namedBy(label: string, sheet: Sheet, row: number, column: number, questions: readonly Question[]): readonly Question[] {
  const found = questionsNamed(label, questions)
  const cell = cellIn(sheet.rows.find(each => each.number === row), column)
  return found.length > 0 && cell?.content.is === 'number' && label.includes('.') ? [...found, ...questionsNamed(`${label}0`, questions)] : found
}

/** Each question that stands over one column, or over two options at least, each once. */
function askedIn(said: readonly Said[]): readonly Asked[] {
  const sure = said.flatMap(({ questions: [question, another], ...each }) => (question === undefined || another !== undefined ? [] : [{ ...each, question }]))
  return [...new Set(sure.map(each => each.question))].flatMap((question): readonly Asked[] => {
    const own = sure.filter(each => each.question === question)
    const options = own.flatMap(each => (each.option === undefined ? [] : [each.option]))
    // Several labels above: what stands below them are the answers of the first respondent.
    const isOneGroup = own.filter(each => each.isLed).length <= 1
    const isBoxes = isOneGroup && options.length === own.length && options.length > 1 && new Set(options).size === options.length
    const isAnswer = own.length === 1 && options.length === 0
    return isBoxes || isAnswer ? [{ question, columns: own.map(({ column, option }) => ({ column, ...(option === undefined ? {} : { option }) })) }] : []
  })
}

/** Whether a row repeats the head, as every printed page does. */
export const isHead = (words: readonly (readonly [number, string])[], head: readonly (readonly [number, string])[]): boolean => {
  const labels = new Map(head)
  return words.length > 0 && words.every(([column, word]) => folded(labels.get(column) ?? '') === folded(word))
}
