import type { CrossCheck } from '../../criteria/criteria.ts'
import { compare, divide, equal, isZero, sum, type Rational } from '../../rational.ts'
import type { Answer } from '../answer.ts'
import { standing } from './standing.ts'

/** Where answers are looked up. */
export type Answers = Pick<ReadonlyMap<string, Answer>, 'get'>

/** Whether figures keep a check of the set: the question that a remark answers in words. A check of what is missing is kept; a rate whose decimals were cut off is. */
export function isKept(check: CrossCheck, answers: Answers): boolean {
  if (check.is === 'percent') {
    const [stated, part, whole] = [amountOf([check.stated], answers), amountOf(check.part.sum, answers), amountOf(check.whole.sum, answers)]
    return stated === undefined || part === undefined || whole === undefined || (isZero(whole) ? isZero(stated) : standing(stated, divide(part, whole), check.within) !== 'differs')
  }
  const amounts = check.of.map(amount => amountOf(amount.sum, answers))
  return amounts.every((right, index) => {
    const left = amounts[index - 1]
    return left === undefined || right === undefined || (check.is === 'equal' ? equal(left, right) : compare(left, right) <= 0)
  })
}

/** What figures add up to; undefined while one of them is no number. */
export function amountOf(ids: readonly string[], answers: Answers): Rational | undefined {
  const numbers = ids.flatMap(id => { const value = answers.get(id)?.value; return value?.is === 'number' ? [value.number] : [] })
  return numbers.length < ids.length ? undefined : sum(numbers)
}

/** The figures that a check lays side by side. */
const idsIn = (check: CrossCheck): readonly string[] =>
  (check.is === 'percent' ? [check.stated, ...check.part.sum, ...check.whole.sum] : check.of.flatMap(amount => amount.sum))

/** The figures that these checks lay side by side. */
export const idsCompared = (checks: readonly CrossCheck[]): readonly string[] => [...new Set(checks.flatMap(idsIn))]

/** Checks by the figures that they speak of. */
export function checksByFigure(checks: readonly CrossCheck[]): (ids: Iterable<string>) => readonly CrossCheck[] {
  const known = new Map<string, CrossCheck[]>()
  for (const check of checks) for (const id of new Set(idsIn(check))) known.set(id, [...(known.get(id) ?? []), check])
  return ids => [...new Set([...ids].flatMap(id => known.get(id) ?? []))]
}
