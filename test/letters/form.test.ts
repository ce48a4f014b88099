import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { readForm } from '../../src/evidence/form.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { inUnicode } from '../../src/letters/unicode.ts'
import { fractionText } from '../../src/rational.ts'
import type { Cell, Workbook } from '../../src/sheet.ts'
import { inTcvn3, inVni, wronglyOpened } from './typed.ts'

const root = resolve(import.meta.dirname, '../..')
const file = 'examples/xa-mau-2025/phieu/xa-may-trang.xlsx'
let set: CriteriaSet | undefined
let form: Workbook = { file, sheets: [] }

beforeAll(async () => {
  set = loadCriteria(readYaml(readFileSync(resolve(root, 'criteria/xa-2025.yaml')), 'xa-2025.yaml')).set
  form = (await readSheets(resolve(root, file), file)).workbook ?? form
})

const garbled = (cell: Cell, garble: (text: string) => string, font: string | undefined): Cell =>
  (cell.content.is === 'text' ? { ...cell, content: { is: 'text', text: garble(cell.content.text) }, ...(font === undefined ? {} : { font }) } : cell)

/** Every answer, with its unit and proofs, in short. */
function answersOf(workbook: Workbook): readonly string[] {
  if (set === undefined) throw new Error('no set')
  const { unit, layer } = readForm(workbook, set)
  const value = (id: string): string => {
    const answer = layer?.answers.get(id)
    const given = answer?.value
    return `${id} ${answer?.state} ${given === undefined ? '' : given.is === 'number' ? fractionText(given.number) : given.is === 'date' ? given.date : given.option}`
  }
  return [JSON.stringify(unit), ...[...layer?.answers.keys() ?? []].map(value), ...[...layer?.proofs ?? []].map(([code, { proof }]) => `${code} ${proof.toLowerCase()}`)]
}

describe('a whole form whose letters are not Unicode', () => {
  it.each<[string, (text: string) => string, string | undefined, string]>([
    ['TCVN3', inTcvn3, '.VnTime', 'letters/old-font'], ['VNI', inVni, 'VNI-Times', 'letters/old-font'], ['UTF-8 read as Windows-1252', wronglyOpened, undefined, 'letters/wrong-decoding'],
    ['Unicode under an old font', text => text, '.VnTime', ''],
  ])('%s: the same answers, told once a sheet', (_, garble, font, code) => {
    const sheets = form.sheets.map(sheet => ({ ...sheet, rows: sheet.rows.map(row => ({ ...row, cells: row.cells.map(cell => garbled(cell, garble, font)) })) }))
    const { workbook, findings } = inUnicode({ file, sheets })
    expect(answersOf(form).length).toBeGreaterThan(50)
    expect(answersOf(workbook)).toEqual(answersOf(form))
    expect(findings.map(each => [each.code, each.at?.sheet])).toEqual(code === '' ? [] : form.sheets.map(sheet => [code, sheet.name]))
  })
})
