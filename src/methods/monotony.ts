import type { Expr } from '../formula/expr.ts'
import { compare, type Rational } from '../rational.ts'
import { comparison, naturally, partsOf, type Asked, type Compared } from './compared.ts'
import { isEmpty, narrowed, opposite, type Range } from './range.ts'

/** One step of a stair: a fixed number of points over a range of the quantity. */
interface Piece { readonly range: Range; readonly points: Rational; readonly question: Compared }

/** The border of a stair of points that goes down where the others go up, or the other way; undefined for a stair that keeps its direction. */
export function turn(expr: Expr, asked: Asked): Compared | undefined {
  for (const stair of stairs(expr, asked)) {
    const ordered = [...stair].sort(byRange)
    const steps = ordered.slice(1).map((piece, index) => Math.sign(compare(piece.points, ordered[index]?.points ?? piece.points)))
    const ups = steps.filter(step => step > 0).length
    const downs = steps.filter(step => step < 0).length
    if (ups > 0 && downs > 0) return ordered[steps.lastIndexOf(ups >= downs ? -1 : 1) + 1]?.question
  }
  return undefined
}

const byRange = (a: Piece, b: Piece): number =>
  a.range.from === undefined ? -1 : b.range.from === undefined ? 1 : compare(a.range.from.at, b.range.from.at) || Number(b.range.from.closed) - Number(a.range.from.closed)

/** Every stair of fixed numbers over one quantity. */
function* stairs(expr: Expr, asked: Asked): Iterable<readonly Piece[]> {
  if (expr.is !== 'when') {
    for (const part of partsOf(expr)) yield* stairs(part, asked)
    return
  }
  const question = comparison(expr.test)
  const pieces = question === undefined ? undefined : piecesOf(expr, question, naturally(question.of, asked))
  if (pieces !== undefined) yield pieces
  else {
    yield* stairs(expr.then, asked)
    yield* stairs(expr.otherwise, asked)
  }
}

/** Undefined where something else than a fixed number stands at the end of a branch. */
function piecesOf(expr: Expr, question: Compared, range: Range): readonly Piece[] | undefined {
  if (isEmpty(range)) return []
  if (expr.is === 'number') return [{ range, points: expr.value, question }]
  const asked = expr.is === 'when' ? comparison(expr.test) : undefined
  if (expr.is !== 'when' || asked === undefined || asked.key !== question.key) return undefined
  const then = piecesOf(expr.then, asked, narrowed(range, asked.by, asked.border))
  const otherwise = piecesOf(expr.otherwise, asked, narrowed(range, opposite[asked.by], asked.border))
  return then && otherwise && [...then, ...otherwise]
}
