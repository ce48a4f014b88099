import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDate, isDate } from '../../src/criteria/dates.ts'
import { nearest } from '../../src/criteria/nearest.ts'
import { distance } from '../../src/formula/spelling.ts'

describe('distance', () => {
  it.each([['', '', 0], ['abc', 'abc', 0], ['abc', 'abd', 1], ['abc', 'acb', 1], ['abc', 'abcd', 1], ['kitten', 'sitting', 3], ['', 'abc', 3]])(
    '%s to %s is %d', (a, b, expected) => expect(distance(a, b)).toBe(expected))

  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })
  it('is the same both ways, 0 for the same word only, and at most the longer length', () =>
    fc.assert(fc.property(word, word, (a, b) => {
      const away = distance(a, b)
      expect(away).toBe(distance(b, a))
      expect(away === 0).toBe(a === b)
      expect(away).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(away).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    })))
})

describe('nearest', () => {
  it.each([
    ['scael', ['scale', 'sample'], 'scale'], ['mx', ['max', 'name'], 'max'], ['xuất-sắc', ['xuat-sac', 'tot'], 'xuat-sac'],
    ['YesNo', ['yes-no', 'choice'], 'yes-no'], ['wholly', ['part', 'of'], undefined], ['x', ['of', 'a'], undefined], ['', ['a'], undefined],
    ['z'.repeat(10_000), ['a'], undefined],
  ])('%s', (word, among, expected) => expect(nearest(word, among)).toBe(expected))
})

describe('dates', () => {
  it.each([['2025-01-31', true], ['2024-02-29', true], ['2025-02-29', false], ['2025-13-01', false], ['2025-1-1', false], ['31/01/2025', false], ['', false], ['2025-01-31T00:00', false]])(
    '%s', (word, expected) => expect(isDate(word)).toBe(expected))
  it.each([['31/01/2025', '2025-01-31'], ['1-2-2025', '2025-02-01'], ['1.2.2025', '2025-02-01'], ['31/02/2025', undefined], ['2025/01/31', undefined], ['12/31/2025', undefined]])(
    '%s means %s', (word, expected) => expect(asDate(word)).toBe(expected))
})
