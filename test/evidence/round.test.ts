import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/criteria/source.ts'
import { loadRound } from '../../src/evidence/round.ts'

const source = (data: unknown): Source =>
  ({ file: 'cchc.yaml', text: '', sha256: '', data, findings: [], locate: path => ({ line: path.length + 1, column: 1 }), written: () => undefined })
const load = (data: unknown) => loadRound(source(data))
const evidence = [{ as: 'form', from: 'phieu/*.xlsx' }, { as: 'table', from: 'so-lieu.xlsx', source: 'Hệ thống một cửa', sheet: '2025' }, { as: 'appraisal', from: 'tham-dinh.xlsx', round: 1 }, { as: 'survey', from: 'ks.xlsx' }, { as: 'register', from: 'ho-so/*.csv' }]

describe('a round file', () => {
  it('with groups', () => {
    const { round, findings } = load({ name: 'Đợt 2025', groups: [{ name: 'Xã, phường', criteria: '../xa.yaml', units: 'don-vi.xlsx', evidence }], previous: '../2024/ket-qua.json', out: 'kq' })
    expect(findings).toEqual([])
    expect(round).toMatchObject({ name: { vi: 'Đợt 2025' }, previous: '../2024/ket-qua.json', out: 'kq', groups: [{ name: { vi: 'Xã, phường' }, criteria: '../xa.yaml', units: 'don-vi.xlsx' }] })
    expect(round?.groups[0]?.evidence.map(each => each.as)).toEqual(['form', 'table', 'appraisal', 'survey', 'register'])
    expect(round?.groups[0]?.evidence[1]).toEqual({ as: 'table', from: 'so-lieu.xlsx', source: 'Hệ thống một cửa', sheet: '2025', path: ['groups', 0, 'evidence', 1] })
  })
  it('with one group and no `groups`', () => {
    const { round } = load({ name: 'Đợt 2025', criteria: 'xa.yaml', evidence: [{ as: 'form', from: 'phieu' }] })
    expect(round).toEqual({ name: { vi: 'Đợt 2025', en: 'Đợt 2025' }, merged: 'none', out: 'ket-qua', groups: [{ name: { vi: 'Đợt 2025', en: 'Đợt 2025' }, criteria: 'xa.yaml', path: [], evidence: [{ as: 'form', from: 'phieu', path: ['evidence', 0] }] }] })
  })
  it.each([
    ['an unknown key', { criteria: 'x', evidence: [], evidense: [] }], ['an unknown kind of evidence', { criteria: 'x', evidence: [{ as: 'forms', from: 'x' }] }], ['a source without a path', { criteria: 'x', evidence: [{ as: 'form' }] }],
    ['a group without criteria', { groups: [{ name: 'A', evidence: [] }] }], ['no group at all', { groups: [] }], ['not a mapping', ['x']],
  ])('%s is refused', (_, data) => {
    const { round, findings } = load(data)
    expect(round).toBeUndefined()
    expect(findings.some(each => each.severity === 'error' && each.at?.line !== undefined)).toBe(true)
  })
  it('keys beside `groups`', () => expect(load({ criteria: 'x', groups: [{ name: 'A', criteria: 'x', evidence: [] }] }).findings).toMatchObject([{ code: 'round/key-beside-groups', path: ['criteria'] }]))
  it.each<readonly [string, unknown, unknown, boolean]>([
    ['one name', 'Xã', 'Xã', true], ['one name but for case and blanks', 'Xã,  Phường', ' xã, phường', true], ['one English name', { vi: 'Xã', en: 'Communes' }, { vi: 'Phường', en: 'communes' }, true],
    ['names that differ', 'Xã', 'Phường', false], ['names that differ in a mark', 'Mường', 'Mướng', false],
  ])('two groups of %s', (_, first, second, isRefused) => {
    const { round, findings } = load({ groups: [{ name: 'Sở', criteria: 'x', evidence: [] }, { name: first, criteria: 'x', evidence: [] }, { name: second, criteria: 'x', evidence: [] }] })
    expect([round === undefined, findings.map(({ code, path, at, also }) => [code, path, at?.line, also?.line])]).toEqual([isRefused, isRefused ? [['round/group-twice', ['groups', 2, 'name'], 4, 4]] : []])
  })
  it('without a name has a title in each tongue', () => expect(load({ criteria: 'x', evidence: [] }).round?.groups[0]?.name).toEqual({ vi: 'Chấm điểm CCHC', en: 'PAR index scoring' }))
  it('no criteria', () => expect(load({ name: 'A' }).findings.map(each => each.code)).toEqual(['round/missing-key', 'round/missing-key']))
})

describe('the columns of a register', () => {
  const registerWith = (columns: unknown) => load({ criteria: 'a.yaml', evidence: [{ as: 'register', from: 'so.csv', columns }] })
  it('are stated by their titles', () => expect(registerWith({ received: 'Ngày vào sổ', unit: 'Nơi nhận' }).round?.groups[0]?.evidence[0]?.columns).toEqual({ received: 'Ngày vào sổ', unit: 'Nơi nhận' }))
  it('may be lists', () => expect(registerWith({ returned: ['Kết thúc', 'Ngày xong'] })).toMatchObject({ findings: [], round: { groups: [{ evidence: [{ columns: { returned: ['Kết thúc', 'Ngày xong'] } }] }] } }))
  it('are told where no register asks for them', () => expect(load({ criteria: 'a.yaml', evidence: [{ as: 'table', from: 'so.csv', columns: { unit: 'Xã' } }] }).findings.map(({ code, severity, path }) => [code, severity, path])).toEqual([['round/idle-columns', 'warning', ['evidence', 0, 'columns']]]))
  it('one that no register has is told', () => expect(registerWith({ recieved: 'Ngày vào sổ' }).findings.map(({ code, read, fix }) => [code, read, fix?.en])).toEqual([['schema/unknown-key', 'recieved', 'Did you mean `received`?']]))
})
