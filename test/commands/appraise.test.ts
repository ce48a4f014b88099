import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'
import { fillSheet, rowsOf } from './fill-sheet.ts'

const { dir, done } = workplace(['examples/xa-mau-2025', 'criteria'])
afterAll(done)

/** The round before any appraisal: what only appraisers give comes from a plain table, and a cell that cannot be read is read there too. */
const given = '{ as: table, from: do-tham-dinh.csv }'

const folder = 'examples/xa-mau-2025'
const inRound = (name: string): string => join(dir, folder, name)
const yaml = readFileSync(inRound('cchc.yaml'), 'utf8').replace(/^previous:.*\n/m, '').replace(/^ +- \{ as: (?:appraisal|explanation).*\n/gm, '').replace('out: ket-qua', `      - ${given}\nout: ket-qua`)
const units = ['phuong-hoa-nang', 'xa-suoi-mo', 'phuong-ben-trang', 'xa-ba-nguon', 'xa-may-trang', 'xa-thung-xanh', 'phuong-cau-vong', 'xa-da-biec', 'xa-song-lanh', 'xa-rung-thom', 'dac-khu-dao-sao']
writeFileSync(inRound('do-tham-dinh.csv'), ['Mã đơn vị;3.4.3.points;5.4.3.points;service_index;1.3.2.of', ...units.map(unit => `${unit};0,75;0,8;80;${unit === 'xa-song-lanh' ? 10 : ''}`)].join('\n'))
for (const file of ['tham-dinh-1.xlsx', 'tham-dinh-2.xlsx', 'giai-trinh.xlsx']) rmSync(inRound(file))

interface Step { readonly what: string; readonly round?: number; readonly before?: string; readonly points: string; readonly proposed?: string; readonly reason?: string; readonly by?: string; readonly from?: string }
interface Leaf { readonly code: string; readonly points: string; readonly state: string; readonly self: string | null; readonly appraised: string | null; readonly ledger?: readonly Step[]; readonly inputs: readonly { readonly id: string; readonly value: string }[] }
interface Result { readonly groups: readonly { readonly units: readonly { readonly id: string; readonly components: readonly Leaf[] }[] }[]; readonly findings: readonly { readonly code: string; readonly severity: string; readonly component?: string }[] }

const declare = (...lines: readonly string[]): void => writeFileSync(inRound('cchc.yaml'), yaml.replace('out: ket-qua', `${lines.map(line => `      - ${line}\n`).join('')}out: ket-qua`))
const scored = async (code = 0): Promise<Result> => {
  expect((await cchc(['score', folder], dir)).code).toBe(code)
  return JSON.parse(readFileSync(inRound('ket-qua/ket-qua.json'), 'utf8')) as Result
}
const leafOf = (result: Result, unit: string, code: string): Leaf => {
  const found = result.groups[0]?.units.find(each => each.id === unit)?.components.find(each => each.code === code)
  if (found === undefined) throw new Error(`no ${unit} ${code}`)
  return found
}

/** A result without the list of sources that it rests on. */
const withoutSources = (json: string): unknown => JSON.parse(json, (key, value: unknown) => (['evidence', 'files', 'digest', 'digests'].includes(key) ? undefined : value))

const first = '{ as: appraisal, from: tham-dinh-1.xlsx, round: 1 }'
const second = '{ as: appraisal, from: tham-dinh-2.xlsx, round: 2 }'
const answer = '{ as: explanation, from: giai-trinh-1.xlsx, round: 1 }'
const news = { unit: 'Phường Hoa Nắng', code: '1.3.2' }

describe('a round of appraisal, from the workbook to the final points', () => {
  beforeAll(async () => { declare(); expect((await cchc(['appraise', folder], dir, 80)).code).toBe(0) })

  it('the workbook read back untouched changes nothing at all', async () => {
    declare()
    await scored()
    const plain = readFileSync(inRound('ket-qua/ket-qua.json'), 'utf8')
    declare(first)
    await scored()
    expect(withoutSources(readFileSync(inRound('ket-qua/ket-qua.json'), 'utf8'))).toEqual(withoutSources(plain))
  })

  it('is never written over unasked', async () => {
    declare(first)
    const bytes = readFileSync(inRound('tham-dinh-1.xlsx'))
    const { code, err } = await cchc(['appraise', folder], dir)
    expect([code, err]).toEqual([2, expect.stringContaining('không ghi đè')])
    expect(readFileSync(inRound('tham-dinh-1.xlsx')).equals(bytes)).toBe(true)
    appendFileSync(inRound('tham-dinh-1.xlsx'), 'x')
    declare()
    expect((await cchc(['appraise', folder, '--force'], dir)).code).toBe(0)
    expect(readFileSync(inRound('tham-dinh-1.xlsx')).equals(bytes)).toBe(true)
  })

  it('claim 0,75 → appraisal 0,25 → explanation asks 0,75 → appraisal 0,5: 0,5 is final, with the whole ledger', async () => {
    await fillSheet(inRound('tham-dinh-1.xlsx'), 'Thẩm định', [
      { ...news, cells: { 'Điểm thẩm định': 0.25, 'Lý do': 'chỉ có 5 tin hợp lệ', 'Người thẩm định': 'Trần Thị B' } },
      { unit: 'Xã Suối Mơ', code: '1.2.2', cells: { 'Giá trị thẩm định': '20/12/2025', 'Lý do': 'theo dấu công văn đến' } },
    ])
    declare(first)
    const one = await scored()
    expect(leafOf(one, 'phuong-hoa-nang', '1.3.2')).toMatchObject({ points: '0.25', self: '0.75', appraised: '0.25' })
    expect(leafOf(one, 'xa-suoi-mo', '1.2.2').inputs[0]?.value).toBe('2025-12-20')

    expect((await cchc(['appraise', folder, '--explanation'], dir)).code).toBe(0)
    expect((await rowsOf(inRound('giai-trinh-1.xlsx'), 'Giải trình')).map(row => [row['Đơn vị'], row['Mã tiêu chí'], row['Điểm thẩm định'], row['Lý do']])).toContainEqual([news.unit, '1.3.2', '0.25', 'chỉ có 5 tin hợp lệ'])
    await fillSheet(inRound('giai-trinh-1.xlsx'), 'Giải trình', [{ ...news, cells: { 'Giải trình của đơn vị': 'đã gửi bổ sung 10 tin', 'Điểm đề nghị': 0.75 } }])
    declare(first, answer)
    expect((await cchc(['appraise', folder, '--unit', 'phuong-hoa-nang'], dir)).code).toBe(0)
    const shown = (await rowsOf(inRound('tham-dinh-2.xlsx'), 'Thẩm định')).find(row => row['Đơn vị'] === news.unit && row['Mã tiêu chí'] === '1.3.2')
    expect(shown).toMatchObject({ 'Thẩm định lần trước': 'Lần 1: 0,75 → 0,25. chỉ có 5 tin hợp lệ (Trần Thị B)', 'Đơn vị trả lời': 'đã gửi bổ sung 10 tin', 'Điểm đơn vị đề nghị': '0.75', 'Điểm tự chấm': '0.75', 'Điểm đang tính': '0.25' })
    await fillSheet(inRound('tham-dinh-2.xlsx'), 'Thẩm định', [{ ...news, cells: { 'Điểm thẩm định': 0.5, 'Lý do': 'chấp nhận thêm 5 tin' } }])

    for (const order of [[first, answer, second], [second, answer, first]]) {
      declare(...order)
      const found = leafOf(await scored(), 'phuong-hoa-nang', '1.3.2')
      expect(found).toMatchObject({ points: '0.5', self: '0.75', appraised: '0.5' })
      expect(found.ledger?.map(({ what, round, before, points, proposed, reason, by }) => [what, round, before, points, proposed, reason, by])).toEqual([
        ['claim', undefined, undefined, '0.75', undefined, undefined, undefined],
        ['appraisal', 1, '0.75', '0.25', undefined, 'chỉ có 5 tin hợp lệ', 'Trần Thị B'],
        ['explanation', 1, '0.25', '0.25', '0.75', 'đã gửi bổ sung 10 tin', undefined],
        ['appraisal', 2, '0.25', '0.5', undefined, 'chấp nhận thêm 5 tin', undefined],
      ])
      expect(found.ledger?.[1]?.from).toMatch(/^tham-dinh-1\.xlsx › Thẩm định!/)
    }
  })

  it('lowered without a reason, above the maximum: exit 1, each told at its cell', async () => {
    expect((await cchc(['appraise', folder, '--round', '3', '--unit', 'phuong-hoa-nang', '--out', `${folder}/tham-dinh-3.xlsx`], dir)).code).toBe(0)
    await fillSheet(inRound('tham-dinh-3.xlsx'), 'Thẩm định', [{ ...news, cells: { 'Điểm thẩm định': 0.1 } }, { ...news, code: '1.3.1', cells: { 'Điểm thẩm định': 9, 'Lý do': 'x' } }])
    declare(first, answer, second, '{ as: appraisal, from: tham-dinh-3.xlsx, round: 3 }')
    const result = await scored(1)
    expect(result.findings.filter(each => each.severity === 'error').map(each => [each.code, each.component]).sort()).toEqual([['appraisal/above-maximum', '1.3.1'], ['appraisal/no-reason', '1.3.2'], ['score/incomplete', undefined]])
    expect([leafOf(result, 'phuong-hoa-nang', '1.3.1').state, leafOf(result, 'phuong-hoa-nang', '1.3.2').points]).toEqual(['unreadable', '0.1'])
  })
})

describe('the parts of it', () => {
  it('one unit, one workbook a unit, last year\'s points', async () => {
    declare()
    writeFileSync(inRound('truoc.json'), readFileSync(inRound('ket-qua/ket-qua.json')))
    appendFileSync(inRound('cchc.yaml'), 'previous: truoc.json\n')
    expect((await cchc(['appraise', folder, '--unit', 'xa-suoi-mo', '--per-unit', '--out', 'tung-don-vi'], dir)).out).toBe('tung-don-vi/xa-suoi-mo.xlsx\n')
    const rows = await rowsOf(join(dir, 'tung-don-vi/xa-suoi-mo.xlsx'), 'Thẩm định')
    expect(new Set(rows.map(row => row['Đơn vị']))).toEqual(new Set(['Xã Suối Mơ']))
    expect(rows.filter(row => row['Điểm năm trước'] !== '').length).toBeGreaterThan(50)
  })
  it('an earlier result that cannot be read is told', async () => {
    declare()
    appendFileSync(inRound('cchc.yaml'), 'previous: khong-co.json\n')
    expect((await cchc(['appraise', folder, '--unit', 'xa-suoi-mo', '--out', 'x.xlsx'], dir)).err).toContain('khong-co.json')
    expect(existsSync(join(dir, 'x.xlsx'))).toBe(true)
  })
  it.each<readonly [string, readonly string[], string]>([
    ['an unknown unit', ['--unit', 'xa-la'], 'xa-la'],
    ['a round that is no number', ['--round', 'hai'], '“hai”'],
    ['an explanation before any appraisal', ['--explanation'], 'chưa có kết quả thẩm định'],
  ])('%s ends it', async (_, options, words) => {
    declare()
    const { code, err } = await cchc(['appraise', folder, ...options], dir)
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })
})
