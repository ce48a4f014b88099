import { inputsOf, type Component } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import { compare, isZero, type Rational } from '../../rational.ts'
import type { LeafScore } from '../scorecard.ts'
import type { Draft } from '../unit.ts'
import { countedPoints } from '../wipe.ts'
import type { Change, Values } from './change.ts'
import type { Barrier, Kind } from './kind.ts'
import { signed } from '../sums.ts'
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
  /** The component with the change. */
  readonly leaf: LeafScore
  /** What the unit comes to: exact points of the whole, and the index as it is published. */
  readonly exact: Rational
  readonly exactIndex: Rational
  readonly index: Rational
}

/** The leaf of a component in a score. */
export const leafIn = ({ score }: Draft, { code }: Component): LeafScore | undefined => score.leaves.find(leaf => leaf.component.code === code)

/** What answers earn a component once they are handed in, with a proof where points hang on it; undefined where that is no more than now. */
export function gainOf(situation: Situation, component: Component, values: Values, isExample = false): Gain | undefined {
  const plain = after(situation, values)
  const addsProof = isHeldBack(situation, plain, component)
  const draft = addsProof ? after(situation, values, [component.code]) : plain
  const [now, leaf] = [leafIn(situation.draft, component), leafIn(draft, component)]
  if (now === undefined || leaf === undefined || compare(signed(component, leaf.points), signed(component, now.points)) <= 0) return undefined
  const changes = changesOf(situation, values)
  const { exact, exactIndex, index } = draft.score
  return { component, ...kindOf(situation, changes), changes, addsProof, isExample, leaf, exact, exactIndex, index }
}

/** Whether points are kept back for want of a proof. */
const isHeldBack = ({ set }: Situation, { scored }: Draft, component: Component): boolean =>
  scored.some(({ leaf, settled, unwiped }) => leaf.component === component && isZero(unwiped) && !isZero(countedPoints(set, component, settled.points)))

function changesOf({ set, answers }: Situation, values: Values): readonly Change[] {
  const inputs = inputsOf(set)
  return [...values].flatMap(([id, to]) => {
    const [input, from] = [inputs.get(id), answers.get(id)]
    return input === undefined ? [] : [{ input, to, ...(from === undefined ? {} : { from }) }]
  })
}

function kindOf({ on }: Situation, changes: readonly Change[]): Pick<Gain, 'kind' | 'barrier'> {
  if (changes.length === 0) return { kind: 'add-proof' }
  if (changes.some(({ to, from }) => to.is === 'date' && to.date < on && !isOpen(from))) return { kind: 'not-possible', barrier: 'past' }
  return { kind: changes.some(({ from }) => isOpen(from)) ? 'correct' : 'do' }
}

/** Nothing was said, or nothing that can be read. */
const isOpen = (answer: Answer | undefined): boolean => answer === undefined || answer.state === 'blank' || answer.state === 'unreadable'
