import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { lackingFrom, readGiven } from '../../criteria/examples.ts'
import type { ExpectedState, Given, Stated } from '../../criteria/testing/case.ts'
import type { Answer } from '../../evidence/answer.ts'
import type { Finding, Path, Place } from '../../finding.ts'
import { equal, type Rational } from '../../rational.ts'
import { settler } from '../settle.ts'
import { numberOf } from '../surroundings.ts'
import { countedPoints } from '../wipe.ts'
import { answerOf, isBlankWord } from './answers.ts'
import type { Difference, WorkedLeaf } from './result.ts'

/** What a test asks of one component. */
export interface Asked {
  readonly given: Given
  readonly points: Stated
  readonly max?: Stated
  readonly state?: ExpectedState
}

/** A component worked on the answers of a test by the very rules that score a unit; or why it cannot be. */
export type Worked = { readonly leaf: WorkedLeaf; readonly faults?: undefined } | { readonly faults: readonly Finding[] }

/** Works one component. Alone in its group a unit is its own best; a survey counts as held. `path` is the place of the case in its file. */
export function workComponent(set: CriteriaSet, component: Component, asked: Asked, path: Path, at: Place): Worked {
  const written = Object.entries(asked.given)
  const stated = Object.fromEntries(written.filter(([, value]) => !isBlankWord(value)))
  const { answers: read, faults } = readGiven(component, stated, path)
  const mayLack = asked.state === 'blank' || written.length > Object.keys(stated).length
  const lacking = faults.length > 0 || mayLack ? undefined : lackingFrom(component, read, path)
  if (faults.length > 0 || lacking !== undefined) return { faults: lacking === undefined ? faults : [lacking] }
  const inputs = new Map(component.inputs.map(input => [input.id, input]))
  const asWritten = (id: string): string => String(written.find(([key]) => key === id || `${component.code}.${key}` === id)?.[1] ?? '')
  const answers = new Map([...read].map(([id, given]): [string, Answer] => [id, answerOf(id, given, inputs.get(id), at, asWritten(id))]))
  return { leaf: settled(set, component, answers) }
}

function settled(set: CriteriaSet, component: Component, answers: ReadonlyMap<string, Answer>): WorkedLeaf {
  const best = (id: string) => numberOf(answers.get(`${component.code}.best`) ?? answers.get(id))
  const { state, points, max, trace, because } = settler(set, { answers, exempt: new Set(), surveyHeld: true, best })(component)
  return {
    component, state, max, points: countedPoints(set, component, points), inputs: [...answers.values()],
    ...(trace === undefined ? {} : { trace }), ...(because === undefined ? {} : { because }),
  }
}

/** Where the leaf departs from what the test states. */
export function differencesOf(asked: Asked, leaf: WorkedLeaf): readonly Difference[] {
  const leaves = [leaf]
  const amount = (key: 'points' | 'max', stated: Stated | undefined, got: Rational): readonly Difference[] =>
    stated === undefined || equal(stated.value, got) ? [] : [{ key, expected: { number: stated.value }, got: { number: got }, leaves }]
  const state: readonly Difference[] = asked.state === undefined || asked.state === leaf.state ? []
    : [{ key: 'state', expected: { state: asked.state }, got: { state: leaf.state }, leaves }]
  return [...state, ...amount('points', asked.points, leaf.points), ...amount('max', asked.max, leaf.max)]
}
