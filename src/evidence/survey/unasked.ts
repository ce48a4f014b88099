import { columnNumber } from '../../sheet.ts'
import { cellIn, textIn } from '../grid.ts'
import { bodyOf, type Readers } from './body.ts'
import type { AnswerSheet, Paper } from './papers.ts'
import type { Question } from './question.ts'
import type { Refused } from './refused.ts'

/**
 * Questions that no column answers, while a column that is not understood holds their options: asked in other words, it may be
 * theirs. So they are not known for the units of the sheet, where a blank would be a zero.
 */
export function unaskedIn({ file, sheet, head, papers }: AnswerSheet & { readonly papers: readonly Paper[] }, missing: readonly Question[], readers: Readers): readonly Refused[] {
  const body = bodyOf(sheet, head)
  const columns = [...head.unused, ...head.doubtful].map(({ cell }) => columnNumber(cell.replace(/\d+$/, '')))
  const holds = (question: Question, column: number): boolean => {
    const filled = body.filter(row => textIn(row, column) !== '')
    return filled.length > 0 && filled.filter(row => readers.get(question)?.(cellIn(row, column)).is === 'option').length * 2 > filled.length
  }
  const lost = missing.filter(question => columns.some(column => holds(question, column)))
  const units = [...new Map(papers.map(({ unit }) => [unit.id, unit])).values()]
  return units.flatMap(unit => lost.map((question): Refused => ({ unit, question, from: { file, sheet: sheet.name }, read: '' })))
}
