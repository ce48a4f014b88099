import { array, assert, asyncProperty, constantFrom, record } from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import ExcelJS from 'exceljs'
import { linesOf, rowHeight } from '../../src/io/xlsx-out/heights.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { tabName, tabRef, type Book, type Page } from '../../src/page.ts'

const page = (more: Partial<Page>): Page => ({ name: 'Trang', columns: [{ width: 10 }, { width: 20 }], rows: [], ...more })
const book = (...pages: readonly Page[]): Book => ({ title: 'Sổ', pages })

const everything: Book = book(
  page({
    name: 'Xếp hạng',
    columns: [{ width: 10 }, { width: 20 }, { width: 9, hidden: true }],
    freeze: { rows: 1, columns: 1 },
    filter: 'A1:C3',
    locked: true,
    print: { landscape: true, fitWidth: true, titleRows: [1, 1], footer: 'Chỉ số CCHC' },
    rows: [
      { boxes: [{ value: 'Đơn vị', look: { bold: true, border: true, wrap: true }, note: 'Ghi chú của ô' }, { value: 'Điểm', across: 2 }] },
      { boxes: [{ value: 12.5, look: { format: '0.00' }, open: true }, { formula: 'A2*0', value: 0 }, { formula: 'IF(A2>0,"","x")', value: '' }], outline: 1 },
      { boxes: [{ value: { date: '2025-01-31' }, look: { format: 'dd/mm/yyyy' } }, { formula: 'A2<0', value: false }, { value: true }], hidden: true },
    ],
    validations: [
      { is: 'list', range: 'A2', from: "'Danh mục'!$A$1:$A$2" },
      { is: 'custom', range: 'A3', formula: 'ISNUMBER(A3)', error: 'Sai', prompt: { title: 'Nhập', text: 'Một số' } },
      { is: 'whole', range: 'B2:B3', from: '0', to: '10', warnOnly: true },
      { is: 'date', range: 'C3', from: '2025-01-01' },
    ],
    formats: [
      { is: 'rule', range: 'A2:A3', formula: 'A2>10', look: { fill: 'FFC7CE', bold: true } },
      { is: 'scale', range: 'B2:B3', from: 'F8696B', middle: 'FFEB84', to: '63BE7B' },
      { is: 'bar', range: 'A2:A3', colour: '5B9BD5' },
    ],
  }),
  page({ name: 'Danh mục', hidden: true, rows: [{ boxes: [{ value: 'Có' }] }, { boxes: [{ value: 'Không' }] }] }),
)

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, raw]) => [path, strFromU8(raw)]))

async function written(what: Book): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(await writeXlsx(what)) as unknown as ExcelJS.Buffer)
  return workbook
}

const schemaOrder = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells',
  'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'drawing', 'legacyDrawing', 'extLst']

/** The children of the root element, by a count of depth. */
function childrenOf(xml: string): readonly string[] {
  const children: string[] = []
  let depth = 0
  for (const [, closing, name = '', rest = ''] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)([^>]*)>/g)) {
    if (closing === '/') depth--
    else {
      if (depth === 1) children.push(name)
      if (!rest.endsWith('/')) depth++
    }
  }
  return children
}

afterEach(() => vi.useRealTimers())

describe('the file', () => {
  it('is the same, byte for byte, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2025, 5, 1) })
    const before = await writeXlsx(everything)
    vi.setSystemTime(Date.UTC(2027, 1, 3, 4, 5, 6))
    expect(Buffer.compare(await writeXlsx(everything), before)).toBe(0)
    expect(Object.keys(unzipSync(before))[0]).toBe('[Content_Types].xml')
  })

  it('has the children of each worksheet in the order of the schema', async () => {
    const parts = partsOf(await writeXlsx(everything))
    const sheets = Object.keys(parts).filter(path => path.startsWith('xl/worksheets/sheet'))
    expect(sheets).toHaveLength(2)
    for (const path of sheets) {
      const places = childrenOf(parts[path] ?? '').map(name => schemaOrder.indexOf(name))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
    expect(childrenOf(/<sheetPr>.*<\/sheetPr>/.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[0] ?? '')).toEqual(['outlinePr', 'pageSetUpPr'])
    expect(new Set(childrenOf(parts['xl/worksheets/sheet1.xml'] ?? '')).size).toBeGreaterThan(14)
  })

  it('stores every result beside its formula: 0, an empty text and false too', async () => {
    const xml = partsOf(await writeXlsx(everything))['xl/worksheets/sheet1.xml'] ?? ''
    expect(xml).toMatch(/<f>A2\*0<\/f><v>0<\/v>/)
    expect(xml).toMatch(/t="str"><f>[^<]+<\/f><v><\/v>|t="str"><f>[^<]+<\/f><v\/>/)
    expect(xml).toMatch(/t="b"><f>A2&lt;0<\/f><v>0<\/v>/)
    await expect(writeXlsx(book(page({ rows: [{ boxes: [{ formula: 'A1' }] }] })))).rejects.toThrow(TypeError)
  })

  it('carries looks, merges, hidden things, freezing, filter, protection and print set-up', async () => {
    const workbook = await written(everything)
    const sheet = workbook.getWorksheet('Xếp hạng')
    if (sheet === undefined) throw new Error('no sheet')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 })
    expect(sheet.autoFilter).toBe('A1:C3')
    expect(sheet.getColumn(3).hidden).toBe(true)
    expect(sheet.getRow(3).hidden).toBe(true)
    expect(sheet.getRow(2).outlineLevel).toBe(1)
    expect(sheet.getCell('C1').master.address).toBe('B1')
    expect(sheet.getCell('A2').protection.locked).toBe(false)
    expect(sheet.getCell('A2').numFmt).toBe('0.00')
    expect(sheet.getCell('A3').value).toEqual(new Date('2025-01-31T00:00:00Z'))
    expect(sheet.getCell('A1').font.bold).toBe(true)
    expect(sheet.getCell('A1').note).toBeDefined()
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' })
    expect(sheet.headerFooter.oddFooter).toBe('&LChỉ số CCHC&R&P/&N')
    expect(workbook.getWorksheet('Danh mục')?.state).toBe('hidden')
    const xml = partsOf(await writeXlsx(everything))['xl/worksheets/sheet1.xml'] ?? ''
    expect(xml).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>')
    expect(xml).toContain('type="custom"')
    expect(xml).toContain('errorStyle="warning"')
  })

  it('lends what a box covers its look, and lets no box lie over another', async () => {
    const border = { border: true }
    const xml = partsOf(await writeXlsx(book(page({ rows: [{ boxes: [{ value: 'a', across: 2, down: 2, look: border }] }] }))))['xl/worksheets/sheet1.xml'] ?? ''
    const [, style = ''] = /<c r="A1" s="(\d+)"/.exec(xml) ?? []
    expect(style).not.toBe('')
    for (const place of ['B1', 'A2', 'B2']) expect(xml).toContain(`<c r="${place}" s="${style}"/>`)
    expect(xml).toContain('<dimension ref="A1:B2"/>')
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')
    await expect(writeXlsx(book(page({ rows: [{ boxes: [{ value: 'a', across: 2 }, { value: 'b' }] }] })))).rejects.toThrow(TypeError)
    await expect(writeXlsx(book(page({ rows: [{ boxes: [{ value: 'a', across: 2, down: 2 }] }, { boxes: [undefined, { value: 'b', down: 2 }] }] })))).rejects.toThrow(TypeError)
  })

  it('says so where a sheet would have more rows than Excel holds', async () => {
    const empty = { boxes: [] }
    await expect(writeXlsx(book(page({ name: 'Lý do', rows: Array.from({ length: 1_048_577 }, () => empty) })))).rejects.toThrow(/“Lý do” needs 1,048,577 rows, more than Excel holds \(1,048,576\)/)
  })

  it('names each text once, whichever sheet it stands on, and counts how often it is named', async () => {
    const twice = [{ boxes: [{ value: 'Có' }, { value: ' a\u0007\nb' }] }]
    const strings = partsOf(await writeXlsx(book(page({ rows: twice }), page({ name: 'Hai', rows: twice }), page({ name: 'Không', rows: [] }))))['xl/sharedStrings.xml']
    expect(strings).toContain('count="4" uniqueCount="2"><si><t>Có</t></si><si><t xml:space="preserve"> a\nb</t></si></sst>')
  })

  it('keeps a text a text, whatever it starts with', async () => {
    const texts = ['=1+1', '+84', '-5', '@tôi', '_x0041_', "'a", '  hai đầu  ', '01', 'TRUE', '<b>&"']
    const sheet = (await written(book(page({ rows: texts.map(value => ({ boxes: [{ value }] })) })))).getWorksheet(1)
    expect(texts.map((_, row) => sheet?.getCell(row + 1, 1).value)).toEqual(texts)
  })
})

describe('the height of a row', () => {
  it('lets a row be fitted again when somebody types, unless its height was given', async () => {
    const xml = partsOf(await writeXlsx(book(page({ rows: [{ boxes: [{ value: 'a' }] }, { boxes: [{ value: 'b' }], height: 40 }] }))))['xl/worksheets/sheet1.xml'] ?? ''
    expect(/<row r="1"[^>]*>/.exec(xml)?.[0]).not.toContain('customHeight')
    expect(/<row r="2"[^>]*>/.exec(xml)?.[0]).toContain('ht="40" customHeight="1"')
  })

  it('counts the lines of wrapped Vietnamese', () => {
    expect(linesOf('Ngắn', 200, 11, false)).toBe(1)
    expect(linesOf('Một\nhai\nba', 200, 11, false)).toBe(3)
    expect(linesOf('Tỷ lệ hồ sơ giải quyết đúng hạn trên Hệ thống thông tin', 145, 11, false)).toBe(3)
    expect(linesOf('x'.repeat(100), 145, 11, false)).toBeGreaterThan(4)
  })

  it('follows the widest need of the row, merged boxes by all their columns', () => {
    const long = 'Tỷ lệ hồ sơ giải quyết đúng hạn trên Hệ thống thông tin'
    const one = rowHeight({ boxes: [{ value: long, look: { wrap: true } }] }, page({}))
    const two = rowHeight({ boxes: [{ value: long, look: { wrap: true }, across: 2 }] }, page({}))
    expect(one).toBeGreaterThan(two)
    expect(two).toBeGreaterThan(rowHeight({ boxes: [{ value: 'a' }] }, page({})))
  })
})

describe('the name of a tab', () => {
  it('is legal, short and its own', () => {
    expect(tabName('Xã A/B: [nháp]?')).toBe('Xã A B nháp')
    expect(tabName('')).toBe('_')
    expect(tabName('History')).toBe('History_')
    expect(tabName('x'.repeat(40))).toHaveLength(31)
    expect(tabName('xã a', ['Xã A', 'Xã A (2)'])).toBe('xã a (3)')
    expect(tabRef("Xã A'")).toBe("'Xã A'''!")
  })
})

describe('pages made in turn', () => {
  it('are the book of the same pages, each asked for once, those before it written', async () => {
    const asked: string[] = []
    const pages = everything.pages.map(each => () => {
      asked.push(each.name)
      return each
    })
    expect(Buffer.compare(await writeXlsx({ title: everything.title, pages }), await writeXlsx(everything))).toBe(0)
    expect(asked).toEqual(['Xếp hạng', 'Danh mục'])
  })

  it('wear any looks: the number of each is the one that stands in the styles', async () => {
    const maybe = <Value>(...values: readonly Value[]) => constantFrom(undefined, ...values)
    const looks = record({ bold: maybe(true, false), italic: maybe(true), size: maybe(11, 14), colour: maybe('C00000', 'c00000'), fill: maybe('FFC7CE'), align: maybe('left' as const, 'right' as const), wrap: maybe(true, false), border: maybe(true, false), indent: maybe(0, 2), top: maybe(true), format: maybe('0.00', 'General') })
    await assert(asyncProperty(array(array(looks, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), async sheets => {
      const pages = sheets.map((row, at) => page({ name: `Trang ${at}`, rows: [{ boxes: row.map(look => ({ value: 'x', look: Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) })) }] }))
      const workbook = await written(book(...pages))
      for (const [at, row] of sheets.entries()) for (const [column, { bold = false, size = 11, indent = 0, fill, wrap = false }] of row.entries()) {
        const cell = workbook.worksheets[at]?.getCell(1, column + 1)
        expect([cell?.font?.bold ?? false, cell?.font?.size, cell?.alignment?.indent ?? 0, cell?.alignment?.wrapText ?? false]).toEqual([bold, size, indent, wrap])
        expect(cell?.fill?.type === 'pattern' && cell.fill.pattern === 'solid').toBe(fill !== undefined)
      }
    }), { numRuns: 40 })
  })
})
