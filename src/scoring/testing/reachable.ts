import type { Component } from '../../criteria/criteria.ts'
import type { LeafState } from '../scorecard.ts'
import { isSameBranch, takenIn, type Branch } from './branches.ts'
import { tried } from './trial.ts'
import { triesOf } from './tries.ts'

/** The ends of branches and the states that some tried answers lead to. */
export interface Reachable {
  readonly branches: readonly Branch[]
  readonly states: ReadonlySet<LeafState>
}

/** What figures alone can bring about, found by trying. */
export function reachable(component: Component): Reachable {
  const branches: Branch[] = []
  const states = new Set<LeafState>()
  for (const trial of triesOf(component)) {
    const step = tried(component.formula, trial)
    for (const branch of takenIn(step)) if (!branches.some(each => isSameBranch(each, branch))) branches.push(branch)
    states.add(typeof step.value === 'string' ? step.value : 'scored')
  }
  return { branches, states }
}
