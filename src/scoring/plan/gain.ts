import { inputsOf, type Component } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import type { Input } from '../../methods/method.ts'
import { compare, equal, isZero, type Rational } from '../../rational.ts'
import type { LeafScore } from '../scorecard.ts'
import { signed } from '../sums.ts'
import type { Draft } from '../unit.ts'
import { countedPoints } from '../wipe.ts'
import type { Move } from './along.ts'
import type { Change } from './change.ts'
import type { Barrier, Kind } from './kind.ts'
import { worstOf } from './open.ts'
import { after, type Situation } from './situation.ts'

/** One level that a component can rise to, and the least change that earns it. What it promises is what scoring gave. */
export interface Gain {
  readonly component: Component
  readonly kind: Kind
  /** Why it is not possible. */
  readonly barrier?: Barrier
  readonly changes: readonly Change[]
  /** Whether a proof must be named as well, since points without one are not counted. */
  readonly addsProof: boolean
  /** Several answers are missing: these would earn it, others may. */
  readonly isExample: boolean
  /** A day that is past and was only not written down: it holds if the thing was done by then. */
  readonly isIfDone: boolean
  /** It lifts what the level does beyond its own points: a criterion wiped, a grade capped. */
  readonly lifts: boolean
  /** Figures that the checks of the set compare with the changed ones and that could not be made to follow. */
  readonly unfit: readonly Input[]
  /** The component with the change; what the unit or its appraisers claim of it is not reckoned again. */
  readonly leaf: LeafScore
  /** Other components whose points change with it, with what they earn then. */
  readonly also: readonly LeafScore[]
  /** What the unit comes to: exact points of the whole, and the index as it is published. */
  readonly exact: Rational
  readonly exactIndex: Rational
  readonly index: Rational
  /** The unit with the change. */
  readonly draft: Draft
}

/** The leaf of a component in a score. */
export const leafIn = ({ score }: Draft, { code }: Component): LeafScore | undefined => score.leaves.find(leaf => leaf.component.code === code)

/** What answers earn a component once they are handed in, with a proof where points hang on it; undefined where that is no gain. */
export function gainOf(situation: Situation, component: Component, move: Move, isExample = false): Gain | undefined {
  const plain = after(situation, move.values)
  const addsProof = isHeldBack(situation, plain, component)
  const draft = addsProof ? after(situation, move.values, [component.code]) : plain
  const leaf = leafIn(draft, component)
  if (leaf === undefined || !isBetter(situation.draft, draft, component)) return undefined
  const changes = changesOf(situation, move)
  const { exact, exactIndex, index } = draft.score
  const lifts = limitsBy(draft, component) < limitsBy(situation.draft, component) || isWiping(situation.draft, component) && !isWiping(draft, component)
  return {
    component, ...kindOf(situation, changes), changes, addsProof, isExample, lifts, leaf, also: othersOf(situation.draft, draft, component),
    isIfDone: changes.some(({ to, from }) => to.is === 'date' && to.date < situation.on && isOpen(from)),
    unfit: move.unfit.flatMap(id => inputsOf(situation.set).get(id) ?? []), exact, exactIndex, index, draft,
  }
}

/** More points of its own; or as many, and more for the whole or a grade less limited. Never a lower index. */
function isBetter(before: Draft, then: Draft, component: Component): boolean {
  const [now, leaf] = [leafIn(before, component), leafIn(then, component)]
  if (now === undefined || leaf === undefined || compare(then.score.exactIndex, before.score.exactIndex) < 0) return false
  const order = compare(signed(component, worstOf(leaf)), signed(component, worstOf(now)))
  return order > 0 || (order === 0 && (compare(then.score.exact, before.score.exact) > 0 || limitsBy(then, component) < limitsBy(before, component)))
}

/** How many times a component caps or lowers the grade. */
const limitsBy = ({ limits }: Draft, component: Component): number => limits.filter(limit => limit.component === component && (limit.capsGrade ?? limit.lowersGrade) !== undefined).length

const isWiping = ({ scored }: Draft, component: Component): boolean => scored.some(({ leaf, wiper }) => leaf.component === component && wiper === component)

const othersOf = (before: Draft, { scored }: Draft, component: Component): readonly LeafScore[] => scored.flatMap(({ leaf }, index) => {
  const then = before.scored[index]?.leaf
  return leaf.component === component || then === undefined || then === leaf || equal(leaf.points, then.points) ? [] : [leaf]
})

/** Whether points are kept back for want of a proof. */
const isHeldBack = ({ set }: Situation, { scored }: Draft, component: Component): boolean =>
  scored.some(({ leaf, settled, unwiped }) => leaf.component === component && isZero(unwiped) && !isZero(countedPoints(set, component, settled.points)))

function changesOf({ set, answers }: Situation, { values, along }: Move): readonly Change[] {
  const inputs = inputsOf(set)
  return [...values].flatMap(([id, to]) => {
    const [input, from] = [inputs.get(id), answers.get(id)]
    return input === undefined ? [] : [{ input, to, ...(from === undefined ? {} : { from }), ...(along.has(id) ? { isAlong: true } : {}) }]
  })
}

function kindOf({ on }: Situation, changes: readonly Change[]): Pick<Gain, 'kind' | 'barrier'> {
  if (changes.length === 0) return { kind: 'add-proof' }
  if (changes.some(({ to, from }) => to.is === 'date' && to.date < on && !isOpen(from))) return { kind: 'not-possible', barrier: 'past' }
  return { kind: changes.some(({ from }) => isOpen(from)) ? 'correct' : 'do' }
}

/** Nothing was said, or nothing that can be read. */
const isOpen = (answer: Answer | undefined): boolean => answer === undefined || answer.state === 'blank' || answer.state === 'unreadable'
