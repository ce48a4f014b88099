import { walk, type CriteriaSet, type Node } from '../criteria/criteria.ts'

/** The codes of the leaves under each code of the set: a field, a criterion, a component, a bonus or a penalty. */
export function leavesUnder(set: CriteriaSet): ReadonlyMap<string, readonly string[]> {
  const extras = [...(set.bonus?.components ?? []), ...(set.penalty?.components ?? [])]
  return new Map([
    ...extras.map(component => [component.code, [component.code]] as const),
    ...[...walk(set.fields)].map(node => [node.code, leaves(node)] as const),
  ])
}

const leaves = (node: Node): readonly string[] =>
  [...walk([node])].flatMap(each => (each.component === undefined ? [] : [each.component.code]))
