import { sign, subtract, zero, type Rational } from '../../rational.ts'
import type { Before } from '../../scoring/compare/before.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../../text.ts'
import { indexGain, placesBeside } from '../published.ts'
import type { Chapter } from './chapter.ts'
import { html, type Markup } from './markup.ts'

/** What a unit was in the result before; undefined where none was given. */
export const beforeOf = ({ group }: Chapter, { unit }: UnitScore): Before | undefined => group.before?.get(unit.id)

/** By how many places a unit rose (or fell, below zero). */
export function rise(chapter: Chapter, unit: UnitScore): number | undefined {
  const before = beforeOf(chapter, unit)?.rank
  return before === undefined || unit.rank === undefined ? undefined : before - unit.rank
}

/** By how much its published index rose over the one before, both as they are shown. */
export function gain(chapter: Chapter, unit: UnitScore): Rational | undefined {
  const before = beforeOf(chapter, unit)?.index
  return before === undefined || unit.status !== 'ranked' ? undefined : indexGain(chapter.group, unit.index, before)
}

type Way = 'up' | 'down' | 'even'

const wayOf = (moved: number): Way => (moved > 0 ? 'up' : moved < 0 ? 'down' : 'even')

const arrows: Readonly<Record<Way, string>> = { up: '▲', down: '▼', even: '=' }

/** `▲ 2`, read out as `tăng 2 bậc`: an arrow, a number and words, so that its colour adds nothing that is not said. */
export function rankArrow({ t }: Chapter, places: number): Markup {
  const way = wayOf(places)
  const count = Math.abs(places)
  return arrow(way, way === 'even' ? '' : String(count), t.say(rankWords(way, count)))
}

function rankWords(way: Way, count: number): Text {
  if (way === 'even') return text(() => 'giữ hạng', () => 'same rank')
  return way === 'up' ? text(() => `tăng ${count} bậc`, () => `up ${count}`) : text(() => `giảm ${count} bậc`, () => `down ${count}`)
}

/** `▲ 1,25`, read out as `tăng 1,25`: a difference of numbers as they are shown, with as many decimals as it has. */
export function indexArrow({ t, group }: Chapter, by: Rational): Markup {
  const way = wayOf(sign(by))
  const size = t.number(sign(by) < 0 ? subtract(zero, by) : by, placesBeside(group, by))
  const word = { up: text(() => `tăng ${size}`, () => `up ${size}`), down: text(() => `giảm ${size}`, () => `down ${size}`), even: text(() => 'không đổi', () => 'unchanged') }[way]
  return arrow(way, way === 'even' ? '' : size, t.say(word))
}

const arrow = (way: Way, size: string, said: string): Markup =>
  html`<span class="${way}"><span aria-hidden="true">${arrows[way]}${size === '' ? '' : ` ${size}`}</span><span class="said">${said}</span></span>`

/** The same of any number, with its own way of being written. */
export function moveArrow(by: Rational, written: (size: Rational) => string, t: Tongue): Markup {
  const way = wayOf(sign(by))
  const size = way === 'even' ? '' : written(sign(by) < 0 ? subtract(zero, by) : by)
  return arrow(way, size, t.say({ up: text(() => `tăng ${size}`, () => `up ${size}`), down: text(() => `giảm ${size}`, () => `down ${size}`), even: text(() => 'không đổi', () => 'unchanged') }[way]))
}
