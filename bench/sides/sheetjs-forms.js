/** Reads every form of a round by @e965/xlsx, and counts what its cells hold. */
import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { formsIn } from './files.js'
import { tally, wanted } from './sum.js'

const found = tally()
for (const path of formsIn(process.argv[2])) {
  found.file()
  const { Sheets } = read(readFileSync(path), { dense: true })
  for (const [name, sheet] of Object.entries(Sheets)) if (wanted.has(name)) for (const row of sheet['!data']) for (const cell of row ?? []) count(cell)
}
found.told()

function count(cell) {
  if (cell?.t === 'n') found.number(cell.v)
  else if (cell?.t === 's') found.text(cell.v)
}
