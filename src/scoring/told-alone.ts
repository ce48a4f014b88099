import { closedBy } from '../criteria/closed.ts'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Dossier } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import { text } from '../text.ts'

/** Told when a unit is measured against a group in which it stands alone: it is then its own best. */
export function aloneTold(set: CriteriaSet, submitted: readonly Dossier[]): readonly Finding[] {
  const compared = set.components.filter(component => closedBy(component) === 'relative').map(component => component.code)
  if (compared.length === 0 || submitted.length !== 1) return []
  return [{
    code: 'score/alone', severity: 'info',
    message: text(
      t => `Mục ${t.list(compared)} so sánh giữa các đơn vị, nhưng chỉ có một đơn vị: điểm mục này chưa có ý nghĩa.`,
      t => `Item ${t.list(compared)} compares units, but there is only one: its points mean nothing yet.`,
    ),
  }]
}
