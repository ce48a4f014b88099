import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, divide, equal, exact, fixed, fractionText, fromFraction, isMultiple, isWhole, isZero, multiply, revived, round, sign, subtract, sum, toDouble, zero, type Rational } from '../src/rational.ts'

const fractions = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 12 })).map(([top, bottom]): Rational => fromFraction(`${top}/${bottom}`))

describe('exact numbers', () => {
  it('stand in the order of their difference, and are equal where there is none', () => {
    fc.assert(fc.property(fractions, fractions, (a, b) => {
      expect(compare(a, b)).toBe(sign(subtract(a, b)))
      expect(equal(a, b)).toBe(isZero(subtract(a, b)))
      expect(equal(subtract(add(a, b), b), a)).toBe(true)
    }))
  })

  it('add up to what they come to one after the other, in lowest terms', () => {
    const terms = fc.oneof(fractions, fc.integer({ min: -9999, max: 9999 }).map(hundredths => fromFraction(`${hundredths}/100`)))
    fc.assert(fc.property(fc.array(terms), all => {
      expect(fractionText(sum(all))).toBe(fractionText(all.reduce(add, zero)))
      expect(Object.is(toDouble(sum(all)), toDouble(all.reduce(add, zero)))).toBe(true)
    }))
  })

  it('are multiples of what divides them into a whole number', () => {
    fc.assert(fc.property(fractions, fractions.filter(each => !isZero(each)), (a, b) => {
      expect(isMultiple(a, b)).toBe(isWhole(divide(a, b)))
      expect(isMultiple(multiply(a, b), b)).toBe(isWhole(a))
    }))
  })

  it('are written with so many decimals as they are when rounded', () => {
    fc.assert(fc.property(fractions, fc.integer({ min: 0, max: 6 }), (a, places) => {
      expect(equal(exact(fixed(a, places)), round(a, exact(`1e-${places}`)))).toBe(true)
      expect(fixed(a, places)).toMatch(new RegExp(`^-?\\d+${places === 0 ? '' : `\\.\\d{${places}}`}$`))
      expect(fixed(a, places)).not.toMatch(/^-[0.]+$/)
    }))
  })

  it('come back from another thread inside their data, and what was one object is one', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fractions, fc.string())), said => {
      const shared = { worth: fromFraction('1/3') }
      const data = { rows: said.map(([number, word]) => ({ number, word, also: [number, undefined, null, true] })), s: 1n, first: shared, second: [shared] }
      const again = revived(structuredClone(data))
      expect(again).toStrictEqual(data)
      expect(again.second[0]).toBe(again.first)
      expect(again.rows.every(({ number, also }) => also[0] === number && equal(add(number, number), multiply(number, exact(2))))).toBe(true)
    }))
  })
})
