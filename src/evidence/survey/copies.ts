import { textOf } from '../grid.ts'
import { bodyOf } from './body.ts'
import type { AnswerSheet } from './papers.ts'

/** A sheet that says row by row what another one says. */
export interface Copy { readonly copy: AnswerSheet; readonly of: AnswerSheet; readonly rows: number }

const fewest = 3

/** Sorts out sheets that were sent twice: the same questions in the same columns, and below the head the same rows in the same order. */
export function withoutCopies(sheets: readonly AnswerSheet[]): { readonly kept: readonly AnswerSheet[]; readonly copies: readonly Copy[] } {
  const first = new Map<string, AnswerSheet>()
  const kept: AnswerSheet[] = []
  const copies: Copy[] = []
  for (const each of sheets) {
    const rows = bodyOf(each.sheet, each.head).map(row => row.cells.map(cell => [cell.column, textOf(cell)] as const).filter(([, word]) => word !== ''))
    const key = JSON.stringify([asOf(each), rows])
    const of = rows.length < fewest ? undefined : first.get(key)
    if (of === undefined) {
      kept.push(each)
      first.set(key, each)
    } else copies.push({ copy: each, of, rows: rows.length })
  }
  return { kept, copies }
}

/** What the columns mean; the name of a sheet counts where it tells the group of its respondents. */
const asOf = ({ sheet, head }: AnswerSheet): unknown => [
  head.unit, head.unitId, head.group, head.paper, head.asked.map(({ question, columns }) => [question.component.code, columns]),
  head.group === undefined && head.asked.some(({ question }) => question.asked.groups.length > 0) ? sheet.name : '',
]
