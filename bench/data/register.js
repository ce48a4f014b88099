import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { columnsOfDays, dayOf, dossiers, heads, registerSet } from './dossiers.js'
import { sheetParts } from './sheet-parts.js'
import { rosterText, units } from './units.js'
import { packed, packedPieces, zipOf } from './zip.js'

const rowsAtOnce = 2000
const communes = 150

/** A round that counts a register of so many dossiers: `so-ho-so.xlsx` or `.csv`. */
export default async function register(folder, { rows, kind }) {
  const all = units(communes)
  writeFileSync(join(folder, 'bo-tieu-chi.yaml'), registerSet)
  writeFileSync(join(folder, 'don-vi.csv'), rosterText(all))
  writeFileSync(join(folder, 'cchc.yaml'), `name: Sổ hồ sơ để đo\ncriteria: bo-tieu-chi.yaml\nunits: don-vi.csv\nevidence:\n  - { as: register, from: so-ho-so.${kind} }\n`)
  const path = join(folder, `so-ho-so.${kind}`)
  if (kind === 'csv') return table(path, dossiers(rows, all))
  writeFileSync(path, zipOf([...sheetParts.map(([name, text]) => packed(name, text)), await packedPieces('xl/worksheets/sheet1.xml', sheet(dossiers(rows, all)))]))
}

function table(path, rows) {
  const file = openSync(path, 'w')
  const line = row => `${row.map((cell, at) => (columnsOfDays.has(at) ? dayOf(cell) : cell)).join(',')}\r\n`
  for (const piece of inPieces(rows, line, `\uFEFF${heads.join(',')}\r\n`, '')) writeSync(file, piece)
  closeSync(file)
}

/** Texts stand in the cells; a register as software exports it, one style for the days. */
function sheet(rows) {
  let number = 1
  const cells = row => row.map((cell, at) => box(`${String.fromCharCode(65 + at)}${number}`, cell)).join('')
  const line = row => { number++; return `<row r="${number}">${cells(row)}</row>` }
  return inPieces(rows, line, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells(heads)}</row>`, '</sheetData></worksheet>')
}

const box = (at, cell) => (cell === '' ? '' : typeof cell === 'number' ? `<c r="${at}" s="1"><v>${cell}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`)

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
