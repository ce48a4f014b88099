import { nodes } from '../formula/nodes.ts'
import type { Component } from './criteria.ts'

/** Who decides a component in the unit's place: the survey, the appraisers, or the other units that it is measured against; undefined where the unit may claim it. */
export function closedBy(component: Component): 'survey' | 'appraisal' | 'relative' | undefined {
  if (component.source !== 'self') return component.source
  return [...nodes(component.formula)].some(node => node.is === 'best') ? 'relative' : undefined
}

/** Nothing of the component may be typed: unlike one that is measured against others, whose figure the unit still declares. */
export const isShut = (component: Component): boolean => component.source !== 'self'
