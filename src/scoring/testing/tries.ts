import type { Component } from '../../criteria/criteria.ts'
import type { Rational } from '../../rational.ts'
import { around, likely } from './around.ts'
import { thresholdsOf } from './thresholds.ts'
import type { Trial } from './trial.ts'

/** How many combinations are tried at most. */
const patience = 600

/** Answers at which a formula is likely to turn, all inputs combined: beside its thresholds, nothing, plenty, every option. */
export function* triesOf(component: Component): Iterable<Trial> {
  const beside = thresholdsOf(component).flatMap(threshold => around(component, threshold))
  yield* beside.map(each => each.trial)
  const choices = component.inputs.map((input): readonly (readonly [string, Rational | string])[] =>
    input.options === undefined ? [...likely(input, beside).map(value => [input.id, value] as const), ...(input.orNo ? [[input.id, 'no'] as const] : [])]
      : input.options.map(option => [input.id, option.id] as const))
  const total = choices.reduce((product, each) => product * Math.max(1, each.length), 1)
  const stride = Math.max(1, total / patience)
  for (let place = 0; place < total; place += stride) yield combination(choices, Math.floor(place))
  yield combination(choices, total - 1)
}

/** One of all combinations, by its number in mixed notation. */
function combination(choices: readonly (readonly (readonly [string, Rational | string])[])[], place: number): Trial {
  let rest = place
  return new Map(choices.flatMap(each => {
    const answer = each[rest % Math.max(1, each.length)]
    rest = Math.floor(rest / Math.max(1, each.length))
    return answer === undefined ? [] : [answer]
  }))
}
