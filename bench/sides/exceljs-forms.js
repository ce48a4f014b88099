/** Reads every form of a round by `readFile` of exceljs, and counts what its cells hold. */
import excel from 'exceljs'
import { formsIn } from './files.js'
import { tally, wanted } from './sum.js'

const found = tally()
const dayZero = Date.UTC(1899, 11, 30)
for (const path of formsIn(process.argv[2])) {
  found.file()
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(path)
  for (const sheet of workbook.worksheets) if (wanted.has(sheet.name)) sheet.eachRow(row => row.eachCell(cell => count(cell)))
}
found.told()

/** `cell.result` still holds the zeros that `cell.value` has lost; a merged cell repeats its master. */
function count(cell) {
  if (cell.isMerged && cell.master !== cell) return
  const value = cell.type === excel.ValueType.Formula ? cell.model.result : cell.value
  if (typeof value === 'number') found.number(value)
  else if (value instanceof Date) found.number((value.getTime() - dayZero) / 864e5)
  else if (typeof value === 'string') found.text(value)
  else if (value?.richText !== undefined) found.text(value.richText.map(run => run.text).join(''))
}
