import type { Grade } from '../../criteria/criteria.ts'
import { divide, exact, isZero, most, subtract, sum, zero, type Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { GroupScore, UnitScore } from '../scorecard.ts'
import { heldBack, overCap } from '../sums.ts'
import { costsOf, type Cost } from './costs.ts'
import { spreadOf, type Spread } from './spread.ts'

/** How many ranked units hold a grade, and which part of them that is, as a rate; no part where nobody is ranked. */
export interface GradeShare {
  readonly grade: Grade
  readonly count: number
  readonly share?: Rational
}

/** A field over the ranked units: their points as they are before any rounding, and earned ÷ what counts for them. */
export interface FieldSummary {
  readonly code: string
  readonly name: Text
  /** Of the set. */
  readonly max: Rational
  readonly points?: Spread
  /** Undefined where nothing of the field counts for anybody. */
  readonly rate?: Rational
}

/** What a group comes to: of ranked units alone, exact, nothing rounded but the published indices. */
export interface GroupSummary {
  readonly ranked: readonly UnitScore[]
  readonly incomplete: readonly UnitScore[]
  readonly notSubmitted: readonly UnitScore[]
  /** Of the published (rounded) indices; undefined where nobody is ranked. */
  readonly index?: Spread
  /** Highest first. */
  readonly grades: readonly GradeShare[]
  /** Ranked, with an index below every grade of the set. */
  readonly ungraded: number
  readonly fields: readonly FieldSummary[]
  /** What each component and penalty cost, in the order of the set; `dearest` sorts them. */
  readonly costs: readonly Cost[]
  /** What the penalties of the ranked units come to beyond their cap: in `costs`, and not taken. */
  readonly overPenalty: Rational
  /** What of the penalties is not taken because no total falls below 0, and what the ceiling of the set keeps from counting; both of the ranked units, zero or more. */
  readonly belowZero: Rational
  readonly overCeiling: Rational
}

/** Sums up a group; every report of it asks, and it is done once. */
export function summaryOf(group: GroupScore): GroupSummary {
  const known = remembered.get(group) ?? summed(group)
  remembered.set(group, known)
  return known
}

const remembered = new WeakMap<GroupScore, GroupSummary>()

function summed(group: GroupScore): GroupSummary {
  const of = (status: UnitScore['status']): readonly UnitScore[] => group.units.filter(unit => unit.status === status)
  const ranked = of('ranked')
  const index = spreadOf(ranked.map(unit => unit.index))
  return {
    ranked, incomplete: of('incomplete'), notSubmitted: of('not-submitted'),
    ...(index === undefined ? {} : { index }),
    grades: group.set.grades.map(grade => gradeShare(grade, ranked)),
    ungraded: ranked.filter(unit => unit.grade === undefined).length,
    fields: group.set.fields.map((field, place) => fieldSummary(field, ranked, place)),
    costs: costsOf(group, ranked),
    overPenalty: sum(ranked.map(unit => overCap(unit, 'penalty'))),
    belowZero: sum(ranked.map(unit => most(zero, heldBack(unit)))),
    overCeiling: sum(ranked.map(unit => most(zero, subtract(zero, heldBack(unit))))),
  }
}

function gradeShare(grade: Grade, ranked: readonly UnitScore[]): GradeShare {
  const count = ranked.filter(unit => unit.grade?.id === grade.id).length
  return { grade, count, ...(ranked.length === 0 ? {} : { share: divide(exact(count), exact(ranked.length)) }) }
}

function fieldSummary({ code, name, max }: Pick<FieldSummary, 'code' | 'name' | 'max'>, ranked: readonly UnitScore[], place: number): FieldSummary {
  const own = ranked.map(unit => unit.fields[place]).filter(field => field !== undefined)
  const points = spreadOf(own.map(field => field.points))
  const possible = sum(own.map(field => field.max))
  return {
    code, name, max,
    ...(points === undefined ? {} : { points }),
    ...(isZero(possible) ? {} : { rate: divide(sum(own.map(field => field.points)), possible) }),
  }
}
