import { exact, sign, type Rational } from '../../rational.ts'
import type { Before } from '../../scoring/compare/before.ts'
import { alikeOf, sinceIn, type Alike } from '../../scoring/compare/since.ts'
import { percent } from '../../scoring/compare/years.ts'
import { text, type Tongue } from '../../text.ts'
import { alikeAbout, alikeMove, alikePlaces, alikeShown } from '../alike.ts'
import { beforeWords } from '../before-words.ts'
import { amongBefore, lastRank } from '../lone-rank.ts'
import { indexBeforeText, indexGain, placesBeside } from '../published.ts'
import { cells, said, type Placeholder } from './placeholder.ts'
import type { UnitView } from './units.ts'
import type { GroupView } from './view.ts'

const beforeOf = ({ unit, group }: UnitView): Before | undefined => group.before?.get(unit.unit.id)

/** By how much the published index rose; undefined where the unit is not ranked or has nothing to compare with. */
function gainOf(view: UnitView): Rational | undefined {
  const index = beforeOf(view)?.index
  return index === undefined || view.unit.rank === undefined ? undefined : indexGain(view.group, view.unit.index, index)
}

const alikeIn = (view: UnitView): Alike | undefined => (view.unit.rank === undefined ? undefined : alikeOf(sinceIn(view.group.set)(view.unit, beforeOf(view))))

function alikeSaid(view: UnitView, words: (shown: ReturnType<typeof alikeShown>) => string): string {
  const alike = alikeIn(view)
  return alike === undefined ? '–' : words(alikeShown(alike))
}

const signed = (value: Rational, places: number, t: Tongue): string => `${sign(value) > 0 ? '+' : ''}${t.number(value, places)}`

function movedWords(view: UnitView, t: Tongue): string {
  const [now, before] = [view.unit.rank, beforeOf(view)?.rank]
  if (now === undefined || before === undefined) return '–'
  const last = lastRank(view.unit, before, view.group)
  if (last !== undefined) return last
  const by = Math.abs(before - now)
  return t.say(by === 0 ? text(() => 'giữ hạng', () => 'same') : before > now ? text(() => `tăng ${by}`, () => `up ${by}`) : text(() => `giảm ${by}`, () => `down ${by}`))
}

/** Of a unit beside the result before; “–” where there is nothing to compare with. */
export const unitBefore: readonly Placeholder<UnitView>[] = [
  said('chỉ số kỳ trước', text(() => 'Chỉ số (%) ở kết quả trước; “–” khi không so sánh', () => 'Index (%) in the result before; “–” where it is not compared'), (view, t) => {
    const index = beforeOf(view)?.index
    return index === undefined ? '–' : indexBeforeText(view.group, index, t)
  }),
  said('tăng giảm chỉ số', text(() => 'Chỉ số tăng (+), giảm (-) so với kết quả trước', () => 'By how much the index rose (+) or fell (-)'), (view, t) => {
    const gain = gainOf(view)
    return gain === undefined ? '–' : signed(gain, placesBeside(view.group, beforeOf(view)?.index), t)
  }),
  said('hạng kỳ trước', text(() => 'Thứ hạng ở kết quả trước', () => 'Rank in the result before'), view => String(beforeOf(view)?.rank ?? '–')),
  said('tăng giảm hạng', text(() => 'Số bậc tăng, giảm so với kết quả trước', () => 'Places up or down'), movedWords),
  said('xếp loại kỳ trước', text(() => 'Xếp loại ở kết quả trước', () => 'Grade in the result before'), (view, t) => { const grade = beforeOf(view)?.grade; return grade === undefined ? '–' : t.say(grade) }),
  said('cùng tiêu chí kỳ trước', text(() => 'Tỷ lệ (%) đạt được ở kết quả trước, chỉ tính các tiêu chí có ở cả hai kỳ, không kể điểm thưởng, điểm phạt', () => 'What was reached before, in percent, of the criteria that both results have'), (view, t) => alikeSaid(view, ({ before }) => t.number(before, alikePlaces))),
  said('cùng tiêu chí', text(() => 'Tỷ lệ (%) đạt được kỳ này, chỉ tính các tiêu chí có ở cả hai kỳ', () => 'What is reached now, in percent, of the criteria that both results have'), (view, t) => alikeSaid(view, ({ now }) => t.number(now, alikePlaces))),
  said('tăng giảm cùng tiêu chí', text(() => 'Tỷ lệ cùng tiêu chí tăng (+), giảm (-)', () => 'By how much that ratio rose (+) or fell (-)'), (view, t) => alikeSaid(view, ({ change }) => signed(change, alikePlaces, t))),
  said('so cùng tiêu chí', text(() => 'Ba số trên trong một ô: trước → nay (tăng, giảm); “–” khi không so sánh', () => 'The three in one cell; “–” where it is not compared'), (view, t) => { const alike = alikeIn(view); return alike === undefined ? '–' : alikeMove(alike, t) }),
  cells('cột so lĩnh vực', text(() => 'Tỷ lệ (%) của từng lĩnh vực, trước → nay, chỉ gồm tiêu chí cả hai kỳ đều tính; mỗi lĩnh vực một ô, dòng tiêu đề là “cột tên lĩnh vực”', () => 'The ratio of each field, before → now, of what both results count; a cell each'), (view, t) => {
    const fields = view.unit.rank === undefined ? [] : sinceIn(view.group.set)(view.unit, beforeOf(view)).fields
    return view.group.set.fields.map(({ code }) => { const found = fields.find(field => field.code === code); return found === undefined ? '–' : `${t.number(percent(found.before), 1)} → ${t.number(percent(found.now), 1)}` })
  }),
  said('xếp loại, ghi chú kỳ trước', text(() => 'Xếp loại ở kết quả trước và ghi chú kỳ trước, cái nào có', () => 'The grade and the note of the result before, whichever there is'), (view, t) => {
    const before = beforeOf(view)
    return before === undefined ? '–' : [before.grade, beforeWords(before, view.unit)].flatMap(each => (each === undefined ? [] : [t.say(each)])).join('; ') || '–'
  }),
  said('ghi chú kỳ trước', text(() => 'Đơn vị mới, đổi tên, sáp nhập, tách, vì sao không so sánh; trống khi không có gì', () => 'New, renamed, merged, parted, why it is not compared; blank where there is nothing to say'), (view, t) => {
    const before = beforeOf(view)
    const words = before === undefined ? undefined : beforeWords(before, view.unit)
    return words === undefined ? '' : t.say(words)
  }),
]

interface Counts {
  readonly up: number
  readonly down: number
  readonly even: number
  /** Ranked units that are not compared. */
  readonly left: number
}

function countsOf({ group, summary: { ranked } }: GroupView): Counts | undefined {
  if (group.before === undefined) return undefined
  const ways = ranked.map(unit => gainOf({ unit, group })).map(gain => (gain === undefined ? undefined : sign(gain)))
  const count = (is: (way: number) => boolean): number => ways.filter(way => way !== undefined && is(way)).length
  return { up: count(way => way > 0), down: count(way => way < 0), even: count(way => way === 0), left: ways.filter(way => way === undefined).length }
}

function sentence({ up, down, even, left }: Counts): ReturnType<typeof text> {
  if (up + down + even === 0) return text(() => 'So với kỳ trước: không đơn vị nào được xếp hạng có chỉ số để so sánh.', () => 'Beside the result before: no ranked unit has an index to compare.')
  return text(
    t => `So với kỳ trước, về chỉ số: ${t.number(exact(up))} đơn vị tăng, ${t.number(exact(down))} đơn vị giảm, ${t.number(exact(even))} đơn vị giữ nguyên${left === 0 ? '' : `; ${t.number(exact(left))} đơn vị được xếp hạng không so sánh`}.`,
    t => `Beside the result before, by index: ${t.number(exact(up))} up, ${t.number(exact(down))} down, ${t.number(exact(even))} unchanged${left === 0 ? '' : `; ${t.number(exact(left))} ranked ${left === 1 ? 'unit is' : 'units are'} not compared`}.`)
}

const counted = (name: string, vi: string, en: string, of: keyof Counts): Placeholder<GroupView> =>
  said(name, text(() => `${vi}; trống khi đợt chấm không có kết quả trước`, () => `${en}; blank without a result before`), (view, t) => { const counts = countsOf(view); return counts === undefined ? '' : t.number(exact(counts[of])) })

/** Of a group beside the result before; blank where the round names none. */
export const groupBefore: readonly Placeholder<GroupView>[] = [
  said('so với kỳ trước', text(() => 'Một câu: bao nhiêu đơn vị tăng, giảm, giữ nguyên chỉ số so với kết quả trước; trống khi đợt chấm không có kết quả trước', () => 'A sentence: how many units rose, fell, stayed; blank without a result before'),
    (view, t) => { const counts = countsOf(view); return counts === undefined ? '' : t.say(sentence(counts)) }),
  said('giải thích tăng giảm', text(() => 'Lời giải thích: tăng, giảm là của cả chỉ số, “cùng tiêu chí” chỉ tính tiêu chí có ở cả hai năm; trống khi đợt chấm không có kết quả trước', () => 'What the change and the like-for-like ratio speak of; blank without a result before'), ({ group }, t) => (group.before === undefined ? '' : t.say(alikeAbout))),
  said('số đơn vị xếp hạng kỳ trước', text(() => 'Số đơn vị được xếp hạng ở kết quả trước; trống khi không có', () => 'How many units were ranked in the result before; blank where it is not known'), ({ group }, t) => (group.past?.ranked === undefined ? '' : t.number(exact(group.past.ranked)))),
  said('tiêu chí mới', text(() => 'Tên các tiêu chí mới so với kết quả trước; trống khi không có', () => 'Components that only this set has; blank where there are none'), ({ group: { past, set } }, t) => set.components.filter(({ code }) => past?.fresh.includes(code)).map(({ code, name }) => `${code} ${t.say(name)}`).join('; ')),
  said('tiêu chí đã bỏ', text(() => 'Tên các tiêu chí của kết quả trước mà nay không còn; trống khi không có', () => 'Components of the result before that are no longer; blank where there are none'), ({ group: { past } }, t) => (past?.ended ?? []).map(({ code, name }) => `${code} ${t.say(name)}`).join('; ')),
  said('đơn vị không còn', text(() => 'Đơn vị kỳ trước có, nay không còn, kèm chỉ số và hạng khi ấy; trống khi không có', () => 'Units that are no longer, with their index and rank; blank where there are none'), ({ group }, t) => (group.past?.gone ?? []).map(({ name, index, rank }) => `${name}${index === undefined ? '' : ` (${t.number(index)}${rank === undefined ? '' : `; ${amongBefore(rank, group)}`})`}`).join('; ')),
  said('đơn vị ra khỏi xếp hạng', text(() => 'Đơn vị kỳ trước được xếp hạng, kỳ này chưa nộp hoặc chưa đủ căn cứ; trống khi không có', () => 'Units ranked before and not now; blank where there are none'), ({ group }) => group.units.flatMap(({ unit, rank }) => { const old = group.before?.get(unit.id)?.rank; return old === undefined || rank !== undefined ? [] : [`${unit.name} (${amongBefore(old, group)})`] }).join('; ')),
  counted('số đơn vị tăng', 'Số đơn vị có chỉ số tăng', 'Ranked units whose index rose', 'up'),
  counted('số đơn vị giảm', 'Số đơn vị có chỉ số giảm', 'Ranked units whose index fell', 'down'),
  counted('số đơn vị giữ nguyên', 'Số đơn vị giữ nguyên chỉ số', 'Ranked units whose index stayed', 'even'),
  counted('số đơn vị không so sánh', 'Số đơn vị được xếp hạng mà không so sánh với kết quả trước', 'Ranked units that are not compared', 'left'),
]
