import type { Value } from '../../evidence/answer.ts'
import { compare, equal, exact, sign, subtract, type Rational } from '../../rational.ts'
import { serialOf } from '../../sheet.ts'
import type { Change, Values } from './change.ts'
import type { Gain } from './gain.ts'

/** The answers that all these changes ask for; where two move one figure the same way, the farther. Undefined where two contradict. */
export function combined(gains: readonly Gain[]): Values | undefined {
  const changes = new Map<string, Change>()
  for (const change of gains.flatMap(gain => gain.changes)) {
    const other = changes.get(change.input.id)
    const both = other === undefined ? change : farther(other, change)
    if (both === undefined) return undefined
    changes.set(change.input.id, both)
  }
  return new Map([...changes].map(([id, { to }]) => [id, to]))
}

/** The answers of one gain. */
export const valuesOf = (gain: Gain): Values => new Map(gain.changes.map(({ input, to }) => [input.id, to]))

/** The components that a proof must be named for. */
export const provenIn = (gains: readonly Gain[]): readonly string[] => gains.filter(gain => gain.addsProof).map(gain => gain.component.code)

function farther(a: Change, b: Change): Change | undefined {
  const [was, left, right] = [numberIn(a.from?.value), numberIn(a.to), numberIn(b.to)]
  if (left === undefined || right === undefined) return a.to.is === 'option' && b.to.is === 'option' && a.to.option === b.to.option ? a : undefined
  if (equal(left, right)) return a
  if (was === undefined) return undefined
  const [one, other] = [subtract(left, was), subtract(right, was)]
  if (sign(one) !== sign(other)) return undefined
  return compare(left, right) * sign(one) > 0 ? a : b
}

/** A figure, or a day by its number. */
export function numberIn(value: Value | undefined): Rational | undefined {
  if (value?.is === 'number') return value.number
  return value?.is === 'date' ? exact(serialOf(value.date)) : undefined
}
