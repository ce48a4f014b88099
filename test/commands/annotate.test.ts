import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import excel from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'
import { changed, insertions, partsOf } from '../io/annotate/package.ts'
import { recalculate } from '../libreoffice.ts'

const { dir, done } = workplace(['examples/xa-mau-2025/phieu', 'criteria/xa-2025.yaml'])
afterAll(done)

const set = 'criteria/xa-2025.yaml'
const forms = join(dir, 'examples/xa-mau-2025/phieu')
const bytesOf = (name: string): Buffer => readFileSync(join(dir, name))
const annotate = (from: string, to: string, ...more: readonly string[]) => cchc(['annotate', from, '--criteria', set, '--out', to, ...more], dir)

interface Result { readonly groups: readonly { readonly units: readonly unknown[] }[]; readonly findings: readonly unknown[] }

/** What a form scores alone under one name, findings included; the hash of its bytes aside. */
async function scored(name: string): Promise<Result> {
  cpSync(join(dir, name), join(dir, 'mot/phieu.xlsx'), { recursive: true })
  const { out } = await cchc(['score', '--criteria', set, '--evidence', 'mot/phieu.xlsx', '--json'], dir)
  const { files: _, digests: { files: __, ...digests }, ...rest } = JSON.parse(out) as Result & { readonly files: unknown; readonly digests: Readonly<Record<string, string>> }
  return { ...rest, digests } as Result
}

async function opened(name: string): Promise<excel.Workbook> {
  const book = new excel.Workbook()
  await book.xlsx.readFile(join(dir, name))
  return book
}

const noteAt = (book: excel.Workbook, sheet: string, cell: string): string => {
  const note = book.getWorksheet(sheet)?.getCell(cell).note
  return typeof note === 'string' ? note : note?.texts?.map(each => each.text).join('') ?? ''
}

describe.each(readdirSync(forms))('%s', name => {
  const from = `examples/xa-mau-2025/phieu/${name}`

  it('keeps what is in it, twice is once, and scores as before', async () => {
    await annotate(from, `mot/${name}`)
    await annotate(`mot/${name}`, `hai/${name}`)
    expect(bytesOf(`hai/${name}`).equals(bytesOf(`mot/${name}`))).toBe(true)
    const [old, now] = [partsOf(bytesOf(from)), partsOf(bytesOf(`mot/${name}`))]
    const plainer = (xml: string): string => xml.replace(/ (count|spans)="[^"]*"/g, '').replace(/<dimension[^>]*>/, '')
    for (const [part, text] of Object.entries(old)) {
      if (/sharedStrings|theme|docProps|sheet[34]|^_rels/.test(part)) expect(now[part], part).toBe(text)
      else expect(() => insertions(plainer(text), plainer(now[part] ?? '')), part).not.toThrow()
    }
    expect(await scored(`mot/${name}`)).toEqual(await scored(from))
  })
})

describe('what a person wrote into an annotated copy', () => {
  const from = 'examples/xa-mau-2025/phieu/xa-suoi-mo.xlsx'

  it('is kept and told, and the copy is not replaced by a fresh one', async () => {
    cpSync(join(dir, from), join(dir, 'ghi/phieu.xlsx'), { recursive: true })
    await cchc(['annotate', 'ghi/phieu.xlsx', '--criteria', set], dir)
    const copy = 'ghi/phieu-can-sua.xlsx'
    const marked = partsOf(bytesOf(copy))
    const [, cell = '', row = ''] = /<c r="([A-Z]+(\d+))"[^>]*t="inlineStr"><is><t xml:space="preserve">(?!Cần sửa<)/.exec(marked['xl/worksheets/sheet1.xml'] ?? '') ?? []
    writeFileSync(join(dir, copy), changed(bytesOf(copy), (name, text) => (name !== 'xl/worksheets/sheet1.xml' ? text : text.replace(new RegExp(`(<c r="${cell}"[^>]*>.*?)</t>`), '$1 Đã nhờ chị Lan</t>'))))
    const again = await cchc(['annotate', copy, '--criteria', set, '--out', 'ghi/hai.xlsx'], dir)
    expect(again.out.replace(/\s+/g, ' ')).toContain(`Giữ lại lời người dùng viết trong cột “Cần sửa”, ở các hàng: Tự chấm!${row}.`)
    expect((await opened('ghi/hai.xlsx')).getWorksheet('Tự chấm')?.getCell(cell).value).toMatch(/\nĐã nhờ chị Lan$/)
    const fresh = await cchc(['annotate', 'ghi/phieu.xlsx', '--criteria', set], dir)
    expect([fresh.code, fresh.err]).toEqual([2, expect.stringContaining('chưa ghi đè')])
  })
})

describe('what it writes', () => {
  const from = 'examples/xa-mau-2025/phieu/xa-da-biec.xlsx'

  it('a note at the cell, a remark in its row, a line on the list that leads there', async () => {
    const { code, out } = await annotate(from, 'ra.xlsx')
    expect(code).toBe(0)
    expect(out).toContain('Đã ghi ra.xlsx.')
    const book = await opened('ra.xlsx')
    const form = book.getWorksheet('Tự chấm')
    expect(form?.getCell('N8').value).toBe('Cần sửa')
    expect(form?.autoFilter).toBe('N8:N252')
    const list = book.getWorksheet('Việc cần làm')
    const rows = Array.from({ length: (list?.rowCount ?? 4) - 4 }, (_, index) => list?.getRow(5 + index))
    const points = rows.map(row => Number(row?.getCell(3).value))
    const bonuses = rows.filter(row => String(row?.getCell(5).value).startsWith('Điểm thưởng')).length
    for (const part of [points.slice(0, points.length - bonuses), points.slice(points.length - bonuses)]) expect(part).toEqual(part.toSorted((a, b) => b - a))
    expect(bonuses).toBeGreaterThan(0)
    expect(points[0]).toBeGreaterThan(0)
    for (const row of rows) {
      const [, sheet = '', cell = ''] = /^(.*)!([A-Z]+\d+)/.exec(String(row?.getCell(6).value)) ?? []
      expect(noteAt(book, sheet, cell)).toMatch(/^cchc:\n\S/)
      expect(String(book.getWorksheet(sheet)?.getCell(`${sheet === 'Tự chấm' ? 'N' : 'G'}${/\d+/.exec(cell)?.[0] ?? ''}`).value)).toMatch(/\S/)
    }
  })

  it('says what was read, what to write and how many points hang on it', async () => {
    const book = await opened(from)
    book.getWorksheet('Tự chấm')!.getCell('D25').value = 'mười hai'
    await book.xlsx.writeFile(join(dir, 'sai.xlsx'))
    const { code } = await annotate('sai.xlsx', 'sai-ra.xlsx')
    expect(code).toBe(1)
    const note = noteAt(await opened('sai-ra.xlsx'), 'Tự chấm', 'D25')
    expect(note).toContain('“mười hai”')
    expect(note).toMatch(/1\.3\.2: còn mất 0,75 điểm\.$/)
  })

  it('follows the form where rows and columns were put in', async () => {
    const book = await opened(from)
    const sheet = book.getWorksheet('Tự chấm')!
    sheet.getCell('D25').value = 'mười hai'
    sheet.unprotect()
    sheet.spliceRows(3, 0, [], [])
    await book.xlsx.writeFile(join(dir, 'dich.xlsx'))
    await annotate('dich.xlsx', 'dich-ra.xlsx')
    const now = await opened('dich-ra.xlsx')
    expect(noteAt(now, 'Tự chấm', 'D27')).toContain('“mười hai”')
    expect(now.getWorksheet('Tự chấm')?.getCell('N10').value).toBe('Cần sửa')
  })

  it('a form that was typed anew: other columns, no hidden ids, its own order', async () => {
    const book = new excel.Workbook()
    const sheet = book.addWorksheet('Bảng tự chấm')
    sheet.addRows([['UBND XÃ MỘT'], [], ['TT', 'Tiêu chí thành phần', 'Minh chứng', 'Điểm chuẩn', 'Kết quả thực hiện']])
    sheet.addRows([['1.3.2', 'Tin, bài, buổi phát thanh về CCHC', 'Danh sách số 12/DS-UBND', 0.75, 'mười hai'], ['1.4.1', 'Tự kiểm tra CCHC', '', 0.5, 1]])
    await book.xlsx.writeFile(join(dir, 'danh-may.xlsx'))
    const { code } = await annotate('danh-may.xlsx', 'danh-may-ra.xlsx')
    const now = await opened('danh-may-ra.xlsx')
    expect(code).toBe(1)
    expect(noteAt(now, 'Bảng tự chấm', 'E4')).toContain('“mười hai”')
    expect(noteAt(now, 'Bảng tự chấm', 'C5')).toMatch(/tài liệu kiểm chứng/i)
    expect(now.getWorksheet('Bảng tự chấm')?.getCell('F3').value).toBe('Cần sửa')
    expect(now.getWorksheet('Bảng tự chấm')?.getCell('F5').value).toMatch(/tài liệu kiểm chứng/i)
  })

  it('keeps the comments of the unit', async () => {
    const book = await opened(from)
    const sheet = book.getWorksheet('Tự chấm')!
    sheet.getCell('D25').value = 'mười hai'
    sheet.getCell('D25').note = 'Hỏi lại chị Lan'
    await book.xlsx.writeFile(join(dir, 'cua-xa.xlsx'))
    await annotate('cua-xa.xlsx', 'cua-xa-ra.xlsx')
    const now = await opened('cua-xa-ra.xlsx')
    expect(noteAt(now, 'Tự chấm', 'D25')).toBe('Hỏi lại chị Lan')
    expect(noteAt(now, 'Tự chấm', 'N25')).toMatch(/^cchc:\nÔ D25: .*“mười hai”/)
  })

  it('in English', async () => {
    const { out } = await annotate(from, 'en.xlsx', '--lang', 'en')
    expect(out).toContain('Wrote en.xlsx.')
    const book = await opened('en.xlsx')
    expect(book.getWorksheet('To do')?.getCell('C4').value).toBe('Points lost, bonus')
    expect(book.getWorksheet('Tự chấm')?.getCell('N8').value).toBe('To mend')
    await annotate('en.xlsx', 'vi.xlsx')
    await annotate(from, 'vi-moi.xlsx')
    expect(bytesOf('vi.xlsx').equals(bytesOf('vi-moi.xlsx'))).toBe(true)
  })
})

describe('after a spreadsheet program has saved it', () => {
  it('the marks are known again and replaced, and what was filled in counts', async () => {
    await annotate('examples/xa-mau-2025/phieu/xa-song-lanh.xlsx', 'truoc.xlsx')
    const [saved = ''] = await recalculate([join(dir, 'truoc.xlsx')], join(dir, 'lo'))
    cpSync(saved, join(dir, 'luu.xlsx'))
    await annotate('luu.xlsx', 'sau.xlsx')
    const [before, after] = [await opened('truoc.xlsx'), await opened('sau.xlsx')]
    expect(after.worksheets.map(sheet => sheet.name)).toEqual(before.worksheets.map(sheet => sheet.name))
    for (const sheet of ['Tự chấm', 'Số liệu', 'Việc cần làm']) {
      const [old, now] = [before, after].map(book => book.getWorksheet(sheet))
      const noted = (page: excel.Worksheet | undefined): readonly string[] => {
        const cells: string[] = []
        page?.eachRow({ includeEmpty: true }, row => row.eachCell({ includeEmpty: true }, cell => { if (cell.note !== undefined) cells.push(cell.address) }))
        return cells
      }
      const remarks = (page: excel.Worksheet | undefined): readonly unknown[] => Array.from({ length: 250 }, (_, index) => page?.getCell(index + 1, sheet === 'Số liệu' ? 7 : sheet === 'Tự chấm' ? 14 : 4).value ?? null)
      expect(noted(now), sheet).toEqual(noted(old))
      expect(remarks(now), sheet).toEqual(remarks(old))
      expect(now?.columnCount, sheet).toBe(old?.columnCount)
    }
    await annotate('sau.xlsx', 'sau-2.xlsx')
    expect(bytesOf('sau-2.xlsx').equals(bytesOf('sau.xlsx'))).toBe(true)
  }, 120_000)
})

describe('where it writes', () => {
  const here = workplace(['criteria/xa-2025.yaml'])
  afterAll(here.done)
  const form = resolve(import.meta.dirname, '../../examples/xa-mau-2025/phieu/xa-may-trang.xlsx')
  const run = (name: string, ...more: readonly string[]) => cchc(['annotate', name, '--criteria', set, ...more], here.dir)

  it('beside the form; a copy that somebody worked in is not replaced', async () => {
    cpSync(form, join(here.dir, 'p.xlsx'))
    expect((await run('p.xlsx')).out).toContain('p-can-sua.xlsx')
    const once = readFileSync(join(here.dir, 'p-can-sua.xlsx'))
    expect((await run('p.xlsx')).out).toContain('p-can-sua.xlsx')
    expect(readFileSync(join(here.dir, 'p-can-sua.xlsx')).equals(once)).toBe(true)
    expect((await run('p-can-sua.xlsx')).out).toContain('p-can-sua-2.xlsx')
    expect(readFileSync(join(here.dir, 'p-can-sua-2.xlsx')).equals(once)).toBe(true)
    const book = new excel.Workbook()
    await book.xlsx.load(once.buffer as ArrayBuffer)
    book.getWorksheet('Tự chấm')!.getCell('D25').value = 3
    await book.xlsx.writeFile(join(here.dir, 'p-can-sua.xlsx'))
    const worked = readFileSync(join(here.dir, 'p-can-sua.xlsx'))
    const refused = await run('p.xlsx')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('--out')
    expect(readFileSync(join(here.dir, 'p-can-sua.xlsx')).equals(worked)).toBe(true)
    expect((await run('p.xlsx', '--out', 'p.xlsx')).code).toBeLessThan(2)
    expect(readFileSync(join(here.dir, 'p.xlsx')).equals(once)).toBe(true)
  })

  it('an .xlsm stays one', async () => {
    cpSync(form, join(here.dir, 'q.xlsm'))
    expect((await run('q.xlsm')).out).toContain('q-can-sua.xlsm')
  })

  it.each([
    ['bang.csv', 'a;b\n1;2\n', 'Save As'], ['cu.xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from('Workbook\0', 'utf16le'), Buffer.alloc(512)]), 'Save As'],
    ['trang.xls', '<html><body><table><tr><td>1</td></tr></table></body></html>', 'Save As'], ['khoa.xlsx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from('EncryptedPackage\0', 'utf16le')]), 'mật khẩu'],
  ])('%s is refused with what to do, and nothing is written', async (name, content, says) => {
    writeFileSync(join(here.dir, name), content)
    const { code, err } = await run(name)
    expect(code).toBe(2)
    expect(err).toContain(says)
    expect(readdirSync(here.dir).filter(each => each.includes('can-sua') && each.startsWith(name.split('.')[0] ?? ''))).toEqual([])
  })

  it('a workbook that is no form is refused as score would say it', async () => {
    const book = new excel.Workbook()
    book.addWorksheet('Bảng').addRows([['Tên', 'Ngày'], ['a', 'b']])
    await book.xlsx.writeFile(join(here.dir, 'khac.xlsx'))
    const { code, err } = await run('khac.xlsx')
    expect(code).toBe(2)
    expect(err).toContain('form/not-a-form')
  })
})
