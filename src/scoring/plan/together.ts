import type { Component } from '../../criteria/criteria.ts'
import { directionOf } from '../../methods/direction.ts'
import { compare, type Rational } from '../../rational.ts'
import { climbed, levels, otherOptions, pared } from './choices.ts'
import { keyOf, type Values } from './change.ts'
import { first } from './climb.ts'
import type { Walk } from './ways.ts'
import type { Situation } from './situation.ts'

/** So many combinations of answers at their borders are tried; beyond that pairs, and everything from its far ends. */
const patience = 512
/** So many corners are tried for a bound. */
const mostCorners = 128

type Worth = (values: Values) => Rational | undefined

/** One answer elsewhere: an option, or a place on a way at which something turns. */
type Step = Values

/** The borders that one answer could move to. */
export type Axis = readonly Step[]

/** The answers of a component that could move, each with the borders it could move to. */
export function axesOf({ answers }: Situation, component: Component, walks: readonly Walk[]): readonly Axis[] {
  const figures = component.inputs.map(({ id }) => walks.filter(walk => !walk.isPair && walk.id === id).flatMap(walk => bordersOf(walk).map(walk.valuesAt)))
  const options = component.inputs.map(input => otherOptions(input, answers).map((option): Step => new Map([[input.id, { is: 'option', option }]])))
  return [...options, ...figures].filter(axis => axis.length > 0)
}

/** The places of a way at which something turns, and its end. */
function bordersOf(walk: Walk): readonly number[] {
  const from = walk.isNew ? walk.start : walk.start + 1
  const places = [...walk.turns.flatMap(place => [place, place + 1]), walk.most, ...(walk.isNew ? [walk.start] : [])]
  return [...new Set(places)].filter(place => place >= from && place <= walk.most)
}

/** What only several answers together gain above `best`: each the fewest and the least of them that are enough. */
export function together(axes: readonly Axis[], walks: readonly Walk[], best: Rational, worth: Worth): readonly Values[] {
  const whole = axes.reduce((product, axis) => product * (axis.length + 1), 1) <= patience
  const tried = whole ? combinations(axes) : [...pairs(axes), ...fromEnds(axes, best, worth)]
  const several = tried.filter(values => values.size > 1).map(values => pared(values, worth)).filter(values => values.size > 1)
  return levels(levels(several, best, worth).map(values => leastOf(values, walks, worth)), best, worth)
}

const merged = (steps: readonly Step[]): Values => new Map(steps.flatMap(step => [...step]))

function combinations(axes: readonly Axis[]): readonly Values[] {
  return axes.reduce<readonly (readonly Step[])[]>((before, axis) => before.flatMap(taken => [taken, ...axis.map(step => [...taken, step])]), [[]]).filter(taken => taken.length > 1).map(merged)
}

/** At most so many pairs. */
const mostPairs = 1500

const pairs = (axes: readonly Axis[]): readonly Values[] =>
  axes.flatMap((axis, at) => axes.slice(at + 1).flatMap(other => axis.flatMap(step => other.map(each => merged([step, each]))))).slice(0, mostPairs)

/** Each answer at its first border, at its last, and from there on the better. */
function fromEnds(axes: readonly Axis[], best: Rational, worth: Worth): readonly Values[] {
  const ends = [0, -1].map(end => merged(axes.flatMap(axis => axis.at(end) ?? [])))
  return ends.flatMap(values => [values, ...climbed(values, axes.flat(), worth(values) ?? best, worth)])
}

/** Each figure only as far as is needed beside the others. */
function leastOf(values: Values, walks: readonly Walk[], worth: Worth): Values {
  const whole = worth(values)
  if (whole === undefined) return values
  const holds = (some: Values): boolean => { const points = worth(some); return points !== undefined && compare(points, whole) >= 0 }
  return walks.filter(walk => !walk.isPair).reduce<Values>((kept, walk) => {
    const to = kept.get(walk.id)
    const last = to === undefined ? undefined : bordersOf(walk).find(place => keyOf(walk.valuesAt(place).get(walk.id)) === keyOf(to))
    if (last === undefined) return kept
    const at = (place: number): Values => new Map([...kept, ...walk.valuesAt(place)])
    const least = at(first(walk.isNew ? walk.start - 1 : walk.start, last, place => holds(at(place))))
    return holds(least) ? least : kept
  }, values)
}

/**
 * Whether nothing could earn more than `best`: the formula tells which way each figure does good, and with every one at its far end,
 * whatever is chosen, there is no more.
 */
export function isHighest({ formula, inputs }: Component, walks: readonly Walk[], axes: readonly Axis[], best: Rational, good: Worth): boolean {
  const figures = [...new Set(walks.filter(walk => !walk.isPair).map(({ id }) => id))]
  if (figures.some(id => directionOf(formula, id) === 'unknown')) return false
  const ends = figures.map((id): Axis => walks.filter(walk => !walk.isPair && walk.id === id && (walk.isNew || directionOf(formula, id) !== (walk.way > 0 ? 'down' : 'up'))).flatMap(walk => [walk.valuesAt(walk.start), walk.valuesAt(walk.most)]))
  const asked = new Set(inputs.filter(input => input.options !== undefined).map(({ id }) => id))
  const corners = [...ends, ...axes.filter(axis => [...axis[0]?.keys() ?? []].some(id => asked.has(id)))]
  if (corners.reduce((product, axis) => product * (axis.length + 1), 1) > mostCorners) return false
  return [new Map(), ...corners.flat(), ...combinations(corners)].every(values => { const points = good(values); return points === undefined || compare(points, best) <= 0 })
}
