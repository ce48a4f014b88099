import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, test as decide, type Step } from '../../src/formula/evaluate.ts'
import { printExcel, printTest } from '../../src/formula/excel.ts'
import { toDouble } from '../../src/rational.ts'
import { calculated, cells, exprs, sheets, surroundingsOf, tests } from './random.ts'
import type { CellValue } from './spreadsheet.ts'

/** Points, rates and counts: no step is beyond what an office reckons with, where doubles have no digits left to agree in; none divides by less than 1 %. */
const isRealistic = (step: Step): boolean =>
  isBetween(step, 1e-4) && (step.of.is !== 'over' || step.parts.slice(1).every(divisor => isBetween(divisor, 1e-2))) && step.parts.every(isRealistic)

const isBetween = ({ value }: Step, least: number): boolean =>
  typeof value !== 'object' || value.n === 0n || (Math.abs(toDouble(value)) >= least && Math.abs(toDouble(value)) < 1e6)

const agrees = (step: Step, value: CellValue): boolean => {
  if (typeof step.value === 'string') return typeof value === 'object'
  if (typeof step.value === 'boolean') return value === step.value
  const wanted = toDouble(step.value)
  return typeof value === 'number' && Math.abs(value - wanted) <= 5e-10 * Math.max(1, Math.abs(wanted))
}

const runs = { numRuns: Number(process.env['RUNS'] ?? 4000), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : { seed: 20_250_131 }) }

test('the printed formula, in strict doubles, is worth what the exact one is', () => {
  fc.assert(fc.property(exprs, fc.array(sheets, { minLength: 4, maxLength: 4 }), (expr, several) => {
    const formula = printExcel(expr, cells)
    for (const sheet of several) {
      const step = evaluate(expr, surroundingsOf(sheet))
      if (isRealistic(step)) expect(agrees(step, calculated(formula, sheet)), `${formula} at ${JSON.stringify(sheet)}`).toBe(true)
    }
  }), runs)
})

test('the printed test takes the same side, always', () => {
  fc.assert(fc.property(tests, fc.array(sheets, { minLength: 4, maxLength: 4 }), (of, several) => {
    const formula = printTest(of, cells)
    for (const sheet of several) {
      const step = decide(of, surroundingsOf(sheet))
      if (isRealistic(step)) expect(agrees(step, calculated(formula, sheet)), `${formula} at ${JSON.stringify(sheet)}`).toBe(true)
    }
  }), runs)
})
