import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'

const { dir, done } = workplace(['examples/xa-mau-2025', 'criteria'])
afterAll(done)

const result = 'kq/ket-qua.json'
const plan = (...args: readonly string[]) => cchc(['plan', ...args], dir)

interface Placed { readonly rank: number | null; readonly of: number | null; readonly grade: string | null; readonly index: string; readonly because: readonly string[] }
interface Gain { readonly kind: string; readonly text: string; readonly points: string; readonly after: Placed; readonly sameAs: string | null; readonly also: readonly object[]; readonly changes: readonly { readonly follows: boolean; readonly at: string | null }[] }
interface Printed {
  readonly group: string | null; readonly now: Placed; readonly on: string
  readonly components: readonly { readonly code: string; readonly left: string; readonly barrier: string | null; readonly gains: readonly Gain[] }[]
  readonly target: { readonly outcome: string; readonly cost: number; readonly isProven: boolean; readonly gains: readonly { readonly code: string; readonly gain: number }[]; readonly after: Placed } | null
}
const printed = async (...args: readonly string[]): Promise<Printed> => JSON.parse((await plan(...args, '--json')).out) as Printed

beforeAll(async () => { expect((await cchc(['score', 'examples/xa-mau-2025', '--out', 'kq'], dir)).code).toBe(0) }, 60_000)

describe('cchc plan of a result file', () => {
  it('is sound by docs/plan.schema.json, with a target and without, and a key that the schema does not know is stopped', async () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/plan.schema.json'), 'utf8')) as object
    const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true, allowUnionTypes: true, formats: { date: true } }).compile(schema)
    for (const args of [['xa-rung-thom'], ['xa-may-trang', '--target', 'tot']]) {
      const told = await printed(result, ...args)
      expect([validate(told), validate.errors]).toEqual([true, null])
      expect(validate({ ...told, more: 1 })).toBe(false)
    }
  }, 60_000)

  it('lists every component with points left, most first, each line with a kind, a place and a reason', async () => {
    const { components, now, group, on } = await printed(result, 'Rừng Thơm')
    expect([now.rank, now.of, group, on]).toEqual([11, 11, 'Xã, phường, đặc khu', '2026-01-01'])
    const left = components.map(each => Number(each.left))
    expect(left).toEqual([...left].sort((a, b) => b - a))
    expect(components.filter(each => each.gains.length === 0 && each.barrier === null)).toEqual([])
    expect(new Set(components.flatMap(each => each.gains.map(gain => gain.kind)))).toEqual(new Set(['correct', 'do', 'not-possible']))
    expect(components.find(each => each.code === '8.1.1')?.barrier).toBe('survey')
    expect(components.flatMap(each => each.gains).some(gain => gain.changes.some(change => change.follows))).toBe(true)
    expect(components.flatMap(each => each.gains).some(gain => gain.sameAs !== null || gain.also.length > 0)).toBe(true)
  }, 60_000)

  it('a grade that a level caps: the least set lifts the cap, and takes the unit past the units that it stood behind', async () => {
    const { target, now } = await printed(result, 'xa-may-trang', '--target', 'Tốt')
    expect([now.grade, now.because.length, target?.outcome, target?.cost, target?.isProven, target?.gains.map(gain => gain.code), target?.after.grade]).toEqual(['kha', 1, 'found', 1, true, ['5.3.3'], 'tot'])
  }, 60_000)

  it('a grade that the quota keeps back is reached by passing who holds it; one that is held needs nothing', async () => {
    const held = await plan(result, 'phuong-ben-trang', '--target', 'xuat-sac')
    expect(held.out).toContain('→ chỉ số 90,21 → 92,21; hạng 3/11 → 2/11; xếp loại Tốt → Xuất sắc.')
    expect((await plan(result, 'xa-suoi-mo', '--target', 'xuat-sac')).out).toContain('Đã đạt, không cần thêm gì.')
  }, 60_000)

  it('an index out of reach: the highest there is', async () => {
    const { target } = await printed(result, 'xa-rung-thom', '--target', '99,5')
    expect([target?.outcome, Number(target?.after.index) < 99.5, (target?.gains.length ?? 0) > 20]).toEqual(['unreachable', true, true])
    expect((await plan(result, 'xa-rung-thom', '--target', '99.5')).out).toContain('Không đạt được bằng các thay đổi của riêng đơn vị. Cao nhất có thể')
  }, 60_000)

  it('a day within the period opens what is due after it', async () => {
    const past = async (...more: readonly string[]): Promise<number> => (await printed(result, 'xa-rung-thom', ...more)).components.flatMap(each => each.gains).filter(gain => gain.kind === 'not-possible').length
    expect(await past('--on', '2025-12-01')).toBeLessThan(await past())
  }, 60_000)

  it.each([80, 120])('fits %i columns in both tongues, needs no colour, and writes nothing', async columns => {
    const before = readdirSync(dir, { recursive: true }).length
    for (const lang of ['vi', 'en']) {
      const { out, err, code } = await cchc(['plan', result, 'xa-rung-thom', '--target', 'tot', '--lang', lang], dir, columns)
      expect([code, err]).toEqual([0, ''])
      expect(out.split('\n').filter(line => [...line].length > columns)).toEqual([])
      expect(out).not.toContain('\u001B')
    }
    expect(readdirSync(dir, { recursive: true })).toHaveLength(before)
  }, 60_000)

  it('Markdown has a head for each component', async () => {
    const { out } = await plan(result, 'xa-may-trang', '--format', 'markdown')
    expect(out.startsWith('# Kế hoạch nâng điểm · Xã Mây Trắng')).toBe(true)
    expect(out).toContain('\n### 5.3.3 Người đứng đầu chấp hành kỷ luật, kỷ cương')
    expect(out).toContain('\n- Làm việc: ')
  }, 60_000)
})

describe('cchc plan of a workbook that is not handed in yet', () => {
  it('has no ranks, tells what it read on stderr, and reaches an index', async () => {
    const { out, err, code } = await plan('examples/xa-mau-2025/phieu/xa-may-trang.xlsx', '--criteria', 'criteria/xa-2025.yaml', '--target', '90', '--on', '2025-11-30', '--json')
    const { group, now, target } = JSON.parse(out) as Printed
    expect([code, group, now.rank, now.of, target?.outcome, target?.isProven]).toEqual([0, null, null, null, 'found', true])
    expect(Number(target?.after.index)).toBeGreaterThanOrEqual(90)
    expect(err).toContain('evidence/above')
  }, 60_000)
})

describe('what cannot be planned is told in one line', () => {
  it.each([
    [[result], 'Ghi thêm đơn vị: '], [[result, 'xa-may'], 'Kết quả không có đơn vị nào là `xa-may`.'], [[result, 'xa-may-trang', '--target', 'vàng'], '--target vàng: ghi một mức xếp loại (xuat-sac: Xuất sắc'],
    [[result, 'xa-may-trang', '--on', '2025-02-30'], '--on 2025-02-30: ghi ngày dạng 30/11/2025'], [[result, 'xa-may-trang', '--criteria', 'criteria/xa-2025.yaml'], 'Tệp kết quả đã kèm bộ tiêu chí: bỏ --criteria.'],
    [['examples/xa-mau-2025/so-lieu-mot-cua.xlsx'], 'Thiếu --criteria <bộ tiêu chí>'], [[result, 'xa-may-trang', '--group', 'Khác'], 'Kết quả không có nhóm `Khác`.'], [['khong-co.json', 'a'], 'khong-co.json'],
  ] as const)('%j', async (args, says) => {
    const { code, out, err } = await plan(...args)
    expect([code, out, err.includes(says), err.trim().split('\n').length]).toEqual([2, '', true, 1])
  }, 30_000)
})
