import { evaluate } from '../formula/evaluate.ts'
import type { Expr } from '../formula/expr.ts'
import { nodes } from '../formula/nodes.ts'
import { compare, isZero, zero, type Rational } from '../rational.ts'
import { corners, type Corner } from './corners.ts'
import { directionOf } from './direction.ts'
import type { Input } from './method.ts'

/** Three values of one figure, all other answers alike, of which the middle earns more (or less) than both others. */
export interface Hump {
  readonly input: Input
  readonly at: readonly [Rational, Rational, Rational]
  readonly points: readonly [Rational, Rational, Rational]
}

/** So many surroundings are tried for each figure, and so many steps of arithmetic in all: what is not found by then is not told. */
const surroundings = 6
const patience = 200_000

/** A figure along which points rise and fall. Only a formula that may do so, with borders or differences in it, is tried at its corners. */
export function humpIn(expr: Expr, inputs: readonly Input[]): Hump | undefined {
  const all = nodes(expr)
  if (!all.some(node => node.is === 'minus' || node.is === 'size' || (node.is === 'when' && node.then.is !== 'state' && node.otherwise.is !== 'state'))) return undefined
  const doubtful = inputs.filter(input => input.options === undefined && input.kind !== 'date' && directionOf(expr, input.id) === 'unknown')
  if (doubtful.length === 0) return undefined
  const choices = corners(expr, inputs)
  const cost = doubtful.reduce((total, { id }) => total + (choices.get(id)?.length ?? 0), 0) * surroundings * all.length
  if (cost > patience) return undefined
  const rates = all.flatMap(node => (node.is === 'over' && node.right.is === 'input' ? [{ whole: node.right.id, ...(node.left.is === 'input' ? { part: node.left.id } : {}) }] : []))
  for (const input of doubtful) {
    const found = humpAlong(expr, input, choices, rates)
    if (found !== undefined) return found
  }
  return undefined
}

/** Figures that are divided by one another; what is divided may be more than one figure. */
interface Rate { readonly part?: string; readonly whole: string }

type Answers = ReadonlyMap<string, Corner>

function humpAlong(expr: Expr, input: Input, choices: ReadonlyMap<string, readonly Corner[]>, rates: readonly Rate[]): Hump | undefined {
  const values = (choices.get(input.id) ?? []).filter(value => typeof value === 'object')
  const turns = Math.min(surroundings, [...choices].reduce((product, [id, each]) => (id === input.id ? product : product * Math.max(1, each.length)), 1))
  for (let turn = 0; turn < turns; turn++) {
    const others = surroundingsAt(choices, input.id, turn)
    const points = values.flatMap(value => {
      const answers = new Map([...others, [input.id, value]])
      const worth = rates.some(rate => isNoRate(rate, answers)) ? undefined : worthOf(expr, answers)
      return worth === undefined ? [] : [{ value, worth }]
    })
    const hump = turningIn(points)
    if (hump !== undefined) return { input, at: [hump[0].value, hump[1].value, hump[2].value], points: [hump[0].worth, hump[1].worth, hump[2].worth] }
  }
  return undefined
}

interface Point { readonly value: Rational; readonly worth: Rational }

/** The first three points, each beside the next that differs, that go up and down again or the other way. */
function turningIn(points: readonly Point[]): readonly [Point, Point, Point] | undefined {
  const [start, ...rest] = points
  if (start === undefined) return undefined
  const stops: Point[] = [start]
  for (const point of rest) {
    const [before, last] = [stops.at(-2), stops.at(-1) ?? start]
    const step = compare(point.worth, last.worth)
    if (step === 0) continue
    if (before !== undefined && Math.sign(compare(last.worth, before.worth)) !== Math.sign(step)) return [before, last, point]
    stops.push(point)
  }
  return undefined
}

/** Answers to the other inputs: each goes through its own corners from end to end, and begins elsewhere than the one before it. */
const surroundingsAt = (choices: ReadonlyMap<string, readonly Corner[]>, without: string, turn: number): Answers =>
  new Map([...choices].filter(([id]) => id !== without).flatMap(([id, values], place) => {
    const value = values[Math.floor(((turn * (place + 1) + place) % surroundings + 0.5) / surroundings * values.length)]
    return value === undefined ? [] : [[id, value] as const]
  }))

function worthOf(expr: Expr, answers: Answers): Rational | undefined {
  const number = (id: string): Rational => { const answer = answers.get(id); return typeof answer === 'object' ? answer : zero }
  const { value } = evaluate(expr, { number, option: id => { const answer = answers.get(id); return typeof answer === 'string' ? answer : undefined }, points: number, best: number })
  return typeof value === 'object' ? value : undefined
}

/** A part that exceeds its whole, or a whole of nothing: no answer that a unit can give. */
function isNoRate({ part, whole }: Rate, answers: Answers): boolean {
  const [top, bottom] = [part === undefined ? undefined : answers.get(part), answers.get(whole)]
  return typeof bottom === 'object' && (isZero(bottom) || (typeof top === 'object' && compare(top, bottom) > 0))
}
