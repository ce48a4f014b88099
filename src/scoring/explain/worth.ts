import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Layer } from '../../evidence/answer.ts'
import type { Ruling } from '../../evidence/appraisal/rulings.ts'
import type { Place } from '../../finding.ts'
import { compare, equal, isZero, least, round, sign, zero, type Rational } from '../../rational.ts'
import type { Scored } from '../leaf.ts'
import type { Settled } from '../settle.ts'
import type { Move, Worth } from './chain.ts'
import type { Lines } from './lines.ts'
import { reckoned, type Ground } from './reckoned.ts'

/** What the moves of a unit's components are found from. */
export interface Court {
  readonly set: CriteriaSet
  readonly lines: Lines
  readonly layers: readonly Layer[]
  readonly exempt: ReadonlySet<string>
  readonly surveyHeld: boolean
  readonly ground: (component: Component) => Ground
  /** A component as it would be settled without the counter-points that it was given. */
  readonly unruled: (component: Component) => Settled
}

/** A component before it is rounded or wiped: what `points of` another formula sees. */
export function settledWorth(court: Court, component: Component, settled: Settled): Worth {
  const { ruling } = settled
  const own = ruling === undefined ? settled : court.unruled(component)
  const moves = [...byAnswers(court, component, own), ...(ruling === undefined || (own.state === settled.state && equal(own.points, settled.points)) ? [] : [byRuling(court, component, own, settled, ruling)])]
  return { ...(own.trace === undefined ? {} : { arithmetic: reckoned(own.trace(), court.ground(component)) }), moves }
}

/** All the way to the points that count. */
export function wholeWorth(court: Court, { leaf, settled, unwiped }: Scored, wiper: Scored | undefined): Worth {
  const { component, points, proof } = leaf
  const worth = settledWorth(court, component, settled)
  const counted = roundings(court, component, settled.points)
  const before = counted.at(-1)?.after ?? settled.points
  const unproven: Move = { what: 'unproven', before, after: unwiped, lines: [court.lines.of(['withoutProof'])], ...(proof === undefined ? {} : { cell: proof.from }) }
  const wiped = wiper === undefined || equal(unwiped, points) ? [] : [wiping(court, wiper, unwiped)]
  return { ...worth, moves: [...worth.moves, ...counted, ...(equal(before, unwiped) ? [] : [unproven]), ...wiped] }
}

/** What became of what the answers say, counter-points aside. */
function byAnswers(court: Court, component: Component, settled: Settled): readonly Move[] {
  const { state, points } = settled
  const trace = settled.trace?.()
  if (state !== 'scored') return [{ what: 'state', state, policy: policyOf(settled), before: null, after: points, lines: stateLines(court, component, settled) }]
  if (typeof trace?.value !== 'object' || equal(trace.value, points)) return []
  return [{ what: 'held', before: trace.value, after: points, to: compare(trace.value, points) > 0 ? component.max : zero, lines: [court.lines.key(component, 'max')] }]
}

const policyOf = ({ points, max }: Settled): 'full' | 'exclude' | 'zero' => (sign(points) > 0 ? 'full' : isZero(max) ? 'exclude' : 'zero')

/** Where the set says what a state is worth. */
function stateLines({ lines, exempt, surveyHeld }: Court, component: Component, { state, points, because }: Settled): readonly Place[] {
  const max = sign(points) > 0 ? [lines.key(component, 'max')] : []
  if (component.source === 'survey' && !surveyHeld && because !== undefined && !exempt.has(component.code)) return [lines.key(component, 'source', ['survey', 'whenNotHeld'])]
  if (state === 'not-arisen') return [lines.key(component, 'notArisen'), ...max]
  if (state === 'not-applicable') return [lines.key(component, 'notApplicable'), ...max]
  return [state === 'pending' ? lines.key(component, 'source', ['whenNotAppraised']) : lines.rule(component)]
}

function byRuling({ lines, layers }: Court, component: Component, own: Settled, settled: Settled, { points, round: number }: Ruling): Move {
  const giver = layers.findLast(layer => layer.kind === 'appraisal' && (layer.round ?? 1) === number && layer.verdicts?.get(component.code)?.points !== undefined)
  const cell = giver?.verdicts?.get(component.code)?.from
  const state = typeof points === 'string' ? { state: points } : {}
  return { what: 'appraised', round: number, before: own.points, after: settled.points, lines: [lines.component(component)], ...(cell === undefined ? {} : { cell }), ...state }
}

/** Rounded where the set rounds each component, and then never above the maximum. */
function roundings({ set, lines }: Court, component: Component, points: Rational): readonly Move[] {
  const { at, to, mode } = set.rounding
  const rounded = round(points, to, mode)
  if (at !== 'component' || equal(rounded, points)) return []
  const held = least(component.max, rounded)
  return [
    { what: 'rounded', before: points, after: rounded, to, mode, lines: [lines.of(['rounding'])] },
    ...(equal(held, rounded) ? [] : [{ what: 'held', before: rounded, after: held, to: component.max, lines: [lines.key(component, 'max')] } as const]),
  ]
}

function wiping({ lines }: Court, { leaf: { component: by, inputs } }: Scored, before: Rational): Move {
  const cell = inputs[0]?.from
  return { what: 'wiped', before, after: zero, by, lines: [lines.rule(by)], ...(cell === undefined ? {} : { cell }) }
}
