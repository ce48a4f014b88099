import { address, columnName } from '../../sheet.ts'
import type { Box, Page, PageRow } from '../../page.ts'
import type { GroupScore, Interval, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { authorityOf } from '../authority.ts'
import { endsText, fieldEnds, indexText, listEnds, mayMove, provisional, rankText } from '../interval.ts'
import { surveyNote } from '../survey-line.ts'
import { statistics } from '../statistics.ts'
import { gradeLook, heads, looks, numberFormat, points, titleRows, word } from './looks.ts'

/** "Xếp hạng": one line a unit by rank, units without a rank below the table. */
export function rankingPage(group: GroupScore, name: string, t: Tongue): Page {
  const fields = group.set.fields
  const names = [
    t.say(words.rank), t.say(words.unit), t.say(words.kind),
    ...fields.map(field => `${field.code}. ${t.say(field.name)} (${t.number(field.max)})`),
    t.say(words.bonus), t.say(words.penalty), t.say(words.points), t.say(words.max), t.say(words.index), t.say(words.grade), t.say(words.note),
  ]
  const top = titleRows(titles(group, t), names.length)
  const ranked = group.units.filter(unit => unit.status === 'ranked')
  const head = top.length + 2
  const rows: readonly PageRow[] = [...top, { boxes: [] }, heads(names), ...ranked.map(unit => rankedRow(unit, group, t)), ...below(group, names.length, t)]
  const first = head + 1
  const last = head + ranked.length
  const index = columnName(names.length - 2)
  return {
    name, rows,
    columns: [{ width: 7 }, { width: 26 }, { width: 10 }, ...fields.map(() => ({ width: 12 })), ...[9, 9, 10, 10, 10, 13, 32].map(width => ({ width }))],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(ranked.length === 0 ? {} : {
      filter: `A${head}:${address(names.length, last)}`,
      formats: [{ is: 'bar' as const, range: `${index}${first}:${index}${last}`, colour: 'BDD7EE' }],
    }),
  }
}

function titles(group: GroupScore, t: Tongue): readonly string[] {
  const what = text(() => `BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${group.set.year}`, () => `PAR INDEX RANKING ${group.set.year}`)
  const note = surveyNote(group)
  return [t.say(what), `${t.say(group.name)} · ${t.say(group.set.title)}`, `${group.set.id}: ${t.say(authorityOf(group.set))}`, ...(note === undefined ? [] : [t.say(note)])]
}

function rankedRow(unit: UnitScore, group: GroupScore, t: Tongue): PageRow {
  const format = numberFormat(group)
  const place = group.set.grades.findIndex(grade => grade.id === unit.grade?.id)
  return {
    boxes: [
      word(unit.rank ?? '', looks.centre), word(unit.unit.name, looks.strong), word(unit.unit.kind, looks.centre),
      ...unit.fields.map(field => points(field.points, format)),
      points(unit.bonus, format), points(unit.penalty, format), points(unit.points, format), points(unit.max, format), points(unit.index, format, { bold: true, border: true, align: 'right' }),
      word(unit.grade === undefined ? '' : t.say(unit.grade.name), place < 0 ? looks.centre : gradeLook(place, group.set.grades.length)),
      word([...(unit.gradeBecause ?? []), ...(unit.interval !== undefined && mayMove(unit) ? [movingTo(unit.interval)] : [])].map(t.say).join('; ')),
    ],
  }
}

const movingTo = ({ rank }: Interval): Text => text(t => `Hạng còn có thể thay đổi: ${t.say(rankText(rank))}`, t => `The rank may still change: ${t.say(rankText(rank))}`)

/** A unit without enough to rank it: no rank, no grade, and what it can still come to where a number would stand. */
function openRow(unit: UnitScore, group: GroupScore, t: Tongue): PageRow {
  const format = numberFormat(group)
  const { interval } = unit
  const ends = (text: Text | undefined): Box => word(text === undefined ? '–' : t.say(text), looks.doubtful)
  return {
    boxes: [
      word('–', looks.centre), word(unit.unit.name, looks.strong), word(unit.unit.kind, looks.centre),
      ...unit.fields.map(field => { const open = fieldEnds(unit, field.code); return open === undefined ? points(field.points, format) : ends(endsText(group.set, open)) }),
      ...(['bonus', 'penalty'] as const).map(list => { const open = listEnds(unit, list); return open === undefined ? points(unit[list], format) : ends(endsText(group.set, open)) }),
      ends(interval && endsText(group.set, interval.points)), points(unit.max, format), ends(interval && indexText(group.set, interval.index)),
      word('', looks.centre),
      word([words.incomplete, ...(interval === undefined ? [] : [text(t => `Hạng ${t.say(rankText(interval.rank))}`, t => `Rank ${t.say(rankText(interval.rank))}`)])].map(t.say).join('; ')),
    ],
  }
}

/** Units that have no rank, with the reason; then the figures of the group. */
function below(group: GroupScore, width: number, t: Tongue): readonly PageRow[] {
  const facts = statistics(group)
  const line = (name: string, value: string): PageRow => ({ boxes: [undefined, word(name, looks.strong), { value, across: Math.max(1, Math.min(6, width - 2)), look: looks.word }] })
  const note = provisional(group)
  const unranked = [...facts.incomplete.map(unit => openRow(unit, group, t)), ...facts.notSubmitted.map(unit => line(unit.unit.name, t.say(words.notSubmitted)))]
  const { mean, highest, lowest } = facts
  const show = (unit: UnitScore): string => `${t.number(unit.index)} (${unit.unit.name})`
  return [
    { boxes: [] },
    ...unranked,
    ...(note === undefined ? [] : [line(t.say(words.note), t.say(note))]),
    ...(mean === undefined || highest === undefined || lowest === undefined ? [] : [
      line(t.say(words.mean), t.number(mean)), line(t.say(words.highest), show(highest)), line(t.say(words.lowest), show(lowest)),
    ]),
    ...facts.byGrade.map((each): PageRow => line(`${t.say(words.grade)}: ${t.say(each.grade.name)}`, t.say(counted(each.count)))),
  ]
}

const counted = (count: number): Text => text(() => `${count} đơn vị`, () => `${count} unit(s)`)

const words = {
  rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'), kind: text(() => 'Loại', () => 'Kind'),
  bonus: text(() => 'Điểm thưởng', () => 'Bonus'), penalty: text(() => 'Điểm phạt', () => 'Penalty'),
  points: text(() => 'Tổng điểm', () => 'Points'), max: text(() => 'Điểm tối đa', () => 'Maximum'), index: text(() => 'Chỉ số (%)', () => 'Index (%)'),
  grade: text(() => 'Xếp loại', () => 'Grade'), note: text(() => 'Ghi chú', () => 'Note'),
  mean: text(() => 'Chỉ số trung bình', () => 'Mean index'), highest: text(() => 'Chỉ số cao nhất', () => 'Highest index'), lowest: text(() => 'Chỉ số thấp nhất', () => 'Lowest index'),
  incomplete: text(() => 'Chưa đủ căn cứ, chưa xếp hạng (xem sheet Cảnh báo)', () => 'Incomplete, not ranked (see the warnings)'),
  notSubmitted: text(() => 'Chưa nộp, không xếp hạng', () => 'Not submitted, not ranked'),
} satisfies Record<string, Text>
