import type { Expr, Test } from './expr.ts'

/** Every node of a formula, the tests within it included. */
export function* nodes(of: Expr | Test): Iterable<Expr | Test> {
  yield of
  if ('left' in of) yield* [...nodes(of.left), ...nodes(of.right)]
  if ('of' in of) for (const part of [of.of].flat()) yield* nodes(part)
  if (of.is === 'when') yield* [...nodes(of.test), ...nodes(of.then), ...nodes(of.otherwise)]
}
