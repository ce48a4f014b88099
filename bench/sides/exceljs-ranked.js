/** Writes the cells of the same workbook by exceljs alone: values, formulas with their results, number formats, bold heads, widths. */
import excel from 'exceljs'
import { serialOf } from '../../dist/sheet.js'
import { boxesIn, ranked } from './ranked.js'

const bold = { bold: true }
const book = ranked(Number(process.argv[2]))
const start = performance.now()
const workbook = new excel.Workbook()
for (const page of book.pages) write(workbook.addWorksheet(page.name), page)
await workbook.xlsx.writeBuffer()
console.log(`took ${performance.now() - start}`)
console.log(`sum ${book.pages.length} sheets, ${boxesIn(book)} cells`)

function write(sheet, { columns, rows }) {
  sheet.columns = columns.map(({ width }) => ({ width }))
  for (const [at, { boxes }] of rows.entries()) {
    const row = sheet.getRow(at + 1)
    for (const [column, box] of boxes.entries()) if (box?.value !== undefined && box.value !== '') put(row.getCell(column + 1), box)
  }
}

function put(cell, { value, formula, look }) {
  const stored = value?.date === undefined ? value : serialOf(value.date)
  cell.value = formula === undefined ? stored : { formula, result: stored }
  if (look?.format !== undefined) cell.numFmt = look.format
  if (look?.bold === true) cell.font = bold
}
