import type { Row, Sheet } from '../../sheet.ts'
import { stateNamed, yesOrNo } from '../intake/states.ts'
import { coveredText, textIn, textOf } from '../grid.ts'
import { isClosing, isSum } from '../unit-words.ts'
import type { choiceReader } from './choice.ts'
import { isHead, type AnswersHead } from './head.ts'
import type { Question } from './question.ts'

/** How each question is answered; the same words are read once. */
export type Readers = ReadonlyMap<Question, ReturnType<typeof choiceReader>>

/** The rows of respondents: all below the head but empty ones, the head repeated, sums and signatures. */
export function bodyOf(sheet: Sheet, head: AnswersHead): readonly Row[] {
  const labels = (sheet.rows.find(row => row.number === head.last)?.cells ?? []).map(cell => [cell.column, textOf(cell)] as const)
  return sheet.rows.filter(row => row.number > head.last).filter(row => {
    const words = row.cells.map(cell => [cell.column, textOf(cell)] as const).filter(([, word]) => word !== '')
    const [first] = words
    return first !== undefined && !isHead(words, labels) && !isSum(unitText(sheet, row, head)) && !(words.length < 3 && isClosing(first[1]) && answered(row, head) === 0)
  })
}

const answered = (row: Row, head: AnswersHead): number => head.asked.flatMap(each => each.columns).filter(({ column }) => textIn(row, column) !== '').length

/** What a row says of the unit: its id, else its name. */
export const unitText = (sheet: Sheet, row: Row, head: AnswersHead): string => textIn(row, head.unitId) || coveredText(sheet, row, head.unit)

/**
 * Whether the rows are respondents, not units with their counts: cells under a question name options or boxes are ticked;
 * or units come again and again where no counts can stand.
 */
export function holdsAnswers(sheet: Sheet, head: AnswersHead, body: readonly Row[], readers: Readers): boolean {
  const cells = head.asked.flatMap(({ question, columns }) => columns.flatMap(({ column, option }) =>
    body.map(row => row.cells.find(cell => cell.column === column)).filter(cell => stateNamed(textOf(cell)) === undefined).map(cell => ({ cell, option, question }))))
  const whole = cells.filter(each => each.option === undefined)
  if (whole.some(({ cell, question }) => readers.get(question)?.(cell).is === 'option')) return true
  const boxes = cells.filter(each => each.option !== undefined).map(({ cell }) => textOf(cell))
  if (boxes.some(word => !/^[\d.,]+$/.test(word) && yesOrNo(word) === 'yes')) return true
  const units = body.map(row => unitText(sheet, row, head)).filter(word => word !== '')
  return new Set(units).size * 2 <= units.length && units.length > 1 && (whole.length > 0 || (boxes.length > 0 && boxes.every(word => word === '0' || word === '1')))
}
