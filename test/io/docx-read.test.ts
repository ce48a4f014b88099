import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tablesIn, wordPart } from '../../src/io/docx-read.ts'
import { writeDocx } from '../../src/io/docx-write.ts'
import { openZip } from '../../src/io/package/zip.ts'
import type { WorkbookRead } from '../../src/io/xlsx-read.ts'
import type { Paper } from '../../src/document.ts'

const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

async function readBytes(bytes: Uint8Array): Promise<WorkbookRead> {
  const archive = await openZip(Buffer.from(bytes))
  if (typeof archive === 'string') throw new Error(archive)
  return tablesIn(archive, await wordPart(archive) ?? '', 'a.docx')
}

const packed = (body: string, numbering?: string): Uint8Array => zipSync({
  '_rels/.rels': strToU8(`<Relationships><Relationship Id="r" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`),
  'word/document.xml': strToU8(`<w:document ${spaces}><w:body>${body}</w:body></w:document>`),
  ...(numbering === undefined ? {} : {
    'word/_rels/document.xml.rels': strToU8(`<Relationships><Relationship Id="n" Type="${relation}/numbering" Target="numbering.xml"/></Relationships>`),
    'word/numbering.xml': strToU8(`<w:numbering ${spaces}>${numbering}</w:numbering>`),
  }),
})

const read = async (body: string, numbering?: string) => (await readBytes(packed(body, numbering))).workbook?.sheets ?? []

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const tc = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

const cells = (sheets: Awaited<ReturnType<typeof read>>, index = 1): readonly string[] =>
  (sheets[index]?.rows ?? []).flatMap(row => row.cells.map(cell => `${cell.address} ${cell.content.is === 'text' ? cell.content.text : cell.content.is}`))

describe('a Word document as sheets', () => {
  it('paragraphs first, then a sheet a table', async () => {
    const sheets = await read(p('PHỤ LỤC') + tbl(tr(tc(p('STT')), tc(p('Tiêu chí')))) + p('Ghi chú') + tbl(tr(tc(p('A')))))
    expect(sheets.map(sheet => sheet.name)).toEqual(['Văn bản', 'Bảng 1', 'Bảng 2'])
    expect(cells(sheets, 0)).toEqual(['A1 PHỤ LỤC', 'A2 Ghi chú'])
    expect(cells(sheets)).toEqual(['A1 STT', 'B1 Tiêu chí'])
  })

  it('merged cells stand in their first cell', async () => {
    const sheets = await read(tbl(
      tr(tc(p('a'), '<w:vMerge w:val="restart"/>'), tc(p('b'), '<w:gridSpan w:val="2"/>'), tc(p('c'))),
      tr(tc(p('lost'), '<w:vMerge/>'), tc(p('d')), tc(p('e')), tc(p('f'))),
    ))
    expect(cells(sheets)).toEqual(['A1 a', 'B1 b', 'D1 c', 'B2 d', 'C2 e', 'D2 f'])
    expect(sheets[1]?.merges).toEqual(['A1:A2', 'B1:C1'])
  })

  it('lines of a cell, breaks, and a table within it', async () => {
    const inner = `<w:p><w:r><w:t>Có: 1</w:t><w:br/><w:t>Không: 0</w:t></w:r></w:p>${p('Khác')}${tbl(tr(tc(p('trong'))))}`
    expect(cells(await read(tbl(tr(tc(inner), tc(p('sau'))))))).toEqual(['A1 Có: 1\nKhông: 0\nKhác\ntrong', 'B1 sau'])
  })

  it('what is deleted, moved away or drawn beside is no text; what is inserted is', async () => {
    const inner = '<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom>'
      + '<mc:AlternateContent><mc:Choice><w:r><w:t> một</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>hai</w:t></w:r></mc:Fallback></mc:AlternateContent><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'
    expect(cells(await read(tbl(tr(tc(inner)))))).toEqual(['A1 mới một'])
  })

  it('signs of the font Symbol, and letters composed', async () => {
    expect(cells(await read(tbl(tr(tc(`<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90% ${'đ' + 'i' + 'e' + '\u0302' + '\u0309' + 'm'}</w:t></w:r></w:p>`)))))).toEqual(['A1 ≥90% điểm'])
  })

  it('bold and indent, by which headings are told', async () => {
    const bold = '<w:p><w:pPr><w:ind w:left="720"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>I</w:t></w:r></w:p>'
    const not = '<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>1</w:t></w:r></w:p>'
    const [first, second] = (await read(tbl(tr(tc(bold), tc(not)))))[1]?.rows[0]?.cells ?? []
    expect([first?.bold, first?.indent, second?.bold, second?.indent]).toEqual([true, 1, undefined, undefined])
  })

  it('numbers that Word counts by itself are written out', async () => {
    const numbering = '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
      + '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%1"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    const item = (level: number): string => tc(`<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p>`)
    expect(cells(await read(tbl(tr(item(0)), tr(item(1)), tr(item(1)), tr(item(0)), tr(item(1))), numbering))).toEqual(['A1 I.', 'A2 1.I', 'A3 2.I', 'A4 II.', 'A5 1.II'])
  })
})

describe('a document that is not sound', () => {
  it.each([
    ['cut off', packed('<w:p>'), 'file/broken-xml'],
    ['with an entity of its own', packed('<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>'), 'file/broken-xml'],
  ])('%s is one finding', async (_what, bytes, code) => {
    const { workbook, findings } = await readBytes(bytes)
    expect(workbook).toBeUndefined()
    expect(findings.map(finding => finding.code)).toEqual([code])
  })
})

describe('a document that is written', () => {
  const paper: Paper = {
    title: 'Phụ lục', landscape: true,
    blocks: [{ is: 'paragraph', text: 'PHỤ LỤC \u0007', bold: true }, {
      is: 'table', widths: [1, 3],
      rows: [{ head: true, cells: [{ text: 'STT', bold: true }, { text: 'Tên' }] }, { cells: [{ text: '1 < 2 & 3\ndòng hai', across: 2 }] }],
    }],
  }

  it('is read back as it was', async () => {
    const sheets = (await readBytes(await writeDocx(paper))).workbook?.sheets ?? []
    expect(cells(sheets, 0)).toEqual(['A1 PHỤ LỤC '])
    expect(cells(sheets)).toEqual(['A1 STT', 'B1 Tên', 'A2 1 < 2 & 3\ndòng hai'])
  })

  it('is the same, byte for byte, whenever it is written', async () => expect(Buffer.from(await writeDocx(paper)).equals(Buffer.from(await writeDocx(paper)))).toBe(true))
})
