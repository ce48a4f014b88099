import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openResult } from '../../src/commands/open-result.ts'
import { Refusal } from '../../src/finding.ts'
import { resultJson } from '../../src/report/json.ts'
import { cchc } from '../cli/scenario.ts'

const examples = resolve(import.meta.dirname, '../../examples')
const world = { cwd: tmpdir(), lang: 'vi', columns: 100, colour: false, out: () => {}, err: () => {} } as const
const folder = mkdtempSync(join(tmpdir(), 'cchc-mo-'))

async function scored(round: string): Promise<string> {
  const out = join(folder, round.replaceAll('/', '-'))
  await cchc(['score', join(examples, round), '--out', out], folder)
  return join(out, 'ket-qua.json')
}

const refusal = async (path: string): Promise<string> => {
  try {
    await openResult(path, world)
  } catch (error) {
    if (error instanceof Refusal) return error.text.vi
    throw error
  }
  return 'opened'
}

const stripped = (json: string, tool: string): string => {
  const { digests: _, ...rest } = JSON.parse(json)
  for (const group of rest.groups) for (const unit of group.units) delete unit.digest
  return JSON.stringify({ ...rest, tool })
}

const renamed = (json: string): string => { const all = JSON.parse(json); all.groups[0].units[0].name = 'Xã Khác'; return JSON.stringify(all) }

describe('a result file', () => {
  it.each(['xa-mau-2025', 'xa-mau-2025/giua-ky', 'binh-duong-2017', 'bai-bao'])('%s is the whole round: opened and written again it is the same, byte for byte', async round => {
    const path = await scored(round)
    expect(resultJson(await openResult(path, world), 'vi')).toBe(readFileSync(path, 'utf8'))
  }, 60_000)

  describe('that does not hold is refused', () => {
    let whole = ''
    beforeAll(async () => { whole = readFileSync(await scored('bai-bao'), 'utf8') })
    const laid = (name: string, content: string): string => { const path = join(folder, name); writeFileSync(path, content); return path }

    it.each<readonly [string, (json: string) => string, RegExp]>([
      ['no JSON', () => 'xin chào', /không phải tệp kết quả/],
      ['another JSON', () => '{"schema":"khac"}', /không phải tệp kết quả/],
      ['an older file', json => JSON.stringify({ ...JSON.parse(json), sets: undefined }), /không kèm bộ tiêu chí và số liệu/],
      ['a key that is none', json => json.replace('"tool"', '"tools"'), /không đúng dạng/],
      ['points changed by hand', json => json.replace(/"exact": "\d+\/\d+"/, '"exact": "99"'), /không ra đúng kết quả đã ghi/],
      ['evidence changed by hand', json => json.replace(/"number": "\d+"/g, '"number": "7"'), /không ra đúng kết quả đã ghi/],
      ['a set that is broken', json => json.replace('"text": "', '"text": "hỏng: ['), /không kèm bộ tiêu chí/],
    ['a word of the set changed, that moves no point', json => json.replace(/("text": ".*?)bài báo/, '$1bài viết'), /không kèm bộ tiêu chí bai-bao nguyên vẹn/],
    ])('%s', async (name, change, why) => {
      const path = laid(`${name}.json`, change(whole))
      expect(await refusal(path)).toMatch(why)
    })

    it.each<readonly [string, (json: string) => string, RegExp]>([
      ['the name of a unit', renamed, /sửa sau khi cchc ghi: đơn vị “Xã Khác” \(nhóm “[^”]+”\)/],
      ['a unit taken out', json => { const all = JSON.parse(json); all.groups[0].units.pop(); return JSON.stringify(all) }, /danh sách nhóm, đơn vị \(groups\)/],
      ['the name of a group', json => { const all = JSON.parse(json); all.groups[0].name = 'Nhóm khác'; return JSON.stringify(all) }, /danh sách nhóm, đơn vị \(groups\)/],
      ['a file that was read', json => { const all = JSON.parse(json); all.files[0].sha256 = '0'.repeat(64); return JSON.stringify(all) }, /danh sách tệp đã đọc \(files\)/],
      ['findings taken out', json => { const all = JSON.parse(json); all.findings = []; return JSON.stringify(all) }, /các phát hiện \(findings\)/],
      ['what it was before', json => { const all = JSON.parse(json); all.groups[0].units[0].previous = { was: 'same', index: '99' }; return JSON.stringify(all) }, /đơn vị “[^”]+”/],
      ['an index as shown', json => { const all = JSON.parse(json); all.groups[0].units[0].index = '99.99'; return JSON.stringify(all) }, /đơn vị “[^”]+”/],
      ['the fingerprints taken out', json => { const all = JSON.parse(json); delete all.digests; return JSON.stringify(all) }, /mã kiểm tra \(digests\)/],
    ])('changed where no point is: %s', async (name, change, why) => expect(await refusal(laid(`${name}.json`, change(whole)))).toMatch(why))

    it('laid out anew by another program it opens', async () => expect(await refusal(laid('mot-dong.json', JSON.stringify(JSON.parse(whole))))).toBe('opened'))

    it('without any fingerprint, as older versions wrote it, it opens and that is told', async () => {
      const told: string[] = []
      await openResult(laid('cu.json', stripped(whole, '0.0.9')), { ...world, err: said => { told.push(said) } })
      expect(told.join('').replaceAll(/\s+/gu, ' ')).toMatch(/không kèm mã kiểm tra/)
    })

    it('without any fingerprint, though by a version that writes them, it is refused as changed, and opened for a comparison with a warning', async () => {
      for (const tool of ['0.1.0', '0.2.0', '1.0.0', 'khác']) expect(await refusal(laid('boc-ma.json', stripped(whole, tool)))).toMatch(/luôn kèm mã kiểm tra, mà tệp không còn/)
      expect((await openResult(laid('boc-ma.json', stripped(whole, '0.1.0')), world, 'kept')).remarks.map(({ code }) => code)).toEqual(['result/changed-by-hand'])
    })

    it('written again from a file without fingerprints it has none either, and carries the remark, once', async () => {
      const again = resultJson(await openResult(laid('cu.json', stripped(whole, '0.0.9')), world), 'vi')
      expect(again).not.toMatch(/"digests?"/)
      expect((JSON.parse(again) as { findings: { code: string; file?: string }[] }).findings.filter(({ code }) => code === 'result/unsealed').map(({ file }) => file)).toEqual([undefined])
      expect(resultJson(await openResult(laid('lan-nua.json', again), world), 'vi')).toBe(again)
    })

    it('is opened for a comparison, and the place is told', async () => {
      const told: string[] = []
      await openResult(laid('so.json', renamed(whole)), { ...world, err: said => { told.push(said) } }, 'kept')
      expect(told.join('').replaceAll(/\s+/gu, ' ')).toMatch(/result\/changed-by-hand.*đơn vị “Xã Khác”/)
    })

    it('with its keys in another order it opens', async () => {
      const turned = (value: unknown): unknown => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, turned(each)])) : value)
      expect(await refusal(laid('doi-thu-tu.json', JSON.stringify(turned(JSON.parse(whole)))))).toBe('opened')
    })

    it('in UTF-16 with its mark it opens', async () => {
      const path = join(folder, 'utf16.json')
      writeFileSync(path, Buffer.from(`\uFEFF${whole}`, 'utf16le'))
      expect(await refusal(path)).toBe('opened')
    })

    it('with a byte order mark it opens', async () => expect(await refusal(laid('bom.json', `\uFEFF${whole}`))).toBe('opened'))
    it('not there', async () => expect(await refusal(join(folder, 'khong-co.json'))).toMatch(/khong-co\.json/))
  })
})
