import { most, sign, subtract, sum, zero } from '../../rational.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { heldBack } from '../../scoring/sums.ts'
import { text } from '../../text.ts'
import { endsText } from '../interval.ts'
import { reasonOf } from '../reason.ts'
import { limitLine, signedText } from '../limit.ts'
import { isUnsettled } from '../states.ts'
import { costOf, lostLeaves, overLine, penalties } from '../lost.ts'
import { shown, type Chapter } from './chapter.ts'
import { cell, grid, nameCell, row } from './grid.ts'
import { html, nothing, type Markup, type Piece } from './markup.ts'

/** What a unit lost, dearest first, with the reason under each name; penalties at the end, closed by what is beyond their cap and by what ceiling or floor do to the total. */
export function lostTable(chapter: Chapter, unit: UnitScore): Markup {
  const { t } = chapter
  const [lost, taken] = [lostLeaves(unit), penalties(unit)]
  if (lost.length + taken.length === 0) return html`<p>${t.say(text(() => 'Không mất điểm ở tiêu chí thành phần nào.', () => 'No component lost points.'))}</p>
`
  const total = shown(chapter, sum(lost.map(costOf)))
  const took = shown(chapter, subtract(unit.penalty, most(zero, heldBack(unit))))
  const fined = taken.length === 0 ? '' : t.say(text(() => `; bị trừ ${took} điểm phạt`, () => `; ${took} taken as penalty`))
  return grid({
    caption: t.say(text(() => `Mất ${total} điểm ở ${lost.length} tiêu chí thành phần${fined}`, () => `${total} points lost in ${lost.length} ${lost.length === 1 ? 'component' : 'components'}${fined}`)),
    heads: [{ name: t.say(words.component), look: 'w' }, { name: t.say(words.points) }, { name: t.say(words.lost) }],
    rows: [...lost.map(leaf => lostRow(chapter, leaf, [shown(chapter, leaf.points), ` / ${t.number(leaf.max)}`])), ...taken.map(leaf => lostRow(chapter, leaf, t.say(words.penalty))), ...closingRows(chapter, unit)],
  })
}

/** The lines that close the penalties where their cap acted, and the whole where ceiling or floor did. */
function closingRows({ t, group: { set } }: Chapter, unit: UnitScore): readonly Markup[] {
  const [over, limit] = [overLine(unit, set, 'penalty'), limitLine(unit, set)]
  const line = ({ name, why, points }: NonNullable<typeof over>, kind: string): Markup =>
    row([nameCell([t.say(name), html`<p>${t.say(why)}</p>`]), cell(kind), cell(signedText(points, set, t).replace('-', '−'))])
  return [...(over === undefined ? [] : [line(over, t.say(words.penalty))]), ...(limit === undefined ? [] : [line(limit, '–')])]
}

const lostRow = (chapter: Chapter, leaf: LeafScore, points: Piece): Markup =>
  row([named(chapter, leaf), cell(points), cell(`−${shown(chapter, costOf(leaf))}`)])

/** Code and name of a component, and under them why it has the points that it has. */
const named = ({ t, group }: Chapter, leaf: LeafScore): Markup =>
  nameCell([html`<b>${leaf.component.code}</b> `, t.say(leaf.component.name), html`<p>${reasonOf(leaf, group.set, t)}`])

/** Each bonus that the unit has, closed by what is beyond the cap of the list; nothing where it has none. */
export function bonusTable(chapter: Chapter, unit: UnitScore): Markup {
  const { t, group: { set } } = chapter
  const leaves = unit.leaves.filter(leaf => leaf.component.list === 'bonus' && sign(leaf.points) > 0)
  const over = overLine(unit, set, 'bonus')
  if (leaves.length === 0) return nothing
  return grid({
    caption: t.say(text(() => `Được cộng ${shown(chapter, unit.bonus)} điểm thưởng`, () => `Bonus: ${shown(chapter, unit.bonus)}`)),
    heads: [{ name: t.say(words.component), look: 'w' }, { name: t.say(words.points) }],
    rows: [...leaves.map(leaf => row([named(chapter, leaf), cell(`+${shown(chapter, leaf.points)}`)])),
      ...(over === undefined ? [] : [row([nameCell([t.say(over.name), html`<p>${t.say(over.why)}</p>`]), cell(`−${shown(chapter, over.points)}`)])])],
  })
}

/** What nobody knows the worth of yet: open, not lost. */
export function openTable(chapter: Chapter, unit: UnitScore): Markup {
  const { t, group } = chapter
  const leaves = unit.leaves.filter(isUnsettled)
  if (leaves.length === 0) return nothing
  return grid({
    caption: t.say(text(() => 'Các tiêu chí thành phần chưa ngã ngũ (chưa được tính điểm nào)', () => 'Components not settled yet (nothing is counted for them)')),
    heads: [{ name: t.say(words.component), look: 'w' }, { name: t.say(words.possible) }],
    rows: leaves.map(leaf => row([named(chapter, leaf), cell(t.say(endsText(group.set, leaf.open ?? [leaf.points, leaf.points])), 'open')])),
  })
}

const words = {
  component: text(() => 'Tiêu chí thành phần và lý do', () => 'Component and reason'), points: text(() => 'Đạt', () => 'Points'), lost: text(() => 'Mất', () => 'Lost'),
  penalty: text(() => 'phạt', () => 'penalty'), possible: text(() => 'Có thể được', () => 'Possible'),
}
