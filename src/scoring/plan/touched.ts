import { idsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import { nodes } from '../../formula/nodes.ts'
import { withDependents } from '../dependents.ts'

/** The components whose points may follow a change: of these inputs, or of these components themselves (their proof), be it through `points of` another. Wiping is not followed. */
export function touchedBy(set: CriteriaSet, ids: Iterable<string>): ReadonlySet<string> {
  const known = index.get(set) ?? new Map<string, ReadonlySet<string>>()
  index.set(set, known)
  return new Set([...ids].flatMap(id => {
    const codes = known.get(id) ?? followersOf(set, id)
    known.set(id, codes)
    return [...codes]
  }))
}

/** What follows an id is the same for every change of it. */
const index = new WeakMap<CriteriaSet, Map<string, ReadonlySet<string>>>()

function followersOf({ components }: CriteriaSet, id: string): ReadonlySet<string> {
  const direct = components.filter(component => idsOf(component).includes(id) || idsRead(component).includes(id))
  return withDependents(new Set(direct.map(({ code }) => code)), components)
}

/** Every id that a component is settled on, through `points of` as far as it goes. */
export function idsBehind({ components }: CriteriaSet, component: Component): ReadonlySet<string> {
  const byCode = new Map(components.map(each => [each.code, each]))
  const seen = new Set<Component>()
  const visit = (each: Component): void => {
    if (seen.has(each)) return
    seen.add(each)
    for (const node of nodes(each.formula)) { const other = node.is === 'points' ? byCode.get(node.code) : undefined; if (other !== undefined) visit(other) }
  }
  visit(component)
  return new Set([...seen].flatMap(each => [...idsOf(each), ...idsRead(each)]))
}

/** The ids that a formula and its effects read. */
const idsRead = ({ formula, effects }: Component): readonly string[] =>
  [formula, ...effects.map(effect => effect.when)].flatMap(root => nodes(root).flatMap(node => ('id' in node ? [node.id] : [])))
