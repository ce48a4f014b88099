import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Option } from '../../methods/method.ts'
import type { Rational } from '../../rational.ts'
import { divide, exact, one } from '../../rational.ts'
import type { LeafState } from '../scorecard.ts'
import { branchesOf, isSameBranch, takenIn, type Branch } from './branches.ts'
import { reachable } from './reachable.ts'
import type { CaseResult, WorkedLeaf } from './result.ts'
import { no } from './trial.ts'

/** Something that a case can reach: a component at all, an option of a question, an end of the formula's branches, a state. */
export type Goal =
  | { readonly is: 'component' }
  | { readonly is: 'level'; readonly input: string; readonly option: Option }
  | { readonly is: 'band'; readonly branch: Branch }
  | { readonly is: 'state'; readonly state: LeafState }

export const goalKinds = ['component', 'level', 'band', 'state'] as const

/** A goal of one component, and whether some case reached it. */
export interface Covered {
  readonly component: Component
  readonly goal: Goal
  readonly reached: boolean
}

/** What the cases of a set reach. An unapproved case reaches nothing: nobody has said that its result is right. */
export function coverageOf(set: CriteriaSet, results: readonly CaseResult[]): readonly Covered[] {
  const leaves = results.filter(result => result.approved).flatMap(result => result.leaves)
  const byCode = new Map<string, readonly WorkedLeaf[]>()
  for (const leaf of leaves) byCode.set(leaf.component.code, [...(byCode.get(leaf.component.code) ?? []), leaf])
  return set.components.flatMap(component => {
    const own = byCode.get(component.code) ?? []
    const taken = own.flatMap(leaf => (leaf.trace === undefined ? [] : [...takenIn(leaf.trace())]))
    return goalsOf(component, taken).map((goal): Covered => ({ component, goal, reached: isReached(goal, own, taken) }))
  })
}

/** The share reached, as a rate; nothing to reach is all reached. */
export const shareOf = (covered: readonly Covered[]): Rational =>
  covered.length === 0 ? one : divide(exact(covered.filter(each => each.reached).length), exact(covered.length))

function goalsOf(component: Component, taken: readonly Branch[]): readonly Goal[] {
  const within = reachable(component)
  const isOpen = (branch: Branch): boolean => [...taken, ...within.branches].some(each => isSameBranch(each, branch))
  return [
    { is: 'component' },
    ...component.inputs.flatMap(input => (input.options ?? (input.orNo ? [no] : [])).map((option): Goal => ({ is: 'level', input: input.id, option }))),
    ...branchesOf(component.formula).filter(isOpen).map((branch): Goal => ({ is: 'band', branch })),
    ...statesOf(component, within.states).map((state): Goal => ({ is: 'state', state })),
  ]
}

/** Every question may be left blank, a field's may not apply; "did not arise" is asked for where figures alone can say it. */
const statesOf = (component: Component, byFigures: ReadonlySet<LeafState>): readonly LeafState[] => [
  ...(component.inputs.length > 0 ? ['blank'] as const : []),
  ...(byFigures.has('not-arisen') ? ['not-arisen'] as const : []),
  ...(component.list === 'base' ? ['not-applicable'] as const : []),
]

function isReached(goal: Goal, leaves: readonly WorkedLeaf[], taken: readonly Branch[]): boolean {
  switch (goal.is) {
    case 'component': return leaves.some(leaf => leaf.trace !== undefined)
    case 'level': return leaves.some(leaf => answered(leaf, goal.input) === goal.option.id)
    case 'band': return taken.some(branch => isSameBranch(branch, goal.branch))
    case 'state': return leaves.some(leaf => leaf.state === goal.state)
  }
}

/** The option that stands for an input; a tick left blank stands as "no". */
function answered(leaf: WorkedLeaf, id: string): string | undefined {
  const answer = leaf.inputs.find(each => each.id === id)
  const isNo = leaf.state === 'scored' && leaf.component.inputs.find(input => input.id === id)?.ifBlank === 'no'
  return answer?.value?.is === 'option' ? answer.value.option : answer === undefined && isNo ? 'no' : undefined
}
