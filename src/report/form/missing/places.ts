import { firstRow, sheetNames, type formColumns } from '../../../evidence/layout.ts'
import type { Component } from '../../../criteria/criteria.ts'
import { tabRef } from '../../../page.ts'
import { cellOf, type Ground } from '../cells.ts'

/** The sheet "Tự chấm" as the formulas of this sheet write it. */
export const onForm = tabRef(sheetNames.form)

/** Columns of the sheet "Còn thiếu", in another order and under other heads than those of a form or of a criteria table, so that it is taken for neither. The last four are hidden: exact points, points lost, 1 where a proof is missing, the worth before a proof is asked for. */
export const missingColumns = {
  number: 'A', name: 'B', state: 'C', max: 'D', points: 'E', lost: 'F', next: 'G', figures: 'H', proof: 'I',
  exact: 'J', exactLost: 'K', unproven: 'L', stands: 'M',
} as const

type Column = keyof typeof missingColumns

/** The row of a component: they stand in the order of the set, without their headings, so that they can be filtered. */
export const missingRow = (component: Component, { set }: Ground): number => firstRow + set.components.findIndex(each => each.code === component.code)

/** The cell of a column in a component's row: `E12`. */
export const missingCell = (column: Column, component: Component, ground: Ground): string => `${missingColumns[column]}${missingRow(component, ground)}`

/** What the sheet "Tự chấm" holds of a component. */
export const formCell = (column: keyof typeof formColumns, component: Component, ground: Ground): string => `${onForm}${cellOf(column, ground.rowOf(component).row)}`

/** A column over the components of a list, `K9:K95`; undefined where it has none. */
export function missingRange(column: Column, list: Component['list'], ground: Ground): string | undefined {
  const of = ground.set.components.filter(component => component.list === list)
  const [first, last] = [of[0], of.at(-1)]
  return first === undefined || last === undefined ? undefined : `${missingCell(column, first, ground)}:${missingCell(column, last, ground)}`
}
