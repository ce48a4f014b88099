import type { Row } from '../../sheet.ts'
import { textIn } from '../grid.ts'
import { firstRow, missingHidden, sheetNames } from '../layout.ts'

/** Whether what stands below a row is reckoned by the form itself and no answer: the row is the head of the sheet "Còn thiếu" as it is printed, in a workbook that has the form. */
export const isComputedBelow = (row: Row, sheet: string, sheets: readonly string[]): boolean =>
  sheet === sheetNames.missing && row.number === firstRow - 1 && sheets.includes(sheetNames.form) && missingHidden.heads.every((head, at) => textIn(row, missingHidden.first + at) === head)
