import type { Expr } from '../formula/expr.ts'
import { equal } from '../rational.ts'
import { comparison, naturally, partsOf, type Asked, type Compared, type When } from './compared.ts'
import { isEmpty, narrowed, opposite, type Range } from './range.ts'

/** A border at which something is wrong: no answer lies beyond it (`never`), or it parts two equal results (`idle`). */
export interface Branch extends Compared { readonly is: 'never' | 'idle' }

type Ranges = ReadonlyMap<string, Range>

/**
 * The branches that no answer takes, and the borders that make no difference. The range that each compared quantity can
 * still have is narrowed on the way down, so no answers need be tried.
 */
export function* branches(expr: Expr, asked: Asked, ranges: Ranges = new Map()): Iterable<Branch> {
  if (expr.is !== 'when') {
    for (const part of partsOf(expr)) yield* branches(part, asked, ranges)
    return
  }
  const question = comparison(expr.test)
  if (question === undefined) {
    yield* branches(expr.then, asked, ranges)
    yield* branches(expr.otherwise, asked, ranges)
    return
  }
  const { key, by, border } = question
  const range = ranges.get(key) ?? naturally(question.of, asked)
  const then = narrowed(range, by, border)
  if (isEmpty(then)) yield { ...question, is: 'never' }
  else if (isIdle(expr, question)) yield { ...question, is: 'idle' }
  yield* branches(expr.then, asked, new Map([...ranges, [key, then]]))
  yield* branches(expr.otherwise, asked, new Map([...ranges, [key, narrowed(range, opposite[by], border)]]))
}

/** Whether just beyond the border the same number comes out: `from 90: 1; from 80: 1`. */
function isIdle({ then, otherwise }: When, { key, by }: Compared): boolean {
  if (then.is !== 'number') return false
  const next = otherwise.is === 'when' ? comparison(otherwise.test) : undefined
  if (otherwise.is === 'when' && (next === undefined || next.key !== key || next.by[0] !== by[0])) return false
  const beyond = otherwise.is === 'when' ? otherwise.then : otherwise
  return beyond.is === 'number' && equal(then.value, beyond.value)
}
