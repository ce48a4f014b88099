import type { Component, CriteriaSet, CrossCheck } from '../../criteria/criteria.ts'
import type { Answer, Value } from '../../evidence/answer.ts'
import { nodes } from '../../formula/nodes.ts'
import type { Input } from '../../methods/method.ts'
import { add, divide, exact, floor, most, multiply, one, subtract, sum, toDouble, zero, type Rational } from '../../rational.ts'
import { dateOf } from '../../sheet.ts'
import { numberOf } from '../surroundings.ts'
import { root } from '../testing/around.ts'
import { thresholdsOf } from '../testing/thresholds.ts'
import { grain, numeric, type Trial } from '../testing/trial.ts'
import type { Values } from './change.ts'
import type { Way } from './climb.ts'

/** A way of one figure, or of two that move together, with the answers at each of its places. */
export interface Walk extends Way {
  /** The figure that moves, of a pair its part; up (1) or down (-1). */
  readonly id: string
  readonly way: 1 | -1
  readonly valuesAt: (place: number) => Values
  /** A case more in the part is a case more in the whole. */
  readonly isPair: boolean
}

type Answers = ReadonlyMap<string, Answer>

/** Dates are sought so many days away. */
const mostDays = 4000
const farthest = 2 ** 40

/** Up and down from each figure that is given; where one alone is missing, from nothing on. A whole that is divided by is no work to be done, and stays. */
export function walks({ checks }: CriteriaSet, component: Component, answers: Answers): readonly Walk[] {
  const missing = component.inputs.filter(input => isMissing(input, answers))
  const [only, ...more] = missing
  if (more.length > 0 || only?.options !== undefined) return []
  if (only !== undefined) return only.kind === 'date' ? [lastDay(component, only, answers)] : [walk(component, only, answers, zeroOf(only), 1, true)]
  const fixed = wholesOf(component)
  const moved = numeric(component).filter(input => !fixed.has(input.id))
  const alone = moved.flatMap(input => ([1, -1] as const).map(way => walk(component, input, answers, numberOf(answers.get(input.id)) ?? zero, way, false)))
  return [...alone, ...pairsOf(component, checks).filter(([part]) => !fixed.has(part)).flatMap(([part, whole]) => together(component, part, whole, answers))]
}

/** Whether an input must be answered, or answered legibly, before its component can earn anything. A date of what was never done may yet be given. */
export function isMissing(input: Input, answers: Answers): boolean {
  const answer = answers.get(input.id)
  if (answer?.state === 'unreadable' || (input.kind === 'date' && answer?.value?.is === 'option')) return true
  return (answer === undefined || answer.state === 'blank') && input.ifBlank === undefined
}

const zeroOf = (input: Input): Rational => input.from ?? zero

function walk(component: Component, input: Input, answers: Answers, from: Rational, way: 1 | -1, isNew: boolean): Walk {
  const step = multiply(grain(input), exact(way))
  const anchor = multiply(floor(multiply(from, exact(way)), grain(input)), exact(way))
  const at = (place: number): Rational => (place === 0 ? from : add(anchor, multiply(step, exact(place))))
  const roots = rootsOf(component, input, answers)
  const placeOf = (value: Rational): number => Math.floor(toDouble(divide(subtract(value, anchor), step)))
  const end = input.kind === 'date' ? mostDays : way < 0 ? placeOf(zeroOf(input)) : input.to !== undefined ? placeOf(input.to)
    : input.kind === 'percent' ? placeOf(roots.reduce(most, one)) : placeOf(likely(component, answers, roots))
  return {
    id: input.id, way, most: Math.max(0, Math.min(end, farthest)), start: 0, isNew, isPair: false,
    near: roots.flatMap(value => [placeOf(value) - 1, placeOf(value), placeOf(value) + 1, placeOf(value) + 2]),
    turns: roots.map(value => Math.ceil(toDouble(divide(subtract(value, anchor), step)))),
    valuesAt: place => new Map([[input.id, valueOf(input, at(place))]]),
  }
}

/** No figure is sought beyond ten times all that its component counts now, nor beyond the last border: what nobody could have is no advice. */
function likely(component: Component, answers: Answers, roots: readonly Rational[]): Rational {
  const now = sum(component.inputs.map(({ id }) => numberOf(answers.get(id)) ?? zero))
  return [multiply(now, exact(10)), add(roots.reduce(most, zero), exact(2)), exact(10)].reduce(most)
}

/** Backwards from the day after the last that decides anything. */
function lastDay(component: Component, input: Input, answers: Answers): Walk {
  const last = rootsOf(component, input, answers).reduce(most, zero)
  return walk(component, input, answers, add(floor(last, one), one), -1, true)
}

/** At most as many cases again as the whole has now. */
function together(component: Component, part: string, whole: string, answers: Answers): readonly Walk[] {
  const [a, b] = [part, whole].map(id => numberOf(answers.get(id)))
  const isCounted = component.inputs.some(input => input.id === part && input.kind === 'count')
  if (a === undefined || b === undefined || !isCounted) return []
  const number = (value: Rational, place: number): Value => ({ is: 'number', number: add(value, exact(place)) })
  const both = (place: number): Values => new Map([[part, number(a, place)], [whole, number(b, place)]])
  return [{ id: part, way: 1, most: Math.min(toDouble(most(b, one)), 2 ** 24), near: [], turns: [], start: 0, isNew: false, isPair: true, valuesAt: both }]
}

/** A number as an answer to an input. */
export const valueOf = (input: Input, number: Rational): Value =>
  input.kind === 'date' ? { is: 'date', date: dateOf(toDouble(number)) } : { is: 'number', number }

/** The values of an input at which the formula turns while the other answers stay. */
function rootsOf(component: Component, input: Input, answers: Answers): readonly Rational[] {
  const start: Trial = new Map(component.inputs.flatMap(({ id }): readonly (readonly [string, Rational | string])[] => {
    const answer = answers.get(id)
    const value = answer?.value?.is === 'option' ? answer.value.option : numberOf(answer)
    return value === undefined ? [] : [[id, value]]
  }))
  return thresholdsOf(component).map(threshold => root(threshold, start, input)).filter(value => value !== undefined)
}

/** The inputs that a formula only divides by. */
export function wholesOf({ formula }: Component): ReadonlySet<string> {
  const below = new Set(nodes(formula).flatMap(node => (node.is === 'over' ? nodes(node.right) : [])))
  const inputs = nodes(formula).flatMap(node => (node.is === 'input' ? [node] : []))
  const parts = new Set(inputs.filter(node => !below.has(node)).map(node => node.id))
  return new Set(inputs.map(node => node.id).filter(id => !parts.has(id)))
}

/** A figure and one that it is a part of: in a rate of the formula, or by a check of the set; each pair once. */
function pairsOf(component: Component, checks: readonly CrossCheck[]): readonly (readonly [part: string, whole: string])[] {
  const own = new Set(component.inputs.map(input => input.id))
  const inRates = nodes(component.formula).flatMap(node =>
    (node.is === 'over' && node.left.is === 'input' && node.right.is === 'input' ? [[node.left.id, node.right.id] as const] : []))
  const inChecks = checks.flatMap(check => (check.is !== 'at-most' ? [] : check.of.slice(1).flatMap(({ sum: [whole, ...others] }, index) =>
    (whole === undefined || others.length > 0 ? [] : (check.of[index]?.sum ?? []).filter(id => own.has(id)).map(part => [part, whole] as const)))))
  return [...new Map([...inRates, ...inChecks].filter(([part, whole]) => part !== whole).map(pair => [pair.join(' '), pair])).values()]
}
