import excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openPlain } from '../../../src/io/annotate.ts'
import { workbookIn } from '../../../src/io/xlsx-read.ts'
import type { Marks } from '../../../src/page.ts'
import type { Workbook } from '../../../src/sheet.ts'
import { head, relations, workbook, worksheet } from '../workbook-fixture.ts'
import { changed, insertions, mark, packageOf, partsOf, plain, unmark } from './package.ts'

const marks: Marks = {
  cellWord: 'Ô',
  notes: [{ sheet: 'Tự chấm', cell: 'B3', text: 'Sửa: <b> & "x" _x0041_ \u0001\nDòng hai' }, { sheet: 'Tự chấm', cell: 'B4', text: '=1+1' }, { sheet: 'Khác', cell: 'A1', text: 'Ở trang khác' }],
  columns: [{ sheet: 'Tự chấm', title: 'Cần sửa', head: 2, last: 5, rows: new Map([[3, '=HYPERLINK("http://x")'], [4, 'Bổ sung']]) }],
  list: { name: 'Việc cần làm', title: 'Việc cần làm', about: 'Về trang này', columns: [{ head: 'Mã', width: 10 }, { head: 'Điểm', width: 10 }, { head: 'Ô', width: 20 }], rows: [{ boxes: ['1.1', 0.25, 'Tự chấm!B3'], leadsTo: { sheet: 'Tự chấm', cell: 'B3' } }] },
}

/** A workbook as a person has it: styles, widths, a validation, a conditional format, a formula, a comment, a merge, a protected sheet. */
async function own(): Promise<Buffer> {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('Tự chấm')
  sheet.addRow(['Phiếu'])
  sheet.addRow(['STT', 'Số liệu kê khai', 'Ghi chú'])
  for (const row of [[1, 5, 'a'], [2, 6, 'b'], [3, null, 'c']]) sheet.addRow(row)
  sheet.mergeCells('A1:C1')
  sheet.getCell('C5').value = { formula: 'SUM(B3:B4)', result: 11 }
  sheet.getCell('B3').font = { bold: true, color: { argb: 'FF112233' } }
  sheet.getCell('B4').note = { texts: [{ text: 'Ghi chú của xã' }] }
  sheet.getCell('B5').dataValidation = { type: 'whole', operator: 'between', formulae: [0, 10] }
  sheet.addConditionalFormatting({ ref: 'B3:B5', rules: [{ type: 'expression', priority: 1, formulae: ['B3>5'], style: { font: { bold: true } } }] })
  sheet.getColumn(2).width = 33
  await sheet.protect('', { autoFilter: true })
  book.addWorksheet('Khác').getCell('A1').value = 'x'
  book.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 1
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  const { workbook: found, findings } = await workbookIn(Buffer.from(bytes), 'f.xlsx')
  if (found === undefined) throw new Error(findings.map(each => each.code).join())
  return found
}

const touched = /^(\[Content_Types\]\.xml|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(_rels\/)?sheet[12]\.xml(\.rels)?|xl\/comments1\.xml|xl\/drawings\/vmlDrawing1\.vml)$/

describe('a workbook of exceljs, with a comment of its own', () => {
  it('keeps every part that no mark goes into, and all text of those that one does', async () => {
    const before = await own()
    const [old, now] = [partsOf(before), partsOf(await mark(before, marks))]
    for (const [name, text] of Object.entries(old)) {
      if (!touched.test(name)) expect(now[name], name).toBe(text)
      else expect(() => insertions(plainer(text), plainer(now[name] ?? '')), name).not.toThrow()
    }
    expect(Object.keys(now).filter(name => !(name in old)).sort()).toEqual(['xl/comments2.xml', 'xl/drawings/vmlDrawing2.vml', 'xl/worksheets/_rels/sheet2.xml.rels', 'xl/worksheets/sheet4.xml'])
  })

  it('puts into the sheet: a width, the cells of one column, a filter', async () => {
    const before = await own()
    const [old, now] = [partsOf(before), partsOf(await mark(before, marks))].map(parts => plainer(parts['xl/worksheets/sheet1.xml'] ?? ''))
    const put = insertions(old ?? '', now ?? '')
    expect(put.map(piece => /^<(\w+)( r="\w+")?/.exec(piece)?.[0])).toEqual(['<col', '<c r="D2"', '<c r="D3"', '<c r="D4"', '<autoFilter'])
    expect(put.at(-1)).toBe('<autoFilter ref="D2:D5"/>')
    expect(now).toMatch(/<sheetProtection[^>]*\/><autoFilter[^>]*\/><mergeCells/)
  })

  it('gives the styles that were there no other number', async () => {
    const before = await own()
    const xfs = (bytes: Uint8Array): readonly string[] => /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(partsOf(bytes)['xl/styles.xml'] ?? '')?.[1]?.match(/<xf [\s\S]*?(?:\/>|<\/xf>)/g) ?? []
    const [old, now] = [xfs(before), xfs(await mark(before, marks))]
    expect(now.slice(0, old.length)).toEqual(old)
    expect(now.length).toBeGreaterThan(old.length)
  })

  it('writes a note on its cell, and beside the comment of a person, which it leaves alone', async () => {
    const now = partsOf(await mark(await own(), marks))['xl/comments1.xml'] ?? ''
    expect([...now.matchAll(/<comment ref="(\w+)" authorId="(\d+)"/g)].map(([, cell, author]) => [cell, author])).toEqual([['B4', '0'], ['B3', '1'], ['D4', '1']])
    expect(now).toContain('Ghi chú của xã')
    expect(now).toContain('Ô B4: =1+1')
  })

  it('lets a spreadsheet program see all of it: texts, links, the comment of the person', async () => {
    const book = new excel.Workbook()
    await book.xlsx.load((await mark(await own(), marks)).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('Tự chấm')
    const noteAt = (cell: string): string => { const note = sheet?.getCell(cell).note; return typeof note === 'string' ? note : note?.texts?.map(each => each.text).join('') ?? '' }
    expect(noteAt('B3')).toBe('cchc:\nSửa: <b> & "x" _x0041_ \nDòng hai')
    expect(noteAt('B4')).toBe('Ghi chú của xã')
    expect(sheet?.getCell('D3').value).toBe('=HYPERLINK("http://x")')
    expect(sheet?.autoFilter).toBe('D2:D5')
    expect(sheet?.getCell('B5').dataValidation.type).toBe('whole')
    expect(sheet?.getCell('C5').formula).toBe('SUM(B3:B4)')
    const list = book.getWorksheet('Việc cần làm')
    expect(list?.getCell('B5').value).toBe(0.25)
    expect(list?.getCell('C5').value).toBe('Tự chấm!B3')
  })

  it('leads from the list to the cell', async () => {
    const sheet = partsOf(await mark(await own(), marks))['xl/worksheets/sheet4.xml'] ?? ''
    expect(sheet).toContain('<hyperlink ref="C5" location="\'Tự chấm\'!B3" display="B3"/>')
  })

  it('reads as before: neither the column nor the sheet nor the notes are anybody\'s words', async () => {
    const before = await own()
    expect(await read(await mark(before, marks))).toEqual(await read(before))
  })

  it('marked twice is marked once', async () => {
    const once = await mark(await own(), marks)
    expect((await mark(once, marks)).equals(once)).toBe(true)
  })

  it('gives up its marks when nothing is left to do', async () => {
    const before = await own()
    const once = await mark(before, marks)
    const left = await mark(once, { notes: [], columns: [], cellWord: 'Ô' })
    const [old, now] = [partsOf(before), partsOf(left)]
    expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort())
    for (const name of Object.keys(old)) if (!/styles|Content_Types|sheet1\.xml$/.test(name)) expect(now[name], name).toBe(old[name])
    expect(plainer(now['xl/worksheets/sheet1.xml'] ?? '')).toBe(plainer(old['xl/worksheets/sheet1.xml'] ?? ''))
  })

  it('other marks take the place of the ones before', async () => {
    const before = await own()
    const once = await mark(before, marks)
    const fewer: Marks = { ...marks, notes: marks.notes.slice(0, 1), columns: marks.columns.map(column => ({ ...column, rows: new Map([[5, 'Khác']]) })) }
    const settled = async (bytes: Uint8Array): Promise<unknown> => Object.entries(partsOf(await mark(bytes, fewer))).map(([name, text]) => [name, text.replace(/ spans="[^"]*"/g, '')])
    expect(await settled(once)).toEqual(await settled(before))
  })
})

/** Without what grows with a list: how far the cells go, how many entries there are. */
const plainer = (xml: string): string => xml.replace(/ (count|spans)="[^"]*"/g, '').replace(/<dimension[^>]*>/, '')

/** A file without styles is shown in Calibri; once it has styles, they say so. A new column that is shown is no hidden one. */
const fontless = (book: Workbook): unknown => JSON.parse(JSON.stringify(book).replaceAll(',"font":"Calibri"', '').replace(/"hiddenColumns":\[\[\d+,/, '"hiddenColumns":[['))

describe('workbooks of other makers', () => {
  const rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>STT</t></is></c></row><row r="3"><c r="B3"><v>5</v></c></row><row r="4"/><row r="7"><c r="A7"><v>1</v></c></row>'
  const bare = (sheet: string, parts: Readonly<Record<string, string>> = {}, names = ''): Buffer => packageOf({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/><sheet name="Khác" sheetId="7" r:id="rId2"/>').replace('</workbook>', `${names}<calcPr calcId="1"/></workbook>`),
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml']),
    'xl/worksheets/sheet1.xml': sheet, 'xl/worksheets/sheet2.xml': worksheet('<row><c><v>1</v></c></row>'), ...parts,
  })
  const sheetOf = (bytes: Uint8Array): string => partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? ''

  async function holds(before: Buffer): Promise<Buffer> {
    const once = await mark(before, marks)
    expect((await mark(once, marks)).equals(once)).toBe(true)
    expect(fontless(await read(once))).toEqual(fontless(await read(before)))
    return once
  }

  it('without styles, without shared texts, without names', async () => {
    const once = await holds(bare(worksheet(rows)))
    const parts = partsOf(once)
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')
    expect(parts['xl/workbook.xml']).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr/)
    expect(parts['xl/workbook.xml']).toContain('name="Việc cần làm" sheetId="8"')
    expect(sheetOf(once)).toMatch(/<row r="3"><c r="B3"><v>5<\/v><\/c><c r="C3"[^>]*t="inlineStr">/)
    expect(sheetOf(once)).toMatch(/<row r="4"><c r="C4"/)
  })

  it('with prefixed elements', async () => {
    const prefixed = worksheet(rows, '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>').replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
    const once = sheetOf(await holds(bare(prefixed)))
    expect(once).toMatch(/<x:cols><x:col [^>]*\/><\/x:cols><x:sheetData>/)
    expect(once).toMatch(/<x:autoFilter ref="C2:C5"\/><x:pageMargins[^>]*\/><x:legacyDrawing xmlns:r="[^"]*" r:id="rIdCchcDrawing"\/><\/x:worksheet>/)
  })

  it('with a mark in front, or in UTF-16', async () => {
    await holds(bare(`\uFEFF${worksheet(rows)}`))
    const parts = partsOf(bare(worksheet(rows)))
    const { zipSync, strToU8 } = await import('fflate')
    const wide = Buffer.from(`\uFEFF${worksheet(rows).replace('UTF-8', 'UTF-16')}`, 'utf16le')
    await holds(Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, name.endsWith('sheet1.xml') ? wide : strToU8(text)])))))
  })

  it('rows and cells that do not say where they stand', async () => {
    const once = sheetOf(await holds(bare(worksheet('<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row><c><v>5</v></c></row>'))))
    expect(once).toMatch(/<row><c><v>2<\/v><\/c><c><v>3<\/v><\/c><c r="C2"/)
  })

  it('a filter of its own is kept, and no other made', async () => {
    const once = sheetOf(await holds(bare(worksheet(rows, '<autoFilter ref="A2:B7"/>'))))
    expect(once.match(/<autoFilter[^>]*>/g)).toEqual(['<autoFilter ref="A2:B7"/>'])
  })

  it('a name that an old filter left behind is not given twice', async () => {
    const names = '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Tự chấm\'!$A$2:$B$7</definedName></definedNames>'
    const once = partsOf(await holds(bare(worksheet(rows), {}, names)))['xl/workbook.xml'] ?? ''
    expect(once.match(/name="_xlnm._FilterDatabase" localSheetId="0"/g)).toHaveLength(1)
  })

  it('columns hidden to the right of a table are parted, the new one is shown', async () => {
    const once = sheetOf(await holds(bare(worksheet(rows).replace('<sheetData>', '<cols><col min="1" max="2" width="9"/><col min="3" max="16384" width="9" hidden="1"/></cols><sheetData>'))))
    expect(/<cols>.*<\/cols>/.exec(once)?.[0]).toBe('<cols><col min="1" max="2" width="9"/><col min="3" max="3" width="64" customWidth="1"/><col min="4" max="16384" width="9" hidden="1"/></cols>')
  })

  it('cells that are only formatted stay, and the column goes beyond them', async () => {
    const once = sheetOf(await holds(bare(worksheet(rows.replace('<c r="B3"><v>5</v></c>', '<c r="B3"><v>5</v></c><c r="C3" s="0"/><c r="D3" s="0"/>')))))
    expect(once).toContain('<c r="D3" s="0"/><c r="E3"')
  })

  it('a filter that is in use is taken off with the column, and what it hid is shown', async () => {
    const once = await mark(bare(worksheet(rows)), marks)
    const used = changed(once, (name, text) => (!name.endsWith('sheet1.xml') ? text : text.replace('<autoFilter ref="C2:C5"/>', '<autoFilter ref="C2:C5"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>').replace('<row r="3">', '<row r="3" hidden="1">')))
    expect((await mark(used, marks)).equals(once)).toBe(true)
  })

  it('a thread of comments keeps its shadow; the note stands beside it', async () => {
    const shadow = `${head}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors><commentList><comment ref="B3" authorId="0" shapeId="0"><text><t>[Threaded comment] Comment: Xin xem</t></text></comment></commentList></comments>`
    const once = partsOf(await holds(bare(worksheet(rows), { 'xl/comments1.xml': shadow, 'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>', 'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'comments', '../comments1.xml'], ['rId2', 'threadedComment', '../threadedComments/threadedComment1.xml']) })))
    expect(once['xl/threadedComments/threadedComment1.xml']).toBe('<ThreadedComments/>')
    expect(once['xl/comments1.xml']).toContain('<comment ref="B3" authorId="0" shapeId="0"><text><t>[Threaded comment] Comment: Xin xem</t></text></comment>')
    expect([...(once['xl/comments1.xml'] ?? '').matchAll(/<comment ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual(['B3', 'C3', 'B4'])
  })

  it('the name of the list is another where a tab has it', async () => {
    const taken = changed(bare(worksheet(rows)), (_name, text) => text.replaceAll('Khác', 'Việc cần làm'))
    expect(partsOf(await holds(taken))['xl/workbook.xml']).toContain('name="Việc cần làm (2)"')
  })

  it('a mark is known by its author, whatever somebody made of its words', async () => {
    const once = await mark(bare(worksheet(rows)), marks)
    const reworded = changed(once, (_name, text) => text.replaceAll('cchc:</t>', ' </t>'))
    expect(await read(reworded)).toEqual(await read(once))
    expect((await mark(reworded, marks)).equals(once)).toBe(true)
  })

  it('a note on a merged range stands on its first cell', async () => {
    const once = partsOf(await holds(bare(worksheet(rows, '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>'))))
    expect([...(once['xl/comments1.xml'] ?? '').matchAll(/<comment ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual(['A3'])
  })

  it('the sheet moved to the front: marks are known again, and what names tabs by their places is set right', async () => {
    const before = bare(worksheet(rows), {}, '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Khác!$A$1</definedName></definedNames>')
    const once = await mark(before, marks)
    const moved = changed(once, (name, text) => (name !== 'xl/workbook.xml' ? text
      : text.replace(/(<sheet [^>]*\/>)(<sheet [^>]*\/>)(<sheet [^>]*\/>)/, '$3$1$2').replaceAll('localSheetId="1"', 'localSheetId="9"').replaceAll('localSheetId="0"', 'localSheetId="1"').replace('localSheetId="2"', 'localSheetId="0"').replaceAll('localSheetId="9"', 'localSheetId="2"')))
    const left = partsOf(await unmark(moved))
    expect(left['xl/workbook.xml']).not.toMatch(/cchc|Việc cần làm|FilterDatabase/)
    expect(left['xl/workbook.xml']).toBe(partsOf(before)['xl/workbook.xml'])
    expect(Object.keys(left).filter(name => /comments|vml|sheet3/.test(name))).toEqual([])
  })

  it('a name whose range is lost goes too', async () => {
    const once = await mark(bare(worksheet(rows)), marks)
    const lost = changed(once, (name, text) => (name === 'xl/workbook.xml' ? text.replace(/(cchc_can_sua_1" hidden="1">)[^<]*/, '$1#REF!') : text))
    expect(partsOf(await unmark(lost))['xl/workbook.xml']).not.toContain('cchc')
  })

  it.each([['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])], ['text', Buffer.from('a;b\n1;2')], ['page', Buffer.from('<html><table></table></html>')], ['zip cut short', Buffer.from('PK\u0003\u0004')]])('%s is refused', async (_what, bytes) => {
    expect(typeof await openPlain(bytes)).toBe('string')
  })

  it('a part that unpacks to more than it says is refused', async () => {
    const before = bare(worksheet(rows))
    expect(typeof await openPlain(before.subarray(0, before.length - 40))).toBe('string')
    expect((await plain(before)).bytes.length).toBeGreaterThan(0)
  })
})
