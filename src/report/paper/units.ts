import type { CriteriaSet } from '../../criteria/criteria.ts'
import { zero, type Rational } from '../../rational.ts'
import type { GroupScore, Interval, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { mayMove } from '../../scoring/bounds/ranks.ts'
import { endsText, fieldEnds, indexText, listEnds, rankText } from '../interval.ts'
import { isUnsettled } from '../states.ts'
import { limitLine, limitsOf, limitText, signedText } from '../limit.ts'
import { unitBefore } from './before.ts'
import { cells, said, type Placeholder } from './placeholder.ts'
import { published, someOf } from './view.ts'

/** A unit in its group. */
export interface UnitView {
  readonly unit: UnitScore
  readonly group: GroupScore
}

const nameOf: Placeholder<UnitView> = said('tên đơn vị', text(() => 'Tên đơn vị', () => 'Name of the unit'), ({ unit }) => unit.unit.name)
const kindOf: Placeholder<UnitView> = said('loại đơn vị', text(() => 'Loại đơn vị: xã, phường, đặc khu …', () => 'Kind of the unit'), ({ unit }) => unit.unit.kind)
const gradeOf: Placeholder<UnitView> = said('xếp loại', text(() => 'Xếp loại; trống khi không có', () => 'Grade; blank where there is none'), ({ unit }, t) => (unit.grade === undefined ? '' : t.say(unit.grade.name)))
const whyGrade: Placeholder<UnitView> = said('lý do xếp loại', text(() => 'Vì sao xếp loại thấp hơn mức của chỉ số: khống chế, hạ mức, vượt tỷ lệ', () => 'Why the grade is lower than the index alone gives: a cap, a penalty, the quota'),
  ({ unit }, t) => (unit.gradeBecause ?? []).map(t.say).join('; '))

/** A row of a table of units. Numbers of a unit that is not settled are ranges in words; of one that handed in nothing there are none. */
export const unitPlaceholders: readonly Placeholder<UnitView>[] = [
  said('hạng', text(() => 'Thứ hạng; “–” khi chưa xếp hạng', () => 'Rank; “–” where there is none'), ({ unit }) => (unit.rank === undefined ? '–' : String(unit.rank))),
  nameOf, kindOf,
  cells('cột điểm lĩnh vực', text(() => 'Điểm từng lĩnh vực, mỗi lĩnh vực một ô', () => 'Points of each field, a cell each'), (view, t) => fieldPoints(view, t)),
  cells('cột điểm lĩnh vực, thưởng, phạt', text(() => 'Như “cột điểm lĩnh vực”, thêm điểm thưởng, điểm phạt khi bộ tiêu chí có, phần vượt trần hoặc không bị trừ dưới 0 khi nhóm có', () => 'The same, bonus and penalty where the set has them, and what a ceiling or the floor of 0 does where it acts'), (view, t) =>
    [...fieldPoints(view, t), ...extrasOf(view.group.set).map(each => extraPoints(each, view, t)), ...(limitsOf(view.group).size === 0 ? [] : [limitPoints(view, t)])]),
  said('điểm thưởng', text(() => 'Điểm thưởng', () => 'Bonus'), (view, t) => extraPoints('bonus', view, t)),
  said('điểm phạt', text(() => 'Điểm phạt', () => 'Penalty'), (view, t) => extraPoints('penalty', view, t)),
  said('tổng điểm', text(() => 'Tổng điểm', () => 'Points'), ({ unit, group }, t) => numberOr(unit, unit.points, openEnds(unit, 'points'), group, t)),
  said('điểm tối đa', text(() => 'Điểm tối đa được tính cho đơn vị', () => 'Maximum that counts for the unit'), ({ unit }, t) => (unit.status === 'not-submitted' ? '–' : t.number(unit.max))),
  said('chỉ số', text(() => 'Chỉ số (%)', () => 'Index (%)'), ({ unit, group }, t) => indexOf(unit, group, t)),
  gradeOf, whyGrade,
  said('ghi chú', text(() => 'Ghi chú: lý do hạ xếp loại, chưa đủ căn cứ, chưa nộp, hạng còn có thể thay đổi', () => 'Note: why the grade is lower, incomplete, not submitted, the rank may still change'), ({ unit, group }, t) => notesOf(unit, group).map(t.say).join('; ')),
  ...unitBefore,
]

type Extra = 'bonus' | 'penalty'

/** The lists beside the fields that the set has. */
export const extrasOf = (set: CriteriaSet): readonly Extra[] => (['bonus', 'penalty'] as const).filter(each => set[each] !== undefined)

const fieldPoints = ({ unit, group }: UnitView, t: Tongue): readonly string[] =>
  group.set.fields.map((field, place) => numberOr(unit, unit.fields[place]?.points ?? zero, fieldEnds(unit, field.code), group, t))

const extraPoints = (which: Extra, { unit, group }: UnitView, t: Tongue): string => numberOr(unit, unit[which], listEnds(unit, which), group, t)

function limitPoints({ unit, group: { set } }: UnitView, t: Tongue): string {
  const line = unit.status === 'ranked' ? limitLine(unit, set) : undefined
  return line === undefined ? '–' : signedText(line.points, set, t)
}

function numberOr(unit: UnitScore, value: Rational, ends: Interval['points'] | undefined, { set }: GroupScore, t: Tongue): string {
  if (unit.status === 'not-submitted') return '–'
  return unit.status === 'incomplete' && ends !== undefined ? t.say(endsText(set, ends)) : published(set, value, t)
}

const openEnds = (unit: UnitScore, of: 'points' | 'index'): Interval['points'] | undefined => unit.interval?.[of]

/** The index of a ranked unit is rounded already, from exact; of an open one only its range is known. */
function indexOf(unit: UnitScore, { set }: GroupScore, t: Tongue): string {
  if (unit.status === 'ranked') return published(set, unit.index, t)
  const ends = unit.status === 'incomplete' ? openEnds(unit, 'index') : undefined
  return ends === undefined ? '–' : t.say(indexText(set, ends))
}

function notesOf(unit: UnitScore, { set }: GroupScore): readonly Text[] {
  if (unit.status === 'not-submitted') return [text(() => 'Chưa nộp, không xếp hạng', () => 'Not submitted, not ranked')]
  if (unit.status === 'incomplete') return [text(() => 'Chưa đủ căn cứ, chưa xếp hạng', () => 'Incomplete, not ranked')]
  const { interval } = unit
  const moving = interval !== undefined && mayMove(unit) ? [text(t => `Hạng còn có thể thay đổi: ${t.say(rankText(interval.rank))}`, t => `The rank may still change: ${t.say(rankText(interval.rank))}`)] : []
  const limit = limitLine(unit, set)
  return [...(limit === undefined ? [] : [limitText(limit, set)]), ...(unit.gradeBecause ?? []), ...moving]
}

/** A unit whose grade is lower than its index alone gives. */
export const cappedPlaceholders: readonly Placeholder<UnitView>[] = [nameOf, gradeOf, whyGrade]

/** A unit that handed in nothing. */
export const missingPlaceholders: readonly Placeholder<UnitView>[] = [nameOf, kindOf]

const codesAtMost = 10

/** A unit without enough to rank it. */
export const openPlaceholders: readonly Placeholder<UnitView>[] = [
  nameOf, kindOf,
  said('khoảng chỉ số', text(() => 'Chỉ số còn có thể đạt: từ … đến …', () => 'What its index may still be'), ({ unit, group }, t) => indexOf(unit, group, t)),
  said('khoảng hạng', text(() => 'Hạng còn có thể đạt: từ … đến …', () => 'What its rank may still be'), ({ unit }, t) => (unit.interval === undefined ? '–' : t.say(rankText(unit.interval.rank)))),
  said('tiêu chí chưa chốt', text(() => 'Mã các tiêu chí thành phần còn chờ thẩm định, khảo sát hoặc không đọc được', () => 'Codes of the components that are pending or unreadable'), ({ unit }, t) =>
    someOf(unit.leaves.filter(isUnsettled).map(leaf => leaf.component.code), codesAtMost, 'tiêu chí', t)),
]
