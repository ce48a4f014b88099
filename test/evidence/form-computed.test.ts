import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { isComputedBelow } from '../../src/evidence/form/computed.ts'
import { firstRow, missingHidden, sheetNames } from '../../src/evidence/layout.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import type { Cell, Row, Sheet } from '../../src/sheet.ts'

const form = join(import.meta.dirname, '../../examples/xa-mau-2025/phieu/xa-ba-nguon.xlsx')
const all = [sheetNames.form, sheetNames.missing]

let sheets: readonly Sheet[] = []
let head: Row = { number: 0, hidden: false, cells: [] }
beforeAll(async () => {
  sheets = (await readSheets(form, 'phieu.xlsx')).workbook?.sheets ?? []
  const found = sheets.find(({ name }) => name === sheetNames.missing)?.rows.find(({ number }) => number === firstRow - 1)
  if (found !== undefined) head = found
})

const withCells = (change: (cell: Cell) => Cell): Row => ({ ...head, cells: head.cells.map(change) })
const moved = (by: number) => (cell: Cell): Cell => (cell.column < missingHidden.first ? cell : { ...cell, column: cell.column + by })

describe('what a form reckons by itself', () => {
  it('begins below one row of the form as it is printed', () => {
    const names = sheets.map(({ name }) => name)
    expect(sheets.flatMap(({ name, rows }) => rows.filter(row => isComputedBelow(row, name, names)).map(({ number }) => [name, number]))).toEqual([[sheetNames.missing, firstRow - 1]])
  })

  it('is left where it stands, and the rest of the form is read as before', async () => {
    const left = (await readSheets(form, 'phieu.xlsx', isComputedBelow)).workbook?.sheets ?? []
    const expected = sheets.map(sheet => (sheet.name === sheetNames.missing ? { ...sheet, rows: sheet.rows.filter(({ number }) => number < firstRow) } : sheet))
    expect(left).toEqual(expected)
    expect(sheets.find(({ name }) => name === sheetNames.missing)?.rows.length).toBeGreaterThan(firstRow)
  })

  it('is nothing of a sheet that a person made under that name', () => {
    const typed = withCells(cell => (cell.column < missingHidden.first ? cell : { ...cell, content: { is: 'text', text: 'Ghi chú' } }))
    expect([isComputedBelow(typed, sheetNames.missing, all), isComputedBelow({ ...head, cells: head.cells.filter(({ column }) => column < missingHidden.first) }, sheetNames.missing, all)]).toEqual([false, false])
  })

  it('is nothing where the head has another word, stands in another column or row, on another sheet, or without a form', () => {
    const other = withCells(cell => (cell.column === missingHidden.first + 2 ? { ...cell, content: { is: 'text', text: 'unprovenn' } } : cell))
    const rows: readonly (readonly [Row, string, readonly string[]])[] = [
      [other, sheetNames.missing, all], [withCells(moved(1)), sheetNames.missing, all], [withCells(moved(-1)), sheetNames.missing, all], [{ ...head, number: head.number + 1 }, sheetNames.missing, all],
      [head, sheetNames.figures, [...all, sheetNames.figures]], [head, sheetNames.missing, [sheetNames.missing]],
    ]
    expect(rows.map(each => isComputedBelow(...each))).toEqual([false, false, false, false, false, false])
    expect(isComputedBelow(head, sheetNames.missing, all)).toBe(true)
  })
})
