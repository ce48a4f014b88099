import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'
import { smallYaml } from '../report/form-sets.ts'

const set = smallYaml(2, `fields:
  - code: '1'
    name: Một
    criteria:
      - { code: '1.1', name: Tin, max: 1, rule: { method: yes-no } }
      - { code: '1.2', name: Khảo sát, max: 1, source: survey, rule: { method: survey, of: { name: Mức hài lòng, kind: percent } } }`)

let place: ReturnType<typeof workplace>
const at = (name: string): string => join(place.dir, name)
const round = (evidence: readonly string[], rest = ''): void => writeFileSync(at('cchc.yaml'), `criteria: bo.yaml\nunits: dv.csv\nevidence:\n${evidence.map(each => `  - ${each}\n`).join('')}${rest}`)
const table = '{ as: table, from: sl.csv }'
beforeEach(() => {
  place = workplace()
  for (const [name, text] of [['bo.yaml', set], ['dv.csv', 'Mã,Tên\na,Xã A\nb,Xã B\n'], ['sl.csv', 'Đơn vị,1.1\na,Có\nb,Có\n'], ['khao-sat.csv', 'Đơn vị,1.2\na,90\nb,80\n']] as const) writeFileSync(at(name), text)
})
afterEach(() => place.done())

interface Kept { readonly groups: readonly { readonly units: readonly { readonly status: string; readonly components: readonly { readonly code: string; readonly state: string }[] }[] }[] }
const kept = (): Kept => JSON.parse(readFileSync(at('ket-qua/ket-qua.json'), 'utf8')) as Kept
const statuses = (): readonly string[] => kept().groups.flatMap(group => group.units.map(({ status }) => status))

describe('a plain path that leads nowhere', () => {
  it.each(['table', 'survey', 'appraisal', 'explanation', 'form', 'register'])('as: %s ends the command with its line, and nothing is written', async as => {
    round([table, `{ as: ${as}, from: khaosat.csv }`])
    const { code, out, err } = await cchc(['score'], place.dir)
    expect([code, out, existsSync(at('ket-qua'))]).toEqual([2, '', false])
    expect(err).toBe(`Không tìm thấy tệp “khaosat.csv” (cchc.yaml:5, as: ${as}). Có phải ý là “khao-sat.csv”? Sửa đường dẫn hoặc chép tệp vào đó rồi chạy lại; chưa ghi gì.\n`)
  })

  it('all of them are named in one go: the set, the list of units, a folder', async () => {
    writeFileSync(at('cchc.yaml'), 'criteria: b0.yaml\nunits: nha/don-vi.csv\nevidence:\n  - { as: form, from: phieu }\n  - { as: table, from: sl.csv }\n')
    const { code, err } = await cchc(['score', '--lang', 'en'], place.dir)
    expect([code, err.split('\n')]).toEqual([2, [
      'There is no file “b0.yaml” (cchc.yaml:1, criteria). Did you mean “bo.yaml”?', 'There is no file “nha/don-vi.csv” (cchc.yaml:2, units). There is no folder “nha”.', 'There is no file or folder “phieu” (cchc.yaml:4, as: form).',
      'Mend the path or put the file there, and run again; nothing was written.', '']])
  })

  it('what the round names already is not what was meant', async () => {
    round([table, '{ as: survey, from: s1.csv }'])
    expect((await cchc(['score'], place.dir)).err).toContain('“s1.csv” (cchc.yaml:5, as: survey). Thư mục đó còn có “khao-sat.csv”.')
  })

  it.each([[['read', 'cchc.yaml']], [['appraise']], [['diff', 'bo.yaml', 'bo2.yaml', '--replay', '.']]])('%j refuses it as well', async args => {
    writeFileSync(at('bo2.yaml'), set.replace('name: Tin', 'name: Thông tin'))
    round([table, '{ as: survey, from: ks.csv }'])
    const { code, err } = await cchc(args, place.dir)
    expect([code, err.includes('Không tìm thấy tệp “ks.csv” (cchc.yaml:5, as: survey).')]).toEqual([2, true])
  })

  it('on a command line, beside a file that is there', async () => {
    const { code, err } = await cchc(['score', '--criteria', 'bo.yaml', '--evidence', 'sl.csv', 'khao-sat.xlsx', '--out', 'ra'], place.dir)
    expect([code, existsSync(at('ra')), err]).toEqual([2, false, 'Không tìm thấy tệp “khao-sat.xlsx”. Có phải ý là “khao-sat.csv”? Sửa đường dẫn hoặc chép tệp vào đó rồi chạy lại; chưa ghi gì.\n'])
  })

  it('a name with brackets is a plain one; letters of the other case reach the file', async () => {
    round([table, '{ as: survey, from: khao-sat (1).csv }'])
    expect(await cchc(['score'], place.dir)).toMatchObject({ code: 2 })
    round([table, '{ as: survey, from: Khao-Sat.csv }'])
    expect([(await cchc(['score'], place.dir)).code, statuses()]).toEqual([0, ['ranked', 'ranked']])
  })

  it('the result before moves no point: without it nothing is compared, and that is told', async () => {
    round([table], 'previous: cu.json\n')
    for (const args of [['read', 'cchc.yaml'], ['score'], ['appraise']]) expect((await cchc(args, place.dir)).code).toBe(0)
    expect((await cchc(['score'], place.dir)).err).toContain('round/previous-unread')
  })

  it('an appraisal that is still to be made is awaited by `appraise` alone, one before it is not', async () => {
    round([table, '{ as: appraisal, from: tham-dinh-1.csv }', '{ as: explanation, from: giai-trinh-1.csv }'])
    expect((await cchc(['appraise', '--round', '2'], place.dir)).err).toContain('“tham-dinh-1.csv” (cchc.yaml:5, as: appraisal)')
    expect(await cchc(['appraise'], place.dir)).toMatchObject({ code: 0, out: 'tham-dinh-1.xlsx\n' })
    writeFileSync(at('giai-trinh-1.csv'), 'Đơn vị,Mã tiêu chí,Giải trình\n')
    expect(await cchc(['appraise', '--out', 'ra.xlsx'], place.dir)).toMatchObject({ code: 2 })
  })
})

describe('a folder or a pattern that reaches nothing', () => {
  it.each(['trong', 'ks/*.csv'])('on a command line (%s) ends it, beside files that are there', async from => {
    mkdirSync(at('trong'))
    const { code, err } = await cchc(['score', '--criteria', 'bo.yaml', '--evidence', 'sl.csv', from], place.dir)
    expect([code, existsSync(at('ket-qua')), err]).toEqual([2, false, `Không thấy tệp số liệu nào theo “${from}”. Kiểm tra lại đường dẫn, hoặc chép tệp vào đó rồi chạy lại; chưa ghi gì.\n`])
  })

  it('is told, and the round is scored by what there is', async () => {
    mkdirSync(at('bang'))
    round([table, '{ as: survey, from: khao-sat.csv }', '{ as: table, from: bang }', '{ as: appraisal, from: td/*.xlsx }'])
    const { code, err } = await cchc(['score'], place.dir)
    expect([code, err.match(/evidence\/nothing-there/gu)?.length, statuses()]).toEqual([1, 2, ['ranked', 'ranked']])
  })

  it.each([[['units: dv.csv\n'], [table]], [[], [table]], [[], []]])('of a survey: its figures are unreadable and nobody is ranked, whoever names the units (%j, %j)', async (units, first) => {
    const after = first.length === 0 ? [table] : []
    writeFileSync(at('cchc.yaml'), `criteria: bo.yaml\n${units.join('')}evidence:\n${[...first, '{ as: survey, from: ks/*.csv }', ...after].map(each => `  - ${each}\n`).join('')}`)
    expect((await cchc(['score'], place.dir)).code).toBe(1)
    expect(statuses()).toEqual(['incomplete', 'incomplete'])
    expect(kept().groups[0]?.units.map(({ components }) => components.find(({ code }) => code === '1.2')?.state)).toEqual(['unreadable', 'unreadable'])
  })

  it('of every source: nothing was handed in, and nothing is written', async () => {
    round(['{ as: survey, from: ks/*.csv }', '{ as: table, from: so/*.csv }'])
    expect([(await cchc(['score'], place.dir)).code, existsSync(at('ket-qua'))]).toEqual([2, false])
  })
})
