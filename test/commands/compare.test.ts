import { Ajv2020 } from 'ajv/dist/2020.js'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exact, sum } from '../../src/rational.ts'
import { cchc } from '../cli/scenario.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'cchc-so-sanh-'))
const schema = JSON.parse(readFileSync(join(root, 'docs/compare.schema.json'), 'utf8')) as object
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema)

interface Unit { readonly id: string; readonly change: string | null; readonly open?: string; readonly causes?: Readonly<Record<string, string>> }

beforeAll(async () => {
  cpSync(join(root, 'criteria'), join(folder, 'criteria'), { recursive: true })
  cpSync(join(root, 'examples/xa-mau-2025'), join(folder, 'examples/xa-mau-2025'), { recursive: true })
  const round = join(folder, 'examples/xa-mau-2025')
  await cchc(['score', 'giua-ky', '--out', 'truoc'], round)
  const file = join(round, 'cchc.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^previous: \S+/m, 'previous: truoc/ket-qua.json'))
}, 60_000)

const published = join(root, 'examples/xa-mau-2024/cong-bo-2024.json')
const at = (name: string): string => join(folder, 'examples/xa-mau-2025', name)

describe('cchc compare', () => {
  let printed = ''
  let ranked = ''
  beforeAll(async () => {
    ranked = (await cchc(['score', '.', '--out', 'sau'], at(''))).out
    printed = (await cchc(['compare', 'truoc/ket-qua.json', 'sau/ket-qua.json', '--json'], at(''))).out
  }, 60_000)

  it('is sound by its schema, and the four causes are the whole difference of each unit', () => {
    const written = JSON.parse(printed) as { readonly groups: readonly { readonly units: readonly Unit[] }[] }
    expect(validate(written) ? [] : validate.errors).toEqual([])
    const units = written.groups.flatMap(group => group.units).filter(unit => unit.change !== null)
    expect(units.map(({ causes = {} }) => sum(Object.values(causes).map(exact)).toFraction())).toEqual(units.map(({ change }) => exact(change ?? '').toFraction()))
    expect(units.filter(unit => unit.causes?.['appraisal'] !== '0').map(unit => unit.id)).toEqual(['phuong-cau-vong'])
    expect(written.groups.flatMap(group => group.units).filter(unit => unit.open !== undefined).map(({ id, open, causes }) => [id, open, causes]))
      .toEqual([['xa-ba-nguon', 'before', undefined], ['xa-song-lanh', 'before', undefined]])
  })

  it.each<readonly [string, () => readonly [string, string], RegExp]>([
    ['the wrong order of years', () => ['sau/ket-qua.json', published], /compare\/reversed.*năm 2025.*năm 2024 \(xa-2025 \(2025\) → xa-mau-2024 \(2024\)\).*Đổi chỗ hai tệp: cchc compare \S+cong-bo-2024\.json sau\/ket-qua\.json/],
    ['two runs of one year', () => ['truoc/ket-qua.json', 'sau/ket-qua.json'], /compare\/same-year.*cùng năm 2025/],
    ['one file twice', () => ['sau/ket-qua.json', 'sau/ket-qua.json'], /compare\/same-year.*Hai tệp là một, từng chữ/],
  ])('%s is told in one warning, and in json; nothing is told of a year and the year before', async (_, files, why) => {
    const { code, err } = await cchc(['compare', ...files()], at(''))
    expect([code, err.replaceAll(/\s+/gu, ' ')]).toEqual([0, expect.stringMatching(why)])
    const { out } = await cchc(['compare', ...files(), '--json'], at(''))
    const written = JSON.parse(out) as { readonly findings: readonly { readonly code: string }[] }
    expect([validate(written) ? [] : validate.errors, written.findings.length]).toEqual([[], 1])
    expect((await cchc(['compare', published, 'sau/ket-qua.json'], at(''))).err).toBe('')
  }, 60_000)

  it('a round that names its previous result shows the places up and down', () => {
    expect(ranked).toMatch(/Hạng +\+\/- +Đơn vị/)
    expect(ranked).toMatch(/ 3 += +Phường Bến Trăng/)
  })

  it('no arrow stands against a rank that was not final then', () => {
    expect(ranked).toMatch(/ 5 +Xã Mây Trắng/)
  })

  it('tells one unit in full, by its name as people write it', async () => {
    const { out } = await cchc(['compare', 'truoc/ket-qua.json', 'sau/ket-qua.json', '--unit', 'cau vong'], at(''))
    expect(out).toMatch(/7\.4\.2/)
    expect(out).not.toMatch(/Hoa Nắng/)
  })

  it.each<readonly [string, readonly string[], RegExp]>([
    ['an unknown unit', ['compare', 'truoc/ket-qua.json', 'sau/ket-qua.json', '--unit', 'Xã Mây Trằng'], /Xã Mây Trắng/],
    ['no result', ['compare', 'cchc.yaml', 'sau/ket-qua.json'], /không phải tệp kết quả/],
    ['one file only', ['compare', 'sau/ket-qua.json'], /new/],
  ])('%s is one clear line, exit 2', async (_, command, why) => {
    const { code, out, err } = await cchc(command, at(''))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
  })

  it('a group that the previous result does not have is a warning that names both, and the round is scored', async () => {
    const written = readFileSync(at('cchc.yaml'), 'utf8')
    const other = JSON.parse(readFileSync(at('truoc/ket-qua.json'), 'utf8')) as { readonly groups: readonly { readonly name: string }[] }
    writeFileSync(at('hai-nhom.json'), JSON.stringify({ ...other, groups: other.groups.flatMap(group => [{ ...group, name: 'Các xã' }, { ...group, name: 'Các phường' }]) }))
    writeFileSync(at('cchc.yaml'), written.replace('truoc/ket-qua.json', 'hai-nhom.json'))
    const { code, out, err } = await cchc(['score', '.', '--out', 'doi-ten'], at(''))
    writeFileSync(at('cchc.yaml'), written)
    expect([code, /▲|▼/.test(out)]).toEqual([0, false])
    expect(err.replaceAll(/\s+/gu, ' ')).toMatch(/không có nhóm nào để so với nhóm “Xã, phường, đặc khu”.*“Các xã”, “Các phường”.*round\/previous-no-group|round\/previous-no-group.*“Xã, phường, đặc khu”.*“Các xã”, “Các phường”/u)
  }, 30_000)

  it('a previous result that cannot be opened is a warning, and the round is scored', async () => {
    writeFileSync(at('hong.json'), '{}')
    writeFileSync(at('cchc.yaml'), readFileSync(at('cchc.yaml'), 'utf8').replace('truoc/ket-qua.json', 'hong.json'))
    const { code, err } = await cchc(['score', '.', '--out', 'khac'], at(''))
    expect([code, /round\/previous-unread/.test(err)]).toEqual([0, true])
  })

  it.each(['hong.json', 'khong-co.json', 'truoc/ket-qua.json'])('a previous result that is named by its whole path (%s) is told as seen from the round', async name => {
    const round = readFileSync(at('cchc.yaml'), 'utf8')
    writeFileSync(at('tuyet-doi.yaml'), round.replace('hong.json', at(name)).replace('truoc/ket-qua.json', at(name)))
    const { err } = await cchc(['score', 'tuyet-doi.yaml', '--out', 'tuyet-doi'], at(''))
    expect(err + readFileSync(at('tuyet-doi/ket-qua.json'), 'utf8')).not.toContain(at(''))
  })
})
