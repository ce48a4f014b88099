import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { countingFor } from '../../../src/evidence/register/count.ts'
import { readRegister, type ReadRegister } from '../../../src/evidence/register/source.ts'
import { readRows } from '../../../src/io/read-rows.ts'
import { saveAs } from '../../libreoffice.ts'
import { codesOf, figuresOf, head, rowsOf, setWith, units } from './build.ts'

const set = setWith({ nhan: { count: 'dossiers', when: 'received' } })
const known = units.slice(0, 2)
const line = (code: string, unit = ''): readonly string[] => [code, unit, '03/02/2025', '10/02/2025', '05/02/2025']
const lines = [line('H1', 'Xã An Bình'), line('H2'), line('H3'), line('H4', 'Xã Bình Yên'), line('H5')]
const read = (merges: readonly string[], rows = lines): ReadRegister =>
  readRegister([{ file: 'so.xlsx', findings: [], workbook: { file: 'so.xlsx', sheets: [{ name: 'so', hidden: false, merges, rows: rowsOf([head, ...rows]) }] } }], set, { known, open: false })
const figures = (register: ReadRegister): readonly unknown[] => ['a', 'b'].map(id => figuresOf(register, id)['nhan'])

const dir = mkdtempSync(join(tmpdir(), 'cchc-merged-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('a unit in merged cells', () => {
  it('is that of each row that they cover', () => {
    expect(figures(read(['$B$2:$B$4', '$B$5:$B$6']))).toEqual(['3', '2'])
    const register = read(['B2:B4', 'B5:B6'])
    expect([figures(register), register.findings.map(({ code, severity, message }) => `${severity} ${code} ${message.vi}`)]).toEqual([['3', '2'], ['info register/merged-unit Ô đơn vị được gộp: lấy đơn vị ghi ở ô đầu: 3 hồ sơ (A3, A4, A6).']])
  })
  it.each<readonly [string, readonly string[]]>([['no cells are merged', []], ['another column is', ['A2:A4', 'C2:C6']], ['rows are left over', ['B2:B4']], ['the merge begins above the name', ['B1:B6']], ['the name stands to the left of what is merged', ['C2:D6']]])('where %s blanks stay open', (_, merges) => {
    const register = read(merges)
    expect([figures(register), codesOf(register).includes('register/no-unit')]).toEqual([['unreadable', 'unreadable'], true])
  })
  it('does not go on into the next block', () => expect(figures(read(['B2:B4'], [...lines.slice(0, 3), line('H4', 'Xã Bình Yên')]))).toEqual(['3', '1']))
  it('a code that comes again among them counts once', () => {
    const register = read(['B2:B4', 'B5:B6'], [line('H1', 'Xã An Bình'), line('H2'), line('H1'), line('H4', 'Xã Bình Yên'), line('H5')])
    expect([figures(register), codesOf(register)]).toEqual([['2', '2'], expect.arrayContaining(['register/again'])])
  })

  const many = Array.from({ length: 4000 }, (_, at) => line(`H${at}`, at % 100 === 0 ? known[(at / 100) % 2]?.name : ''))
  const workbook = async (): Promise<string> => {
    const book = new excel.Workbook()
    const page = book.addWorksheet('so')
    page.addRows([head, ...many])
    for (let at = 0; at < many.length; at += 100) page.mergeCells(`B${at + 2}:B${at + 101}`)
    const path = join(dir, 'so.xlsx')
    await book.xlsx.writeFile(path)
    return path
  }
  const visited = async (path: string): Promise<readonly unknown[]> => {
    const count = countingFor(set, { known }).file('so')
    const { findings } = await readRows(path, 'so', undefined, count)
    return figures(readRegister([{ file: 'so', findings, tally: count.done() }], set, { known, open: false }))
  }
  it('of a workbook that is visited row by row, and of an old one', async () => {
    const path = await workbook()
    expect(await visited(path)).toEqual(['2000', '2000'])
    for (const kind of ['xls', 'ods'] as const) expect([kind, await visited(await saveAs(path, kind, dir))]).toEqual([kind, ['2000', '2000']])
  }, 120_000)
})
