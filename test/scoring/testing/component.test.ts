import { describe, expect, it } from 'vitest'
import { ran, told } from './small.ts'

const one = (line: string): string => ran(`components:\n  - ${line}\n`).map(told).join()

const cases: readonly (readonly [line: string, expected: string])[] = [
  ['{ component: \'1.1\', given: { on_time: 979, resolved: 1000 }, points: 2 }', ''],
  ['{ component: \'1.1\', given: { on_time: 980, resolved: 1000 }, points: 2 }', 'points 2≠5'],
  ['{ component: \'1.1\', given: { on_time: 0, resolved: 0 }, points: 5, max: 5, state: not-arisen }', ''],
  ['{ component: \'1.2\', given: { \'1.2\': Không phát sinh }, points: 0, max: 0, state: not-arisen }', ''],
  ['{ component: \'1.2\', given: { \'1.2\': Không phát sinh }, points: 3, max: 3, state: scored }', 'state scored≠not-arisen; points 3≠0; max 3≠0'],
  ['{ component: \'1.2\', given: { \'1.2\': Không áp dụng }, points: 0, max: 0, state: not-applicable }', ''],
  ['{ component: \'1.1\', given: {}, points: 0, state: blank }', ''],
  ['{ component: \'1.1\', given: { on_time: Để trống, resolved: 5 }, points: 0, max: 5 }', ''],
  ['{ component: \'T\', given: { T: Không phát sinh }, points: 0, max: 1 }', ''],
  ['{ component: \'1.1\', given: { on_time: 5 }, points: 0 }', 'criteria/example-incomplete 2:32'],
  ['{ component: \'1.1\', given: { ontime: 5, resolved: 5 }, points: 0 }', 'criteria/example-input 2:34'],
  ['{ component: \'1.1\', given: { on_time: nhiều, resolved: 5 }, points: 0 }', 'criteria/example-value 2:43'],
  ['{ component: \'1.3\', given: {}, points: 0 }', 'test/unknown-code 2:18'],
  ['{ component: \'1.1\', given: {}, points: 0 }', 'criteria/example-incomplete 2:32'],
]

describe('a component of a test', () => {
  it.each(cases)('%s → %s', (line, expected) => expect(one(line)).toBe(expected))

  it('is rounded where the set rounds at the component', () => {
    const set = 'id: nho\ntitle: A\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\nscale: 1\nrounding: { to: 0.01, mode: half-up, at: component }\nfields:\n  - { code: \'1\', name: B, max: 1, rule: { method: ratio, part: { name: P }, whole: { name: W } } }\n'
    expect(ran('components:\n  - { component: \'1\', given: { part: 2, whole: 3 }, points: 0.67 }\n  - { component: \'1\', given: { part: 2, whole: 3 }, points: 2/3 }\n', set).map(told)).toEqual(['', 'points 2/3≠67/100'])
  })

  it('keeps its name, its place, and whether a person approved it', () => {
    const [result] = ran('# chú thích\ncomponents:\n\n  - { component: \'1.1\', name: ngay dưới, given: { on_time: 1, resolved: 2 }, points: 0, approved: false }\n')
    expect(result).toMatchObject({ name: { vi: '1.1 Đúng hạn · ngay dưới' }, at: { file: 'nho.0.test.yaml', line: 4, column: 5 }, approved: false, verdict: 'held' })
  })
})
