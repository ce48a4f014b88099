import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { asSlips } from '../../src/commands/report/slips.ts'
import { writeFiles } from '../../src/io/write-files.ts'
import type { GroupScore } from '../../src/scoring/scorecard.ts'
import { cchc, workplace } from '../cli/scenario.ts'
import { absent, form, leaf, score, setOf } from '../scoring/build.ts'

const set = setOf([leaf('1', 100)])
const world = { cwd: '.', lang: 'vi', columns: 80, colour: false, out: () => {}, err: () => {} } as const
const slips = (...groups: readonly GroupScore[]): ReturnType<typeof asSlips> => asSlips({ result: { tool: '0', file: 'ket-qua.json', sha256: '', remarks: [], opened: [], groups, findings: [] }, world })
const names = async (...groups: readonly GroupScore[]): Promise<readonly string[]> => (await slips(...groups)).map(({ name }) => name)

describe('the files of slips', () => {
  it('are named by the ids of the units, as any system can hold them', async () =>
    expect(await names(score(set, form('xa-a', { 1: '9' }), form('CON', { 1: '8' }), form('a:b', { 1: '7' }), form('A/1', { 1: '6' }), form('../../x', { 1: '5' }), absent('z'))))
      .toEqual(['phieu-diem/xa-a.xlsx', 'phieu-diem/CON-.xlsx', 'phieu-diem/a-b.xlsx', 'phieu-diem/A-1.xlsx', 'phieu-diem/..-..-x.xlsx', 'phieu-diem/z.xlsx', 'phieu-diem.xlsx']))

  it('of several groups lie in a folder for each, so that lists may share ids, and are written', async () => {
    const files = await slips(score(set, form('a', { 1: '1' })), score(set, form('a', { 1: '2' }), form('A/1', { 1: '1' })))
    expect(files.map(({ name }) => name)).toEqual(['phieu-diem/nhom-1/a.xlsx', 'phieu-diem/nhom-2/a.xlsx', 'phieu-diem/nhom-2/A-1.xlsx', 'phieu-diem.xlsx'])
    const { dir, done } = workplace()
    await writeFiles(dir, files)
    expect(readdirSync(dir, { recursive: true }).map(String).filter(name => name.endsWith('.xlsx')).length).toBe(4)
    done()
  })

  it('are made one after the other as they are written, and the workbook of all is parted where it would hold more than 250', async () => {
    const said: string[] = []
    const many = score(set, ...Array.from({ length: 251 }, (_, at) => form(`x${at}`, { 1: String(at % 100) })))
    const files = await asSlips({ result: { tool: '0', file: 'ket-qua.json', sha256: '', remarks: [], opened: [], groups: [many], findings: [] }, world: { ...world, err: told => said.push(told) } })
    expect(files.slice(250).map(({ name }) => name)).toEqual([expect.stringMatching(/^phieu-diem\/x/), 'phieu-diem-1.xlsx', 'phieu-diem-2.xlsx'])
    expect(said.join('')).toContain('chia thành 2 tệp phieu-diem-1.xlsx … phieu-diem-2.xlsx')
    const sheets = Object.keys(unzipSync(await files.at(-1)?.make() ?? new Uint8Array())).filter(name => name.startsWith('xl/worksheets/sheet'))
    expect(sheets).toEqual(['xl/worksheets/sheet1.xml'])
  })

  it('of an earlier result are named and left alone; a part too many too; other files are nobody’s business', async () => {
    const { dir, done } = workplace()
    const set = (at: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => cchc(['report', `${at}/ket-qua.json`, '--to', 'slips', '--out', 'st'], dir)
    await cchc(['score', resolve(import.meta.dirname, '../../examples/bai-bao'), '--out', 'a'], dir)
    expect((await set('a')).err).not.toContain('không thuộc kết quả này')
    mkdirSync(join(dir, 'st/phieu-diem/nhom-1'))
    for (const name of ['phieu-diem/cu.xlsx', 'phieu-diem/nhom-1/cu.xlsx', 'phieu-diem-2.xlsx', 'phieu-diem/~$cu.xlsx', 'phieu-diem/doc.txt', 'khac.xlsx', 'phieu-diem-cu.xlsx']) writeFileSync(join(dir, 'st', name), name)
    const { code, err } = await set('a')
    expect([code, err.replaceAll(/\s+/gu, ' ')]).toEqual([0, expect.stringContaining('Trong st còn 3 tệp phiếu điểm không thuộc kết quả này (của lần trước?): phieu-diem-2.xlsx, phieu-diem/cu.xlsx, phieu-diem/nhom-1/cu.xlsx. Các tệp đó không bị xóa')])
    expect(readFileSync(join(dir, 'st/phieu-diem/cu.xlsx'), 'utf8')).toBe('phieu-diem/cu.xlsx')
    done()
  }, 60_000)

  it('two ids of one list that come to one name are numbered: no slip is lost', async () => {
    const files = await slips(score(set, form('a', { 1: '1' }), form('A', { 1: '2' })))
    expect(files.map(({ name }) => name).sort()).toEqual(['phieu-diem.xlsx', 'phieu-diem/A.xlsx', 'phieu-diem/a (2).xlsx'])
  })
})
