import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Unit } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import { compare, isZero, sign, type Rational } from '../rational.ts'
import { joined, text, type Text } from '../text.ts'
import type { LeafScore } from './scorecard.ts'
import type { Sums } from './sums.ts'

/** Caps that acted on the sums of a unit, for the record. */
export function capsTold(set: CriteriaSet, unit: Unit, sums: Sums): readonly Finding[] {
  const { bonus, penalty, total } = sums.uncapped
  const over = (code: string, what: Text, points: Rational, limit: Rational | undefined): readonly Finding[] =>
    limit === undefined || compare(points, limit) <= 0 ? [] : [capTold(unit, code, what, points, limit)]
  return [
    ...over('score/bonus-capped', text(() => 'điểm thưởng', () => 'bonus'), bonus, set.bonus?.max),
    ...over('score/penalty-capped', text(() => 'điểm phạt', () => 'penalty'), penalty, set.penalty?.max),
    ...over('score/ceiling', text(() => 'tổng điểm', () => 'total'), total, set.ceiling),
    ...(sign(total) < 0 ? [floorTold(unit, total)] : []),
  ]
}

const capTold = (unit: Unit, code: string, what: Text, points: Rational, limit: Rational): Finding => ({
  code, severity: 'info', unit: unit.id,
  message: text(
    t => `${unit.name}: ${t.say(what)} cộng lại là ${t.number(points)}, quá mức tối đa ${t.number(limit)}; tính ${t.number(limit)}.`,
    t => `${unit.name}: the ${t.say(what)} adds up to ${t.number(points)}, over the most that counts, ${t.number(limit)}; ${t.number(limit)} is counted.`,
  ),
})

const floorTold = (unit: Unit, total: Rational): Finding => ({
  code: 'score/floor', severity: 'info', unit: unit.id,
  message: text(
    t => `${unit.name}: tổng điểm sau khi trừ là ${t.number(total)}; tính 0.`,
    t => `${unit.name}: the total after penalties is ${t.number(total)}; 0 is counted.`,
  ),
})

/** Why a unit is not ranked: nothing counts for it, or components that are pending, unreadable, or rest on too few answers. Undefined when it is ranked. */
export function incompleteTold(unit: Unit, leaves: readonly LeafScore[], max: Rational): Finding | undefined {
  if (isZero(max)) return noMaximum(unit)
  const open = reasons.map(reason => ({ ...reason, codes: leaves.filter(leaf => reasonOf(leaf) === reason.why).map(leaf => leaf.component.code) })).filter(({ codes }) => codes.length > 0)
  if (open.length === 0) return undefined
  const [main] = open
  return {
    code: 'score/incomplete', severity: main?.why === 'pending' ? 'warning' : 'error', unit: unit.id,
    message: text(
      t => `${unit.name} chưa được xếp hạng: ${open.map(({ codes, says }) => `${some(codes, t.list)} ${t.say(says)}`).join('; ')}.`,
      t => `${unit.name} is not ranked yet: ${open.map(({ codes, says }) => `${some(codes, t.list)} ${t.say(says)}`).join('; ')}.`,
    ),
    fix: joined(open.filter(({ why }) => why !== 'pending' || main?.why === 'pending').map(({ fix }) => fix), ' '),
  }
}

type Why = 'unreadable' | 'few' | 'pending'

/** What keeps a leaf open: a survey whose answers were all read may still have too few of them. */
function reasonOf({ state, component, trace }: LeafScore): Why | undefined {
  if (state === 'unreadable') return component.survey !== undefined && trace?.().value === 'unreadable' ? 'few' : 'unreadable'
  return state === 'pending' ? 'pending' : undefined
}

const reasons: readonly { readonly why: Why; readonly says: Text; readonly fix: Text }[] = [
  {
    why: 'unreadable', says: text(() => 'không đọc được hoặc không tính được', () => 'cannot be read or computed'),
    fix: text(() => 'Sửa các ô nêu trên trong phiếu hoặc nguồn số liệu rồi chấm lại.', () => 'Correct these cells in the form or the source, then score again.'),
  },
  {
    why: 'few', says: text(() => 'chưa đủ phiếu khảo sát', () => 'rest on too few survey answers'),
    fix: text(() => 'Bổ sung phiếu khảo sát cho đủ mức tối thiểu rồi chấm lại.', () => 'Add survey answers up to the least sample, then score again.'),
  },
  { why: 'pending', says: text(() => 'chờ thẩm định', () => 'await appraisal'), fix: text(() => 'Bổ sung kết quả thẩm định rồi chấm lại.', () => 'Add the appraisal, then score again.') },
]

const shown = 10

const some = (codes: readonly string[], list: (items: readonly string[]) => string): string =>
  (codes.length > shown ? `${codes.slice(0, shown).join(', ')} … (${codes.length})` : list(codes))

const noMaximum = (unit: Unit): Finding => ({
  code: 'score/no-maximum', severity: 'error', unit: unit.id,
  message: text(
    () => `${unit.name} chưa được xếp hạng: không còn thành phần nào được tính (điểm tối đa bằng 0).`,
    () => `${unit.name} is not ranked: no component counts for it (its maximum is 0).`,
  ),
  fix: text(() => 'Xem lại các thành phần ghi “Không áp dụng” và cột “không áp dụng” của danh sách đơn vị.', () => 'Look again at what is marked “Không áp dụng”, on the form and in the list of units.'),
})
