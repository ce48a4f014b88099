import { idsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import { isAnswered, type Answer } from '../../evidence/answer.ts'
import { evaluate } from '../../formula/evaluate.ts'
import { nodes } from '../../formula/nodes.ts'
import type { Input } from '../../methods/method.ts'
import { least, most, sign, within, zero, type Rational } from '../../rational.ts'
import { worthOf, type Worth } from '../policy.ts'
import type { LeafState } from '../scorecard.ts'
import { surroundings } from '../surroundings.ts'
import { countedPoints } from '../wipe.ts'

/** A component that is not settled, and what is known of it all the same. */
export interface OpenCase {
  readonly set: CriteriaSet
  readonly component: Component
  readonly answers: ReadonlyMap<string, Answer>
  /** Whether the answer to an input, or the state of the component as a whole, may still change. */
  readonly isOpen: (id: string) => boolean
  readonly surveyHeld: boolean
  /** Appraisers will give it points, or let its answers stand. */
  readonly awaitsRuling: boolean
  /** What it is worth now. */
  readonly now: Worth
}

/** All that an open component may come to, as pairs of points and counted maximum; what lies between their ends is possible as well. */
export function outcomes(open: OpenCase): readonly Worth[] {
  const { set, component, answers, isOpen } = open
  const ids = idsOf(component)
  const isFixed = (state: LeafState): boolean => ids.some(id => !isOpen(id) && answers.get(id)?.state === state)
  const byState = (state: Exclude<LeafState, 'scored'>): Worth => counted(set, component, worthOf(component, state))
  if (component.source === 'survey' && !open.surveyHeld) return [open.now, byState('not-applicable')]
  const states = (['blank', 'not-arisen', 'not-applicable'] as const).map(byState)
  if (open.awaitsRuling) return [...states, ...fromNothingToAll(open)]
  if (isFixed('not-arisen')) return [byState('not-arisen'), byState('not-applicable')]
  const isMissing = component.inputs.some(input => !isOpen(input.id) && input.ifBlank === undefined && (answers.get(input.id)?.state ?? 'blank') === 'blank')
  return isMissing ? states : [...states.slice(1), ...byFormula(open)]
}

const counted = (set: CriteriaSet, component: Component, { points, max }: Worth): Worth => ({ points: countedPoints(set, component, points), max })

const fromNothingToAll = ({ set, component }: OpenCase): readonly Worth[] => [zero, component.max].map(points => counted(set, component, { points, max: component.max }))

/** The ends of the formula: exact where every open answer is one of a few options, else from nothing to the maximum. */
function byFormula(open: OpenCase): readonly Worth[] {
  const { set, component, answers, isOpen } = open
  const { max } = component
  const worth = (points: Rational): Worth => counted(set, component, { points, max })
  const tried = trials(component, isOpen)
  if (tried === undefined) return fromNothingToAll(open)
  const earned = tried.flatMap(options => {
    const { value } = evaluate(component.formula, surroundings(component, new Map([...answers, ...options]), () => 'unreadable', () => undefined))
    return typeof value === 'object' ? [within(value, zero, max)] : []
  })
  const mayBeNothing = component.inputs.some(input => isOpen(input.id) && input.ifBlank === undefined) || component.inputs.every(input => isOpen(input.id) || !isAnswered(answers.get(input.id)))
  const unproven = set.withoutProof === 'zero' && component.proof?.required === true
  return (mayBeNothing || unproven ? [zero, ...earned] : earned).map(worth)
}

/** So many combinations are tried one by one. */
const patience = 256

/** Every combination of the open options; undefined where an open answer is no option, or others have a say. */
function trials(component: Component, isOpen: (id: string) => boolean): readonly (readonly (readonly [string, Answer])[])[] | undefined {
  const open = component.inputs.filter(input => isOpen(input.id))
  const others = nodes(component.formula).some(node => node.is === 'points' || node.is === 'best')
  const count = open.reduce((product, input) => product * (input.options?.length ?? Infinity), 1)
  if (open.length === 0 || others || count > patience) return undefined
  return open.reduce<readonly (readonly (readonly [string, Answer])[])[]>((all, input) => all.flatMap(chosen => chosenFrom(input).map(answer => [...chosen, [input.id, answer] as const])), [[]])
}

const chosenFrom = ({ id, options }: Input): readonly Answer[] =>
  (options ?? []).map(option => ({ id, state: 'given', value: { is: 'option', option: option.id }, from: { file: '' }, read: '' }))

/** Least and greatest points, the maximum that counts, and whether it may be left out, over all outcomes. */
export function spread(all: readonly Worth[], component: Component): { readonly low: Rational; readonly high: Rational; readonly max: Rational; readonly mayLeave: boolean } {
  const inside = all.filter(worth => component.list !== 'base' || sign(worth.max) > 0).map(worth => worth.points)
  const [first, ...rest] = inside
  if (first === undefined) return { low: zero, high: zero, max: zero, mayLeave: false }
  return { low: rest.reduce(least, first), high: rest.reduce(most, first), max: component.max, mayLeave: inside.length < all.length && sign(component.max) > 0 }
}
