import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/sheet.ts'
import { excelFormula } from '../../src/io/ods/formula.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import type { WorkbookRead } from '../../src/io/xlsx-read.ts'
import { cellsOf, put, zipped } from './workbook-fixture.ts'

const manifest = '<manifest:manifest/>'
const document = (sheets: string, styles = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content>${styles}<office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`
const table = (rows: string, attributes = ''): string => `<table:table table:name="Biểu 1" ${attributes}>${rows}</table:table>`
const cell = (attributes: string, words?: string, name = 'table-cell'): string => `<table:${name} ${attributes}>${words === undefined ? '' : words.startsWith('<') ? words : `<text:p>${words}</text:p>`}</table:${name}>`
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`

const reading = (content: string, more: Readonly<Record<string, string>> = {}): Promise<WorkbookRead> =>
  readSheets(put(zipped({ 'mimetype': strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8(content), ...Object.fromEntries(Object.entries(more).map(([name, part]) => [name, strToU8(part)])) }), 'a.ods'), 'a.ods')
const read = (rows: string): Promise<WorkbookRead> => reading(document(table(rows)))

const text = (words: string): Content => ({ is: 'text', text: words })
const number = (plain: string, percent = false): Content => ({ is: 'number', number: plain, percent })

type Case = [name: string, attributes: string, words: string | undefined, content: Content | undefined, formula?: string]
const cells: readonly Case[] = [
  ['a number with noise', 'office:value-type="float" office:value="0.30000000000000004"', '0,3', number('0.3')],
  ['a percent', 'office:value-type="percentage" office:value="0.985"', '98,5%', number('0.985', true)],
  ['money', 'office:value-type="currency" office:value="1500000" office:currency="VND"', '1.500.000 ₫', number('1500000')],
  ['a date', 'office:value-type="date" office:date-value="2025-01-31"', '31/01/2025', { is: 'date', date: '2025-01-31', serial: '45688' }],
  ['a date and a time, with noise', 'office:value-type="date" office:date-value="2025-12-31T23:59:58.999999999"', 'x', { is: 'date', date: '2025-12-31', time: '23:59:59', serial: '46022.9999884259' }],
  ['a day that Excel counts one too many for', 'office:value-type="date" office:date-value="1900-01-31"', 'x', { is: 'date', date: '1900-01-31', serial: '31' }],
  ['a time', 'office:value-type="time" office:time-value="PT36H30M00S"', '36:30', { is: 'date', date: '1900-01-01', time: '12:30:00', serial: '1.52083333333333' }],
  ['a boolean', 'office:value-type="boolean" office:boolean-value="false"', 'SAI', { is: 'boolean', value: false }],
  ['a boolean as LibreOffice keeps one of Excel', 'office:value-type="float" office:value="1"', 'TRUE', { is: 'boolean', value: true }],
  ['a text', 'office:value-type="string"', 'Xã Ẩn', text('Xã Ẩn')],
  ['a text of two lines', 'office:value-type="string"', '<text:p>một</text:p><text:p>hai<text:line-break/>ba</text:p>', text('một\nhai\nba')],
  ['spaces as the format counts them', 'office:value-type="string"', '<text:p>  a \n b<text:s text:c="3"/>c<text:tab/>d <text:span>e</text:span></text:p>', text('a b   c\td e')],
  ['a text beside its note', 'office:value-type="string"', '<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>x</text:p><draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>', text('x')],
  ['a number that is a text', 'office:value-type="string"', '1.10', text('1.10')],
  ['an error', 'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"', '#DIV/0!', { is: 'error', code: '#DIV/0!' }, '1/0'],
  ['an error as Excel saves one', 'table:formula="of:=1/0" office:value-type="float" office:value="0"', '#DIV/0!', { is: 'error', code: '#DIV/0!' }, '1/0'],
  ['a formula with a result', 'table:formula="of:=SUM([.A1:.B2];[$\'Biểu 2\'.C3])" office:value-type="float" office:value="0"', '0', number('0'), "SUM(A1:B2,'Biểu 2'!C3)"],
  ['a formula with an empty text', 'table:formula="of:=IF([.A1]&gt;0;&quot;&quot;)"', '<text:p/>', text(''), 'IF(A1>0,"")'],
  ['a formula not calculated', 'table:formula="of:=SUM([.A1])"', undefined, { is: 'uncalculated' }, 'SUM(A1)'],
  ['a formatted blank', 'table:style-name="ce1"', undefined, undefined],
  ['what is no number', 'office:value-type="float" office:value="abc"', 'abc', text('abc')],
]

describe('what stands in a cell of an OpenDocument sheet', () => {
  it.each(cells)('%s', async (...[, attributes, words, content, formula]: Case) => {
    const all = cellsOf(await read(row(cell(attributes, words))))
    expect(all['A1']?.content).toEqual(content)
    expect(all['A1']?.formula).toBe(formula)
  })

  it('formulas in Excel\'s spelling', () =>
    expect(['of:=[.A1]&";[.B2]"', 'of:=[$\'Sheet 1\'.$A$1:.$B$2]', 'oooc:=[.A1];2'].map(excelFormula)).toEqual(['A1&";[.B2]"', "'Sheet 1'!$A$1:$B$2", 'A1,2']))
})

describe('what is struck out or raised, and the words of a number format', () => {
  const style = (name: string, properties: string, more = ''): string => `<style:style style:name="${name}" ${more}><style:text-properties ${properties}/></style:style>`
  const styles = `<office:automatic-styles>${style('T1', 'style:text-line-through-style="solid"')}${style('T2', 'style:text-position="super 58%"')}${style('T3', 'style:text-line-through-style="none"')}${style('ce1', 'style:text-line-through-style="solid"')}`
    + '<number:number-style style:name="N1"><number:number number:decimal-places="0"/><number:text> triệu</number:text></number:number-style><number:number-style style:name="N2"><number:number number:display-factor="1000"/></number:number-style>'
    + '<number:number-style style:name="N3P0"><number:number/><number:text> dư</number:text></number:number-style><number:number-style style:name="N3"><number:text>-</number:text><number:number/><style:map style:condition="value()&gt;=0" style:apply-style-name="N3P0"/></number:number-style>'
    + `${['N1', 'N2', 'N3'].map(name => style(`c${name}`, '', `style:data-style-name="${name}"`)).join('')}</office:automatic-styles>`
  const span = (name: string, words: string): string => `<text:span text:style-name="${name}">${words}</text:span>`
  const of = async (attributes: string, words: string) => cellsOf(await reading(document(table(row(cell(attributes, `<text:p>${words}</text:p>`))), styles)))['A1']
  it.each<readonly [string, string, string, unknown]>([
    ['a span struck', '', span('T1', '2') + '3', [undefined, [['2', true, undefined], ['3', undefined, undefined]]]],
    ['a span raised', '', '3' + span('T2', '1'), [undefined, [['3', undefined, undefined], ['1', undefined, true]]]],
    ['all spans struck', '', span('T1', '2') + span('T1', '3'), [true, [['2', true, undefined], ['3', true, undefined]]]],
    ['a struck cell', 'table:style-name="ce1"', 'Có', [true, undefined]],
    ['a span not struck in a struck cell', 'table:style-name="ce1"', span('T3', 'Có') + ' x', [undefined, [['Có', undefined, undefined], [' x', true, undefined]]]],
  ])('%s', async (_, attributes, words, expected) => {
    const found = await of(`office:value-type="string" ${attributes}`, words)
    expect([found?.struck, found?.runs?.map(run => [run.text, run.struck, run.raised])]).toEqual(expected)
  })
  it.each([['N1', '5200', { words: 'triệu', thousands: 0 }], ['N2', '5200', { words: '', thousands: 1 }], ['N3', '5', { words: 'dư', thousands: 0 }], ['N3', '-5', undefined]])('a number in the format %s: %s', async (name, value, expected) => {
    const found = await of(`office:value-type="float" office:value="${value}" table:style-name="c${name}"`, value)
    expect(found?.content.is === 'number' ? found.content.format : 'no number').toEqual(expected)
  })
})

describe('the grid', () => {
  it('tells hidden columns', async () => {
    const { workbook } = await read('<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' + row(cell('office:value-type="string"', 'x')))
    expect(workbook?.sheets[0]?.hiddenColumns).toEqual([[3, 4]])
  })

  it('counts repeated rows, columns and cells', async () => {
    const { workbook } = await read(`${row(cell('table:number-columns-repeated="3"') + cell('office:value-type="float" office:value="7" table:number-columns-repeated="2"', '7'))}${row(cell(''), 'table:number-rows-repeated="1000"')}`
      + `<table:table-row-group><table:table-header-rows>${row(cell('office:value-type="string"', 'x'), 'table:number-rows-repeated="2" table:visibility="filter"')}</table:table-header-rows></table:table-row-group>${row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1047573"')}`)
    expect(workbook?.sheets[0]?.rows.map(each => [each.number, each.hidden, each.cells.map(({ address }) => address)])).toEqual([[1, false, ['D1', 'E1']], [1002, true, ['A1002']], [1003, true, ['A1003']]])
  })

  it('lists merges and leaves out what lies under them', async () => {
    const { workbook } = await read(row(cell('office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"', 'a') + cell('office:value-type="string"', 'dưới', 'covered-table-cell') + cell('office:value-type="string"', 'b')) + row(cell('table:number-columns-repeated="2"', undefined, 'covered-table-cell') + cell('office:value-type="string"', 'c')))
    expect(workbook?.sheets[0]?.merges).toEqual(['A1:B2'])
    expect(workbook?.sheets[0]?.rows.flatMap(each => each.cells.map(({ address }) => address))).toEqual(['A1', 'C1', 'C2'])
  })

  it('knows hidden sheets, fonts and bold, its own or inherited, of a cell or of its column', async () => {
    const styles = '<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>'
      + '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
    const common = '<office:document-styles><office:styles><style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style></office:styles></office:document-styles>'
    const { workbook } = await reading(document(table(`<table:table-column table:default-cell-style-name="Default" table:number-columns-repeated="2"/><table:table-column/>${row(cell('office:value-type="string" table:style-name="ce1"', 'a') + cell('office:value-type="string"', 'b') + cell('office:value-type="string"', 'c'))}`, 'table:style-name="ta1"'), styles), { 'styles.xml': common })
    expect(workbook?.sheets[0]).toMatchObject({ hidden: true, name: 'Biểu 1' })
    expect(workbook?.sheets[0]?.rows[0]?.cells.map(({ font, bold }) => [font, bold])).toEqual([['.VnTime', true], ['.VnTime', undefined], [undefined, undefined]])
  })

  it('leaves out what other files, changes and forms brought along', async () => {
    const stranger = table(`<table:table-source xlink:href="file:///x"/>${row(cell('office:value-type="string"', 'lạ'))}`)
    const { workbook } = await reading(document(`<table:tracked-changes><table:cell-content-change>${cell('office:value-type="string"', 'cũ')}</table:cell-content-change></table:tracked-changes>${table(row(cell('office:value-type="string"', 'a')))}${stranger}<table:dde-links>${stranger}</table:dde-links>`))
    expect(workbook?.sheets.map(({ rows }) => rows.flatMap(each => each.cells.map(({ content }) => content)))).toEqual([[text('a')]])
  })
})

describe('a file that cannot be read', () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
    ['with a password', 'x', { 'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>' }, 'file/password'],
    ['broken XML', '<office:document-content>', {}, 'file/broken-xml'],
    ['a text document', '<office:document-content><office:body><office:text/></office:body></office:document-content>', {}, 'file/not-a-workbook'],
    ['no sheet', document(''), {}, 'file/no-sheet'],
    ['a row beyond the last', document(table(row('', 'table:number-rows-repeated="1048576"') + row(cell('office:value-type="string"', 'x')))), {}, 'file/broken-xml'],
    ['a column beyond the last', document(table(row(cell('table:number-columns-repeated="16384"') + cell('office:value-type="string"', 'x')))), {}, 'file/broken-xml'],
  ])('%s', async (_, content, more, code) => {
    const { workbook, findings } = await reading(content, more)
    expect([workbook, findings.map(finding => finding.code)]).toEqual([undefined, [code]])
  })
})
