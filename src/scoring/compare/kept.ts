import type { KeptBefore, KeptUnit } from '../../evidence/kept/result.ts'
import { exact } from '../../rational.ts'
import { same } from '../../text.ts'
import type { GroupScore } from '../scorecard.ts'
import type { Before } from './before.ts'

/** What the units of a result file were before, as it keeps it. */
export function keptBefore(units: readonly KeptUnit[]): Pick<GroupScore, 'before'> {
  const known = units.flatMap(({ id, previous }) => (previous === undefined ? [] : [[id, beforeIn(previous)] as const]))
  return known.length === 0 ? {} : { before: new Map(known) }
}

const beforeIn = ({ was, from = [], index, rank, grade }: KeptBefore): Before => ({
  was, from, ...(index === null ? {} : { index: exact(index) }), ...(rank === undefined ? {} : { rank }), ...(grade === undefined ? {} : { grade: same(grade) }),
})
