import type { Component } from '../criteria/criteria.ts'
import type { Answer, AnswerState } from '../evidence/answer.ts'
import type { Input } from '../methods/method.ts'

/** What the answers alone say of a component: `ready` to be evaluated, or a state that no formula is asked about. */
export interface Standing {
  readonly state: 'ready' | 'blank' | 'not-arisen' | 'not-applicable' | 'unreadable'
  /** The inputs that a blank component still wants. */
  readonly missing: readonly Input[]
}

const stronger = ['not-applicable', 'not-arisen', 'unreadable'] as const

/** The strongest fact among the answers of a component: not applicable, not arisen, unreadable, then blank. */
export function standing(component: Component, answers: ReadonlyMap<string, Answer>, exempt: ReadonlySet<string>): Standing {
  if (exempt.has(component.code)) return { state: 'not-applicable', missing: [] }
  const told = component.inputs.map(input => stateOf(answers, input.id))
  const own = stateOf(answers, component.code)
  const strongest = stronger.find(state => state === own || told.includes(state))
  if (strongest !== undefined) return { state: strongest, missing: [] }
  const wanted = component.inputs.filter((input, index) => told[index] === 'blank' && input.ifBlank === undefined)
  const untouched = component.inputs.length > 0 && told.every(state => state === 'blank')
  if (untouched) return { state: 'blank', missing: wanted.length > 0 ? wanted : component.inputs }
  return { state: wanted.length > 0 ? 'blank' : 'ready', missing: wanted }
}

/** An input that no source mentions is as blank as an empty cell. */
const stateOf = (answers: ReadonlyMap<string, Answer>, id: string): AnswerState => answers.get(id)?.state ?? 'blank'
