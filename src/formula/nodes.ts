import type { Expr, Test } from './expr.ts'

/** Every node of a formula, the tests within it included; walked once, since several checks ask. */
export function nodes(of: Expr | Test): readonly (Expr | Test)[] {
  const known = walked.get(of)
  if (known !== undefined) return known
  const found: (Expr | Test)[] = []
  const visit = (node: Expr | Test): void => {
    found.push(node)
    if ('left' in node) {
      visit(node.left)
      visit(node.right)
    }
    if ('of' in node) for (const part of Array.isArray(node.of) ? node.of : [node.of]) visit(part)
    if (node.is === 'when') {
      visit(node.test)
      visit(node.then)
      visit(node.otherwise)
    }
  }
  visit(of)
  walked.set(of, found)
  return found
}

const walked = new WeakMap<Expr | Test, readonly (Expr | Test)[]>()
