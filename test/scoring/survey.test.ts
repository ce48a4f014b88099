import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import { resolve } from '../../src/criteria/resolve.ts'
import type { SetData } from '../../src/criteria/written.ts'
import { slipText } from '../../src/report/slip.ts'
import { decimalText, fractionText } from '../../src/rational.ts'
import { codes, dossier, layer, leafOf, one, score, type Words } from './build.ts'

const options = [{ id: 'A', name: 'Hài lòng', percent: 100 }, { id: 'B', name: 'Chưa hài lòng', percent: 0 }, { id: 'E', name: 'Không có ý kiến' }]

function setWith(rule: object, more: object = {}, top: object = {}): CriteriaSet {
  return resolve({
    id: 'thu', title: 'Bộ thử', year: 2025, period: { from: '2025-01-01', to: '2025-12-31' }, sample: true, applies: ['xã'], figures: {},
    fields: [
      { code: '1', name: 'Một', criteria: [{ code: '1.1', name: 'Kế hoạch', max: 90, rule: { method: 'given' } }] },
      { code: '2', name: 'Hai', criteria: [{ code: '2.1', name: 'Mức độ hài lòng', max: 10, source: 'survey', rule: { method: 'survey', options, ...rule }, ...more }] },
    ],
    ...top,
  } as unknown as SetData, 'abc').set
}

const surveyed = (id: string, words: Words) => dossier(id, [layer('form', { '1.1.points': '90' }), layer('survey', words)])
const slip = (set: CriteriaSet, words: Words): string => {
  const group = score(set, surveyed('a', words))
  return slipText(one(group), group, { lang: 'vi', columns: 200, colour: false }).replaceAll(/\s+/g, ' ')
}

describe('a sample', () => {
  const set = setWith({ leastSample: 30 })

  it('under the least one is unreadable, with the reason, and keeps the unit from a rank', () => {
    const group = score(set, surveyed('a', { '2.1.A': '11', '2.1.B': '1', '2.1.E': '99' }))
    const leaf = leafOf(one(group), '2.1')
    expect([one(group).status, leaf.state, leaf.because?.vi, leaf.survey?.interval]).toEqual(['incomplete', 'unreadable', 'mới có 12 phiếu, cần ít nhất 30', undefined])
    expect(leaf.survey === undefined ? '' : decimalText(leaf.survey.sample)).toBe('12')
    expect(group.findings.map(each => [each.code, each.severity])).toEqual([['score/small-sample', 'error'], ['score/incomplete', 'error']])
  })
  it('says so on the slip', () => expect(slip(set, { '2.1.A': '12' })).toContain('chưa đủ phiếu khảo sát · mới có 12 phiếu, cần ít nhất 30'))
  it('that is too small is no cell that cannot be read', () => {
    const group = score(set, surveyed('a', { '2.1.A': '12' }))
    const told = group.findings.find(each => each.code === 'score/incomplete')
    expect([told?.message.vi, told?.fix?.vi]).toEqual(['Xã A chưa được xếp hạng: 2.1 chưa đủ phiếu khảo sát.', 'Bổ sung phiếu khảo sát cho đủ mức tối thiểu rồi chấm lại.'])
  })
  it('that cannot be read is', () => {
    const told = score(set, surveyed('a', { '2.1.A': 'unreadable' })).findings.find(each => each.code === 'score/incomplete')
    expect(told?.message.vi).toBe('Xã A chưa được xếp hạng: 2.1 không đọc được hoặc không tính được.')
  })
  it('of just enough is scored', () => expect(one(score(set, surveyed('a', { '2.1.A': '30' }))).status).toBe('ranked'))
  it('of a group that gave too few is named', () => {
    const groups = [{ id: 'dan', name: 'Người dân', leastSample: 20 }, { id: 'dn', name: 'Doanh nghiệp' }, { id: 'cb', name: 'Cán bộ', weight: 0 }]
    const group = score(setWith({ groups, leastSample: 40 }), surveyed('a', { '2.1.dan.A': '19', '2.1.dn.E': '9', '2.1.cb.A': '50' }))
    expect(leafOf(one(group), '2.1').because?.vi).toBe('nhóm Người dân mới có 19 phiếu, cần ít nhất 20; nhóm Doanh nghiệp mới có 0 phiếu, cần ít nhất 1; mới có 19 phiếu, cần ít nhất 40')
  })
})

describe("Wilson's interval beside the points", () => {
  it('of 81 among 263 (Newcombe 1998), in points of 10', () => {
    const leaf = leafOf(one(score(setWith({}), surveyed('a', { '2.1.A': '81', '2.1.B': '182', '2.1.E': '40' }))), '2.1')
    const { sample, interval } = leaf.survey ?? {}
    expect([leaf.points, sample, interval?.low, interval?.high].map(each => each && fractionText(each))).toEqual(['810/263', '263', '51/20', '183/50'])
  })
  it('stands on the slip', () => expect(slip(setWith({}), { '2.1.A': '81', '2.1.B': '182' })).toContain('263 phiếu; khoảng tin cậy 95%: 2,55–3,66 điểm'))
  it('of even groups of even size is that of all together, however small a group has no say', () => {
    const groups = [{ id: 'dan' }, { id: 'dn' }, { id: 'cb', weight: 0 }]
    const words = { '2.1.dan.A': '7', '2.1.dan.B': '3', '2.1.dn.A': '3', '2.1.dn.B': '7', '2.1.cb.A': '1' }
    const interval = (set: CriteriaSet, given: Words) => leafOf(one(score(set, surveyed('a', given))), '2.1').survey
    expect(interval(setWith({ groups }), words)).toEqual(interval(setWith({}), { '2.1.A': '10', '2.1.B': '10' }))
  })
  it('widens when a small group weighs as much as a large one', () => {
    const leaf = (words: Words) => leafOf(one(score(setWith({ groups: [{ id: 'dan' }, { id: 'dn' }] }), surveyed('a', words))), '2.1').survey?.interval?.low
    expect([leaf({ '2.1.dan.A': '50', '2.1.dn.A': '50' }), leaf({ '2.1.dan.A': '95', '2.1.dn.A': '5' })].map(each => each && decimalText(each))).toEqual(['9.63', '8.32'])
  })
})

describe('units inside each other\'s interval', () => {
  const told = (...shares: readonly (readonly [id: string, A: string, B: string])[]) =>
    score(setWith({}), ...shares.map(([id, A, B]) => surveyed(id, { '2.1.A': A, '2.1.B': B }))).findings.filter(each => each.code === 'score/survey-overlap')

  it('are told once for the group', () => {
    const [only, ...more] = told(['a', '80', '20'], ['b', '78', '22'], ['c', '76', '24'])
    expect([only?.severity, more.length]).toEqual(['info', 0])
    expect(only?.message.vi).toContain('2 cặp đơn vị liền nhau')
    expect(only?.message.vi).toContain('Xã A 8 và Xã B 7,8')
  })
  it('are no news when they are equal, or far apart', () => expect([told(['a', '80', '20'], ['b', '80', '20']), told(['a', '90', '10'], ['b', '10', '90'])]).toEqual([[], []]))
})

describe('without a survey', () => {
  const form = dossier('a', [layer('form', { '1.1.points': '45' })])
  const seen = (set: CriteriaSet) => [decimalText(one(score(set, form)).max), decimalText(one(score(set, form)).index), ...codes(score(set, form))]

  it('the rest is scaled once', () => expect(seen(setWith({}))).toEqual(['90', '50', 'score/survey-not-held']))
  it('or its points are 0, as the set says', () => expect(seen(setWith({}, {}, { survey: { whenNotHeld: 'zero' } }))).toEqual(['100', '45', 'score/survey-not-held']))
  it('a bonus by survey earns nothing and moves no maximum', () => {
    const extra = { bonus: { max: 5, components: [{ code: 'T.1', name: 'Hài lòng cao', max: 5, source: 'survey', rule: { method: 'survey', options } }] } }
    const found = one(score(setWith({}, {}, extra), form))
    expect([decimalText(found.max), decimalText(found.bonus), decimalText(found.index)]).toEqual(['90', '0', '50'])
  })
  it('held for another unit, this one lacks its result', () => {
    const group = score(setWith({}), form, surveyed('b', { '2.1.A': '5' }))
    expect([decimalText(one(group, 'a').max), leafOf(one(group, 'a'), '2.1').state, ...codes(group)]).toEqual(['100', 'blank', 'score/blank'])
  })
})
