import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exists, isDirectory, readBytes, tryBytes } from '../../src/io/files.ts'
import { filesMatching } from '../../src/io/find-files.ts'
import { writeFiles } from '../../src/io/write-files.ts'
import { Refusal } from '../../src/finding.ts'

const base = mkdtempSync(join(tmpdir(), 'cchc-files-'))
const put = (name: string, text = 'x'): void => {
  mkdirSync(join(base, name, '..'), { recursive: true })
  writeFileSync(join(base, name), text)
}
const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(() => new Error('nothing was refused'), (thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw error
  return error
}

beforeAll(() => {
  for (const name of ['phieu/xa-b.xlsx', 'phieu/xa-a.xlsx', 'phieu/XA-C.XLSX', 'phieu/~$xa-a.xlsx', 'phieu/.an.xlsx', 'phieu/ghi-chu.txt', 'phieu/cu.xls', 'phieu/so-lieu.csv', 'phieu/sau/xa-d.xlsx', 'mẫu [1].xlsx', `${'Phiếu xã'.normalize('NFD')}/a.xlsx`, 'vong/don-vi.csv', 'vong/Thumbs.db', 'vong/desktop.ini', 'vong/.DS_Store']) put(name)
})

const names = async (pattern: string, from = base): Promise<readonly string[]> => (await filesMatching(pattern, from)).files.map(({ file }) => file)

describe('the files that a pattern names', () => {
  it.each([
    ['phieu/*.xlsx', ['phieu/XA-C.XLSX', 'phieu/xa-a.xlsx', 'phieu/xa-b.xlsx']],
    ['phieu\\*.xlsx', ['phieu/XA-C.XLSX', 'phieu/xa-a.xlsx', 'phieu/xa-b.xlsx']],
    ['phieu/**/*.{xlsx,csv}', ['phieu/XA-C.XLSX', 'phieu/sau/xa-d.xlsx', 'phieu/so-lieu.csv', 'phieu/xa-a.xlsx', 'phieu/xa-b.xlsx']],
    ['phieu', ['phieu/XA-C.XLSX', 'phieu/cu.xls', 'phieu/so-lieu.csv', 'phieu/xa-a.xlsx', 'phieu/xa-b.xlsx']],
    ['phieu/', ['phieu/XA-C.XLSX', 'phieu/cu.xls', 'phieu/so-lieu.csv', 'phieu/xa-a.xlsx', 'phieu/xa-b.xlsx']],
    ['./phieu/xa-a.xlsx', ['phieu/xa-a.xlsx']],
    ['phieu\\xa-a.xlsx', ['phieu/xa-a.xlsx']],
    ['mẫu [1].xlsx', ['mẫu [1].xlsx']],
    ['Phiếu xã/*.xlsx', ['Phiếu xã/a.xlsx']],
    ['Phiếu xã', ['Phiếu xã/a.xlsx']],
    ['vong/*', ['vong/don-vi.csv']],
    ['khong-co/*.xlsx', []],
    ['khong-co.xlsx', []],
  ])('%s', async (pattern, expected) => expect(await names(pattern)).toEqual(expected))

  it('may lie above the round, and an absolute path is shown from it', async () => {
    expect(await names('../phieu/xa-?.xlsx', join(base, 'vong'))).toEqual(['../phieu/XA-C.XLSX', '../phieu/xa-a.xlsx', '../phieu/xa-b.xlsx'])
    expect(await names(join(base, 'phieu', 'xa-a.xlsx'))).toEqual(['phieu/xa-a.xlsx'])
  })

  it('can be opened by their path, and locks stand apart', async () => {
    const { files, locks } = await filesMatching('phieu', base)
    expect(files.every(({ path }) => existsSync(path))).toBe(true)
    expect(locks.map(({ file }) => file)).toEqual(['phieu/~$xa-a.xlsx'])
    expect((await filesMatching('phieu/~$xa-a.xlsx', base)).locks).toHaveLength(1)
  })
})

describe('reading', () => {
  it('gives bytes, or a finding with the shown name', async () => {
    expect((await tryBytes(join(base, 'phieu/xa-a.xlsx'))).bytes?.toString()).toBe('x')
    const missing = await tryBytes(join(base, 'khong-co.yaml'), 'khong-co.yaml')
    expect(missing.finding).toMatchObject({ code: 'file/not-found', severity: 'error', at: { file: 'khong-co.yaml' } })
    expect((await tryBytes(base, 'vong')).finding?.code).toBe('file/is-a-folder')
    expect((await tryBytes(join(base, 'phieu/xa-a.xlsx/sau'), 'a')).finding?.code).toBe('file/not-found')
  })

  it('refuses in one line where the command cannot start', async () => {
    const { text, findings } = await refusalOf(readBytes(join(base, 'khong-co.yaml'), 'khong-co.yaml'))
    expect(text).toEqual({ vi: 'khong-co.yaml: Không tìm thấy tệp. Kiểm tra lại tên tệp và thư mục.', en: 'khong-co.yaml: There is no such file. Check its name and folder.' })
    expect(findings.map(({ code }) => code)).toEqual(['file/not-found'])
  })

  it('knows what stands there', async () => {
    put('a.yaml')
    expect(await Promise.all([exists(base), exists(join(base, 'no')), isDirectory(base), isDirectory(join(base, 'a.yaml')), isDirectory(join(base, 'no'))])).toEqual([true, false, true, false, false])
  })
})

describe('writing', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  it('lets a fault in making a file through as what it is, and leaves nothing behind', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'cchc-pieces-')), 'ket-qua')
    const pieces = { *[Symbol.iterator]() { yield '{'; throw new RangeError('a bug') } }
    await expect(writeFiles(out, [{ name: 'a.json', pieces }])).rejects.toThrow(new RangeError('a bug'))
    expect(readdirSync(out)).toEqual([])
  })

  it('makes the folders, replaces what is there, and leaves nothing else', async () => {
    const out = join(base, 'ket-qua', 'sau')
    await writeFiles(out, [{ name: 'a.json', bytes: bytes('1') }, { name: 'phieu/b.json', bytes: bytes('2') }])
    await writeFiles(out, [{ name: 'a.json', bytes: bytes('3') }])
    expect(readFileSync(join(out, 'a.json'), 'utf8')).toBe('3')
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(['a.json', 'phieu', join('phieu', 'b.json')])
  })

  it('writes none when one cannot be written, and says which', async () => {
    const out = join(base, 'cham')
    mkdirSync(join(out, 'b.json'), { recursive: true })
    writeFileSync(join(out, 'khoa'), 'x')
    const { text } = await refusalOf(writeFiles(out, [{ name: 'a.json', bytes: bytes('1') }, { name: 'khoa/c.json', bytes: bytes('2') }]))
    expect(text.vi).toContain('khoa/c.json')
    expect(readdirSync(out).sort()).toEqual(['b.json', 'khoa'])
    expect((await refusalOf(writeFiles(out, [{ name: 'b.json', bytes: bytes('1') }]))).text.vi).toMatch(/^Không ghi được b\.json: đã có một thư mục/)
    expect(readdirSync(out).sort()).toEqual(['b.json', 'khoa'])
  })

  it('does not write outside its folder', async () => {
    const { text } = await refusalOf(writeFiles(join(base, 'trong'), [{ name: '../ngoai.json', bytes: bytes('1') }]))
    expect(text.vi).toContain('ra ngoài thư mục')
    expect([existsSync(join(base, 'ngoai.json')), existsSync(join(base, 'trong'))]).toEqual([false, false])
  })
})
