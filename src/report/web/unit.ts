import { sign, type Rational } from '../../rational.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { alikeName } from '../alike.ts'
import { beforeWords, kinWords } from '../before-words.ts'
import { amongBefore, lastRank } from '../lone-rank.ts'
import { endsText, listEnds } from '../interval.ts'
import { limitLine, limitText } from '../limit.ts'
import { indexBeforeText } from '../published.ts'
import { alikeCell, alikesOf } from './alike.ts'
import { beforeOf, gain, indexArrow, rankArrow, rise } from './change.ts'
import { hrefOf, shown, type Chapter } from './chapter.ts'
import { claimedOf, isMoved } from './claimed.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { factList } from './overview.ts'
import { gradePill } from './ranking.ts'
import { unitFields } from './unit-fields.ts'
import { unitLedger } from './unit-ledger.ts'
import { bonusTable, lostTable, openTable } from './unit-lost.ts'
import { missingProofs, otherFindings } from './unit-findings.ts'
import { unitYears } from './years.ts'
import { standingOf } from './unranked.ts'

/** The page of one unit: its totals and why, its fields, what it lost, what it did not prove, what became of its claims, and what was found. */
export function unitPage(chapter: Chapter, unit: UnitScore): Markup {
  const { t, anchors, group } = chapter
  const anchor = anchors.get(unit) ?? ''
  const parts = unit.status === 'not-submitted' ? [reasons, otherFindings] : [totals, reasons, unitFields, unitYears, openTable, lostTable, bonusTable, missingProofs, unitLedger, otherFindings]
  return html`<article class="unit" id="${anchor}" aria-labelledby="ten-${anchor}">
${ways(chapter, unit)}<h2 id="ten-${anchor}" tabindex="-1">${unit.unit.name}</h2>
<p>${[unit.unit.kind, t.say(group.name), ...origin(chapter, unit)].filter(word => word !== '').join(' · ')}</p>
${parts.map(part => part(chapter, unit))}</article>
`
}

/** To the ranking, and to the units before and after this one. */
function ways(chapter: Chapter, unit: UnitScore): Markup {
  const { t, group } = chapter
  const place = group.units.indexOf(unit)
  const [before, after] = [group.units[place - 1], group.units[place + 1]]
  const way = (to: UnitScore | undefined, said: (name: string) => string): Piece => (to === undefined ? undefined : html` <a href="${hrefOf(chapter, to)}">${said(to.unit.name)}</a>`)
  const label = text(() => `Chuyển trang từ ${unit.unit.name}`, () => `Ways from ${unit.unit.name}`)
  return html`<nav aria-label="${t.say(label)}"><a href="#nhom-${chapter.place}">${t.say(text(() => '↑ Bảng xếp hạng', () => '↑ Ranking'))}</a>${way(before, name => `← ${name}`)}${way(after, name => `${name} →`)}</nav>
`
}

/** What the unit comes from: as the result before knows it, in the words of the note; else the names that the roster gives. */
function origin(chapter: Chapter, unit: UnitScore): readonly string[] {
  const { t } = chapter
  const { predecessors } = unit.unit
  const before = beforeOf(chapter, unit)
  if (before !== undefined && before.from.length > 0) return [t.say(kinWords(before))]
  return predecessors.length === 0 ? [] : [t.say(text(t => `trước sắp xếp: ${t.list(predecessors)}`, t => `before the rearrangement: ${t.list(predecessors)}`))]
}

function totals(chapter: Chapter, unit: UnitScore): Markup {
  const { t, facts, group: { set } } = chapter
  const isRanked = unit.status === 'ranked'
  const list = (name: 'bonus' | 'penalty', word: Text): readonly (readonly [Text, Piece])[] => {
    const ends = isRanked ? undefined : listEnds(unit, name)
    return set[name] === undefined ? [] : [[word, ends === undefined ? shown(chapter, unit[name]) : t.say(endsText(set, ends))]]
  }
  const of = html`<small> / ${shown(chapter, unit.max)}</small>`
  return factList([
    ...(isRanked ? [[words.rank, html`${unit.rank}<small> / ${facts.ranked.length}</small>`], [words.index, shown(chapter, unit.index)], ...(set.grades.length === 0 ? [] : [[words.grade, gradePill(chapter, unit)] as const])] as const : []),
    isRanked ? [words.points, [shown(chapter, unit.points), of]] : [words.soFar, [shown(chapter, unit.points), of]],
    ...list('bonus', words.bonus), ...list('penalty', words.penalty), ...claimLine(chapter, unit), ...yearLines(chapter, unit),
  ], chapter)
}

/** What the unit claimed and what it was given, where they differ. */
function claimLine(chapter: Chapter, unit: UnitScore): readonly (readonly [Text, Piece])[] {
  const claimed = claimedOf(unit)
  const number = (value: Rational): string => shown(chapter, value)
  return isMoved(claimed) ? [[words.claimed, `${number(claimed.self)} → ${number(claimed.points)}`]] : []
}

function yearLines(chapter: Chapter, unit: UnitScore): readonly (readonly [Text, Piece])[] {
  const before = beforeOf(chapter, unit)
  const [places, by] = [rise(chapter, unit), gain(chapter, unit)]
  if (before === undefined) return []
  const alike = alikesOf(chapter)(unit)
  return [
    ...(before.rank === undefined ? [] : [[words.rankBefore, [amongBefore(before.rank, chapter.group), ...(places === undefined || lastRank(unit, before.rank, chapter.group) !== undefined ? [] : [' ', rankArrow(chapter, places)])]] as const]),
    ...(before.index === undefined ? [] : [[words.indexBefore, [indexBeforeText(chapter.group, before.index, chapter.t), ...(by === undefined ? [] : [' ', indexArrow(chapter, by)])]] as const]),
    ...(alike === undefined ? [] : [[text(t => `${t.say(alikeName)} (%)`, t => `${t.say(alikeName)} (%)`), alikeCell(chapter, alike)] as const]),
    ...(before.grade === undefined ? [] : [[words.gradeBefore, chapter.t.say(before.grade)] as const]),
  ]
}

/** Why the lists do not add up to the total, why there is no rank or the rank is not final, why the grade is lower than the index alone would give, and who the unit was before. */
function reasons(chapter: Chapter, unit: UnitScore): Markup {
  const { t } = chapter
  const standing = standingOf(chapter, unit)
  const before = beforeOf(chapter, unit)
  const kin = before === undefined ? undefined : beforeWords(before, { status: 'ranked' })
  const limit = limitLine(unit, chapter.group.set)
  const lines = [
    ...(limit === undefined ? [] : [`${t.say(limitText(limit, chapter.group.set))}. ${t.say(limit.why)}.`]),
    ...(standing === undefined ? [] : [`${t.say(standing)}.`]),
    ...(unit.gradeBecause ?? []).map(because => `* ${t.say(words.grade)}: ${t.say(because)}.`),
    ...(kin === undefined ? [] : [t.say(text(t => `Kết quả trước: ${t.say(kin)}.`, t => `The result before: ${t.say(kin)}.`))]),
    ...(unit.status === 'ranked' && sign(unit.max) === 0 ? [t.say(text(() => 'Không có điểm tối đa nào được tính cho đơn vị.', () => 'No maximum counts for the unit.'))] : []),
  ]
  return html`${lines.map(line => html`<p class="note">${line}</p>
`)}`
}

const words = {
  rankBefore: text(() => 'Hạng trước', () => 'Rank before'), indexBefore: text(() => 'Chỉ số trước', () => 'Index before'), gradeBefore: text(() => 'Xếp loại trước', () => 'Grade before'),
  rank: text(() => 'Hạng', () => 'Rank'), index: text(() => 'Chỉ số (%)', () => 'Index (%)'), grade: text(() => 'Xếp loại', () => 'Grade'),
  points: text(() => 'Tổng điểm', () => 'Points'), soFar: text(() => 'Mới tính được', () => 'So far'), bonus: text(() => 'Điểm thưởng', () => 'Bonus'), penalty: text(() => 'Điểm phạt', () => 'Penalty'),
  claimed: text(() => 'Phần tự chấm: tự chấm → được công nhận', () => 'Self-assessed part: claimed → recognised'),
}
