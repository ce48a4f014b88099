import { exact, hundred, type Rational } from '../../rational.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { bare, text, type Text } from '../../text.ts'
import { bar } from './bar.ts'
import type { Before } from '../../scoring/compare/before.ts'
import { alikeName, alikeShown } from '../alike.ts'
import { beforeWords } from '../before-words.ts'
import { limitLine, limitText } from '../limit.ts'
import { amongBefore, lastRank, loneRank } from '../lone-rank.ts'
import { beforeOf, gain, indexArrow, rankArrow, rise } from './change.ts'
import { alikeCell, alikesOf } from './alike.ts'
import { hrefOf, shown, type Chapter } from './chapter.ts'
import { cell, grid, nameCell, row, type Head } from './grid.ts'
import { html, nothing, type Markup, type Piece } from './markup.ts'
import { nameOrders, ordersOf } from './orders.ts'
import { standingOf, unrankedWords } from './unranked.ts'

/** A column of the ranking: its head, what it says of a unit, and what it is sorted by (a unit without a value stays below). */
interface Column {
  readonly head: Head
  readonly content: (unit: UnitScore) => Piece
  readonly orders?: readonly (number | undefined)[]
  readonly isName?: boolean
}

/** The ranking of a group: units by rank, those without one below, each a way to its own page. */
export function rankingTable(chapter: Chapter): Markup {
  const { t, group } = chapter
  const columns = [...leading(chapter), ...(group.before === undefined ? [] : compared(chapter)), ...figures(chapter)]
  const cells = (unit: UnitScore, index: number): readonly Markup[] => columns.map(({ head, content, orders, isName }) =>
    (isName === true ? nameCell(content(unit), orders?.[index]) : cell(content(unit), head.look, orders?.[index])))
  return html`${grid({
    caption: t.say(text(t => `Bảng xếp hạng: ${t.say(group.name)}`, t => `Ranking: ${t.say(group.name)}`)),
    look: 'sorts ranking', heads: columns.map(column => column.head),
    rows: group.units.map((unit, index) => row(cells(unit, index), foundBy(unit, group))),
  })}${footnotes(chapter)}`
}

/** On a narrow screen, where the columns of notes and of the change are hidden, what they say stands below the ranking. */
function footnotes(chapter: Chapter): Markup {
  const { t, group } = chapter
  const lines = group.units.flatMap(unit => {
    const by = gain(chapter, unit)
    const change = by === undefined ? '' : [t.say(words.indexMove), ' ', indexArrow(chapter, by)]
    const why = (unit.gradeBecause ?? []).map(t.say).join('; ')
    return why === '' && by === undefined ? [] : [html`<li><b>${unit.unit.name}</b>: ${change}${why === '' ? '' : `${by === undefined ? '' : '. '}* ${t.say(words.grade)}: ${why}`}.
`]
  })
  return lines.length === 0 ? nothing : html`<details class="narrow"><summary>${t.say(words.marks)}</summary><ul>${lines}</ul></details>
`
}

/** The words by which a search finds a unit: plain letters, i for y, of its name, id, kind, grade and the units merged into it. */
export const foundBy = ({ unit, grade }: UnitScore, { set }: GroupScore): string =>
  plain([unit.name, unit.id, unit.kind, ...unit.predecessors, ...(grade === undefined ? [] : [set.grades.find(each => each.id === grade.id)?.name.vi ?? '', grade.name.en])].join(' '))

const plain = (raw: string): string => [...new Set(bare(raw).replaceAll('y', 'i').split(' '))].join(' ')

const isRanked = ({ status }: UnitScore): boolean => status === 'ranked'

const of = ({ group }: Chapter, value: (unit: UnitScore) => Rational | undefined): readonly (number | undefined)[] =>
  ordersOf(group.units.map(unit => (isRanked(unit) ? value(unit) : undefined)))

function leading(chapter: Chapter): readonly Column[] {
  const { t, group } = chapter
  return [
    { head: { name: t.say(words.rank), sort: 'ascending', isSorted: true }, content: unit => unit.rank ?? '–', orders: of(chapter, unit => exact(unit.rank ?? 0)) },
    {
      head: { name: t.say(words.unit), look: 'w', sort: 'ascending' }, isName: true, orders: nameOrders(group.units.map(unit => unit.unit.name)),
      content: unit => html`<a href="${hrefOf(chapter, unit)}">${unit.unit.name}</a>${isRanked(unit) ? nothing : html` <small>${t.say(unrankedWords[unit.status === 'incomplete' ? 'incomplete' : 'not-submitted'])}</small>`}`,
    },
  ]
}

/** How a unit moved since the result before; its rank then stands in brackets, or both sides where it has one rank alone. */
function compared(chapter: Chapter): readonly Column[] {
  const { t } = chapter
  const alikeIn = alikesOf(chapter)
  const beside = (unit: UnitScore): string => { const rank = beforeOf(chapter, unit)?.rank; return rank === undefined ? '' : ` (${amongBefore(rank, chapter.group)})` }
  return [
    {
      head: { name: t.say(words.rankMove), sort: 'descending' },
      content: unit => {
        const [by, old] = [rise(chapter, unit), beforeOf(chapter, unit)?.rank]
        return lastRank(unit, old, chapter.group) ?? (by === undefined ? loneRank(old, unit.rank) ?? '–' : [rankArrow(chapter, by), beside(unit)])
      },
      orders: of(chapter, unit => { const by = rise(chapter, unit); return by === undefined ? undefined : exact(by) }),
    },
    {
      head: { name: t.say(words.indexMove), look: 'more', sort: 'descending' },
      content: unit => { const by = gain(chapter, unit); return by === undefined ? '–' : indexArrow(chapter, by) },
      orders: of(chapter, unit => gain(chapter, unit)),
    },
    {
      head: { name: `${t.say(alikeName)} (%)`, look: 'more', sort: 'descending' },
      content: unit => { const alike = alikeIn(unit); return alike === undefined ? '–' : alikeCell(chapter, alike) },
      orders: of(chapter, unit => { const alike = alikeIn(unit); return alike === undefined ? undefined : alikeShown(alike).change }),
    },
  ]
}

function figures(chapter: Chapter): readonly Column[] {
  const { t, group: { set } } = chapter
  const number = (name: Text, value: (unit: UnitScore) => Rational): Column => ({
    head: { name: t.say(name), look: 'more', sort: 'descending' },
    content: unit => (isRanked(unit) ? shown(chapter, value(unit)) : '–'), orders: of(chapter, value),
  })
  const grade: Column = {
    head: { name: t.say(words.grade), look: 'w', sort: 'ascending' }, content: unit => gradePill(chapter, unit),
    orders: of(chapter, unit => exact(set.grades.findIndex(each => each.id === unit.grade?.id))),
  }
  return [
    {
      head: { name: t.say(words.index), look: 'index', sort: 'descending' },
      content: unit => (isRanked(unit) ? [shown(chapter, unit.index), bar(unit.index, hundred)] : '–'), orders: of(chapter, unit => unit.exactIndex),
    },
    ...(set.grades.length === 0 ? [] : [grade]),
    number(words.points, unit => unit.exact), number(words.max, unit => unit.max),
    ...(set.bonus === undefined ? [] : [number(words.bonus, unit => unit.bonus)]), ...(set.penalty === undefined ? [] : [number(words.penalty, unit => unit.penalty)]),
    { head: { name: t.say(words.note), look: 'note' }, content: unit => notes(chapter, unit) },
  ]
}

/** Why the lists do not add up to the total, why the grade is lower than the index alone would give, why the rank is missing or not final, and who the unit was before. */
function notes(chapter: Chapter, unit: UnitScore): string {
  const before = beforeOf(chapter, unit)
  const { set } = chapter.group
  const limit = isRanked(unit) ? limitLine(unit, set) : undefined
  return [...(limit === undefined ? [] : [limitText(limit, set)]), ...(unit.gradeBecause ?? []), standingOf(chapter, unit), ...(before === undefined ? [] : [beforeWords(before, { status: 'ranked' }), gradeBefore(before)])].filter(note => note !== undefined).map(chapter.t.say).join('; ')
}

const gradeBefore = ({ grade }: Before): Text | undefined => (grade === undefined ? undefined : text(t => `xếp loại trước: ${t.say(grade)}`, t => `grade before: ${t.say(grade)}`))

/** The name of a grade on the colour of its place; an asterisk where it is lower than the index alone would give. */
export function gradePill({ t, group: { set } }: Chapter, { grade, gradeBecause = [] }: UnitScore): Piece {
  if (grade === undefined) return '–'
  const place = set.grades.findIndex(each => each.id === grade.id)
  const step = set.grades.length < 2 ? 0 : Math.round((place * 4) / (set.grades.length - 1))
  return html`<span class="h${step}">${t.say(grade.name)}${gradeBecause.length === 0 ? '' : ' *'}</span>`
}

const words = {
  marks: text(() => '* Vì sao xếp loại thấp hơn; chỉ số tăng, giảm', () => '* Why a grade is lower; how the index moved'),
  rankMove: text(() => 'Hạng so với kết quả trước', () => 'Rank against the result before'), indexMove: text(() => 'Chỉ số so với kết quả trước', () => 'Index against the result before'),
  rank: text(() => 'Hạng', () => 'Rank'), unit: text(() => 'Đơn vị', () => 'Unit'),
  index: text(() => 'Chỉ số (%)', () => 'Index (%)'), grade: text(() => 'Xếp loại', () => 'Grade'),
  points: text(() => 'Tổng điểm', () => 'Points'), max: text(() => 'Điểm tối đa', () => 'Maximum'),
  bonus: text(() => 'Điểm thưởng', () => 'Bonus'), penalty: text(() => 'Điểm phạt', () => 'Penalty'), note: text(() => 'Ghi chú', () => 'Note'),
}
