import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, decimalText, divide, equal, exact, fractionText, multiply, round, subtract, toDouble, type Rational } from '../../../src/rational.ts'
import { keysOf, nudge } from '../../../src/report/workbook/steady.ts'

/** What nine decimals of a noisy double give, moved by what the formula adds. */
const nine = (value: Rational, moved: string, noise: string): Rational => round(add(add(value, exact(moved === '' ? 0 : moved)), exact(noise)), exact('1e-9'))

const tiny = fc.integer({ min: -12, max: 12 }).map(each => divide(exact(each), exact('3e10')))
const nearBorders = fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom('0.01', '0.1', '0.25', '1', '5'), tiny).map(([steps, to, off]) =>
  [add(multiply(exact(steps), divide(exact(to), exact(2))), off), exact(to)] as const).filter(([value]) => compare(value, exact(0)) >= 0)

describe('what is added before rounding', () => {
  it.each(['half-up', 'down'] as const)('%s: a number beside a border, by less than doubles tell, is rounded as the exact one', mode => {
    fc.assert(fc.property(nearBorders, fc.constantFrom('0', '1e-12', '-1e-12'), ([value, to], noise) => {
      const moved = nudge(value, { to, mode })
      const scale = compare(to, exact(1)) > 0 ? to : exact(1)
      const shown = multiply(nine(divide(value, scale), moved === '' ? '' : decimalText(divide(exact(moved), scale)), noise), scale)
      expect(fractionText(round(shown, to, mode))).toBe(fractionText(round(value, to, mode)))
    }), { numRuns: 2000 })
  })

  it('is nothing for numbers that offices have, on a border or off it', () => {
    for (const value of ['84.585', '84.58', '0', '84.5849', '33.333333333333']) expect(nudge(exact(value), { to: exact('0.01'), mode: 'half-up' })).toBe('')
  })
})

describe('keys of unrounded numbers', () => {
  const cluster = fc.array(fc.tuple(fc.constantFrom('80', '79.5', '65', '12.3456789005', '100'), tiny), { minLength: 1, maxLength: 12 }).map(all => all.map(([near, off]) => add(exact(near), off)))
  const borders = [exact(80), exact(65), exact(0)]

  it('tell different numbers apart in their order, equal ones not, and keep to their side of a border, whatever the noise', () => {
    fc.assert(fc.property(cluster, fc.constantFrom('0', '1e-12', '-1e-12'), (numbers, noise) => {
      const keys = keysOf(numbers, borders)
      const shown = (value: Rational): Rational => nine(value, keys.get(fractionText(value))?.nudge ?? 'none', noise)
      for (const a of numbers) {
        expect(equal(shown(a), keys.get(fractionText(a))?.value ?? exact(-1))).toBe(true)
        for (const b of numbers) expect(compare(shown(a), shown(b))).toBe(compare(a, b))
        for (const border of borders) expect(compare(shown(a), border) >= 0).toBe(compare(a, border) >= 0)
      }
    }), { numRuns: 1000 })
  })

  it('are within a few billionths of the number', () => {
    const value = divide(exact(1000), exact(7))
    const key = keysOf([value], borders).get(fractionText(value))?.value ?? exact(0)
    expect(Math.abs(toDouble(subtract(key, value)))).toBeLessThan(1e-9)
  })
})
