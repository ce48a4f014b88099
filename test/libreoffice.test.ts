import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { recalculate } from './libreoffice.ts'

test('LibreOffice calculates anew, whatever result is stored, and keeps Vietnamese names and equal names apart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-test-'))
  try {
    const file = join(folder, 'Xã Bình Hòa.xlsx')
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Tự chấm')
    sheet.getCell('A1').value = 27
    sheet.getCell('A2').value = { formula: 'A1*2', result: 999 }
    sheet.getCell('A3').value = { formula: 'IF(A1/30>=80%,0.5,0)' }
    sheet.getCell('A4').value = { formula: '1/0', result: 5 }
    await book.xlsx.writeFile(file)
    const results = await recalculate([file, file], join(folder, 'out'))
    expect(results.map(each => basename(each))).toEqual(['Xã Bình Hòa.xlsx', '1-Xã Bình Hòa.xlsx'])
    for (const result of results) {
      const read = XLSX.read(await readFile(result)).Sheets['Tự chấm']
      expect([read?.['A2']?.v, read?.['A3']?.v, read?.['A4']?.w]).toEqual([54, 0.5, '#DIV/0!'])
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
