import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block, PaperCell, Slots } from '../../src/document.ts'
import { openTemplate, withFirstLine, wordsIn } from '../../src/io/docx-fill.ts'
import { writeDocx } from '../../src/io/docx-write.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { elsewhereFindings } from '../../src/report/paper/loose.ts'
import { partOf, wordText } from './word-text.ts'

const line = (text: string): Block => ({ is: 'paragraph', text })
const table = (...rows: readonly (readonly (string | PaperCell)[])[]): Block => {
  const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? { text: cell } : cell)))
  const width = Math.max(...cells.map(row => row.reduce((all, cell) => all + (cell.across ?? 1), 0)))
  return { is: 'table', widths: Array.from({ length: width }, () => 10), rows: cells.map(row => ({ cells: row })) }
}
const templateOf = async (...blocks: readonly Block[]): Promise<Buffer> => Buffer.from(await writeDocx({ title: 'mẫu', landscape: false, blocks }))

async function filled(bytes: Buffer, slots: Slots): Promise<Uint8Array> {
  const { template, findings } = await openTemplate(bytes, 'mau.docx')
  if (template === undefined) throw new Error(findings.map(each => each.message.vi).join('\n'))
  const made = await template.fill(slots)
  if (made instanceof Uint8Array) return made
  throw new Error(made.message.vi)
}

const complaints = async (bytes: Buffer): Promise<readonly (readonly [string, string])[]> =>
  ((await openTemplate(bytes, 'mau.docx')).findings ?? []).map(({ code, message }) => [code, message.vi])

describe('a template', () => {
  it('has its placeholders filled, whatever the case, the accents and the blanks of their names', async () => {
    const bytes = await templateOf(line('{tên đơn vị} · {Tên Đơn Vị} · {ten don vi} · { tên  đơn vị } · {te\u0302n đơn vị}'))
    expect((await wordText(await filled(bytes, { 'tên đơn vị': 'Xã A' }))).lines).toEqual(['Xã A · Xã A · Xã A · Xã A · Xã A'])
  })

  it('repeats a row for each item, and paragraphs; what stands outside of a list stands for each item too', async () => {
    const bytes = await templateOf(table(['Hạng', 'Đơn vị'], ['{#bảng}{hạng}', '{tên} ({năm}){/bảng}']), line('{#bảng}'), line('- {tên}'), line('{/bảng}'))
    const slots = { năm: '2025', bảng: [{ hạng: '1', tên: 'Xã A' }, { hạng: '2', tên: 'Xã B' }] }
    expect(await wordText(await filled(bytes, slots))).toEqual({ lines: ['- Xã A', '- Xã B'], tables: [[['Hạng', 'Đơn vị'], ['1', 'Xã A (2025)'], ['2', 'Xã B (2025)']]] })
  })

  it('leaves out the part of an empty text or list, and keeps the part that stands for it', async () => {
    const bytes = await templateOf(line('{#ghi chú}có {ghi chú}{/ghi chú}{^ghi chú}không{/ghi chú}'), line('{#bảng}có {/bảng}{^bảng}trống{/bảng}'))
    expect((await wordText(await filled(bytes, { 'ghi chú': 'x', 'bảng': [] }))).lines).toEqual(['có x', 'trống'])
    expect((await wordText(await filled(bytes, { 'ghi chú': '', 'bảng': [{}, {}] }))).lines).toEqual(['không', 'có có '])
  })

  it('gives the same bytes each time', async () => {
    const bytes = await templateOf(line('{a}'))
    const [first, second] = [await filled(bytes, { a: 'Xã A' }), await filled(bytes, { a: 'Xã A' })]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('of Word (.dotx) becomes a document', async () => {
    const parts = unzipSync(await templateOf(line('{a}')))
    const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString('utf8').replaceAll('wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml')
    const made = await filled(Buffer.from(zipSync({ ...parts, '[Content_Types].xml': strToU8(types) })), { a: 'x' })
    expect(partOf(made, '[Content_Types].xml')).toContain('wordprocessingml.document.main+xml')
    expect(partOf(made, '[Content_Types].xml')).not.toContain('template.main')
  })
})

describe('cells side by side', () => {
  const slots: Slots = { tên: { across: ['Một', 'Hai', 'Ba'] }, dòng: [{ hạng: '1', điểm: { across: ['1,00', '2,00', '3,00'] } }, { hạng: '2', điểm: { across: ['4,00', '5,00'] } }] }

  it('one cell becomes as many as there are texts, with what stands beside the placeholder in each; cells above and below it grow', async () => {
    const bytes = await templateOf(table([{ text: 'Tiêu đề', across: 3 }], ['Hạng', '{tên}:', 'Cuối'], ['{#dòng}{hạng}', '{điểm}', 'x{/dòng}'], ['', 'cả ba', 'y']))
    const made = await filled(bytes, slots)
    expect((await wordText(made)).tables).toEqual([[['Tiêu đề'], ['Hạng', 'Một:', 'Hai:', 'Ba:', 'Cuối'], ['1', '1,00', '2,00', '3,00', 'x'], ['2', '4,00', '5,00', 'x'], ['cả ba', 'y']]])
    expect(spansOf(made)).toEqual([[5], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 2, 1], [1, 3, 1]])
  })

  it('every row covers the same columns, and the table is no wider than it was', async () => {
    const made = await filled(await templateOf(table(['a', '{tên}', '{điểm}'], ['{#dòng}{hạng}', '{điểm}', '{tên}{/dòng}'])), { ...slots, điểm: { across: ['6', '7'] } })
    const xml = partOf(made, 'word/document.xml')
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => Number(match[1]))
    expect(new Set(spansOf(made).map(row => row.reduce((all, span) => all + span, 0)))).toEqual(new Set([grid.length]))
    expect(grid.length).toBe(7)
    expect(grid.reduce((all, width) => all + width, 0)).toBeLessThanOrEqual(Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(xml)?.[1]))
  })

  it.each([['outside of a table', () => templateOf(line('{tên}'))], ['in a cell over two columns', () => templateOf(table([{ text: '{tên}', across: 2 }], ['a', 'b']))]])('%s they are refused', async (_, made) => {
    const { template } = await openTemplate(await made(), 'mau.docx')
    expect(await template?.fill(slots)).toMatchObject({ code: 'template/cells-misplaced', severity: 'error' })
  })
})

const spansOf = (bytes: Uint8Array): readonly (readonly number[])[] =>
  [...partOf(bytes, 'word/document.xml').matchAll(/<w:tr[ >][^]*?<\/w:tr>/g)].map(([row]) => [...row.matchAll(/<w:tc>[^]*?<\/w:tc>/g)].map(([cell]) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)))

describe('text from outside', () => {
  it('is text: no code of Word, no placeholder, no mark of ours', async () => {
    const bytes = await templateOf(line('{a}'), table(['{a}', '{b}']))
    const hostile = 'Xã <w:p/> & "A" </w:t> {b} {#c} \u0000\u0008\uE000\uFFFE\uD800 ]]>'
    const { lines, tables } = await wordText(await filled(bytes, { a: hostile, b: { across: [hostile, 'x'] } }))
    const read = 'Xã <w:p/> & "A" </w:t> {b} {#c}  ]]>'
    expect([lines, tables]).toEqual([[read], [[[read, read, 'x']]]])
  })

  it('comes back as it was, whatever the letters (blanks alone say nothing)', async () => {
    const bytes = await templateOf(table(['{a}', '{b}', 'cuối']))
    const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Co}\uFFFE\uFFFF]/gu, '')).filter(text => text === '' || text.trim() !== '')
    await fc.assert(fc.asyncProperty(words, fc.array(words, { minLength: 1, maxLength: 5 }), async (a, b) => {
      expect((await wordText(await filled(bytes, { a, b: { across: b } }))).tables).toEqual([[[a, ...b, 'cuối'].filter(text => text !== '')]])
    }), { numRuns: 60 })
  })
})

describe('a template that was edited wrongly', () => {
  it.each<readonly [string, readonly Block[], string, RegExp]>([
    ['a brace is not closed', [line('Năm {năm')], 'template/broken-mark', /“\{năm” không có dấu \}/],
    ['a brace is not opened', [line('Năm năm} x')], 'template/broken-mark', /“.*năm}” không có dấu \{/],
    ['two braces', [line('{{năm}}')], 'template/broken-mark', /hai dấu/],
    ['a part that is not closed', [line('{#bảng}'), line('x')], 'template/part-not-paired', /\{#bảng\} được mở mà không được đóng/],
    ['a part that is not opened', [line('x {/bảng}')], 'template/part-not-paired', /\{\/bảng\} mà không có \{#bảng\}/],
    ['a part closed by another name', [line('{#bảng}x{/bang khác}')], 'template/part-not-paired', /\{#bảng\} bị đóng bằng một tên khác/],
    ['a part that begins before a table and ends in it', [line('{#bảng}a'), table(['c', 'd{/bảng}'])], 'template/part-misplaced', /bảng/],
    ['code instead of a text', [line('x {@a} y')], 'template/raw', /\{@a\}/],
  ])('%s: told by name', async (_, blocks, code, why) => {
    const [[found, message] = ['', '']] = await complaints(await templateOf(...blocks))
    expect(found).toBe(code)
    expect(message).toMatch(why)
  })

  it('a document that the filling would damage is not written', async () => {
    const parts = unzipSync(await templateOf(line('{a}')))
    const xml = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8').replace('xml:space="preserve"', 'xml:space="default"')
    const { template, findings } = await openTemplate(Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) })), 'mau.docx')
    const made = await template?.fill({ a: ' x ' }) ?? findings
    expect(made).toMatchObject({ code: 'template/not-usable' })
  })

  it('every fault is told, not only the first', async () =>
    expect((await complaints(await templateOf(line('{#a}'), line('x {b'), line('{#c}')))).length).toBeGreaterThan(1))
})

describe('a file that is no template', () => {
  const example = (name: string): Buffer => readFileSync(resolve(import.meta.dirname, '../../examples', name))
  it.each<readonly [string, () => Promise<Buffer>, string]>([
    ['a workbook', async () => Buffer.from(await writeXlsx({ title: 'x', pages: [{ name: 'a', columns: [], rows: [] }] })), 'template/not-word'],
    ['an old workbook', async () => readFileSync(resolve(import.meta.dirname, '../fixtures/files/mau.xls')), 'template/not-word'],
    ['a text', async () => example('README.md'), 'template/not-word'],
    ['nothing', async () => Buffer.alloc(0), 'file/empty'],
    ['a file that is cut off', async () => (await templateOf(line('{a}'))).subarray(0, 3000), 'file/truncated'],
    ['a document whose text is damaged', async () => { const parts = unzipSync(await templateOf(line('{a}'))); return Buffer.from(zipSync({ ...parts, 'word/document.xml': (parts['word/document.xml'] ?? new Uint8Array()).slice(0, -20) })) }, 'file/broken-xml'],
    ['a document with macros', async () => Buffer.from(zipSync({ ...unzipSync(await templateOf(line('{a}'))), 'word/vbaProject.bin': strToU8('x') })), 'template/not-word'],
    ['a file with junk before its zip', async () => Buffer.concat([Buffer.from('\r\n--boundary\r\n'), await templateOf(line('{a}'))]), 'template/not-word'],
    ['bytes of nothing known', async () => Buffer.from([1, 2, 3, 0, 255, 254, 7]), 'template/not-word'],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 'template/not-word'],
    ['a picture', async () => Buffer.from('\x89PNG\r\n', 'latin1'), 'template/not-word'],
  ])('%s is told in the words of a document, not of a workbook', async (_, made, code) => {
    const { findings = [] } = await openTemplate(await made(), 'mau.docx')
    expect(findings.map(each => each.code)).toEqual([code])
    const said = findings.flatMap(({ message, fix }) => [message.vi, message.en, fix?.vi ?? '', fix?.en ?? '']).join(' ')
    expect(said).not.toMatch(/Excel|bảng tính|workbook|gửi lại|Ask for/)
    expect(said).toMatch(/bằng Word.*in Word/)
  })
})

describe('where a placeholder may stand in the file', () => {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const box = (text: string): string => `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const part = (name: string, text: string): string => `<?xml version="1.0"?><w:${name} ${ns}><w:p>${run(text)}</w:p></w:${name}>`
  const withParts = async (body: string, parts: Readonly<Record<string, string>>): Promise<Buffer> => {
    const all = unzipSync(await templateOf(line('x')))
    const types = Object.keys(parts).map(name => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name.replace(/\d/, '')}+xml"/>`).join('')
    const edited = { '[Content_Types].xml': (xml: string) => xml.replace('</Types>', `${types}</Types>`), 'word/document.xml': (xml: string) => xml.replace(/(<w:body>)/, `$1${body}`) }
    for (const [name, edit] of Object.entries(edited)) all[name] = strToU8(edit(Buffer.from(all[name] ?? []).toString('utf8')))
    return Buffer.from(zipSync({ ...all, ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])) }))
  }

  it('the instruction of a mail-merge field is read as a paragraph of its own, split over runs or in one element', async () => {
    const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
    const bytes = await withParts(`<w:p>${run('Năm')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction(' MERGE')}${instruction('FIELD năm ')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:fldSimple w:instr=" MERGEFIELD hạng ">${run('1')}</w:fldSimple>${instruction(' PAGE ')}</w:p>`, {})
    expect((await openTemplate(bytes, 'mau.docx')).words.map(each => each.text).slice(0, 4)).toEqual([' MERGEFIELD năm ', 'Năm', ' MERGEFIELD hạng ', '1'])
  })

  it('its letters may be split over runs; a header, a footer and a text box are filled', async () => {
    const bytes = await withParts(`<w:p>${['{', 'tên', ' đ', 'ơn vị', '}'].map(run).join('')}</w:p>${box('hộp {năm}')}`, { header7: part('hdr', 'đầu {năm}'), footer7: part('ftr', 'chân {năm}') })
    const made = await filled(bytes, { 'tên đơn vị': 'Xã A', năm: '2025' })
    expect((await wordsIn(made)).map(each => `${each.part}: ${each.text}`)).toEqual(expect.arrayContaining(['word/document.xml: Xã A', 'word/document.xml: hộp 2025', 'word/header7.xml: đầu 2025', 'word/footer7.xml: chân 2025']))
  })

  it('wherever it stands a name is heard, and each paragraph is read with its part', async () => {
    const { template, words } = await openTemplate(await withParts(box('{hop}'), { header7: part('hdr', '{dau}'), endnotes: part('endnotes', 'chú {thich}') }), 'mau.docx')
    expect(template?.tags.map(tag => tag.name).sort()).toEqual(['dau', 'hop'])
    expect(words.filter(each => each.text.includes('{'))).toEqual(expect.arrayContaining([{ text: '{hop}', part: 'word/document.xml' }, { text: '{dau}', part: 'word/header7.xml' }, { text: 'chú {thich}', part: 'word/endnotes.xml' }]))
    expect(elsewhereFindings(words, 'mau.docx').map(({ code, read, at }) => [code, read, at?.sheet])).toEqual([['template/not-filled-here', '{thich}', 'chú thích']])
  })

  it('a line at its top stands before all others, whatever letters it holds', async () => {
    const made = withFirstLine(await filled(await templateOf(line('a')), {}), 'MẪU <&> “x”')
    expect((await wordText(made)).lines).toEqual(['MẪU <&> “x”', 'a'])
  })
})
