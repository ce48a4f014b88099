import type { Component, CrossCheck } from '../../criteria/criteria.ts'
import { inputsOf } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import { figureChecks } from '../../evidence/cross-checks.ts'
import { shownRate } from '../../evidence/cross-checks/standing.ts'
import type { Input } from '../../methods/method.ts'
import { add, compare, divide, equal, exact, isZero, multiply, round, subtract, sum, zero, type Rational } from '../../rational.ts'
import { numberOf } from '../surroundings.ts'
import type { Values } from './change.ts'
import { changed, checksOn, goodOf, idsIn, type Situation } from './situation.ts'
import { isMissing } from './ways.ts'

/** Answers that change: `along` are those that only follow, so that a check of the set which holds still holds; `unfit` the figures of checks that could not be kept so. */
export interface Move {
  readonly values: Values
  readonly along: ReadonlySet<string>
  readonly unfit: readonly string[]
}

/** Answers with nothing beside them. */
export const alone = (values: Values): Move => ({ values, along: new Set(), unfit: [] })

type Answers = ReadonlyMap<string, Answer>

/** A check is kept by at most so many figures that follow. */
const mostFollowers = 3

/**
 * Lets figures follow a change, so that no sum and no rate that the set compares comes apart: one case more on time is one late case less, or
 * one more in the whole, whichever does the component more good. What was never answered is only said to have to fit.
 */
export function mover(situation: Situation, component: Component): (values: Values) => Move {
  const { set, answers } = situation
  const inputs = inputsOf(set)
  const good = goodOf(situation, component)
  const holds = (check: CrossCheck, some: Answers): boolean =>
    figureChecks({ ...set, checks: [check], components: [] }, some).every(finding => finding.severity === 'info')
  const broken = (values: Values): readonly CrossCheck[] =>
    checksOn(set, values.keys()).filter(check => check.is !== 'at-most' && holds(check, answers) && !holds(check, changed(answers, values)))
  const isSound = (values: Values): boolean => checksOn(set, values.keys()).every(check => check.is !== 'at-most' || !holds(check, answers) || holds(check, changed(answers, values)))
  const better = (one: Values | undefined, other: Values): Values => (one === undefined || compare(good(other) ?? zero, good(one) ?? zero) > 0 ? other : one)
  const kept = (values: Values, more: number): Values | undefined => {
    const [check] = broken(values)
    if (check === undefined) return isSound(values) ? values : undefined
    if (more === 0) return undefined
    return followers(check, values, answers, inputs).flatMap(each => kept(each, more - 1) ?? []).reduce<Values | undefined>(better, undefined)
  }
  return values => {
    const apart = broken(values)
    if (apart.length === 0) return alone(values)
    const isNew = [...values.keys()].some(id => { const input = inputs.get(id); return input !== undefined && isMissing(input, answers) })
    const whole = isNew ? undefined : kept(values, mostFollowers)
    if (whole !== undefined) return { values: whole, along: new Set([...whole.keys()].filter(id => !values.has(id))), unfit: [] }
    return { values, along: new Set(), unfit: [...new Set(apart.flatMap(idsIn))].filter(id => !values.has(id)) }
  }
}

/** Each way in which one more figure could follow, to keep a check: those of its own sum first, the last of them before the others. */
function followers(check: CrossCheck, values: Values, answers: Answers, inputs: ReadonlyMap<string, Input>): readonly Values[] {
  const then = changed(answers, values)
  const moved = (id: string, number: Rational): readonly Values[] => {
    const input = inputs.get(id)
    return input === undefined || values.has(id) || !isWithin(input, number) ? [] : [new Map([...values, [id, { is: 'number', number }]])]
  }
  if (check.is === 'percent') return rateKept(check, values, then, inputs).flatMap(([id, number]) => moved(id, number))
  if (check.is !== 'equal') return []
  const sides = check.of.map(amount => ({ ids: amount.sum, total: totalOf(amount.sum, then) }))
  const index = sides.findIndex(({ total }, at) => { const before = sides[at - 1]?.total; return total !== undefined && before !== undefined && !equal(total, before) })
  const [left, right] = [sides[index - 1], sides[index]]
  if (left?.total === undefined || right?.total === undefined) return []
  const gap = subtract(left.total, right.total)
  const by = (ids: readonly string[], much: Rational): readonly Values[] => [...ids].reverse().flatMap(id => { const now = numberOf(then.get(id)); return now === undefined ? [] : moved(id, add(now, much)) })
  const [own, other] = [by(left.ids, subtract(zero, gap)), by(right.ids, gap)]
  return left.ids.some(id => values.has(id)) ? [...own, ...other] : [...other, ...own]
}

/** The stated rate becomes the computed one; where it is what changes, its part does. */
function rateKept(check: Extract<CrossCheck, { readonly is: 'percent' }>, values: Values, then: Answers, inputs: ReadonlyMap<string, Input>): readonly (readonly [string, Rational])[] {
  const [part, whole, stated] = [totalOf(check.part.sum, then), totalOf(check.whole.sum, then), numberOf(then.get(check.stated))]
  if (part === undefined || whole === undefined || stated === undefined || isZero(whole)) return []
  if (!values.has(check.stated)) return [[check.stated, shownRate(divide(part, whole))]]
  const [id, ...others] = check.part.sum
  const cases = multiply(stated, whole)
  return id === undefined || others.length > 0 ? [] : [[id, inputs.get(id)?.kind === 'count' ? round(cases, exact(1)) : cases]]
}

function totalOf(ids: readonly string[], answers: Answers): Rational | undefined {
  const numbers = ids.map(id => numberOf(answers.get(id))).filter(number => number !== undefined)
  return numbers.length < ids.length ? undefined : sum(numbers)
}

const isWithin = ({ from = zero, to }: Input, number: Rational): boolean => compare(number, from) >= 0 && (to === undefined || compare(number, to) <= 0)
