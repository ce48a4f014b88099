import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Claimed, Layer, Unit } from '../../evidence/answer.ts'
import type { Finding } from '../../finding.ts'
import { decimalsOf, equal, exact, round, terminates, type Rational } from '../../rational.ts'
import { text } from '../../text.ts'
import type { LeafScore } from '../scorecard.ts'

/** Told once a unit and sheet: self-scores that the appraisers saw and that are others now, because the evidence changed since. */
export function staleTold(set: CriteriaSet, unit: Unit, layers: readonly Layer[], leaves: readonly LeafScore[]): readonly Finding[] {
  return layers.filter(layer => layer.kind === 'appraisal').flatMap(({ claims, round: number = 1 }) => {
    const stale = leaves.flatMap(({ component, self }) => {
      const claimed = claims?.get(component.code)
      return claimed === undefined || self === null || isSame(claimed.points, self, set) ? [] : [{ code: component.code, claimed }]
    })
    const [first] = stale
    return first === undefined ? [] : [told(unit, number, stale.map(each => each.code), first.claimed)]
  })
}

/** Equal, or the self-score as a sheet shows it: rounded as the set rounds, or to the decimals that the sheet has. A cell holds no more than nine of them surely. */
function isSame(shown: Rational, self: Rational, { rounding }: CriteriaSet): boolean {
  const step = exact(`1e-${Math.min(9, Math.max(2, terminates(shown) ? decimalsOf(shown) : 9))}`)
  return equal(shown, round(self, rounding.to, rounding.mode)) || equal(round(shown, step), round(self, step))
}

const told = (unit: Unit, number: number, codes: readonly string[], { from }: Claimed): Finding => ({
  code: 'appraisal/stale', severity: 'info', unit: unit.id, at: from,
  message: text(
    t => `${unit.name}: điểm tự chấm trong bảng thẩm định lần ${number} khác điểm tự chấm hiện nay ở mục ${t.list(codes)}; số liệu đã thay đổi sau khi lập bảng.`,
    t => `${unit.name}: the self-scores on the sheet of appraisal ${number} are not those of today for ${t.list(codes)}; the evidence changed after the sheet was made.`,
  ),
  fix: text(() => 'Cần xem kết luận thẩm định còn đúng không.', () => 'See whether the verdicts still hold.'),
})
