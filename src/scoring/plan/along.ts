import { inputsOf, type Component, type CrossCheck } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import { amountOf, checksByFigure, idsCompared, isKept } from '../../evidence/cross-checks/kept.ts'
import { shownRate } from '../../evidence/cross-checks/standing.ts'
import type { Input } from '../../methods/method.ts'
import { add, compare, divide, equal, exact, isZero, multiply, round, subtract, zero, type Rational } from '../../rational.ts'
import { numberOf } from '../surroundings.ts'
import type { Values } from './change.ts'
import { goodOf, overlaid, type Situation } from './situation.ts'
import { isMissing, wholesOf } from './ways.ts'

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
 * Lets figures follow a change, so that no sum, no rate and no order that the set compares comes apart: one case more on time is one late case
 * less, and where more letters than late cases would be left, a letter less. What the component divides by is given and never follows.
 * What was never answered is only said to have to fit.
 */
export function mover(situation: Situation, component: Component): (values: Values) => Move {
  const { set } = situation
  const inputs = inputsOf(set)
  const { answers } = situation
  const keeping: Keeping = { answers, inputs, standing: checksByFigure(set.checks.filter(check => isKept(check, answers))), good: goodOf(situation, component), given: wholesOf(component) }
  return values => {
    const apart = brokenBy(values, keeping)
    if (apart.length === 0) return alone(values)
    const isNew = [...values.keys()].some(id => { const input = inputs.get(id); return input !== undefined && isMissing(input, answers) })
    const whole = isNew ? undefined : fitted(values, keeping, mostFollowers)
    if (whole !== undefined) return { values: whole, along: new Set([...whole.keys()].filter(id => !values.has(id))), unfit: [] }
    return { values, along: new Set(), unfit: idsCompared(apart.filter(check => check.is !== 'at-most')).filter(id => !values.has(id)) }
  }
}

interface Keeping {
  readonly answers: Answers
  readonly inputs: ReadonlyMap<string, Input>
  /** The checks that hold now, by their figures. */
  readonly standing: ReturnType<typeof checksByFigure>
  readonly good: (values: Values) => Rational | undefined
  /** What is divided by. */
  readonly given: ReadonlySet<string>
}

function brokenBy(values: Values, { answers, standing }: Keeping): readonly CrossCheck[] {
  const then = overlaid(answers, values)
  return standing(values.keys()).filter(check => !isKept(check, then))
}

/** The answers with what follows them, and no check apart; of several ways the one that does the component most good. */
function fitted(values: Values, keeping: Keeping, more: number): Values | undefined {
  const broken = brokenBy(values, keeping)
  const check = broken.find(each => each.is !== 'at-most') ?? broken[0]
  if (check === undefined) return values
  if (more === 0) return undefined
  const ways = followers(check, values, keeping).flatMap(each => fitted(each, keeping, more - 1) ?? [])
  return ways.reduce<Values | undefined>((best, each) => (best === undefined || compare(keeping.good(each) ?? zero, keeping.good(best) ?? zero) > 0 ? each : best), undefined)
}

/** Each way in which one more figure could follow, to keep a check: those of its own sum first, the last of them before the others. */
function followers(check: CrossCheck, values: Values, { answers, inputs, given }: Keeping): readonly Values[] {
  const then = overlaid(answers, values)
  const moved = (id: string, number: Rational): readonly Values[] => {
    const input = inputs.get(id)
    return input === undefined || values.has(id) || given.has(id) || !isWithin(input, number) ? [] : [new Map([...values, [id, { is: 'number', number }]])]
  }
  if (check.is === 'percent') return rateKept(check, values, then, inputs).flatMap(([id, number]) => moved(id, number))
  const sides = check.of.map(amount => ({ ids: amount.sum, total: amountOf(amount.sum, then) }))
  const index = sides.findIndex(({ total }, at) => { const before = sides[at - 1]?.total; return total !== undefined && before !== undefined && (check.is === 'equal' ? !equal(total, before) : compare(before, total) > 0) })
  const [left, right] = [sides[index - 1], sides[index]]
  if (left?.total === undefined || right?.total === undefined) return []
  const gap = subtract(left.total, right.total)
  const by = (ids: readonly string[], much: Rational): readonly Values[] => [...ids].reverse().flatMap(id => { const now = numberOf(then.get(id)); return now === undefined ? [] : moved(id, add(now, much)) })
  if (check.is === 'at-most') return by(left.ids, subtract(zero, gap))
  const [own, other] = [by(left.ids, subtract(zero, gap)), by(right.ids, gap)]
  return left.ids.some(id => values.has(id)) ? [...own, ...other] : [...other, ...own]
}

/** The stated rate becomes the computed one; where it is what changes, its part does. */
function rateKept(check: Extract<CrossCheck, { readonly is: 'percent' }>, values: Values, then: Pick<Answers, 'get'>, inputs: ReadonlyMap<string, Input>): readonly (readonly [string, Rational])[] {
  const [part, whole, stated] = [amountOf(check.part.sum, then), amountOf(check.whole.sum, then), numberOf(then.get(check.stated))]
  if (part === undefined || whole === undefined || stated === undefined || isZero(whole)) return []
  if (!values.has(check.stated)) return [[check.stated, shownRate(divide(part, whole))]]
  const [id, ...others] = check.part.sum
  const cases = multiply(stated, whole)
  return id === undefined || others.length > 0 ? [] : [[id, inputs.get(id)?.kind === 'count' ? round(cases, exact(1)) : cases]]
}

const isWithin = ({ from = zero, to }: Input, number: Rational): boolean => compare(number, from) >= 0 && (to === undefined || compare(number, to) <= 0)
