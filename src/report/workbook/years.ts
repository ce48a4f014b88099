import { decimalFormat, type Page, type PageRow } from '../../page.ts'
import { decimalsOf, exact, subtract, terminates, type Rational } from '../../rational.ts'
import { rankArrow, type Before } from '../../scoring/compare/before.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { address } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { loneRank } from '../lone-rank.ts'
import { placesOf } from '../published.ts'
import { otherTitles } from './heading.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { formatted, heads, looks, none, numberFormat, points, word } from './looks.ts'
import { cellOn, shownUnits, titleLines, type Plan } from './plan.ts'
import { rankingColumns } from './standing-columns.ts'

/** "So kỳ trước": rank, index and class of each unit beside the result that the round names as `previous`; merged, renamed and new units are said in words. */
export function yearsPage(plan: Plan): Page {
  const { group, t, tabs: { years: name } } = plan
  const names = [words.rank, words.unit, words.rankBefore, words.moved, words.index, words.indexBefore, words.change, words.gradeBefore, words.note].map(t.say)
  const head = titleLines + 1
  const units = shownUnits(plan)
  return {
    name,
    columns: [{ width: 7 }, { width: 28 }, { width: 9 }, { width: 9 }, { width: 10 }, { width: 10 }, { width: 10 }, { width: 14 }, { width: 52 }],
    rows: [...otherTitles(words.title, group, names.length, t), heads(names), ...units.map((unit, place) => row(unit, place, group.before?.get(unit.unit.id), plan))],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(units.length === 0 ? {} : { filter: `A${head}:I${head + units.length}` }),
  }
}

function row(unit: UnitScore, place: number, before: Before | undefined, plan: Plan): PageRow {
  const { group, t } = plan
  const at = titleLines + 2 + place
  const format = numberFormat(group)
  const isRanked = unit.rank !== undefined
  const places = placesBeside(group, before?.index)
  const beside = decimalFormat(places)
  const change = !isRanked || before?.index === undefined ? none
    : roundedOnce(`${address(5, at)}-${address(6, at)}`, subtract(unit.index, before.index), { to: exact(`1e-${places}`), mode: 'half-up' }, formatted(looks.number, `+${beside};-${beside};${beside}`))
  return { boxes: [
    isRanked ? live(cellOn(plan, 'ranking', 1, place), unit.rank ?? 0, looks.centre) : none, word(unit.unit.name, looks.strong),
    before?.rank === undefined ? none : word(before.rank, looks.centre), word(rankArrow(unit, before) ?? loneRank(before?.rank, unit.rank) ?? '–', looks.centre),
    isRanked ? exactly(cellOn(plan, 'ranking', rankingColumns(group.set).index, place), unit.index, formatted(looks.number, format)) : none, before?.index === undefined ? none : points(before.index, beside), change,
    before?.grade === undefined ? none : word(t.say(before.grade), looks.centre), word(before === undefined ? '' : t.say(note(before))),
  ] }
}

/** As many decimals as the two indices have; of a mean that never ends, as many as the group publishes. */
const placesBeside = (group: GroupScore, before: Rational | undefined): number =>
  Math.max(placesOf(group), before === undefined || !terminates(before) ? 0 : Math.min(6, decimalsOf(before)))

function note({ was, from, index }: Before): Text {
  const all = from.join(', ')
  if (was === 'new') return text(() => 'Không có trong kết quả trước.', () => 'Not in the result before.')
  if (was === 'renamed') return text(() => `Kết quả trước là ${all}.`, () => `Was ${all}.`)
  if (was === 'merged') return index === undefined ? text(() => `Sáp nhập từ ${all}: không so sánh.`, () => `Merged from ${all}: not compared.`) : text(() => `Sáp nhập từ ${all}: so với trung bình cộng.`, () => `Merged from ${all}: compared with their mean.`)
  if (was === 'split') return text(() => `Tách từ ${all}: không so sánh.`, () => `Parted from ${all}: not compared.`)
  if (was === 'several') return text(() => `Có thể là một trong nhiều đơn vị trùng tên (${all}): không so sánh.`, () => `May be one of several units of its name (${all}): not compared.`)
  return index === undefined ? text(() => 'Kết quả trước chưa có điểm.', () => 'No points in the result before.') : text(() => '', () => '')
}

const words = {
  title: text(() => 'SO VỚI KẾT QUẢ TRƯỚC', () => 'BESIDE THE RESULT BEFORE'), rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'),
  rankBefore: text(() => 'Hạng trước', () => 'Rank before'), moved: text(() => 'Lên, xuống', () => 'Moved'), index: text(() => 'Chỉ số', () => 'Index'), indexBefore: text(() => 'Chỉ số trước', () => 'Index before'),
  change: text(() => 'Tăng, giảm', () => 'Change'), gradeBefore: text(() => 'Xếp loại trước', () => 'Grade before'), note: text(() => 'Ghi chú', () => 'Note'),
}
