import type { Component } from '../../criteria/criteria.ts'
import type { placer } from '../plan/place.ts'
import { prospectOf } from '../plan/prospect.ts'
import type { Situation } from '../plan/situation.ts'
import type { Scored } from '../leaf.ts'
import type { Next } from './chain.ts'

/** Where a unit stands with a draft of its own; the others of its list are scored once. */
export type Place = ReturnType<typeof placer>

/** The next level of a component: the first gain that the unit can still make, else the first at all, and the unit once it is made; undefined where nothing is lost. */
export function nextOf(situation: Situation, place: Place, scored: Scored, wiper: Component | undefined): Next | undefined {
  const [prospect] = prospectOf(situation, scored, wiper)
  if (prospect === undefined) return undefined
  const { gains, barrier } = prospect
  const open = gains.filter(each => each.kind !== 'not-possible')
  const gain = open[0] ?? gains[0]
  const most = open.at(-1)
  if (gain === undefined) return barrier === undefined ? {} : { barrier }
  const after = place(gain.draft, [gain]).score
  return { gain, ...(most === undefined || most === gain ? {} : { most }), ...(gain.barrier === undefined ? {} : { barrier: gain.barrier }), after }
}
