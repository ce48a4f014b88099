import ExcelJS from 'exceljs'
import * as oracle from '@e965/xlsx'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../src/io/read-sheets.ts'
import { cellsOf, contentTypes, head, parts, put, reading, relations, strings, styles, workbook, worksheet, zipped } from './workbook-fixture.ts'

const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45688.5</v></c><c r="C1"><f>1-1</f><v>0</v></c></row>'
const around = { 'xl/sharedStrings.xml': strings('<si><t>Xã Ẩn</t></si>'), 'xl/styles.xml': styles([0, 14]) }
const expected = [{ is: 'text', text: 'Xã Ẩn' }, { is: 'date', date: '2025-01-31', time: '12:00:00', serial: '45688.5' }, { is: 'number', number: '0', percent: false }]
const all = parts(data, around)

const utf16 = (xml: string, big = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}
const prefixed = (xml: string): string => xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')

/** As programs write that do not know the size of a part before they have packed it: sizes follow the parts. */
function streamed(): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((_, piece) => { pieces.push(piece) })
  for (const [name, part] of Object.entries(all)) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(part as Uint8Array, true)
  }
  zip.end()
  return Buffer.concat(pieces)
}

const strict = (xml: string): string => xml.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')

const variants: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['as Excel writes it', () => zipped(all)],
  ['stored, not packed', () => zipSync(all, { level: 0 })],
  ['prefixed elements', () => zipped(parts('', { ...around, 'xl/worksheets/sheet1.xml': prefixed(worksheet(data)), 'xl/workbook.xml': prefixed(workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>')), 'xl/sharedStrings.xml': prefixed(strings('<si><t>Xã Ẩn</t></si>')) }))],
  ['without row and cell references', () => zipped(parts(data.replace(/ r="\w+"/g, ''), around))],
  ['shared strings after the sheets', () => zipped(Object.fromEntries(Object.entries(all).reverse()))],
  ['absolute targets', () => zipped(parts(data, { ...around, 'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'], ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'], ['rId3', 'styles', '../xl/./styles.xml']) }))],
  ['odd part names', () => zipped({
    '_rels/.rels': strToU8(relations(['a', 'officeDocument', '/số liệu/book.xml'])),
    'số liệu/book.xml': strToU8(workbook('<sheet name="Tự chấm" sheetId="7" r:id="x"/>')),
    'số liệu/_rels/book.xml.rels': strToU8(relations(['x', 'worksheet', 's%20one.xml'], ['y', 'sharedStrings', 'words'], ['z', 'styles', 'looks'])),
    'số liệu/s one.xml': strToU8(worksheet(data)), 'số liệu/words': strToU8(around['xl/sharedStrings.xml']), 'số liệu/looks': strToU8(around['xl/styles.xml']),
  })],
  ['backslashes in the zip', () => zipped(Object.fromEntries(Object.entries(all).map(([name, part]) => [name.replaceAll('/', '\\'), part])))],
  ['another case of part names', () => zipped(Object.fromEntries(Object.entries(all).map(([name, part]) => [name.replace('sharedStrings', 'SharedStrings'), part])))],
  ['UTF-16 in both orders', () => zipped(parts('', { ...around, 'xl/worksheets/sheet1.xml': utf16(worksheet(data)), 'xl/sharedStrings.xml': utf16(around['xl/sharedStrings.xml'], true) }))],
  ['a byte order mark', () => zipped(parts('', { ...around, 'xl/worksheets/sheet1.xml': `\ufeff${worksheet(data)}`, 'xl/workbook.xml': `\ufeff${workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>')}` }))],
  ['strict namespaces', () => zipped(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, strToU8(Buffer.from(part as Uint8Array).toString().replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'))])))],
  ['strict, with dates as they are written', () => zipped(Object.fromEntries(Object.entries(parts(data.replace('s="1"><v>45688.5</v>', 's="1" t="d"><v>2025-01-31T12:00:00</v>'), around)).map(([name, part]) => [name, strToU8(strict(Buffer.from(part as Uint8Array).toString()))])))],
  ['a workbook with macros, which are not looked at', () => zipped(parts(data, { ...around, '[Content_Types].xml': contentTypes('ms-excel.sheet.macroEnabled'), 'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }))],
  ['a template', () => zipped(parts(data, { ...around, '[Content_Types].xml': contentTypes('openxmlformats-officedocument.spreadsheetml.template') }))],
  ['links to other workbooks, which are not followed', () => zipped(parts(data.replace('1-1', '[1]Sheet1!A1'), { ...around, 'xl/externalLinks/externalLink1.xml': `${head}<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>`, 'xl/externalLinks/_rels/externalLink1.xml.rels': relations(['rId1', 'externalLinkPath', 'file:///x.xlsx']) }))],
  ['sizes after the parts', streamed],
  ['entries for folders, and a comment', () => zipSync({ 'xl/': new Uint8Array(), ...all }, { comment: 'gửi lần 2' } as never)],
  ['texts in their cells, no shared strings', () => zipped(parts(data.replace('t="s"><v>0</v>', 't="inlineStr"><is><t>Xã Ẩn</t></is>'), { 'xl/styles.xml': around['xl/styles.xml'] }))],
  ['texts in their cells, as results', () => zipped(parts(data.replace('t="s"><v>0</v>', 't="str"><v>Xã Ẩn</v>'), { 'xl/styles.xml': around['xl/styles.xml'] }))],
  ['spaces and comments between the tags', () => zipped(parts(data.replaceAll('><', '>\n  <!-- x --><').replaceAll('</v>\n  <!-- x -->', '</v>'), around))],
  ['a stated dimension that is not true', () => zipped(parts('', { ...around, 'xl/worksheets/sheet1.xml': worksheet(data).replace('<sheetData>', '<dimension ref="A1"/><sheetData>') }))],
  ['bytes after the end', () => Buffer.concat([zipped(all), Buffer.from('\r\n-- gửi từ thư điện tử --')])],
  ['no relationship of the package', () => zipped(parts(data, { ...around, '_rels/.rels': undefined }))],
]

describe('one workbook in many containers', () => {
  it.each(variants)('%s', async (_, bytes) => {
    const read = await readSheets(put(bytes()), 'a.xlsx')
    expect(read.findings).toEqual([])
    expect(Object.values(cellsOf(read)).map(({ content }) => content)).toEqual(expected)
    expect(read.workbook).toMatchObject({ file: 'a.xlsx', sheets: [{ name: 'Tự chấm', hidden: false }] })
  })

  /** What it cannot open at all, it cannot confirm. */
  const beyond = ['no relationship of the package', 'another case of part names', 'UTF-16 in both orders', 'odd part names']
  it.each(variants.filter(([name]) => !beyond.includes(name)))('an independent reader agrees: %s', (_, bytes) => {
    const sheet = oracle.read(bytes(), { UTC: true, cellDates: true }).Sheets['Tự chấm'] ?? {}
    const value = (at: string): unknown => (sheet[at] as oracle.CellObject | undefined)?.v
    expect([value('A1'), value('B1'), value('C1')]).toEqual(['Xã Ẩn', new Date('2025-01-31T12:00:00Z'), 0])
  })
})

describe('sheets', () => {
  it('come in the order of their tabs, hidden ones flagged, charts left out', async () => {
    const read = await reading('', {
      ...around,
      'xl/workbook.xml': workbook('<sheet name="B" sheetId="2" r:id="r2"/><sheet name="Biểu đồ" sheetId="4" r:id="r4"/><sheet name="A" sheetId="1" state="hidden" r:id="r1"/><sheet name="C" sheetId="3" state="veryHidden" r:id="r3"/>'),
      'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', 'worksheets/1.xml'], ['r2', 'worksheet', 'worksheets/2.xml'], ['r3', 'worksheet', 'worksheets/3.xml'], ['r4', 'chartsheet', 'chartsheets/1.xml']),
      ...Object.fromEntries([1, 2, 3].map(n => [`xl/worksheets/${n}.xml`, worksheet(`<row><c><v>${n}</v></c></row>`)])),
    })
    expect(read.workbook?.sheets.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.cells[0]?.content])).toEqual([
      ['B', false, { is: 'number', number: '2', percent: false }], ['A', true, { is: 'number', number: '1', percent: false }], ['C', true, { is: 'number', number: '3', percent: false }],
    ])
  })

  it('that the file names but does not hold are told', async () => {
    const read = await reading(data, { ...around, 'xl/workbook.xml': workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/><sheet name="Mất" sheetId="2" r:id="rId9"/>') })
    expect(read.findings.map(({ code, at }) => [code, at?.sheet])).toEqual([['file/missing-sheet', 'Mất']])
    expect(read.workbook?.sheets.map(({ name }) => name)).toEqual(['Tự chấm', 'Mất'])
  })

  it('with DTD entities are refused, not expanded', async () => {
    const bomb = `${head}<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
    const read = await reading('', { 'xl/worksheets/sheet1.xml': bomb })
    expect(read).toMatchObject({ findings: [{ code: 'file/broken-xml', read: 'xl/worksheets/sheet1.xml' }] })
    expect(read.workbook).toBeUndefined()
  })
})

describe('the 1904 date system', () => {
  it('gives the same days, counted in the 1900 system', async () => {
    const read = await reading('<row r="1"><c r="A1" s="1"><v>44226</v></c><c r="B1" s="1"><v>0</v></c></row>', { ...around, 'xl/workbook.xml': workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>') })
    expect(Object.values(cellsOf(read)).map(({ content }) => content)).toEqual([{ is: 'date', date: '2025-01-31', serial: '45688' }, { is: 'date', date: '1904-01-01', serial: '1462' }])
  })
})

describe('time zones', () => {
  const zone = process.env['TZ']
  let path = ''
  beforeAll(async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Ngày')
    sheet.addRow([new Date(Date.UTC(2025, 0, 31)), new Date(Date.UTC(2025, 11, 31, 23, 59, 59))])
    path = put(new Uint8Array(await book.xlsx.writeBuffer()))
  })
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it.each([['UTC', 0], ['Asia/Ho_Chi_Minh', -420], ['America/New_York', 300]])('change nothing: %s', async (name, minutes) => {
    process.env['TZ'] = name
    expect(new Date(2025, 0, 31).getTimezoneOffset()).toBe(minutes)
    const dates = Object.values(cellsOf(await readSheets(path, 'a.xlsx'))).map(({ content }) => (content.is === 'date' ? [content.date, content.time] : content))
    expect(dates).toEqual([['2025-01-31', undefined], ['2025-12-31', '23:59:59']])
  })
})
