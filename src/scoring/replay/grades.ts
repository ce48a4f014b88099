import type { Grade } from '../../criteria/criteria.ts'
import { folded } from '../../text.ts'

/** Whether two grades, of two sets perhaps, are the same: by id, else by name; two units without a grade hold the same. */
export function isSameGrade(a: Grade | undefined, b: Grade | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.id === b.id || folded(a.name.vi) === folded(b.name.vi)
}
