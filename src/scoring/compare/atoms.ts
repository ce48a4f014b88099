import { walk, type CriteriaSet } from '../../criteria/criteria.ts'
import type { SetDiff } from '../../criteria/diff/diff.ts'
import type { Text } from '../../text.ts'
import { leavesUnder } from '../codes.ts'

/** The smallest thing that both sets have: a component, or a criterion that the one set parts into components and the other does not. */
export interface Atom {
  readonly code: string
  readonly name: Text
  /** The codes of what it continues: more than one where several were merged. */
  readonly formerly: readonly string[]
  /** The leaves that make it up, in the new and in the old set. */
  readonly leaves: readonly string[]
  readonly oldLeaves: readonly string[]
}

interface Named { readonly code: string; readonly name: Text; readonly mergedFrom?: readonly string[] }

/** What can be compared, in the order of the new set; no leaf counts twice. */
export function atomsOf({ old, now, carried }: SetDiff): readonly Atom[] {
  const before = new Map([...carried.codes].map(([from, to]) => [to, from]))
  const [under, oldUnder] = [leavesUnder(now), leavesUnder(old)]
  const [met, used] = [new Set<string>(), new Set<string>()]
  return inOrder(now).flatMap(({ code, name, mergedFrom = [] }): readonly Atom[] => {
    const first = before.get(code)
    const leaves = under.get(code) ?? []
    const formerly = first === undefined ? [] : [first, ...mergedFrom.filter(each => each !== first && oldUnder.has(each) && !carried.codes.has(each))]
    const oldLeaves = formerly.flatMap(each => oldUnder.get(each) ?? [])
    const isWhole = (leaves.length === 1 && leaves[0] === code) || (oldLeaves.length > 0 && oldLeaves.every(each => formerly.includes(each)))
    if (oldLeaves.length === 0 || !isWhole || oldLeaves.some(each => used.has(each)) || leaves.some(each => met.has(each))) return []
    for (const each of oldLeaves) used.add(each)
    for (const each of leaves) met.add(each)
    return [{ code, name, formerly, leaves, oldLeaves }]
  })
}

/** Criteria before their components, so that a criterion which was a leaf before is met as a whole. */
function inOrder(set: CriteriaSet): readonly Named[] {
  const nodes = [...walk(set.fields)].map((node): Named => ({ code: node.code, name: node.name, ...(node.component?.mergedFrom === undefined ? {} : { mergedFrom: node.component.mergedFrom }) }))
  return [...nodes, ...set.components.filter(component => component.list !== 'base')]
}
