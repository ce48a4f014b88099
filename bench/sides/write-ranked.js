/** Writes the result workbook of the units of a list as `cchc score` does; what is timed is making its pages and writing them. */
import { writeXlsx } from '../../dist/io/xlsx-write.js'
import { unitsIn } from './files.js'
import { boxesIn, ranked, scored } from './ranked.js'

const group = scored(unitsIn(process.argv[2]))
const start = performance.now()
const book = ranked(group)
await writeXlsx(book)
console.log(`took ${performance.now() - start}`)
console.log(`sum ${book.pages.length} sheets, ${boxesIn(book)} cells`)
