import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { number, when } from '../../formula/expr.ts'
import type { Input } from '../../methods/method.ts'
import { add, compare, divide, equal, exact, least, one, subtract, within, zero, type Rational } from '../../rational.ts'
import { signed } from '../sums.ts'
import { tried, type Trial } from '../testing/trial.ts'
import { countedPoints } from '../wipe.ts'
import { isCounted, placesOf, type Places } from './places.ts'
import { singleOf, type Single } from './quantity.ts'

/** What an answer must come to: at least, more than, at most or less than a number, or an option. */
export type Goal =
  | { readonly is: 'from' | 'over' | 'to' | 'under'; readonly at: Rational }
  | { readonly is: 'option'; readonly option: string }

/** A level of a component: what it takes, and the points that count there; of a penalty the points that it takes. */
export interface Level { readonly goal: Goal; readonly points: Rational }

/** The levels of a component above its lowest, from the lowest to the best, and what they are levels of. */
export interface Stair { readonly of: Single; readonly levels: readonly Level[] }

/** How much a component is good for at an answer: its points as counted, of a penalty as a loss; undefined where it has none. */
type Good = (answer: Rational | string) => Rational | undefined

/**
 * The levels of a component as its formula has them, where one answer, or one rate of two, decides. At each its points are reached and before
 * it they are not; a slope has the levels of its turns. Undefined where several answers decide, or points go up and down along one.
 */
export function stairOf(set: CriteriaSet, component: Component): Stair | undefined {
  const of = singleOf(component)
  if (of === undefined || of.input.kind === 'points') return undefined
  const good: Good = answer => goodAt(set, component, of, answer)
  const rungs = of.input.options === undefined ? along(of, placesOf(set, component, of), good) : options(of.input, good)
  return rungs.length === 0 ? undefined : { of, levels: rungs.map(([goal, value]) => ({ goal, points: signed(component, value) })) }
}

function goodAt(set: CriteriaSet, component: Component, { formula, input }: Single, answer: Rational | string): Rational | undefined {
  const trial: Trial = new Map([[input.id, answer]])
  const { value } = tried(formula, trial)
  if (typeof value !== 'object' || component.effects.some(effect => effect.zeroes !== undefined && isMet(effect.when, trial))) return undefined
  return signed(component, countedPoints(set, component, within(value, zero, component.max)))
}

function isMet(test: Component['effects'][number]['when'], trial: Trial): boolean {
  const { value } = tried(when(test, number(one), number(zero)), trial)
  return typeof value === 'object' && equal(value, one)
}

type Rung = readonly [goal: Goal, good: Rational]

/** Those that go beyond all before them. */
function rising(rungs: readonly Rung[], lowest?: Rational): readonly Rung[] {
  return rungs.reduce<readonly Rung[]>((kept, rung) => {
    const before = kept.at(-1)?.[1] ?? lowest
    return before === undefined || compare(rung[1], before) > 0 ? [...kept, rung] : kept
  }, [])
}

function options({ options: all = [] }: Input, good: Good): readonly Rung[] {
  const found = all.flatMap(({ id }): readonly Rung[] => { const value = good(id); return value === undefined ? [] : [[{ is: 'option', option: id }, value]] })
  return rising([...found].sort((a, b) => compare(a[1], b[1])))
}

function along({ input }: Single, places: Places, good: Good): readonly Rung[] {
  const isWhole = isCounted(input)
  const apart = isWhole ? one : apartOf([...places.up, ...places.down])
  const beside = (value: Rational, by: number): Rational => add(value, isWhole ? exact(by) : divide(apart, exact(4 / by)))
  const samples = [...places.up, ...places.down].flatMap(value => (isWhole ? [value] : [beside(value, -1), value, beside(value, 1)])).sort(compare)
  const goods = samples.map(good)
  if (goods.some(value => value === undefined)) return []
  const steps = goods.slice(1).map((value, index) => Math.sign(compare(value ?? zero, goods[index] ?? zero)))
  const isUp = steps.every(step => step >= 0)
  if (!isUp && steps.some(step => step > 0)) return []
  const ordered = isUp ? places.up : places.down.toReversed()
  const rungs = ordered.flatMap(value => rungsAt(value, isUp, isWhole ? undefined : by => beside(value, isUp ? by : -by), good))
  return rising(rungs, (isUp ? goods[0] : goods.at(-1)) ?? zero)
}

/** A border reached, and one that must be gone beyond. */
function rungsAt(at: Rational, isUp: boolean, beyond: ((by: 1 | 2) => Rational) | undefined, good: Good): readonly Rung[] {
  const here = good(at) ?? zero
  const reached: Rung = [{ is: isUp ? 'from' : 'to', at }, here]
  if (beyond === undefined) return [reached]
  const [next, after] = [good(beyond(1)) ?? here, good(beyond(2)) ?? here]
  return compare(next, here) > 0 && equal(next, after) ? [reached, [{ is: isUp ? 'over' : 'under', at }, next]] : [reached]
}

/** The least distance between two places, one at most. */
function apartOf(values: readonly Rational[]): Rational {
  const sorted = [...values].sort(compare)
  const gaps = sorted.slice(1).map((value, index) => subtract(value, sorted[index] ?? value)).filter(gap => compare(gap, zero) > 0)
  return gaps.reduce(least, one)
}
