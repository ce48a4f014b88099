import { closedBy } from '../../criteria/closed.ts'
import type { Component } from '../../criteria/criteria.ts'
import { compare, exact, most, round, subtract, toDouble, zero, type Rational } from '../../rational.ts'
import type { LeafScore } from '../scorecard.ts'
import { triesOf } from '../testing/tries.ts'
import { dateOf } from '../../sheet.ts'
import type { Scored } from '../leaf.ts'
import { wipedBy } from '../wipe.ts'
import { alone, mover, type Move } from './along.ts'
import { choices } from './choices.ts'
import { keyOf, type Values } from './change.ts'
import { climb, first, type Way } from './climb.ts'
import { gainOf, type Gain } from './gain.ts'
import type { Barrier } from './kind.ts'
import { signed } from '../sums.ts'
import { worstOf } from './open.ts'
import { consistency, goodOf, settledWith, type Situation } from './situation.ts'
import { axesOf, isHighest, together, type Axis } from './together.ts'
import { isMissing, walks, wholesOf, type Walk } from './ways.ts'

/** What can still be gained from one component. */
export interface Prospect {
  readonly component: Component
  readonly leaf: LeafScore
  /** Points not earned; of a penalty the points it takes, or while it is open the most that it may take. */
  readonly lost: Rational
  /** By points; of equal points the change of fewer answers first. */
  readonly gains: readonly Gain[]
  /** Whether no way to gain more was left untried. */
  readonly isWhole: boolean
  /** Why there is nothing to gain by the unit itself. */
  readonly barrier?: Barrier
}

/** Every component with points left, in the order of the set. */
export function prospects(situation: Situation): readonly Prospect[] {
  const wipers = wipedBy(situation.draft.scored.map(({ leaf, settled }) => [leaf.component, settled]))
  return situation.draft.scored.flatMap(scored => prospectOf(situation, scored, wipers.get(scored.leaf.component.criterion)))
}

/** What one component, settled so and wiped by that one, can still gain; nothing where it has no points left. */
export function prospectOf(situation: Situation, scored: Scored, wiper: Component | undefined): readonly Prospect[] {
  const { component, points, max } = scored.leaf
  const lost = component.list === 'penalty' ? worstOf(scored.leaf) : subtract(max, points)
  if (compare(lost, zero) <= 0) return []
  const barrier = barrierOf(situation, scored, wiper)
  const { gains, isWhole } = barrier === undefined ? gainsOf(situation, scored) : { gains: [], isWhole: true }
  const none = barrier ?? (gains.length > 0 ? undefined : scored.leaf.state === 'unreadable' ? 'unreadable' : isWhole ? 'unreached' : 'unweighed')
  return [{ component, leaf: scored.leaf, lost, gains, isWhole, ...(none === undefined ? {} : { barrier: none }) }]
}

/** Whether appraisers gave a figure of the component that stands: it is settled as their points would be. */
const hasCounterValue = ({ dossier: { layers }, answers }: Situation, { inputs }: Component): boolean =>
  inputs.some(({ id }) => { const answer = answers.get(id); return answer?.state === 'given' && layers.some(layer => layer.kind === 'appraisal' && layer.answers.get(id) === answer) })

function barrierOf(situation: Situation, { leaf, settled }: Scored, wiper: Component | undefined): Barrier | undefined {
  const { component, state } = leaf
  const closed = closedBy(component)
  if (state === 'pending' || state === 'not-applicable' || state === 'not-arisen') return state
  if (settled.ruling !== undefined) return 'appraised'
  if (closed !== undefined) return closed
  if (hasCounterValue(situation, component)) return 'appraised'
  if (component.inputs.length === 0) return 'derived'
  if (state === 'unreadable' && leaf.inputs.some(answer => answer.id === component.code && answer.state === 'unreadable' && component.inputs.every(input => input.id !== answer.id))) return 'unreadable'
  return wiper !== undefined && wiper !== component ? 'wiped' : undefined
}

function gainsOf(situation: Situation, { leaf: { component }, settled }: Scored): Pick<Prospect, 'gains' | 'isWhole'> {
  const now = settled.state === 'scored' ? (goodOf(situation, component)(new Map()) ?? zero) : signed(component, worstOf({ component, state: settled.state, points: zero }))
  const lifting = settled.inForce.length > 0 ? liftsOf(situation, component, settled.inForce.length) : []
  const { moves, isWhole } = candidates(situation, component, now)
  const found = [alone(new Map()), ...moves, ...lifting].map(move => gainOf(situation, component, move, isGuess(situation, component, move.values)))
  const gains = found.filter(gain => gain !== undefined)
  const all = gains.length > 0 ? gains : [exampleOf(situation, component)].filter(gain => gain !== undefined)
  const inOrder = distinct(all).sort((a, b) => compare(signed(component, a.leaf.points), signed(component, b.leaf.points)) || a.changes.length - b.changes.length)
  return { gains: inOrder, isWhole: isWhole || inOrder.some(gain => isFull(gain.leaf) && !gain.isExample) }
}

/** Nothing more can come of it. */
const isFull = ({ component, points, max }: LeafScore): boolean => compare(points, component.list === 'penalty' ? zero : max) === 0

/** Whether what is missing is a whole: it is what it is, and no work makes it less. */
const isGuess = ({ answers }: Situation, component: Component, values: Values): boolean =>
  component.inputs.some(input => values.has(input.id) && isMissing(input, answers) && wholesOf(component).has(input.id))

/** The answers that earn more: of one figure with those that follow it, of options; of several figures only where that goes beyond. */
function candidates(situation: Situation, component: Component, now: Rational): { readonly moves: readonly Move[]; readonly isWhole: boolean } {
  const { set, answers } = situation
  const good = goodOf(situation, component)
  const { to, mode } = set.rounding
  const climbing = climber(situation, component)
  const along = (walk: Walk): readonly Move[] => climbing(walk, now, good, value => round(value, to, mode))
  const highest = (moves: readonly Move[], from: Rational): Rational => moves.reduce((top, { values }) => most(good(values) ?? top, top), from)
  const all = walks(set, component, answers)
  const options = choices(component, answers, now, good)
  const single = [...all.filter(walk => !walk.isPair).flatMap(along), ...options.found.map(alone)]
  const best = highest(single, now)
  const paired = all.filter(walk => walk.isPair).flatMap(along).filter(({ values }) => compare(good(values) ?? best, best) > 0)
  const axes = axesOf(situation, component, all)
  const top = highest(paired, best)
  const isFull = compare(top, component.list === 'penalty' ? zero : component.max) >= 0
  const joint = isFull || axes.length < 2 ? [] : jointly(situation, component, axes, all, top)
  const moves = [...single, ...paired, ...joint]
  return { moves, isWhole: isFull || (options.isWhole && (axes.length < 2 || isHighest(component, all, axes, highest(joint, top), good))) }
}

/** What only several answers together gain, each with what has to follow it, and no check apart. */
function jointly(situation: Situation, component: Component, axes: readonly Axis[], all: readonly Walk[], best: Rational): readonly Move[] {
  const [good, move, isConsistent] = [goodOf(situation, component), mover(situation, component), consistency(situation, component)]
  const worth = (values: Values): Rational | undefined => { const moved = move(values); return isConsistent(moved.values) ? good(moved.values) : undefined }
  return together(axes, all, best, worth).map(move)
}

/** The least answers that end what a level does beyond its own points, which may be as few as before. */
function liftsOf(situation: Situation, component: Component, effects: number): readonly Move[] {
  const settle = settledWith(situation, component)
  const ease = (values: Values): Rational | undefined => { const settled = settle(values); return settled.state === 'scored' ? exact(-settled.inForce.length) : undefined }
  const climbing = climber(situation, component)
  const moved = walks(situation.set, component, situation.answers).filter(walk => !walk.isPair).flatMap(walk => climbing(walk, exact(-effects), ease, value => value))
  const options = component.inputs.flatMap(input => (input.options ?? []).map((option): Values => new Map([[input.id, { is: 'option', option: option.id }]])))
  return [...moved, ...options.filter(values => compare(ease(values) ?? exact(-effects), exact(-effects)) > 0).map(alone)]
}

type Climbing = (walk: Walk, now: Rational, worth: (values: Values) => Rational | undefined, seen: (value: Rational) => Rational) => readonly Move[]

/** The moves along a way at which a worth rises, each with what has to follow it. */
function climber(situation: Situation, component: Component): Climbing {
  const move = mover(situation, component)
  const isConsistent = consistency(situation, component)
  return (walk, now, worth, seen) => {
    const at = (place: number): Move => move(walk.valuesAt(place))
    const way = honest(walk, place => isConsistent(at(place).values))
    const worthAt = (place: number): Rational | undefined => worth(at(place).values)
    const { places } = stretches(way, place => [...at(place).along].sort().join(' ')).reduce<{ readonly places: readonly number[]; readonly level: Rational }>((found, piece) => {
      const more = climb(piece, found.level, worthAt, seen)
      return { places: [...found.places, ...more], level: more.reduce((top, place) => most(top, worthAt(place) ?? top), found.level) }
    }, { places: [], level: now })
    return [...(way.isNew && way.start <= way.most ? [way.start] : []), ...places].map(at)
  }
}

/** A way in pieces along which the same figures follow: within one the worth goes one way, across two it may fall back. */
function stretches<Each extends Way>(way: Each, followers: (place: number) => string): readonly Each[] {
  const pieces: Each[] = []
  let from = way.start
  while (from < way.most && pieces.length < mostStretches) {
    const [begin, same] = [from, followers(from + 1)]
    const end = followers(way.most) === same ? way.most : first(begin + 1, way.most, place => followers(place) !== same) - 1
    pieces.push({ ...way, start: begin, isNew: way.isNew && begin === way.start, most: end })
    from = end
  }
  return pieces.length === 0 ? [way] : pieces
}

const mostStretches = 4

/** The places at which no part is greater than its whole: to the last of them, or, where a whole was missing, from the first. */
function honest(walk: Walk, holds: (place: number) => boolean): Walk {
  const { start, most: last, isNew } = walk
  if (last < start) return walk
  if (!holds(last)) return { ...walk, most: first(isNew ? start - 1 : start, last, place => !holds(place)) - 1 }
  return isNew && !holds(start) ? { ...walk, start: first(start, last, holds) } : walk
}

/** Where several answers are missing: the best that is met when likely ones are tried beside those that stand. */
function exampleOf(situation: Situation, component: Component): Gain | undefined {
  const open = new Map(component.inputs.filter(input => isMissing(input, situation.answers)).map(input => [input.id, input]))
  if (open.size < 2) return undefined
  const [good, isConsistent] = [goodOf(situation, component), consistency(situation, component)]
  let best: { readonly values: Values; readonly points: Rational } | undefined
  for (const trial of triesOf(component)) {
    const values: Values = new Map([...trial].filter(([id]) => open.has(id)).map(([id, value]) => [id, typeof value === 'string' ? { is: 'option', option: value }
      : open.get(id)?.kind === 'date' ? { is: 'date', date: dateOf(toDouble(value)) } : { is: 'number', number: value }]))
    const points = good(values)
    if (points === undefined || (best !== undefined && compare(points, best.points) <= 0) || !isConsistent(values)) continue
    best = { values, points }
  }
  return best === undefined ? undefined : gainOf(situation, component, alone(best.values), true)
}

/** Of the same answers once: two ways may come to the same end. */
const distinct = (gains: readonly Gain[]): Gain[] => [...new Map(gains.map(gain => [gain.changes.map(({ input, to }) => `${input.id}=${keyOf(to)}`).join(' '), gain])).values()]
