import type { Component } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import type { Input } from '../../methods/method.ts'
import { compare, fractionText, type Rational } from '../../rational.ts'
import { isMissing } from './ways.ts'
import type { Values } from './change.ts'

/** So many combinations of options are tried one by one; beyond that, answer after answer, and all together. */
const patience = 2048

/** Answers by options; `isWhole` tells that every combination was tried. */
export interface Chosen {
  readonly found: readonly Values[]
  readonly isWhole: boolean
}

type Good = (values: Values) => Rational | undefined

/** The options that gain each level above `now`, with the fewest answers changed. */
export function choices(component: Component, answers: ReadonlyMap<string, Answer>, now: Rational, good: Good): Chosen {
  const asked = component.inputs.filter(input => input.options !== undefined)
  if (asked.length === 0 || component.inputs.some(input => input.options === undefined && isMissing(input, answers))) return { found: [], isWhole: true }
  const isWhole = asked.reduce((product, input) => product * (otherOptions(input, answers).length + 1), 1) <= patience
  const tried = isWhole ? combinations(asked, answers) : oneByOne(asked, answers, now, good)
  return { found: levels(tried, now, good), isWhole }
}

/** The first to reach each level, the fewest answers first. */
export function levels(tried: readonly Values[], now: Rational, good: Good): readonly Values[] {
  const found = new Map<string, { readonly values: Values; readonly points: Rational }>()
  for (const values of [...tried].sort((a, b) => a.size - b.size)) {
    const points = good(values)
    if (points === undefined || compare(points, now) <= 0 || found.has(fractionText(points))) continue
    if (values.size > 1 && [...found.values()].some(other => compare(other.points, points) >= 0)) continue
    found.set(fractionText(points), { values, points })
  }
  return [...found.values()].map(each => each.values)
}

function combinations(asked: readonly Input[], answers: ReadonlyMap<string, Answer>): readonly Values[] {
  const all = asked.reduce<readonly (readonly (readonly [Input, string])[])[]>((before, input) =>
    before.flatMap(taken => [...otherOptions(input, answers).map(option => [...taken, [input, option] as const]), taken]), [[]])
  return all.filter(taken => taken.length > 0).map(chosen)
}

/** Each option alone; from where things stand the best next answer again and again; and everything at once, without what is not needed. */
function oneByOne(asked: readonly Input[], answers: ReadonlyMap<string, Answer>, now: Rational, good: Good): readonly Values[] {
  const single = asked.flatMap(input => otherOptions(input, answers).map(option => chosen([[input, option]])))
  const width = Math.max(...asked.map(({ options = [] }) => options.length))
  const together = Array.from({ length: width }, (_, at) => chosen(asked.flatMap(input => {
    const option = input.options?.at(Math.min(at, input.options.length - 1))?.id
    return option === undefined || !otherOptions(input, answers).includes(option) ? [] : [[input, option] as const]
  })))
  return [...single, ...climbed(new Map(), single, now, good), ...together.flatMap(values => [pared(values, good), ...climbed(values, single, good(values) ?? now, good)])]
}

/** Answer after answer, always the one that does the most good, until none does more. */
export function climbed(from: Values, steps: readonly Values[], now: Rational, good: Good): readonly Values[] {
  const path: Values[] = []
  let [at, level] = [from, now]
  for (;;) {
    const [here, base] = [at, level]
    const next = steps.map(step => new Map([...here, ...step])).map(values => ({ values, points: good(values) ?? base }))
      .reduce<{ readonly values: Values; readonly points: Rational }>((best, each) => (compare(each.points, best.points) > 0 ? each : best), { values: here, points: base })
    if (next.values === here) return path
    path.push(next.values);
    [at, level] = [next.values, next.points]
  }
}

/** Without the answers that can stay as they are at no loss. */
export function pared(values: Values, good: Good): Values {
  const whole = good(values)
  if (whole === undefined) return values
  return [...values.keys()].reduce<Values>((kept, id) => {
    const fewer = new Map([...kept].filter(([other]) => other !== id))
    const points = good(fewer)
    return points !== undefined && compare(points, whole) >= 0 ? fewer : kept
  }, values)
}

const chosen = (taken: readonly (readonly [Input, string])[]): Values => new Map(taken.map(([input, option]) => [input.id, { is: 'option', option }]))

/** The options that an input does not have now. */
export function otherOptions(input: Input, answers: ReadonlyMap<string, Answer>): readonly string[] {
  const value = answers.get(input.id)?.value
  return (input.options ?? []).map(option => option.id).filter(id => !(value?.is === 'option' && value.option === id))
}
