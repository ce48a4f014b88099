import type { Component } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import type { Input } from '../../methods/method.ts'
import { compare, fractionText, type Rational } from '../../rational.ts'
import { isMissing } from './ways.ts'
import type { Values } from './change.ts'

/** So many combinations of options are tried one by one; beyond that, one change at a time. */
const patience = 2048

/** The options that gain each level above `now`, with the fewest answers changed. */
export function choices(component: Component, answers: ReadonlyMap<string, Answer>, now: Rational, good: (values: Values) => Rational | undefined): readonly Values[] {
  const asked = component.inputs.filter(input => input.options !== undefined)
  if (asked.length === 0 || component.inputs.some(input => input.options === undefined && isMissing(input, answers))) return []
  const found = new Map<string, { readonly values: Values; readonly points: Rational }>()
  for (const values of [...combinations(asked, answers)].sort((a, b) => a.size - b.size)) {
    const points = good(values)
    if (points === undefined || compare(points, now) <= 0 || found.has(fractionText(points))) continue
    if (values.size > 1 && [...found.values()].some(other => compare(other.points, points) >= 0)) continue
    found.set(fractionText(points), { values, points })
  }
  return [...found.values()].map(each => each.values)
}

function combinations(asked: readonly Input[], answers: ReadonlyMap<string, Answer>): readonly Values[] {
  const count = asked.reduce((product, { options = [] }) => product * options.length, 1)
  const others = asked.map(input => [...otherOptions(input, answers), undefined])
  if (count > patience) return asked.flatMap((input, index) => (others[index] ?? []).flatMap(option => (option === undefined ? [] : [chosen([[input, option]])])))
  const all = asked.reduce<readonly (readonly (readonly [Input, string])[])[]>((before, input, index) =>
    before.flatMap(taken => (others[index] ?? []).map(option => (option === undefined ? taken : [...taken, [input, option] as const]))), [[]])
  return all.filter(taken => taken.length > 0).map(chosen)
}

const chosen = (taken: readonly (readonly [Input, string])[]): Values => new Map(taken.map(([input, option]) => [input.id, { is: 'option', option }]))

function otherOptions(input: Input, answers: ReadonlyMap<string, Answer>): readonly string[] {
  const value = answers.get(input.id)?.value
  return (input.options ?? []).map(option => option.id).filter(id => !(value?.is === 'option' && value.option === id))
}
