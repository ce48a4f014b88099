import type { Component } from '../criteria/criteria.ts'
import type { Answer } from '../evidence/answer.ts'
import type { FormulaState, Surroundings } from '../formula/evaluate.ts'
import { exact, zero, type Rational } from '../rational.ts'
import { serialOf } from '../sheet.ts'

/** The highest or lowest value of an input among the units of the group to which the component applies; undefined when none of them gave one. */
export type Best = (id: string, best: 'highest' | 'lowest', component: Component) => Rational | undefined

/** What the formula of a component sees: the answers of one unit, blanks counted as the component's inputs say. */
export function surroundings(
  component: Component,
  answers: ReadonlyMap<string, Answer>,
  points: (code: string) => Rational | FormulaState,
  best: Best,
): Surroundings {
  return {
    number: id => numberOf(answers.get(id)) ?? zero,
    option: id => optionOf(answers.get(id)) ?? (isNoWhenBlank(component, id) ? 'no' : undefined),
    points,
    best: (id, end) => best(id, end, component),
  }
}

/** The number of an answer: a date is its serial day, an option has none. */
export function numberOf(answer: Answer | undefined): Rational | undefined {
  if (answer?.value?.is === 'number') return answer.value.number
  if (answer?.value?.is === 'date') return exact(serialOf(answer.value.date))
  return undefined
}

const optionOf = (answer: Answer | undefined): string | undefined =>
  answer?.value?.is === 'option' ? answer.value.option : undefined

const isNoWhenBlank = (component: Component, id: string): boolean =>
  component.inputs.some(input => input.id === id && input.ifBlank === 'no')
