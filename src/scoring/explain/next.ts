import type { Component } from '../../criteria/criteria.ts'
import { scoreGroup } from '../group.ts'
import { withChanges } from '../plan/change.ts'
import { prospectOf } from '../plan/prospect.ts'
import type { Situation } from '../plan/situation.ts'
import type { GroupScore } from '../scorecard.ts'
import type { Scored } from '../leaf.ts'
import type { Next } from './chain.ts'

/** The next level of a component: the first gain that the unit can still make, else the first at all, and the unit once it is made; undefined where nothing is lost. */
export function nextOf(group: GroupScore, situation: Situation, scored: Scored, wiper: Component | undefined): Next | undefined {
  const [prospect] = prospectOf(situation, scored, wiper)
  if (prospect === undefined) return undefined
  const { gains, barrier } = prospect
  const open = gains.filter(each => each.kind !== 'not-possible')
  const gain = open[0] ?? gains[0]
  const most = open.at(-1)
  if (gain === undefined) return barrier === undefined ? {} : { barrier }
  const { dossier } = situation
  const changed = withChanges(dossier, new Map(gain.changes.map(({ input, to }) => [input.id, to])), gain.addsProof ? [gain.component.code] : [])
  const after = scoreGroup(group.name, group.set, group.dossiers.map(each => (each.unit.id === dossier.unit.id ? changed : each))).units.find(({ unit }) => unit.id === dossier.unit.id)
  return { gain, ...(most === undefined || most === gain ? {} : { most }), ...(gain.barrier === undefined ? {} : { barrier: gain.barrier }), ...(after === undefined ? {} : { after }) }
}
