import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Carried } from '../../criteria/diff/carried.ts'
import type { Answer, Dossier, Layer } from '../../evidence/answer.ts'
import type { Input } from '../../methods/method.ts'
import type { GroupScore, UnitScore } from '../scorecard.ts'
import type { CarriedDossier } from './carry.ts'

/** What the old evidence leaves open under the new set, for one unit. */
export interface OpenQuestions {
  /** Components that ask for something that was never collected: worth anything from 0 to their maximum. */
  readonly components: readonly Component[]
  /** Boxes that nobody could tick: counted as "no"; ticked they add points … */
  readonly gains: readonly string[]
  /** … or, in a penalty, cost them. */
  readonly costs: readonly string[]
}

const isTick = (input: Input): boolean => input.kind === 'yes-no' && input.ifBlank === 'no'

/** What was never asked of a unit. Its score under the new set tells which of it matters: a component that does not apply leaves nothing open. */
export function openQuestions(set: CriteriaSet, carried: Carried, { lost }: CarriedDossier, score: UnitScore, group: GroupScore): OpenQuestions {
  const missing = ({ inputs }: Component): readonly Input[] => inputs.filter(input => !carried.inputs.has(input.id) || lost.has(input.id))
  const isSettled = (component: Component): boolean => {
    const state = score.leaves.find(leaf => leaf.component.code === component.code)?.state
    return (state !== 'blank' && state !== 'pending') || (component.source === 'survey' && !group.surveyHeld)
  }
  const boxes = set.components.filter(component => missing(component).every(isTick))
  const ids = (of: readonly Component[]): readonly string[] => of.flatMap(component => missing(component).map(input => input.id))
  return {
    components: set.components.filter(component => missing(component).some(input => !isTick(input)) && !isSettled(component)),
    gains: ids(boxes.filter(({ list }) => list !== 'penalty')), costs: ids(boxes.filter(({ list }) => list === 'penalty')),
  }
}

/** The same evidence with these boxes ticked. */
export function ticked(dossier: Dossier, ids: readonly string[]): Dossier {
  if (ids.length === 0 || !dossier.submitted) return dossier
  const from = { file: '' }
  const answers = new Map(ids.map((id): [string, Answer] => [id, { id, state: 'given', value: { is: 'option', option: 'yes' }, from, read: '' }]))
  const layer: Layer = { kind: 'table', name: '', answers, proofs: new Map() }
  return { ...dossier, layers: [...dossier.layers, layer] }
}
