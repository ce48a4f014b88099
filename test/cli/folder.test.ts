import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repacked } from '../../src/io/package/repack.ts'
import { cchc, workplace, type Outcome } from './scenario.ts'

const { dir, done } = workplace(['examples/xa-mau-2025', 'criteria'])
afterAll(done)

const model = readFileSync(join(dir, 'examples/xa-mau-2025/phieu/xa-ba-nguon.xlsx'))
const idOf = (number: number): string => `xa-${String(number).padStart(3, '0')}`

/** The model form as another unit's. */
const formOf = (id: string, name: string): Uint8Array => repacked(model, (_path, xml) => xml.replaceAll('xa-ba-nguon', id).replaceAll('Xã Ba Nguồn', name))

const compound = (name: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(600)])

/** Ten ways in which a form comes broken. */
const broken: readonly (readonly [file: string, bytes: Uint8Array | string])[] = [
  ['xa-141.xlsx', ''], ['xa-142.xlsx', model.subarray(0, model.length / 2)], ['xa-143.xlsx', '<!DOCTYPE html><html><body>Xin đăng nhập</body></html>'], ['xa-144.xlsx', compound('EncryptedPackage')],
  ['xa-145.xlsx', compound('WordDocument')], ['xa-146.xlsx', '%PDF-1.7\n…'], ['xa-147.xlsx', Buffer.from([1, 2, 0, 3, 0, 255])],
  ['xa-148.xlsx', repacked(model, (path, xml) => (path === 'xl/worksheets/sheet1.xml' ? xml.slice(0, 900) : xml))],
  ['xa-149.xlsx', readFileSync(join(dir, 'examples/xa-mau-2025/don-vi.xlsx'))],
  ['phieu-gui-lai.xlsx', formOf('khong-ro', 'Xã Không Có Tên')],
]

interface Result { readonly groups: readonly { readonly units: readonly { readonly id: string; readonly status: string; readonly interval?: { readonly rank: readonly number[] } }[] }[] }
const result = (): Result => JSON.parse(readFileSync(join(dir, 'dot/ket-qua/ket-qua.json'), 'utf8')) as Result

beforeAll(() => {
  mkdirSync(join(dir, 'dot/phieu'), { recursive: true })
  const units = Array.from({ length: 150 }, (_, index) => ({ id: idOf(index + 1), name: `Xã Số ${index + 1}` }))
  writeFileSync(join(dir, 'dot/don-vi.csv'), `mã,tên,loại\n${units.map(({ id, name }) => `${id},${name},xã`).join('\n')}\n`)
  writeFileSync(join(dir, 'dot/cchc.yaml'), 'name: Đợt\ncriteria: ../criteria/xa-2025.yaml\nunits: don-vi.csv\nevidence: [{ as: form, from: phieu/*.xlsx }]\nout: ket-qua\n')
  for (const { id, name } of units.slice(0, 140)) writeFileSync(join(dir, 'dot/phieu', `${id}.xlsx`), formOf(id, name))
  for (const [file, bytes] of broken) writeFileSync(join(dir, 'dot/phieu', file), bytes)
})

describe('a folder of 150 forms, ten of them broken', () => {
  let said: Outcome
  beforeAll(async () => { said = await cchc(['score', 'dot'], dir, 80) })

  it('140 are scored and ranked, the run fails', () => {
    const units = result().groups[0]?.units ?? []
    const count = (status: string): number => units.filter(unit => unit.status === status).length
    expect([said.code, units.length, count('ranked'), count('incomplete'), count('not-submitted')]).toEqual([1, 150, 140, 9, 1])
    expect(units.find(unit => unit.id === 'xa-141')?.interval?.rank).toEqual([1, 149])
  })
  it('every broken file is named on the terminal, and no other', () =>
    expect([...said.err.matchAll(/^phieu\/(\S+)$/gm)].map(match => match[1]).toSorted()).toEqual(broken.map(([file]) => file).toSorted()))
  it('ends with one line that counts them', () => expect(said.err.trimEnd().split('\n').at(-1)).toBe('Dùng được 140 tệp (140 có nhắc), không dùng được 10; xếp hạng 140/150 đơn vị.'))
  it('stays readable: a screen or two, no line wider than the terminal', () => {
    const lines = said.err.split('\n')
    expect([lines.length < 70, lines.filter(line => [...line].length > 80)]).toEqual([true, []])
    expect(said.err).toMatch(/^… và \d+ lỗi, \d+ nhắc nữa \(xem sheet Cảnh báo của ket-qua\.xlsx, hoặc$/m)
  })
})
