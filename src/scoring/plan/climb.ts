import { compare, type Rational } from '../../rational.ts'

/** A way along which answers move: so many grains from where they stand, 0 being there. */
export interface Way {
  /** The last place of the way. */
  readonly most: number
  /** Places at which the worth is likely to turn. */
  readonly near: readonly number[]
  /** Of those, where a border is first met. */
  readonly turns: readonly number[]
  /** The first place of the way. */
  readonly start: number
  /** Whether standing at the first place is a change already: nothing was answered before. */
  readonly isNew: boolean
}

/** The worth at a place; undefined where there is none. */
export type WorthAt = (place: number) => Rational | undefined

/** More levels than these are no stairs but a slope. */
const mostStairs = 12

/**
 * The first places at which the worth rises above `now`, level by level, each seen at the rounding that is published. Of a slope only
 * the next level, those at its turns and the highest. At each place the worth is reached, and one grain before it is not.
 */
export function climb(way: Way, now: Rational, worth: WorthAt, seen: (value: Rational) => Rational): readonly number[] {
  const at = remembered(worth)
  const start = way.isNew ? way.start - 1 : way.start
  const places = [...new Set([way.start, ...powers(way), ...way.near, way.most])].filter(place => place > start && place <= way.most).sort((a, b) => a - b)
  const rises = (place: number, from: Rational, by: (value: Rational) => Rational): boolean => { const value = at(place); return value !== undefined && compare(by(value), by(from)) > 0 }
  const found = stairs(places, start, now, (place, level) => rises(place, level, seen), at)
  const reaching = (goal: number): number => first(start, goal, place => { const [value, top] = [at(place), at(goal)]; return value !== undefined && top !== undefined && compare(value, top) >= 0 })
  const better = places.filter(place => rises(place, now, value => value))
  const top = better.reduce<number | undefined>((best, place) => (best === undefined || rises(place, at(best) ?? now, value => value) ? place : best), undefined)
  const turns = better.filter(place => way.turns.includes(place)).map(reaching)
  const kept = found.length <= mostStairs ? found : [...found.slice(0, 1), ...turns]
  return [...new Set([...kept, ...(top === undefined ? [] : [reaching(top)])])].sort((a, b) => a - b)
}

function stairs(places: readonly number[], start: number, now: Rational, isAbove: (place: number, level: Rational) => boolean, at: WorthAt): readonly number[] {
  const found: number[] = []
  let [low, level] = [start, now]
  while (found.length <= mostStairs) {
    const [from, over] = [low, level]
    const high = places.find(place => place > from && isAbove(place, over))
    if (high === undefined) break
    low = first(from, high, place => isAbove(place, over))
    level = at(low) ?? level
    found.push(low)
  }
  return found
}

/** The first place after `low` at which it holds, as it does at `high`; it does not at `low`. */
export function first(low: number, high: number, holds: (place: number) => boolean): number {
  let [no, yes] = [low, high]
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}

const powers = ({ start }: Way): readonly number[] => Array.from({ length: 41 }, (_, power) => start + 2 ** power)

function remembered(worth: WorthAt): WorthAt {
  const known = new Map<number, Rational | undefined>()
  return place => {
    if (!known.has(place)) known.set(place, worth(place))
    return known.get(place)
  }
}
