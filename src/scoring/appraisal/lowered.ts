import type { Component } from '../../criteria/criteria.ts'
import { compare, subtract, zero, type Rational } from '../../rational.ts'
import type { Standing } from '../ledger.ts'

/** Whether a step leaves the unit worse off: points fall short by more, or a penalty takes more. */
export function isLowered(component: Component, before: Standing, after: Standing): boolean {
  if (before.points === null || after.points === null) return false
  if (component.list === 'penalty') return compare(after.points, before.points) > 0
  const loss = (each: Standing, points: Rational): Rational => subtract(component.list === 'base' ? each.max : zero, points)
  return compare(loss(after, after.points), loss(before, before.points)) > 0
}
