import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sheetParts } from './sheet-parts.js'
import { packed, packedPieces, zipOf } from './zip.js'

const worksheet = inside => `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`
const parts = sheetParts.map(([name, text]) => packed(name, text))
const set = readFileSync(join(import.meta.dirname, '../../examples/so-ho-so/bo-tieu-chi.yaml'), 'utf8')
const word = 'lol'

/** Files that are meant to do harm, or do so by habit: each is to be answered by a sentence. */
export default async function hostile(folder) {
  const put = (name, bytes) => writeFileSync(join(folder, name), bytes)
  put('bom.xlsx', zipOf([...parts, await packedPieces('xl/worksheets/sheet1.xml', spaces(700))]))
  put('ca-cot.xlsx', zipOf([...parts, packed('xl/worksheets/sheet1.xml', worksheet(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c></row></sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:J1048576"><formula1>"Có,Không"</formula1></dataValidation></dataValidations>`))]))
  put('bi-danh.yaml', aliases())
  put('ngoac.yaml', set.replace(/rule: \{ method: ratio, part: ho_so_bcci.*/, `rule: { method: formula, points: '${'('.repeat(20_000)}1${')'.repeat(20_000)}' } }`))
  put('ngoac-vuong.yaml', `${'['.repeat(50_000)}`)
}

function* spaces(megabytes) {
  yield worksheet('').replace('</worksheet>', '<sheetData>')
  const piece = Buffer.alloc(1 << 20, ' ')
  for (let at = 0; at < megabytes; at++) yield piece
  yield '</sheetData></worksheet>'
}

/** Nine lists, each of nine aliases of the one before: 3.5 thousand million words in a few lines. */
const aliases = () => `a0: &a0 ${word}\n${Array.from({ length: 10 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]\n`).join('')}`
