import { tabRef } from '../../page.ts'
import { isZero } from '../../rational.ts'
import { columnName } from '../../sheet.ts'
import { titleLines, type Plan } from './plan.ts'

/** The rows of the summary: of its first numbers, of the heads of its tables; the table of grades starts below its heads. */
export const summaryRows = { units: titleLines + 3, index: titleLines + 9, grades: titleLines + 16 } as const

/** The columns of the table of grades. */
export const gradeTable = { name: 2, from: 3, atMost: 4, seats: 5, count: 6, share: 7 } as const

/** How many of the dearest components the summary lists. */
export const mostListed = 10

/** A cell of a grade, by its place in the set, from another sheet. */
export const gradeCell = (plan: Plan, position: number, column: keyof typeof gradeTable): string =>
  `${tabRef(plan.tabs.summary)}$${columnName(gradeTable[column])}$${summaryRows.grades + position}`

/** A column of the table of grades, from another sheet. */
export const gradeRange = (plan: Plan, column: keyof typeof gradeTable): string =>
  `${gradeCell(plan, 0, column)}:$${columnName(gradeTable[column])}$${summaryRows.grades + plan.group.set.grades.length - 1}`

/** Whether an index can be too low for every grade: then such units have a row of their own. */
export const hasUngraded = ({ group: { set } }: Plan): boolean => { const lowest = set.grades.at(-1); return lowest !== undefined && !isZero(lowest.from) }

