import { describe, expect, it } from 'vitest'
import { reasonOf } from '../../src/report/reason.ts'
import { slipText } from '../../src/report/slip.ts'
import { tongues, type Tongue } from '../../src/text.ts'
import { dossier, layer, leaf, leafOf, one, score, setOf, verdicts } from '../scoring/build.ts'

const set = setOf([leaf('1', '0.75'), leaf('9', '99.25')])
const after = (...layers: Parameters<typeof dossier>[1]) => score(set, dossier('a', [layer('form', { 1: '0.75', 9: '50' }), ...layers]))
const reason = (...layers: Parameters<typeof dossier>[1]): string => reasonOf(leafOf(one(after(...layers)), '1'), set, tongues.vi)

describe('why a component has its points', () => {
  it('says each appraisal that moved them, once one lowered them', () => {
    expect(reason(verdicts(1, { 1: '0.25 công khai chưa đủ' }), verdicts(2, { 1: '0.5 nhận một phần' })))
      .toBe('Theo điểm thẩm định lần 2. · Thẩm định lần 1: 0,75 → 0,25, vì công khai chưa đủ · Thẩm định lần 2: 0,25 → 0,5, vì nhận một phần')
  })
  it('a value that lowered them stands behind its arithmetic', () => expect(reason(verdicts(1, { 1: ' đếm lại' }, { 1: '0.5' }))).toContain(' · Thẩm định lần 1: 0,75 → 0,5, vì đếm lại'))
  it('points that were given as they are are told as given, with where they stand, and that nobody said why', () => {
    expect(reason()).toMatch(/^được cho 0,75 điểm; không ghi lý do \([^()]+\)$/)
    const fined = setOf([leaf('1', 100), leaf('P.1', 18, { list: 'penalty' })])
    const group = score(fined, dossier('a', [layer('table', { 1: '14.5', 'P.1': '3' })]))
    const said = (code: string, t: Tongue): string => reasonOf(leafOf(one(group), code), fined, t)
    expect(said('1', tongues.vi)).toMatch(/^được cho 14,5 điểm; không ghi lý do \(/)
    expect(said('1', tongues.en)).toMatch(/^14\.5 given; no reason stated \(/)
    expect(said('P.1', tongues.vi)).toMatch(/^bị trừ 3 điểm; không ghi lý do \(/)
  })
  it('stands on the slip', () => {
    const group = after(verdicts(1, { 1: '0.25 thiếu' }))
    expect(slipText(one(group), group, { lang: 'vi', columns: 200, colour: false })).toContain('Thẩm định lần 1: 0,75 → 0,25, vì thiếu')
  })
})
