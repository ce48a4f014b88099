import { describe, expect, it } from 'vitest'
import type { Answer, Dossier } from '../../src/evidence/answer.ts'
import { crossCheck } from '../../src/evidence/cross-checks.ts'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { exact } from '../../src/rational.ts'
import { smallSet } from './set.ts'

const cells = ['received', 'resolved', 'pending', 'on_time', 'online_rate', '2.2.part', '2.2.whole']
type Given = Readonly<Record<string, string | Exclude<Answer['state'], 'given'>>>

function findings(given: Given) {
  const answers = Object.entries(given).map(([id, said]): readonly [string, Answer] => {
    const from = { file: 'f.xlsx', sheet: 'Số liệu', cell: `D${cells.indexOf(id) + 9}` }
    const isState = /^[a-z]/.test(said)
    return [id, isState ? { id, state: said as 'blank', from, read: said } : { id, state: 'given', value: { is: 'number', number: exact(said) }, from, read: said }]
  })
  const dossier: Dossier = {
    unit: { id: 'xa-a', name: 'Xã A', kind: 'xã', predecessors: [], notApplicable: [] }, submitted: true,
    layers: [{ kind: 'form', name: 'f.xlsx', answers: new Map(answers), proofs: new Map() }],
  }
  return crossCheck(smallSet, dossier)
}
const dated = (set: CriteriaSet, date: string) => {
  const answer: Answer = { id: '1.1.2.date', state: 'given', value: { is: 'date', date }, from: { file: 'f.xlsx', sheet: 'Tự chấm', cell: 'D12' }, read: date }
  return crossCheck(set, { unit: { id: 'xa-a', name: 'Xã A', kind: 'xã', predecessors: [], notApplicable: [] }, submitted: true, layers: [{ kind: 'form', name: 'f', answers: new Map([[answer.id, answer]]), proofs: new Map() }] })
}
const codes = (given: Given): readonly string[] => findings(given).map(each => `${each.severity} ${each.code} ${each.at?.cell ?? ''} ${each.also?.cell ?? ''}`)

describe('cross-checks', () => {
  it.each<readonly [string, Given, readonly string[]]>([
    ['a sum that holds (7.959 + 36 = 7.995)', { received: '7995', resolved: '7959', pending: '36' }, []],
    ['a sum that does not', { received: '5190', resolved: '5126', pending: '63' }, ['warning evidence/not-equal D9 D10']],
    ['a sum with a figure missing', { received: '5190', resolved: '5126' }, []],
    ['a sum with a figure in a state', { received: '5190', resolved: '5126', pending: 'not-arisen' }, []],
    ['a part above its whole', { on_time: '12', resolved: '11' }, ['warning evidence/above D12 D10']],
    ['a part above its whole in a rule', { '2.2.part': '12', '2.2.whole': '11' }, ['warning evidence/part-over-whole D14 D15']],
    ['a part of nothing', { '2.2.part': '12', '2.2.whole': '0' }, ['warning evidence/part-of-nothing D15 D14']],
    ['nothing of nothing', { '2.2.part': '0', '2.2.whole': '0' }, []],
    ['a part of a whole that is not given', { '2.2.part': '12', '2.2.whole': 'blank' }, []],
    ['a percent that is right', { online_rate: '0.3333', pending: '7', received: '21' }, []],
    ['a percent rounded to a whole', { online_rate: '0.33', pending: '7', received: '21' }, []],
    ['a percent cut short', { online_rate: '0.66', pending: '2', received: '3' }, ['info evidence/percent-cut D13 D11']],
    ['07/21 told as 30%', { online_rate: '0.30', pending: '7', received: '21' }, ['warning evidence/percent D13 D11']],
    ['a percent of nothing', { online_rate: '0.3', pending: '0', received: '0' }, ['warning evidence/percent D13 D9']],
    ['no percent of nothing', { online_rate: '0', pending: '0', received: '0' }, []],
    ['a state of one figure beside a number of another', { '2.2.part': '4', '2.2.whole': 'not-arisen' }, ['warning evidence/state-against-figures D15 D14']],
    ['a state of one figure beside a zero', { '2.2.part': '0', '2.2.whole': 'not-arisen' }, []],
    ['a state of a figure that components share', { on_time: '4', resolved: 'not-applicable' }, ['warning evidence/state-against-figures D10 D12']],
    ['a state beside figures', { '2.2': 'not-arisen', '2.2.whole': '5' }, ['warning evidence/state-against-figures D8 D15']],
  ])('%s', (_, given, expected) => expect(codes(given)).toEqual(expected))

  it.each([
    ['2025-01-20', undefined], ['2025-12-31', undefined], ['2024-01-20', 'Kiểm tra năm'], ['2026-01-03', 'Kiểm tra năm'],
  ])('a date of %s', (date, fix) => expect(dated(smallSet, date)[0]?.fix?.vi.slice(0, 12)).toBe(fix))
  it('a date whose day and month are turned round', () => {
    const half = { ...smallSet, period: { from: '2025-07-01', to: '2025-12-31' } }
    expect(dated(half, '2025-01-09')).toMatchObject([{ code: 'evidence/date-outside-period', severity: 'warning', component: '1.1.2', at: { cell: 'D12' }, fix: { vi: 'Có thể đảo ngày và tháng: 01/09/2025?' } }])
    expect(dated(half, '2025-02-20')).toEqual([])
  })

  it('says "cần xem", with the figures on both sides', () => {
    const [finding] = findings({ online_rate: '0.30', pending: '7', received: '21' })
    expect(finding?.message.vi).toBe('Cần xem: Tỷ lệ hồ sơ trực tuyến (30%), tính lại từ Số hồ sơ đang giải quyết (7) trên Số hồ sơ tiếp nhận (21) là 33,33%.')
    expect(finding?.unit).toBe('xa-a')
  })
})
