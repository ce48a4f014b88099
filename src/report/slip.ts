import { decimalsOf, sign, sum, type Rational } from '../rational.ts'
import type { FieldScore, GroupScore, UnitScore } from '../scoring/scorecard.ts'
import { text, tongues, type Text } from '../text.ts'
import { endsText, fieldEnds, indexText, rankText } from './interval.ts'
import { publishedText } from './published.ts'
import { reasonOf } from './reason.ts'
import { surveyLine } from './survey-line.ts'
import { limitLine, limitText, signedText } from './limit.ts'
import { isUnsettled } from './states.ts'
import type { Screen } from './screen.ts'
import { table } from './table.ts'
import { paragraph } from './wrapped.ts'
import { costOf, lostLeaves, overLine, penalties } from './lost.ts'

/** One unit's slip (phiếu điểm) for a terminal: total, fields, and every component that lost points with the reason. */
export function slipText(unit: UnitScore, group: GroupScore, screen: Screen): string {
  const t = tongues[screen.lang]
  return [
    `${unit.unit.name} · ${t.say(group.set.title)}`, '',
    ...totals(unit, group, screen), ...surveyLine(group, screen), '',
    fields(unit, group, screen), '',
    ...undecided(unit, group, screen), ...lost(unit, group, screen),
  ].join('\n') + '\n'
}

function totals(unit: UnitScore, group: GroupScore, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const number = (value: Rational): string => publishedText(value, group.set, t)
  const extras = [
    ...(sign(unit.bonus) > 0 ? [`${t.say(words.bonus)} ${number(unit.bonus)}`] : []),
    ...(sign(unit.penalty) > 0 ? [`${t.say(words.penalty)} ${number(unit.penalty)}`] : []),
  ]
  const grade = unit.grade === undefined ? [] : [`${t.say(words.grade)}: ${t.say(unit.grade.name)}${(unit.gradeBecause ?? []).map(each => ` (${t.say(each)})`).join('')}`]
  if (unit.status === 'not-submitted') return [t.say(words.notSubmitted)]
  return [
    `${t.say(unit.status === 'incomplete' ? words.soFar : words.points)}: ${number(unit.points)} / ${t.number(unit.max)}${extras.length === 0 ? '' : ` (${extras.join(', ')})`}`,
    ...limited(unit, group, screen),
    ...(unit.status === 'incomplete' ? openLines(unit, group, screen) : [`${t.say(words.index)}: ${number(unit.index)}`, ...grade]),
    ...selfLine(unit, group, screen),
  ]
}

/** Why fields, bonus and penalty do not add up to the total. */
function limited(unit: UnitScore, { set }: GroupScore, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const line = limitLine(unit, set)
  return line === undefined ? [] : [paragraph(`${t.say(limitText(line, set))} (${t.say(line.why)})`, screen.columns)]
}

/** Why there is no index yet, and what it can still be. */
function openLines({ interval }: UnitScore, { set, units }: GroupScore, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const ends = interval === undefined ? [] : [
    `${t.say(words.finally)}: ${t.say(words.total)} ${t.say(endsText(set, interval.points))}; ${t.say(words.itsIndex)} ${t.say(indexText(set, interval.index))}${units.length < 2 ? '' : `; ${t.say(words.itsRank)} ${t.say(rankText(interval.rank))}`}.`]
  return [t.say(words.incomplete), ...ends].map(line => paragraph(line, screen.columns))
}

/** What the unit may claim itself, when others still have to give the rest: the number that stands on its form. */
function selfLine(unit: UnitScore, group: GroupScore, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const own = unit.leaves.filter(leaf => leaf.component.list === 'base' && leaf.self !== null)
  const waiting = unit.leaves.filter(leaf => leaf.component.source !== 'self' && leaf.state === 'blank')
  if (waiting.length === 0 || own.length === 0) return []
  const claimed = publishedText(sum(own.flatMap(leaf => leaf.self ?? [])), group.set, t)
  const max = t.number(sum(own.map(leaf => leaf.max)))
  const due = t.number(sum(waiting.map(leaf => leaf.max)))
  return [paragraph(t.say(text(
    () => `Riêng phần tự chấm (chưa kể điểm thưởng, phạt): ${claimed} / ${max}. Còn ${waiting.length} thành phần (${due} điểm) chờ khảo sát, thẩm định: đang tính 0.`,
    () => `Self-assessed part alone (bonus and penalty aside): ${claimed} / ${max}. ${waiting.length} components (${due} points) still await survey or appraisal and count 0.`)), screen.columns)]
}

function fields(unit: UnitScore, group: GroupScore, screen: Screen): string {
  const t = tongues[screen.lang]
  const places = decimalsOf(group.set.rounding.to)
  const got = unit.status === 'incomplete' ? 13 : 8
  const shown = (field: FieldScore): string => {
    const ends = unit.status === 'incomplete' ? fieldEnds(unit, field.code) : undefined
    return (ends ?? [field.points]).map(each => publishedText(each, group.set, t)).join('–')
  }
  const width = Math.max(20, Math.min(60, screen.columns - 22 - got))
  return table(
    [{ head: t.say(words.code), align: 'left', width: 5 }, { head: t.say(words.field), align: 'left', width }, { head: t.say(words.got), align: 'right', width: got }, { head: t.say(words.max), align: 'right', width: 8 }],
    unit.fields.map(field => [field.code, t.say(field.name), shown(field), t.number(field.max, places)]))
}

/** Components that nobody knows the worth of yet: open, not lost. */
function undecided(unit: UnitScore, group: GroupScore, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const leaves = unit.leaves.filter(isUnsettled)
  if (leaves.length === 0) return []
  const codes = Math.max(4, ...leaves.map(leaf => [...leaf.component.code].length))
  const rest = Math.max(30, screen.columns - codes - 18 - 6)
  const name = Math.floor(rest * 0.6)
  return [
    t.say(words.openTitle),
    table(
      [{ head: t.say(words.code), align: 'left', width: codes }, { head: t.say(words.component), align: 'left', width: name }, { head: t.say(words.possible), align: 'left', width: 18 }, { head: t.say(words.reason), align: 'left', width: rest - name }],
      leaves.map(leaf => [leaf.component.code, t.say(leaf.component.name), t.say(endsText(group.set, leaf.open ?? [leaf.points, leaf.points])), reasonOf(leaf, group.set, t)])),
    '',
  ]
}

function lost(unit: UnitScore, group: GroupScore, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const leaves = [...lostLeaves(unit), ...penalties(unit)]
  if (leaves.length === 0) return [t.say(words.nothingLost)]
  const [over, limit] = [overLine(unit, group.set, 'penalty'), limitLine(unit, group.set)]
  const rows = [
    ...leaves.map(leaf => [leaf.component.code, t.say(leaf.component.name), `-${publishedText(costOf(leaf), group.set, t)}`, reasonOf(leaf, group.set, t)] as const),
    ...[over, limit].flatMap(line => (line === undefined ? [] : [['', t.say(line.name), signedText(line.points, group.set, t), t.say(line.why)] as const])),
  ]
  const [codes, points] = [Math.max(4, ...rows.map(([code]) => [...code].length)), Math.max(6, ...rows.map(([, , value]) => value.length))]
  const rest = Math.max(30, screen.columns - codes - points - 8)
  const name = Math.floor(rest * 0.45)
  return [
    t.say(words.lostTitle),
    table(
      [{ head: t.say(words.code), align: 'left', width: codes }, { head: t.say(words.component), align: 'left', width: name }, { head: t.say(words.lost), align: 'right', width: points }, { head: t.say(words.reason), align: 'left', width: rest - name }],
      rows),
  ]
}

const words = {
  points: text(() => 'Tổng điểm', () => 'Points'), index: text(() => 'Chỉ số', () => 'Index'), grade: text(() => 'Xếp loại', () => 'Grade'),
  bonus: text(() => 'điểm thưởng', () => 'bonus'), penalty: text(() => 'điểm phạt', () => 'penalty'),
  code: text(() => 'Mã', () => 'Code'), field: text(() => 'Lĩnh vực', () => 'Field'), got: text(() => 'Đạt', () => 'Points'), max: text(() => 'Tối đa', () => 'Maximum'),
  component: text(() => 'Tiêu chí thành phần', () => 'Component'), lost: text(() => 'Mất', () => 'Lost'), reason: text(() => 'Lý do', () => 'Reason'),
  possible: text(() => 'Có thể được', () => 'Possible'), soFar: text(() => 'Mới tính được', () => 'So far'), finally: text(() => 'Khi đủ căn cứ', () => 'Once all is known'),
  total: text(() => 'tổng điểm', () => 'points'), itsIndex: text(() => 'chỉ số', () => 'index'), itsRank: text(() => 'hạng', () => 'rank'),
  openTitle: text(() => 'Các tiêu chí thành phần chưa ngã ngũ (chưa được tính điểm nào):', () => 'Components not settled yet (nothing is counted for them):'),
  lostTitle: text(() => 'Các tiêu chí thành phần mất điểm:', () => 'Components that lost points:'),
  nothingLost: text(() => 'Không mất điểm ở tiêu chí thành phần nào.', () => 'No component lost points.'),
  incomplete: text(() => 'Chưa đủ căn cứ: còn nội dung không đọc được hoặc chờ thẩm định.', () => 'Incomplete: something is unreadable or not yet appraised.'),
  notSubmitted: text(() => 'Chưa nộp.', () => 'Not submitted.'),
} satisfies Record<string, Text>
