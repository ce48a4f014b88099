import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { isZero } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Answer } from '../answer.ts'
import { shownAnswer } from '../merge.ts'

/** A component said not to have arisen or not to apply, while one of its figures holds something. The state stands. */
export function stateChecks(set: CriteriaSet, answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  return set.components.flatMap(component => {
    const own = answers.get(component.code)
    if (own?.state !== 'not-arisen' && own?.state !== 'not-applicable') return []
    const input = component.inputs.find(each => holdsSomething(answers.get(each.id)))
    const held = input === undefined ? undefined : answers.get(input.id)
    if (input === undefined || held === undefined) return []
    return [{
      code: 'evidence/state-against-figures', severity: 'warning', at: own.from, also: held.from, read: own.read, component: component.code,
      message: text(
        t => `Cần xem: ${component.code} ghi “${t.say(shownAnswer(own))}” nhưng ${t.say(input.name)} là ${t.say(shownAnswer(held, input))}.`,
        t => `To look at: ${component.code} says “${t.say(shownAnswer(own))}” while ${t.say(input.name)} is ${t.say(shownAnswer(held, input))}.`,
      ),
    } satisfies Finding]
  })
}

const holdsSomething = (answer: Answer | undefined): boolean => {
  const value = answer?.value
  return value !== undefined && (value.is === 'date' || (value.is === 'number' ? !isZero(value.number) : value.option !== 'no'))
}
