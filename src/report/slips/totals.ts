import { decimalFormat, type PageRow } from '../../page.ts'
import { decimalsOf, sign, toDouble, type Rational } from '../../rational.ts'
import { rankArrow } from '../../scoring/compare/before.ts'
import { alikeOf, sinceIn } from '../../scoring/compare/since.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { alikeAbout, alikeMove, alikeName } from '../alike.ts'
import { endsText, intervalText } from '../interval.ts'
import { limitLine, limitText } from '../limit.ts'
import { amongBefore, lastRank } from '../lone-rank.ts'
import { indexBeforeText, published, publishedText } from '../published.ts'
import { line, looks, width } from './looks.ts'
import { slipWords as words } from './words.ts'

/** Points, index, rank among how many, grade and why, and where it stood before. */
export function totals(unit: UnitScore, group: GroupScore, t: Tongue): readonly PageRow[] {
  if (unit.status === 'not-submitted') return [line(t.say(words.notSubmitted), looks.value)]
  const number = (value: Rational): string => publishedText(value, group.set, t)
  const extras = ([[words.bonus, unit.bonus], [words.penalty, unit.penalty]] as const).filter(([, value]) => sign(value) > 0).map(([name, value]) => `${t.say(name)} ${number(value)}`)
  const ranked = group.units.filter(each => each.status === 'ranked').length
  const because = (unit.gradeBecause ?? []).map(t.say).join('; ')
  return [
    told(unit.status === 'incomplete' ? words.soFar : words.points, `${number(unit.points)} / ${t.number(unit.max)}${extras.length === 0 ? '' : ` (${extras.join(', ')})`}`, t),
    ...limited(unit, group, t),
    ...(unit.status === 'incomplete' ? possible(unit, group, t) : [indexRow(unit, group, t)]),
    ...(unit.rank === undefined ? [line(t.say(words.incomplete), looks.value)] : [told(words.rank, `${unit.rank} / ${ranked}`, t)]),
    ...(unit.grade === undefined ? [] : [told(words.grade, t.say(unit.grade.name) + (because === '' ? '' : ` (${because})`), t)]),
    ...before(unit, group, t),
  ]
}

/** Why fields, bonus and penalty do not add up to the total. */
function limited(unit: UnitScore, { set }: GroupScore, t: Tongue): readonly PageRow[] {
  const line = limitLine(unit, set)
  return line === undefined ? [] : [told(words.limit, t.say(limitText(line, set)), t), told(words.added, t.say(line.why), t)]
}

/** What a unit without enough to rank it can still come to. */
const possible = ({ interval }: UnitScore, { set }: GroupScore, t: Tongue): readonly PageRow[] => (interval === undefined ? []
  : [told(words.finally, t.say(text(t => `tổng điểm ${t.say(endsText(set, interval.points))}; ${t.say(intervalText(set, interval))}`, t => `points ${t.say(endsText(set, interval.points))}; ${t.say(intervalText(set, interval))}`)), t)])

const told = (name: Text, value: string, t: Tongue): PageRow => ({ boxes: [{ value: t.say(name), look: looks.label, across: 2 }, undefined, { value, look: looks.value, across: width - 2 }] })

/** The index as a number, as the set publishes it. */
const indexRow = ({ index }: UnitScore, { set }: GroupScore, t: Tongue): PageRow => ({ boxes: [
  { value: t.say(words.index), look: looks.label, across: 2 }, undefined,
  { value: toDouble(published(index, set)), look: { ...looks.value, format: decimalFormat(decimalsOf(set.rounding.to)) }, across: width - 2 },
] })

function before(unit: UnitScore, group: GroupScore, t: Tongue): readonly PageRow[] {
  const was = group.before?.get(unit.unit.id)
  if (was === undefined) return []
  const names = was.from.length === 0 ? '' : ` (${was.from.join(' + ')})`
  if (was.index === undefined) return [told(words.before, t.say(was.was === 'new' ? text(() => 'chưa có kết quả', () => 'no result') : text(() => `không so sánh${names}`, () => `not compared${names}`)), t)]
  const index = indexBeforeText(group, was.index, t)
  const arrow = lastRank(unit, was.rank, group) === undefined ? rankArrow(unit, was) : undefined
  const alike = unit.rank === undefined ? undefined : alikeOf(sinceIn(group.set)(unit, was))
  return [told(words.before, t.say(text(
    () => `chỉ số ${index}${was.rank === undefined ? '' : `, hạng ${amongBefore(was.rank, group)}`}${arrow === undefined ? '' : ` (${arrow})`}${names}`,
    () => `index ${index}${was.rank === undefined ? '' : `, rank ${amongBefore(was.rank, group)}`}${arrow === undefined ? '' : ` (${arrow})`}${names}`)), t), ...(alike === undefined ? [] : [told(alikeName, alikeMove(alike, t), t), line(t.say(alikeAbout), looks.paragraph)])]
}
