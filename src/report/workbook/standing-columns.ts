import type { CriteriaSet } from '../../criteria/criteria.ts'

/** The columns of the ranking, from 1; field columns begin with `fields`. */
export interface RankingColumns {
  readonly fields: number
  readonly bonus: number
  readonly penalty: number
  readonly points: number
  readonly max: number
  readonly index: number
  /** Only where the set has grades. */
  readonly grade?: number
  readonly note: number
}

export function rankingColumns(set: CriteriaSet): RankingColumns {
  const next = 4 + set.fields.length
  const standing = { fields: 4, bonus: next, penalty: next + 1, points: next + 2, max: next + 3, index: next + 4 }
  return set.grades.length === 0 ? { ...standing, note: next + 5 } : { ...standing, grade: next + 5, note: next + 6 }
}

/** The columns of the sheet that ranks and grades, from 1; what a set has no use for has no column. */
export interface OrderColumns {
  readonly key: number
  /** One a tie-break. */
  readonly ties: readonly number[]
  /** 1 and how many units are before it. */
  readonly before: number
  /** Whether the unit is the first of those that share its place; only where ranks are dense. */
  readonly first?: number
  readonly rank: number
  /** Places among the grades, 1 being the highest, 0 none: by the index, after caps and lowering, after each quota; the last one stands. */
  readonly byIndex: number
  readonly cap?: number
  readonly lower?: number
  readonly held?: number
  readonly quotas: readonly { readonly position: number; readonly at: number }[]
  readonly grade: number
}

export function orderColumns(set: CriteriaSet): OrderColumns {
  let last = 1
  const next = (isThere = true): number => (isThere ? ++last : 0)
  const there = (at: number): number | undefined => (at === 0 ? undefined : at)
  const [key, ties, before] = [next(), set.ranking.tieBreak.map(() => next()), next()]
  const first = there(next(set.ranking.ties === 'dense'))
  const rank = first === undefined ? before : next()
  const byIndex = next(set.grades.length > 0)
  const [cap, lower] = [there(next(capping(set))), there(next(set.grades.length > 0 && set.components.some(({ lowersGrade }) => lowersGrade !== undefined)))]
  const held = there(next(cap !== undefined || lower !== undefined))
  const quotas = set.grades.flatMap(({ atMost }, position) => (atMost === undefined || position === set.grades.length - 1 ? [] : [{ position, at: next() }]))
  return {
    key, ties, before, rank, byIndex, quotas, grade: quotas.at(-1)?.at ?? held ?? byIndex,
    ...(first === undefined ? {} : { first }), ...(cap === undefined ? {} : { cap }), ...(lower === undefined ? {} : { lower }), ...(held === undefined ? {} : { held }),
  }
}

/** Whether anything of the set can cap a grade. */
const capping = (set: CriteriaSet): boolean =>
  set.grades.length > 0 && set.components.some(({ capsGrade, effects }) => capsGrade !== undefined || effects.some(effect => effect.capsGrade !== undefined))
