import type { Answer } from '../evidence/answer.ts'
import { compare, type Rational } from '../rational.ts'
import { numberOf, type Best } from './surroundings.ts'

/** The highest and the lowest value of an input among the units of a group, each looked up once. */
export function bestOf(units: readonly ReadonlyMap<string, Answer>[]): Best {
  const known = new Map<string, Rational | undefined>()
  return (id, best) => {
    const key = `${best} ${id}`
    if (!known.has(key)) known.set(key, extreme(units, id, best === 'highest' ? 1 : -1))
    return known.get(key)
  }
}

function extreme(units: readonly ReadonlyMap<string, Answer>[], id: string, direction: 1 | -1): Rational | undefined {
  const given = units.map(answers => numberOf(answers.get(id))).filter(value => value !== undefined)
  return given.reduce<Rational | undefined>((best, value) => (best === undefined || compare(value, best) * direction > 0 ? value : best), undefined)
}
