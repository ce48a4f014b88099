import { describe, expect, it } from 'vitest'
import { pageIn } from '../../src/io/html-read.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { cellsOf, put } from './workbook-fixture.ts'

const texts = (html: string | Uint8Array, sheet = 0): readonly (readonly [string, string])[] =>
  Object.entries(cellsOf(pageIn(Buffer.from(html), 'bieu.xls'), sheet)).map(([at, { content }]) => [at, content.is === 'text' ? content.text : content.is])

const table = (rows: string): string => `<html><body><table>${rows}</table></body></html>`

describe('a table of a page', () => {
  it.each<readonly [string, string, readonly (readonly [string, string])[]]>([
    ['numbers stay the text that was typed', '<tr><td>1.234</td><td>98,5%</td><td>007</td><td x:num="0.5">50%</td><td sdval="3">3,0</td></tr>', [['A1', '1.234'], ['B1', '98,5%'], ['C1', '007'], ['D1', '50%'], ['E1', '3,0']]],
    ['dates stay the text that was typed', '<tr><td>01/02/2025</td><td>2025-02-01</td></tr>', [['A1', '01/02/2025'], ['B1', '2025-02-01']]],
    ['columns joined', '<tr><td colspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr>', [['A1', 'a'], ['C1', 'b'], ['A2', 'c'], ['B2', 'd'], ['C2', 'e']]],
    ['rows joined', '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>', [['A1', 'a'], ['B1', 'b'], ['B2', 'c'], ['A3', 'd']]],
    ['both joined', '<tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr>', [['A1', 'a'], ['C1', 'b'], ['C2', 'c'], ['A3', 'd'], ['B3', 'e'], ['C3', 'f']]],
    ['a cell above that ends later', '<tr><td>a</td><td rowspan=3>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr>', [['A1', 'a'], ['B1', 'b'], ['C1', 'c'], ['A2', 'd'], ['C2', 'e'], ['A3', 'f'], ['C3', 'g']]],
    ['blank cells and rows keep their place', '<tr><td></td><td>&nbsp;</td><td>a</td></tr><tr></tr><tr><td>b</td></tr>', [['C1', 'a'], ['A3', 'b']]],
    ['end tags left out', '<tr><td>a<td>b<tr><td>c<td>d', [['A1', 'a'], ['B1', 'b'], ['A2', 'c'], ['B2', 'd']]],
    ['head, body and foot', '<thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot>', [['A1', 'a'], ['A2', 'b'], ['A3', 'c']]],
    ['lines within a cell', '<tr><td>a<br>b<p>c</p></td><td>\n  d\n  e  </td></tr>', [['A1', 'a\nb\nc'], ['B1', 'd e']]],
    ['letters by name and by number', '<tr><td>Ph&ecirc; duy&#7879;t &amp; k&yacute; &lt;1&gt; &#x110;&agrave; &khongco; 5 < 6</td></tr>', [['A1', 'Phê duyệt & ký <1> Đà &khongco; 5 < 6']]],
    ['scripts, styles and comments are no words', '<tr><td><script>document.write("<td>9</td>")</script>a<!-- <td>8</td> --><style>td{}</style></td><td>b</td></tr>', [['A1', 'a'], ['B1', 'b']]],
    ['a bracket within an attribute', '<tr><td title="a > b">c</td></tr>', [['A1', 'c']]],
    ['decomposed letters', `<tr><td>${'Xã Ẩn'.normalize('NFD')}</td></tr>`, [['A1', 'Xã Ẩn']]],
    ['what would be a formula is a text', '<tr><td>=1+1</td><td>#DIV/0!</td></tr>', [['A1', '=1+1'], ['B1', '#DIV/0!']]],
    ['an absurd span', '<tr><td colspan="99999999">a</td><td rowspan="-3">b</td></tr>', [['A1', 'a'], ['ALM1', 'b']]],
  ])('%s', (_, rows, expected) => expect(texts(table(rows))).toEqual(expected))

  it('lists its joined cells, hidden rows, bold and fonts', () => {
    const { workbook } = pageIn(Buffer.from(table('<tr><th colspan=2>a</th></tr><tr style="display:none"><td><b>b</b></td><td><font face=".VnTime">c</font></td></tr><tr><td style="font-family:\'.VnArial\', serif">d</td></tr>')), 'phieu/bieu.xls')
    expect(workbook?.sheets[0]).toMatchObject({
      name: 'bieu', merges: ['A1:B1'],
      rows: [{ hidden: false, cells: [{ bold: true }] }, { hidden: true, cells: [{ bold: true }, { font: '.VnTime' }] }, { cells: [{ font: '.VnArial' }] }],
    })
  })
})

describe('a cell of very many pieces', () => {
  const many = 1_000_000

  it('is read whole', () => expect(texts(table(`<tr><td>${'<b>a</b>'.repeat(many)}</td></tr>`))[0]?.[1].length).toBe(many))
  it('keeps its lines, but none of the empty ones around them', () => expect(texts(table(`<tr><td>${'<br>'.repeat(many)}a${'<br>'.repeat(many)}b${'<br>'.repeat(many)}</td></tr>`))[0]?.[1].length).toBe(many + 2))
})

describe('what is struck out or raised', () => {
  it.each<readonly [string, unknown]>([
    ['<s>2</s>3', [undefined, [['2', true, undefined], ['3', undefined, undefined]]]],
    ['3<sup>1</sup> ', [undefined, [['3', undefined, undefined], ['1', undefined, true], [' ', undefined, undefined]]]],
    ['<del><b>Có</b></del>', [true, [['Có', true, undefined]]]],
    ['<b>Có</b>', [undefined, undefined]],
  ])('%s', (words, expected) => {
    const cell = cellsOf(pageIn(Buffer.from(table(`<tr><td>${words}</td></tr>`)), 'a.xls'))['A1']
    expect([cell?.struck, cell?.runs?.map(run => [run.text, run.struck, run.raised])]).toEqual(expected)
  })
})

describe('the name of a page', () => {
  it.each([['phieu/u12.xlsx', ['file/web-page']], ['u12.XLSM', ['file/web-page']], ['bieu.xls', []], ['bieu.html', []]])('%s', (file, codes) =>
    expect(pageIn(Buffer.from(table('<tr><td>a</td></tr>')), file).findings.map(({ code }) => code)).toEqual(codes))
})

describe('several tables', () => {
  it('are sheets in their order', () => {
    const { workbook } = pageIn(Buffer.from('<table><tr><td>a</td></tr></table><p>giữa</p><table><tr><td> </td></tr></table><table><tr><td>b</td></tr></table>'), 'a.html')
    expect(workbook?.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Bảng 1', 1], ['Bảng 2', 1]])
  })

  it('one within another stands by itself', () => {
    const page = '<table><tr><td>ngoài<table><tr><td>1</td><td>2</td></tr></table></td><td>sau</td></tr></table>'
    expect([texts(page), texts(page, 1)]).toEqual([[['A1', 'ngoài'], ['B1', 'sau']], [['A1', '1'], ['B1', '2']]])
  })
})

describe('letters', () => {
  const legacy = Buffer.from([...Buffer.from('<table><tr><td>Xa'), 0xde, 0x20, 0xc2, 0xd2, ...Buffer.from('n</td></tr></table>')])
  const declared = (label: string, bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"></head>`), bytes])
  const utf16 = Buffer.from('\ufeff<table><tr><td>Xã Ẩn</td></tr></table>', 'utf16le')

  it.each<readonly [string, Uint8Array, readonly string[]]>([
    ['UTF-8', Buffer.from('<table><tr><td>Xã Ẩn</td></tr></table>'), []],
    ['UTF-16 LE', utf16, []],
    ['UTF-16 BE', Buffer.from(utf16).swap16(), []],
    ['Windows-1258, declared', declared('windows-1258', legacy), []],
    ['Windows-1258, not declared', legacy, ['file/encoding']],
    ['Windows-1258, declared as UTF-8', declared('utf-8', legacy), ['file/encoding']],
    ['an encoding that nobody knows', declared('x-viet-vps', legacy), ['file/encoding']],
  ])('%s', (_, bytes, codes) => {
    expect(texts(bytes)).toEqual([['A1', 'Xã Ẩn']])
    expect(pageIn(Buffer.from(bytes), 'a.xls').findings.map(({ code }) => code)).toEqual(codes)
  })
})

describe('a page that is no table', () => {
  it('is named', () => {
    const codes = (html: string): readonly string[] => pageIn(Buffer.from(html), 'a.xlsx').findings.map(({ code, severity }) => `${severity} ${code}`)
    expect(codes('<html><body><h1>Phiên đã hết</h1></body></html>')).toEqual(['error file/html'])
    expect(codes(table('<tr><td>Mật khẩu</td><td><input type="Password"></td></tr>'))).toEqual(['error file/html'])
  })

  it('or that stops inside its table, is read and told', () => {
    const read = pageIn(Buffer.from('<table><tr><td>a</td></tr><tr><td>b'), 'a.xls')
    expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([['file/cut-page', 'warning']])
    expect(Object.keys(cellsOf(read))).toEqual(['A1', 'A2'])
  })

  it('of a million open tags, or tags that never end, ends', () => {
    expect(pageIn(Buffer.from('<table>'.repeat(200_000)), 'a.xls').findings.map(({ code }) => code)).toEqual(['file/html'])
    expect(pageIn(Buffer.from(`<table><tr>${'<td a="'.repeat(200_000)}`), 'a.xls').findings.map(({ code }) => code)).toEqual(['file/html'])
    expect(pageIn(Buffer.from(`<table><tr><td>${'<!-- '.repeat(200_000)}`), 'a.xls').findings.map(({ code }) => code)).toEqual(['file/html'])
    expect(pageIn(Buffer.from(`<table>${'<tr><td rowspan=65534 colspan=1000>'.repeat(5000)}`), 'a.xls').findings.map(({ code }) => code)).toEqual(['file/too-large'])
    expect(pageIn(Buffer.from(`<table><tr>${'<td rowspan=65534 colspan=1000>'.repeat(16)}${'<tr><td>'.repeat(200_000)}`), 'a.xls').findings.map(({ code }) => code)).toEqual(['file/too-large'])
  })
})

describe('by content', () => {
  it.each(['bieu.xls', 'bieu.xlsx', 'bieu.html', 'bieu.csv'])('%s', async name => {
    const read = await readSheets(put(table('<tr><td>5</td></tr>'), name), name)
    expect([read.findings.map(({ code }) => code), Object.keys(cellsOf(read))]).toEqual([name === 'bieu.xlsx' ? ['file/web-page'] : [], ['A1']])
  })
})
