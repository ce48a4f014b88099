import type { Box, Page, PageRow } from '../../page.ts'
import { subtract, zero, type Rational } from '../../rational.ts'
import type { GroupScore, LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Tongue } from '../../text.ts'
import { reasonOf } from '../reason.ts'
import { limitLine, type LimitLine } from '../limit.ts'
import { otherTitles } from './heading.ts'
import { exactly } from './live.ts'
import { formatted, heads, looks, none, partFormat, points, word } from './looks.ts'
import { costOf, lostLeaves, overLine, penalties } from '../lost.ts'
import { overFormula } from './penalty-costs.ts'
import { cellOn, shownUnits, type Plan } from './plan.ts'

/** "Lý do mất điểm": each component that lost points, unit by unit, with the reason; penalties at the end of each unit, closed by what is beyond their cap and by what ceiling or floor do to the total. */
export function reasonsPage(plan: Plan): Page {
  const { group, t, tabs } = plan
  const names = [words.unit, words.code, words.name, words.max, words.points, words.lost, words.reason].map(t.say)
  const top = otherTitles(words.title, group, names.length, t)
  const head = top.length + 1
  const lines = shownUnits(plan).flatMap((unit, place) => linesOf(unit, place, plan))
  const rows = lines.map((line, place) => line(head + 1 + place))
  return {
    name: tabs.reasons,
    columns: [{ width: 24 }, { width: 9 }, { width: 44 }, { width: 9 }, { width: 9 }, { width: 9 }, { width: 56 }],
    rows: [...top, heads(names), ...rows],
    freeze: { rows: head, columns: 1 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(rows.length === 0 ? {} : { filter: `A${head}:G${head + rows.length}` }),
  }
}

/** What makes a row once it is known where it stands. */
type Line = (at: number) => PageRow

/** The components of a unit, what closes its penalties, and what brings the whole to its total. */
function linesOf(unit: UnitScore, place: number, plan: Plan): readonly Line[] {
  const { group, t } = plan
  const limit = unit.status === 'ranked' ? limitLine(unit, group.set) : undefined
  return [
    ...[...lostLeaves(unit), ...penalties(unit)].map((leaf): Line => at => row(unit, leaf, at, group, t)),
    ...(overLine(unit, group.set, 'penalty') === undefined ? [] : [(at: number) => overRow(unit, at, group, t)]),
    ...(limit === undefined ? [] : [() => limitRow(unit, limit, place, plan)]),
  ]
}

/** What ceiling or floor do to the total of a unit, as the sheet of details has it: lost above zero, not taken below. */
function limitRow(unit: UnitScore, { limit, name, points: held, why }: LimitLine, place: number, plan: Plan): PageRow {
  const { group, t, columns } = plan
  const value = subtract(zero, held)
  return { boxes: [
    word(unit.unit.name, looks.strong), none, word(t.say(name)), none, none,
    exactly(`0-${cellOn(plan, 'details', columns[limit] ?? columns.exact, place)}`, value, formatted(looks.number, partFormat(group, value))), word(t.say(why)),
  ] }
}

/** What is beyond the cap of the penalties, which stand in the rows right above. */
function overRow(unit: UnitScore, at: number, group: GroupScore, t: Tongue): PageRow {
  const over = overLine(unit, group.set, 'penalty')
  if (over === undefined) return { boxes: [] }
  const value = subtract(zero, over.points)
  return { boxes: [
    word(unit.unit.name, looks.strong), none, word(t.say(over.name)), none, word(t.say(words.penalty), looks.centre),
    exactly(overFormula('F', at - penalties(unit).length, at - 1, unit.penalty), value, formatted(looks.number, partFormat(group, value))), word(t.say(over.why)),
  ] }
}

/** What a component of a field has and what it lost, or what a penalty took; the loss is the difference of the two cells before it. */
function row(unit: UnitScore, leaf: LeafScore, at: number, group: GroupScore, t: Tongue): PageRow {
  const number = (value: Rational): Box => points(value, partFormat(group, value))
  const lost = costOf(leaf)
  return {
    boxes: [
      word(unit.unit.name, looks.strong), word(leaf.component.code, looks.centre), word(t.say(leaf.component.name)),
      ...(leaf.component.list === 'penalty' ? [none, word(t.say(words.penalty), looks.centre), number(leaf.points)]
        : [number(leaf.max), number(leaf.points), exactly(`D${at}-E${at}`, lost, formatted(looks.number, partFormat(group, lost)))]),
      word(reasonOf(leaf, group.set, t)),
    ],
  }
}

const words = {
  title: text(() => 'CÁC TIÊU CHÍ THÀNH PHẦN MẤT ĐIỂM CỦA TỪNG ĐƠN VỊ, LÝ DO', () => 'COMPONENTS THAT LOST POINTS, UNIT BY UNIT'),
  unit: text(() => 'Đơn vị', () => 'Unit'), code: text(() => 'Mã', () => 'Code'), name: text(() => 'Tiêu chí thành phần', () => 'Component'),
  max: text(() => 'Tối đa', () => 'Maximum'), points: text(() => 'Đạt', () => 'Points'), lost: text(() => 'Mất', () => 'Lost'),
  reason: text(() => 'Lý do', () => 'Reason'), penalty: text(() => 'phạt', () => 'penalty'),
}
