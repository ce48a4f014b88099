import { compare, exact, type Rational } from '../../rational.ts'
import { dearest } from '../../scoring/summary/costs.ts'
import type { GradeShare } from '../../scoring/summary/summary.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { gradeRange, gradeShare } from '../annex/words.ts'
import { authorityOf } from '../authority.ts'
import { provisional } from '../interval.ts'
import { limitHead, limitsOf } from '../limit.ts'
import { surveyNote } from '../survey-line.ts'
import { groupBefore } from './before.ts'
import { costPlaceholders, fieldPlaceholders } from './components.ts'
import { allCosts, dearestCosts } from './cost-lines.ts'
import { loweringPlaceholders, loweringsOf } from './lowered.ts'
import { cells, list, said, type Placeholder } from './placeholder.ts'
import { cappedPlaceholders, extrasOf, missingPlaceholders, openPlaceholders, unitPlaceholders, type UnitView } from './units.ts'
import { percentOf, published, someOf, type GroupView } from './view.ts'

type Group = Placeholder<GroupView>

/** So many components, and units that share an index, are named in the body of the report; the annexes have all. */
const namedAtMost = 5

const count = (name: string, means: Text, of: (view: GroupView) => number): Group => said(name, means, (view, t) => t.number(exact(of(view))))
const orNothing = (note: Text | undefined, t: Tongue): string => (note === undefined ? '' : t.say(note))
const index = ({ group }: GroupView, value: Rational | undefined, t: Tongue): string => (value === undefined ? '' : published(group.set, value, t))

/** The units that hold an index: more than one where they share it. */
const holders = ({ summary }: GroupView, value: Rational | undefined, t: Tongue): string =>
  (value === undefined ? '' : someOf(summary.ranked.filter(unit => compare(unit.index, value) === 0).map(unit => unit.unit.name), namedAtMost, 'đơn vị', t))

const units = (of: (view: GroupView) => readonly UnitView['unit'][]) => (view: GroupView): readonly UnitView[] => of(view).map(unit => ({ unit, group: view.group }))

const about: readonly Group[] = [
  count('số thứ tự', text(() => 'Số thứ tự của nhóm: 1, 2 …', () => 'The place of the group: 1, 2 …'), ({ place }) => place),
  said('tên nhóm', text(() => 'Tên nhóm đơn vị', () => 'Name of the group'), ({ group }, t) => t.say(group.name)),
  said('tên bộ tiêu chí', text(() => 'Tên bộ tiêu chí', () => 'Title of the criteria set'), ({ group }, t) => t.say(group.set.title)),
  said('căn cứ', text(() => 'Quyết định ban hành bộ tiêu chí, hoặc “ví dụ minh họa …” khi không cơ quan nào ban hành', () => 'The decision behind the set, or that it is a sample'), ({ group }, t) => t.say(authorityOf(group.set))),
  said('ví dụ minh họa', text(() => 'Lời báo rằng bộ tiêu chí chỉ là ví dụ minh họa; trống với bộ tiêu chí đã ban hành', () => 'That the set is a sample; blank of one that was issued'), ({ group }, t) => (group.set.sample ? t.say(sample) : '')),
  said('năm đánh giá', text(() => 'Năm đánh giá', () => 'Year'), ({ group }) => String(group.set.year)),
  said('từ ngày', text(() => 'Ngày đầu của kỳ đánh giá', () => 'First day of the period'), ({ group }, t) => t.date(group.set.period.from)),
  said('đến ngày', text(() => 'Ngày cuối của kỳ đánh giá', () => 'Last day of the period'), ({ group }, t) => t.date(group.set.period.to)),
  said('thang điểm', text(() => 'Thang điểm của bộ tiêu chí', () => 'Scale of the set'), ({ group }, t) => t.number(group.set.scale)),
  count('số đơn vị', text(() => 'Số đơn vị của nhóm', () => 'Units of the group'), ({ group }) => group.units.length),
  count('số đơn vị xếp hạng', text(() => 'Số đơn vị được xếp hạng', () => 'Ranked units'), ({ summary }) => summary.ranked.length),
  count('số đơn vị chưa đủ căn cứ', text(() => 'Số đơn vị chưa đủ căn cứ để xếp hạng', () => 'Incomplete units'), ({ summary }) => summary.incomplete.length),
  count('số đơn vị chưa nộp', text(() => 'Số đơn vị chưa nộp', () => 'Units that handed in nothing'), ({ summary }) => summary.notSubmitted.length),
  said('ghi chú khảo sát', text(() => 'Lời báo khi chưa có khảo sát; trống khi đã có', () => 'That no survey was held; blank where one was'), ({ group }, t) => orNothing(surveyNote(group), t)),
  said('ghi chú hạng', text(() => 'Lời báo hạng còn có thể thay đổi khi còn đơn vị chưa đủ căn cứ; trống khi đã chốt', () => 'Whether the ranks are final while units are incomplete; blank once all is known'), ({ group }, t) => orNothing(provisional(group), t)),
]

export const sample = text(() => 'VÍ DỤ MINH HỌA: bộ tiêu chí không do cơ quan nào ban hành', () => 'A SAMPLE: the criteria set was issued by no authority')

const figures: readonly Group[] = [
  said('chỉ số trung bình', text(() => 'Chỉ số trung bình của các đơn vị được xếp hạng; trống khi chưa đơn vị nào được xếp hạng', () => 'Mean index of the ranked units; blank where nobody is ranked'), (view, t) => index(view, view.summary.index?.mean, t)),
  said('chỉ số trung vị', text(() => 'Chỉ số trung vị', () => 'Median index'), (view, t) => index(view, view.summary.index?.median, t)),
  said('chỉ số cao nhất', text(() => 'Chỉ số cao nhất', () => 'Highest index'), (view, t) => index(view, view.summary.index?.highest, t)),
  said('đơn vị cao nhất', text(() => 'Đơn vị có chỉ số cao nhất', () => 'The unit that has it'), (view, t) => holders(view, view.summary.index?.highest, t)),
  said('chỉ số thấp nhất', text(() => 'Chỉ số thấp nhất', () => 'Lowest index'), (view, t) => index(view, view.summary.index?.lowest, t)),
  said('đơn vị thấp nhất', text(() => 'Đơn vị có chỉ số thấp nhất', () => 'The unit that has it'), (view, t) => holders(view, view.summary.index?.lowest, t)),
]

interface Held extends GradeShare {
  readonly range: Text
}

const heldGrades = ({ group, summary }: GroupView): readonly Held[] => summary.grades.map((each, place) => ({ ...each, range: gradeRange(group.set.grades, place) }))

const gradePlaceholders: readonly Placeholder<Held>[] = [
  said('tên loại', text(() => 'Tên loại', () => 'Name of the grade'), ({ grade }, t) => t.say(grade.name)),
  said('mức chỉ số', text(() => 'Mức chỉ số của loại: từ … đến dưới …', () => 'The indices of the grade'), ({ range }, t) => t.say(range)),
  said('tỷ lệ khống chế', text(() => 'Tỷ lệ đơn vị tối đa của loại; trống khi không khống chế', () => 'The most units that may hold it; blank without a quota'), ({ grade }, t) => t.say(gradeShare(grade))),
  said('số đơn vị đạt loại', text(() => 'Số đơn vị đạt loại', () => 'Units that hold the grade'), (held, t) => t.number(exact(held.count))),
  said('tỷ lệ đạt loại', text(() => 'Tỷ lệ trên số đơn vị được xếp hạng', () => 'Their share of the ranked units'), ({ share }, t) => percentOf(share, t)),
]

const fieldNames = ({ group }: GroupView, t: Tongue): readonly string[] => group.set.fields.map(field => `${field.code}. ${t.say(field.name)} (${t.number(field.max)})`)
const extraNames = { bonus: text(() => 'Điểm thưởng', () => 'Bonus'), penalty: text(() => 'Điểm phạt', () => 'Penalty') }

const limitHeads = (group: GroupView['group'], t: Tongue): readonly string[] => (limitsOf(group).size === 0 ? [] : [t.say(limitHead)])

const lists: readonly Group[] = [
  said('số loại', text(() => 'Số loại của bộ tiêu chí; trống khi bộ tiêu chí không xếp loại', () => 'Grades of the set; blank where it has none'), ({ group }) => (group.set.grades.length === 0 ? '' : String(group.set.grades.length))),
  list('các loại', text(() => 'Từng loại, cao nhất trước', () => 'Each grade, highest first'), heldGrades, gradePlaceholders),
  said('chưa xếp loại', text(() => 'Số đơn vị được xếp hạng mà chỉ số dưới mọi loại; trống khi không có', () => 'Ranked units below every grade; blank where there are none'), ({ group, summary }, t) => (group.set.grades.length === 0 || summary.ungraded === 0 ? '' : t.number(exact(summary.ungraded)))),
  list('các lĩnh vực', text(() => 'Từng lĩnh vực, theo thứ tự của bộ tiêu chí', () => 'Each field, in the order of the set'), ({ group, summary }) => summary.fields.map(item => ({ item, set: group.set })), fieldPlaceholders),
  cells('cột tên lĩnh vực', text(() => 'Tên các lĩnh vực kèm điểm tối đa, mỗi lĩnh vực một ô: dòng tiêu đề của bảng có “cột điểm lĩnh vực”', () => 'Names and maxima of the fields, a cell each: the head above “cột điểm lĩnh vực”'), fieldNames),
  cells('cột tên lĩnh vực, thưởng, phạt', text(() => 'Như “cột tên lĩnh vực”, thêm điểm thưởng, điểm phạt khi bộ tiêu chí có, phần vượt trần hoặc không bị trừ dưới 0 khi nhóm có', () => 'The same, bonus and penalty where the set has them, and what a ceiling or the floor of 0 does where it acts'), (view, t) => [...fieldNames(view, t), ...extrasOf(view.group.set).map(each => t.say(extraNames[each])), ...limitHeads(view.group, t)]),
  said('số tiêu chí mất điểm', text(() => 'Số tiêu chí thành phần có đơn vị mất điểm; trống khi không có', () => 'How many components cost points; blank where none did'), ({ summary }) => String(dearest(summary.costs).length || '')),
  list('mất điểm nhiều nhất', text(() => `Không quá ${namedAtMost} tiêu chí thành phần làm cả nhóm mất nhiều điểm nhất`, () => `At most ${namedAtMost} components that cost the group most`), view => dearestCosts(view, namedAtMost), costPlaceholders),
  list('tiêu chí mất điểm', text(() => 'Mọi tiêu chí thành phần có đơn vị mất điểm, mất nhiều nhất trước', () => 'All components that cost points, dearest first'), allCosts, costPlaceholders),
  list('bảng xếp hạng', text(() => 'Các đơn vị được xếp hạng, theo hạng', () => 'The ranked units, by rank'), units(({ summary }) => summary.ranked), unitPlaceholders),
  list('bảng điểm', text(() => 'Mọi đơn vị: được xếp hạng theo hạng, rồi chưa đủ căn cứ, rồi chưa nộp', () => 'All units: the ranked by rank, then the incomplete, then those that handed in nothing'), units(({ group }) => group.units), unitPlaceholders),
  list('đơn vị bị hạ loại', text(() => 'Đơn vị có xếp loại thấp hơn mức của chỉ số', () => 'Units whose grade is lower than their index gives'), units(({ summary }) => summary.ranked.filter(unit => (unit.gradeBecause ?? []).length > 0)), cappedPlaceholders),
  list('đơn vị chưa đủ căn cứ', text(() => 'Đơn vị chưa đủ căn cứ để xếp hạng', () => 'Incomplete units'), units(({ summary }) => summary.incomplete), openPlaceholders),
  list('đơn vị chưa nộp', text(() => 'Đơn vị chưa nộp', () => 'Units that handed in nothing'), units(({ summary }) => summary.notSubmitted), missingPlaceholders),
  said('có điểm bị hạ', text(() => 'Số lượt điểm bị hạ khi thẩm định; trống khi không có', () => 'How often appraisers lowered points; blank where they did not'), ({ group }, t) => { const count = loweringsOf(group).length; return count === 0 ? '' : t.number(exact(count)) }),
  list('điểm bị hạ', text(() => 'Từng lượt điểm bị hạ khi thẩm định', () => 'Each time that appraisers lowered points'), ({ group }) => loweringsOf(group), loweringPlaceholders),
]

/** What a template may say of a group. */
export const groupPlaceholders: readonly Group[] = [...about, ...figures, ...groupBefore, ...lists]
