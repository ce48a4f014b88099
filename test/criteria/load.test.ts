import { describe, expect, it } from 'vitest'
import { walk } from '../../src/criteria/criteria.ts'
import { decimalText } from '../../src/rational.ts'
import { broken, load, sound, told } from './loaded.ts'

const setOf = (text: string) => {
  const { set, findings } = load(text)
  expect(findings).toEqual([])
  if (set === undefined) throw new Error('no set')
  return set
}

describe('a sound set', () => {
  const set = setOf(sound)

  it('has its leaves in the order of the file', () =>
    expect(set.components.map(each => [each.code, each.list, each.field, each.criterion, decimalText(each.max), each.source])).toEqual([
      ['1.1.1', 'base', '1', '1.1', '2.5', 'self'],
      ['1.1.2.a', 'base', '1', '1.1', '1.5', 'self'],
      ['1.2', 'base', '1', '1.2', '2', 'self'],
      ['2', 'base', '2', '2', '4', 'survey'],
      ['T1', 'bonus', 'T1', 'T1', '1', 'self'],
      ['P1', 'penalty', 'P1', 'P1', '2', 'self'],
    ]))

  it('has a tree whose maxima are sums', () =>
    expect([...walk(set.fields)].map(node => [node.code, node.depth, decimalText(node.max), node.component !== undefined])).toEqual([
      ['1', 0, '6', false], ['1.1', 1, '4', false], ['1.1.1', 2, '2.5', true], ['1.1.2', 2, '1.5', false],
      ['1.1.2.a', 3, '1.5', true], ['1.2', 1, '2', true], ['2', 0, '4', true],
    ]))

  it('names its inputs as the contract does', () =>
    expect(set.components.flatMap(each => each.inputs.map(input => input.id))).toEqual(['1.1.1.date', '1.1.2.a', 'resolved', 'received', '2.of', 'T1', 'P1.of']))

  it('fills in what is not stated', () => {
    const lean = setOf(broken(
      ['rounding: { to: 0.01, mode: half-up, at: total }\n', ''], ['ranking: { by: published, ties: competition, tieBreak: [bonus, \'1\'] }\n', ''],
      [', atMost: 25%', '']))
    expect({ ...lean.rounding, to: decimalText(lean.rounding.to) }).toEqual({ to: '0.01', mode: 'half-up', at: 'total' })
    expect(lean.ranking).toEqual({ by: 'published', ties: 'competition', tieBreak: [] })
    expect([lean.withoutProof, lean.whenNotAppraised, lean.surveyWhenNotHeld, lean.components[0]?.notApplicable]).toEqual(['warn', 'self', 'rescale', 'exclude'])
    expect(lean.ceiling).toBeUndefined()
  })

  it('may leave out the scale of 100, the grades, the lists and the figures', () => {
    const text = 'id: a\ntitle: A\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\nfields:\n  - { code: I, name: B, max: 100, rule: { method: yes-no } }\n'
    const set = setOf(text)
    expect([decimalText(set.scale), set.grades, set.figures, set.bonus]).toEqual(['100', [], [], undefined])
  })

  it('knows the share of a quota and the tolerance of a check as rates', () => {
    const set = setOf(broken(
      ['  - equal:', '  - percent: { stated: rate, part: resolved, whole: received, within: 0.05 }\n    message: { vi: Lệch, en: Differs }\n  - equal:'],
      ['figures:', 'figures:\n  rate: { name: Tỷ lệ, kind: percent }']))
    expect(set.grades.map(grade => grade.atMost?.toFraction())).toEqual(['1/4', undefined, undefined])
    expect(set.checks[0]).toMatchObject({ is: 'percent', stated: 'rate', part: { sum: ['resolved'] }, message: { vi: 'Lệch', en: 'Differs' } })
    expect(set.checks[0]?.is === 'percent' && set.checks[0].within.toFraction()).toBe('1/2000')
  })

  it('carries who issued it', () => {
    const set = setOf(broken(['sample: true', 'decision: { number: 1/QĐ-UBND, date: 2025-01-02, issuer: UBND tỉnh, replaces: [2/QĐ-UBND] }']))
    expect([set.sample, set.decision]).toEqual([false, { number: '1/QĐ-UBND', date: '2025-01-02', issuer: 'UBND tỉnh', replaces: ['2/QĐ-UBND'] }])
  })

  it('lets a component overrule what the set says of states', () => {
    const set = setOf(broken(['        rule: { method: ratio', '        notArisen: exclude\n        notApplicable: full\n        rule: { method: ratio'],
      ['received: 0 }, points: 2', 'received: 0 }, points: 0'], ['Không áp dụng }, points: 0', 'Không áp dụng }, points: 2']))
    expect([set.components[2]?.notArisen, set.components[2]?.notApplicable, set.components[0]?.notArisen]).toEqual(['exclude', 'full', 'full'])
  })
})

describe('a broken file', () => {
  it('gives no set', () => {
    expect(load('fields: [').set).toBeUndefined()
    expect(load(broken(['max: 2.5', 'mx: 2.5'])).set).toBeUndefined()
    expect(load(broken(["code: '1.2'", "code: '1.1'"])).set).toBeUndefined()
  })
  it('gives a set when only a worked example does not hold', () => expect(load(broken(['points: 3.4', 'points: 3.5'])).set).toBeDefined())
  it('gives a set beside warnings', () => expect(load(broken(['max: 6', 'max: 7'])).set).toBeDefined())
  it.each([['a list', '- 1\n'], ['a word', 'abc\n'], ['other keys', 'name: x\nversion: 1\n'], ['a round file', 'name: Đợt 1\nevidence: []\n']])(
    'is told in one sentence when it is no set: %s', (_name, text) => expect(told(text)).toHaveLength(1))
})
