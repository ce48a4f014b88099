import type { Cell } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { addressIn, cellIn, textOf } from '../grid.ts'
import { stateNamed } from '../intake/states.ts'
import { bodyOf, unitText, type Readers } from './body.ts'
import type { Owners } from './owners.ts'
import type { AnswerSheet } from './papers.ts'
import type { Refused } from './refused.ts'
import type { Said } from './words.ts'

/** The cells that no respondent would write, of a sheet where each unit stands once with bare numbers under the questions: means or percents. None on any other sheet. */
export function meansIn({ sheet, head, file }: AnswerSheet, readers: Readers): readonly Said[] {
  const body = bodyOf(sheet, head)
  const units = body.map(row => folded(unitText(sheet, row, head)))
  if (head.asked.some(({ columns }) => columns.some(({ option }) => option !== undefined))) return []
  if (units.includes('') || new Set(units).size < units.length) return []
  const cells = head.asked.flatMap(({ question, columns }) => columns.flatMap(({ column }) => body.map(row => ({ question, row, column, cell: cellIn(row, column) })))).filter(({ cell }) => isSaid(cell))
  if (!cells.every(({ cell }) => bareNumber.test(textOf(cell)))) return []
  return cells.filter(({ cell, question }) => readers.get(question)?.(cell).is !== 'option')
    .map(({ cell, row, column }) => ({ word: textOf(cell), at: { file, sheet: sheet.name, cell: addressIn(row, column) } }))
}

const isSaid = (cell: Cell | undefined): boolean => stateNamed(textOf(cell)) !== 'blank'

const bareNumber = /^\d[\d.,]*\s*%?$/u

/** The figures that such a sheet was to give. */
export function meansRefused({ sheet, head, file }: AnswerSheet, owners: Owners): readonly Refused[] {
  return bodyOf(sheet, head).flatMap(row => {
    const found = owners.of(unitText(sheet, row, head))
    if (found.is !== 'one') return []
    return head.asked.map(({ question, columns: [first] }): Refused => {
      const cell = cellIn(row, first?.column)
      return { unit: found.unit, question, from: { file, sheet: sheet.name, cell: addressIn(row, first?.column) }, read: textOf(cell) }
    })
  })
}
