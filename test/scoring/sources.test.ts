import { describe, expect, it } from 'vitest'
import { input, number, over, times } from '../../src/formula/expr.ts'
import { fractionText, decimalText, exact } from '../../src/rational.ts'
import type { LeafScore } from '../../src/scoring/scorecard.ts'
import { asked, codes, dossier, form, layer, leaf, leafOf, one, score, setOf, worth } from './build.ts'

const rest = leaf('9', 90)
const shown = (found: LeafScore): readonly (string | null)[] =>
  [found.state, decimalText(found.points), found.self && decimalText(found.self), found.appraised && decimalText(found.appraised)]

describe('self and appraised', () => {
  const set = setOf([leaf('1', 10), rest])
  const both = (words: Record<string, string>) =>
    leafOf(one(score(set, dossier('a', [layer('form', { 1: '8', 9: '45' }), layer('appraisal', words)]))), '1')

  it('the appraisal counts, also below the claim', () => expect(shown(both({ 1: '5' }))).toEqual(['scored', '5', '8', '5']))
  it('and is null where it gives nothing', () => expect(shown(both({ 9: '40' }))).toEqual(['scored', '8', '8', null]))
  it('a table overrules the claim without being an appraisal', () => {
    const found = one(score(set, dossier('a', [layer('form', { 1: '8', 9: '45' }), layer('table', { 1: '6' })])))
    expect(shown(leafOf(found, '1'))).toEqual(['scored', '6', '8', null])
  })
  it('a blank claims 0, a unit without a form claims nothing', () => {
    expect(shown(leafOf(one(score(set, form('a', { 9: '1' }))), '1'))).toEqual(['blank', '0', '0', null])
    expect(shown(leafOf(one(score(set, dossier('a', [layer('table', { 1: '4', 9: '1' })]))), '1'))).toEqual(['scored', '4', null, null])
  })
  it('is rounded where the set rounds the leaves', () => {
    const rounded = setOf([leaf('1', 10), rest], { rounding: { to: exact('0.01'), mode: 'down', at: 'component' } })
    expect(shown(leafOf(one(score(rounded, form('a', { 1: '1.239', 9: '1' }))), '1'))).toEqual(['scored', '1.23', '1.23', null])
  })
  it('an appraised numerator is set over the denominator that stands', () => {
    const rate = worth('1', 10, times(over(input('p'), input('w')), number(exact(10))), { inputs: [asked('p'), asked('w')] })
    const found = one(score(setOf([rate, rest]), dossier('a', [layer('form', { p: '4', w: '5', 9: '1' }), layer('appraisal', { p: '3' })])))
    expect(shown(leafOf(found, '1'))).toEqual(['scored', '6', '8', '6'])
  })
  it('nobody claims what the survey, the appraisers or a comparison decide', () => {
    const closed = setOf([leaf('1', 2, { source: 'survey' }), leaf('2', 2, { source: 'appraisal' }), worth('3', 2, over(input('3'), { is: 'best', id: '3', best: 'highest' })), rest])
    expect(one(score(closed, form('a', { 1: '1', 2: '1', 3: '1', 9: '1' }))).leaves.map(each => each.self && decimalText(each.self))).toEqual([null, null, null, '1'])
  })
  it('what a form says of them is used, and told', () => {
    const closed = setOf([leaf('1', 10, { source: 'appraisal' }), rest])
    const group = score(closed, form('a', { 1: '4', 9: '45' }))
    expect([decimalText(leafOf(one(group), '1').points), ...codes(group)]).toEqual(['4', 'score/self-claimed'])
  })
  it('and is not said to be used where nothing is: a cell that cannot be read, a blank, half of a rate', () => {
    const rate = worth('2', 10, times(over(input('p'), input('w')), number(exact(10))), { inputs: [asked('p'), asked('w')], source: 'survey' })
    const closed = setOf([leaf('1', 10, { source: 'appraisal' }), rate, leaf('9', 80)], { surveyWhenNotHeld: 'zero' })
    const told = (words: Record<string, string>) => codes(score(closed, form('a', { 9: '45', ...words }))).filter(code => code === 'score/self-claimed')
    expect([told({ 1: 'unreadable' }), told({ 1: 'blank' }), told({ p: '3' }), told({ p: 'unreadable', w: '4' })]).toEqual([[], [], [], []])
    expect([told({ 1: '0' }), told({ 1: 'not-applicable' }), told({ p: '3', w: '4' })]).toEqual([['score/self-claimed'], ['score/self-claimed'], ['score/self-claimed']])
  })
})

describe('whenNotAppraised: pending', () => {
  const set = setOf([leaf('1', 10), leaf('2', 10, { source: 'appraisal' }), leaf('P', 5, { list: 'penalty', source: 'appraisal' }), rest], { whenNotAppraised: 'pending' })
  const states = (...layers: Parameters<typeof dossier>[1]) => one(score(set, dossier('a', layers)))

  it('what rests on the form alone, or is for the appraisers and not given, is pending and keeps the unit from a rank', () => {
    const found = states(layer('form', { 1: '8', 9: '45' }))
    expect([found.status, found.rank, ...found.leaves.map(each => each.state)]).toEqual(['incomplete', undefined, 'pending', 'pending', 'blank', 'pending'])
    expect(shown(leafOf(found, '1'))).toEqual(['pending', '0', '8', null])
  })
  it('is settled by an appraisal or another source', () => {
    const found = states(layer('form', { 1: '8', 9: '45' }), layer('table', { 9: '44' }), layer('appraisal', { 1: '8', 2: '3' }))
    expect([found.status, ...found.leaves.map(each => each.state)]).toEqual(['ranked', 'scored', 'scored', 'blank', 'scored'])
  })
  it('is told once a unit', () => {
    const group = score(set, form('a', { 1: '8', 9: '45' }))
    expect(group.findings.map(finding => [finding.code, finding.severity])).toEqual([['score/incomplete', 'warning']])
    expect(group.findings[0]?.message.vi).toContain('1, 2 và 9')
  })
})

describe('withoutProof', () => {
  const proof = { required: true, text: { vi: 'Kế hoạch (số, ngày)', en: 'Plan' } }
  const wants = (withoutProof: 'warn' | 'zero') => setOf([leaf('1', 10, { proof }), leaf('9', 90), leaf('P', 5, { list: 'penalty', proof })], { withoutProof })
  const words = { 1: '8', 9: '45', P: '1' }
  const seen = (withoutProof: 'warn' | 'zero', layers: Parameters<typeof dossier>[1]) => {
    const group = score(wants(withoutProof), dossier('a', layers))
    return [...shown(leafOf(one(group), '1')).slice(0, 3), ...codes(group)]
  }

  it('warn: counted, and told', () => expect(seen('warn', [layer('form', words)])).toEqual(['scored', '8', '8', 'score/without-proof']))
  it('zero: not counted, though the claim stands', () => expect(seen('zero', [layer('form', words)])).toEqual(['scored', '0', '8', 'score/without-proof']))
  it('a blank proof is none', () => expect(seen('zero', [layer('form', words, { 1: ' \u00A0' })])[1]).toBe('0'))
  it.each(['Không', 'Chưa có', 'Không có tài liệu', '0', 'ko có'])('“%s” is none', said => expect(seen('zero', [layer('form', words, { 1: said })])[1]).toBe('0'))
  it('tells what stands in place of a proof', () => {
    expect(score(wants('warn'), dossier('a', [layer('form', words, { 1: 'Chưa có' })])).findings[0]?.message.vi).toContain('chưa ghi tài liệu kiểm chứng (chỉ ghi “Chưa có”)')
  })
  it('a proof named is enough', () => expect(seen('zero', [layer('form', words, { 1: 'KH 12/KH-UBND' })])).toEqual(['scored', '8', '8']))
  it('0 points need no proof', () => expect(seen('zero', [layer('form', { ...words, 1: '0' })])).toEqual(['scored', '0', '0']))
  it('nor does what another source gives', () => {
    expect(seen('zero', [layer('form', { 9: '45', P: '1' }), layer('table', { 1: '8' })])).toEqual(['scored', '8', '0'])
    expect(seen('zero', [layer('form', words), layer('appraisal', { 1: '7' })])).toEqual(['scored', '7', '8'])
  })
  it('not arisen needs no proof', () => expect(seen('zero', [layer('form', { ...words, 1: 'not-arisen' })])).toEqual(['not-arisen', '10', '10', 'score/exempt']))
})

describe('a survey', () => {
  const components = [leaf('1', 70), leaf('2', 30, { source: 'survey', inputs: [asked('s')], formula: input('s') })]
  const seen = (surveyWhenNotHeld: 'rescale' | 'zero', ...dossiers: Parameters<typeof score>[1][]) => {
    const group = score(setOf(components, { surveyWhenNotHeld }), ...dossiers)
    return [group.surveyHeld, one(group, 'a').status, decimalText(one(group, 'a').max), decimalText(one(group, 'a').index), ...codes(group)]
  }

  it('not held, rescale: the rest is 100', () => expect(seen('rescale', form('a', { 1: '63' }))).toEqual([false, 'ranked', '70', '90', 'score/survey-not-held']))
  it('not held, zero: 0 of 30', () => expect(seen('zero', form('a', { 1: '63' }))).toEqual([false, 'ranked', '100', '63', 'score/survey-not-held']))
  it('a blank figure is no survey', () => expect(seen('rescale', form('a', { 1: '63', s: 'blank' }))[0]).toBe(false))
  it('held for another unit: this one has 0, and is told', () => {
    expect(seen('rescale', form('a', { 1: '63' }), dossier('b', [layer('table', { 1: '1', s: '20' })]))).toEqual([true, 'ranked', '100', '63', 'score/blank'])
  })
  it('held, as a source says, though it has nothing for anybody', () => {
    expect(seen('rescale', dossier('a', [layer('table', { 1: '63' }), layer('survey', {})])).slice(0, 3)).toEqual([true, 'ranked', '100'])
  })
  it('a set without survey components says nothing of surveys', () => expect(codes(score(setOf([rest]), form('a', { 9: '1' })))).toEqual([]))
})

describe('relative', () => {
  const best = { is: 'best', id: 'n', best: 'highest' } as const
  const set = setOf([worth('1', 10, times(over(input('n'), best), number(exact(10))), { method: 'relative', inputs: [asked('n')] }), rest])

  it.each([
    ['the roster exempts', form('c', { n: '8' }, { notApplicable: ['1'] })],
    ['the form says "does not apply" of the component', form('c', { n: '8', 1: 'not-applicable' })],
  ])('a unit to which it does not apply is no best: %s', (_, third) => {
    const group = score(set, form('a', { n: '4' }), form('b', { n: '2' }), third)
    expect(['a', 'b', 'c'].map(id => { const { points, max } = leafOf(one(group, id), '1'); return `${fractionText(points)} of ${fractionText(max)}` })).toEqual(['10 of 10', '5 of 10', '0 of 0'])
  })

  it('a figure that two items compare: each among the units to which it applies', () => {
    const shared = setOf(['1', '2'].map(code => worth(code, 10, times(over(input('n'), best), number(exact(10))), { method: 'relative', inputs: [asked('n', 'number', { shared: true })] })))
    const group = score(shared, form('a', { n: '4' }), form('c', { n: '8' }, { notApplicable: ['1'] }))
    expect(['1', '2'].map(code => fractionText(leafOf(one(group, 'a'), code).points))).toEqual(['10', '5'])
  })


  it('compares with the best of the group, by what stands after all sources', () => {
    const group = score(set, form('a', { n: '30', 9: '1' }), dossier('b', [layer('form', { n: '100', 9: '1' }), layer('table', { n: '40' })]), form('c', { n: 'not-applicable', 9: '1' }))
    expect(['a', 'b', 'c'].map(id => decimalText(leafOf(one(group, id), '1').points))).toEqual(['7.5', '10', '0'])
  })
  it('leaves out units that handed nothing in', () => {
    const group = score(set, form('a', { n: '30', 9: '1' }), { ...form('b', { n: '90' }), submitted: false })
    expect(decimalText(leafOf(one(group, 'a'), '1').points)).toBe('10')
  })
})
