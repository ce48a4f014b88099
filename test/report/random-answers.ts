import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Input } from '../../src/methods/method.ts'
import { add, compare, divide, exact, multiply, type Rational } from '../../src/rational.ts'
import { dateOf, serialOf } from '../../src/sheet.ts'
import { isShut } from '../../src/criteria/closed.ts'
import type { Answered } from './fill-form.ts'

/** The same numbers for the same seed, each in [0, 1). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const upTo = (roll: () => number, most: number): number => Math.floor(roll() * (most + 1))

/** Valid answers as units give them: small counts so that borders and zero denominators are met, some blanks, some states. */
export function randomAnswers(set: CriteriaSet, seed: number): ReadonlyMap<string, Answered> {
  const roll = dice(seed)
  const answers = new Map<string, Answered>()
  const answer = (input: Input): void => {
    const luck = roll()
    if (luck < 0.06) return
    answers.set(input.id, luck < 0.08 ? 'not-arisen' : luck < 0.1 ? 'not-applicable' : valueOf(input, set, roll))
  }
  for (const figure of set.figures) answer(figure.input)
  for (const component of set.components) {
    if (isShut(component)) continue
    for (const input of component.inputs) if (!input.shared) answer(input)
    const single = component.inputs.length === 1 && component.inputs[0]?.shared === false
    if (!single && roll() < 0.06) answers.set(component.code, roll() < 0.5 ? 'not-arisen' : 'not-applicable')
  }
  return answers
}

function valueOf(input: Input, set: CriteriaSet, roll: () => number): Answered {
  if (input.options !== undefined) return { is: 'option', option: input.options[upTo(roll, input.options.length - 1)]?.id ?? '' }
  if (input.kind === 'date') return dateNear(input, set, roll)
  return { is: 'number', number: numberOf(input, roll) }
}

function dateNear(input: Input, set: CriteriaSet, roll: () => number): Answered {
  if (input.orNo === true && roll() < 0.1) return { is: 'option', option: 'no' }
  return { is: 'date', date: dateOf(serialOf(set.period.from) + upTo(roll, 120)) }
}

/** 0, whole, round and uneven percents alike. */
function numberOf(input: Input, roll: () => number): Rational {
  switch (input.kind) {
    case 'count': return exact(roll() < 0.15 ? 0 : upTo(roll, roll() < 0.5 ? 12 : 400))
    case 'percent': return divide(exact(roll() < 0.5 ? upTo(roll, 20) * 5 : upTo(roll, 10_000) / 100), exact(100))
    case 'points': return pointsOf(input, roll)
    default: return exact(upTo(roll, 4000) / 8)
  }
}

function pointsOf(input: Input, roll: () => number): Rational {
  const step = input.step ?? exact('0.05')
  const most = input.to ?? exact(1)
  const drawn = multiply(exact(upTo(roll, 40)), step)
  return compare(drawn, most) <= 0 ? drawn : add(most, exact(0))
}
