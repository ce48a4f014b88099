import type { Input } from '../../methods/method.ts'
import { compare, isMultiple, type Rational } from '../../rational.ts'
import { text } from '../../text.ts'
import { expectedOf } from './expected.ts'
import { given, remark, unreadable, type Reading, type Remark } from './reading.ts'

/** A number held against what the input allows: a wrong step is unreadable, a number out of range is told and kept (the formula clamps it). */
export function withinLimits(number: Rational, input: Input, remarks: readonly Remark[] = []): Reading {
  if (input.step !== undefined && !isMultiple(number, input.step)) return offStep(number, input, input.step)
  return given({ is: 'number', number }, ...remarks, ...outOfRange(number, input))
}

function outOfRange(number: Rational, input: Input): readonly Remark[] {
  const over = input.to !== undefined && compare(number, input.to) > 0
  const under = input.from !== undefined && compare(number, input.from) < 0
  const limit = over ? input.to : input.from
  if ((!over && !under) || limit === undefined) return []
  const how = input.kind === 'percent' ? 'percent' : 'number'
  return [remark('out-of-range', 'warning', text(
    t => `Giá trị ${t[how](number)} ${over ? 'lớn hơn mức tối đa' : 'nhỏ hơn mức tối thiểu'} ${t[how](limit)}.`,
    t => `The value ${t[how](number)} is ${over ? 'above the greatest' : 'below the least'} that makes sense, ${t[how](limit)}.`,
  ))]
}

const offStep = (number: Rational, input: Input, step: Rational): Reading => unreadable('off-step', text(
  t => `${t.number(number)} không phải bội số của ${t.number(step)}.`, t => `${t.number(number)} is not a multiple of ${t.number(step)}.`,
), expectedOf(input), text(t => `Ghi theo bước ${t.number(step)}.`, t => `Write it in steps of ${t.number(step)}.`))
