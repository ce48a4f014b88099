import { decimalFormat, type Box, type Page, type PageRow } from '../../page.ts'
import { exact, subtract, type Rational } from '../../rational.ts'
import { rankArrow, type Before, type GoneUnit } from '../../scoring/compare/before.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { address } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import { beforeWords } from '../before-words.ts'
import { loneRank } from '../lone-rank.ts'
import { placesBeside } from '../published.ts'
import { otherTitles } from './heading.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { formatted, heads, looks, none, numberFormat, points, section, word } from './looks.ts'
import { cellOn, shownUnits, titleLines, type Plan } from './plan.ts'
import { rankingColumns } from './standing-columns.ts'

const across = 10
const head = titleLines + 1

/**
 * "So kỳ trước": rank, index and class of every unit beside the result that the round names as `previous`, whoever is not compared with the reason,
 * the units that are no longer, and the components that only one of the two sets has.
 */
export function yearsPage(plan: Plan): Page {
  const { group, t, tabs: { years: name } } = plan
  const { past } = group
  const names = [words.rank, words.unit, words.rankBefore, words.moved, words.index, words.indexBefore, words.change, words.grade, words.gradeBefore, words.note].map(t.say)
  const shown = shownUnits(plan)
  const absent = group.units.filter(unit => unit.status === 'not-submitted')
  const gone = past?.gone ?? []
  const units = [...shown, ...absent]
  return {
    name,
    columns: [7, 28, 9, 9, 10, 10, 10, 14, 14, 46].map(width => ({ width })),
    rows: [
      ...otherTitles(past === undefined ? words.title : text(t => `${t.say(words.title)} (${past.year})`, t => `${t.say(words.title)} (${past.year})`), group, across, t), heads(names),
      ...units.map((unit, place) => row(unit, place, group.before?.get(unit.unit.id), plan)), ...gone.map(unit => goneRow(unit, plan)), ...outside(plan),
    ],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(units.length + gone.length === 0 ? {} : { filter: `A${head}:J${head + units.length + gone.length}` }),
  }
}

function row(unit: UnitScore, place: number, before: Before | undefined, plan: Plan): PageRow {
  const { group, t } = plan
  const at = head + 1 + place
  const isRanked = unit.rank !== undefined
  const { grade } = rankingColumns(group.set)
  const told = before === undefined ? undefined : beforeWords(before, unit)
  return { boxes: [
    isRanked ? live(cellOn(plan, 'ranking', 1, place), unit.rank ?? 0, looks.centre) : none, word(unit.unit.name, looks.strong),
    before?.rank === undefined ? none : word(before.rank, looks.centre), movedBox(unit, before, at),
    isRanked ? exactly(cellOn(plan, 'ranking', rankingColumns(group.set).index, place), unit.index, formatted(looks.number, numberFormat(group))) : none,
    indexBox(before?.index, group), changeBox(unit, before, at, group),
    unit.grade === undefined || grade === undefined ? none : live(cellOn(plan, 'ranking', grade, place), t.say(unit.grade.name), looks.centre),
    gradeBox(before, plan), word(told === undefined ? '' : sentence(t.say(told))),
  ] }
}

/** A unit of before that is no longer: nothing of now. */
const goneRow = (unit: GoneUnit, plan: Plan): PageRow => ({ boxes: [
  none, word(unit.name, looks.strong), unit.rank === undefined ? none : word(unit.rank, looks.centre), none, none, indexBox(unit.index, plan.group), none, none, gradeBox(unit, plan), word(plan.t.say(words.gone)),
] })

/** `▲2`, by formula over the two ranks. */
function movedBox(unit: UnitScore, before: Before | undefined, at: number): Box {
  const arrow = rankArrow(unit, before)
  const [now, then] = [address(1, at), address(3, at)]
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

/** The components that only one of the two sets has, by name: they have no say in what is compared by component. */
function outside({ group: { past, set }, t }: Plan): readonly PageRow[] {
  const fresh = set.components.filter(({ code }) => past?.fresh.includes(code))
  const line = (code: string, name: string): PageRow => ({ boxes: [word(code, looks.centre), { value: name, across: across - 1, look: looks.word }] })
  const part = (title: Text, lines: readonly PageRow[]): readonly PageRow[] => (lines.length === 0 ? [] : [{ boxes: [] }, section(t.say(title), across), ...lines])
  const named = (name: Text, max: Rational): string => t.say(text(() => `${t.say(name)} (tối đa ${t.number(max)})`, () => `${t.say(name)} (maximum ${t.number(max)})`))
  return [
    ...part(words.fresh, fresh.map(({ code, name, max }) => line(code, named(name, max)))),
    ...part(words.ended, (past?.ended ?? []).map(({ code, name, max }) => line(code, named(name, max)))),
  ]
}

const sentence = (said: string): string => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`

const words = {
  title: text(() => 'SO VỚI KẾT QUẢ TRƯỚC', () => 'BESIDE THE RESULT BEFORE'), rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'),
  rankBefore: text(() => 'Hạng trước', () => 'Rank before'), moved: text(() => 'Lên, xuống', () => 'Moved'), index: text(() => 'Chỉ số', () => 'Index'), indexBefore: text(() => 'Chỉ số trước', () => 'Index before'),
  change: text(() => 'Tăng, giảm', () => 'Change'), grade: text(() => 'Xếp loại', () => 'Grade'), gradeBefore: text(() => 'Xếp loại trước', () => 'Grade before'), note: text(() => 'Ghi chú', () => 'Note'),
  gone: text(() => 'Kỳ trước có, nay không còn.', () => 'In the result before and no longer.'),
  fresh: text(() => 'Tiêu chí mới (để ngoài phép so theo tiêu chí)', () => 'New components (kept out of the comparison by component)'),
  ended: text(() => 'Tiêu chí đã bỏ (để ngoài phép so theo tiêu chí)', () => 'Components gone (kept out of the comparison by component)'),
}
