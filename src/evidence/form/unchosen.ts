import { isShut } from '../../criteria/closed.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { address, columnNumber } from '../../sheet.ts'
import type { Answer } from '../answer.ts'
import type { FormSheet } from './reader.ts'

/** The cell of a title, in the last row of the head; without a head, above the first row that asks for something. */
export function titleCellOf({ columns, rows }: FormSheet, letter: string): string {
  const first = Math.min(...[...rows.inputs.values()].flat().map(row => row.number))
  return address(columnNumber(letter), columns.chosen.head?.[1] ?? Math.max(1, Number.isFinite(first) ? first - 1 : 1))
}

/** What is asked for where no column was chosen: somebody gave it, and which figures are meant is unknown, so it is unreadable and no blank. */
export function unchosenIn(form: FormSheet, figures: FormSheet | undefined, set: CriteriaSet, file: string): readonly Answer[] {
  const shut = new Set(set.components.filter(isShut).flatMap(component => component.inputs.map(input => input.id)))
  const own = unchosenOn(form, file).filter(({ id }) => !shut.has(id) && figures?.rows.inputs.has(id) !== true)
  return [...own, ...(figures === undefined ? [] : unchosenOn(figures, file))]
}

function unchosenOn(part: FormSheet, file: string): readonly Answer[] {
  const [first] = part.columns.declaredBy.rivals
  if (first === undefined) return []
  const from = { file, sheet: part.sheet.name, cell: titleCellOf(part, first.column) }
  return [...part.rows.inputs.keys()].map(id => ({ id, state: 'unreadable', from, read: first.title }))
}
