import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'
import { saveAs } from '../libreoffice.ts'

const { dir, done } = workplace(['examples/xa-mau-2025', 'criteria'])
afterAll(done)

const [old, now] = ['criteria/xa-2025.yaml', 'criteria/xa-2026.yaml']
const [forms, units] = ['examples/xa-mau-2025/phieu', 'examples/xa-mau-2025/don-vi.xlsx']
const oneForm = `${forms}/xa-da-biec.xlsx`

interface Leaf { readonly code: string; readonly state: string; readonly points: string; readonly inputs: readonly { readonly id: string; readonly value?: string }[] }
interface Scored { readonly groups: readonly { readonly units: readonly { readonly id: string; readonly name: string; readonly index: string | null; readonly components?: readonly Leaf[] }[] }[] }

async function scored(criteria: string, evidence: string): Promise<Scored['groups'][number]['units']> {
  const { out } = await cchc(['score', '--criteria', criteria, '--evidence', evidence, '--as', 'form', '--json', '--out', join(dir, `tam-${evidence.replaceAll(/\W/g, '-')}`)], dir)
  return (JSON.parse(out) as Scored).groups[0]?.units ?? []
}

const answersOf = (units: Awaited<ReturnType<typeof scored>>): readonly string[] =>
  units.flatMap(unit => (unit.components ?? []).flatMap(leaf => leaf.inputs.filter(input => input.value != null).map(input => `${unit.id} ${input.id} ${input.value}`))).sort()

describe('cchc form --carry', () => {
  it('to the same set: each form scores as before, and what could not be read is told and counts as blank', async () => {
    const { code, out, err } = await cchc(['form', old, '--carry', forms, '--units', units, '--out', 'moi'], dir)
    expect(code).toBe(1)
    expect(out.split('\n').filter(line => line !== '')).toEqual(readdirSync(join(dir, 'moi')).map(name => `moi/${name}`).sort((a, b) => out.indexOf(a) - out.indexOf(b)))
    expect(err.replaceAll(/\s+/g, ' ')).toContain('Xã Sông Lành: mang sang 116 câu trả lời và tài liệu kiểm chứng, giải trình của 63 mục; chưa mang sang 1: – Tự chấm!D25: 1.3.2 Tin, bài, buổi phát thanh tuyên truyền CCHC: “khoảng 10”, phiếu cũ ghi không đọc được.')
    expect(err).toContain('Không có phiếu cũ, để phiếu trắng: Xã Đồi Gió.\nĐã làm 12 phiếu tự chấm.\n')
    const [before, after] = [await scored(old, forms), await scored(old, 'moi')]
    expect(answersOf(after)).toEqual(answersOf(before))
    expect(answersOf(after).length).toBeGreaterThan(1000)
    const indexes = (all: typeof before): readonly string[] => all.filter(unit => !['xa-song-lanh', 'xa-doi-gio'].includes(unit.id)).map(unit => `${unit.id} ${unit.index}`).sort()
    expect(indexes(after)).toEqual(indexes(before))
  }, 60_000)

  it('to the set of another year, which is found by what the form names: the same bytes each time, and nothing of the set before is left out in silence', async () => {
    const first = await cchc(['form', now, '--carry', oneForm, '--out', 'nam-2026'], dir)
    const bytes = readFileSync(join(dir, 'nam-2026/xa-da-biec.xlsx'))
    const again = await cchc(['form', now, '--carry', oneForm, '--carry-criteria', old, '--out', 'nam-2026'], dir)
    expect([first.code, again]).toEqual([0, first])
    expect(readFileSync(join(dir, 'nam-2026/xa-da-biec.xlsx')).equals(bytes)).toBe(true)
    expect(first.err).toContain('Bộ xa-2026 hỏi thêm, phiếu cũ chưa có (3):\n  – Số bản ghi dữ liệu dùng chung do xã quản lý\n')
    const [told = ''] = /chưa mang sang\s+(\d+)/.exec(first.err) ?? []
    expect(first.err.split('\n').filter(line => /^ {2}– Tự chấm!/.test(line))).toHaveLength(Number(/\d+/.exec(told)?.[0]))
  }, 60_000)

  it('in English, on forms in English', async () => {
    const { code, err } = await cchc(['form', now, '--carry', oneForm, '--out', 'english', '--lang', 'en'], dir)
    expect([code, err.replaceAll(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('– Tự chấm!D121: 4.1.3')])
    expect(err.replaceAll(/\s+/g, ' ')).toContain('the new set has no such item.')
    const vietnamese = await cchc(['form', now, '--carry', oneForm, '--out', 'viet'], dir)
    expect(vietnamese.code).toBe(0)
    expect(answersOf(await scored(now, 'english'))).toEqual(answersOf(await scored(now, 'viet')))
  }, 60_000)

  it.each(['xls', 'ods'] as const)('from a form that came back as .%s', async format => {
    await saveAs(join(dir, oneForm), format, join(dir, format))
    const { code, err } = await cchc(['form', old, '--carry', format, '--out', `moi-${format}`], dir)
    expect([code, err.replaceAll(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('mang sang 117 câu trả lời')])
    expect(answersOf(await scored(old, `moi-${format}`))).toEqual(answersOf(await scored(old, oneForm)))
  }, 120_000)

  it('under the name that the unit has now', async () => {
    writeFileSync(join(dir, 'ten-moi.csv'), 'mã,tên,loại\nxa-da-biec,Xã Đá Biếc Mới,xã\n')
    const { out, err } = await cchc(['form', old, '--carry', oneForm, '--units', 'ten-moi.csv', '--out', 'ten-moi'], dir)
    expect(out + err.replaceAll(/\s+/g, ' ')).toContain('Xã Đá Biếc Mới: mang sang 117 câu trả lời')
    expect((await scored(old, 'ten-moi')).map(unit => [unit.id, unit.name])).toEqual([['xa-da-biec', 'Xã Đá Biếc Mới']])
  }, 60_000)

  it('from a form of an earlier issue only with that very issue', async () => {
    const issued = readFileSync(join(dir, old), 'utf8').replace('year: 2025', 'year: 2025 # ban hành lại')
    mkdirSync(join(dir, 'lai'), { recursive: true })
    writeFileSync(join(dir, 'lai/xa-2025-lai.yaml'), issued)
    cpSync(join(dir, oneForm), join(dir, 'lai/xa-da-biec.xlsx'))
    const found = await cchc(['form', 'lai/xa-2025-lai.yaml', '--carry', 'lai/xa-da-biec.xlsx', '--out', 'lai/moi'], dir)
    expect([found.code, found.err.replaceAll(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('mang sang 117 câu trả lời')])
    const unknown = await cchc(['form', old, '--carry', 'lai/moi', '--out', 'lai/nua'], dir)
    expect([unknown.code, existsSync(join(dir, 'lai/nua'))]).toEqual([0, true])
    writeFileSync(join(dir, 'lai/xa-2025-lai.yaml'), `${issued}# nữa\n`)
    const lost = await cchc(['form', old, '--carry', 'lai/moi', '--out', 'lai/mat'], dir)
    expect([lost.code, lost.err, existsSync(join(dir, 'lai/mat'))]).toEqual([2, expect.stringContaining('một bản khác của bộ “xa-2025” mà không thấy bản đó; chưa làm phiếu nào. Thêm --carry-criteria'), false])
  }, 60_000)
})

describe('cchc form --carry cannot start', () => {
  it.each([
    ['over the old forms', [old, '--carry', forms, '--out', forms], 'sẽ ghi đè phiếu cũ'],
    ['with the wrong old set', [now, '--carry', oneForm, '--carry-criteria', 'criteria/xa-2016.yaml', '--out', 'khong'], 'Không phiếu cũ nào dùng được; chưa làm phiếu nào.'],
    ['from nothing', [now, '--carry', 'khong-co/*.xlsx', '--out', 'khong'], 'Không thấy tệp nào theo “khong-co/*.xlsx”.'],
    ['with an old set and no old form', [now, '--carry-criteria', old, '--out', 'khong'], '--carry-criteria chỉ dùng cùng --carry'],
    ['from what is no form of a known set', [now, '--carry', units, '--out', 'khong'], 'không còn ghi thuộc bộ tiêu chí nào'],
  ])('%s', async (_name, args, why) => {
    const before = readdirSync(join(dir, forms)).map(name => readFileSync(join(dir, forms, name)).toString('base64'))
    const { code, out, err } = await cchc(['form', ...args], dir)
    expect([code, out, err.replaceAll(/\s+/g, ' ')]).toEqual([2, '', expect.stringContaining(why)])
    expect(existsSync(join(dir, 'khong'))).toBe(false)
    expect(readdirSync(join(dir, forms)).map(name => readFileSync(join(dir, forms, name)).toString('base64'))).toEqual(before)
  }, 60_000)
})
