import type { Component } from '../../criteria/criteria.ts'
import type { Expr, Test } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'
import { number } from '../../formula/expr.ts'
import { compare, zero, type Rational } from '../../rational.ts'

/** Two quantities whose order decides the points: a stated border, or where points reach the maximum (`top`) or 0 (`bottom`). */
export interface Threshold {
  readonly left: Expr
  readonly right: Expr
  readonly is: 'border' | 'top' | 'bottom'
  /** Where in the formula the order is asked for. */
  readonly node: Expr | Test
}

/** Every threshold of a component's formula, the stated borders first, each in the order of the formula. A comparison with the best of the group is none. */
export function thresholdsOf(component: Component): readonly Threshold[] {
  const all = [...nodes(component.formula)].flatMap(node => thresholdsAt(node, component)).filter(({ left, right }) => !depends(left, elsewhere) && !depends(right, elsewhere))
  return [...all.filter(({ is }) => is === 'border'), ...all.filter(({ is }) => is !== 'border')]
}

const elsewhere: readonly string[] = ['best', 'points', 'state']

const depends = (of: Expr, on: readonly string[]): boolean => [...nodes(of)].some(node => on.includes(node.is))

function thresholdsAt(node: Expr | Test, component: Component): readonly Threshold[] {
  switch (node.is) {
    case 'compare': return [{ left: node.left, right: node.right, is: 'border', node }]
    case 'held': return [{ left: node.of, right: number(node.max), is: 'top', node }, { left: node.of, right: number(zero), is: 'bottom', node }]
    case 'least': case 'most': return capsOf(node, component.max)
    default: return []
  }
}

/** A fixed number among the parts of MIN or MAX is where the others stop to count. */
function capsOf(node: Extract<Expr, { is: 'least' | 'most' }>, max: Rational): readonly Threshold[] {
  const fixed = node.of.filter(part => !depends(part, ['input']))
  const moving = node.of.filter(part => depends(part, ['input']) && part.is !== 'when')
  return fixed.flatMap(right => moving.map((left): Threshold => ({ left, right, is: kindOf(right, max), node })))
}

function kindOf(right: Expr, max: Rational): Threshold['is'] {
  if (right.is !== 'number') return 'border'
  return compare(right.value, max) === 0 ? 'top' : compare(right.value, zero) === 0 ? 'bottom' : 'border'
}
