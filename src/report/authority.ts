import type { CriteriaSet } from '../criteria/criteria.ts'
import { text, type Text } from '../text.ts'

/** What stands in place of a decision where there is none. */
export const issuedByNobody = text(() => 'ví dụ minh họa, không phải bộ tiêu chí do cơ quan nào ban hành', () => 'a sample, issued by no authority')

/** Who issued a set: its decision, or that nobody did. */
export function authorityOf(set: CriteriaSet): Text {
  const decision = set.decision
  return decision === undefined
    ? issuedByNobody
    : text(t => `Quyết định số ${decision.number} ngày ${t.date(decision.date)} của ${decision.issuer}`, t => `Decision ${decision.number} of ${t.date(decision.date)}, ${decision.issuer}`)
}
