import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosen, input, number, over, times, when } from '../../src/formula/expr.ts'
import { decimalText, exact, zero, type Rational } from '../../src/rational.ts'
import { loweredIn } from '../../src/report/appraisal/explanation.ts'
import { asked, codes, dossier, layer, leaf, leafOf, one, score, setOf, verdicts, worth } from './build.ts'

const max = '0.75'
const rest = leaf('9', '99.25')
const rate = worth('1', 10, times(over(input('p'), input('w')), number(exact(10))), { inputs: [asked('p'), asked('w')] })
const plain = setOf([leaf('1', max), rest])
const claim = layer('form', { 1: max, 9: '50' })
const shown = (value: Rational | null | undefined): string | null => (value === null || value === undefined ? null : decimalText(value))

const after = (set: typeof plain, ...layers: Parameters<typeof dossier>[1]) => {
  const group = score(set, dossier('a', layers))
  const found = leafOf(one(group), '1')
  return { group, leaf: found, points: shown(found.points), state: found.state, codes: codes(group), ledger: (found.ledger ?? []).map(each => [each.what, each.round, shown(each.before), shown(each.points), each.reason]) }
}

describe('the last appraisal is final', () => {
  it('claim, appraisal, explanation, appraisal: each step stands in the ledger', () => {
    const found = after(plain, claim, verdicts(1, { 1: '0.25 công khai chưa đủ' }), verdicts(1, { 1: '0.75 đã công khai bổ sung' }, {}, 'explanation'), verdicts(2, { 1: '0.5 chấp nhận một phần' }))
    expect([found.points, found.codes]).toEqual(['0.5', []])
    expect([shown(found.leaf.self), shown(found.leaf.appraised)]).toEqual(['0.75', '0.5'])
    expect(found.ledger).toEqual([
      ['claim', undefined, null, '0.75', ''], ['appraisal', 1, '0.75', '0.25', 'công khai chưa đủ'],
      ['explanation', 1, '0.25', '0.25', 'đã công khai bổ sung'], ['appraisal', 2, '0.25', '0.5', 'chấp nhận một phần'],
    ])
    expect(shown(found.leaf.ledger?.[2]?.proposed)).toBe('0.75')
  })
  it('a later round that is silent leaves the earlier one', () => expect(after(plain, claim, verdicts(1, { 1: '0.25 vì thiếu' }), verdicts(2, { 9: '40 vì thiếu' })).points).toBe('0.25'))
  it('a word without points leaves it too, and is kept', () => {
    const found = after(plain, claim, verdicts(1, { 1: '0.25 vì thiếu' }), verdicts(2, { 1: ' đã xem lại' }))
    expect([found.points, found.ledger.at(-1)]).toEqual(['0.25', ['appraisal', 2, '0.25', '0.25', 'đã xem lại']])
  })
  it('agreement lets the earlier points stand', () => expect(after(plain, claim, verdicts(1, { 1: '0.25 vì thiếu' }), verdicts(2, { 1: 'agreed' })).points).toBe('0.25'))
  it('never the larger: of any claim and any two rounds the last counts', () => {
    const quarter = fc.integer({ min: 0, max: 3 }).map(each => String(each / 4))
    fc.assert(fc.property(quarter, quarter, quarter, (own, first, second) => {
      const found = after(plain, layer('form', { 1: own, 9: '50' }), verdicts(1, { 1: `${first} vì` }), verdicts(2, { 1: `${second} vì` }))
      expect(found.points).toBe(second)
    }))
  })
})

describe('counter-values', () => {
  const set = setOf([rate, leaf('9', 90)])
  const form = layer('form', { p: '4', w: '5', 9: '50' })
  it('re-run the formula, and both are kept', () => {
    const found = after(set, form, verdicts(1, { 1: ' đếm lại' }, { p: '3' }))
    expect([found.points, found.codes]).toEqual(['6', []])
    expect(found.leaf.ledger?.[1]?.values.map(each => [each.id, each.read])).toEqual([['p', '3']])
    expect(found.ledger[1]).toEqual(['appraisal', 1, '8', '6', 'đếm lại'])
  })
  it('of a later round overrule earlier points', () => expect(after(set, form, verdicts(1, { 1: '2 vì thiếu' }), verdicts(2, { 1: ' đếm lại' }, { p: '3' })).points).toBe('6'))
  it('and later points overrule earlier values', () => expect(after(set, form, verdicts(1, { 1: ' đếm lại' }, { p: '3' }), verdicts(2, { 1: '2 vì thiếu' })).points).toBe('2'))
  it('beside points of the same round only stand by, and that is told', () => {
    const found = after(set, form, verdicts(1, { 1: '2 vì thiếu' }, { p: '3' }))
    expect([found.points, found.codes]).toEqual(['2', ['appraisal/points-and-values']])
  })
  it('lift a state of the component as a whole', () => {
    const stated = layer('form', { 1: 'not-applicable', p: 'blank', w: 'blank', 9: '50' })
    expect(after(set, stated, { ...verdicts(1, { 1: ' có phát sinh' }, { p: '3', w: '5' }), reopens: new Set(['1']) }).state).toBe('scored')
  })
  it('a source that lies between is a step of its own', () => {
    const found = after(set, form, layer('table', { p: '2' }), verdicts(1, { 1: '3 bổ sung' }))
    expect(found.ledger).toEqual([['claim', undefined, null, '8', ''], ['source', undefined, '8', '4', ''], ['appraisal', 1, '4', '3', 'bổ sung']])
  })
})

describe('a figure that several components share', () => {
  const total = asked('total', 'number', { shared: true })
  const share = (code: string, id: string) => worth(code, 10, times(over(input(id), input('total')), number(exact(10))), { inputs: [asked(id), total] })
  const rest = leaf('9', 80)
  const set = setOf([share('1', 'p'), share('2', 'q'), rest])
  const form = layer('form', { p: '40', q: '50', total: '100', 9: '50' })
  const recount = verdicts(2, {}, { total: '50' })
  const standing = (...layers: Parameters<typeof dossier>[1]) => {
    const group = score(set, dossier('a', layers))
    return [shown(leafOf(one(group), '1').points), shown(leafOf(one(group), '2').points), group.findings.filter(each => each.code === 'appraisal/shared-figure').map(each => [each.severity, each.component])]
  }
  it('re-runs the formulas of those that nobody ruled, and leaves the ruling of the others, told', () => {
    expect(standing(form, recount)).toEqual(['8', '10', []])
    expect(standing(form, verdicts(1, { 1: '0.5 vì thiếu' }), recount)).toEqual(['0.5', '10', [['info', '1']]])
  })
  it('under a value of its own, or a word in its own row, the component goes back to its formula', () => {
    expect(standing(form, verdicts(1, { 1: '0.5 vì thiếu' }), verdicts(2, {}, { total: '50', p: '20' }))).toEqual(['4', '10', []])
    expect(standing(form, verdicts(1, { 1: '0.5 vì thiếu' }), { ...recount, reopens: new Set(['1']) })).toEqual(['8', '10', []])
  })
  it('leaves what does not apply as it is, told', () => {
    const group = score(set, dossier('a', [layer('form', { 1: 'not-applicable', q: '50', total: '100', 9: '50' }), recount]))
    expect([leafOf(one(group), '1').state, group.findings.filter(each => each.code === 'appraisal/shared-figure').map(each => each.component)]).toEqual(['not-applicable', ['1']])
  })
  it('settles nothing that awaits its appraisal, unless it serves that component alone', () => {
    const states = (components: Parameters<typeof setOf>[0]): readonly string[] => one(score(setOf(components, { whenNotAppraised: 'pending' }), dossier('a', [form, recount]))).leaves.map(each => each.state)
    expect(states([share('1', 'p'), share('2', 'q'), rest])).toEqual(['pending', 'pending', 'pending'])
    expect(states([share('1', 'p'), rest])).toEqual(['scored', 'pending'])
  })
})

describe('lowering', () => {
  const reasonless = 'appraisal/no-reason'
  it('without a reason is an error, and the points still count', () => {
    const found = after(plain, claim, verdicts(1, { 1: '0.25' }))
    expect([found.points, found.codes]).toEqual(['0.25', [reasonless]])
    expect(found.group.findings[0]).toMatchObject({ severity: 'error', unit: 'a', component: '1', at: { cell: 'S9' } })
    expect(found.group.findings[0]?.message.vi).toContain('từ 0,75 xuống 0,25')
  })
  it('by a value too', () => expect(after(setOf([rate, leaf('9', 90)]), layer('form', { p: '4', w: '5', 9: '50' }), verdicts(1, {}, { p: '3' })).codes).toEqual([reasonless]))
  it('raising needs none', () => expect(after(plain, layer('form', { 1: '0.25', 9: '50' }), verdicts(1, { 1: '0.75' })).codes).toEqual([]))
  it('a penalty is the other way round', () => {
    const set = setOf([leaf('1', 5, { list: 'penalty' }), leaf('9', 100)])
    const form = layer('form', { 1: '1', 9: '50' })
    expect(after(set, form, verdicts(1, { 1: '2' })).codes).toEqual([reasonless])
    expect(after(set, form, verdicts(1, { 1: '0' })).codes).toEqual([])
  })
  it('what did not apply and now loses points is lowered, and the unit is asked to explain it', () => {
    const found = after(plain, layer('form', { 1: 'not-applicable', 9: '50' }), verdicts(1, { 1: '0.5' }))
    expect(found.codes).toContain(reasonless)
    expect(loweredIn(found.group.units, 1).map(({ leaf: each }) => each.component.code)).toEqual(['1'])
    expect(loweredIn(after(plain, layer('form', { 1: '0.25', 9: '50' }), verdicts(1, { 1: '0.75' })).group.units, 1)).toEqual([])
  })
  it('a survey or a comparison is overruled with a reason, and told', () => {
    const set = setOf([leaf('1', 10, { source: 'survey', inputs: [asked('s')], formula: input('s') }), leaf('9', 90)])
    const held = [layer('form', { 9: '50' }), layer('survey', { s: '5' })]
    expect(after(set, ...held, verdicts(1, { 1: '7 đếm lại phiếu' })).codes).toEqual(['appraisal/over-others'])
    expect(after(set, ...held, verdicts(1, { 1: '7' })).codes).toEqual([reasonless, 'appraisal/over-others'])
  })
})

describe('what an appraisal cannot do', () => {
  it('points that cannot be used leave the component without points, not with the claim', () => {
    const found = after(plain, claim, verdicts(1, { 1: 'unreadable' }))
    expect([found.state, found.points, one(found.group).status, found.ledger[1]?.[3]]).toEqual(['unreadable', '0', 'incomplete', null])
  })
  it('a later sound round mends that', () => expect(after(plain, claim, verdicts(1, { 1: 'unreadable' }), verdicts(2, { 1: '0.5' })).points).toBe('0.5'))
  it('what is not decided yet waits, as an interval; the next round settles it', () => {
    const found = after(plain, claim, verdicts(1, { 1: 'pending nêu rõ số tin' }))
    const unit = one(found.group)
    expect([found.state, found.points, shown(found.leaf.self), shown(found.leaf.appraised), unit.status, unit.rank]).toEqual(['pending', '0', '0.75', null, 'incomplete', undefined])
    expect(unit.interval?.points?.map(shown)).toEqual(['50', '50.75'])
    expect(found.ledger.at(-1)).toEqual(['appraisal', 1, '0.75', null, 'nêu rõ số tin'])
    expect([found.codes, found.leaf.because?.vi]).toEqual([['score/incomplete'], 'Thẩm định lần 1 chưa kết luận, chờ đơn vị giải trình.'])
    expect(after(plain, claim, verdicts(1, { 1: 'pending hỏi' }), verdicts(2, { 1: 'agreed' })).points).toBe('0.75')
    expect(after(plain, claim, verdicts(1, { 1: 'pending hỏi' }), verdicts(2, { 1: '0.5 vì' })).points).toBe('0.5')
    expect(after(plain, claim, verdicts(1, { 1: 'pending hỏi' }), verdicts(2, { 9: '40 vì' })).state).toBe('pending')
  })
  it('agreement after a wait restores what an earlier round gave, not the claim', () => {
    const lowered = verdicts(1, { 1: '0.25 vì thiếu' })
    expect(after(plain, claim, lowered, verdicts(2, { 1: 'pending hỏi' }), verdicts(3, { 1: 'agreed' })).points).toBe('0.25')
    expect(after(plain, claim, lowered, verdicts(2, { 1: 'pending hỏi' }), verdicts(3, { 1: 'pending hỏi lại' }), verdicts(4, { 1: 'agreed' })).points).toBe('0.25')
    expect(after(plain, claim, verdicts(1, { 1: 'unreadable' }), verdicts(2, { 1: 'pending hỏi' }), verdicts(3, { 1: 'agreed' })).state).toBe('unreadable')
  })
  it('values that cannot be read are no appraised points', () => {
    const found = after(setOf([rate, leaf('9', 90)]), layer('form', { p: '4', w: '5', 9: '50' }), verdicts(1, { 1: ' đếm lại' }, { p: 'unreadable' }))
    expect([found.state, shown(found.leaf.self), found.leaf.appraised]).toEqual(['unreadable', '8', null])
  })
  it('a reason alone moves nothing, and is told', () => {
    const found = after(plain, claim, verdicts(1, { 1: ' trừ 0,5 vì thiếu quyết định' }))
    expect([found.points, found.codes]).toEqual(['0.75', ['appraisal/reason-only']])
  })
  it('agreement beside another proposal keeps the points, and says which', () => {
    const proposed = verdicts(1, { 1: '0.5 xin' }, {}, 'explanation')
    const found = after(plain, claim, verdicts(1, { 1: '0.25 vì' }), proposed, verdicts(2, { 1: 'agreed đã xem' }))
    expect([found.points, found.codes]).toEqual(['0.25', ['appraisal/agreed-not-proposed']])
    expect(found.group.findings[0]?.message.vi).toContain('giữ 0,25 điểm, không phải 0,5 điểm mà đơn vị đề nghị')
    expect(after(plain, claim, verdicts(1, { 1: '0.5 vì' }), proposed, verdicts(2, { 1: 'agreed' })).codes).toEqual([])
  })
  it('an exempt component stays exempt, and that is told', () => {
    const group = score(plain, dossier('a', [claim, verdicts(1, { 1: '0.5 vì' })], { notApplicable: ['1'] }))
    expect([leafOf(one(group), '1').state, codes(group).includes('appraisal/not-applicable')]).toEqual(['not-applicable', true])
  })
  it('points do not lift what a chosen level wipes; its value does', () => {
    const level = worth('1', 1, when(chosen('1', 'tot'), number(exact(1)), number(zero)), { inputs: [asked('1', 'choice')], criterion: '1', effects: [{ when: chosen('1', 'kem'), zeroes: 'criterion' }] })
    const set = setOf([level, leaf('9', 99)])
    const form = layer('form', { 1: '=kem', 9: '50' })
    expect([after(set, form, verdicts(1, { 1: '1 vì' })).points, after(set, form, verdicts(1, { 1: '1 vì' })).codes]).toEqual(['0', ['appraisal/wiped']])
    expect(after(set, form, verdicts(1, { 1: ' sửa mức' }, { 1: '=tot' })).points).toBe('1')
  })
})

describe('and the rest of the rules', () => {
  it('what appraisers settled no longer awaits them', () => {
    const set = setOf([leaf('1', max), rest], { whenNotAppraised: 'pending' })
    expect(one(after(set, claim, verdicts(1, { 1: '0.25 vì thiếu', 9: 'agreed' })).group).leaves.map(each => each.state)).toEqual(['scored', 'scored'])
    expect(one(after(set, claim, verdicts(1, { 1: ' đang xem' })).group).leaves.map(each => each.state)).toEqual(['pending', 'pending'])
  })
  it('an agreement proves nothing: appraised is nothing where the proof wanted is not named', () => {
    const set = setOf([leaf('1', 10, { proof: { required: true, text: { vi: 'KH', en: 'KH' } } }), leaf('2', 90)], { withoutProof: 'zero' })
    const found = leafOf(one(score(set, dossier('a', [layer('form', { 1: '8', 2: '80' }), verdicts(1, { 1: 'agreed', 2: 'agreed' })]))), '1')
    expect([shown(found.points), shown(found.appraised)]).toEqual(['0', '0'])
  })

  it('what a level wipes is wiped of what appraisers give', () => {
    const wiper = leaf('1.1.1', 3, { inputs: [asked('1.1.1', 'choice')], formula: number(exact(1)), effects: [{ when: chosen('1.1.1', 'kem'), zeroes: 'criterion' }] })
    const set = setOf([wiper, leaf('1.1.2', 5), rest])
    const found = one(score(set, dossier('a', [layer('form', { '1.1.1': '=kem', '1.1.2': '4', 9: '50' }), verdicts(1, { '1.1.2': '5 vì' })])))
    expect([shown(leafOf(found, '1.1.2').points), shown(leafOf(found, '1.1.2').appraised)]).toEqual(['0', '0'])
  })

  it('appraised points need no proof', () => {
    const set = setOf([leaf('1', max, { proof: { required: true, text: { vi: 'KH', en: 'KH' } } }), rest], { withoutProof: 'zero' })
    expect([after(set, claim).points, after(set, claim, verdicts(1, { 1: '0.5' })).points]).toEqual(['0', '0.5'])
  })
  it('points of others see the appraised points', () => {
    const set = setOf([leaf('1', max), worth('9', '99.25', { is: 'points', code: '1' }, { inputs: [] })])
    expect(shown(leafOf(one(after(set, claim, verdicts(1, { 1: '0.25 vì' })).group), '9').points)).toBe('0.25')
  })
  it('an explanation that asks for less than it has is told', () => {
    expect(after(plain, claim, verdicts(1, { 1: '0.5 vì' }), verdicts(1, { 1: '0.25 xin' }, {}, 'explanation')).codes).toEqual(['explanation/below-appraised'])
  })
  it('a sheet that shows another self-score than today is told once', () => {
    const claims = new Map([['1', { points: exact('0.5'), from: { file: 't.xlsx', sheet: 'Thẩm định', cell: 'H9' } }], ['9', { points: exact(50), from: { file: 't.xlsx' } }]])
    expect(after(plain, claim, { ...verdicts(1, {}), claims }).group.findings).toMatchObject([{ code: 'appraisal/stale', severity: 'info', at: { cell: 'H9' } }])
  })
  it('without appraisers there is no ledger', () => expect(after(plain, claim).leaf).not.toHaveProperty('ledger'))
})
