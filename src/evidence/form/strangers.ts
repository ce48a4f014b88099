import { closedBy } from '../../criteria/closed.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Row } from '../../sheet.ts'
import { addressIn, cellIn, textIn } from '../grid.ts'
import { isFurniture } from '../table/rows.ts'
import type { FormSheet } from './reader.ts'
import { notAsked, unknownRow } from './told.ts'
import { pointsTyped, sumTyped } from './told-claims.ts'

/** Values in rows that answer nothing, each with its cell: rows of unknown ids, and rows that somebody put in between. */
export function strangers({ sheet, columns, rows }: FormSheet, file: string): readonly Finding[] {
  const printed = sheet.rows.find(row => row.number === columns.head)
  const typed = (row: Row): boolean => !isFurniture(row, printed) && row.number > columns.head && textIn(row, columns.declared) !== '' && cellIn(row, columns.declared)?.formula === undefined
  const at = (row: Row) => ({ file, sheet: sheet.name, cell: addressIn(row, columns.declared) })
  return [
    ...rows.strange.filter(typed).map(row => unknownRow(textIn(row, columns.id), at(row))),
    ...rows.nameless.filter(typed).map(row => notAsked(textIn(row, columns.name), textIn(row, columns.declared), at(row))),
  ]
}

/** Numbers in the column of points, “3 điểm” too, where most others are still formulas, sums included: the form computes them, so these count for nothing. */
export function typedPoints({ sheet, columns, rows }: FormSheet, set: CriteriaSet, file: string): readonly Finding[] {
  if (columns.points === undefined) return []
  const open = set.components.filter(component => closedBy(component) === undefined)
  const own = open.flatMap(component => (rows.components.get(component.code) ?? []).map(row => ({ component, row })))
  const known = new Set([...rows.components.values(), ...rows.inputs.values()].flat())
  const sums = sheet.rows.filter(row => row.number > columns.head && !known.has(row) && textIn(row, columns.name) !== '').map(row => ({ component: undefined, row }))
  const cells = [...own, ...sums].map(each => ({ ...each, cell: cellIn(each.row, columns.points) }))
  const typed = cells.filter(({ cell }) => cell !== undefined && cell.formula === undefined && (cell.content.is === 'number' || (cell.content.is === 'text' && /\d/u.test(cell.content.text))))
  const live = cells.filter(({ cell }) => cell?.formula !== undefined)
  if (typed.length >= live.length) return []
  return typed.map(({ component, row }) => {
    const at = { file, sheet: sheet.name, cell: addressIn(row, columns.points) }
    return component === undefined ? sumTyped(textIn(row, columns.name), textIn(row, columns.points), at) : pointsTyped(component, textIn(row, columns.points), at)
  })
}
