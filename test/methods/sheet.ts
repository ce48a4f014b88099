import type { Cells } from '../../src/formula/excel.ts'
import type { Input } from '../../src/methods/method.ts'
import { compare, exact, fixed, toDouble, type Rational } from '../../src/rational.ts'
import { calculate, type CellValue } from '../formula/spreadsheet.ts'
import type { Seen } from './answers.ts'

const row = (inputs: readonly Input[], id: string): number => {
  const index = inputs.findIndex(input => input.id === id)
  if (index < 0) throw new Error(`the formula asks for ${id}, which is no input`)
  return index + 1
}

/** A sheet with the inputs down column A, options by their Vietnamese names, the best of the group in B and C, and in D a component that has no points. */
export const asCells = (inputs: readonly Input[]): Cells => ({
  number: id => ({ ref: `A${row(inputs, id)}`, whole: ['count', 'date'].includes(inputs[row(inputs, id) - 1]?.kind ?? '') }),
  option: (id, option) => ({ ref: `A${row(inputs, id)}`, is: `"${nameOf(inputs[row(inputs, id) - 1], option)}"` }),
  points: () => 'D1',
  best: (id, best) => `${best === 'highest' ? 'B' : 'C'}${row(inputs, id)}`,
})

/** What the option is called in a cell; a date that was never done is answered "Không". */
const nameOf = (input: Input | undefined, option: string): string =>
  input?.options?.find(each => each.id === option)?.name.vi ?? 'Không'

/** The formula's value on that sheet, at nine decimals; an error is told as the state that it stands for. */
export function calculated(formula: string, inputs: readonly Input[], answers: ReadonlyMap<string, Seen>, others: readonly Rational[]): string {
  const value = calculate(formula, ref => cellOf(ref, inputs, answers, others))
  if (typeof value === 'number') return fixed(exact(value), 9)
  if (typeof value === 'object') return value.error === '#N/A' ? 'unreadable' : 'not-arisen'
  throw new Error(`${formula} gives ${String(value)}`)
}

function cellOf(ref: string, inputs: readonly Input[], answers: ReadonlyMap<string, Seen>, others: readonly Rational[]): CellValue {
  if (ref.startsWith('D')) return { error: '#N/A' }
  const input = inputs[Number(ref.slice(1)) - 1]
  const answer = input && answers.get(input.id)
  if (answer === undefined) return undefined
  if (typeof answer === 'string') return nameOf(input, answer)
  const values = [answer, ...others].sort(compare)
  return toDouble(ref.startsWith('A') ? answer : values.at(ref.startsWith('B') ? -1 : 0) ?? answer)
}
