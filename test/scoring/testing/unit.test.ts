import { describe, expect, it } from 'vitest'
import { ran, told } from './small.ts'

const unit = (lines: string): string => ran(`units:\n  - name: Xã A\n${lines.split('\n').map(line => `    ${line}\n`).join('')}`).map(told).join()

const cases: readonly (readonly [name: string, lines: string, expected: string])[] = [
  ['full elsewhere', 'others: full\ngiven: {}\npoints: 10\nmax: 10\nindex: 100\nbonus: 0\npenalty: 0\ngrade: tot', ''],
  ['nothing elsewhere', 'others: zero\ngiven: { on_time: 9, resolved: 10 }\npoints: 2\nindex: 20\ngrade: yeu', ''],
  ['blank elsewhere, which is the rule', 'given: { on_time: 9, resolved: 10 }\nsurveyHeld: true\npoints: 2\nmax: 10\ncomponents: { 1.2: blank, \'2\': blank }', ''],
  ['no survey', 'others: full\ngiven: {}\nsurveyHeld: false\npoints: 8\nmax: 8\nindex: 100', ''],
  ['no survey figure: none was held', 'given: { on_time: 9, resolved: 10 }\nmax: 8', ''],
  ['a survey figure: it was held', 'others: zero\ngiven: { 2.of: 50 }\npoints: 1\nmax: 10', ''],
  ['what does not apply', 'others: full\ngiven: {}\nnotApplicable: [\'1.1\', \'2\']\npoints: 3\nmax: 3\nindex: 100\ncomponents: { 1.1: not-applicable }', ''],
  ['what did not arise', 'others: full\ngiven: { \'1.2\': Không phát sinh }\npoints: 7\nmax: 7', ''],
  ['a wiped criterion and a capped grade', 'others: full\ngiven: { \'1.2\': sai }\npoints: 7\ngrade: kha', ''],
  ['a lowered grade', 'others: full\ngiven: { P.of: 1 }\npoints: 9\npenalty: 1\ngrade: kha', ''],
  ['caps of bonus and penalty', 'others: full\ngiven: { P.of: 5, T: Có }\nbonus: 1\npenalty: 2\npoints: 9', ''],
  ['published and exact', 'others: full\ngiven: { on_time: 9, resolved: 10, 2.of: 33.333 }\npoints: 5.67\nindex: 56.67\nfields: { \'1\': 5, \'2\': 0.66666 }', ''],
  ['an exact index', 'others: full\ngiven: { 2.of: 33.333 }\nindex: 433333/5000', ''],
  ['a wrong total', 'others: full\ngiven: { on_time: 9, resolved: 10 }\npoints: 8', 'points 8≠7'],
  ['a rounded number where the exact one is asked for', 'others: full\ngiven: { 2.of: 33.333 }\nfields: { \'2\': 0.67 }', 'field 2 67/100≠33333/50000'],
  ['a wrong grade', 'others: full\ngiven: {}\ngrade: kha', 'grade kha≠tot'],
  ['a wrong leaf and a wrong state', 'others: full\ngiven: { on_time: 9, resolved: 10 }\ncomponents: { 1.1: 5, 1.2: blank }', 'component 1.1 5≠2; component 1.2 blank≠scored'],
  ['written as left blank', 'others: full\ngiven: { \'1.2\': Để trống }\npoints: 7\nmax: 10\ncomponents: { 1.2: blank }', ''],
  ['a misspelt figure', 'others: full\ngiven: { on_tme: 9 }\npoints: 1', 'test/unknown-input 4:14'],
  ['a value that is no answer', 'others: full\ngiven: { on_time: x }\npoints: 1', 'criteria/example-value 4:23'],
  ['a number under a component\'s code', 'others: full\ngiven: { \'1.1\': 5 }\npoints: 1', 'test/no-answer 4:21'],
  ['unknown codes and grades', 'given: {}\nnotApplicable: [\'9\']\nfields: { \'1.1\': 1 }\ncomponents: { \'1\': 1 }\ngrade: xs', 'test/unknown-code 4:21; test/unknown-code 5:22; test/unknown-code 6:24; test/unknown-grade 7:12'],
  ['nothing expected', 'given: {}', 'test/nothing-expected 2:5'],
]

describe('a unit of a test', () => {
  it.each(cases)('%s', (_name, lines, expected) => expect(unit(lines)).toBe(expected))

  it('may not leave a component half answered, whatever stands elsewhere', () => {
    const set = 'id: nho\ntitle: A\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\nscale: 1\nfields:\n  - { code: \'1\', name: B, max: 1, rule: { method: ratio, part: { name: P }, whole: { name: W } } }\n'
    for (const others of ['full', 'zero', 'blank']) {
      expect(ran(`units:\n  - { name: x, others: ${others}, given: { 1.part: 1 }, points: 1 }\n`, set).map(told)).toEqual([expect.stringMatching(/^test\/incomplete /)])
    }
  })

  it('is compared with the best of its group where a test names it, else with itself', () => {
    const set = 'id: nho\ntitle: A\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\nscale: 1\nfigures: { rate: { name: R, kind: percent } }\nfields:\n  - { code: \'1\', name: B, max: 1, rule: { method: relative, of: rate, best: highest } }\n'
    expect(ran('units:\n  - { name: x, given: { rate: 30 }, best: { rate: 40 }, points: 0.75 }\n  - { name: y, given: { rate: 30 }, points: 1 }\n', set).map(told)).toEqual(['', ''])
  })

  it('tells the leaves of a field that came out wrong', () => {
    const [result] = ran('units:\n  - { name: x, others: full, given: { on_time: 9, resolved: 10 }, fields: { \'1\': 8 } }\n')
    expect(result?.differences[0]?.leaves.map(leaf => leaf.component.code)).toEqual(['1.1', '1.2'])
    expect(result?.leaves.map(leaf => leaf.component.code)).toEqual(['1.1'])
  })
})
