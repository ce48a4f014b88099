import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'

const { dir, done } = workplace()
const bytes = (name: string): Buffer => readFileSync(join(dir, name))

beforeAll(async () => { await cchc(['score', resolve(import.meta.dirname, '../../examples/bai-bao'), '--out', 'dot'], dir) }, 60_000)
afterAll(done)

describe('cchc report', () => {
  it('writes again what cchc score wrote, byte for byte', async () => {
    const { code, out } = await cchc(['report', 'dot/ket-qua.json', '--to', 'json,xlsx', '--out', 'lai'], dir)
    expect([code, out]).toEqual([0, 'lai/ket-qua.xlsx\nlai/ket-qua.json\n'])
    for (const name of ['ket-qua.xlsx', 'ket-qua.json']) expect(bytes(`lai/${name}`).equals(bytes(`dot/${name}`))).toBe(true)
  }, 60_000)

  it('writes beside the result file unless told where', async () => {
    const { out, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'xlsx'], dir)
    expect([out, err]).toEqual(['dot/ket-qua.xlsx\n', 'Đã ghi 1 tệp từ dot/ket-qua.json.\n'])
  }, 60_000)

  it.each([
    [['--to', 'pdf'], /“pdf” không dùng được; chỉ nhận: xlsx, /],
    [['--to', ','], /không dùng được/],
    [['--to', 'json', '--template', 'mau.docx'], /--template chỉ dùng khi ghi báo cáo Word/],
  ])('%j is refused and nothing is written', async (options, why) => {
    const { code, out, err } = await cchc(['report', 'dot/ket-qua.json', ...options, '--out', 'khong'], dir)
    expect([code, out, existsSync(join(dir, 'khong'))]).toEqual([2, '', false])
    expect(err).toMatch(why)
  }, 60_000)
})
