import { decimalFormat, type Box, type Page, type PageRow } from '../../page.ts'
import { exact, subtract, type Rational } from '../../rational.ts'
import { rankArrow, type Before, type GoneUnit } from '../../scoring/compare/before.ts'
import { alikeOf, sinceIn } from '../../scoring/compare/since.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { address, columnName } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { alikeAbout, alikePlaces, alikeRounding, alikeShown } from '../alike.ts'
import { beforeWords } from '../before-words.ts'
import { lastRank, loneRank } from '../lone-rank.ts'
import { placesBeside } from '../published.ts'
import { otherTitles } from './heading.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { formatted, heads, looks, none, numberFormat, points, word } from './looks.ts'
import { cellOn, shownUnits, titleLines, type Plan } from './plan.ts'
import { rankingColumns } from './standing-columns.ts'
import { sameSums } from './years-parts.ts'

const across = 13
const head = titleLines + 1

/**
 * "So kỳ trước": rank, index and class of every unit beside the result that the round names as `previous`, whoever is not compared with the reason,
 * and the units that are no longer; like for like beside the change of the whole index.
 */
export function yearsPage(plan: Plan): Page {
  const { group, t, tabs: { years: name } } = plan
  const { past } = group
  const names = [among(words.rank, group.units.filter(({ rank }) => rank !== undefined).length), words.unit, among(words.rankBefore, past?.ranked), words.moved, words.index, words.indexBefore, words.change, words.alikeBefore, words.alike, words.alikeChange, words.grade, words.gradeBefore, words.note].map(t.say)
  const shown = shownUnits(plan)
  const absent = group.units.filter(unit => unit.status === 'not-submitted')
  const gone = past?.gone ?? []
  const units = [...shown, ...absent]
  const alike = alikeBoxes(plan)
  return {
    name,
    columns: [7, 28, 9, 9, 10, 10, 10, 10, 10, 10, 14, 14, 40].map(width => ({ width })),
    rows: [
      ...otherTitles(past === undefined ? words.title : text(t => `${t.say(words.title)} (${past.year})`, t => `${t.say(words.title)} (${past.year})`), group, across, t), heads(names),
      ...units.map((unit, place) => row(unit, place, group.before?.get(unit.unit.id), alike(unit, place), plan)), ...gone.map(unit => goneRow(unit, plan)), { boxes: [{ value: t.say(alikeAbout), across, look: looks.footnote }] },
    ],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(units.length + gone.length === 0 ? {} : { filter: `A${head}:${columnName(across)}${head + units.length + gone.length}` }),
  }
}

function row(unit: UnitScore, place: number, before: Before | undefined, alike: readonly Box[], plan: Plan): PageRow {
  const { group, t } = plan
  const at = head + 1 + place
  const isRanked = unit.rank !== undefined
  const { grade } = rankingColumns(group.set)
  const told = before === undefined ? undefined : beforeWords(before, unit)
  return { boxes: [
    isRanked ? live(cellOn(plan, 'ranking', 1, place), unit.rank ?? 0, looks.centre) : none, word(unit.unit.name, looks.strong),
    before?.rank === undefined ? none : word(before.rank, looks.centre), movedBox(unit, before, at, group),
    isRanked ? exactly(cellOn(plan, 'ranking', rankingColumns(group.set).index, place), unit.index, formatted(looks.number, numberFormat(group))) : none,
    indexBox(before?.index, group), changeBox(unit, before, at, group), ...alike,
    unit.grade === undefined || grade === undefined ? none : live(cellOn(plan, 'ranking', grade, place), t.say(unit.grade.name), looks.centre),
    gradeBox(before, plan), word(told === undefined ? '' : sentence(t.say(told))),
  ] }
}

/** A unit of before that is no longer: nothing of now. */
const goneRow = (unit: GoneUnit, plan: Plan): PageRow => ({ boxes: [
  none, word(unit.name, looks.strong), unit.rank === undefined ? none : word(unit.rank, looks.centre), none, none, indexBox(unit.index, plan.group), none, none, none, none, none, gradeBox(unit, plan), word(plan.t.say(words.gone)),
] })

/** The ratios of the same components before and now, over the rows of the unit's fields on the sheet by component, and their difference as shown. */
function alikeBoxes(plan: Plan): (unit: UnitScore, place: number) => readonly Box[] {
  const { group } = plan
  const [since, sums] = [sinceIn(group.set), sameSums(plan)]
  const format = decimalFormat(alikePlaces)
  return (unit, place) => {
    const [alike, sum] = [unit.rank === undefined ? undefined : alikeOf(since(unit, group.before?.get(unit.unit.id))), sums.get(place)]
    if (alike === undefined || sum === undefined) return [none, none, none]
    const at = head + 1 + place
    return [
      roundedOnce(sum.before, alike.before, alikeRounding, formatted(looks.number, format)), roundedOnce(sum.now, alike.now, alikeRounding, formatted(looks.number, format)),
      roundedOnce(`${address(9, at)}-${address(8, at)}`, alikeShown(alike).change, alikeRounding, formatted(looks.number, `+${format};-${format};${format}`)),
    ]
  }
}

/** `▲2`, by formula over the two ranks. */
function movedBox(unit: UnitScore, before: Before | undefined, at: number, group: GroupScore): Box {
  const last = lastRank(unit, before?.rank, group)
  const arrow = rankArrow(unit, before)
  const [now, then] = [address(1, at), address(3, at)]
  if (last !== undefined) return live(`${then}&" → "&${now}`, last, looks.centre)
  return arrow === undefined ? word(loneRank(before?.rank, unit.rank) ?? '–', looks.centre) : live(`IF(${now}=${then},"=",IF(${now}<${then},"▲"&(${then}-${now}),"▼"&(${now}-${then})))`, arrow, looks.centre)
}

const indexBox = (index: Rational | undefined, group: GroupScore): Box => (index === undefined ? none : points(index, decimalFormat(placesBeside(group, index))))

const gradeBox = (before: Pick<Before, 'grade'> | undefined, { t }: Plan): Box => (before?.grade === undefined ? none : word(t.say(before.grade), looks.centre))

function changeBox(unit: UnitScore, before: Before | undefined, at: number, group: GroupScore): Box {
  if (unit.rank === undefined || before?.index === undefined) return none
  const places = placesBeside(group, before.index)
  const beside = decimalFormat(places)
  return roundedOnce(`${address(5, at)}-${address(6, at)}`, subtract(unit.index, before.index), { to: exact(`1e-${places}`), mode: 'half-up' }, formatted(looks.number, `+${beside};-${beside};${beside}`))
}

/** `Hạng (trong 11)`. */
const among = (name: Text, count: number | undefined): Text => (count === undefined ? name : text(t => `${t.say(name)} (trong ${count})`, t => `${t.say(name)} (of ${count})`))

const sentence = (said: string): string => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`

const words = {
  title: text(() => 'SO VỚI KẾT QUẢ TRƯỚC', () => 'BESIDE THE RESULT BEFORE'), rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'),
  rankBefore: text(() => 'Hạng trước', () => 'Rank before'), moved: text(() => 'Lên, xuống', () => 'Moved'), index: text(() => 'Chỉ số', () => 'Index'), indexBefore: text(() => 'Chỉ số trước', () => 'Index before'),
  change: text(() => 'Tăng, giảm', () => 'Change'), grade: text(() => 'Xếp loại', () => 'Grade'), gradeBefore: text(() => 'Xếp loại trước', () => 'Grade before'), note: text(() => 'Ghi chú', () => 'Note'),
  alikeBefore: text(() => 'Cùng tiêu chí, trước (%)', () => 'Like for like, before (%)'), alike: text(() => 'Cùng tiêu chí, nay (%)', () => 'Like for like, now (%)'), alikeChange: text(() => 'Tăng, giảm cùng tiêu chí', () => 'Like-for-like change'),
  gone: text(() => 'Kỳ trước có, nay không còn.', () => 'In the result before and no longer.'),
}
