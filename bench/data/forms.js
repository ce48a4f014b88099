import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { writeXlsx } from '../../dist/io/xlsx-write.js'
import { figureColumns, figureRows, formColumns, formRows, sheetNames } from '../../dist/evidence/layout.js'
import { formBook } from '../../dist/report/form/book.js'
import { recalculated } from '../../dist/report/form/recalculated.js'
import { columnNumber } from '../../dist/sheet.js'
import { answersFor } from './answers.js'
import { chance } from './chance.js'
import { opened } from './opened.js'
import { setText } from './set.js'
import { rosterText, units } from './units.js'
import { packed, zipOf } from './zip.js'

/** Forms that differ in their answers; each of the others is one of them under its own name, so that a nation is made in a minute. */
const kinds = 24
const blank = { id: 'ma-cua-don-vi', name: 'Xã Tên Của Đơn Vị', kind: 'xã', number: 'SO-VAN-BAN' }

/** A whole round: a set of 100 components, a list of units, and the form of each, filled in and worked out as Excel saves it. */
export default async function forms(folder, { units: count, fields = 10 }) {
  const set = opened(setText({ fields }), 'bo-tieu-chi.yaml')
  const all = units(count)
  writeFileSync(join(folder, 'bo-tieu-chi.yaml'), setText({ fields }))
  writeFileSync(join(folder, 'don-vi.csv'), rosterText(all))
  writeFileSync(join(folder, 'cchc.yaml'), `name: Đợt chấm để đo\ncriteria: bo-tieu-chi.yaml\nunits: don-vi.csv\nevidence:\n  - { as: form, from: 'phieu/*.xlsx' }\n`)
  mkdirSync(join(folder, 'phieu'))
  const written = []
  for (let at = 0; at < Math.min(kinds, count); at++) written.push(await partsOf(recalculated(filled(formBook(set, blank), set, chance(at + 1)))))
  for (const [at, unit] of all.entries()) writeFileSync(join(folder, 'phieu', `${unit.id}.xlsx`), named(written[at % written.length], { ...unit, number: String(at + 1) }))
}

/** The parts of a form, packed, and the text of those that name the unit. */
const partsOf = async book => Object.entries(unzipSync(await writeXlsx(book))).filter(([name]) => !name.endsWith('/')).map(([name, bytes]) => {
  const text = Buffer.from(bytes).toString()
  return Object.values(blank).some(word => word !== blank.kind && text.includes(word)) ? { name, text } : packed(name, bytes)
})

const named = (parts, unit) => zipOf(parts.map(part => (part.text === undefined ? part : packed(part.name, part.text.replaceAll(blank.name, unit.name).replaceAll(blank.id, unit.id).replaceAll(blank.number, unit.number)))))

function filled(book, set, roll) {
  const answers = answersFor(set, roll)
  const cells = new Map()
  const put = (sheet, column, row, value) => value !== undefined && cells.set(`${sheet}!${columnNumber(column)}!${row}`, value)
  for (const { id } of set.figures) put(sheetNames.figures, figureColumns.declared, figureRows(set).get(id), shown(answers.get(id)))
  for (const row of formRows(set)) {
    if (row.is === 'input' && !row.input.shared) put(sheetNames.form, formColumns.declared, row.row, shown(answers.get(row.input.id)))
    if (row.is !== 'component') continue
    if (row.input !== undefined && !row.input.shared) put(sheetNames.form, formColumns.declared, row.row, shown(answers.get(row.input.id)))
    put(sheetNames.form, formColumns.proof, row.row, `Kế hoạch số ${blank.number}/KH-UBND ngày ${roll(27) + 1}/${roll(12) + 1}/2025`)
    if (roll(10) === 0) put(sheetNames.form, formColumns.explanation, row.row, `Đơn vị đã thực hiện từ tháng ${roll(12) + 1}, có biên bản số ${blank.number}/BB-UBND của ${blank.name} kèm theo`)
  }
  return { ...book, pages: book.pages.map(page => ({ ...page, rows: page.rows.map((row, at) => ({ ...row, boxes: row.boxes.map((box, column) => withValue(box, cells.get(`${page.name}!${column + 1}!${at + 1}`))) })) })) }
}

const shown = answer => answer?.name ?? answer

function withValue(box, value) {
  if (value === undefined) return box
  if (box?.open !== true) throw new Error('an answer has no open cell')
  return { ...box, value }
}
