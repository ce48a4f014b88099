import type { Component } from '../../criteria/criteria.ts'
import type { Change } from '../../criteria/diff/change.ts'
import type { SetDiff } from '../../criteria/diff/diff.ts'
import type { Dossier } from '../../evidence/answer.ts'
import { subtract, zero, type Rational } from '../../rational.ts'
import { scoreGroup } from '../group.ts'
import { signed } from '../sums.ts'
import type { GroupScore, LeafScore, UnitScore } from '../scorecard.ts'
import { effectOf, settingEffect, type Effect } from './effect.ts'
import { withSetting } from './settings.ts'

/** A unit under both sets, and the components of the new one that are open for it. */
export interface Both {
  readonly before: UnitScore
  readonly after: UnitScore
  readonly open: readonly Component[]
}

/**
 * What each severe change does. Of a component: the points that units gain or lose on it, all its changes together. Of the set as
 * a whole: the old set, scored again with that one setting of the new.
 */
export function effectsOf(diff: SetDiff, group: GroupScore, dossiers: readonly Dossier[], units: readonly Both[]): ReadonlyMap<Change, Effect> {
  const effects = new Map<Change, Effect>()
  for (const change of diff.changes.filter(each => each.weight === 'nang')) {
    const set = withSetting(diff, change)
    if (set !== undefined) effects.set(change, settingEffect(group, scoreGroup(group.name, set, dossiers)))
    else if (diff.old.components.some(component => component.code === change.oldCode)) effects.set(change, effectOf('points', units.map(unit => differenceOn(unit, change))))
  }
  return effects
}

/** Points gained on the component of a change; 0 where what the new set asks for is open. */
function differenceOn({ before, after, open }: Both, { oldCode, newCode }: Change): Rational {
  if (open.some(component => component.code === newCode)) return zero
  const [was, is] = [leafOf(before, oldCode), leafOf(after, newCode)]
  return subtract(worth(is), worth(was))
}

const leafOf = ({ leaves }: UnitScore, code: string | undefined): LeafScore | undefined => leaves.find(leaf => leaf.component.code === code)

/** What a leaf adds to the total: a penalty takes away. */
function worth(leaf: LeafScore | undefined): Rational {
  return leaf === undefined ? zero : signed(leaf.component, leaf.points)
}
