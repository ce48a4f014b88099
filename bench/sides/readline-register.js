/** The same figures of a register in csv by readline and split: it trusts the file in everything. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { figuresCounted } from './figures.js'

const counted = figuresCounted('20250101', '20251231')
const day = text => (text === '' ? '' : text.slice(6) + text.slice(3, 5) + text.slice(0, 2))
let isHead = true
for await (const line of createInterface({ input: createReadStream(join(process.argv[2], 'so-ho-so.csv'), 'utf8') })) {
  if (isHead) { isHead = false; continue }
  const [, unit, , , received, due, returned, channel, digitised, post] = line.split(',')
  counted.dossier(unit, day(received), day(due), day(returned), channel === 'Trực tuyến', digitised === 'Có', post === 'x')
}
counted.told()
