import type { Component } from '../../criteria/criteria.ts'
import { readGiven } from '../../criteria/examples.ts'
import type { Given } from '../../criteria/testing/case.ts'
import type { Input } from '../../methods/method.ts'
import { decimalText, fractionText, hundred, multiply, toDouble, type Rational } from '../../rational.ts'
import { dateOf } from '../../sheet.ts'
import { isBlankWord } from './answers.ts'
import type { Trial } from './trial.ts'

/** Tried answers as a person writes them in `given`: percents at face value, dates by the calendar, the code left out. */
export const givenOf = (component: Component, trial: Trial): Given =>
  Object.fromEntries(component.inputs.flatMap(input => {
    const answer = trial.get(input.id)
    return answer === undefined ? [] : [[shortId(component, input.id), typeof answer === 'string' ? optionWritten(input, answer) : numberWritten(input, answer)]]
  }))

const shortId = ({ code }: Component, id: string): string => (id.startsWith(`${code}.`) ? id.slice(code.length + 1) : id)

const optionWritten = (input: Input, option: string): string =>
  input.kind === 'choice' ? option : input.options?.find(each => each.id === option)?.name.vi ?? 'Không'

function numberWritten(input: Input, value: Rational): string | number {
  if (input.kind === 'date') return dateOf(toDouble(value))
  return Number(decimalText(input.kind === 'percent' ? multiply(value, hundred) : value))
}

/** The same for two ways of writing the same answers to a component; undefined when they are no answers. */
export function answersKey(component: Component, given: Given): string | undefined {
  const { answers, faults } = readGiven(component, Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlankWord(value))), [])
  if (faults.length > 0) return undefined
  const each = [...answers].map(([id, answer]) => `${id}=${answer.is === 'number' ? fractionText(answer.number) : answer.is === 'option' ? answer.option : answer.state}`)
  return [component.code, ...each.sort()].join('\n')
}
