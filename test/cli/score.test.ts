import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cchc, workplace } from './scenario.ts'

let place: ReturnType<typeof workplace>
beforeEach(() => { place = workplace(['examples/xa-mau-2025', 'criteria']) })
afterEach(() => place.done())

const result = (): { readonly groups: readonly { readonly units: readonly { readonly id: string; readonly status: string }[] }[]; readonly findings: readonly { readonly code: string; readonly file?: string }[] } =>
  JSON.parse(readFileSync(join(place.dir, 'examples/xa-mau-2025/ket-qua/ket-qua.json'), 'utf8'))

/** A set of one component, as the file writes it. */
const small = (scale: string): string => [
  'id: nho', 'title: Nhỏ', 'year: 2025', 'period: { from: 2025-01-01, to: 2025-12-31 }', 'sample: true', 'applies: [xã]', scale, 'figures: { nhan: { name: Số hồ sơ } }',
  "fields: [{ code: '1', name: Một, max: 1, rule: { method: count, of: nhan, each: 0.1 } }]"].join('\n')

describe('cchc score', () => {
  it('scores the other units when one workbook is broken, and names it', async () => {
    writeFileSync(join(place.dir, 'examples/xa-mau-2025/phieu/xa-suoi-mo.xlsx'), 'not a workbook at all')
    const { code, err } = await cchc(['score', 'examples/xa-mau-2025'], place.dir)
    expect(code).toBe(1)
    expect(err).toContain('phieu/xa-suoi-mo.xlsx')
    const units = result().groups[0]?.units ?? []
    expect(units.filter(unit => unit.status === 'ranked')).toHaveLength(10)
    expect(units.find(unit => unit.id === 'xa-suoi-mo')?.status).not.toBe('ranked')
  })

  it('prints the same JSON that it writes, and nothing else, on stdout', async () => {
    const { out } = await cchc(['score', 'examples/xa-mau-2025', '--json'], place.dir)
    expect(JSON.parse(out)).toEqual(result())
  })

  it('--fail-on warning makes warnings count', async () => {
    expect((await cchc(['score', 'examples/xa-mau-2025'], place.dir)).code).toBe(0)
    expect((await cchc(['score', 'examples/xa-mau-2025', '--fail-on', 'warning'], place.dir)).code).toBe(1)
  })

  it('with one workbook and no round file it prints that unit\'s slip', async () => {
    const { out, code } = await cchc(['score', '--criteria', 'criteria/xa-2025.yaml', '--evidence', 'examples/xa-mau-2025/phieu/xa-ba-nguon.xlsx', '--out', 'ra'], place.dir)
    expect(code).toBe(0)
    expect(out).toMatch(/^Xã Ba Nguồn · /)
    expect(out).toContain('Các tiêu chí thành phần mất điểm:')
    expect(readdirSync(join(place.dir, 'ra')).sort()).toEqual(['ket-qua.json', 'ket-qua.xlsx'])
  })

  it('a folder of forms needs no round file and no roster', async () => {
    const { out } = await cchc(['score', '--criteria', 'criteria/xa-2025.yaml', '--evidence', 'examples/xa-mau-2025/phieu', '--out', 'ra'], place.dir)
    expect(out).toMatch(/11\s+đơn vị/)
  })

  it('tables in one folder are one source: the names of the files do not decide between them', async () => {
    const table = (value: number) => `Đơn vị,nhan\nXã Một,${value}\n`
    writeFileSync(join(place.dir, 'nho.yaml'), small('scale: 1'))
    const scored = async (folder: string, values: readonly number[]): Promise<string> => {
      mkdirSync(join(place.dir, folder))
      for (const [index, value] of values.entries()) writeFileSync(join(place.dir, folder, `${index}.csv`), table(value))
      await cchc(['score', '--criteria', 'nho.yaml', '--evidence', folder, '--out', `ra-${folder}`], place.dir)
      return (JSON.parse(readFileSync(join(place.dir, `ra-${folder}/ket-qua.json`), 'utf8')) as ReturnType<typeof result>).groups[0]?.units[0]?.status ?? ''
    }
    expect([await scored('a', [3, 5]), await scored('b', [5, 3]), await scored('c', [5, 5])]).toEqual(['incomplete', 'incomplete', 'ranked'])
  })

  it.each([['as a survey', ['--as', 'survey']], ['as what it is', []]])('reads answers of respondents %s', async (_, as) => {
    const options = "[{ id: A, name: Hài lòng, percent: 100, value: 5 }, { id: B, name: Chưa hài lòng, percent: 0, value: 1 }]"
    writeFileSync(join(place.dir, 'khao-sat.yaml'), small('scale: 1').replace('{ method: count, of: nhan, each: 0.1 }', `{ method: survey, options: ${options} }, source: survey`))
    writeFileSync(join(place.dir, 'khao-sat.csv'), 'Đơn vị,1. Ông/bà có hài lòng không?\nXã Một,Hài lòng\nXã Một,Chưa hài lòng\nXã Hai,5\n')
    await cchc(['score', '--criteria', 'khao-sat.yaml', '--evidence', 'khao-sat.csv', ...as, '--out', 'ra'], place.dir)
    const { groups } = JSON.parse(readFileSync(join(place.dir, 'ra/ket-qua.json'), 'utf8')) as { readonly groups: readonly { readonly units: readonly { readonly id: string; readonly points: string }[] }[] }
    expect(groups[0]?.units.map(({ id, points }) => `${id} ${points}`)).toEqual(['xa-hai 1', 'xa-mot 0.5'])
  })

  it('knows the workbook of appraisers beside the forms', async () => {
    await cchc(['appraise', 'examples/xa-mau-2025', '--out', 'tham-dinh.xlsx'], place.dir)
    await cchc(['score', '--criteria', 'criteria/xa-2025.yaml', '--evidence', 'tham-dinh.xlsx', 'examples/xa-mau-2025/phieu', '--out', 'ra'], place.dir)
    const { groups, findings } = JSON.parse(readFileSync(join(place.dir, 'ra/ket-qua.json'), 'utf8')) as ReturnType<typeof result>
    expect([findings.filter(finding => finding.file === 'tham-dinh.xlsx').map(({ code }) => code), groups[0]?.units.length]).toEqual([[], 11])
  })

  it('reads a table of verdicts as an appraisal where it is told to', async () => {
    writeFileSync(join(place.dir, 'nho.yaml'), small('scale: 1'))
    writeFileSync(join(place.dir, 'tham-dinh.csv'), 'Đơn vị,Mã tiêu chí,Điểm thẩm định,Lý do\nXã Một,1,"0,5",Chậm\n')
    const { out } = await cchc(['score', '--criteria', 'nho.yaml', '--evidence', 'tham-dinh.csv', '--as', 'appraisal', '--out', 'ra', '--json'], place.dir)
    expect((JSON.parse(out) as { readonly groups: readonly { readonly units: readonly { readonly points: string }[] }[] }).groups[0]?.units.map(({ points }) => points)).toEqual(['0.5'])
  })

  it('the same round gives the same bytes from whatever folder it is run; a remark on a set of two groups is told once', async () => {
    mkdirSync(join(place.dir, 'dot/bo'), { recursive: true })
    writeFileSync(join(place.dir, 'dot/bo/nho.yaml'), small('scale: 2'))
    writeFileSync(join(place.dir, 'dot/so-lieu.csv'), 'Đơn vị,nhan\nXã Một,3\n')
    writeFileSync(join(place.dir, 'dot/don-vi.csv'), 'mã,tên,loại\nxa-mot,Xã Một,huyện\n')
    const group = (name: string) => `  - { name: ${name}, criteria: bo/nho.yaml, units: ${join(place.dir, 'dot/don-vi.csv')}, evidence: [{ as: table, from: so-lieu.csv }] }`
    writeFileSync(join(place.dir, 'dot/cchc.yaml'), ['name: Đợt', 'groups:', group('A'), group('B')].join('\n'))
    const scored = async (from: string): Promise<string> => {
      await cchc(['score', join(place.dir, 'dot')], join(place.dir, from))
      return readFileSync(join(place.dir, 'dot/ket-qua/ket-qua.json'), 'utf8')
    }
    const [here, there] = [await scored('dot'), await scored('criteria')]
    expect(there).toBe(here)
    expect(here).not.toContain(place.dir)
    expect((JSON.parse(here) as ReturnType<typeof result>).findings.map(({ code, file }) => `${code} ${file}`)).toEqual(['criteria/scale bo/nho.yaml', 'roster/other-kind don-vi.csv', 'roster/other-kind don-vi.csv'])
  })

  it('a form that Excel has open (a lock file beside it) is told, the form is read', async () => {
    copyFileSync(join(place.dir, 'examples/xa-mau-2025/don-vi.xlsx'), join(place.dir, 'examples/xa-mau-2025/phieu/~$xa-suoi-mo.xlsx'))
    await cchc(['score', 'examples/xa-mau-2025'], place.dir)
    expect(result().groups[0]?.units.filter(unit => unit.status === 'ranked')).toHaveLength(11)
    expect(result().findings.map(finding => finding.code)).toContain('file/lock')
  })

  it('in English', async () => {
    const { out } = await cchc(['score', 'examples/xa-mau-2025', '--lang', 'en'], place.dir)
    expect(out).toContain('Mean index: ')
    expect(out).toContain('Not submitted, not ranked: Xã Đồi Gió')
  })

  it.each([80, 120])('no line is wider than a terminal of %i columns', async columns => {
    const { out } = await cchc(['score', 'examples/xa-mau-2025'], place.dir, columns)
    const lines = out.split('\n')
    expect(lines.length).toBeGreaterThan(25)
    expect(lines.filter(line => line.length > columns)).toEqual([])
  })
})

describe('cchc form', () => {
  it('makes one workbook a unit, which is read back as that unit', async () => {
    const { out, code } = await cchc(['form', 'criteria/xa-2025.yaml', '--units', 'examples/xa-mau-2025/don-vi.xlsx', '--out', 'phieu-moi'], place.dir)
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(12)
    expect(existsSync(join(place.dir, 'phieu-moi/xa-suoi-mo.xlsx'))).toBe(true)
    const scored = await cchc(['score', '--criteria', 'criteria/xa-2025.yaml', '--evidence', 'phieu-moi/xa-suoi-mo.xlsx', '--out', 'ra'], place.dir)
    expect(scored.out).toMatch(/^Xã Suối Mơ · /)
  })
})
