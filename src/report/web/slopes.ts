import { compare } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import { beforeOf, indexArrow } from './change.ts'
import type { Chapter } from './chapter.ts'
import { claimedOf, distance, isMoved } from './claimed.ts'
import { indexBefore, indexBeforeText, published } from '../published.ts'
import { nothing, type Markup } from './markup.ts'
import { slopeChart, type Slope } from './slope.ts'

/** More lines than these nobody can follow: the ones that moved most are drawn, and it is said. */
const mostLines = 20

/** How the ranked units moved: since the result before where one is given, else from their own score to the appraised one. Nothing where nothing can be compared. */
export function groupSlopes(chapter: Chapter): Markup {
  const years = yearSlopes(chapter)
  if (years.length > 0) return drawn(chapter, years, text(() => 'Chỉ số so với kết quả trước', () => 'Index against the result before'), text(() => 'Trước', () => 'Before'), text(() => 'Nay', () => 'Now'))
  const claims = claimSlopes(chapter)
  return claims.length === 0 ? nothing : drawn(chapter, claims, text(
    () => 'Điểm tự chấm và điểm được công nhận (trên các tiêu chí thành phần đơn vị tự chấm)', () => 'Self-assessed and recognised points (of the components that units score themselves)'), self, recognised)
}

export const self = text(() => 'Tự chấm', () => 'Self')
export const recognised = text(() => 'Được công nhận', () => 'Recognised')

const yearSlopes = (chapter: Chapter): readonly Slope[] => chapter.facts.ranked.flatMap(unit => {
  const from = beforeOf(chapter, unit)?.index
  return from === undefined ? [] : [{ name: unit.unit.name, from: indexBefore(chapter.group, from), to: unit.index }]
})

const claimSlopes = (chapter: Chapter): readonly Slope[] => chapter.facts.ranked.flatMap(unit => {
  const claimed = claimedOf(unit)
  return isMoved(claimed) ? [{ name: unit.unit.name, from: published(claimed.self, chapter.group.set), to: published(claimed.points, chapter.group.set) }] : []
})

function drawn(chapter: Chapter, all: readonly Slope[], title: Text, left: Text, right: Text): Markup {
  const slopes = [...all].sort((a, b) => compare(distance(b.from, b.to), distance(a.from, a.to))).slice(0, mostLines)
  const cut = slopes.length === all.length ? title : text(
    t => `${t.say(title)}: ${slopes.length} đơn vị thay đổi nhiều nhất trong ${all.length}`, t => `${t.say(title)}: the ${slopes.length} of ${all.length} units that moved most`)
  return slopeChart({ title: cut, left, right, slopes, number: value => indexBeforeText(chapter.group, value, chapter.t), change: by => indexArrow(chapter, by) }, chapter.t)
}
