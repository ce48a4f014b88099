import fc from 'fast-check'
import type { Surroundings } from '../../src/formula/evaluate.ts'
import type { Cells } from '../../src/formula/excel.ts'
import { compared, date, held, input, least, minus, most, number, over, percent, plus, rate, round, times, when, type Expr, type Test } from '../../src/formula/expr.ts'
import { divide, exact, hundred, multiply, toDouble, type Rational } from '../../src/rational.ts'
import { calculate, type CellValue } from './spreadsheet.ts'

/** Inputs by kind: counts, decimals, rates kept at face value, a day; and two choices. */
const counts = ['A1', 'A2', 'A3', 'A4', 'A5']
const decimals = ['B1', 'B2']
const faces = ['C1', 'C2']
const days = ['D1']
const choices = ['E1', 'E2']

/** What a unit typed, as decimals; undefined is a blank cell, which counts as 0. */
export type Sheet = Readonly<Record<string, string | undefined>>

/** Rates of which a spreadsheet's percent literal is not the nearest double. */
const awkward = ['0.011', '0.007', '0.022', '0.951']

const decimal = (top: number, places: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: top * 10 ** places }).map(steps => (steps / 10 ** places).toFixed(places))

export const sheets: fc.Arbitrary<Sheet> = fc.record({
  ...Object.fromEntries(counts.map(id => [id, fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }).map(String) }, { weight: 1, arbitrary: fc.constant(undefined) })])),
  ...Object.fromEntries(decimals.map(id => [id, fc.oneof({ weight: 9, arbitrary: decimal(1, 1) }, { weight: 3, arbitrary: fc.constantFrom(...awkward) }, { weight: 1, arbitrary: fc.constant(undefined) })])),
  ...Object.fromEntries(faces.map(id => [id, decimal(100, 1)])),
  ...Object.fromEntries(days.map(id => [id, fc.integer({ min: 45_650, max: 45_680 }).map(String)])),
  ...Object.fromEntries(choices.map(id => [id, fc.constantFrom('có', 'không', 'một phần')])),
})

const constants = fc.oneof(
  decimal(6, 0), decimal(3, 1), decimal(2, 2), fc.constantFrom('0', '1', '0.5', '0.25', '-1', '-0.3', '0.1', '0.2', '0.3', '0.7'))

const numbers: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 4, arbitrary: constants.map(text => number(exact(text))) },
  { weight: 1, arbitrary: decimal(100, 1).map(text => percent(divide(exact(text), hundred))) },
  { weight: 1, arbitrary: fc.constantFrom(...awkward).map(text => percent(exact(text))) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(3, 7, 49, 97)).map(([a, b]) => number(divide(exact(a), exact(b)))) })

const leaves: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 6, arbitrary: fc.constantFrom(...counts, ...counts, ...decimals, ...faces).map(input) },
  { weight: 1, arbitrary: fc.constantFrom<Expr>({ is: 'state', state: 'not-arisen' }, { is: 'points', code: '1.1' }, { is: 'best', id: 'A1', best: 'highest' }, { is: 'best', id: 'B1', best: 'lowest' }) })

const comparisons = fc.constantFrom('>=', '>', '=', '<', '<=', '<>' as const) as fc.Arbitrary<'>='>
const steps = fc.constantFrom('1', '0.25', '0.5', '0.1', '0.01', '0.05', '0.3', '2').map(text => exact(text))

/** Sums of tenths, which doubles miss by a bit, and which often meet. */
const tenths: fc.Arbitrary<Expr> = fc.tuple(fc.constantFrom(...decimals), fc.constantFrom(...decimals), fc.constantFrom('0.1', '0.2', '0.3', '0.7'), fc.boolean())
  .map(([a, b, tenth, adds]) => (adds ? plus(input(a), number(exact(tenth)), input(b)) : minus(plus(input(a), number(exact(tenth))), input(b))))

const { expr, test } = fc.letrec<{ expr: Expr; test: Test }>(tie => {
  const some = fc.array(tie('expr'), { minLength: 1, maxLength: 3 })
  const pair = fc.tuple(tie('expr'), tie('expr'))
  return {
    expr: fc.oneof({ depthSize: 'medium', withCrossShrink: true },
      leaves,
      tenths,
      fc.tuple(numbers, tenths).map(([a, b]) => over(a, b)),
      some.map(of => plus(...of)),
      pair.map(([a, b]) => minus(a, b)),
      pair.map(([a, b]) => times(a, b)),
      pair.map(([a, b]) => over(a, b)),
      pair.map(([a, b]) => rate(a, b)),
      some.map(of => least(...of)),
      some.map(of => most(...of)),
      fc.tuple(tie('expr'), steps, fc.constantFrom('half-up', 'down' as const)).map(([of, to, mode]) => round(of, to, mode as 'down')),
      tie('expr').map((of): Expr => ({ is: 'size', of })),
      fc.tuple(tie('expr'), decimal(6, 1), fc.boolean()).map(([of, max, told]) => held(of, exact(max), told)),
      fc.tuple(tie('test'), tie('expr'), tie('expr')).map(([asked, then, otherwise]) => when(asked, then, otherwise)),
      // What methods are made of: a rate against a border, proportional points rounded to a step.
      fc.tuple(fc.constantFrom(...counts), fc.constantFrom(...counts), constants, steps).map(([a, b, max, to]) => round(times(rate(input(a), input(b)), number(exact(max))), to)),
    ),
    test: fc.oneof({ depthSize: 'medium', withCrossShrink: true },
      fc.tuple(tie('expr'), comparisons, tie('expr')).map(([left, by, right]) => compared(left, by, right)),
      fc.tuple(tenths, comparisons, numbers).map(([left, by, right]) => compared(left, by, right)),
      fc.tuple(fc.constantFrom(...decimals), comparisons, fc.constantFrom(...awkward)).map(([id, by, border]) => compared(input(id), by, percent(exact(border)))),
      fc.tuple(tie('expr'), comparisons, numbers).map(([left, by, right]) => compared(left, by, right)),
      fc.tuple(fc.constantFrom(...days), comparisons, fc.integer({ min: 45_655, max: 45_675 })).map(([id, by, day]) => compared(input(id), by, date(exact(day)))),
      fc.tuple(fc.constantFrom(...choices), fc.constantFrom('yes', 'no', 'partly')).map(([id, option]): Test => ({ is: 'chosen', id, option })),
      fc.array(tie('test'), { maxLength: 3 }).map((of): Test => ({ is: 'all', of })),
      fc.array(tie('test'), { maxLength: 3 }).map((of): Test => ({ is: 'any', of })),
      tie('test').map((of): Test => ({ is: 'not', of })),
    ),
  }
})

export { expr as exprs, test as tests }

/** Component 1.1 is worth A1 ÷ 30 × 6, a number that doubles hold with noise. */
const pointsOf = (sheet: Sheet): Rational => divide(multiply(exact(sheet['A1'] ?? '0'), exact(6)), exact(30))
const words: Readonly<Record<string, string>> = { 'có': 'yes', 'không': 'no', 'một phần': 'partly' }
const factor = (id: string): Rational => (faces.includes(id) ? divide(exact(1), hundred) : exact(1))

export const surroundingsOf = (sheet: Sheet): Surroundings => ({
  number: id => multiply(exact(sheet[id] ?? '0'), factor(id)),
  option: id => words[sheet[id] ?? ''],
  points: () => pointsOf(sheet),
  best: (_id, best) => exact(best === 'highest' ? '41' : '0.7'),
})

export const cells: Cells = {
  number: id => ({ ref: id, scale: factor(id), whole: counts.includes(id) || days.includes(id) }),
  option: (id, option) => ({ ref: id, is: `"${Object.keys(words).find(word => words[word] === option) ?? ''}"` }),
  points: () => 'F1',
  best: (_id, best) => (best === 'highest' ? 'F2' : 'F3'),
}

/** Every cell that a printed formula can name, as a spreadsheet holds it. */
export function cellValue(sheet: Sheet, ref: string): CellValue {
  if (ref === 'F1') return Number(sheet['A1'] ?? 0) / 30 * 6
  if (ref === 'F2') return 41
  if (ref === 'F3') return 0.7
  const raw = sheet[ref]
  return raw === undefined || choices.includes(ref) ? raw : Number(raw)
}

export const allRefs = [...counts, ...decimals, ...faces, ...days, ...choices, 'F1', 'F2', 'F3']

export const calculated = (formula: string, sheet: Sheet): CellValue => calculate(formula, ref => cellValue(sheet, ref))

/** The exact value as the nearest double, or the error that stands for a state. */
export const asCell = (value: Rational | boolean | string): CellValue =>
  typeof value === 'string' ? { error: value } : typeof value === 'boolean' ? value : toDouble(value)
