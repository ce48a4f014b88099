import { alikeOf, sinceIn, type Alike } from '../../scoring/compare/since.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { alikePlaces, alikeShown } from '../alike.ts'
import { beforeOf, moveArrow } from './change.ts'
import type { Chapter } from './chapter.ts'
import { html, type Markup } from './markup.ts'

/** What each ranked unit reached of the components that both results count; undefined where it is not compared. */
export function alikesOf(chapter: Chapter): (unit: UnitScore) => Alike | undefined {
  const since = sinceIn(chapter.group.set)
  return unit => (unit.status === 'ranked' ? alikeOf(since(unit, beforeOf(chapter, unit))) : undefined)
}

/** `▼ 0,33` and, where a table is narrow below it, `91,37 → 91,04`. */
export function alikeCell({ t }: Chapter, alike: Alike): Markup {
  const { before, now, change } = alikeShown(alike)
  return html`${moveArrow(change, size => t.number(size, alikePlaces), t)} <small class="pair-of">${t.number(before, alikePlaces)} → ${t.number(now, alikePlaces)}</small>`
}
