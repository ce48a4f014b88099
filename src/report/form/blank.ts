import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { evaluate, type FormulaState } from '../../formula/evaluate.ts'
import { within, zero, type Rational } from '../../rational.ts'
import { worthOf } from '../../scoring/policy.ts'
import { countedPoints } from '../../scoring/wipe.ts'
import { marks } from './words.ts'

/** The results that are stored beside the formulas of a component on a form that nobody has filled in. */
export interface Blank {
  readonly state: string
  /** A mark where there is no number. */
  readonly worth: Rational | string
  readonly exact: Rational
  readonly counts: Rational
}

/** What an empty form shows: everything blank, but for a component that asks for nothing, which is worth what it is worth. */
export function blankOf(component: Component, set: CriteriaSet): Blank {
  const worth = component.inputs.length > 0 ? marks.blank : worthAlone(component, set)
  if (typeof worth !== 'string') return { state: marks.scored, worth, exact: countedPoints(set, component, worth), counts: component.max }
  if (worth === marks.blank) return { state: worth, worth, exact: zero, counts: component.max }
  const { points, max } = worthOf(component, worth)
  return { state: stateMark[worth], worth: stateMark[worth], exact: countedPoints(set, component, points), counts: max }
}

const stateMark = { 'not-arisen': marks.notArisen, 'unreadable': marks.unreadable } as const

function worthAlone(component: Component, set: CriteriaSet): Rational | FormulaState {
  const points = (code: string): Rational | FormulaState => {
    const other = set.components.find(each => each.code === code)
    return other === undefined || other.code === component.code ? 'unreadable' : other.inputs.length > 0 ? zero : worthAlone(other, set)
  }
  const { value } = evaluate(component.formula, { number: () => zero, option: () => undefined, points, best: () => undefined })
  return typeof value === 'object' ? within(value, zero, component.max) : value === 'unreadable' ? value : 'not-arisen'
}
