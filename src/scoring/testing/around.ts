import type { Component } from '../../criteria/criteria.ts'
import type { Step } from '../../formula/evaluate.ts'
import { minus } from '../../formula/expr.ts'
import type { Input } from '../../methods/method.ts'
import { add, divide, exact, floor, isZero, multiply, one, sign, subtract, zero, type Rational } from '../../rational.ts'
import type { Threshold } from './thresholds.ts'
import { grain, isAnswer, numeric, startingTrials, tried, type Trial } from './trial.ts'

/** Answers beside a threshold: by so much as one case can tell, under it, at it or over it. */
export interface Beside {
  readonly where: 'under' | 'at' | 'over'
  readonly trial: Trial
  /** The input that was moved. */
  readonly moved: Input
}

/** The answers just under, at and just over a threshold: whole cases where cases are counted. None where no single input crosses it, or the formula does not come to it there. */
export function around(component: Component, threshold: Threshold): readonly Beside[] {
  const starts = startingTrials(component).flatMap(start => numeric(component).map(input => ({ start, input })))
  const found = starts.map(({ start, input }) => crossing(threshold, start, input)).filter(each => each.length > 0)
  const best = found.find(each => each.length === 3) ?? found.find(each => each.some(({ where }) => where === 'at')) ?? found[0] ?? []
  // Points that cannot fall below 0 end at "nothing", which is a case of its own.
  if (threshold.is === 'bottom' && !best.some(({ where }) => where === 'under')) return []
  return best.filter(({ trial }) => comesTo(threshold.node, tried(component.formula, trial)))
}

const comesTo = (node: Threshold['node'], step: Step): boolean => step.of === node || step.parts.some(part => comesTo(node, part))

/** How far the left side lies beyond the right; undefined where that is no number. */
function gap({ left, right }: Threshold, trial: Trial, input: Input, value: Rational): Rational | undefined {
  const result = tried(minus(left, right), new Map([...trial, [input.id, value]])).value
  return typeof result === 'object' ? result : undefined
}

/** Where moving one input makes the sides equal, as long as they part along a straight line. */
export function root(threshold: Threshold, start: Trial, input: Input): Rational | undefined {
  const [low, high] = [gap(threshold, start, input, zero), gap(threshold, start, input, one)]
  if (low === undefined || high === undefined) return undefined
  const slope = subtract(high, low)
  if (isZero(slope)) return undefined
  const value = divide(subtract(zero, low), slope)
  const there = gap(threshold, start, input, value)
  return there !== undefined && isZero(there) ? value : undefined
}

function crossing(threshold: Threshold, start: Trial, input: Input): readonly Beside[] {
  const border = root(threshold, start, input)
  if (border === undefined || sign(border) < 0) return []
  const apart = grain(input)
  const near = floor(border, apart)
  const values = isZero(subtract(near, border)) ? [subtract(near, apart), near, add(near, apart)] : [near, add(near, apart)]
  return values.filter(value => isAnswer(input, value) && isSensible(input, value, border)).flatMap((value): readonly Beside[] => {
    const side = gap(threshold, start, input, value)
    if (side === undefined || (isZero(side) && !isZero(subtract(value, border)))) return []
    return [{ where: isZero(side) ? 'at' : sign(side) < 0 ? 'under' : 'over', trial: new Map([...start, [input.id, value]]), moved: input }]
  })
}

/** A percent goes beyond 100 only where the border itself does. */
const isSensible = (input: Input, value: Rational, border: Rational): boolean =>
  input.kind !== 'percent' || sign(subtract(value, one)) <= 0 || sign(subtract(border, one)) > 0

/** A handful of numbers that an input may well take, small ones first: nothing, one, the borders met when it is moved, a full thousand. */
export function likely(input: Input, beside: readonly Beside[]): readonly Rational[] {
  const met = beside.flatMap(({ trial }) => { const value = trial.get(input.id); return typeof value === 'object' ? [value] : [] })
  const full = input.to ?? (input.kind === 'percent' ? one : exact(1000))
  const all = [zero, ...(input.kind === 'date' ? [] : [one]), ...met, floor(full, grain(input)), multiply(full, exact(input.to === undefined && input.kind !== 'percent' ? 10 : 1))]
  return all.filter((value, index) => isAnswer(input, value) && all.findIndex(other => isZero(subtract(other, value))) === index)
}
