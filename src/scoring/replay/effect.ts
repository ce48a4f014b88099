import type { CriteriaSet } from '../../criteria/criteria.ts'
import { compare, least, most, sign, subtract, zero, type Rational } from '../../rational.ts'
import { decisiveIndex } from '../rank.ts'
import type { GroupScore, UnitScore } from '../scorecard.ts'
import { isSameGrade } from './grades.ts'

/** How many units went one way, and by how much: the least and the most of them, above 0. */
export interface Side {
  readonly units: number
  readonly least: Rational
  readonly most: Rational
}

/** What a change does to the units of a group: to their points (a component) or to their index (a setting of the whole set). */
export interface Effect {
  readonly of: 'points' | 'index'
  readonly gained?: Side
  readonly lost?: Side
  /** Units whose rank and grade another setting alone would move; 0 for a component. */
  readonly ranks: number
  readonly grades: number
}

/** Differences of units (zero for one that did not move) as an effect. */
export function effectOf(of: Effect['of'], differences: readonly Rational[], ranks = 0, grades = 0): Effect {
  const gained = side(differences.filter(each => sign(each) > 0))
  const lost = side(differences.filter(each => sign(each) < 0).map(each => subtract(zero, each)))
  return { of, ranks, grades, ...(gained === undefined ? {} : { gained }), ...(lost === undefined ? {} : { lost }) }
}

function side(all: readonly Rational[]): Side | undefined {
  const [first, ...rest] = all
  return first === undefined ? undefined : { units: all.length, least: rest.reduce(least, first), most: rest.reduce(most, first) }
}

/** What a setting alone does: the same set and evidence, with and without it. */
export function settingEffect(before: GroupScore, after: GroupScore): Effect {
  const others = new Map(after.units.map(unit => [unit.unit.id, unit]))
  const both = before.units.flatMap(unit => { const other = others.get(unit.unit.id); return other === undefined || unit.status !== 'ranked' ? [] : [[unit, other] as const] })
  const index = (set: CriteriaSet, unit: UnitScore): Rational => decisiveIndex(set, unit)
  return effectOf('index', both.map(([unit, other]) => subtract(index(after.set, other), index(before.set, unit))),
    both.filter(([unit, other]) => unit.rank !== other.rank).length, both.filter(([unit, other]) => !isSameGrade(unit.grade, other.grade)).length)
}

/** Whether an effect moves anyone at all. */
export const isFelt = ({ gained, lost, ranks, grades }: Effect): boolean => gained !== undefined || lost !== undefined || ranks > 0 || grades > 0

/** Whether all units of a side moved by the same amount. */
export const isUniform = (moved: Side): boolean => compare(moved.least, moved.most) === 0
