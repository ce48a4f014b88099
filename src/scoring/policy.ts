import type { Component } from '../criteria/criteria.ts'
import { zero, type Rational } from '../rational.ts'
import type { LeafState } from './scorecard.ts'

/** Points and the maximum that counts; a maximum of 0 leaves the component out of the index. */
export interface Worth {
  readonly points: Rational
  readonly max: Rational
}

/**
 * What a component in any state but `scored` is worth by the policy of the set. A bonus or a penalty that did not arise or
 * does not apply is worth 0 whatever the policy: a full penalty would punish, a full bonus would reward, what never was.
 */
export function worthOf(component: Component, state: Exclude<LeafState, 'scored'>): Worth {
  const { max } = component
  const nothing = { points: zero, max }
  if (component.list !== 'base') return nothing
  if (state === 'not-arisen') return byPolicy(component.notArisen, max)
  if (state === 'not-applicable') return byPolicy(component.notApplicable, max)
  return nothing
}

function byPolicy(policy: 'full' | 'exclude' | 'zero', max: Rational): Worth {
  if (policy === 'full') return { points: max, max }
  return { points: zero, max: policy === 'exclude' ? zero : max }
}
