import { describe, expect, it } from 'vitest'
import { foreignIn, keysOf } from '../../../src/io/annotate/said.ts'
import { constantIn, constantText } from '../../../src/io/annotate/names.ts'
import type { Marks } from '../../../src/page.ts'
import { head, relations, workbook, worksheet } from '../workbook-fixture.ts'
import { changed, mark, packageOf, partsOf, plain, unmark } from './package.ts'

const marks: Marks = {
  cellWord: 'Ô',
  notes: [{ sheet: 'Tự chấm', cell: 'B3', text: 'Chưa ghi tài liệu kiểm chứng.\n1.1: còn mất 0,5 điểm.' }, { sheet: 'Tự chấm', cell: 'B4', text: 'Số này lớn hơn tổng số hồ sơ.' }],
  columns: [{ sheet: 'Tự chấm', title: 'Cần sửa', head: 2, last: 5, rows: new Map([[3, 'Chưa ghi tài liệu kiểm chứng.'], [4, 'Số này lớn hơn tổng số.']]) }],
}
const nothing: Marks = { cellWord: 'Ô', notes: [], columns: [] }
const rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>STT</t></is></c></row><row r="3"><c r="B3"><v>5</v></c></row><row r="4"><c r="B4"><v>6</v></c></row>'

const own = (cols = ''): Buffer => packageOf({
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>'),
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
  'xl/worksheets/sheet1.xml': worksheet(rows).replace('<sheetData>', `${cols}<sheetData>`),
})

const inPart = (bytes: Uint8Array, part: string, from: string, to: string): Buffer => changed(bytes, (name, text) => {
  if (!name.endsWith(part)) return text
  expect(text, part).toContain(from)
  return text.replace(from, to)
})
const inNotes = (bytes: Uint8Array, from: string, to: string): Buffer => inPart(bytes, 'comments1.xml', from, to)
const inSheet = (bytes: Uint8Array, from: string, to: string): Buffer => inPart(bytes, 'sheet1.xml', from, to)
const notesOf = (bytes: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(
  [...(partsOf(bytes)['xl/comments1.xml'] ?? '').matchAll(/<comment ref="(\w+)"[^>]*>([\s\S]*?)<\/comment>/g)].map(([, cell = '', said = '']) => [cell, [...said.matchAll(/<t [^>]*>([^<]*)/g)].map(([, words]) => words).join('')]))
const columnOf = (bytes: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(
  [...(partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="(C\d+)"[^>]*>(?:<is><t[^>]*>([^<]*))?/g)].map(([, cell = '', said = '']) => [cell, said]))

describe('what a person writes into a note of ours', () => {
  it.each([
    ['below it', 'còn mất 0,5 điểm.</t>', 'còn mất 0,5 điểm.\nĐã gửi văn thư ngày 5/3</t>', 'Đã gửi văn thư ngày 5/3'],
    ['behind its last sentence', 'còn mất 0,5 điểm.</t>', 'còn mất 0,5 điểm. Đã gửi &amp; chờ</t>', 'Đã gửi &amp; chờ'],
    ['above it, in the line of the name', 'cchc:</t>', 'cchc: chị Lan xem</t>', 'chị Lan xem'],
    ['instead of it', 'Chưa ghi tài liệu kiểm chứng.', 'Có rồi, ở tủ số 3', 'Có rồi, ở tủ số 3'],
  ])('%s stays as a comment of its own, and our note stands beside', async (_where, from, to, words) => {
    const worked = inNotes(await mark(own(), marks), from, to)
    expect((await plain(worked)).kept).toEqual([{ sheet: 'Tự chấm', in: 'note', cell: 'B3' }])
    const again = await mark(worked, marks)
    expect(notesOf(again)['B3']).toBe(words)
    expect(notesOf(again)['C3']).toMatch(/Ô B3: Chưa ghi tài liệu kiểm chứng\.\n1\.1/)
    expect((await mark(again, marks)).equals(again)).toBe(true)
    expect(notesOf(await unmark(again))).toEqual({ B3: words })
  })

  it('is nobody\'s in name, and the other comments keep theirs', async () => {
    const parts = partsOf(await mark(inNotes(await mark(own(), marks), 'tổng số hồ sơ.</t>', 'tổng số hồ sơ. Đúng</t>'), marks))['xl/comments1.xml'] ?? ''
    expect(parts).toContain('<authors><author></author><author>cchc</author></authors>')
    expect(parts).toContain('<comment ref="B4" authorId="0">')
  })

  it('is kept where nothing is to be mended any more', async () => {
    const worked = inNotes(await mark(own(), marks), 'còn mất 0,5 điểm.</t>', 'còn mất 0,5 điểm.\nXong</t>')
    expect(notesOf(await mark(worked, nothing))).toEqual({ B3: 'Xong' })
  })
})

describe('what a person writes into the column', () => {
  it('stays in its row behind our words, however often', async () => {
    const worked = inSheet(inSheet(await mark(own(), marks), '>Số này lớn hơn tổng số.<', '>Số này lớn hơn tổng số. Đã hỏi huyện<'), '>Chưa ghi tài liệu kiểm chứng.<', '>Xong ngày 5/3<')
    const opened = await plain(worked)
    expect(opened.kept).toEqual([{ sheet: 'Tự chấm', in: 'column', cell: '3' }, { sheet: 'Tự chấm', in: 'column', cell: '4' }])
    const again = await mark(worked, marks)
    expect(columnOf(again)).toEqual({ C2: 'Cần sửa', C3: 'Chưa ghi tài liệu kiểm chứng.\nXong ngày 5/3', C4: 'Số này lớn hơn tổng số.\nĐã hỏi huyện' })
    expect((await mark(again, marks)).equals(again)).toBe(true)
  })

  it('is known where a program wrote the texts of the sheet into a list of its own', async () => {
    const shared = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Cần sửa</t></si><si><r><t>Số này lớn hơn </t></r><r><t>tổng số.</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>Đã xem</t></si></sst>'
    const index = new Map([['Cần sửa', 0], ['Số này lớn hơn tổng số.', 1], ['Chưa ghi tài liệu kiểm chứng.', 2]])
    const saved = changed(await mark(own(), marks), (name, text) => (name.endsWith('sheet1.xml') ? text.replace(/ t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is>/g, (_, said: string) => ` t="s"><v>${index.get(said)}</v>`)
      : name === 'xl/_rels/workbook.xml.rels' ? text.replace('</Relationships>', '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>') : text))
    const again = await mark(packageOf({ ...partsOf(saved), 'xl/sharedStrings.xml': shared }), marks)
    expect(columnOf(again)).toEqual({ C2: 'Cần sửa', C3: 'Chưa ghi tài liệu kiểm chứng.\nĐã xem', C4: 'Số này lớn hơn tổng số.' })
  })

  it('a figure, a formula, a word under the title and in a row without a remark', async () => {
    const worked = inSheet(inSheet(inSheet(await mark(own(), marks), '>Cần sửa<', '>Cần sửa (Lan)<'), '</sheetData>', '<row r="5"><c r="C5"><f>1+1</f><v>2</v></c></row></sheetData>'), ' t="inlineStr"><is><t xml:space="preserve">Số này lớn hơn tổng số.</t></is>', '><v>7</v>')
    expect(columnOf(await mark(worked, marks))).toEqual({ C2: 'Cần sửa\n(Lan)', C3: 'Chưa ghi tài liệu kiểm chứng.', C4: 'Số này lớn hơn tổng số.\n7', C5: '=1+1' })
  })

  it('keeps the column where nothing is to be mended any more, and alone', async () => {
    const worked = inSheet(await mark(own(), marks), '>Số này lớn hơn tổng số.<', '>Để hỏi lại<')
    const left = await mark(worked, nothing)
    expect(columnOf(left)).toEqual({ C2: 'Cần sửa', C4: 'Để hỏi lại' })
    expect((await mark(left, nothing)).equals(left)).toBe(true)
  })
})

describe('the width of a column that was there', () => {
  it.each([
    '<cols><col min="3" max="16384" style="3" hidden="1"/></cols>', '<cols><col min="1" max="16384" width="12" style="1"/></cols>', '<cols><col min="3" max="3" width="5" customWidth="1" style="2"/></cols>',
    '<cols><col min="1" max="3" width="5"/><col min="4" max="4" width="5"/></cols>', '<cols><col min="1" max="2" width="9"/></cols>',
  ])('%s comes back', async cols => {
    const once = await mark(own(cols), marks)
    expect(partsOf(once)['xl/worksheets/sheet1.xml']).toContain('<col min="3" max="3" width="64" customWidth="1"/>')
    expect(/<cols>.*<\/cols>/.exec(partsOf(await unmark(once))['xl/worksheets/sheet1.xml'] ?? '')?.[0]).toBe(cols)
    expect((await mark(once, marks)).equals(once)).toBe(true)
  })
})

describe('lines known again', () => {
  it('by their letters alone, blanks and line ends aside', () => {
    const said = new Set(keysOf('note', 'Một  câu dài hơn mười hai chữ.\nCâu hai.'))
    expect(foreignIn('note', 'Một câu dài hơn mười hai chữ. \r\nCâu hai._x000D_', said)).toBe('')
    expect(foreignIn('note', 'Câu hai. Thêm', said)).toBe('Câu hai. Thêm')
    expect(foreignIn('cell', 'Câu hai.', said)).toBe('Câu hai.')
  })

  it('a text of any length goes through a formula of constants', () => {
    const long = `"a"${'b'.repeat(700)}"&"`
    expect(constantIn(constantText(long))).toBe(long)
    expect(constantText(long).split('"&"').every(piece => piece.length < 255)).toBe(true)
  })
})
