import fc from 'fast-check'
import type { FormulaState, Surroundings } from '../../src/formula/evaluate.ts'
import type { Input } from '../../src/methods/method.ts'
import { compare, divide, exact, hundred, zero, type Rational } from '../../src/rational.ts'
import { serialOf } from '../../src/sheet.ts'

/** Answers as an example writes them: a percent at face value, a date in ISO, an option by its id, `+` for a tick. */
export type Given = Readonly<Record<string, number | string>>

/** An answer as formulas see it: a number (a rate, a serial day) or the id of an option. */
export type Seen = Rational | string

const isDay = (answer: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(answer)

function seen(answer: number | string, input: Input): Seen {
  if (typeof answer === 'string') return isDay(answer) ? exact(serialOf(answer)) : answer
  return input.kind === 'percent' ? divide(exact(answer), hundred) : exact(answer)
}

/** The answers by the ids of inputs; the code may be left out, as in `given` of an example. An id that nobody asks for is a fault of the test. */
export function answersOf(given: Given, inputs: readonly Input[], code: string): ReadonlyMap<string, Seen> {
  return new Map(Object.entries(given).map(([key, answer]) => {
    const input = inputs.find(each => each.id === key) ?? inputs.find(each => each.id === `${code}.${key}`)
    if (input === undefined) throw new Error(`no input ${key}; there are ${inputs.map(each => each.id).join(', ')}`)
    return [input.id, seen(answer, input)]
  }))
}

/** What a formula sees of these answers, among other units that gave `others` for the input that is compared. */
export function among(answers: ReadonlyMap<string, Seen>, inputs: readonly Input[], others: readonly Rational[] = []): Surroundings {
  const number = (id: string): Rational => {
    const answer = answers.get(id)
    if (typeof answer === 'object') return answer
    if (answer === undefined && inputs.find(input => input.id === id)?.ifBlank !== 'zero') throw new Error(`${id} was asked for a number and has none`)
    return zero
  }
  const option = (id: string): string | undefined => {
    const answer = answers.get(id) ?? (inputs.find(input => input.id === id)?.ifBlank === 'no' ? 'no' : undefined)
    return typeof answer === 'string' ? answer : undefined
  }
  const best: Surroundings['best'] = (id, which) => [number(id), ...others].sort(compare).at(which === 'highest' ? -1 : 0)
  return { number, option, best, points: (): FormulaState => 'unreadable' }
}

const hundredths = (most: number): fc.Arbitrary<Rational> => fc.integer({ min: 0, max: most * 100 }).map(value => divide(exact(value), hundred))
const counts = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })).map(exact)

/** Numbers by kind, and for points within their range and step. */
function numbers(input: Input): fc.Arbitrary<Seen> {
  switch (input.kind) {
    case 'percent': return hundredths(120).map(value => divide(value, hundred))
    case 'date': return fc.oneof(fc.integer({ min: -40, max: 60 }).map(days => exact(serialOf('2025-01-31') + days)), fc.constant('no'))
    case 'points': return hundredths(3)
    case 'number': case 'money': return hundredths(60)
    default: return counts
  }
}

/** A full set of answers: every input has one, of its kind. */
export const anyAnswers = (inputs: readonly Input[]): fc.Arbitrary<ReadonlyMap<string, Seen>> =>
  fc.tuple(...inputs.map(input => (input.options === undefined ? numbers(input) : fc.constantFrom(...input.options.map(option => option.id)))))
    .map(values => new Map(inputs.map((input, index) => [input.id, values[index] ?? zero])))
