import type { Component } from '../../criteria/criteria.ts'
import { evaluate, type Step } from '../../formula/evaluate.ts'
import type { Expr } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'
import type { Input, Option } from '../../methods/method.ts'
import { exact, isMultiple, one, zero, type Rational } from '../../rational.ts'

/** Answers that are tried on a formula: by id, a number as formulas see it or the id of an option. */
export type Trial = ReadonlyMap<string, Rational | string>

/** The formula of a component on tried answers; alone in its group, a unit is its own best. */
export const tried = (expr: Expr, trial: Trial): Step => {
  const number = (id: string): Rational => {
    const answer = trial.get(id)
    return typeof answer === 'object' ? answer : zero
  }
  const option = (id: string): string | undefined => {
    const answer = trial.get(id)
    return typeof answer === 'string' ? answer : undefined
  }
  return evaluate(expr, { number, option, points: number, best: number })
}

/** The answer to a date that nothing was done. */
export const no: Option = { id: 'no', name: { vi: 'Không', en: 'No' } }

/** The inputs of a component that take a number. */
export const numeric = (component: Component): readonly Input[] => component.inputs.filter(input => input.options === undefined)

/** How far apart two neighbouring answers lie: a whole case, a day, a hundredth of a percent. */
export function grain(input: Input): Rational {
  if (input.step !== undefined) return input.step
  if (input.kind === 'percent') return exact('0.0001')
  return ['count', 'money', 'date'].includes(input.kind) ? one : exact('0.01')
}

/** Whether a number can be an answer to an input. */
export function isAnswer(input: Input, value: Rational): boolean {
  const from = input.from ?? zero
  return value.compare(from) >= 0 && (input.to === undefined || value.compare(input.to) <= 0) && isMultiple(value, grain(input))
}

/** The inputs that a formula divides by, each alone. */
export const divisors = (expr: Expr): ReadonlySet<string> =>
  new Set([...nodes(expr)].flatMap(node => (node.is === 'over' && node.right.is === 'input' ? [node.right.id] : [])))

/** Tries to start from, plainest first: so many cases in every divisor and nothing elsewhere, then so many everywhere; options left at their last. */
export function startingTrials(component: Component): readonly Trial[] {
  const wholes = divisors(component.formula)
  const filled = (size: number, isFilled: (input: Input) => boolean): Trial => new Map(component.inputs.flatMap((input): readonly (readonly [string, Rational | string])[] => {
    const last = input.options?.at(-1)?.id
    if (last !== undefined) return input.ifBlank === 'no' ? [] : [[input.id, last]]
    const least = wholes.has(input.id) ? one : zero
    return [[input.id, isFilled(input) && isAnswer(input, exact(size)) ? exact(size) : least]]
  }))
  return [...[1000, 10_000, 1_000_000].map(size => filled(size, input => wholes.has(input.id))), filled(1000, () => true)]
}
