import { columnName } from '../../sheet.ts'
import type { Box, Format, Page, PageRow } from '../../page.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Rational } from '../../rational.ts'
import type { Interval, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { mayMove } from '../../scoring/bounds/ranks.ts'
import { provisional, rankText } from '../interval.ts'
import { limitLine, limitText } from '../limit.ts'
import { rankingTitles, signature } from './heading.ts'
import { exactly, live, roundedOnce } from './live.ts'
import { formatted, gradeLook, heads, looks, numberFormat, word } from './looks.ts'
import { openRow } from './open-row.ts'
import { cellOn, type Plan } from './plan.ts'
import { fieldColumns } from './fields.ts'
import { orderColumns, rankingColumns } from './standing-columns.ts'
import { gradeRange } from './summary-places.ts'
import { headWidths, nameWidth } from './widths.ts'

/** "Xếp hạng": one line a unit by rank, units without a rank below, room for signatures. Its numbers are formulas over the sheet of details. */
export function rankingPage(plan: Plan): Page {
  const { group, t, summary: { ranked, incomplete }, heads: { ranking: head } } = plan
  const at = rankingColumns(group.set)
  const [first, last] = [head + 1, head + ranked.length]
  const signed = signature(at.note, t)
  return {
    name: plan.tabs.ranking,
    columns: [{ width: 6 }, { width: nameWidth(group.units.map(({ unit }) => unit.name), 24) }, { width: 8 }, ...headWidths(fieldNames(plan), fieldRoom).map(width => ({ width })), ...[9, 8, 9, 9, 9, ...(at.grade === undefined ? [] : [12]), 28].map(width => ({ width }))],
    rows: [
      ...rankingTitles(group, t, at.note), heads(names(plan)), ...ranked.map((unit, place) => rankedRow(unit, place, plan)),
      ...incomplete.map((unit, place) => openRow(unit, ranked.length + place, plan)), ...below(plan), ...signed,
    ],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N', closing: closing(plan, signed) },
    ...(ranked.length === 0 ? {} : { filter: `A${head}:${columnName(at.note)}${last}`, formats: formats(plan, first, last) }),
  }
}

/** A bar beside the index; a grade that changes takes the colour of its new name. */
function formats({ group: { set }, t }: Plan, first: number, last: number): readonly Format[] {
  const at = rankingColumns(set)
  const [index, grade] = [columnName(at.index), columnName(at.grade ?? at.note)]
  const fills = set.grades.map((each, place): Format => ({
    is: 'rule', range: `${grade}${first}:${grade}${last}`, formula: `${grade}${first}="${t.say(each.name).replaceAll('"', '""')}"`, look: { fill: gradeLook(place, set.grades.length).fill ?? 'FFFFFF' },
  }))
  return [{ is: 'bar', range: `${index}${first}:${index}${last}`, colour: '9DC3E6' }, ...fills]
}

const fieldRoom = { least: 10, most: 26, lines: 6, beyond: 40 } as const

/** The signatures and the last units, of which some must stand above them. */
const closing = ({ group }: Plan, signed: readonly PageRow[]): number => signed.length + Math.min(3, group.units.length)

const fieldNames = ({ group: { set }, t }: Plan): readonly string[] => set.fields.map(field => `${field.code}. ${t.say(field.name)} (${t.number(field.max)})`)

function names(plan: Plan): readonly string[] {
  const { t } = plan
  return [...[words.rank, words.unit, words.kind].map(t.say), ...fieldNames(plan), ...[words.bonus, words.penalty, words.points, words.max, words.index, ...(plan.group.set.grades.length === 0 ? [] : [words.grade]), words.note].map(t.say)]
}

function rankedRow(unit: UnitScore, place: number, plan: Plan): PageRow {
  const { group: { set }, columns, t } = plan
  const numbers = formatted(looks.number, numberFormat(plan.group))
  const detail = (column: number | undefined, value: Rational, look: Box['look'] = numbers): Box =>
    (column === undefined ? exactly('0', value, numbers) : roundedOnce(cellOn(plan, 'details', column, place), value, set.rounding, look))
  return {
    boxes: [
      live(cellOn(plan, 'order', orderColumns(set).rank, place), unit.rank ?? 0, looks.centre), word(unit.unit.name, looks.strong), word(unit.unit.kind, looks.centre),
      ...unit.fields.map((field, index) => detail(columns.fields[index]?.at, field.points)),
      detail(columns.bonus?.at, unit.bonus), detail(columns.penalty?.at, unit.penalty), detail(columns.exact, unit.exact),
      exactly(cellOn(plan, 'fields', fieldColumns(set.fields.length).max, place), unit.max, numbers), detail(columns.index, unit.exactIndex, { ...numbers, bold: true }),
      ...(set.grades.length === 0 ? [] : [gradeBox(unit, place, plan)]), word(noteOf(unit, set).map(t.say).join('; ')),
    ],
  }
}

/** The name of the grade, by its place on the sheet that grades. */
function gradeBox(unit: UnitScore, place: number, plan: Plan): Box {
  const { group: { set }, t } = plan
  const position = set.grades.findIndex(grade => grade.id === unit.grade?.id)
  const cell = cellOn(plan, 'order', orderColumns(set).grade, place)
  const look = { ...(position < 0 ? looks.centre : gradeLook(position, set.grades.length)), wrap: true }
  return live(`IF(${cell}=0,"",INDEX(${gradeRange(plan, 'name')},${cell}))`, unit.grade === undefined ? '' : t.say(unit.grade.name), look)
}

const limitOf = (unit: UnitScore, set: CriteriaSet): readonly Text[] => { const line = limitLine(unit, set); return line === undefined ? [] : [limitText(line, set)] }
const noteOf = (unit: UnitScore, set: CriteriaSet): readonly Text[] => [...limitOf(unit, set), ...(unit.gradeBecause ?? []), ...(unit.interval !== undefined && mayMove(unit) ? [movingTo(unit.interval)] : [])]
const movingTo = ({ rank }: Interval): Text => text(t => `Hạng còn có thể thay đổi: ${t.say(rankText(rank))}`, t => `The rank may still change: ${t.say(rankText(rank))}`)

/** Units that handed nothing in: no number; then whether the ranks above are final. */
function below({ group, t, summary: { notSubmitted } }: Plan): readonly PageRow[] {
  const width = rankingColumns(group.set).note
  const absent = notSubmitted.map((unit): PageRow => ({ boxes: [word('–', looks.centre), word(unit.unit.name, looks.strong), { value: t.say(words.notSubmitted), across: width - 2, look: looks.muted }] }))
  const note = provisional(group)
  return [...absent, ...(note === undefined ? [] : [{ boxes: [{ value: t.say(note), across: width, look: looks.footnote }] }])]
}

const words = {
  rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'), kind: text(() => 'Loại', () => 'Kind'),
  bonus: text(() => 'Điểm thưởng', () => 'Bonus'), penalty: text(() => 'Điểm phạt', () => 'Penalty'),
  points: text(() => 'Tổng điểm', () => 'Points'), max: text(() => 'Điểm tối đa', () => 'Maximum'), index: text(() => 'Chỉ số (%)', () => 'Index (%)'),
  grade: text(() => 'Xếp loại', () => 'Grade'), note: text(() => 'Ghi chú', () => 'Note'), notSubmitted: text(() => 'Chưa nộp, không xếp hạng', () => 'Not submitted, not ranked'),
} satisfies Record<string, Text>
