import { idsOf, ownIdsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Rational } from '../../rational.ts'
import { isAnswered, type Layer } from '../answer.ts'

/** Points that the last appraisal to speak of a component gives it; `unreadable` and `pending` ones leave it without points. */
export interface Ruling {
  readonly points: Rational | 'pending' | 'unreadable'
  readonly round: number
  /** Of a pending one: what stood before it, and stands again once appraisers agree. */
  readonly before?: Ruling
}

export type Rulings = ReadonlyMap<string, Ruling>

/** Whether a layer answers anything of a component. */
export const answersAny = (layer: Layer, component: Component): boolean => idsOf(component).some(id => isAnswered(layer.answers.get(id)))

/** Whether an appraisal gives values of this very component: its own inputs or state, or a shared figure beside a word in its own row. */
export const answersOwn = (set: CriteriaSet, layer: Layer, component: Component): boolean =>
  layer.reopens?.has(component.code) === true || ownIdsOf(set, component).some(id => isAnswered(layer.answers.get(id)))

/**
 * The counter-points in force after these layers: those of the last appraisal that speaks of the component, never the
 * larger of two. A later round that gives only values of the component hands it back to its formula; a silent one, a bare word
 * or a figure that it shares with others changes nothing.
 */
export function rulingsOf(set: CriteriaSet, layers: readonly Layer[]): Rulings {
  const rulings = new Map<string, Ruling>()
  for (const layer of layers.filter(each => each.kind === 'appraisal')) {
    for (const component of set.components) {
      const before = rulings.get(component.code)
      const after = next(before, layer, set, component)
      if (after === undefined) rulings.delete(component.code)
      else rulings.set(component.code, after)
    }
  }
  return rulings
}

function next(before: Ruling | undefined, layer: Layer, set: CriteriaSet, component: Component): Ruling | undefined {
  const points = layer.verdicts?.get(component.code)?.points
  if (points === 'agreed') return before?.points === 'pending' ? before.before : before
  if (points === undefined) return before !== undefined && answersOwn(set, layer, component) ? undefined : before
  const ruling: Ruling = { points, round: layer.round ?? 1 }
  const stood = before?.points === 'pending' ? before.before : before
  return points === 'pending' && stood !== undefined ? { ...ruling, before: stood } : ruling
}
