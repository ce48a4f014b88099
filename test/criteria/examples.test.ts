import { describe, expect, it } from 'vitest'
import type { Component, Example } from '../../src/criteria/criteria.ts'
import { work } from '../../src/criteria/examples.ts'
import { minus, number, type Expr } from '../../src/formula/expr.ts'
import { exact } from '../../src/rational.ts'
import { load } from './loaded.ts'

const rounding = { to: exact('0.01'), mode: 'half-up', at: 'total' } as const

/** The only component of a set with this rule, worth at most 2. */
function componentOf(rule: string, more = ''): Component {
  const { set, findings } = load(`id: a\ntitle: A\nyear: 2025\nperiod: { from: 2025-01-01, to: 2025-12-31 }\nsample: true\napplies: [xã]\nscale: 2\nnotArisen: zero\nfields:\n  - { code: '1', name: B, max: 2, rule: ${rule}${more} }\n`)
  expect(findings).toEqual([])
  const [component] = set?.components ?? []
  if (component === undefined) throw new Error('no component')
  return component
}

type Given = Example['given']

function points(component: Component, given: Given, at: 'total' | 'component' = 'total'): string {
  const worked = work(component, { given, points: exact(0) }, { ...rounding, at }, [])
  return 'points' in worked ? worked.points.toFraction() : worked.faults.map(fault => fault.code).join(' ')
}

const yesNo = '{ method: yes-no }'
const choice = '{ method: choice, levels: [{ id: a, name: Đầy đủ, points: 2 }, { id: b, name: Một phần, points: 1 }, { id: z, name: Không đạt, points: 0 }] }'
const ticks = '{ method: ticks, items: [{ id: a, name: A, points: 1 }, { id: b, name: B, points: 1 }] }'
const deadline = '{ method: deadline, due: 2025-01-31, late: [{ days: 15, points: 1 }] }'
const bands = '{ method: bands, of: { name: T, kind: percent }, bands: [{ from: 98.5, points: 2 }] }'
const ratio = '{ method: ratio, part: { name: P }, whole: { name: W } }'
const relative = '{ method: relative, of: { name: N, kind: count }, best: highest }'

const cases: readonly (readonly [rule: string, given: Given, expected: string])[] = [
  [yesNo, { 1: 'Có' }, '2'], [yesNo, { 1: 'có' }, '2'], [yesNo, { 1: true }, '2'], [yesNo, { 1: 'yes' }, '2'], [yesNo, { 1: 'Không' }, '0'], [yesNo, { 1: false }, '0'],
  [yesNo, { 1: 'Không phát sinh' }, '0'], [yesNo, { 1: 'Không áp dụng' }, '0'], [yesNo, { 1: 'Có lẽ' }, 'criteria/example-value'], [yesNo, {}, 'criteria/example-incomplete'],
  [choice, { 1: 'a' }, '2'], [choice, { 1: 'một phần' }, '1'], [choice, { 1: 'c' }, 'criteria/example-value'],
  [ticks, { a: true }, '1'], [ticks, { '1.a': 'Có', '1.b': 'Có' }, '2'], [ticks, {}, 'criteria/example-incomplete'], [ticks, { c: true }, 'criteria/example-input'],
  [deadline, { date: '2025-01-31' }, '2'], [deadline, { date: '2025-02-01' }, '1'], [deadline, { date: '2025-02-16' }, '0'], [deadline, { date: 'Không' }, '0'],
  [deadline, { date: '2025-02-30' }, 'criteria/example-value'], [deadline, { date: 45000 }, 'criteria/example-value'],
  [bands, { of: 98.5 }, '2'], [bands, { of: '98.5%' }, '2'], [bands, { of: 98.49 }, '0'], [bands, { of: 0.985 }, '0'], [bands, { of: '98,5' }, 'criteria/example-value'],
  [ratio, { part: 1, whole: 3 }, '2/3'], [ratio, { part: 0, whole: 0 }, '0'], [ratio, { part: 1 }, 'criteria/example-incomplete'], [ratio, { part: true, whole: 1 }, 'criteria/example-value'], [ratio, { part: '1e999999999', whole: 1 }, 'criteria/example-value'],
  [ratio, { part: 1, whole: 'Không phát sinh' }, '0'], [ratio, { 1: 'Không áp dụng' }, '0'], [ratio, { 1: 'Có' }, 'criteria/example-input'],
  [relative, { of: 30 }, '2'], [relative, { of: 30, best: 40 }, '3/2'],
]

describe('worked examples', () => {
  it.each(cases)('%s given %o earns %s', (rule, given, expected) => expect(points(componentOf(rule), given)).toBe(expected))

  it('follow the policy of states', () => {
    expect(points(componentOf(ratio, ', notArisen: full'), { part: 0, whole: 0 })).toBe('2')
    expect(points(componentOf(ratio, ', notArisen: exclude'), { part: 0, whole: 0 })).toBe('0')
    expect(points(componentOf(ratio, ', notApplicable: full'), { 1: 'Không áp dụng' })).toBe('2')
  })

  it('are rounded where the set rounds at the component', () => expect(points(componentOf(ratio), { part: 1, whole: 3 }, 'component')).toBe('67/100'))

  it('may state the points of another component that the rule depends on', () => {
    const formula: Expr = minus(number(exact(2)), { is: 'points', code: '9' })
    const component = { ...componentOf(yesNo), formula, inputs: [] }
    expect(points(component, { 9: 0.5 })).toBe('3/2')
    expect(points(component, {})).toBe('criteria/example-incomplete')
  })
})
