import { divide, exact, hundred, isZero, multiply, round, type Rational } from '../../rational.ts'
import { dearest } from '../../scoring/summary/costs.ts'
import { text, type Text } from '../../text.ts'
import { authorityOf } from '../authority.ts'
import { limitName } from '../limit.ts'
import { overName } from '../lost.ts'
import { holdersText } from '../holders.ts'
import { provisional } from '../interval.ts'
import { surveyNote } from '../survey-line.ts'
import { bar } from './bar.ts'
import { shown, type Chapter } from './chapter.ts'
import { cell, grid, nameCell, row } from './grid.ts'
import { heatTable } from './heat.ts'
import { html, nothing, type Markup, type Piece } from './markup.ts'
import { rankingTable } from './ranking.ts'
import { groupSlopes } from './slopes.ts'
import { outside } from './years.ts'

/** What is told of a group as a whole: whence it is scored, its figures, its ranking, fields, and what cost it most. */
export const overview = (chapter: Chapter): Markup => html`<section aria-labelledby="nhom-${chapter.place}">
<h2 id="nhom-${chapter.place}">${chapter.t.say(chapter.group.name)}</h2>
${origin(chapter)}${figures(chapter)}${rankingTable(chapter)}${heatTable(chapter)}<div class="pair">${grades(chapter)}${fieldMeans(chapter)}</div>${groupSlopes(chapter)}${outside(chapter)}${costs(chapter)}</section>
`

function origin({ t, group }: Chapter): Markup {
  const notes = [surveyNote(group), provisional(group)].filter(note => note !== undefined)
  return html`<p>${t.say(group.set.title)} <small>(${group.set.id}: ${t.say(authorityOf(group.set))})</small></p>
${notes.map(note => html`<p class="note">${t.say(note)}</p>
`)}`
}

function figures(chapter: Chapter): Markup {
  const { t, group, facts: { ranked, incomplete, notSubmitted, index } } = chapter
  const best = (value: Rational): Piece => [shown(chapter, value), html` <small>${t.say(holdersText(ranked, value))}</small>`]
  return factList([
    [text(() => 'Đơn vị', () => 'Units'), group.units.length], [text(() => 'Được xếp hạng', () => 'Ranked'), ranked.length],
    ...(incomplete.length === 0 ? [] : [[text(() => 'Chưa đủ căn cứ', () => 'Incomplete'), incomplete.length] as const]),
    ...(notSubmitted.length === 0 ? [] : [[text(() => 'Chưa nộp', () => 'Not submitted'), notSubmitted.length] as const]),
    ...(index === undefined ? [] : [
      [text(() => 'Chỉ số trung bình', () => 'Mean index'), shown(chapter, index.mean)], [text(() => 'Trung vị', () => 'Median'), shown(chapter, index.median)],
      [text(() => 'Cao nhất', () => 'Highest'), best(index.highest)], [text(() => 'Thấp nhất', () => 'Lowest'), best(index.lowest)],
    ] as const),
  ], chapter)
}

/** Names and what stands beside them. */
export const factList = (facts: readonly (readonly [Text, Piece])[], { t }: Chapter): Markup =>
  html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${t.say(name)}</dt><dd>${value}</dd></div>`)}</dl>
`

/** How many units hold each grade, as numbers and as bars. */
function grades(chapter: Chapter): Markup {
  const { t, facts } = chapter
  if (facts.grades.length === 0 || facts.ranked.length === 0) return nothing
  const all = exact(facts.ranked.length)
  const line = (name: string, count: number, share: Rational | undefined): Markup =>
    row([nameCell(name), cell(count), cell(share === undefined ? '–' : percent(chapter, share)), cell(bar(exact(count), all), 'bars')])
  return grid({
    caption: t.say(text(() => 'Số đơn vị theo xếp loại', () => 'Units by grade')),
    heads: [{ name: t.say(words.grade), look: 'w' }, { name: t.say(words.units) }, { name: t.say(words.share) }, { name: t.say(words.chart), look: 'bars' }],
    rows: [...facts.grades.map(({ grade, count, share }) => line(t.say(grade.name), count, share)),
      ...(facts.ungraded === 0 ? [] : [line(t.say(text(() => 'Không xếp loại', () => 'No grade')), facts.ungraded, divide(exact(facts.ungraded), all))])],
  })
}

const tenth = exact('0.1')
export const percent = ({ t }: Pick<Chapter, 't'>, rate: Rational): string => `${t.number(round(multiply(rate, hundred), tenth), 1)}%`

/** What the ranked units have of each field in the mean. */
function fieldMeans(chapter: Chapter): Markup {
  const { t, facts } = chapter
  if (facts.ranked.length === 0) return nothing
  return grid({
    caption: t.say(text(() => 'Trung bình của nhóm theo lĩnh vực', () => 'Mean of the group by field')),
    heads: [{ name: t.say(words.field), look: 'w' }, { name: t.say(words.mean) }, { name: t.say(words.rate) }, { name: t.say(words.chart), look: 'bars' }],
    rows: facts.fields.map(({ code, name, points, rate }) => row([
      nameCell(`${code}. ${t.say(name)}`), cell(points === undefined ? '–' : shown(chapter, points.mean)),
      cell(rate === undefined ? '–' : percent(chapter, rate)), cell(rate === undefined ? nothing : bar(rate, exact(1)), 'bars')])),
  })
}

const dearestShown = 15

/** The components that cost the group most; where the cap of the penalties acted, closed by what is beyond it. */
function costs(chapter: Chapter): Markup {
  const { t, facts } = chapter
  const all = dearest(facts.costs)
  if (all.length === 0) return nothing
  return grid({
    caption: t.say(all.length > dearestShown
      ? text(() => `${dearestShown} tiêu chí thành phần mất nhiều điểm nhất trong nhóm`, () => `The ${dearestShown} components that cost the group most`)
      : text(() => 'Các tiêu chí thành phần mất điểm trong nhóm', () => 'The components that cost the group points')),
    heads: [{ name: t.say(words.component), look: 'w' }, { name: t.say(words.losing) }, { name: t.say(words.lost) }, { name: t.say(words.lostRate) }],
    rows: [...all.slice(0, dearestShown).map(({ component, losing, lost, rate }) => row([
      nameCell([html`<b>${component.code}</b> `, t.say(component.name), component.list === 'penalty' ? ` (${t.say(words.penalty)})` : '']), cell(losing), cell(shown(chapter, lost)), cell(rate === undefined ? '–' : percent(chapter, rate))])),
    ...(all.slice(0, dearestShown).some(({ component }) => component.list === 'penalty') ? [overRow(chapter), floorRow(chapter)] : [])],
  })
}

/** What the penalties of the whole group come to beyond their cap, which nobody lost. */
function overRow(chapter: Chapter): Markup {
  const { t, group: { set: { penalty } }, facts: { overPenalty } } = chapter
  return penalty === undefined || isZero(overPenalty) ? nothing
    : row([nameCell(t.say(overName(penalty.max, 'penalty'))), cell('–'), cell(`−${shown(chapter, overPenalty)}`), cell('–')])
}

/** What of the penalties nobody lost because no total falls below 0. */
function floorRow(chapter: Chapter): Markup {
  const { t, group: { set }, facts: { belowZero } } = chapter
  return isZero(belowZero) ? nothing : row([nameCell(t.say(limitName(set, 'floor'))), cell('–'), cell(`−${shown(chapter, belowZero)}`), cell('–')])
}

const words = {
  grade: text(() => 'Xếp loại', () => 'Grade'), units: text(() => 'Số đơn vị', () => 'Units'), share: text(() => 'Tỷ lệ', () => 'Share'), chart: text(() => 'Biểu đồ', () => 'Chart'),
  field: text(() => 'Lĩnh vực', () => 'Field'), mean: text(() => 'Điểm trung bình', () => 'Mean points'), rate: text(() => 'So với tối đa', () => 'Of the maximum'),
  component: text(() => 'Tiêu chí thành phần', () => 'Component'), losing: text(() => 'Số đơn vị mất điểm', () => 'Units losing'), lost: text(() => 'Tổng điểm mất', () => 'Points lost'), lostRate: text(() => 'So với tối đa', () => 'Of the maximum'),
  penalty: text(() => 'điểm phạt', () => 'penalty'),
}
