import { Ajv2020 } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'

const { dir, done } = workplace(['examples/xa-mau-2025', 'criteria'])
afterAll(done)

const [before, after, round] = ['criteria/xa-2025.yaml', 'criteria/xa-2026.yaml', 'examples/xa-mau-2025']
const bytes = (): readonly string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name)).sort().map(file => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)

interface Unit { readonly id: string; readonly old: { readonly rank: number | null; readonly index: string }; readonly new: { readonly rank: number | null; readonly index: string }; readonly indexSpan: readonly string[]; readonly rankSpan: readonly number[] | null; readonly rankShift: number | null; readonly regraded: boolean; readonly open: readonly string[] }
interface Printed {
  readonly schema: string
  readonly counts: Readonly<Record<string, number>>
  readonly changes: readonly { readonly kind: string; readonly grade: string; readonly message: string; readonly old: { readonly file: string | null; readonly line: number | null }; readonly new: { readonly file: string | null; readonly line: number | null }; readonly effects?: readonly object[] }[]
  readonly maxima: readonly { readonly code: string | null; readonly old: string | null; readonly new: string | null }[]
  readonly replays: readonly { readonly group: string; readonly counts: Readonly<Record<string, number>>; readonly uncollected: readonly { readonly code: string; readonly max: string; readonly units: number }[]; readonly units: readonly Unit[] }[]
}

describe('cchc diff xa-2025 xa-2026 --replay xa-mau-2025', () => {
  let files: readonly string[]
  let printed: Printed
  beforeAll(async () => {
    files = bytes()
    printed = JSON.parse((await cchc(['diff', before, after, '--replay', round, '--json'], dir)).out) as Printed
  })

  it('names the changes with their places, and counts them', () => {
    expect(printed.schema).toBe('cchc-diff/1')
    expect(printed.counts).toEqual({ nang: 14, vua: 11, nhe: 16 })
    expect(printed.changes).toHaveLength(41)
    expect(printed.changes.every(change => change.old.line !== null || change.new.line !== null)).toBe(true)
    expect(new Set(printed.changes.flatMap(change => [change.old.file, change.new.file]))).toEqual(new Set([before, after, null]))
  })

  it('is sound by docs/diff.schema.json, and a key that the schema does not know is stopped', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/diff.schema.json'), 'utf8')) as object
    const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true, allowUnionTypes: true }).compile(schema)
    expect([validate(printed), validate.errors]).toEqual([true, null])
    expect(validate({ ...printed, more: 1 })).toBe(false)
  })

  it('says what every severe change does, and only those', () => {
    expect(printed.changes.filter(change => (change.effects !== undefined) !== (change.grade === 'nang')).map(change => change.message)).toEqual([])
  })

  it('the maxima add up to 100 on both sides', () => {
    const total = (key: 'old' | 'new'): number => printed.maxima.filter(each => each.code !== null).reduce((sum, each) => sum + Number(each[key]) * 4, 0) / 4
    expect([total('old'), total('new')]).toEqual([100, 100])
    expect(printed.maxima.at(-1)).toMatchObject({ code: null, old: '30', new: '29' })
  })

  it('the old side is what cchc score says', async () => {
    const { out } = await cchc(['score', round, '--json', '--out', join(dir, 'tam')], dir)
    const scored = (JSON.parse(out) as { groups: readonly { units: readonly { id: string; rank?: number; index: string }[] }[] }).groups[0]?.units ?? []
    const [replayed] = printed.replays
    expect(replayed?.units.map(unit => [unit.id, unit.old.rank, unit.old.index])).toEqual(scored.map(unit => [unit.id, unit.rank ?? null, unit.index]))
    files = [...files, ...bytes().filter(line => line.includes('/tam/'))].sort()
  })

  it('shows who moves, with spans for what was never collected', () => {
    const [replayed] = printed.replays
    expect(replayed?.uncollected.map(({ code, max, units }) => [code, max, units])).toEqual([['2.1.3', '0.5', 11], ['7.2.3', '1', 11]])
    const moved = replayed?.units.filter(unit => unit.rankShift !== null && unit.rankShift !== 0).map(unit => [unit.id, unit.old.rank, unit.new.rank, unit.rankSpan])
    expect(moved).toEqual([['phuong-cau-vong', 6, 8, [8, 9]], ['dac-khu-dao-sao', 7, 6, [6, 7]], ['xa-thung-xanh', 8, 7, [6, 7]]])
    expect(replayed?.counts).toMatchObject({ ranked: 11, moved: 3, movedForCertain: 2, regraded: 3 })
    expect(replayed?.units.filter(unit => unit.old.rank !== null).every(unit => Number(unit.indexSpan[0]) <= Number(unit.new.index) && Number(unit.new.index) <= Number(unit.indexSpan[1]))).toBe(true)
  })

  it.each([80, 120])('no line of it is wider than a terminal of %i columns', async columns => {
    const { out } = await cchc(['diff', before, after, '--replay', round], dir, columns)
    expect(out).toContain('3/11 đơn vị đổi hạng')
    expect(out.split('\n').filter(line => line.length > columns)).toEqual([])
  })

  it('as a change log in Vietnamese: whole tables, numbered headings', async () => {
    const { out } = await cchc(['diff', before, after, '--replay', round, '--format', 'markdown'], dir)
    expect(out.match(/^#{1,2} .*$/gm)).toEqual([
      '# Bảng tổng hợp nội dung sửa đổi, bổ sung bộ tiêu chí',
      '## I. Nặng: có thể làm thay đổi điểm, hạng hoặc xếp loại của cùng một số liệu',
      '## II. Vừa: phải cung cấp thêm nội dung mới, hoặc đổi người cho điểm',
      '## III. Nhẹ: câu chữ, đánh số, căn cứ',
      '## IV. Điểm tối đa theo lĩnh vực',
      '## V. Chấm lại: Xã, phường, đặc khu',
    ])
    const cells = (line: string): number => line.split(/(?<!\\)\|/).length
    const tables = out.split('\n\n').filter(part => part.startsWith('|')).map(part => part.split('\n').map(cells))
    expect(tables.map(lines => new Set(lines).size)).toEqual([1, 1, 1, 1, 1])
    expect(tables.map(lines => lines.length - 2)).toEqual([14, 11, 16, 9, 11])
  })

  it('in English', async () => {
    const { out } = await cchc(['diff', before, after, '--replay', round, '--lang', 'en'], dir)
    expect(out).toContain('14 severe, 11 moderate, 16 minor.')
    expect(out).toContain('band 1 points: from 95% → from 97%')
    expect(out).toContain('3 of 11 units change rank (for certain: 2)')
  })

  it('writes nothing', () => expect(bytes()).toEqual(files))
})

describe('cchc diff', () => {
  it('a file against itself: nothing on stdout, exit 0, even with --fail-on', async () => {
    const { code, out, err } = await cchc(['diff', before, before, '--fail-on', 'nhe'], dir)
    expect([code, out, err]).toEqual([0, '', 'Hai bộ tiêu chí không khác nhau.\n'])
    expect((await cchc(['diff', before, before, '--format', 'markdown'], dir)).out).toBe('')
    expect(JSON.parse((await cchc(['diff', before, before, '--json'], dir)).out)).toMatchObject({ counts: { nang: 0, vua: 0, nhe: 0 }, changes: [] })
  })

  it.each([['nang', 1], ['severe', 1], ['vua', 1], ['minor', 1]])('--fail-on %s', async (grade, exit) => {
    expect((await cchc(['diff', before, after, '--fail-on', grade], dir)).code).toBe(exit)
  })

  it('--fail-on counts only what weighs as much', async () => {
    writeFileSync(join(dir, 'ten-khac.yaml'), readFileSync(join(dir, before), 'utf8').replace('name: Kế hoạch CCHC năm\n', 'name: Kế hoạch cải cách hành chính năm\n'))
    const exits = async (grade: string): Promise<number> => (await cchc(['diff', before, 'ten-khac.yaml', '--fail-on', grade], dir)).code
    expect([await exits('nang'), await exits('vua'), await exits('nhe')]).toEqual([0, 0, 1])
    expect((await cchc(['diff', before, 'ten-khac.yaml'], dir)).code).toBe(0)
  })

  it('a file that does not load is exit 2 on either side, and nothing is called equal', async () => {
    writeFileSync(join(dir, 'hong.yaml'), readFileSync(join(dir, before), 'utf8').replace('max: 0.5', 'max: nửa điểm'))
    for (const [a, b] of [[before, 'hong.yaml'], ['hong.yaml', before], ['hong.yaml', 'hong.yaml'], [before, 'khong-co.yaml'], [before, `${round}/cchc.yaml`]] as const) {
      const { code, out, err } = await cchc(['diff', a, b], dir)
      expect([a, b, code, out]).toEqual([a, b, 2, ''])
      expect(err).not.toContain('không khác nhau')
    }
  })

  it('a round of another set is refused: its evidence cannot be read with the old one', async () => {
    const { code, out, err } = await cchc(['diff', after, before, '--replay', round], dir)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('dùng bộ xa-2025, không phải bộ cũ xa-2026')
  })

  it('a round without evidence, or no round at all, is refused', async () => {
    writeFileSync(join(dir, 'trong.yaml'), `criteria: ${before}\nevidence: [{ as: form, from: 'khong/*.xlsx' }]\n`)
    const { code, err } = await cchc(['diff', before, after, '--replay', 'trong.yaml'], dir)
    expect(code).toBe(2)
    expect(err).toContain('chưa có số liệu của đơn vị nào')
    expect((await cchc(['diff', before, after, '--replay', 'khong-co'], dir)).code).toBe(2)
  })
})

describe('cchc diff --replay, a round with two sets', () => {
  it('replays the groups that use the old set and says which it left out', async () => {
    const group = (name: string, criteria: string): string =>
      `  - name: ${name}\n    criteria: ${criteria}\n    units: ${round}/don-vi.xlsx\n    evidence: [{ as: form, from: '${round}/phieu/*.xlsx' }]\n`
    writeFileSync(join(dir, 'hai-nhom.yaml'), `groups:\n${group('Một', before)}${group('Hai', after)}`)
    const { code, out, err } = await cchc(['diff', before, after, '--replay', 'hai-nhom.yaml', '--json'], dir)
    expect(code).toBe(0)
    expect((JSON.parse(out) as Printed).replays.map(replay => replay.group)).toEqual(['Một'])
    expect(err).toContain('1 nhóm của đợt chấm dùng bộ khác (xa-2026): không chấm lại.')
  })
})
