import { describe, expect, it } from 'vitest'
import type { Component, CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import { chosen, compared, date, held, input, least, minus, number, percent, rate, round, times, when, type Expr } from '../../../src/formula/expr.ts'
import { exact } from '../../../src/rational.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { gainTold } from '../../../src/scoring/plan/told.ts'
import { serialOf } from '../../../src/sheet.ts'
import { asked, dossier, form, layer, leaf, setOf, verdicts, worth, type Words } from '../build.ts'
import { boxes, wiper } from '../open-sets.ts'

const points = (of: string): Expr => number(exact(of))
const onTime = rate(input('part'), input('whole'))
const counts = [asked('part', 'count'), asked('whole', 'count')]
const bands = worth('1', 2, when(compared(onTime, '>=', percent(exact('0.99'))), points('2'), when(compared(onTime, '>=', percent(exact('0.9'))), points('1'), points('0'))), { inputs: counts })
const slope = worth('1', 2, when(compared(onTime, '<', percent(exact('0.7'))), points('0'), least(points('2'), times(onTime, points('2')))), { inputs: counts })
const day = (iso: string): Expr => date(exact(serialOf(iso)))
const due = worth('1', 1, when(chosen('d', 'no'), points('0'), when(compared(input('d'), '<=', day('2025-01-31')), points('1'), when(compared(input('d'), '<=', day('2025-02-15')), points('0.5'), points('0')))), { inputs: [asked('d', 'date', { orNo: true })] })
const lessEach = worth('1', 1, held(minus(points('1'), times(points('0.25'), input('bad'))), exact(1)), { inputs: [asked('bad', 'count')] })

/** What there is to gain for a unit, in Vietnamese with the kind before it; a component without gains by its barrier. */
function told(set: CriteriaSet, unit: Dossier, on?: string, group: readonly Dossier[] = [unit]): readonly string[] {
  return prospects(situate(set, group, unit, on)).flatMap(({ component, gains, barrier }) =>
    (gains.length > 0 ? gains.map(gain => `${gain.barrier ?? gain.kind}: ${gainTold(gain).vi}`) : [`${component.code} ${barrier}`]))
}

const of = (component: Component, words: Words, on?: string): readonly string[] => told(setOf([component]), form('a', words), on)

describe('the least change of one answer', () => {
  it('whole cases to each band', () => expect(of(bands, { part: '170', whole: '200' })).toEqual([
    'do: thêm 10 trường hợp ở “số liệu part” (170 → 180), đạt 90%: được 1 điểm.',
    'do: thêm 28 trường hợp ở “số liệu part” (170 → 198), đạt 99%: được 2 điểm.',
  ]))

  it('of a slope the next step, where it begins or ends, and the most', () => expect(of(slope, { part: '1380', whole: '2000' })).toEqual([
    'do: thêm 20 trường hợp ở “số liệu part” (1.380 → 1.400), đạt 70%: được 1,4 điểm.',
    'do: thêm 620 trường hợp ở “số liệu part” (1.380 → 2.000), đạt 100%: được 2 điểm.',
  ]))

  it('of a slope that is rounded as it is published', () => expect(of(slope, { part: '1401', whole: '2000' })[0])
    .toBe('do: thêm 4 trường hợp ở “số liệu part” (1.401 → 1.405), đạt 70,25%: được 1,405 điểm.'))

  it('of a figure that an office gives, in what the office gives', () => expect(told(setOf([bands]), dossier('a', [layer('form', { part: '150', whole: '200' }), layer('table', { part: '197' })]))).toEqual([
    'do: thêm 1 trường hợp ở “số liệu part” (197 → 198), đạt 99%: được 2 điểm.',
  ]))

  it('fewer failings', () => expect(of(lessEach, { bad: '5' })).toEqual([
    'do: bớt 2 trường hợp ở “số liệu bad” (5 → 3): được 0,25 điểm.', 'do: bớt 3 trường hợp ở “số liệu bad” (5 → 2): được 0,5 điểm.',
    'do: bớt 4 trường hợp ở “số liệu bad” (5 → 1): được 0,75 điểm.', 'do: bớt 5 trường hợp ở “số liệu bad” (5 → 0): được 1 điểm.',
  ]))

  it('the fewest boxes to each level', () => expect(of(boxes('1', 'a', 'b'), { '1.a': '=no', '1.b': '=no' })).toEqual([
    'do: “số liệu 1.a”: đổi từ no thành yes: được 0,5 điểm.',
    'do: “số liệu 1.a”: đổi từ no thành yes; “số liệu 1.b”: đổi từ no thành yes: được 1 điểm.',
  ]))

  it('a hundredth of a percent', () => expect(of(worth('1', 1, when(compared(input('p'), '>', percent(exact('0.5'))), points('1'), points('0')), { inputs: [asked('p', 'percent')] }), { p: '0.4' }))
    .toEqual(['do: “số liệu p”: đổi từ 40% thành 50,01%: được 1 điểm.']))

  it('less of a penalty', () => expect(told(setOf([leaf('1', 5), worth('P', 2, round(input('v'), exact(1)), { list: 'penalty', inputs: [asked('v', 'count')] })]), form('a', { 1: '5', v: '1' })))
    .toEqual(['do: bớt 1 trường hợp ở “số liệu v” (1 → 0): còn bị trừ 0 điểm.']))
})

describe('two answers only where one does not suffice', () => {
  const enough = worth('1', 1, when(compared(input('part'), '>=', points('5')), points('1'), points('0')), { inputs: counts })
  const checks = [{ is: 'at-most', of: [{ sum: ['part'] }, { sum: ['whole'] }] }] as const

  it('a case more in the part is one in the whole', () => expect(told(setOf([enough], { checks }), form('a', { part: '4', whole: '4' })))
    .toEqual(['do: thêm 1 trường hợp ở “số liệu part” (4 → 5); thêm 1 trường hợp ở “số liệu whole” (4 → 5): được 1 điểm.']))

  it('where the whole has room, the part alone', () => expect(told(setOf([enough], { checks }), form('a', { part: '4', whole: '9' })))
    .toEqual(['do: thêm 1 trường hợp ở “số liệu part” (4 → 5): được 1 điểm.']))
})

describe('what it takes', () => {
  it('the answer, where none was given', () => expect(of(bands, { whole: '200' })).toEqual([
    'correct: ghi “số liệu part”: 180, đạt 90%: được 1 điểm.', 'correct: ghi “số liệu part”: 198, đạt 99%: được 2 điểm.',
  ]))

  it('an example, where the whole is missing', () => expect(of(bands, { part: '9' })).toEqual(['correct: Ví dụ: ghi “số liệu whole”: 9, đạt 100%: được 2 điểm.']))

  it('the proof, where points are held back for want of it', () => {
    const proof = { required: true, text: { vi: 'Kế hoạch', en: 'Plan' } }
    expect(told(setOf([{ ...bands, proof }], { withoutProof: 'zero' }), form('a', { part: '95', whole: '100' }))).toEqual([
      'add-proof: ghi tài liệu kiểm chứng (số, ký hiệu, ngày): được 1 điểm.',
      'do: thêm 4 trường hợp ở “số liệu part” (95 → 99); ghi tài liệu kiểm chứng (số, ký hiệu, ngày), đạt 99%: được 2 điểm.',
    ])
  })

  it('a day that is past does not come back; one to come is work', () => expect(of(due, { d: '2025-03-01' }, '2025-02-10')).toEqual([
    'do: “số liệu d” chậm nhất ngày 15/02/2025 (nay: 01/03/2025): được 0,5 điểm.',
    'past: “số liệu d” chậm nhất ngày 31/01/2025 (nay: 01/03/2025): được 1 điểm.',
  ]))

  it('after the period every day is past', () => expect(of(due, { d: '=no' })).toEqual([
    'past: “số liệu d” chậm nhất ngày 15/02/2025 (nay: Không): được 0,5 điểm.', 'past: “số liệu d” chậm nhất ngày 31/01/2025 (nay: Không): được 1 điểm.',
  ]))
})

describe('what was not written down', () => {
  it('a day that is past counts only if the thing was done', () => expect(of(due, {})).toEqual([
    'correct: ghi “số liệu d”: chậm nhất ngày 15/02/2025; chỉ khi việc đã làm mà chưa ghi: được 0,5 điểm.',
    'correct: ghi “số liệu d”: chậm nhất ngày 31/01/2025; chỉ khi việc đã làm mà chưa ghi: được 1 điểm.',
  ]))

  it('one still to come needs no such word', () => expect(of(due, {}, '2025-01-01')[1]).toBe('correct: ghi “số liệu d”: chậm nhất ngày 31/01/2025: được 1 điểm.'))

  it('what cannot be read under the code of the component has to be mended first', () => {
    const unit = form('a', { 1: 'unreadable', part: '170', whole: '200' })
    expect(told(setOf([bands]), unit)).toEqual(['1 unreadable'])
  })
})

describe('what the unit cannot gain itself', () => {
  it.each([
    ['survey', [leaf('1', 5, { source: 'survey' })], [layer('survey', { 1: '2' })]],
    ['appraisal', [leaf('1', 5, { source: 'appraisal' })], [layer('appraisal', { 1: '2' })]],
    ['appraised', [leaf('1', 5)], [layer('form', { 1: '5' }), verdicts(1, { 1: '2 vì thiếu' })]],
    ['not-arisen', [leaf('1', 5, { notArisen: 'zero' })], [layer('form', { 1: 'not-arisen' })]],
    ['derived', [worth('1', 6, held({ is: 'points', code: '2' }, exact(6)), { inputs: [] }), leaf('2', 5)], [layer('form', { 2: '5' })]],
  ] as const)('%s', (barrier, components, layers) => {
    expect(told(setOf(components), dossier('a', layers))).toEqual([`1 ${barrier}`])
  })

  it('pending', () => expect(told(setOf([leaf('1', 5)], { whenNotAppraised: 'pending' }), form('a', { 1: '2' }))).toEqual(['1 pending']))

  it('measured against others', () => {
    const relative = worth('1', 5, held(times(rate(input('n'), { is: 'best', id: 'n', best: 'highest' }), points('5')), exact(5)), { inputs: [asked('n')] })
    const unit = form('a', { n: '1' })
    expect(told(setOf([relative]), unit, undefined, [unit, form('b', { n: '2' })])).toEqual(['1 relative'])
  })

  it('a criterion that is wiped comes back with the level that wipes it', () => {
    const set = setOf([wiper('1.1.1', '2'), leaf('1.1.2', 3)])
    const unit = form('a', { '1.1.1': '=lo', '1.1.2': '3' })
    expect(told(set, unit)).toEqual([
      'do: “số liệu 1.1.1”: đổi từ lo thành kha; gỡ mức đang làm mất điểm cả tiêu chí hoặc khống chế xếp loại: được 0 điểm.',
      'do: “số liệu 1.1.1”: đổi từ lo thành tot; gỡ mức đang làm mất điểm cả tiêu chí hoặc khống chế xếp loại: được 2 điểm.', '1.1.2 wiped'])
    expect(prospects(situate(set, [unit], unit)).flatMap(each => each.gains.map(gain => gain.exact.toFraction()))).toEqual(['3', '5'])
  })
})
