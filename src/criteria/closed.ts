import type { Expr } from '../formula/expr.ts'
import { nodes } from '../formula/nodes.ts'
import type { Component } from './criteria.ts'

/** Who decides a component in the unit's place: the survey, the appraisers, or the other units that it is measured against; undefined where the unit may claim it. */
export function closedBy(component: Component): 'survey' | 'appraisal' | 'relative' | undefined {
  return component.source === 'self' ? (isRelative(component.formula) ? 'relative' : undefined) : component.source
}

/** Every unit asks of every component. */
function isRelative(formula: Expr): boolean {
  const known = relative.get(formula) ?? nodes(formula).some(node => node.is === 'best')
  relative.set(formula, known)
  return known
}

const relative = new WeakMap<Expr, boolean>()

/** Nothing of the component may be typed: unlike one that is measured against others, whose figure the unit still declares. */
export const isShut = (component: Component): boolean => component.source !== 'self'
