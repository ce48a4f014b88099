import * as oracle from '@e965/xlsx'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownBy } from '../../src/io/xlsx/number-format.ts'
import { decimalOf } from '../../src/io/xlsx/numbers.ts'
import { fromSerial } from '../../src/io/xlsx/dates.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { compare, exact } from '../../src/rational.ts'
import { dateOf, serialOf, type Content } from '../../src/sheet.ts'
import { put } from './workbook-fixture.ts'

type Given = number | string | boolean | Date | { formula: string; result: number | string | boolean }

const words = fc.string({ unit: fc.constantFrom(...'Xã Mường Bằng ẩn_x000 <&>"\''), minLength: 1, maxLength: 12 })
const result: fc.Arbitrary<number | string | boolean> = fc.oneof(fc.integer(), fc.constantFrom(0, 0.1 + 0.2, 98.5, 1e-9), words)
const given: fc.Arbitrary<Given> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), fc.integer(), words, fc.boolean(),
  fc.integer({ min: 61, max: 80_000 }).map(day => new Date(`${dateOf(day)}T00:00:00Z`)),
  result.map(value => ({ formula: 'B1*2', result: value })),
)
const grid = fc.array(fc.array(fc.option(given, { nil: undefined }), { maxLength: 6 }), { minLength: 1, maxLength: 8 })

async function written(values: readonly (readonly (Given | undefined)[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Biểu 1')
  values.forEach((row, at) => row.forEach((value, column) => {
    const cell = sheet.getCell(at + 1, column + 1)
    if (value !== undefined) cell.value = value
    if (value instanceof Date) cell.numFmt = 'dd/mm/yyyy'
  }))
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** What the oracle says of a cell, in our words. */
function theirs(cell: oracle.CellObject): unknown {
  const value = cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : cell.v
  return cell.t === 'n' ? decimalOf(String(value)) : String(value).normalize('NFC').replaceAll('\r\n', '\n')
}

function ours(content: Content): unknown {
  switch (content.is) {
    case 'text': return content.text.replaceAll('\r\n', '\n')
    case 'number': return content.number
    case 'date': return content.date
    case 'boolean': return String(content.value)
    default: return content.is
  }
}

const theirCells = (bytes: Buffer): Readonly<Record<string, unknown>> => {
  const sheet = Object.values(oracle.read(bytes, { cellDates: true, UTC: true, cellFormula: true }).Sheets)[0] ?? {}
  return Object.fromEntries(Object.entries(sheet).filter(([at]) => !at.startsWith('!')).map(([at, cell]) => [at, theirs(cell as oracle.CellObject)]).filter(([, value]) => value !== 'undefined'))
}

describe('against an independent reader', () => {
  it('random workbooks hold the same', async () => {
    await fc.assert(fc.asyncProperty(grid, async values => {
      const bytes = await written(values)
      const { workbook, findings } = await readSheets(put(bytes, 'random.xlsx'), 'a.xlsx')
      expect(findings).toEqual([])
      const cells = workbook?.sheets[0]?.rows.flatMap(row => row.cells) ?? []
      expect(Object.fromEntries(cells.map(cell => [cell.address, ours(cell.content)]))).toEqual(theirCells(bytes))
    }), { numRuns: 60 })
  })

  it('number formats mean the same', () => {
    const codes = ['General', '0', '0.00', '#,##0.00 "₫"', '0%', '0.00%;[Red]-0.00%', 'dd/mm/yyyy', 'd-mmm-yy', 'h:mm AM/PM', '[h]:mm:ss', 'mm:ss.0', '[$-409]mmmm d, yyyy', '"ngày" 0', '"ngày" dd "tháng" mm', '[Red]0.00', '0.00E+00', '_-* #,##0_-;-* #,##0_-', '0\\d', '@', '# ?/?', '[Blue][>=80]0.0;[Red]0.0', '[$đ-42A]#,##0']
    expect(codes.filter(code => (shownBy(200, code) === 'date') !== oracle.SSF.is_date(code))).toEqual([])
  })

  it('every built-in id is the date, or the percent, that the standard says', () => {
    const ids = Array.from({ length: 60 }, (_, id) => id)
    expect(ids.filter(id => shownBy(id, undefined) === 'percent')).toEqual([9, 10])
    expect(ids.filter(id => shownBy(id, undefined) === 'date')).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58])
  })
})

describe('numbers', () => {
  it('are those that a person typed, whatever double stands for them', () =>
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
      const typed = exact(`${digits}e-${places}`)
      const stored = Number(`${digits}e-${places}`)
      for (const form of [String(stored), stored.toPrecision(17), stored.toExponential(16)]) expect(compare(exact(decimalOf(form) ?? 'none'), typed)).toBe(0)
    })))

  it('are plain decimals with no exponent', () =>
    fc.assert(fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), value => { expect(decimalOf(String(value))).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/) })))

  it.each(['', ' ', 'abc', '0x10', 'Infinity', 'NaN', '1e999', '1,5', '1 2', '--1'])('%j is none', text => expect(decimalOf(text)).toBeUndefined())
})

describe('dates', () => {
  it('every day from 01/03/1900 on goes there and back', () =>
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
      const read = fromSerial(decimalOf(String(day + second / 86_400)) ?? '', false)
      expect(serialOf(read?.date ?? '')).toBe(day)
      expect(read?.time ?? '00:00:00').toBe(new Date(second * 1000).toISOString().slice(11, 19))
    })))
})
