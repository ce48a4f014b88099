import { expect, test } from 'vitest'
import { evaluate } from '../../src/formula/evaluate.ts'
import { printExcel } from '../../src/formula/excel.ts'
import { input, over, type Expr } from '../../src/formula/expr.ts'
import { toDouble } from '../../src/rational.ts'
import { calculated, cells, surroundingsOf, type Sheet } from './random.ts'

/** A1 ÷ (A1 ÷ (… ÷ (A1 ÷ A2))), so many divisions deep. */
const nested = (depth: number): Expr => (depth === 0 ? input('A2') : over(input('A1'), nested(depth - 1)))
const worth = (depth: number, sheet: Sheet): unknown => calculated(printExcel(nested(depth), cells), sheet)

test.each([1, 4, 5, 9, 60])('%d divisions within divisions keep their worth', depth => {
  const { value } = evaluate(nested(depth), surroundingsOf({ A1: '4', A2: '2' }))
  expect(worth(depth, { A1: '4', A2: '2' })).toBe(typeof value === 'object' ? toDouble(value) : value)
})

test('a denominator of 0 stays one, however deep', () =>
  expect([1, 2, 5, 6, 60].map(depth => worth(depth, { A1: '4', A2: '0' }))).toEqual([1, 2, 5, 6, 60].map(() => ({ error: '#DIV/0!' }))))

test('the text grows with the formula, not with its powers', () =>
  expect(printExcel(nested(60), cells).length).toBeLessThan(60 * 10))
