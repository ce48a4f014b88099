import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as library from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oldWorkbookIn } from '../../src/io/legacy-read.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import type { WorkbookRead } from '../../src/io/xlsx-read.ts'
import type { Cell } from '../../src/sheet.ts'
import { built, type Built } from '../built.ts'
import { cellsOf, put } from './workbook-fixture.ts'

const files = join(import.meta.dirname, '../fixtures/files')
const read = (kind: string): Promise<WorkbookRead> => readSheets(join(files, `mau.${kind}`), `mau.${kind}`)
const xls = readFileSync(join(files, 'mau.xls'))

const offsets: Readonly<Record<string, number>> = { 'UTC': 0, 'Asia/Ho_Chi_Minh': -420, 'America/New_York': 300 }
let program: Built
beforeAll(() => { program = built() })
afterAll(() => program.remove())

/** What a person sees: contents, fonts, bold, hidden rows and sheets, merges. */
const seen = ({ workbook }: WorkbookRead): unknown => workbook?.sheets.map(({ name, hidden, merges, rows }) => ({
  name, hidden, merges, rows: rows.map(row => ({ number: row.number, hidden: row.hidden, cells: row.cells.map(({ address, content, font, bold }: Cell) => [address, content, font, bold]) })),
}))

const formulas = (of: WorkbookRead): readonly (readonly [string, string])[] =>
  Object.entries(cellsOf(of)).flatMap(([at, { formula }]) => (formula === undefined ? [] : [[at, formula] as const]))

describe('a workbook saved in another format', () => {
  it.each(['xls', 'ods'])('%s says what the .xlsx says', async kind => {
    const [theirs, ours] = [await read(kind), await read('xlsx')]
    expect(theirs.findings.map(finding => `${finding.code} ${finding.at?.cell}`)).toEqual(['letters/old-font K7'])
    expect(seen(theirs)).toEqual(seen(ours))
    expect(formulas(theirs)).toEqual(formulas(ours))
  })

  it('holds what was put into it', async () => {
    const cells = cellsOf(await read('ods'))
    expect(['D1', 'A2', 'B2', 'D2', 'F2', 'G2', 'E3', 'K7'].map(at => cells[at]?.content)).toEqual([
      { is: 'number', number: '0.985', percent: true }, { is: 'date', date: '2025-01-31', serial: '45688' },
      { is: 'date', date: '2025-12-31', time: '23:59:59', serial: '46022.9999884259' }, { is: 'error', code: '#DIV/0!' }, { is: 'boolean', value: false },
      { is: 'text', text: '' }, { is: 'text', text: '1.10' }, { is: 'text', text: 'công tác' },
    ])
    expect(cells['K7']?.font).toBe('.VnTime')
  })

  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])('the same in %s', async zone => {
    const expected = JSON.stringify(seen(await read('xlsx')))
    const script = `const { readSheets } = await import('./src/io/read-sheets.js')
      for (const kind of ['xlsx', 'xls', 'ods']) {
        const { workbook } = await readSheets(${JSON.stringify(files)} + '/mau.' + kind, 'mau')
        console.log(new Date(2025, 0, 31).getTimezoneOffset(), JSON.stringify(workbook.sheets.map(({ name, hidden, merges, rows }) => ({
          name, hidden, merges, rows: rows.map(row => ({ number: row.number, hidden: row.hidden, cells: row.cells.map(({ address, content, font, bold }) => [address, content, font, bold]) })) }))))
      }`
    const line = `${offsets[zone] ?? ''} ${expected}`
    expect(program.run(script, { TZ: zone }).out.trim().split('\n')).toEqual([line, line, line])
  })
})

describe('an old workbook', () => {
  it('tells what is struck out', async () => {
    const bytes = Buffer.from(xls)
    const font = ['utf16le', 'latin1'].map(letters => bytes.indexOf(Buffer.from('.VnTime', letters as BufferEncoding))).find(at => at > 0) ?? 0
    bytes.writeUInt16LE(bytes.readUInt16LE(font - 14) | 8, font - 14)
    const { workbook } = await oldWorkbookIn(bytes, 'mau.xls')
    expect(workbook?.sheets.flatMap(sheet => sheet.rows.flatMap(row => row.cells.filter(cell => cell.struck === true).map(cell => cell.address)))).toEqual(['K7'])
  })

  it('is named, with what to do, where its reader is not installed', async () => {
    const { workbook, findings: [finding, ...others] } = await oldWorkbookIn(xls, 'phieu/xa-a.xls', () => Promise.resolve(undefined))
    expect([workbook, others]).toEqual([undefined, []])
    expect(finding).toMatchObject({ code: 'file/old-xls', severity: 'error', at: { file: 'phieu/xa-a.xls' } })
    expect(finding?.fix?.vi).toContain('lưu lại thành .xlsx')
  })

  it('is read by its library, which no other file loads', () => {
    const modules = (kind: string): readonly string[] => program.loaded(`await (await import('./src/io/read-sheets.js')).readSheets(${JSON.stringify(files)} + '/mau.${kind}', 'mau')`)
    expect(modules('xls')).toContain('@e965/xlsx')
    for (const kind of ['xlsx', 'ods']) expect(modules(kind)).toContain('saxes')
    for (const kind of ['xlsx', 'ods']) expect(modules(kind)).not.toContain('@e965/xlsx')
  })

  it('cut short anywhere is told, never read in part', async () => {
    const whole = seen(await read('xls'))
    const lost: number[] = []
    for (let length = 600; length < xls.length; length += 100) {
      const cut = await readSheets(put(xls.subarray(0, length), 'cut.xls'), 'cut.xls')
      if (cut.workbook !== undefined && JSON.stringify(seen(cut)) !== JSON.stringify(whole)) lost.push(length)
    }
    expect(lost).toEqual([])
  })

  it('with a password is told so', async () => {
    const envelope = library.CFB.utils.cfb_new()
    library.CFB.utils.cfb_add(envelope, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]))
    library.CFB.utils.cfb_add(envelope, '/EncryptedPackage', Buffer.alloc(5000, 7))
    const parts = library.CFB.read(xls, { type: 'buffer' })
    const stream = Buffer.from(library.CFB.find(parts, '/Workbook')?.content ?? [])
    const first = 4 + stream.readUInt16LE(2)
    const protectedStream = library.CFB.utils.cfb_new()
    library.CFB.utils.cfb_add(protectedStream, '/Workbook', Buffer.concat([stream.subarray(0, first), Buffer.from('2f0006000000010203040506'.slice(0, 20), 'hex'), stream.subarray(first)]))
    const codes = await Promise.all([envelope, protectedStream].map(async file =>
      (await readSheets(put(Buffer.from(library.CFB.write(file, { type: 'buffer' }) as Uint8Array), 'khoa.xls'), 'khoa.xls')).findings.map(({ code }) => code)))
    expect(codes).toEqual([['file/password'], ['file/password']])
  })

  it.each(['biff8', 'biff5'] as const)('%s of another program keeps numbers, percents, dates of 1904 and letters', async bookType => {
    const sheet: library.WorkSheet = { '!ref': 'A1:E1', A1: { t: 'n', v: 0.985, z: '0.0%' }, B1: { t: 'n', v: 0.1 + 0.2 }, C1: { t: 'n', v: 44226, z: 'dd/mm/yyyy' }, D1: { t: 's', v: 'Ket qua' }, E1: { t: 'b', v: false } }
    const bytes = library.write({ SheetNames: ['So lieu'], Sheets: { 'So lieu': sheet }, Workbook: { WBProps: { date1904: true } } }, { bookType, type: 'buffer' }) as Buffer
    const read = await readSheets(put(bytes, `${bookType}.xls`), 'a.xls')
    expect(Object.values(cellsOf(read)).map(({ content }) => content)).toEqual([
      { is: 'number', number: '0.985', percent: true }, { is: 'number', number: '0.3', percent: false }, { is: 'date', date: '2025-01-31', serial: '45688' },
      { is: 'text', text: 'Ket qua' }, { is: 'boolean', value: false },
    ])
  })
})
