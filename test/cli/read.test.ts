import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cchc, workplace } from './scenario.ts'

let place: ReturnType<typeof workplace>
beforeEach(() => { place = workplace(['examples/xa-mau-2025', 'examples/so-ho-so', 'criteria']) })
afterEach(() => place.done())

interface ReadFile { readonly file: string; readonly kind: string | null; readonly because: string | null; readonly criteria: { readonly from: string } | null; readonly units: readonly { readonly id: string; readonly answers: readonly { readonly state: string }[] }[]; readonly findings: readonly { readonly code: string }[] }
const files = (out: string): readonly ReadFile[] => (JSON.parse(out) as { readonly files: readonly ReadFile[] }).files
const form = 'examples/xa-mau-2025/phieu/xa-ba-nguon.xlsx'

describe('cchc read', () => {
  it('writes nothing, and reads every source of a round', async () => {
    const before = readdirSync(place.dir, { recursive: true }).sort()
    const { out, code } = await cchc(['read', 'examples/xa-mau-2025', '--json'], place.dir)
    expect(code).toBe(1)
    expect(readdirSync(place.dir, { recursive: true }).sort()).toEqual(before)
    expect(files(out).map(({ kind, units }) => [kind, units.length])).toEqual([...Array.from({ length: 11 }, () => ['form', 1]), ['table', 12], ['survey', 12], ['appraisal', 11], ['explanation', 3], ['appraisal', 4]])
  })

  it('names a broken file and reads the others', async () => {
    writeFileSync(join(place.dir, 'examples/xa-mau-2025/phieu/xa-suoi-mo.xlsx'), 'PK\u0003\u0004 cut off')
    const { out, code } = await cchc(['read', 'examples/xa-mau-2025/phieu', '--json'], place.dir)
    expect(code).toBe(1)
    expect(files(out)).toHaveLength(11)
    expect(files(out).filter(({ kind }) => kind === null).map(({ file }) => file)).toEqual(['examples/xa-mau-2025/phieu/xa-suoi-mo.xlsx'])
  })

  it('a form made from another text of the set is read by that set, and told', async () => {
    const path = join(place.dir, 'criteria/xa-2025.yaml')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n# sửa\n`)
    const [read] = files((await cchc(['read', form, '--json', '--criteria', 'criteria/xa-2025.yaml'], place.dir)).out)
    expect(read?.findings.map(({ code }) => code)).toEqual(['form/older-set'])
    const [found] = files((await cchc(['read', form, '--json'], place.dir)).out)
    expect(found?.criteria?.from).toBe('criteria/xa-2025.yaml kèm chương trình; phiếu ghi tên bộ này')
  })

  it('prefers the set that lies here to the one shipped, where both are the same', async () => {
    const [found] = files((await cchc(['read', form, '--json'], place.dir)).out)
    expect(found?.criteria?.from).toBe('criteria/xa-2025.yaml; phiếu ghi tên bộ này')
  })

  it('knows units by a list', async () => {
    const args = ['read', 'examples/xa-mau-2025/so-lieu-mot-cua.xlsx', '--criteria', 'criteria/xa-2025.yaml', '--units', 'examples/xa-mau-2025/don-vi.xlsx', '--json']
    const [read] = files((await cchc(args, place.dir)).out)
    expect(read?.units.map(({ id }) => id)).toContain('xa-may-trang')
  })

  it('reads as it is told to', async () => {
    const [read] = files((await cchc(['read', form, '--as', 'table', '--json'], place.dir)).out)
    expect([read?.kind, read?.because]).toEqual(['table', 'theo --as'])
  })

  it('a table that names no set stands beside forms of two sets: only it is not read', async () => {
    await cchc(['form', 'criteria/xa-2016.yaml', '--out', '.'], place.dir)
    const { out, code } = await cchc(['read', form, 'phieu-xa-2016.xlsx', 'examples/xa-mau-2025/so-lieu-mot-cua.xlsx', '--json'], place.dir)
    expect(code).toBe(1)
    expect(files(out).map(({ kind, findings }) => [kind, findings.filter(({ code }) => code.startsWith('read/')).map(({ code }) => code)])).toEqual([['form', []], ['form', []], [null, ['read/no-set']]])
  })

  it('of a text that is too large to be read as a whole it says how registers are read, where the set counts them', async () => {
    const row = `${Array.from({ length: 100 }, () => 'a').join(',')}\n`
    writeFileSync(join(place.dir, 'so.csv'), row.repeat(30_100))
    const fixes = async (set: string): Promise<readonly (readonly [string, boolean])[]> => {
      const [read] = JSON.parse((await cchc(['read', 'so.csv', '--criteria', set, '--json'], place.dir)).out).files as readonly { readonly findings: readonly { readonly code: string; readonly fix?: string }[] }[]
      return read?.findings.map(({ code, fix }) => [code, fix?.includes('--as register') === true] as const) ?? []
    }
    expect(await fixes('examples/so-ho-so/bo-tieu-chi.yaml')).toEqual([['file/too-large', true]])
    expect(await fixes('criteria/xa-2025.yaml')).toEqual([['file/too-large', false]])
  }, 60_000)
})
