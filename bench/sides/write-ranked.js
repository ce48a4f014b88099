/** Writes the result workbook of so many units as `cchc score` does; what is timed is the writing alone. */
import { writeXlsx } from '../../dist/io/xlsx-write.js'
import { boxesIn, ranked } from './ranked.js'

const book = ranked(Number(process.argv[2]))
const start = performance.now()
await writeXlsx(book)
console.log(`took ${performance.now() - start}`)
console.log(`sum ${book.pages.length} sheets, ${boxesIn(book)} cells`)
