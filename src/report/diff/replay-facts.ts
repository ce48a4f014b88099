import type { Component } from '../../criteria/criteria.ts'
import { compare, decimalsOf, sign, subtract, zero, type Rational } from '../../rational.ts'
import { isSameGrade } from '../../scoring/replay/grades.ts'
import type { Replay, Replayed } from '../../scoring/replay.ts'
import { text, type Text } from '../../text.ts'

/** A component that asks for what was never collected, and of how many units. */
export interface Uncollected { readonly component: Component; readonly units: number }

/** What a replay comes to. */
export interface ReplayFacts {
  /** Ranked under both sets. */
  readonly ranked: readonly Replayed[]
  readonly moved: readonly Replayed[]
  /** Of those, the ones that move whatever the missing answers are. */
  readonly certain: readonly Replayed[]
  /** The biggest moves, at most three. */
  readonly biggest: readonly Replayed[]
  readonly regraded: readonly Replayed[]
  readonly uncollected: readonly Uncollected[]
}

export function replayFacts({ units }: Replay): ReplayFacts {
  const ranked = units.filter(({ before, after }) => before.rank !== undefined && after.rank !== undefined)
  const moved = ranked.filter(unit => rankShift(unit) !== 0)
  const open = new Map(units.flatMap(unit => unit.open).map(component => [component.code, component]))
  return {
    ranked, moved,
    certain: moved.filter(({ before: { rank = 0 }, ranks }) => ranks !== undefined && (rank < ranks.best || rank > ranks.worst)),
    biggest: [...moved].sort((a, b) => Math.abs(rankShift(b)) - Math.abs(rankShift(a)) || compare(size(indexShift(b)), size(indexShift(a)))).slice(0, 3),
    regraded: ranked.filter(({ before, after }) => !isSameGrade(before.grade, after.grade)),
    uncollected: [...open.values()].map(component => ({ component, units: units.filter(unit => unit.open.some(({ code }) => code === component.code)).length })),
  }
}

/** Places gained (above 0) or lost. */
export const rankShift = ({ before, after }: Replayed): number => (before.rank ?? 0) - (after.rank ?? 0)

/** Points of the index gained or lost, as published. */
export const indexShift = ({ before, after }: Replayed): Rational => subtract(after.index, before.index)

const size = (value: Rational): Rational => (sign(value) < 0 ? subtract(zero, value) : value)

/** How many decimals the published numbers of both sets have. */
export const placesOf = ({ before, after }: Replay): number => Math.max(decimalsOf(before.set.rounding.to), decimalsOf(after.set.rounding.to))

/** `82,1–84,6`, or one number where nothing is open. */
export const span = ({ low, high }: Replayed, places: number): Text => (compare(low, high) === 0
  ? text(t => t.number(low, places), t => t.number(low, places))
  : text(t => `${t.number(low, places)}–${t.number(high, places)}`, t => `${t.number(low, places)}–${t.number(high, places)}`))

/** `3–5`, or one rank; nothing for a unit that is not ranked. */
export const rankSpan = ({ ranks }: Replayed): string => (ranks === undefined ? '' : ranks.best === ranks.worst ? String(ranks.best) : `${ranks.best}–${ranks.worst}`)

/** `+2`, `−3`, `0`. */
export const signed = (shown: string, of: number): string => (of > 0 ? `+${shown}` : of < 0 ? `−${shown.replace(/^-/, '')}` : shown)
