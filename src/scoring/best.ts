import type { Component } from '../criteria/criteria.ts'
import type { Answer } from '../evidence/answer.ts'
import { compare, type Rational } from '../rational.ts'
import { standing } from './state.ts'
import { numberOf, type Best } from './surroundings.ts'

/** A unit as others are measured against it: its answers, and the leaves that do not apply to it by the roster. */
export interface Peer {
  readonly answers: ReadonlyMap<string, Answer>
  readonly exempt: ReadonlySet<string>
}

/** The values of an input that a component compares: of each unit that has one and to which the component applies. */
export const compared = (units: readonly Peer[], id: string, component: Component): readonly Rational[] =>
  units.filter(({ answers, exempt }) => standing(component, answers, exempt).state !== 'not-applicable')
    .map(({ answers }) => numberOf(answers.get(id))).filter(value => value !== undefined)

/** The highest and the lowest value that a component compares among the units of a group, each looked up once. */
export function bestOf(units: readonly Peer[]): Best {
  const known = new Map<string, Rational | undefined>()
  return (id, best, component) => {
    const key = `${best} ${component.code} ${id}`
    if (!known.has(key)) known.set(key, extreme(compared(units, id, component), best === 'highest' ? 1 : -1))
    return known.get(key)
  }
}

const extreme = (values: readonly Rational[], direction: 1 | -1): Rational | undefined =>
  values.reduce<Rational | undefined>((best, value) => (best === undefined || compare(value, best) * direction > 0 ? value : best), undefined)
