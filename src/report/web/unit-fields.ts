import { isZero, multiply, one, type Rational } from '../../rational.ts'
import type { FieldScore, UnitScore } from '../../scoring/scorecard.ts'
import { text } from '../../text.ts'
import { endsText, fieldEnds } from '../interval.ts'
import { bar, shareOf } from './bar.ts'
import { shown, type Chapter } from './chapter.ts'
import { claimedOf, hundredths, isMoved } from './claimed.ts'
import { indexArrow } from './change.ts'
import { cell, grid, nameCell, row } from './grid.ts'
import { nothing, html, type Markup } from './markup.ts'
import { slopeChart, type Slope } from './slope.ts'
import { recognised, self } from './slopes.ts'

/** The fields of a unit as numbers and bars, each with the mean of its group, and what became of its claims field by field. */
export function unitFields(chapter: Chapter, unit: UnitScore): Markup {
  const { t } = chapter
  return html`${grid({
    caption: t.say(text(() => 'Điểm theo lĩnh vực (vạch đứng: mức trung bình của nhóm)', () => 'Points by field (upright line: the mean of the group)')),
    heads: [{ name: t.say(words.field), look: 'w' }, { name: t.say(words.points) }, { name: t.say(words.share) }, { name: t.say(words.mean), look: 'more' }, { name: t.say(words.chart), look: 'bars' }],
    rows: unit.fields.map((field, place) => fieldRow(chapter, unit, field, chapter.facts.fields[place]?.rate)),
  })}${claims(chapter, unit)}`
}

function fieldRow(chapter: Chapter, unit: UnitScore, field: FieldScore, mean: Rational | undefined): Markup {
  const { t, group } = chapter
  const ends = unit.status === 'incomplete' ? fieldEnds(unit, field.code) : undefined
  const share = ends === undefined ? shareOf(field.points, field.max) : undefined
  const meanShare = mean === undefined ? undefined : shareOf(mean, one)
  return row([
    nameCell(`${field.code}. ${t.say(field.name)}`),
    cell([ends === undefined ? shown(chapter, field.points) : t.say(endsText(group.set, ends)), ` / ${t.number(field.max)}`], ends === undefined ? undefined : 'open'),
    cell(share === undefined ? '–' : `${t.number(share, 1)}%`), cell(meanShare === undefined ? '–' : `${t.number(meanShare, 1)}%`, 'more'),
    cell(share === undefined || isZero(field.max) ? nothing : bar(field.points, field.max, mean === undefined ? undefined : multiply(mean, field.max)), 'bars'),
  ])
}

/** Self-assessed and recognised, in hundredths of what the unit could claim in each field; nothing where all was recognised. */
function claims(chapter: Chapter, unit: UnitScore): Markup {
  const { t } = chapter
  const slopes = unit.fields.flatMap((field): readonly Slope[] => {
    const claimed = claimedOf(unit, field.code)
    return isMoved(claimed) ? [{ name: `${field.code}. ${t.say(field.name)}`, from: hundredths(claimed.self, claimed.max), to: hundredths(claimed.points, claimed.max) }] : []
  })
  if (slopes.length === 0) return nothing
  return slopeChart({
    title: text(() => 'Tự chấm và được công nhận, % điểm tối đa của phần tự chấm trong lĩnh vực (chỉ gồm lĩnh vực có thay đổi)', () => 'Self-assessed and recognised, % of what can be claimed in the field (fields that changed)'),
    left: self, right: recognised, slopes, number: value => shown(chapter, value), change: by => indexArrow(chapter, by),
  }, t)
}

const words = {
  field: text(() => 'Lĩnh vực', () => 'Field'), points: text(() => 'Điểm', () => 'Points'), share: text(() => 'Tỷ lệ', () => 'Share'),
  mean: text(() => 'TB nhóm', () => 'Group mean'), chart: text(() => 'Biểu đồ', () => 'Chart'),
}
