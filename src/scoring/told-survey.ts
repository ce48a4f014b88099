import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Finding } from '../finding.ts'
import { compare, round, type Rational } from '../rational.ts'
import { text, type Text } from '../text.ts'
import type { LeafScore, UnitScore } from './scorecard.ts'
import { titleOf } from '../criteria/title.ts'
import { about, lead, type Subject } from './told.ts'

/** A survey that reached too few respondents: no number, and no zero. */
export const smallSample = (subject: Subject, short: Text): Finding => ({
  ...about(subject), code: 'score/small-sample', severity: 'error',
  message: text(
    t => `${lead(subject).vi}: ${t.say(short)}. Chưa tính điểm thành phần này.`,
    t => `${lead(subject).en}: ${t.say(short)}. It is not scored.`,
  ),
  fix: text(() => 'Khảo sát thêm cho đủ số phiếu, hoặc kiểm tra các phiếu không được tính.', () => 'Survey more respondents, or look at the answers that were not counted.'),
})

interface Standing { readonly unit: UnitScore; readonly leaf: LeafScore }
type Pair = readonly [Standing, Standing]

/** Neighbours by their points, each inside the other's interval: told once a group, with one pair to show. */
export function overlapTold(set: CriteriaSet, units: readonly UnitScore[]): readonly Finding[] {
  const pairs = set.components.filter(component => component.survey !== undefined).flatMap(component => neighbours(component.code, units))
  const [first] = pairs
  if (first === undefined) return []
  const [a, b] = first
  const shown = ({ leaf }: Standing): Rational => round(leaf.points, set.rounding.to, set.rounding.mode)
  return [{
    code: 'score/survey-overlap', severity: 'info',
    message: text(
      t => `Khảo sát: ${pairs.length} cặp đơn vị liền nhau có điểm nằm trong khoảng tin cậy 95% của nhau, như ${t.say(titleOf(a.leaf.component))}: ${a.unit.unit.name} ${t.number(shown(a))} và ${b.unit.unit.name} ${t.number(shown(b))}. Chênh lệch ở đó có thể chỉ do chọn mẫu.`,
      t => `Survey: ${pairs.length} neighbouring pairs of units lie inside each other's 95% interval, as in ${t.say(titleOf(a.leaf.component))}: ${a.unit.unit.name} ${t.number(shown(a))} and ${b.unit.unit.name} ${t.number(shown(b))}. Such differences may be due to sampling alone.`,
    ),
  }]
}

function neighbours(code: string, units: readonly UnitScore[]): readonly Pair[] {
  const standing = units.flatMap(unit => unit.leaves.filter(leaf => leaf.component.code === code && leaf.survey?.interval !== undefined).map(leaf => ({ unit, leaf })))
    .sort((a, b) => compare(b.leaf.points, a.leaf.points))
  return standing.slice(1).map((lower, index): Pair => [standing[index] ?? lower, lower])
    .filter(([a, b]) => compare(a.leaf.points, b.leaf.points) !== 0 && within(a, b) && within(b, a))
}

const within = ({ leaf }: Standing, other: Standing): boolean => {
  const interval = other.leaf.survey?.interval
  return interval !== undefined && compare(interval.low, leaf.points) <= 0 && compare(leaf.points, interval.high) <= 0
}
