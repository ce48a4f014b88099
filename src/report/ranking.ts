import { fixed, toDouble, type Rational } from '../rational.ts'
import { rankArrow } from '../scoring/compare/before.ts'
import type { GroupScore, UnitScore } from '../scoring/scorecard.ts'
import { summaryOf, type GroupSummary } from '../scoring/summary/summary.ts'
import { joined, text, tongues, type Text } from '../text.ts'
import { authorityOf } from './authority.ts'
import { beforeLines } from './before-lines.ts'
import { intervalText, provisional } from './interval.ts'
import { holdersText } from './holders.ts'
import { lastRank } from './lone-rank.ts'
import { gradePaint, paint } from './paint.ts'
import { placesOf, published, publishedText } from './published.ts'
import { surveyLine } from './survey-line.ts'
import type { Screen } from './screen.ts'
import { table, type Column } from './table.ts'
import { paragraph } from './wrapped.ts'

/** The rankings of a round for a terminal, under its name where that is not the name of its one group. */
export function rankingsText(groups: readonly GroupScore[], screen: Screen): string {
  const t = tongues[screen.lang]
  const round = groups.find(each => each.round !== undefined)?.round
  const isSaid = round === undefined || groups.some(each => t.say(each.name) === t.say(round))
  return [...(isSaid ? [] : [`${paragraph(t.say(round), screen.columns)}\n`]), ...groups.map(group => rankingText(group, screen))].join('\n')
}

/** The ranking of a group for a terminal: as many fields as fit, units without a rank below the table, and a summary. */
export function rankingText(group: GroupScore, screen: Screen): string {
  const t = tongues[screen.lang]
  const facts = summaryOf(group)
  return [
    title(group, screen),
    ...surveyLine(group, screen),
    '',
    ...(facts.ranked.length === 0 ? [t.say(nobody)] : [rankedTable(group, facts, screen)]),
    '',
    ...(facts.ranked.length === 0 ? [] : fieldNames(group, facts, screen)),
    ...summary(group, facts, screen),
    ...beforeLines(group, screen),
  ].join('\n') + '\n'
}

const nobody = text(() => 'Chưa đơn vị nào được xếp hạng.', () => 'No unit is ranked.')

function title(group: GroupScore, screen: Screen): string {
  const t = tongues[screen.lang]
  const counted = text(() => `${group.units.length} đơn vị`, () => `${group.units.length} units`)
  const lines = [`${t.say(group.name)} · ${t.say(counted)}`, t.say(group.set.title), `${group.set.id}: ${t.say(authorityOf(group.set))}`]
  return lines.map(line => paragraph(line, screen.columns)).join('\n')
}

const moveWidth = 5

interface Layout {
  readonly unit: number
  readonly grade: number
  readonly fieldWidth: number
  /** How many fields fit. */
  readonly fields: number
  /** How wide a bar of the index is; 0 where the fields take all the room. */
  readonly bar: number
}

function layout(group: GroupScore, facts: GroupSummary, columns: number): Layout {
  const longest = Math.max(8, ...facts.ranked.map(unit => [...unit.unit.name].length))
  const grade = group.set.grades.length === 0 ? 0 : Math.max(8, ...group.set.grades.map(each => [...each.name.vi].length, ...group.set.grades.map(each => [...each.name.en].length)))
  const others = 4 + 2 + 7 + 2 + (group.before === undefined ? 0 : moveWidth + 2) + (grade === 0 ? 0 : grade + 2)
  const unit = Math.min(longest, Math.max(12, Math.min(28, columns - others)))
  const written = facts.ranked.flatMap(each => each.fields.map(field => fixed(published(field.points, group.set), placesOf(group)).length))
  const fieldWidth = Math.max(4, written.reduce((most, each) => Math.max(most, each), 0), ...group.set.fields.map(field => field.code.length))
  const room = Math.floor((columns - others - unit) / (fieldWidth + 2))
  const fields = Math.max(0, Math.min(group.set.fields.length, room))
  const left = columns - others - unit - fields * (fieldWidth + 2) - 2
  return { unit, grade, fieldWidth, fields, bar: fields < group.set.fields.length || left < 8 ? 0 : Math.min(20, left) }
}

function rankedTable(group: GroupScore, facts: GroupSummary, screen: Screen): string {
  const t = tongues[screen.lang]
  const places = placesOf(group)
  const { unit, grade, fieldWidth, fields, bar } = layout(group, facts, screen.columns)
  const columns: Column[] = [
    { head: t.say(words.rank), align: 'right', width: 4 },
    ...(group.before === undefined ? [] : [{ head: t.say(words.moved), align: 'left' as const, width: moveWidth }]),
    { head: t.say(words.unit), align: 'left', width: unit },
    ...group.set.fields.slice(0, fields).map(field => ({ head: field.code, align: 'right' as const, width: fieldWidth })),
    { head: t.say(words.index), align: 'right', width: 7 },
    ...(bar === 0 ? [] : [{ head: '', align: 'left' as const, width: bar }]),
    ...(grade === 0 ? [] : [{ head: t.say(words.grade), align: 'left' as const, width: grade }]),
  ]
  const rows = facts.ranked.map(each => [
    String(each.rank ?? ''),
    ...(group.before === undefined ? [] : [lastRank(each, group.before.get(each.unit.id)?.rank, group) === undefined ? rankArrow(each, group.before.get(each.unit.id)) ?? '' : '']),
    each.unit.name,
    ...each.fields.slice(0, fields).map(field => publishedText(field.points, group.set, t)),
    t.number(each.index, places),
    ...(bar === 0 ? [] : [barOf(each.index, bar)]),
    ...(grade === 0 ? [] : [gradeName(group, each, screen)]),
  ])
  return table(columns, rows)
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/** An index of 100 fills the width; what is above does not go beyond. */
function barOf(index: Rational, width: number): string {
  const parts = Math.max(0, Math.min(width * 8, Math.floor(toDouble(index) * width * 8 / 100)))
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '')
}

function gradeName(group: GroupScore, unit: UnitScore, screen: Screen): string {
  if (unit.grade === undefined) return ''
  const place = group.set.grades.findIndex(grade => grade.id === unit.grade?.id)
  const mark = unit.gradeBecause === undefined || unit.gradeBecause.length === 0 ? '' : ' *'
  return gradePaint(paint(screen.colour), place, group.set.grades.length)(tongues[screen.lang].say(unit.grade.name)) + mark
}

/** Which field each code of a column is; and how many did not fit. */
function fieldNames(group: GroupScore, facts: GroupSummary, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const { fields } = layout(group, facts, screen.columns)
  const shown = group.set.fields.slice(0, fields).map(field => paragraph(`${t.say(field.name)} (${t.number(field.max)})`, screen.columns, `  ${field.code.padEnd(3)} `))
  const hidden = group.set.fields.length - fields
  const more = hidden === 0 ? [] : [t.say(text(
    () => `  … ${hidden} lĩnh vực nữa: xem ket-qua.xlsx hoặc mở rộng cửa sổ.`,
    () => `  … ${hidden} more fields: see ket-qua.xlsx or widen the window.`))]
  return [...shown, ...more, '']
}

function summary(group: GroupScore, facts: GroupSummary, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const number = (value: Rational): string => publishedText(value, group.set, t)
  const held = (index: Rational): string => `${number(index)} (${t.say(holdersText(facts.ranked, index))})`
  const line = (name: Text, value: string): string => paragraph(`${t.say(name)}: ${value}`, screen.columns)
  return [
    ...(facts.index === undefined ? [] : [line(words.mean, number(facts.index.mean)), line(words.highest, held(facts.index.highest)), line(words.lowest, held(facts.index.lowest))]),
    ...(facts.grades.length === 0 ? [] : [line(words.grades, facts.grades.map(each => `${t.say(each.grade.name)} ${each.count}`).join(' · '))]),
    ...facts.ranked.filter(unit => (unit.gradeBecause ?? []).length > 0).map(unit => paragraph(`${unit.unit.name}: ${t.say(joined(unit.gradeBecause ?? [], '; '))}`, screen.columns, '  * ')),
    ...(facts.incomplete.length === 0 ? [] : incomplete(group, facts, screen)),
    ...(facts.notSubmitted.length === 0 ? [] : [line(words.notSubmitted, names(facts.notSubmitted))]),
  ]
}

/** So many incomplete units are told one by one. */
const shownAtMost = 10

/** Each unit without enough to rank it, with what it can still come to; then whether the ranks above are final. */
function incomplete(group: GroupScore, { incomplete: units }: GroupSummary, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const lines = units.slice(0, shownAtMost).map(unit => paragraph(`${unit.unit.name}${unit.interval === undefined ? '' : `: ${t.say(intervalText(group.set, unit.interval))}`}`, screen.columns, '  - '))
  const left = units.length - shownAtMost
  const more = left <= 0 ? [] : [t.say(text(() => `  … và ${left} đơn vị nữa (xem ket-qua.xlsx)`, () => `  … and ${left} more ${left === 1 ? 'unit' : 'units'} (see ket-qua.xlsx)`))]
  const note = provisional(group)
  return [`${t.say(words.incomplete)}:`, ...lines, ...more, ...(note === undefined ? [] : [paragraph(t.say(note), screen.columns)])]
}

const names = (units: readonly UnitScore[]): string => units.map(unit => unit.unit.name).join(', ')

const words = {
  rank: text(() => 'Hạng', () => 'Rank'),
  moved: text(() => '+/-', () => '+/-'),
  unit: text(() => 'Đơn vị', () => 'Unit'),
  index: text(() => 'Chỉ số', () => 'Index'),
  grade: text(() => 'Xếp loại', () => 'Grade'),
  mean: text(() => 'Chỉ số trung bình', () => 'Mean index'),
  highest: text(() => 'Chỉ số cao nhất', () => 'Highest index'),
  lowest: text(() => 'Chỉ số thấp nhất', () => 'Lowest index'),
  grades: text(() => 'Xếp loại', () => 'Grades'),
  incomplete: text(() => 'Chưa đủ căn cứ, chưa xếp hạng', () => 'Incomplete, not ranked'),
  notSubmitted: text(() => 'Chưa nộp, không xếp hạng', () => 'Not submitted, not ranked'),
}
