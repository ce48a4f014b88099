import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, divide, exact, fixed, one, zero } from '../../src/rational.ts'
import { wilson } from '../../src/scoring/wilson.ts'

const shown = (of: number, among: number): readonly string[] => {
  const { low, high } = wilson(divide(exact(of), exact(among)), exact(among))
  return [fixed(low, 4), fixed(high, 4)]
}

describe("Wilson's interval", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3 ("score").
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('%i of %i, as printed by Newcombe', (of, among, low, high) => expect(shown(of, among)).toEqual([low, high]))

  it('is the other way round for the other answer', () => expect(shown(20, 20)).toEqual(['0.8389', '1.0000']))
  it('says nothing without answers', () => expect(wilson(zero, zero)).toEqual({ low: zero, high: one }))

  it('holds the share, lies within 0 and 1, and narrows as more answer', () => fc.assert(fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 2, max: 50 }), (of, among, times) => {
    const share = divide(exact(Math.min(of, among)), exact(among))
    const [few, many] = [wilson(share, exact(among)), wilson(share, exact(among * times))]
    expect(compare(zero, few.low) <= 0 && compare(few.low, many.low) <= 0 && compare(many.low, share) <= 0).toBe(true)
    expect(compare(share, many.high) <= 0 && compare(many.high, few.high) <= 0 && compare(few.high, one) <= 0).toBe(true)
  }), { seed: 20250131 }))
})
