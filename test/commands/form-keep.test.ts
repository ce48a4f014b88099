import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cchc } from '../cli/scenario.ts'

const root = resolve(import.meta.dirname, '../..')
const set = join(root, 'criteria/xa-2025.yaml')
const filled = join(root, 'examples/xa-mau-2025/phieu/xa-suoi-mo.xlsx')
const folder = (): string => mkdtempSync(join(tmpdir(), 'cchc-giu-'))

describe('a form is never written over what somebody filled in', () => {
  it('a blank one is made again, a filled one is kept and told', async () => {
    const dir = folder()
    expect((await cchc(['form', set, '--out', 'phieu'], dir)).code).toBe(0)
    expect((await cchc(['form', set, '--out', 'phieu'], dir)).code).toBe(0)
    cpSync(filled, join(dir, 'phieu/phieu-xa-2025.xlsx'))
    const { code, out, err } = await cchc(['form', set, '--out', 'phieu'], dir)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/phieu\/phieu-xa-2025\.xlsx.*có người đã điền/)
    expect(readFileSync(join(dir, 'phieu/phieu-xa-2025.xlsx')).equals(readFileSync(filled))).toBe(true)
  }, 60_000)

  it('nor over a file of another kind that bears its name', async () => {
    const dir = folder()
    mkdirSync(join(dir, 'phieu'))
    writeFileSync(join(dir, 'phieu/phieu-xa-2025.xlsx'), 'ghi chép của tôi')
    expect((await cchc(['form', set, '--out', 'phieu'], dir)).code).toBe(2)
    expect(readFileSync(join(dir, 'phieu/phieu-xa-2025.xlsx'), 'utf8')).toBe('ghi chép của tôi')
  })

  it('carried forms neither', async () => {
    const dir = folder()
    expect((await cchc(['form', set, '--carry', filled, '--out', 'moi'], dir)).code).toBe(0)
    cpSync(filled, join(dir, 'moi/xa-suoi-mo.xlsx'))
    expect((await cchc(['form', set, '--carry', filled, '--out', 'moi'], dir)).code).toBe(2)
  }, 60_000)

  it('of two old forms of one unit none is carried, and of a set that asks nothing alike nothing is made', async () => {
    const dir = folder()
    mkdirSync(join(dir, 'hai'))
    for (const name of ['a.xlsx', 'b.xlsx']) cpSync(filled, join(dir, 'hai', name))
    const two = await cchc(['form', set, '--carry', 'hai', '--out', 'moi'], dir)
    expect([two.code, /form\/two-forms/.test(two.err), /phiếu cũ ghi/.test(two.err)]).toEqual([2, true, false])
    const strange = await cchc(['form', join(root, 'criteria/hdnd-xa-thanh-hoa.yaml'), '--carry', filled, '--out', 'moi'], dir)
    expect([strange.code, strange.err.trim().split('\n').length]).toEqual([2, 1])
  }, 60_000)
})

describe('the plan of a workbook stands where its own sheet stands', () => {
  it('on the self-assessed part, for the set that the form names', async () => {
    const { code, out, err } = await cchc(['plan', filled], folder())
    expect([code, /59,94\/64; chỉ số 93,65; xếp loại Xuất sắc/.test(out)]).toEqual([0, true])
    expect(err).toMatch(/Bộ tiêu chí: .*xa-2025/)
  }, 30_000)

  it('takes a day as people write it, and no list', async () => {
    expect((await cchc(['plan', filled, '--on', '30/11/2025'], folder())).code).toBe(0)
    expect((await cchc(['plan', filled, '--on', '31/11/2025'], folder())).code).toBe(2)
    expect((await cchc(['plan', filled, '--group', 'x'], folder())).code).toBe(2)
  }, 30_000)
})
