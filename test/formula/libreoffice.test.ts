import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluate, test as decide, type Step } from '../../src/formula/evaluate.ts'
import { printExcel, printTest, type Cells } from '../../src/formula/excel.ts'
import { columnName } from '../../src/sheet.ts'
import { recalculate } from '../libreoffice.ts'
import { agrees, isRealistic } from './agreement.ts'
import { allRefs, cells, cellValue, exprs, sheets, surroundingsOf, tests, type Sheet } from './random.ts'
import type { CellValue } from './spreadsheet.ts'

/** One row of the workbook: what was typed, the formula over it, and what it is worth exactly. */
interface Line { readonly sheet: Sheet; readonly formula: (row: number) => string; readonly step: Step }

/** The same cells, moved into columns of one row. */
function inRow(row: number): Cells {
  const at = (ref: string): string => `${columnName(allRefs.indexOf(ref) + 2)}${row}`
  return {
    number: id => ({ ...cells.number(id), ref: at(id) }),
    option: (id, option) => ({ ...cells.option(id, option), ref: at(id) }),
    points: code => at(cells.points(code)),
    best: (id, best) => at(cells.best(id, best)),
  }
}

const seeded = { seed: 20_250_131 }

const lines = (): readonly Line[] => [
  ...fc.sample(fc.tuple(exprs, sheets), { ...seeded, numRuns: 600 }).map(([expr, sheet]): Line =>
    ({ sheet, formula: row => printExcel(expr, inRow(row)), step: evaluate(expr, surroundingsOf(sheet)) })),
  ...fc.sample(fc.tuple(tests, sheets), { ...seeded, numRuns: 300 }).map(([of, sheet]): Line =>
    ({ sheet, formula: row => printTest(of, inRow(row)), step: decide(of, surroundingsOf(sheet)) })),
].filter(line => isRealistic(line.step))

/** Written with exceljs alone: no file of ours takes part. */
async function write(file: string, all: readonly Line[]): Promise<void> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('Công thức')
  for (const [index, { sheet, formula }] of all.entries()) {
    for (const [column, ref] of allRefs.entries()) {
      const value = cellValue(sheet, ref)
      if (typeof value === 'number' || typeof value === 'string') page.getCell(index + 1, column + 2).value = value
    }
    page.getCell(index + 1, 1).value = { formula: formula(index + 1) }
  }
  await book.xlsx.writeFile(file)
}

function shown(cell: XLSX.CellObject | undefined): CellValue {
  if (cell?.t === 'e') return { error: String(cell.w) }
  return typeof cell?.v === 'number' || typeof cell?.v === 'boolean' ? cell.v : undefined
}

test('LibreOffice calculates what the exact evaluation gives, on 600 random formulas and 300 random tests', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-formulas-'))
  try {
    const all = lines()
    const file = join(folder, 'formulas.xlsx')
    await write(file, all)
    const [result = ''] = await recalculate([file], join(folder, 'out'))
    const page = XLSX.read(await readFile(result)).Sheets['Công thức']
    const wrong = all.flatMap(({ step, formula }, index) => {
      const value = shown(page?.[`A${index + 1}`] as XLSX.CellObject | undefined)
      return agrees(step, value) ? [] : [`${formula(index + 1)} gives ${JSON.stringify(value)}, not ${String(step.value)}`]
    })
    expect(wrong).toEqual([])
    expect(all.filter(({ step }) => typeof step.value === 'object').length).toBeGreaterThan(250)
    expect(all.filter(({ step }) => typeof step.value === 'boolean').length).toBeGreaterThan(150)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
