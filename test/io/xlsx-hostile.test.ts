import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../src/io/read-sheets.ts'
import { folder, parts, put, relations, workbook, worksheet, zipped } from './workbook-fixture.ts'

const sound = zipped(parts('<row r="1"><c r="A1"><v>1</v></c></row>'))
const compound = (name: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(600)])

const stored = zipSync(parts('<row r="1"><c r="A1"><v>1</v></c></row>'), { level: 0 })

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.fill(0xff, copy.indexOf('sheet1.xml') + 12, copy.indexOf('sheet1.xml') + 40)
  return copy
}

/** A zip whose directory claims other sizes than its parts have. */
function lying(size: number): Uint8Array {
  const bytes = Buffer.from(zipped(parts('<row r="1"><c r="A1"><v>1</v></c></row>')))
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) bytes.writeUInt32LE(size, at + 24)
  return bytes
}

function encrypted(): Uint8Array {
  const bytes = Buffer.from(sound)
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) bytes.writeUInt16LE(1, at + 8)
  return bytes
}

const wrong: readonly (readonly [name: string, bytes: Uint8Array | string, code: string])[] = [
  ['nothing', '', 'file/empty'],
  ['a web page named .xlsx', '\ufeff\n <html xmlns:x="urn:schemas-microsoft-com:office:excel"><p>Không có quyền</p></html>', 'file/html'],
  ['a page after an XML declaration', '<?xml version="1.0"?><!DOCTYPE html><html></html>', 'file/html'],
  ['a login page', '<html><form><table><tr><td>Tên đăng nhập</td><td><input name=u></td></tr><tr><td>Mật khẩu</td><td><input type="password"></td></tr></table></form></html>', 'file/html'],
  ['a web archive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html><table><tr><td>1</td></tr></table></html>', 'file/html'],
  ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'file/not-a-workbook'],
  ['a shortcut of Windows', Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), 'file/not-a-workbook'],
  ['a link of the web', '[InternetShortcut]\r\nURL=https://example.invalid/a.xlsx\r\n', 'file/not-a-workbook'],
  ['an archive of files', zipSync({ 'xa-a.docx': strToU8('x'), 'xa-b.pdf': strToU8('y') }), 'file/not-a-workbook'],
  ['Apple Numbers', zipSync({ 'Index/Document.iwa': strToU8('x'), 'Metadata/Properties.plist': strToU8('y') }), 'file/not-a-workbook'],
  ['XML of 2003', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'file/not-a-workbook'],
  ['a PDF', '%PDF-1.7\n…', 'file/not-a-workbook'],
  ['binary dust', Buffer.from([1, 2, 0, 3, 0, 255]), 'file/not-a-workbook'],
  ['an old .xls with nothing in it', compound('Workbook'), 'file/truncated'],
  ['a password', compound('EncryptedPackage'), 'file/password'],
  ['an old .doc', compound('WordDocument'), 'file/not-a-workbook'],
  ['a password of the zip', encrypted(), 'file/password'],
  ['a zip cut short', sound.subarray(0, sound.length - 200), 'file/truncated'],
  ['a zip of eight bytes', sound.subarray(0, 8), 'file/truncated'],
  ['a packed part damaged', damaged(sound), 'file/truncated'],
  ['a digit changed on the way', Buffer.from(Buffer.from(stored).toString('latin1').replace('<v>1</v>', '<v>9</v>'), 'latin1'), 'file/truncated'],
  ['parts longer than declared', lying(9), 'file/truncated'],
  ['parts declared huge', lying(3_000_000_000), 'file/too-large'],
  ['a zip without parts', zipSync({}), 'file/not-a-workbook'],
  ['a Word document', zipped({ '_rels/.rels': strToU8(relations(['a', 'officeDocument', 'word/document.xml'])), 'word/document.xml': strToU8('<document/>') }), 'file/not-a-workbook'],
  ['a binary workbook', zipped({ '_rels/.rels': strToU8(relations(['a', 'officeDocument', 'xl/workbook.bin'])), 'xl/workbook.bin': strToU8('x') }), 'file/not-a-workbook'],
  ['an OpenDocument text', zipped({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') }), 'file/not-a-workbook'],
  ['a workbook of charts', zipped(parts('', { 'xl/_rels/workbook.xml.rels': relations(['rId1', 'chartsheet', 'chartsheets/1.xml']) })), 'file/no-sheet'],
  ['a workbook without sheets', zipped(parts('', { 'xl/workbook.xml': workbook('') })), 'file/no-sheet'],
  ['broken XML in a sheet', zipped(parts('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</c></row>' })), 'file/broken-xml'],
  ['an XML part cut short', zipped(parts('', { 'xl/worksheets/sheet1.xml': worksheet('<row/>').slice(0, -20) })), 'file/broken-xml'],
  ['elements nested without an end', zipped(parts('', { 'xl/worksheets/sheet1.xml': Array.from({ length: 1000 }, (_, at) => `<a${at}>`).join('') + Array.from({ length: 1000 }, (_, at) => `</a${999 - at}>`).join('') })), 'file/broken-xml'],
  ['an empty part', zipped(parts('', { 'xl/worksheets/sheet1.xml': '' })), 'file/broken-xml'],
  ['broken XML in the workbook part', zipped(parts('', { 'xl/workbook.xml': '<workbook><sheets>' })), 'file/broken-xml'],
  ['a row beyond the last', zipped(parts('<row r="1048577"><c><v>1</v></c></row>')), 'file/broken-xml'],
  ['a column beyond the last', zipped(parts('<row r="1"><c r="XFE1"><v>1</v></c></row>')), 'file/broken-xml'],
  ['a row that is no number', zipped(parts('<row r="x"><c><v>1</v></c></row>')), 'file/broken-xml'],
]

describe('files that are no workbook', () => {
  it.each(wrong)('%s', async (_, bytes, code) => {
    const { workbook: none, findings } = await readSheets(put(bytes), 'phieu/xa-b.xlsx')
    expect(none).toBeUndefined()
    expect(findings.map(finding => [finding.code, finding.severity, finding.at])).toEqual([[code, 'error', { file: 'phieu/xa-b.xlsx' }]])
    expect(findings[0]?.fix?.vi).not.toBe('')
  })

  it('a Word document is told as one, and the workbook asked for', async () => {
    const document = zipped({ '_rels/.rels': strToU8(relations(['a', 'officeDocument', 'word/document.xml'])), 'word/document.xml': strToU8('<document/>') })
    expect((await readSheets(put(document), 'u2.docx')).findings).toMatchObject([{ message: { vi: 'Tệp là văn bản Word, không phải bảng tính.' }, fix: { vi: expect.stringContaining('Xin đơn vị gửi bảng tính (.xlsx)') } }])
  })

  it('that are not there, are folders, or are locks', async () => {
    mkdirSync(join(folder, 'thu-muc.xlsx'))
    const codes = await Promise.all(['khong-co.xlsx', 'thu-muc.xlsx', '~$xa-a.xlsx'].map(async name => (await readSheets(join(folder, name), name)).findings.map(({ code }) => code)))
    expect(codes).toEqual([['file/not-found'], ['file/is-a-folder'], ['file/lock']])
  })
})

describe('bombs', () => {
  const within = async (bytes: Uint8Array, milliseconds: number): Promise<readonly string[]> => {
    const started = performance.now()
    const { findings } = await readSheets(put(bytes), 'b.xlsx')
    expect(performance.now() - started).toBeLessThan(milliseconds)
    return findings.map(({ code }) => code)
  }

  it('a part that unpacks to 60 MB of the same letter is not opened', async () => {
    const part = Buffer.alloc(60_000_000, 'a')
    expect(await within(zipSync({ ...parts(''), 'xl/worksheets/sheet1.xml': [part, { level: 1 }] }), 2000)).toEqual(['file/too-large'])
  })

  it('a part named by thousands of sheets is not read over and over', async () => {
    const data = '<row r="1"><c r="A1"/></row>'.repeat(60_000)
    const many = workbook(Array.from({ length: 1900 }, (_, at) => `<sheet name="${at}" sheetId="${at + 1}" r:id="rId1"/>`).join(''))
    expect(await within(zipped(parts(data, { 'xl/workbook.xml': many })), 10_000)).toEqual(['file/broken-xml'])
  })

  it('a hundred thousand merges over each other end in a finding', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('')
    const merges = `<mergeCells>${'<mergeCell ref="B1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`
    expect(await within(zipped(parts('', { 'xl/worksheets/sheet1.xml': worksheet(rows, merges) })), 20_000)).toEqual(['file/too-large'])
  })

  it('a hundred thousand formatted blank rows make nothing', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}" s="1" customFormat="1"><c r="A${at + 1}" s="1"/><c r="B${at + 1}" s="1"/></row>`).join('')
    const { workbook: read } = await readSheets(put(zipped(parts(`${rows}<row><c><v>7</v></c></row>`, {}))), 'a.xlsx')
    expect(read?.sheets[0]?.rows.map(({ number }) => number)).toEqual([100_001])
  })
})

describe('what is no file', () => {
  const pipes = process.platform === 'win32' ? [] : ['ong.xlsx']
  it.each(pipes)('a pipe is not waited for: %s', async name => {
    execFileSync('mkfifo', [join(folder, name)])
    expect((await readSheets(join(folder, name), name)).findings.map(({ code }) => code)).toEqual(['file/unreadable'])
  })
})
