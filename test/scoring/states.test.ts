import { describe, expect, it } from 'vitest'
import type { Component, CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Layer } from '../../src/evidence/answer.ts'
import { decimalText, exact } from '../../src/rational.ts'
import { absent, dossier, form, layer, leaf, leafOf, one, score, setOf } from './build.ts'

/** Beside the component in question 45 of 90 are certain, by a table. */
const certain = layer('table', { 9: '45' })
const rest = leaf('9', 90)

/** `state points/max → index`, or `incomplete` in place of an index. */
function told(component: Partial<Component>, set: Partial<CriteriaSet>, layers: readonly Layer[], other: readonly Layer[] = []): string {
  const all = setOf([leaf('1', 10, component), rest], set)
  const found = one(score(all, dossier('a', [certain, ...layers]), ...(other.length === 0 ? [] : [dossier('b', [certain, ...other])])), 'a')
  const { state, points, max } = leafOf(found, '1')
  return `${state} ${decimalText(points)}/${decimalText(max)} → ${found.status === 'ranked' ? decimalText(found.index) : found.status}`
}

const words = ['7', 'blank', 'not-arisen', 'not-applicable', 'unreadable']
const by = (component: Partial<Component>, set: Partial<CriteriaSet> = {}): readonly string[] => words.map(word => told(component, set, [layer('form', { 1: word })]))

const seven = 'scored 7/10 → 52'
const blank = 'blank 0/10 → 45'
const lost = 'unreadable 0/10 → incomplete'

describe('every state under every policy', () => {
  it.each<[Component['notArisen'], Component['notApplicable'], readonly string[]]>([
    ['full', 'exclude', [seven, blank, 'not-arisen 10/10 → 55', 'not-applicable 0/0 → 50', lost]],
    ['full', 'full', [seven, blank, 'not-arisen 10/10 → 55', 'not-applicable 10/10 → 55', lost]],
    ['exclude', 'exclude', [seven, blank, 'not-arisen 0/0 → 50', 'not-applicable 0/0 → 50', lost]],
    ['exclude', 'full', [seven, blank, 'not-arisen 0/0 → 50', 'not-applicable 10/10 → 55', lost]],
    ['zero', 'exclude', [seven, blank, 'not-arisen 0/10 → 45', 'not-applicable 0/0 → 50', lost]],
    ['zero', 'full', [seven, blank, 'not-arisen 0/10 → 45', 'not-applicable 10/10 → 55', lost]],
  ])('not arisen: %s, not applicable: %s', (notArisen, notApplicable, expected) => expect(by({ notArisen, notApplicable })).toEqual(expected))

  it.each<[Component['list'], readonly string[]]>([
    ['bonus', ['scored 7/10 → 57.78', 'blank 0/10 → 50', 'not-arisen 0/10 → 50', 'not-applicable 0/10 → 50', lost]],
    ['penalty', ['scored 7/10 → 42.22', 'blank 0/10 → 50', 'not-arisen 0/10 → 50', 'not-applicable 0/10 → 50', lost]],
  ])('a %s that did not arise neither gives nor takes, whatever the policy', (list, expected) => {
    for (const notArisen of ['full', 'exclude', 'zero'] as const) for (const notApplicable of ['full', 'exclude'] as const) expect(by({ list, notArisen, notApplicable })).toEqual(expected)
  })

  const waits = 'pending 0/10 → incomplete'
  it.each<[CriteriaSet['whenNotAppraised'], readonly string[]]>([
    ['self', [seven, blank, 'not-arisen 10/10 → 55', 'not-applicable 0/0 → 50', lost]],
    ['pending', [waits, blank, waits, waits, waits]],
  ])('not appraised: %s', (whenNotAppraised, expected) => expect(by({}, { whenNotAppraised })).toEqual(expected))

  it.each(words.map((word, index) => [word, by({})[index] ?? ''] as const))('appraised as %s, the unit’s own word waits for nothing', (word, expected) => {
    const layers = [layer('form', { 1: '3' }), layer('appraisal', { 1: word })]
    expect(told({}, { whenNotAppraised: 'pending' }, layers)).toBe(word === 'blank' ? waits : expected)
  })

  it('a component for the appraisers, without a word from anybody', () => {
    expect((['self', 'pending'] as const).map(whenNotAppraised => told({ source: 'appraisal' }, { whenNotAppraised }, []))).toEqual([blank, waits])
  })

  const proof = { required: true, text: { vi: 'Kế hoạch', en: 'Plan' } }
  it.each<[CriteriaSet['withoutProof'], readonly string[]]>([
    ['warn', [seven, blank, 'not-arisen 10/10 → 55', 'not-applicable 0/0 → 50', lost]],
    ['zero', ['scored 0/10 → 45', blank, 'not-arisen 10/10 → 55', 'not-applicable 0/0 → 50', lost]],
  ])('without proof: %s', (withoutProof, expected) => expect(by({ proof }, { withoutProof })).toEqual(expected))

  it.each<[CriteriaSet['surveyWhenNotHeld'], string]>([['rescale', 'not-applicable 0/0 → 50'], ['zero', blank]])('a survey that was not held: %s', (surveyWhenNotHeld, expected) =>
    expect(told({ source: 'survey' }, { surveyWhenNotHeld }, [])).toBe(expected))
  it('a survey that was held: what it says of the unit, 0 where it says nothing', () => {
    const held = (word: string): string => told({ source: 'survey' }, {}, [layer('survey', { 1: word })], [layer('survey', { 1: '5' })])
    expect(words.map(held)).toEqual([seven, blank, 'not-arisen 10/10 → 55', 'not-applicable 0/0 → 50', lost])
  })
  it('typed on every form, unreadable on one: it was held, and that one is open', () =>
    expect(told({ source: 'survey' }, {}, [layer('form', { 1: 'unreadable' })], [layer('form', { 1: '5' })])).toBe(lost))

  it.each<['half-up' | 'down', readonly string[]]>([
    ['half-up', ['scored 7.13/9.995 → 52.13', 'not-arisen 9.995/9.995 → 55']],
    ['down', ['scored 7.12/9.995 → 52.12', 'not-arisen 9.99/9.995 → 54.99']],
  ])('rounded %s at the component', (mode, expected) =>
    expect(['7.126', 'not-arisen'].map(word => told({ max: exact('9.995') }, { rounding: { to: exact('0.01'), mode, at: 'component' } }, [layer('form', { 1: word })]))).toEqual(expected))

  it('the roster sets a component aside, whatever stands on the form', () => {
    const found = words.map(word => leafOf(one(score(setOf([leaf('1', 10), rest]), dossier('a', [certain, layer('form', { 1: word })], { notApplicable: ['1'] }))), '1'))
    expect(found.map(each => `${each.state} ${decimalText(each.points)}/${decimalText(each.max)}`)).toEqual(words.map(() => 'not-applicable 0/0'))
  })

  it('a unit that handed nothing in has no component in any state', () => {
    const found = one(score(setOf([leaf('1', 10), rest]), form('a', { 1: '7', 9: '45' }), absent('b')), 'b')
    expect([found.status, found.leaves, found.rank, found.grade, found.interval]).toEqual(['not-submitted', [], undefined, undefined, undefined])
  })
})

describe('what the unit itself claims', () => {
  it.each([['7', '7'], ['blank', '0'], ['not-arisen', '10'], ['not-applicable', '0'], ['unreadable', null]])('%s claims %s', (word, expected) => {
    const { self } = leafOf(one(score(setOf([leaf('1', 10), rest]), form('a', { 1: word, 9: '45' }))), '1')
    expect(self && decimalText(self)).toBe(expected)
  })
})
