import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as library from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesMatching } from '../../src/io/find-files.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { cchc, workplace } from '../cli/scenario.ts'
import { parts, relations, worksheet, zipped } from '../io/workbook-fixture.ts'

const fixtures = join(import.meta.dirname, '../fixtures/files')
const fixture = (kind: string): Buffer => readFileSync(join(fixtures, `mau.${kind}`))
const data = '<row r="1"><c r="A1"><v>7</v></c></row>'
const sound = Buffer.from(zipped(parts(data)))
const page = '<html><body><table><tr><td>7</td></tr></table></body></html>'

/** A compound file of Office with one stream of this name. */
function compound(stream: string): Uint8Array {
  const file = library.CFB.utils.cfb_new()
  library.CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(6000, 1))
  return Buffer.from(library.CFB.write(file, { type: 'buffer' }) as Uint8Array)
}

/** A zip whose directory states another size of its parts. */
function stating(bytes: Buffer, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')) copy.writeUInt32LE(size, at + 24)
  return copy
}

const bomb = Buffer.from(zipSync({ ...parts(''), 'xl/worksheets/sheet1.xml': [Buffer.alloc(40_000_000, ' '), { level: 1 }] }))
const office = (main: string, part: string): Uint8Array => zipped({ '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8(relations(['a', 'officeDocument', main])), [main]: strToU8(part) })

/** What people put into the folder: a name, the bytes, and the code that names it, or `read`. */
const cases: readonly (readonly [name: string, bytes: Uint8Array | string, expected: string])[] = [
  ['phieu.xlsx', sound, 'read'],
  ['co-macro.xlsm', zipped(parts(data, { 'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf]) })), 'read'],
  ['mau.xltx', sound, 'read'],
  ['excel-2003.xls', fixture('xls'), 'read'],
  ['excel-2003-doi-ten.xlsx', fixture('xls'), 'read'],
  ['wps.et', fixture('xls'), 'read'],
  ['libreoffice.ods', fixture('ods'), 'read'],
  ['libreoffice-doi-ten.xlsx', fixture('ods'), 'read'],
  ['mot-cua.xls', page, 'read'],
  ['mot-cua-doi-ten.xlsx', page, 'read'],
  ['mot-cua.html', page, 'read'],
  ['bang.csv', 'a;b\n7;8\n', 'read'],
  ['bang-doi-ten.xls', 'a\tb\n7\t8\n', 'read'],
  ['bang-utf16.csv', Buffer.from('\ufeffa;b\r\n7;8\r\n', 'utf16le'), 'read'],
  ['thu-dien-tu.xlsx', Buffer.concat([sound, Buffer.from('\r\n-- chữ ký --')]), 'read'],
  ['mat-khau.xlsx', compound('EncryptedPackage'), 'file/password'],
  ['cut.xlsx', sound.subarray(0, Math.floor(sound.length * 0.6)), 'file/truncated'],
  ['cut.xls', fixture('xls').subarray(0, 5000), 'file/truncated'],
  ['cut.ods', fixture('ods').subarray(0, 9000), 'file/truncated'],
  ['bom.xlsx', bomb, 'file/too-large'],
  ['bom-noi-doi.xlsx', stating(bomb, 100), 'file/truncated'],
  ['bom-khai-to.xlsx', stating(sound, 4_000_000_000), 'file/too-large'],
  ['dang-nhap.xlsx', '<!DOCTYPE html><html><body><form><input type="password"></form></body></html>', 'file/html'],
  ['loi-404.xlsx', '<html><head><title>404</title></head><body><h1>Not Found</h1></body></html>', 'file/html'],
  ['luu-trang-web.xls', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x', 'file/html'],
  ['rong.xlsx', '', 'file/empty'],
  ['van-ban.xlsx', office('word/document.xml', '<document/>'), 'file/not-a-workbook'],
  ['van-ban-cu.xls', compound('WordDocument'), 'file/not-a-workbook'],
  ['trinh-chieu.xlsx', office('ppt/presentation.xml', '<presentation/>'), 'file/not-a-workbook'],
  ['quet.xlsx', '%PDF-1.7\n%âãÏÓ', 'file/not-a-workbook'],
  ['anh.xlsx', Buffer.from('ffd8ffe000104a464946', 'hex'), 'file/not-a-workbook'],
  ['anh-man-hinh.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'), 'file/not-a-workbook'],
  ['goi.xlsx', zipSync({ 'xa-a.xlsx': sound, 'xa-b.pdf': strToU8('x') }), 'file/not-a-workbook'],
  ['goi-rar.xlsx', 'Rar!\x1a\x07', 'file/not-a-workbook'],
  ['nhi-phan.xlsb', office('xl/workbook.bin', 'x'), 'file/not-a-workbook'],
  ['apple.numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'file/not-a-workbook'],
  ['xml-2003.xls', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'file/not-a-workbook'],
  ['loi-tat.xlsx', Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), 'file/not-a-workbook'],
  ['loi-tat.lnk', Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), 'file/not-a-workbook'],
  ['nat.xlsx', zipped(parts('', { 'xl/worksheets/sheet1.xml': worksheet(data).slice(0, -30) })), 'file/broken-xml'],
  ['bieu-do.xlsx', zipped(parts('', { 'xl/_rels/workbook.xml.rels': relations(['rId1', 'chartsheet', 'chartsheets/1.xml']) })), 'file/no-sheet'],
]

const folder = mkdtempSync(join(tmpdir(), 'cchc-torture-'))
const at = (name: string): string => join(folder, name)
const whole = process.platform !== 'win32' && process.getuid?.() !== 0

beforeAll(() => {
  for (const [name, bytes] of cases) writeFileSync(at(name), bytes)
  writeFileSync(at('~$phieu.xlsx'), Buffer.alloc(165, 32))
  writeFileSync(at('._phieu.xlsx'), Buffer.from('00051607', 'hex'))
  writeFileSync(at('Thumbs.db'), 'x')
  mkdirSync(at('thu-muc.xlsx'))
  symlinkSync(at('khong-con.xlsx'), at('lien-ket-gay.xlsx'))
  writeFileSync(at('khong-quyen.xlsx'), sound)
  if (whole) chmodSync(at('khong-quyen.xlsx'), 0)
})

const outcome = async (path: string, name: string): Promise<string> => {
  const { workbook, findings } = await readSheets(path, name)
  return workbook === undefined ? findings.map(({ code }) => code).join() : 'read'
}

describe('each file is read, or named with what to do', () => {
  it.each(cases)('%s', async (name, _, expected) => {
    const { workbook, findings } = await readSheets(at(name), `phieu/${name}`)
    expect(workbook === undefined ? findings.map(({ code }) => code).join() : 'read').toBe(expected)
    for (const finding of findings) expect([finding.at?.file, finding.fix?.vi.endsWith('.')]).toEqual([`phieu/${name}`, true])
  })

  it.each([['thu-muc.xlsx', 'file/is-a-folder'], ['lien-ket-gay.xlsx', 'file/not-found'], ['~$phieu.xlsx', 'file/lock'], ...(whole ? [['khong-quyen.xlsx', 'file/no-access']] : [])])('%s', async (name, code) =>
    expect(await outcome(at(name), name)).toBe(code))
})

describe('a folder of them', () => {
  const wanted = [...cases.map(([name]) => name), 'khong-quyen.xlsx', 'lien-ket-gay.xlsx', 'thu-muc.xlsx']

  it('gives every file that could be evidence, locks apart, nothing that the system put there', async () => {
    const { files, locks } = await filesMatching(folder, tmpdir())
    expect(files.map(({ path }) => path.slice(folder.length + 1)).sort()).toEqual(wanted.toSorted())
    expect(locks.map(({ path }) => path.slice(folder.length + 1))).toEqual(['~$phieu.xlsx'])
  })

  it('by a pattern too, a folder that has the name of a workbook among them', async () => {
    const { files } = await filesMatching('*.xlsx', folder)
    expect(files.map(({ file }) => file).sort()).toEqual(wanted.filter(name => name.endsWith('.xlsx') && name !== 'lien-ket-gay.xlsx').toSorted())
  })

  const place = workplace(['examples/xa-mau-2025', 'criteria'])
  afterAll(() => place.done())

  it('among forms: the forms are scored, the others named, each once, and the exit code is 1', async () => {
    const forms = join(place.dir, 'examples/xa-mau-2025/phieu')
    const broken = cases.filter(([, , expected]) => expected !== 'read')
    for (const [name] of broken) copyFileSync(at(name), join(forms, name))
    const { code } = await cchc(['score', '--criteria', 'criteria/xa-2025.yaml', '--evidence', 'examples/xa-mau-2025/phieu', '--out', 'ra'], place.dir)
    const result = JSON.parse(readFileSync(join(place.dir, 'ra/ket-qua.json'), 'utf8')) as { readonly groups: readonly { readonly units: readonly unknown[] }[]; readonly findings: readonly { readonly code: string; readonly file?: string }[] }
    expect(code).toBe(1)
    expect(result.groups[0]?.units).toHaveLength(11)
    const told = result.findings.filter(finding => finding.code.startsWith('file/')).map(finding => `${finding.file?.split('/').at(-1)} ${finding.code}`)
    expect(told.sort()).toEqual(broken.map(([name, , expected]) => `${name} ${expected}`).toSorted())
  })
})
