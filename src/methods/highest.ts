import { evaluate, type Surroundings } from '../formula/evaluate.ts'
import type { Expr } from '../formula/expr.ts'
import { compare, exact, floor, least, most, one, zero, type Rational } from '../rational.ts'
import type { Corner } from './corners.ts'
import type { Input } from './method.ts'

type Answers = ReadonlyMap<string, Corner>
type AnswerOf = (id: string) => Corner | undefined
type Choices = ReadonlyMap<string, readonly Corner[]>

/** Enough to try every answer of an ordinary rule, few enough for a large set to be checked at once. */
const patience = 2000

/** Whether the maximum is earned by an answer that is easily guessed (numbers of 0, 1 or great, an option), and nothing can earn more. */
export function isPlainlyReached(expr: Expr, inputs: readonly Input[], max: Rational): boolean {
  const bound = upperBound(expr)
  if (bound === undefined || compare(bound, max) > 0) return false
  const most = Math.max(1, ...inputs.map(input => input.options?.length ?? 0))
  for (let option = 0; option < most; option++) {
    for (const [first, others] of guesses) {
      const answerOf = (id: string): Corner | undefined => {
        const place = inputs.findIndex(input => input.id === id)
        const input = inputs[place]
        return input && guessed(input, place === 0 ? first : others, option)
      }
      const points = pointsOf(expr, answerOf)
      if (points !== undefined && compare(points, max) === 0) return true
    }
  }
  return false
}

const great = exact(10_000)

/** For the first input, and for all others. */
const guesses: readonly (readonly [first: Rational, others: Rational])[] = [[great, great], [zero, zero], [one, one], [great, one], [zero, great], [great, zero]]

function guessed({ options, to, kind, step }: Input, guess: Rational, option: number): Corner {
  const picked = options?.[Math.min(option, options.length - 1)]
  if (picked !== undefined) return picked.id
  const top = to ?? (kind === 'percent' ? one : undefined)
  const value = top === undefined ? guess : least(guess, top)
  return step === undefined ? value : floor(value, step)
}

/** The most points that the tried answers earn; undefined when none earns any number. Stops as soon as more cannot matter. */
export function highestPoints(expr: Expr, choices: Choices, max: Rational): Rational | undefined {
  const bound = upperBound(expr)
  const goal = bound === undefined ? max : least(bound, max)
  const isBounded = bound !== undefined && compare(bound, max) <= 0
  let highest: Rational | undefined
  for (const points of attempts(expr, choices)) {
    if (isHigher(points, highest)) highest = points
    const beyond = highest === undefined ? -1 : compare(highest, goal)
    if (beyond > 0 || (beyond === 0 && isBounded)) return highest
  }
  return highest
}

/** First what climbing finds, which is nearly always enough; then all combinations, or an even sample of so many. */
function* attempts(expr: Expr, choices: Choices): Iterable<Rational | undefined> {
  for (const start of [0, -1] as const) yield* climb(expr, choices, start)
  const total = [...choices.values()].reduce((product, values) => product * Math.max(values.length, 1), 1)
  const stride = Math.max(1, total / patience)
  for (let place = 0; place < total; place += stride) yield pointsWith(expr, combination(choices, Math.floor(place)))
}

/** From the first or the last corner of every input: one input at a time to where the points are highest, until a round brings nothing. */
function* climb(expr: Expr, choices: Choices, start: 0 | -1): Iterable<Rational | undefined> {
  let answers: Answers = new Map([...choices].flatMap(([id, values]) => values.slice(start).slice(0, 1).map(value => [id, value] as const)))
  let best = pointsWith(expr, answers)
  yield best
  for (let before: Answers | undefined; before !== answers; ) {
    before = answers
    for (const [id, values] of choices) {
      for (const value of values) {
        const trial = new Map([...answers, [id, value]])
        const points = pointsWith(expr, trial)
        yield points
        if (isHigher(points, best)) [answers, best] = [trial, points]
      }
    }
  }
}

/** One of all combinations, by its number in mixed notation. */
function combination(choices: Choices, place: number): Answers {
  let rest = place
  return new Map([...choices].flatMap(([id, values]) => {
    const value = values[rest % values.length]
    rest = Math.floor(rest / values.length)
    return value === undefined ? [] : [[id, value] as const]
  }))
}

const isHigher = (a: Rational | undefined, b: Rational | undefined): boolean =>
  a !== undefined && (b === undefined || compare(a, b) > 0)

const pointsWith = (expr: Expr, answers: Answers): Rational | undefined => pointsOf(expr, id => answers.get(id))

function pointsOf(expr: Expr, answerOf: AnswerOf): Rational | undefined {
  const value = evaluate(expr, surroundingsOf(answerOf)).value
  return typeof value === 'object' ? value : undefined
}

function surroundingsOf(answerOf: AnswerOf): Surroundings {
  const numberOf = (id: string): Rational => {
    const answer = answerOf(id)
    return typeof answer === 'object' ? answer : zero
  }
  const optionOf = (id: string): string | undefined => {
    const answer = answerOf(id)
    return typeof answer === 'string' ? answer : undefined
  }
  // The best of the group is the unit itself: that is where the comparison is won.
  return { number: numberOf, option: optionOf, points: numberOf, best: numberOf }
}

/** What a formula cannot exceed, as far as its outermost words tell. */
function upperBound(expr: Expr): Rational | undefined {
  switch (expr.is) {
    case 'number': return expr.value
    case 'held': return expr.max
    case 'state': return zero
    case 'when': return highestOf([upperBound(expr.then), upperBound(expr.otherwise)])
    case 'most': return highestOf(expr.of.map(upperBound))
    case 'least': return lowestOf(expr.of.map(upperBound))
    default: return undefined
  }
}

/** Of those that are known. */
const lowestOf = (bounds: readonly (Rational | undefined)[]): Rational | undefined =>
  bounds.reduce((lowest, bound) => (lowest === undefined || bound === undefined ? lowest ?? bound : least(lowest, bound)), undefined)

const highestOf = (bounds: readonly (Rational | undefined)[]): Rational | undefined =>
  bounds.reduce((highest, bound) => (highest === undefined || bound === undefined ? undefined : most(highest, bound)), bounds[0])
