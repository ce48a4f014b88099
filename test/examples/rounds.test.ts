import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'

const root = resolve(import.meta.dirname, '../..')
const rounds = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== 'build').map(entry => entry.name)
const { dir, done } = workplace(['examples', 'criteria'])
afterAll(done)

interface ResultLeaf { readonly code: string; readonly state: string; readonly ledger?: readonly { readonly what: string; readonly round?: number; readonly points: string; readonly proposed?: string }[] }
interface ResultUnit { readonly id: string; readonly name: string; readonly status: string; readonly rank?: number; readonly grade?: string; readonly index: string; readonly points: string; readonly interval?: { readonly index: readonly string[]; readonly rank: readonly number[] }; readonly components: readonly ResultLeaf[] }
interface Result { readonly groups: readonly { readonly units: readonly ResultUnit[] }[]; readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string; readonly unit?: string }[] }

const scored = async (round: string): Promise<Result> => {
  await cchc(['score', `examples/${round}`], dir)
  return JSON.parse(readFileSync(join(dir, 'examples', round, 'ket-qua/ket-qua.json'), 'utf8')) as Result
}

describe('every round that ships', () => {
  it('is one of five', () => expect(rounds.sort()).toEqual(['bai-bao', 'binh-duong-2017', 'so-ho-so', 'xa-mau-2024', 'xa-mau-2025']))

  it.each(rounds)('%s: the result is as its schema says, twice the same bytes, with no path of a machine', async round => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'docs/result.schema.json'), 'utf8')) as object)
    const file = (name: string): Buffer => readFileSync(join(dir, 'examples', round, 'ket-qua', name))
    const first = await scored(round)
    const [json, book] = [file('ket-qua.json'), file('ket-qua.xlsx')]
    await scored(round)
    expect(validate(first), JSON.stringify(validate.errors)).toBe(true)
    expect(file('ket-qua.json').equals(json)).toBe(true)
    expect(file('ket-qua.xlsx').equals(book)).toBe(true)
    expect(json.toString()).not.toContain(dir)
  })
})

describe('binh-duong-2017', () => {
  it('comes out as published', async () => {
    const result = await scored('binh-duong-2017')
    expect(result.groups[0]?.units.map(unit => [unit.rank, unit.name, unit.index])).toEqual([
      [1, 'Thành phố Thủ Dầu Một', '84.58'], [2, 'Thị xã Tân Uyên', '82'], [3, 'Huyện Bàu Bàng', '80.27'], [4, 'Thị xã Thuận An', '79.04'],
      [5, 'Thị xã Dĩ An', '78.06'], [6, 'Thị xã Bến Cát', '77.83'], [7, 'Huyện Dầu Tiếng', '76.22'], [8, 'Huyện Phú Giáo', '76.03'], [9, 'Huyện Bắc Tân Uyên', '71.46'],
    ])
  })

  it('has the published mean', async () => {
    const { out } = await cchc(['score', 'examples/binh-duong-2017'], dir)
    expect(out).toContain('Chỉ số trung bình: 78,39\n')
  })
})

describe('bai-bao', () => {
  it('the contradictions of the articles are told', async () => {
    const said = (await scored('bai-bao')).findings.map(finding => finding.message).join('\n')
    expect(said).toContain('33,33%')
    expect(said).toContain('411')
    expect(said).toContain('5.190')
  })
})

describe('xa-mau-2025', () => {
  it('ranks do not change when the forms have other names and another order', async () => {
    const before = await scored('xa-mau-2025')
    const folder = join(dir, 'examples/xa-mau-2025/phieu')
    for (const [index, name] of readdirSync(folder).sort().entries()) renameSync(join(folder, name), join(folder, `z${99 - index}.xlsx`))
    const after = await scored('xa-mau-2025')
    const table = (result: Result): unknown => result.groups[0]?.units.map(unit => [unit.rank, unit.id, unit.index, unit.grade])
    expect(table(after)).toEqual(table(before))
    expect(before.groups[0]?.units).toHaveLength(12)
  })

  it('half way, after the first appraisal, every state is there, and the open units have intervals', async () => {
    expect((await cchc(['score', 'examples/xa-mau-2025/giua-ky'], dir)).code).toBe(1)
    const [group] = (JSON.parse(readFileSync(join(dir, 'examples/xa-mau-2025/giua-ky/ket-qua/ket-qua.json'), 'utf8')) as Result).groups
    const units = group?.units ?? []
    expect([...new Set(units.flatMap(unit => unit.components.map(component => component.state)))].sort()).toEqual(['blank', 'not-applicable', 'not-arisen', 'pending', 'scored', 'unreadable'])
    expect(units.map(unit => unit.status).filter(status => status !== 'ranked')).toEqual(['incomplete', 'incomplete', 'not-submitted'])
    expect(units.filter(unit => unit.status === 'incomplete').map(unit => [unit.id, unit.interval?.index, unit.interval?.rank])).toEqual([
      ['xa-ba-nguon', ['84.62', '85.62'], [4, 4]], ['xa-song-lanh', ['68.09', '68.84'], [10, 10]],
    ])
  })

  it('the ledger of a lowered component tells claim, verdict, answer and the final verdict', async () => {
    const ledger = (await scored('xa-mau-2025')).groups[0]?.units.find(unit => unit.id === 'phuong-cau-vong')?.components.find(each => each.code === '7.4.2')?.ledger
    expect(ledger?.map(step => [step.what, step.round, step.points, step.proposed])).toEqual([['claim', undefined, '1', undefined], ['appraisal', 1, '0.4', undefined], ['explanation', 1, '0.4', '1'], ['appraisal', 2, '0.6', undefined]])
  })

  it('the unit without a form is below the table, not a zero in it', async () => {
    const units = (await scored('xa-mau-2025')).groups[0]?.units ?? []
    expect(units.at(-1)).toMatchObject({ status: 'not-submitted' })
    expect(units.at(-1)).not.toHaveProperty('rank')
  })

  it('tells exactly what was built into it', async () => {
    const counts = new Map<string, number>()
    for (const { code } of (await scored('xa-mau-2025')).findings) counts.set(code, (counts.get(code) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      'evidence/above': 1, 'evidence/overruled': 7, 'evidence/percent': 1, 'evidence/state-against-figures': 2, 'intake/not-a-number': 1,
      'score/blank': 6, 'score/exempt': 1, 'score/survey-overlap': 1, 'score/without-proof': 5, 'survey/counted': 1, 'survey/entered-twice': 1,
    })
  })
})
