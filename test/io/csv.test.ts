import { describe, expect, it } from 'vitest'
import { readSheets } from '../../src/io/read-sheets.ts'
import type { WorkbookRead } from '../../src/io/xlsx-read.ts'
import { cellsOf, parts, put, zipped } from './workbook-fixture.ts'

const table = (read: WorkbookRead): readonly (readonly [string, string])[] =>
  Object.entries(cellsOf(read)).map(([at, { content }]) => [at, content.is === 'text' ? content.text : content.is])
const tableOf = async (bytes: string | Uint8Array): Promise<readonly (readonly [string, string])[]> => table(await readSheets(put(bytes, 'so-lieu.csv'), 'nguon/so-lieu.csv'))

const plain = 'mã,tên\nxa-a,Xã Ẩn\n'
const cells = [['A1', 'mã'], ['B1', 'tên'], ['A2', 'xa-a'], ['B2', 'Xã Ẩn']]
const utf16 = Buffer.from(`\ufeff${plain}`, 'utf16le')
/** "Xã Ẩn" and "mã", "tên" as Windows-1258 stores them: base letters, then tones. */
const legacy = Buffer.from([...Buffer.from('ma'), 0xde, ...Buffer.from(',t'), 0xea, ...Buffer.from('n\nxa-a,Xa'), 0xde, 0x20, 0xc2, 0xd2, ...Buffer.from('n\n')])

describe('letters', () => {
  it.each<readonly [string, string | Uint8Array]>([
    ['UTF-8', plain], ['UTF-8 with its mark', `\ufeff${plain}`], ['decomposed', plain.normalize('NFD')],
    ['UTF-16 LE', utf16], ['UTF-16 BE', Buffer.from(utf16).swap16()], ['UTF-16 LE without its mark', utf16.subarray(2)], ['UTF-16 BE without its mark', Buffer.from(utf16).swap16().subarray(2)], ['Windows-1258', legacy],
  ])('%s', async (_, bytes) => expect(await tableOf(bytes)).toEqual(cells))

  it.each(['sep=;\r\nmã;tên\r\nxa-a;Xã Ẩn\r\n', 'mã;tên\r\nxa-a;Xã Ẩn', '"mã"\t"tên"\n"xa-a"\t"Xã Ẩn"'])('every encoding with %j', async text => {
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
    for (const bytes of [text, `\ufeff${text}`, wide, Buffer.from(wide).swap16()]) expect((await tableOf(bytes)).map(([, value]) => value)).toEqual(['mã', 'tên', 'xa-a', 'Xã Ẩn'])
  })

  it('tells when an encoding was taken for want of a better', async () => {
    const read = await readSheets(put(legacy), 'a.csv')
    expect(read.findings.map(({ code, severity, at }) => [code, severity, at])).toEqual([['file/encoding', 'info', { file: 'a.csv' }]])
    expect((await readSheets(put(plain), 'a.csv')).findings).toEqual([])
  })
})

describe('delimiters', () => {
  it.each([
    ['comma', 'a,b\n1,2\n', [['A1', 'a'], ['B1', 'b'], ['A2', '1'], ['B2', '2']]],
    ['semicolon beside decimal commas', 'mã;tỷ lệ;điểm\nxa-a;98,5;1,25\nxa-b;97,5;0,75\n', [['A1', 'mã'], ['B1', 'tỷ lệ'], ['C1', 'điểm'], ['A2', 'xa-a'], ['B2', '98,5'], ['C2', '1,25'], ['A3', 'xa-b'], ['B3', '97,5'], ['C3', '0,75']]],
    ['comma, with strokes within a cell of each row', 'a,b,c\n1,x | y | z,2\n3,x | y | w,4\n', [['A1', 'a'], ['B1', 'b'], ['C1', 'c'], ['A2', '1'], ['B2', 'x | y | z'], ['C2', '2'], ['A3', '3'], ['B3', 'x | y | w'], ['C3', '4']]],
    ['only rows with decimal commas', '1,5;2,5\n3,5;4,5\n', [['A1', '1,5'], ['B1', '2,5'], ['A2', '3,5'], ['B2', '4,5']]],
    ['tab', 'a\tb, c\r\n1\t2\r\n', [['A1', 'a'], ['B1', 'b, c'], ['A2', '1'], ['B2', '2']]],
    ['semicolon under a title', 'BẢNG SỐ LIỆU, NĂM 2025\nmã;tỷ lệ\nxa-a;98,5\nxa-b;97,5\n', [['A1', 'BẢNG SỐ LIỆU, NĂM 2025'], ['A2', 'mã'], ['B2', 'tỷ lệ'], ['A3', 'xa-a'], ['B3', '98,5'], ['A4', 'xa-b'], ['B4', '97,5']]],
    ['comma, with a semicolon in one cell', 'a,b\nx;y,2\n3,4\n', [['A1', 'a'], ['B1', 'b'], ['A2', 'x;y'], ['B2', '2'], ['A3', '3'], ['B3', '4']]],
    ['columns at the end that are empty', 'a;b;;;\n1,5;2;;;\n', [['A1', 'a'], ['B1', 'b'], ['A2', '1,5'], ['B2', '2']]],
    ['lines of an old Mac', 'a,b\r1,2\r', [['A1', 'a'], ['B1', 'b'], ['A2', '1'], ['B2', '2']]],
    ['lines that end in several ways', 'a,b\r\n1,2\n3,4\r\n5,6\r7,8', [['A1', 'a'], ['B1', 'b'], ['A2', '1'], ['B2', '2'], ['A3', '3'], ['B3', '4'], ['A4', '5'], ['B4', '6'], ['A5', '7'], ['B5', '8']]],
    ['a first line that ends otherwise', 'a,b\n1,2\r\n3,4\r\n', [['A1', 'a'], ['B1', 'b'], ['A2', '1'], ['B2', '2'], ['A3', '3'], ['B3', '4']]],
    ['a break inside quotes, of Windows', 'a,b\r\n"1\r\n2",3\r\n', [['A1', 'a'], ['B1', 'b'], ['A2', '1\n2'], ['B2', '3']]],
    ['a bar, which Excel was told', 'sep=|\ra|b,c\r', [['A1', 'a'], ['B1', 'b,c']]],
    ['a bar, beside commas in cells', 'a|b|c\nx, y|1|2\nz, w|3|4\n', [['A1', 'a'], ['B1', 'b'], ['C1', 'c'], ['A2', 'x, y'], ['B2', '1'], ['C2', '2'], ['A3', 'z, w'], ['B3', '3'], ['C3', '4']]],
    ['a comma, with a bar in each second cell', 'a|x,b\nc|x,d\n', [['A1', 'a|x'], ['B1', 'b'], ['A2', 'c|x'], ['B2', 'd']]],
    ['the one that Excel states', 'sep=;\r\na;b\r\n', [['A1', 'a'], ['B1', 'b']]],
    ['quotes, with breaks inside', 'a,"b ""c"",\nd"\n,2\n', [['A1', 'a'], ['B1', 'b "c",\nd'], ['B2', '2']]],
    ['blank lines keep their number', 'a,b\n\n,,\nc,d', [['A1', 'a'], ['B1', 'b'], ['A4', 'c'], ['B4', 'd']]],
    ['one column', 'xa-a\nxa-b\n', [['A1', 'xa-a'], ['A2', 'xa-b']]],
  ])('%s', async (_, text, expected) => expect(await tableOf(text)).toEqual(expected))
})

describe('a table as a workbook', () => {
  it('has one sheet with the name of the file', async () => {
    const { workbook } = await readSheets(put(plain, 'ho-so.2025.csv'), 'nguon/ho-so.2025.csv')
    expect(workbook).toMatchObject({ file: 'nguon/ho-so.2025.csv', sheets: [{ name: 'ho-so.2025', hidden: false, merges: [] }] })
  })

  it('tells of quotation marks that do not match', async () => {
    const { findings } = await readSheets(put('a,b\n1,"2\n3,4\n'), 'a.csv')
    expect(findings.map(({ code, severity, at }) => [code, severity, at?.cell])).toEqual([['file/csv-quotes', 'error', 'A2']])
  })

  it('does not take a page or dust for a table', async () => {
    const codes = await Promise.all(['<html><table>', '', Buffer.from([0, 1, 2])].map(async bytes => (await readSheets(put(bytes), 'a.csv')).findings.map(({ code }) => code)))
    expect(codes).toEqual([['file/html'], ['file/empty'], ['file/not-a-workbook']])
  })
})

describe('by content, not by extension', () => {
  const kinds: readonly (readonly [string, string, Uint8Array | string, readonly string[]])[] = [
    ['a workbook named .csv', 'a.csv', zipped(parts('<row><c><v>5</v></c></row>')), ['A1']],
    ['a table named .xlsx', 'b.xlsx', plain, ['A1', 'B1', 'A2', 'B2']],
    ['a table named .xls', 'c.xls', utf16, ['A1', 'B1', 'A2', 'B2']],
  ]
  it.each(kinds)('%s', async (_, name, bytes, addresses) => {
    const read = await readSheets(put(bytes, name), name)
    expect(read.findings).toEqual([])
    expect(Object.keys(cellsOf(read))).toEqual(addresses)
  })

  it.each<readonly [string, string | Uint8Array, string]>([
    ['~$a.xlsx', 'x', 'file/lock'], ['old.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file/truncated'],
    ['page.xls', `${'<!-- a --><!-- b -->'.repeat(150)}<table><tr>`, 'file/html'], ['comments.xls', '<!-- -->'.repeat(500), ''],
  ])('%s', async (name, bytes, code) =>
    expect((await readSheets(put(bytes, name), name)).findings.map(finding => finding.code).join()).toBe(code))
})
