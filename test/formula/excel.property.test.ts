import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, test as decide } from '../../src/formula/evaluate.ts'
import { printExcel, printTest } from '../../src/formula/excel.ts'
import { agrees, isRealistic } from './agreement.ts'
import { calculated, cells, exprs, sheets, surroundingsOf, tests } from './random.ts'

const several = fc.array(sheets, { minLength: 4, maxLength: 4 })
const runs = { numRuns: 2500, seed: 20_250_131 }

test('the printed formula, in strict doubles, is worth what the exact one is', () => {
  let numbers = 0
  fc.assert(fc.property(exprs, several, (expr, filled) => {
    const formula = printExcel(expr, cells)
    for (const sheet of filled) {
      const step = evaluate(expr, surroundingsOf(sheet))
      if (!isRealistic(step)) continue
      if (typeof step.value === 'object') numbers++
      expect(agrees(step, calculated(formula, sheet)), `${formula} at ${JSON.stringify(sheet)}`).toBe(true)
    }
  }), runs)
  expect(numbers).toBeGreaterThan(runs.numRuns * 2)
})

test('the printed test takes the same side, always', () => {
  const sides = { true: 0, false: 0 }
  fc.assert(fc.property(tests, several, (of, filled) => {
    const formula = printTest(of, cells)
    for (const sheet of filled) {
      const step = decide(of, surroundingsOf(sheet))
      if (!isRealistic(step)) continue
      if (typeof step.value === 'boolean') sides[`${step.value}`]++
      expect(agrees(step, calculated(formula, sheet)), `${formula} at ${JSON.stringify(sheet)}`).toBe(true)
    }
  }), runs)
  expect(Math.min(sides.true, sides.false)).toBeGreaterThan(runs.numRuns)
})
