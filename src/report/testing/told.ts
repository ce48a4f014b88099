import type { CriteriaSet } from '../../criteria/criteria.ts'
import { retell } from '../../formula/words.ts'
import { add, decimalText, equal, fractionText, subtract, terminates, type Rational } from '../../rational.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import type { CaseResult, Difference, Fact, WorkedLeaf } from '../../scoring/testing/result.ts'
import { joined, same, text, type Text, type Tongue } from '../../text.ts'
import { namesIn } from '../reason.ts'
import { stateNames } from '../states.ts'

/** A number as a test states it: exactly, as a fraction where its decimals never end. */
const exactly = (value: Rational, t: Tongue): string => (terminates(value) ? t.number(value) : `${fractionText(value)} (≈ ${t.number(value)})`)

/** What was stated or what came, to a person. */
export function factText(fact: Fact): Text {
  if ('number' in fact) return text(t => exactly(fact.number, t), t => exactly(fact.number, t))
  if ('state' in fact) return stateNames[fact.state]
  return fact.grade?.name ?? text(() => 'không xếp loại', () => 'no grade')
}

/** The same for a program: a decimal or a fraction, or an id. */
export function factWord(fact: Fact): string | null {
  if ('number' in fact) return terminates(fact.number) ? decimalText(fact.number) : fractionText(fact.number)
  return 'state' in fact ? fact.state : fact.grade?.id ?? null
}

const keys: Readonly<Record<Difference['key'], Text>> = {
  points: text(() => 'Điểm', () => 'Points'), max: text(() => 'Điểm tối đa được tính', () => 'Maximum that counts'), state: text(() => 'Trạng thái', () => 'State'),
  index: text(() => 'Chỉ số', () => 'Index'), bonus: text(() => 'Điểm thưởng', () => 'Bonus'), penalty: text(() => 'Điểm trừ', () => 'Penalty'),
  grade: text(() => 'Xếp loại', () => 'Grade'), field: text(() => 'Lĩnh vực', () => 'Field'), component: text(() => 'Mục', () => 'Item'),
}

/** `Điểm: phải được 2, chương trình tính 2,85`. */
export function differenceText({ key, code, expected, got }: Difference): Text {
  const what = code === undefined ? keys[key] : joined([keys[key], same(code)], ' ')
  return text(
    t => `${t.say(what)}: ví dụ ghi ${t.say(factText(expected))}, chương trình tính ${t.say(factText(got))}`,
    t => `${t.say(what)}: the case states ${t.say(factText(expected))}, the rules give ${t.say(factText(got))}`)
}

/** How a leaf came to its points: its arithmetic, or the state that its policy decided, and what overruled it. */
export function leafText(leaf: WorkedLeaf, set: CriteriaSet): Text {
  const { state, trace, because } = leaf
  const told = trace === undefined ? stateNames[state] : retell(trace(), namesIn(set))
  const worth = text(
    t => `${exactly(leaf.points, t)} / ${exactly(leaf.max, t)} điểm`,
    t => `${exactly(leaf.points, t)} / ${exactly(leaf.max, t)} points`)
  const all = state === 'scored' ? [told] : [told, worth]
  return joined(because === undefined ? all : [...all, because], ' · ')
}

/** Why a case came out as it did: the arithmetic of the leaves in question, then the sums of the unit. Of a whole field only what lost points is told. */
export function howTold(result: CaseResult, set: CriteriaSet): readonly Text[] {
  const named = result.differences.flatMap(({ key, leaves }) => (key === 'field' ? [] : leaves))
  const lost = result.differences.flatMap(({ key, leaves }) => (key === 'field' ? leaves.filter(leaf => !isFull(leaf)) : []))
  const told = [...new Set([...named, ...lost])].map(leaf => joined([same(leaf.component.code), leafText(leaf, set)], ': '))
  const isWhole = result.differences.some(({ leaves }) => leaves.length === 0)
  const hasFull = result.differences.some(({ key, leaves }) => key === 'field' && leaves.some(isFull))
  return [...told, ...(hasFull ? [restFull] : []), ...(result.score !== undefined && isWhole ? sumsTold(result.score) : [])]
}

const isFull = ({ component, points }: WorkedLeaf): boolean => equal(component.max, points)

const restFull = text(() => 'Các mục khác của lĩnh vực đủ điểm.', () => 'The other items of the field earn their maxima.')

/** `1: 12; 2: 7,5 …`, then `95,5 + 1 − 2 = 94,5; ÷ 98 × 100 = 96,4286 → 96,43`, then what held the grade down. */
function sumsTold(score: UnitScore): readonly Text[] {
  const fields = (t: Tongue): string => score.fields.map(field => `${field.code}: ${t.number(field.points)} / ${t.number(field.max)}`).join('; ')
  const sums = (t: Tongue): string => `${t.number(score.base)} + ${t.number(score.bonus)} − ${t.number(score.penalty)} = ${t.number(subtract(add(score.base, score.bonus), score.penalty))} → ${t.number(score.points)}`
  const index = (t: Tongue): string => `${exactly(score.exact, t)} ÷ ${t.number(score.max)} × 100 = ${exactly(score.exactIndex, t)} → ${t.number(score.index)}`
  return [
    text(t => `Lĩnh vực: ${fields(t)}`, t => `Fields: ${fields(t)}`),
    text(t => `Tổng: ${sums(t)}; chỉ số: ${index(t)}`, t => `Total: ${sums(t)}; index: ${index(t)}`),
    ...(score.gradeBecause ?? []),
  ]
}
