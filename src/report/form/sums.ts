import { closedBy } from '../../criteria/closed.ts'
import type { Component, Node } from '../../criteria/criteria.ts'
import { sum, zero, type Rational } from '../../rational.ts'
import { blankOf } from './blank.ts'
import { cellOf, type Ground } from './cells.ts'

/** A formula with the result that an empty form shows. */
export interface Live {
  readonly formula: string
  readonly value: Rational
}

type Kept = 'exact' | 'counts'

/** The components below a node, or its own. */
export const leaves = (node: Node): readonly Component[] => (node.component === undefined ? node.children.flatMap(leaves) : [node.component])

/** Whether the unit can claim anything below a node. */
export const isOpen = (node: Node): boolean => leaves(node).some(component => closedBy(component) === undefined)

const rowOf = (node: Node, ground: Ground): number | undefined =>
  node.component !== undefined ? ground.rowOf(node.component).row
    : ground.rows.find(row => (row.is === 'field' || row.is === 'criterion') && row.node === node)?.row

const total = (cells: readonly string[], value: Rational): Live => ({ formula: cells.length === 0 ? '0' : `SUM(${runs(cells).join(',')})`, value })

/** Excel takes 255 arguments, old programs 30: thirty at a time. */
function runs(cells: readonly string[]): readonly string[] {
  if (cells.length <= 30) return cells
  const groups = Array.from({ length: Math.ceil(cells.length / 30) }, (_, index) => cells.slice(index * 30, index * 30 + 30))
  return groups.map(group => `SUM(${group.join(',')})`)
}

const blank = (component: Component, kept: Kept, ground: Ground): Rational =>
  (closedBy(component) === undefined ? blankOf(component, ground.set)[kept] : zero)

/** The sum of a node's children, each of which holds the sum of its own. */
export function nodeSum(nodes: readonly Node[], kept: Kept, ground: Ground): Live {
  const cells = nodes.filter(isOpen).map(node => rowOf(node, ground)).filter(row => row !== undefined).map(row => cellOf(kept, row))
  return total(cells, sum(nodes.flatMap(leaves).map(component => blank(component, kept, ground))))
}

/** The sum of a list of bonus or penalty components, before its cap. */
export function listSum(components: readonly Component[], ground: Ground): Live {
  const open = components.filter(component => closedBy(component) === undefined)
  return total(open.map(component => ground.at('exact', component)), sum(open.map(component => blank(component, 'exact', ground))))
}
