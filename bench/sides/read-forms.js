/** Reads every form of a round through the door that scoring uses, and keeps none. */
import { basename } from 'node:path'
import { isComputedBelow } from '../../dist/evidence/form/computed.js'
import { readSheets } from '../../dist/io/read-sheets.js'
import { formsIn } from './files.js'
import { tally, wanted } from './sum.js'

const found = tally()
for (const path of formsIn(process.argv[2])) {
  found.file()
  const { workbook } = await readSheets(path, basename(path), isComputedBelow)
  for (const { name, rows } of workbook.sheets) if (wanted.has(name)) for (const { cells } of rows) for (const { content } of cells) count(content)
}
found.told()

function count(content) {
  if (content.is === 'text') found.text(content.text)
  else if (content.is === 'number') found.number(Number(content.number))
  else if (content.is === 'date') found.number(Number(content.serial))
}
