import { describe, expect, it } from 'vitest'
import { columnName } from '../../src/sheet.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { parts, put, reading, strings, workbook, worksheet, zipped } from './workbook-fixture.ts'

const lines = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at + 1)).join('')
const one = '<row r="1"><c r="A1"><v>5</v></c></row>'
const letters = Array.from({ length: 16_384 }, (_, at) => columnName(at + 1))

/** The cells of the only sheet: how many, and the first and the last. */
async function gist(sheet: string, changed: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { workbook: book, findings } = await readSheets(put(zipped(parts('', { 'xl/worksheets/sheet1.xml': sheet, ...changed }))), 'a.xlsx')
  const cells = book?.sheets[0]?.rows.flatMap(row => row.cells) ?? []
  return [findings.map(({ code }) => code), cells.length, cells[0]?.address, cells.at(-1)?.address]
}

describe('workbooks that grew in offices open as what they hold', () => {
  it('two hundred validations over whole sheets', async () => {
    const rule = '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"Có,Không"</formula1></dataValidation>'
    expect(await gist(worksheet(one, `<dataValidations count="200">${rule.repeat(200)}</dataValidations>`))).toEqual([[], 1, 'A1', 'A1'])
  })

  it('conditional formats and hyperlinks over whole columns', async () => {
    const rules = '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>'.repeat(2000)
    expect(await gist(worksheet(one, `${rules}<hyperlinks><hyperlink ref="A1:XFD1048576" location="B1"/></hyperlinks>`))).toEqual([[], 1, 'A1', 'A1'])
  })

  it('ten thousand names', async () => {
    const names = lines(10_000, at => `<definedName name="ten_${at}">'Tự chấm'!$A$1:$XFD$1048576</definedName>`)
    const book = workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>').replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`)
    expect(await gist(worksheet(one), { 'xl/workbook.xml': book })).toEqual([[], 1, 'A1', 'A1'])
  })

  it('a million formatted empty rows before the last', async () =>
    expect(await gist(worksheet(`${lines(1_048_575, at => `<row r="${at}" s="1" customFormat="1"/>`)}<row r="1048576"><c r="A1048576"><v>7</v></c></row>`))).toEqual([[], 1, 'A1048576', 'A1048576']))

  it('every cell of forty rows formatted', async () =>
    expect(await gist(worksheet(`${lines(40, row => `<row r="${row}">${letters.map(letter => `<c r="${letter}${row}" s="1"/>`).join('')}</row>`)}<row r="41"><c r="XFD41"><v>7</v></c></row>`))).toEqual([[], 1, 'XFD41', 'XFD41']))

  it('two hundred thousand merged ranges, what lies under them left out', async () => {
    const rows = lines(200_000, at => `<row r="${at}"><c r="A${at}"><v>${at}</v></c><c r="B${at}"><v>1</v></c></row>`)
    expect(await gist(worksheet(rows, `<mergeCells>${lines(200_000, at => `<mergeCell ref="A${at}:B${at}"/>`)}</mergeCells>`))).toEqual([[], 200_000, 'A1', 'A200000'])
  })

  it('one text in three hundred thousand runs', async () => {
    const shared = strings(`<si>${lines(300_000, at => `<r><rPr><rFont val="A${at % 7}"/></rPr><t>x</t></r>`)}</si>`)
    const { workbook: book } = await reading('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': shared })
    const content = book?.sheets[0]?.rows[0]?.cells[0]?.content
    expect(content?.is === 'text' && content.text === 'x'.repeat(300_000)).toBe(true)
  })

  it('half a million shared texts, of which one is used', async () =>
    expect(await gist(worksheet('<row><c t="s"><v>499999</v></c></row>'), { 'xl/sharedStrings.xml': strings(lines(500_000, at => `<si><t>${(at * 7919) % 1_000_003}</t></si>`)) })).toEqual([[], 1, 'A1', 'A1']))
})

describe('workbooks that are meant to choke a reader are told', () => {
  it('one text of forty million letters', async () =>
    expect(await gist(worksheet('<row><c t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': strings(`<si><t>${'á'.repeat(40_000_000)}</t></si>`) })).toEqual([['file/too-large'], 0, undefined, undefined]))

  it('whole columns merged over each other', async () => {
    const merges = `<mergeCells>${letters.map(letter => `<mergeCell ref="${letter}1:${letter}1048576"/>`).join('')}</mergeCells>`
    expect(await gist(worksheet(lines(2000, at => `<row r="${at}"><c r="A${at}"><v>1</v></c></row>`), merges))).toEqual([['file/too-large'], 0, undefined, undefined])
  })

  it('an OpenDocument cell repeated over its whole sheet', async () => {
    const cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
    const { findings } = await readSheets(put(zipped({ 'mimetype': Buffer.from('x'), 'content.xml': Buffer.from(content) }), 'a.ods'), 'a.ods')
    expect(findings.map(({ code }) => code)).toEqual(['file/too-large'])
  })
})
