import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { columnsOfDays, dayOf, dossiers, heads, registerSet } from './dossiers.js'
import { partsWith } from './sheet-parts.js'
import { rosterText, units } from './units.js'
import { packed, packedPieces, zipOf } from './zip.js'

const rowsAtOnce = 2000
const communes = 150

/** A round that counts a register of so many dossiers: `so-ho-so.xlsx` (texts in the cells as software exports it, or `shared` as Excel saves it) or `.csv`. */
export default async function register(folder, { rows, kind, shared = false }) {
  const all = units(communes)
  writeFileSync(join(folder, 'bo-tieu-chi.yaml'), registerSet)
  writeFileSync(join(folder, 'don-vi.csv'), rosterText(all))
  writeFileSync(join(folder, 'cchc.yaml'), `name: Sổ hồ sơ để đo\ncriteria: bo-tieu-chi.yaml\nunits: don-vi.csv\nevidence:\n  - { as: register, from: so-ho-so.${kind} }\n`)
  const path = join(folder, `so-ho-so.${kind}`)
  if (kind === 'csv') return table(path, dossiers(rows, all))
  const texts = shared ? sharedTexts() : inlineTexts
  const main = await packedPieces('xl/worksheets/sheet1.xml', sheet(dossiers(rows, all), texts.cell))
  writeFileSync(path, zipOf([...partsWith(texts.part !== undefined).map(([name, text]) => packed(name, text)), main, ...(texts.part === undefined ? [] : [packed('xl/sharedStrings.xml', texts.part())])]))
}

const inlineTexts = { cell: (at, text) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>` }

/** Each text once, in a part of their own. */
function sharedTexts() {
  const known = new Map()
  return {
    cell(at, text) {
      if (!known.has(text)) known.set(text, known.size)
      return `<c r="${at}" t="s"><v>${known.get(text)}</v></c>`
    },
    part: () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${known.size}">${[...known.keys()].map(text => `<si><t>${text}</t></si>`).join('')}</sst>`,
  }
}

function table(path, rows) {
  const file = openSync(path, 'w')
  const line = row => `${row.map((cell, at) => (columnsOfDays.has(at) ? dayOf(cell) : cell)).join(',')}\r\n`
  for (const piece of inPieces(rows, line, `\uFEFF${heads.join(',')}\r\n`, '')) writeSync(file, piece)
  closeSync(file)
}

function sheet(rows, text) {
  let number = 1
  const cells = row => row.map((cell, at) => box(`${String.fromCharCode(65 + at)}${number}`, cell, text)).join('')
  const line = row => { number++; return `<row r="${number}">${cells(row)}</row>` }
  return inPieces(rows, line, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells(heads)}</row>`, '</sheetData></worksheet>')
}

const box = (at, cell, text) => (cell === '' ? '' : typeof cell === 'number' ? `<c r="${at}" s="1"><v>${cell}</v></c>` : text(at, cell))

function* inPieces(rows, line, before, after) {
  let piece = [before]
  for (const row of rows) {
    piece.push(line(row))
    if (piece.length < rowsAtOnce) continue
    yield piece.join('')
    piece = []
  }
  yield `${piece.join('')}${after}`
}
