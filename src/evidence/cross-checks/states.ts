import { idsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { isZero } from '../../rational.ts'
import { same, text, type Tongue } from '../../text.ts'
import type { Answer } from '../answer.ts'
import { shownAnswer } from '../merge.ts'

/** A component said not to have arisen or not to apply, in its own cell or by one of its figures, while another of them holds something. The state stands. Each pair once. */
export function stateChecks(set: CriteriaSet, answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  const told = new Set<string>()
  return set.components.flatMap(component => contradictionsIn(component, answers).filter(({ state, held }) => {
    const pair = `${state.id} ${held.id}`
    return !told.has(pair) && told.add(pair)
  }).map(each => against(component, each)))
}

interface Contradiction { readonly state: Answer; readonly input: Input | undefined; readonly held: Answer; readonly holder: Input }

/** For each stated state the first figure that speaks against it. Beside the state of one figure only a number does: the items of a list stand for themselves. */
function contradictionsIn(component: Component, answers: ReadonlyMap<string, Answer>): readonly Contradiction[] {
  const ids = [...new Set(idsOf(component))]
  return ids.flatMap(id => {
    const state = answers.get(id)
    if (state?.state !== 'not-arisen' && state?.state !== 'not-applicable') return []
    const input = component.inputs.find(each => each.id === id)
    const holder = component.inputs.find(each => each.id !== id && holdsSomething(answers.get(each.id), input !== undefined))
    const held = holder === undefined ? undefined : answers.get(holder.id)
    return holder === undefined || held === undefined ? [] : [{ state, input, held, holder }]
  })
}

function holdsSomething(answer: Answer | undefined, numbersOnly: boolean): boolean {
  const value = answer?.value
  if (value === undefined) return false
  return value.is === 'number' ? !isZero(value.number) : !numbersOnly && (value.is === 'date' || value.option !== 'no')
}

function against(component: Component, { state, input, held, holder }: Contradiction): Finding {
  const who = (t: Tongue): string => [component.code, ...(input === undefined ? [] : [t.say(input.name)])].join(' – ')
  const whole = input === undefined ? same('') : text(() => ' Cả tiêu chí thành phần đang được chấm theo chữ này.', () => ' The whole component is scored by these words.')
  return {
    code: 'evidence/state-against-figures', severity: 'warning', at: state.from, also: held.from, read: state.read, component: component.code,
    message: text(
      t => `Cần xem: ${who(t)} ghi “${t.say(shownAnswer(state))}” nhưng ${t.say(holder.name)} là ${t.say(shownAnswer(held, holder))}.${t.say(whole)}`,
      t => `To look at: ${who(t)} says “${t.say(shownAnswer(state))}” while ${t.say(holder.name)} is ${t.say(shownAnswer(held, holder))}.${t.say(whole)}`,
    ),
  }
}
