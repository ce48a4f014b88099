import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { diffSets, type SetDiff } from '../../criteria/diff/diff.ts'
import type { Edition } from '../../criteria/diff/change.ts'
import type { Grade } from '../../criteria/criteria.ts'
import { divide, exact, hundred, isZero, multiply, sum, zero, type Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { GroupScore, LeafScore, UnitScore } from '../scorecard.ts'
import { kinOf, type Kin } from './kin.ts'

/** How a unit that was merged from several is compared: not at all, or with their mean. */
export type MergedRule = 'none' | 'mean'

/** Points beside the maximum that counted. */
export interface Share {
  readonly points: Rational
  readonly max: Rational
}

/** A field or component that both results have. */
export interface PartMove {
  readonly code: string
  readonly name: Text
  /** Its code or codes before, where other. */
  readonly formerly: readonly string[]
  readonly before: Share
  readonly now: Share
}

/** Where a unit stood: index as published; rank and class only of one ranked unit. */
export interface Stood {
  readonly index: Rational
  readonly rank?: number
  readonly grade?: Grade
}

/** One unit beside what it was. */
export interface UnitMove {
  readonly now: UnitScore
  readonly kin: Kin
  /** Absent where there is nothing to compare with: new, merged without a rule, or not submitted. */
  readonly before?: Stood
  readonly fields: readonly PartMove[]
  readonly components: readonly PartMove[]
  /** What is reached of the components that both results count, in percent: criteria new or gone have no say. */
  readonly alike?: { readonly before: Rational; readonly now: Rational }
}

/** A ranking list beside the result before. */
export interface GroupMoves {
  readonly now: GroupScore
  readonly before: GroupScore
  readonly units: readonly UnitMove[]
  /** Units of before that live on in no unit. */
  readonly gone: readonly UnitScore[]
  /** Components that only the one or the other set has. */
  readonly fresh: readonly Component[]
  readonly ended: readonly Component[]
  readonly diff: SetDiff
}

/** A group and its set as it is written. */
export interface Side {
  readonly group: GroupScore
  readonly edition: Edition
}

/** Lays a group beside that of an earlier result. `others` are all units of that result: one may have changed its list. */
export function moves(old: Side, now: Side, others: readonly UnitScore[], merged: MergedRule): GroupMoves {
  const diff = diffSets(old.edition, now.edition)
  const origins = originsOf(diff, now.group.set)
  const kin = kinOf(others)
  const units = now.group.units.map(unit => moveOf(unit, kin(unit.unit), origins, now.group.set, merged))
  const living = new Set(units.flatMap(({ kin: { before } }) => before))
  const kept = new Set([...origins.values()].flat())
  return {
    now: now.group, before: old.group, units, diff,
    gone: old.group.units.filter(unit => !living.has(unit)),
    fresh: now.group.set.components.filter(({ code }) => !origins.has(code)),
    ended: old.group.set.components.filter(({ code }) => !kept.has(code)),
  }
}

/** The codes before of each component: the one that it continues, and those merged into it. */
function originsOf({ carried, old }: SetDiff, set: CriteriaSet): ReadonlyMap<string, readonly string[]> {
  const before = new Map([...carried.codes].map(([from, to]) => [to, from]))
  const known = new Set(old.components.map(({ code }) => code))
  return new Map(set.components.flatMap(({ code, mergedFrom = [] }) => {
    const first = before.get(code)
    return first === undefined || !known.has(first) ? [] : [[code, [first, ...mergedFrom.filter(each => known.has(each) && each !== first && !carried.codes.has(each))]] as const]
  }))
}

function moveOf(now: UnitScore, kin: Kin, origins: ReadonlyMap<string, readonly string[]>, set: CriteriaSet, merged: MergedRule): UnitMove {
  const stood = kin.before.filter(each => each.status !== 'not-submitted')
  const isCompared = now.status !== 'not-submitted' && stood.length > 0 && stood.length === kin.before.length && (kin.is !== 'merged' || (merged === 'mean' && kin.missing.length === 0))
  if (!isCompared) return { now, kin, fields: [], components: [] }
  const components = now.leaves.flatMap(leaf => componentMove(leaf, stood, origins.get(leaf.component.code)))
  const alike = components.filter(({ code }) => now.leaves.some(({ component }) => component.code === code && component.list === 'base'))
  return { now, kin, before: stoodOf(stood), fields: fieldMoves(alike, set), components, ...ratiosOf(alike) }
}

function stoodOf(units: readonly UnitScore[]): Stood {
  const [only] = units
  if (units.length > 1 || only === undefined) return { index: mean(units.map(each => each.index)) }
  return { index: only.index, ...(only.rank === undefined ? {} : { rank: only.rank }), ...(only.grade === undefined ? {} : { grade: only.grade }) }
}

const mean = (all: readonly Rational[]): Rational => divide(sum(all), exact(all.length))

/** A component that counted in both results; one that was open, or left out, on either side is no comparison. */
function componentMove(leaf: LeafScore, olds: readonly UnitScore[], codes: readonly string[] | undefined): readonly PartMove[] {
  if (codes === undefined || !counts(leaf)) return []
  const before = olds.map(unit => unit.leaves.filter(each => codes.includes(each.component.code)))
  if (before.some(leaves => leaves.length !== codes.length || !leaves.every(counts))) return []
  const { component: { code, name } } = leaf
  return [{
    code, name, formerly: codes.length === 1 && codes[0] === code ? [] : codes, now: { points: leaf.points, max: leaf.max },
    before: { points: mean(before.map(leaves => sum(leaves.map(each => each.points)))), max: mean(before.map(leaves => sum(leaves.map(each => each.max)))) },
  }]
}

const counts = ({ state, max, component }: LeafScore): boolean => state !== 'pending' && state !== 'unreadable' && (component.list === 'penalty' || !isZero(max))

/** Fields as sums of the components that both results count, so that nothing new or gone has a say. */
function fieldMoves(components: readonly PartMove[], set: CriteriaSet): readonly PartMove[] {
  return set.fields.flatMap(({ code, name }) => {
    const own = components.filter(each => set.components.some(component => component.code === each.code && component.field === code))
    if (own.length === 0) return []
    return [{ code, name, formerly: [], before: total(own.map(each => each.before)), now: total(own.map(each => each.now)) }]
  })
}

const total = (shares: readonly Share[]): Share => ({ points: sum(shares.map(each => each.points)), max: sum(shares.map(each => each.max)) })

function ratiosOf(components: readonly PartMove[]): Pick<UnitMove, 'alike'> {
  const [before, now] = [total(components.map(each => each.before)), total(components.map(each => each.now))]
  return components.length === 0 ? {} : { alike: { before: percent(before), now: percent(now) } }
}

/** What is reached of a maximum, in percent; of nothing, nothing. */
export const percent = ({ points, max }: Share): Rational => (isZero(max) ? zero : multiply(divide(points, max), hundred))
