import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../src/io/read-sheets.ts'
import { cchc } from '../cli/scenario.ts'

const examples = resolve(import.meta.dirname, '../../examples')
const published = join(examples, 'xa-mau-2024/cong-bo-2024.json')
const folder = mkdtempSync(join(tmpdir(), 'cchc-nam-'))

interface Share { readonly points: string; readonly max: string }
interface Part { readonly code: string; readonly formerly?: readonly string[]; readonly before: Share; readonly now: Share }
interface Unit {
  readonly id: string; readonly was: string; readonly before: { readonly index: string; readonly rank?: number } | null
  readonly now: { readonly index: string; readonly rank?: number } | null; readonly change: string | null; readonly components: readonly Part[]; readonly alike?: { readonly before: string }
}
interface Group { readonly units: readonly Unit[]; readonly gone: readonly object[]; readonly newComponents: readonly { readonly code: string }[]; readonly goneComponents: readonly { readonly code: string; readonly name: string }[] }

const compared = async (...more: readonly string[]): Promise<Group> => {
  const { out } = await cchc(['compare', published, join(folder, 'nay/ket-qua.json'), '--json', ...more], folder)
  const [group] = (JSON.parse(out) as { readonly groups: readonly Group[] }).groups
  if (group === undefined) throw new Error('nothing was compared')
  return group
}

const unitOf = ({ units }: Group, id: string): Unit => units.find(unit => unit.id === id) ?? expect.fail(id)
const partOf = ({ components }: Unit, code: string): Part => components.find(part => part.code === code) ?? expect.fail(code)

const sha256 = createHash('sha256').update(readFileSync(published)).digest('hex')

describe('xa-mau-2025 beside xa-mau-2024', () => {
  beforeAll(async () => { await cchc(['score', join(examples, 'xa-mau-2025'), '--out', 'nay'], folder) }, 60_000)

  it('the published result of 2024 is what its round gives', async () => {
    await cchc(['score', join(examples, 'xa-mau-2024'), '--out', 'truoc'], folder)
    expect(readFileSync(published, 'utf8')).toBe(readFileSync(join(folder, 'truoc/ket-qua.json'), 'utf8'))
  }, 30_000)

  it('the result before stands in the provenance of json, workbook and page, with its hash', async () => {
    const { previous, groups: [group] } = JSON.parse(readFileSync(join(folder, 'nay/ket-qua.json'), 'utf8'))
    expect([previous.file, previous.sha256, previous.groups[0].criteria.year]).toEqual(['../xa-mau-2024/cong-bo-2024.json', sha256, 2024])
    expect([group.previous.year, group.previous.goneComponents]).toEqual([2024, [{ code: '6.4', name: 'Thực hiện cơ chế tự chủ tại đơn vị sự nghiệp công lập', max: '1.5' }]])
    await cchc(['report', 'nay/ket-qua.json', '--to', 'html,xlsx,json', '--out', 'lai'], folder)
    expect(readFileSync(join(folder, 'lai/ket-qua.html'), 'utf8')).toContain(sha256)
    expect(readFileSync(join(folder, 'lai/ket-qua.json'), 'utf8')).toBe(readFileSync(join(folder, 'nay/ket-qua.json'), 'utf8'))
    const { workbook } = await readSheets(join(folder, 'lai/ket-qua.xlsx'), 'ket-qua.xlsx')
    const sources = workbook?.sheets.find(({ name }) => name === 'Nguồn số liệu')?.rows.map(row => row.cells.map(({ content }) => (content.is === 'text' ? content.text : '')).join('|')) ?? []
    expect(sources.filter(row => row.includes(sha256))).toEqual([expect.stringMatching(/kết quả trước\|\.\.\/xa-mau-2024\/cong-bo-2024\.json\|.*2024 \(/)])
  }, 30_000)

  it('Xã Suối Mơ by hand: 91,40 → 91,90, third → second; criterion 1.4 was 1.5 with 1,25 of 1,5 and is full now', async () => {
    const unit = unitOf(await compared(), 'xa-suoi-mo')
    expect([unit.was, unit.before?.index, unit.now?.index, unit.change, unit.before?.rank, unit.now?.rank]).toEqual(['same', '91.4', '91.9', '0.5', 3, 2])
    const { formerly, before, now } = partOf(unit, '1.4')
    expect([formerly, before, now]).toEqual([['1.5'], { points: '1.25', max: '1.5' }, { points: '1.5', max: '1.5' }])
  })

  it('Xã Thung Xanh by hand: it was Xã Thung Lá, 76,30 → 79,97, ninth → eighth; the survey on procedures moved from 3.7 to 3.8', async () => {
    const unit = unitOf(await compared(), 'xa-thung-xanh')
    expect([unit.was, unit.before?.index, unit.now?.index, unit.change, unit.before?.rank, unit.now?.rank]).toEqual(['renamed', '76.3', '79.97', '3.67', 9, 8])
    expect([partOf(unit, '3.8').formerly, partOf(unit, '3.8').before, partOf(unit, '3.8').now.max]).toEqual([['3.7'], { points: '3', max: '4' }, '4'])
  })

  it('Phường Hoa Nắng by hand: merged from two, compared only where that is declared: (91,90 + 88,30) ÷ 2 = 90,10 → 94,82', async () => {
    const plain = unitOf(await compared(), 'phuong-hoa-nang')
    expect([plain.was, plain.before, plain.change]).toEqual(['merged', null, null])
    const unit = unitOf(await compared('--merged', 'mean'), 'phuong-hoa-nang')
    expect([unit.before, unit.change]).toEqual([{ index: '90.1' }, '4.72'])
    expect(partOf(unit, '1.5').before).toEqual({ points: '2.225', max: '2.5' })
  })

  it.each([
    ['phuong-ben-trang', '91.7', 2, '90.21', 3, '-1.49'], ['xa-ba-nguon', '84.55', 6, '85.37', 4, '0.82'], ['xa-may-trang', '87.25', 5, '84.24', 5, '-3.01'],
  ])('%s by hand, summed from the components of the two files: %s (%i) → %s (%i), %s', async (id, before, rankBefore, now, rank, change) => {
    const unit = unitOf(await compared(), id)
    expect([unit.was, unit.before?.index, unit.before?.rank, unit.now?.index, unit.now?.rank, unit.change]).toEqual(['same', before, rankBefore, now, rank, change])
  })

  it('what is new or gone is named and has no say: 98,5 of the 100 points of 2024 are laid beside', async () => {
    const group = await compared()
    expect(group.newComponents.map(({ code }) => code).slice(0, 2)).toEqual(['3.6', '6.4'])
    expect(group.goneComponents).toEqual([{ code: '6.4', name: 'Thực hiện cơ chế tự chủ tại đơn vị sự nghiệp công lập', max: '1.5' }])
    expect([...group.units.filter(unit => unit.was === 'new').map(unit => unit.id), ...group.gone]).toEqual(['dac-khu-dao-sao'])
    const unit = unitOf(group, 'xa-suoi-mo')
    expect([unit.alike?.before, unit.components.filter(part => part.code === '3.6' || part.code === '6.4')]).toEqual(['91.370558375635', []])
  })

  it('the ranking of 2025 tells places up and down, merged, renamed and new units', async () => {
    const { out } = await cchc(['score', join(examples, 'xa-mau-2025'), '--out', 'lan-hai'], folder)
    expect(out).toMatch(/ 2 +▲1 +Xã Suối Mơ/)
    expect(out).toMatch(/Đổi tên từ kết quả trước: Xã Thung Xanh \(Xã Thung Lá\)/)
    expect(out).toMatch(/Không có trong kết quả trước: Đặc khu Đảo Sao/)
  }, 30_000)
})
