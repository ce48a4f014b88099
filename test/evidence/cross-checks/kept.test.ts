import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CrossCheck } from '../../../src/criteria/criteria.ts'
import { crossCheck } from '../../../src/evidence/cross-checks.ts'
import { isKept } from '../../../src/evidence/cross-checks/kept.ts'
import { exact } from '../../../src/rational.ts'
import { asked, form, setOf } from '../../scoring/build.ts'

const ids = ['a', 'b', 'c', 'd'] as const
const amount = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }).map(sum => ({ sum }))
const anyCheck: fc.Arbitrary<CrossCheck> = fc.oneof(
  fc.record({ is: fc.constantFrom('equal', 'at-most'), of: fc.array(amount, { minLength: 2, maxLength: 3 }) } as const),
  fc.record({ is: fc.constant('percent'), stated: fc.constant('rate'), part: amount, whole: amount, within: fc.constantFrom(exact('0'), exact('0.01')) } as const))
const figure = fc.constantFrom('0', '1', '2', '3', '7', 'blank', 'unreadable')

it('a check is kept exactly where nothing but a remark is said of it', () => {
  const seen = new Set<boolean>()
  fc.assert(fc.property(anyCheck, fc.record({ a: figure, b: figure, c: figure, d: figure, rate: fc.constantFrom('0', '0.5', '0.3333', '0.33', '0.333', '1', 'blank') }), (check, words) => {
    const set = setOf([], { checks: [check], figures: [...ids.map(id => ({ id, input: asked(id, 'count') })), { id: 'rate', input: asked('rate', 'percent') }] })
    const unit = form('u', words)
    const told = crossCheck(set, unit).filter(finding => /^evidence\/(not-equal|above|percent)$/.test(finding.code))
    const kept = isKept(check, unit.layers[0]?.answers ?? new Map())
    seen.add(kept)
    expect(kept).toBe(told.length === 0)
  }), { numRuns: 1500 })
  expect(seen.size).toBe(2)
})
