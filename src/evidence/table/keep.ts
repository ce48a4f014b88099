import type { Answer } from '../answer.ts'
import { agree, conflictOf } from '../merge.ts'

/** Adds an answer to what a source already said of a unit: a blank yields, equal ones are one, two that differ become unreadable. Returns the one that it contradicts. */
export function keep(own: Map<string, Answer>, answer: Answer): Answer | undefined {
  const before = own.get(answer.id)
  if (before === undefined || before.state === 'blank') {
    own.set(answer.id, answer)
    return undefined
  }
  if (answer.state === 'blank' || agree(before, answer)) return undefined
  own.set(answer.id, conflictOf(before, answer))
  return before
}
