import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { number, type Expr } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'
import { add, compare, decimalsOf, divide, exact, floor, fractionText, isWhole, multiply, one, subtract, terminates, toDouble, zero, type Rational } from '../../rational.ts'
import { root } from '../testing/around.ts'
import { thresholdsOf, type Threshold } from '../testing/thresholds.ts'
import { grain } from '../testing/trial.ts'
import type { Single } from './quantity.ts'

/** The values of an answer at which its worth can turn, each in ascending order: first met on the way up, and on the way down. */
export interface Places { readonly up: readonly Rational[]; readonly down: readonly Rational[] }

/** So many whole numbers, or steps of a rounding, are looked at one by one; more are a slope. */
const mostSteps = 40

/** Where the worth of a component can turn: borders, ends, steps of a rounding, the set's own included; of counts every one, where they are few. */
export function placesOf({ rounding }: CriteriaSet, component: Component, { formula, input }: Single): Places {
  const rounded = rounding.at === 'component' ? slopes(formula).flatMap(of => stepsOf({ is: 'round', of, to: rounding.to, mode: rounding.mode }, component.max)) : []
  const thresholds = [...thresholdsOf({ ...component, formula, inputs: [input] }), ...nodes(formula).flatMap(node => (node.is === 'round' ? stepsOf(node, component.max) : [])), ...rounded]
  const roots = thresholds.map(threshold => root(threshold, new Map(), input)).filter(value => value !== undefined)
  const found = isCounted(input) ? countedPlaces(roots, input) : { up: roots.map(value => neat(value, grain(input), 1)), down: roots.map(value => neat(value, grain(input), -1)) }
  const [from, to] = [input.from ?? (input.kind === 'number' ? undefined : zero), input.to]
  const within = (values: readonly Rational[]): readonly Rational[] =>
    distinct(values).filter(value => (from === undefined || compare(value, from) >= 0) && (to === undefined || compare(value, to) <= 0))
  return { up: within(found.up), down: within(found.down) }
}

/** Whether nothing lies between two neighbouring answers. */
export const isCounted = ({ kind }: Single['input']): boolean => kind === 'count' || kind === 'date'

const up = (value: Rational): Rational => (isWhole(value) ? value : add(floor(value, one), one))

function countedPlaces(roots: readonly Rational[], { kind }: Single['input']): Places {
  const last = Math.ceil(Math.max(0, ...roots.map(toDouble)))
  const few = kind === 'count' && last <= mostSteps ? Array.from({ length: last + 1 }, (_, index) => exact(index)) : []
  return {
    up: [...roots.flatMap(value => [up(value), add(floor(value, one), one)]), ...few],
    down: [...roots.flatMap(value => [floor(value, one), subtract(up(value), one)]), ...few],
  }
}

/** A border that can be written out, else the next answer beyond it that can. */
function neat(value: Rational, apart: Rational, way: 1 | -1): Rational {
  if (terminates(value) && decimalsOf(value) <= 6) return value
  const under = floor(value, apart)
  return way > 0 ? add(under, apart) : under
}

/** Where a rounding goes to its next step. */
function stepsOf(node: Extract<Expr, { readonly is: 'round' }>, max: Rational): readonly Threshold[] {
  const count = Math.ceil(toDouble(divide(max, node.to)))
  if (count > mostSteps) return []
  const early = node.mode === 'down' ? zero : divide(node.to, exact(2))
  return Array.from({ length: count }, (_, index) => ({ left: node.of, right: number(subtract(multiply(node.to, exact(index + 1)), early)), is: 'border', node }))
}

/** The pieces of a worth between its branches and ends. */
function slopes(expr: Expr): readonly Expr[] {
  switch (expr.is) {
    case 'when': return [expr.then, expr.otherwise].flatMap(slopes)
    case 'least': case 'most': return expr.of.flatMap(slopes)
    case 'held': return slopes(expr.of)
    case 'number': return []
    default: return [expr]
  }
}

const distinct = (values: readonly Rational[]): readonly Rational[] =>
  [...new Map(values.map(value => [fractionText(value), value])).values()].sort(compare)
