import { describe, expect, it } from 'vitest'
import { formatOf, saysMore } from '../../src/io/xlsx/number-format.ts'
import type { Cell, Content, NumberFormat } from '../../src/sheet.ts'
import { cellsOf, contents, reading, strings, styles, worksheet } from './workbook-fixture.ts'

const formats = [0, '0.00%', 14, '[$-42A]dd/mm/yyyy', '"ngày" 0', '[Red]0.00', '"ngày" dd', 'dd/mm/yyyy hh:mm', '[h]:mm', 9, '0.0\\d', '#,##0_d', 46, '@']
const shared = strings([
  '<si><t>Xã Mường Bằng</t></si>',
  '<si><r><rPr><rFont val="Arial"/></rPr><t xml:space="preserve">Đúng </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>hạn quá rồi</t></r><rPh sb="0" eb="2"><t>phiên âm</t></rPh></si>',
  '<si><t xml:space="preserve">  hai khoảng  </t></si>',
  '<si><t>dòng 1_x000D_\ndòng 2 _x005F_x000D_</t></si>',
  '<si><t><![CDATA[a < b & c]]></t></si>',
  '<si><t>&lt;&amp;&#x1EA1;&gt;</t></si>',
  `<si><t>${'Trần Thị Bình'.normalize('NFD')}</t></si>`,
  '<si><t/></si>',
].join(''))
const around = { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles(formats) }

const text = (words: string): Content => ({ is: 'text', text: words })
const number = (plain: string, percent = false): Content => ({ is: 'number', number: plain, percent })
const beside = (plain: string, words: string, thousands = 0): Content => ({ is: 'number', number: plain, percent: false, format: { words, thousands } })
const date = (day: string, serial: string, time?: string): Content => ({ is: 'date', date: day, serial, ...(time === undefined ? {} : { time }) })
const s = (style: string | number): number => formats.indexOf(style)

const cells: readonly (readonly [name: string, xml: string, content: Content | undefined, formula?: string])[] = [
  ['a whole number', '<c r="A1"><v>27</v></c>', number('27')],
  ['a zero', '<c r="A1"><v>0</v></c>', number('0')],
  ['a negative zero', '<c r="A1"><v>-0</v></c>', number('0')],
  ['float noise', '<c r="A1"><v>0.30000000000000004</v></c>', number('0.3')],
  ['seventeen digits', '<c r="A1"><v>0.95499999999999996</v></c>', number('0.955')],
  ['a small exponent', '<c r="A1"><v>1.5E-7</v></c>', number('0.00000015')],
  ['a large exponent', '<c r="A1"><v>1.2345678901234567E+20</v></c>', number('123456789012346000000')],
  ['a long whole number', '<c r="A1"><v>12345678901234567</v></c>', number('12345678901234600')],
  ['a negative decimal', '<c r="A1" t="n"><v>-12.5</v></c>', number('-12.5')],
  ['what is no number', '<c r="A1"><v>1,5</v></c>', text('1,5')],
  ['beyond any double', '<c r="A1"><v>1e999</v></c>', text('1e999')],
  ['a percent', `<c r="A1" s="${s('0.00%')}"><v>0.985</v></c>`, number('0.985', true)],
  ['a percent by its id', `<c r="A1" s="${s(9)}"><v>0.985</v></c>`, number('0.985', true)],
  ['a cached 0', '<c r="A1"><f>B1*2</f><v>0</v></c>', number('0'), 'B1*2'],
  ['a cached FALSE', '<c r="A1" t="b"><f>1&gt;2</f><v>0</v></c>', { is: 'boolean', value: false }, '1>2'],
  ['a cached ""', '<c r="A1" t="str"><f>IF(TRUE,"")</f><v></v></c>', text(''), 'IF(TRUE,"")'],
  ['a cached text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>đạt</v></c>', text('đạt'), 'B1&"x"'],
  ['a formula not calculated', '<c r="A1"><f>SUM(B1:B9)</f></c>', { is: 'uncalculated' }, 'SUM(B1:B9)'],
  ['a formula with an empty value', '<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', { is: 'uncalculated' }, 'SUM(B1:B9)'],
  ['an array formula', '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c>', number('4'), 'B1:B2*2'],
  ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { is: 'error', code: '#DIV/0!' }, '1/0'],
  ['a boolean', '<c r="A1" t="b"><v>1</v></c>', { is: 'boolean', value: true }],
  ['a shared string', '<c r="A1" t="s"><v>0</v></c>', text('Xã Mường Bằng')],
  ['rich text without its phonetic hint', '<c r="A1" t="s"><v>1</v></c>', text('Đúng hạn quá rồi')],
  ['blanks at both ends', '<c r="A1" t="s"><v>2</v></c>', text('  hai khoảng  ')],
  ['escapes', '<c r="A1" t="s"><v>3</v></c>', text('dòng 1\r\ndòng 2 _x000D_')],
  ['CDATA', '<c r="A1" t="s"><v>4</v></c>', text('a < b & c')],
  ['entities', '<c r="A1" t="s"><v>5</v></c>', text('<&ạ>')],
  ['decomposed letters', '<c r="A1" t="s"><v>6</v></c>', text('Trần Thị Bình'.normalize('NFC'))],
  ['an empty shared string', '<c r="A1" t="s"><v>7</v></c>', undefined],
  ['an inline string', '<c r="A1" t="inlineStr"><is><t>98,5 %</t></is></c>', text('98,5 %')],
  ['inline rich text', '<c r="A1" t="inlineStr"><is><r><t>Có</t></r><r><t xml:space="preserve"> rồi</t></r></is></c>', text('Có rồi')],
  ['a formatted blank', '<c r="A1" s="2"/>', undefined],
  ['a date', `<c r="A1" s="${s(14)}"><v>45688</v></c>`, date('2025-01-31', '45688')],
  ['a Vietnamese date format', `<c r="A1" s="${s('[$-42A]dd/mm/yyyy')}"><v>45688</v></c>`, date('2025-01-31', '45688')],
  ['words before a date', `<c r="A1" s="${s('"ngày" dd')}"><v>45688</v></c>`, date('2025-01-31', '45688')],
  ['a date and a time', `<c r="A1" s="${s('dd/mm/yyyy hh:mm')}"><v>45688.434027777781</v></c>`, date('2025-01-31', '45688.4340277778', '10:25:00')],
  ['a second before midnight', `<c r="A1" s="${s('dd/mm/yyyy hh:mm')}"><v>45688.999988425923</v></c>`, date('2025-01-31', '45688.9999884259', '23:59:59')],
  ['midnight with noise', `<c r="A1" s="${s(14)}"><v>45687.9999999999</v></c>`, date('2025-01-31', '45687.9999999999')],
  ['hours counted', `<c r="A1" s="${s('[h]:mm')}"><v>0.5</v></c>`, date('1899-12-30', '0.5', '12:00:00')],
  ['the first day of Excel', `<c r="A1" s="${s(14)}"><v>1</v></c>`, date('1900-01-01', '1')],
  ['the day after the one that never was', `<c r="A1" s="${s(14)}"><v>61</v></c>`, date('1900-03-01', '61')],
  ['a date below zero', `<c r="A1" s="${s(14)}"><v>-1</v></c>`, number('-1')],
  ['a date beyond the last', `<c r="A1" s="${s(14)}"><v>2958466</v></c>`, number('2958466')],
  ['a typed ISO date', '<c r="A1" t="d"><v>2025-01-31</v></c>', date('2025-01-31', '45688')],
  ['a typed ISO time', '<c r="A1" t="d"><v>2025-01-31T10:25:00.000Z</v></c>', date('2025-01-31', '45688.4340277778', '10:25:00')],
  ['a word "ngày" and a number', `<c r="A1" s="${s('"ngày" 0')}"><v>15</v></c>`, beside('15', 'ngày')],
  ['a red number', `<c r="A1" s="${s('[Red]0.00')}"><v>15</v></c>`, number('15')],
  ['an escaped d', `<c r="A1" s="${s('0.0\\d')}"><v>15</v></c>`, beside('15', 'd')],
  ['a space as wide as d', `<c r="A1" s="${s('#,##0_d')}"><v>15</v></c>`, number('15')],
]

describe('what stands in a cell', () => {
  it.each(cells)('%s', async (_, xml, content, formula) => {
    const read = await reading(`<row r="1">${xml}</row>`, around)
    expect(read.findings).toEqual([])
    const cell = cellsOf(read)['A1']
    expect(cell?.content).toEqual(content)
    expect(cell?.formula).toBe(formula)
  })
})

describe('formulas', () => {
  it('moves a shared formula with its cell', async () => {
    const read = await reading(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">A1*$B$1+SUM(\'Sheet A1\'!A1:B1)&amp;"A1"+LOG10(A1)</f><v>0</v></c><c r="D1"><f t="shared" si="0"/><v>1</v></c></row>'
      + '<row r="3"><c r="C3"><f t="shared" si="0"/><v>0</v></c></row>')
    expect(cellsOf(read)['C3']).toMatchObject({ content: number('0'), formula: 'A3*$B$1+SUM(\'Sheet A1\'!A3:B3)&"A1"+LOG10(A3)' })
    expect(cellsOf(read)['D1']?.formula).toBe('B1*$B$1+SUM(\'Sheet A1\'!B1:C1)&"A1"+LOG10(B1)')
  })
})

describe('fonts', () => {
  it('tells the font of a cell, of its longest run where runs name one', async () => {
    const read = await reading('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="inlineStr"><is><t>c«ng t¸c</t></is></c><c r="C1" t="s"><v>1</v></c></row>',
      { ...around, 'xl/styles.xml': styles([0, 0], ['Arial', '.VnTime']) })
    expect(Object.values(cellsOf(read)).map(({ font }) => font)).toEqual(['Arial', '.VnTime', '.VnTime'])
  })
})

describe('looks of a conditional format', () => {
  it.each(['', '\r\n'])('are those of no font (%j)', async between => {
    const xml = styles([0, 0], ['Arial', 'Times']).replace('</cellXfs>', `</cellXfs>${between}<dxfs count="1"><dxf><font><b/><strike/><name val=".VnTime"/></font></dxf></dxfs>`)
    const cells = Object.values(cellsOf(await reading('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { ...around, 'xl/styles.xml': xml })))
    expect(cells.map(({ font, bold, struck }) => [font, bold, struck])).toEqual([['Times', undefined, undefined]])
  })
})

describe('what is struck out or raised', () => {
  const looks = ({ struck, runs }: Cell): unknown => [struck, runs?.map(run => [run.text, run.struck, run.raised])]
  const struckFont = styles([0, 0, 0], ['Arial', 'Times']).replace('<name val="Times"/>', '<strike/><name val="Times"/>')
  const inline = (runs: string, style = 0): string => `<row r="1"><c r="A1" s="${style}" t="inlineStr"><is>${runs}</is></c></row>`
  const run = (text: string, properties = ''): string => `<r>${properties === '' ? '' : `<rPr>${properties}<rFont val="Arial"/></rPr>`}<t>${text}</t></r>`
  it.each<readonly [string, string, unknown]>([
    ['a run struck', inline(run('2', '<strike/>') + run('3')), [undefined, [['2', true, undefined], ['3', undefined, undefined]]]],
    ['a run not struck after all', inline(run('2', '<strike val="0"/>')), [undefined, undefined]],
    ['a run raised', inline(run('3') + run('1', '<vertAlign val="superscript"/>')), [undefined, [['3', undefined, undefined], ['1', undefined, true]]]],
    ['a run on the line', inline(run('3') + run('1', '<vertAlign val="baseline"/>')), [undefined, [['3', undefined, undefined], ['1', undefined, undefined]]]],
    ['the only run struck', inline(run('23', '<strike/>')), [true, undefined]],
    ['every run struck', inline(run('2', '<strike/>') + run('3', '<strike val="1"/>')), [true, [['2', true, undefined], ['3', true, undefined]]]],
    ['a text in a struck style', inline('<t>Có</t>', 1), [true, undefined]],
    ['a run of its own font in a struck style', inline(run('2', '<b/>') + run('3'), 1), [undefined, [['2', undefined, undefined], ['3', true, undefined]]]],
    ['a number in a struck style', '<row r="1"><c r="A1" s="1"><v>5</v></c></row>', [true, undefined]],
    ['a number in a plain style', '<row r="1"><c r="A1" s="0"><v>5</v></c></row>', [undefined, undefined]],
  ])('%s', async (_, data, expected) => {
    const cell = cellsOf(await reading(data, { ...around, 'xl/styles.xml': struckFont }))['A1']
    expect(cell && looks(cell)).toEqual(expected)
  })
})

describe('what a number format shows beside a number', () => {
  it.each<readonly [string, number, NumberFormat | undefined]>([
    ['#,##0" triệu"', 5200, { words: 'triệu', thousands: 0 }], ['0.0" tỷ"', 5, { words: 'tỷ', thousands: 0 }], ['#,##0,"k"', 5_200_000, { words: 'k', thousands: 1 }], ['#,##0.00,,', 3, { words: '', thousands: 2 }],
    ['#,##0\\ [$VNĐ-42A]', 1, { words: 'VNĐ', thousands: 0 }], ['General" hồ sơ"', 1, { words: 'hồ sơ', thousands: 0 }], ['#,##0đ', 1, { words: 'đ', thousands: 0 }], ['0 "‰"', 5, { words: '‰', thousands: 0 }],
    ['[>=1000000]0.0,,"M";[>=1000]0.0,"k";0', 5000, { words: 'k', thousands: 1 }], ['[>=1000000]0.0,,"M";[>=1000]0.0,"k";0', 5, undefined], ['0;-0" nợ"', -5, { words: 'nợ', thousands: 0 }], ['0;-0" nợ"', 5, undefined],
    ['#,##0', 1, undefined], ['#,##0_đ', 1, undefined], ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 0, undefined], ['[Red]0.00', 1, undefined], ['0.00E+00', 1, undefined], ['0.00"%"', 98, undefined], ['# ?/?', 1, undefined],
  ])('%s of %d', (code, value, expected) => expect(saysMore(code) ? formatOf(code, value) : undefined).toEqual(expected))
})

describe('the grid', () => {
  it('tells hidden columns', async () => {
    const xml = worksheet('<row r="1"><c r="A1"><v>4</v></c></row>').replace('<sheetData>', '<cols><col min="1" max="2" hidden="1"/><col min="3" max="3" hidden="0"/><col min="5" max="5" hidden="true"/></cols><sheetData>')
    expect((await reading('', { 'xl/worksheets/sheet1.xml': xml })).workbook?.sheets[0]?.hiddenColumns).toEqual([[1, 2], [5, 5]])
  })

  it('numbers rows and cells that do not say where they stand', async () => {
    const read = await contents('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')
    expect(Object.keys(read)).toEqual(['A1', 'B1', 'C5', 'D5', 'A6'])
  })

  it('puts rows and cells in order, and keeps the later of two at one address', async () => {
    const read = await contents('<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>3</v></c></row><row r="9"><c r="A9"><v>4</v></c></row>')
    expect(read).toEqual({ A2: number('3'), B2: number('2'), A9: number('4') })
    expect(Object.keys(read)).toEqual(['A2', 'B2', 'A9'])
  })

  it('keeps only the first cell of a merge, and lists merges', async () => {
    const xml = worksheet('<row r="1"><c r="A1"><v>4</v></c><c r="B1"><v>4</v></c><c r="C1"><v>7</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>8</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')
    const read = await reading('', { 'xl/worksheets/sheet1.xml': xml })
    expect(Object.keys(cellsOf(read))).toEqual(['A1', 'C1', 'A3'])
    expect(read.workbook?.sheets[0]?.merges).toEqual(['A1:B2'])
    expect(read.workbook?.sheets[0]?.rows.map(({ number: at }) => at)).toEqual([1, 3])
  })

  it('flags hidden rows, and makes no row of blanks', async () => {
    const read = await reading('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"/></row><row r="3" hidden="0"><c r="XFD3"><v>1</v></c></row>')
    expect(read.workbook?.sheets[0]?.rows.map(row => [row.number, row.hidden])).toEqual([[1, true], [3, false]])
  })

  it('is not led astray by what follows the cells', async () => {
    const controls = '<conditionalFormatting sqref="A1"><cfRule><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1:J1048576"><formula1>"Có,Không"</formula1></dataValidation></dataValidations>'
      + '<controls><control><anchor><from><col>1</col><row>1048576</row></from></anchor></control></controls><extLst><ext><f>X</f><c r="B9"><v>5</v></c></ext></extLst>'
    const read = await reading('', { 'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', controls) })
    expect(read.findings).toEqual([])
    expect(Object.keys(cellsOf(read))).toEqual(['A1'])
  })

  it('tells of texts that the file names but does not hold', async () => {
    const read = await reading('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>99</v></c><c r="C1" t="s"><v>-1</v></c></row>', around)
    expect(read.findings.map(({ code, at }) => [code, at])).toEqual([['file/lost-text', { file: 'phieu/xa-a.xlsx', sheet: 'Tự chấm', cell: 'B1' }]])
    expect(Object.keys(cellsOf(read))).toEqual(['A1'])
  })
})
