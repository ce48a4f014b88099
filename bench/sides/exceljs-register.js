/** The same figures of a register in xlsx by `readFile` of exceljs. */
import { join } from 'node:path'
import excel from 'exceljs'
import { figuresCounted } from './figures.js'

const counted = figuresCounted(Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 31))
const workbook = new excel.Workbook()
await workbook.xlsx.readFile(join(process.argv[2], 'so-ho-so.xlsx'))
const day = value => value?.getTime() ?? ''
workbook.worksheets[0].eachRow((row, number) => {
  if (number === 1) return
  const [, , unit, , , received, due, returned, channel, digitised, post] = row.values
  counted.dossier(unit, day(received), day(due), day(returned), channel === 'Trực tuyến', digitised === 'Có', post === 'x')
})
counted.told()
