import type { Step } from '../../formula/evaluate.ts'
import type { Expr, Test } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'

type When = Extract<Expr, { is: 'when' }>

/** One end of a formula's branching: the way out of a `when` by its test, or past the last of a chain. */
export interface Branch {
  readonly node: When
  /** Whether it is taken when the test holds. */
  readonly holds: boolean
}

/** Every end of the branches of a formula. What an option decides is a level, not a band, and is left out. */
export const branchesOf = (formula: Expr): readonly Branch[] =>
  [...nodes(formula)].flatMap(node => (node.is === 'when' && !isByOption(node.test) ? ends(node) : []))

const ends = (node: When): readonly Branch[] => [
  ...(isFurther(node.then) ? [] : [{ node, holds: true }]),
  ...(isFurther(node.otherwise) ? [] : [{ node, holds: false }]),
]

/** The branch goes on to a test of its own, whose ends count instead. */
const isFurther = (branch: Expr): boolean => branch.is === 'when' && !isByOption(branch.test)

function isByOption(test: Test): boolean {
  switch (test.is) {
    case 'chosen': return true
    case 'compare': return false
    case 'not': return isByOption(test.of)
    case 'all': case 'any': return test.of.every(isByOption)
  }
}

/** The ways that a trace took. */
export function* takenIn(step: Step): Iterable<Branch> {
  const [asked, taken] = step.parts
  if (step.of.is === 'when' && asked !== undefined && taken !== undefined) yield { node: step.of, holds: asked.value === true }
  for (const part of step.parts) yield* takenIn(part)
}

/** Whether two are the same end of the same formula. */
export const isSameBranch = (a: Branch, b: Branch): boolean => a.node === b.node && a.holds === b.holds
