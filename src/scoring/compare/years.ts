import type { Component, CriteriaSet, Grade } from '../../criteria/criteria.ts'
import { diffSets, type SetDiff } from '../../criteria/diff/diff.ts'
import type { Edition } from '../../criteria/diff/change.ts'
import type { Unit } from '../../evidence/answer.ts'
import { divide, exact, hundred, isZero, multiply, round, sum, zero, type Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { GroupScore, LeafScore, UnitScore } from '../scorecard.ts'
import { mayMove } from '../bounds/ranks.ts'
import { atomsOf, type Atom } from './atoms.ts'
import { kinOf, type Kin } from './kin.ts'

/** How a unit that was merged from several is compared: not at all, or with their mean. */
export type MergedRule = 'none' | 'mean'

/** Points beside the maximum that counted. */
export interface Share {
  readonly points: Rational
  readonly max: Rational
}

/** A field, criterion or component that both results have. */
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
  /** Its rank might still have moved when the result was written, for others of its list were open: it is told as none. */
  readonly unsettled?: true
}

/** One unit beside what it was. */
export interface UnitMove {
  readonly now: UnitScore
  readonly kin: Kin
  /** Absent where there is nothing to compare with: new, merged without a rule, parted, one of several of its name, not submitted, or open on either side. */
  readonly before?: Stood
  /** Where it stood as published, also where it is not compared because the unit is open now. */
  readonly last?: Stood
  /** Units before merging that handed nothing in, where a mean is asked for and that is why there is none. */
  readonly silent?: readonly string[]
  /** The side whose index is only what is known so far, where that alone is why it is not compared. */
  readonly open?: 'before' | 'now'
  /** It stood in another ranking list, by its own set: the two indices are told, ranks and components of two lists are not set against each other. */
  readonly movedList?: true
  readonly fields: readonly PartMove[]
  readonly components: readonly PartMove[]
  /** What its bonus and its penalty came to before within their caps, beside the caps; of several units, the means. */
  readonly lists?: Readonly<Partial<Record<'bonus' | 'penalty', Share>>>
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

/** Every unit of the two results, whatever its list: one may have changed it. */
export interface Everyone {
  readonly before: readonly UnitScore[]
  readonly now: readonly Unit[]
}

/** Lays a group beside that of an earlier result. */
export function moves(old: Side, now: Side, everyone: Everyone, merged: MergedRule): GroupMoves {
  const diff = diffSets(old.edition, now.edition)
  const atoms = atomsOf(diff)
  const kin = kinOf(everyone.before, everyone.now)
  const list = new Set(old.group.units)
  const units = now.group.units.map(unit => moveOf(unit, kin(unit.unit), list, atoms, { old: old.group.set, set: now.group.set }, merged))
  const living = new Set(everyone.now.flatMap(unit => { const { before, maybe } = kin(unit); return [...before, ...maybe] }))
  const [met, kept] = [new Set(atoms.flatMap(atom => atom.leaves)), new Set(atoms.flatMap(atom => atom.oldLeaves))]
  return {
    now: now.group, before: old.group, units, diff,
    gone: old.group.units.filter(unit => !living.has(unit)),
    fresh: now.group.set.components.filter(({ code }) => !met.has(code)),
    ended: old.group.set.components.filter(({ code }) => !kept.has(code)),
  }
}

/** Last year's points, as they were published, of a unit that was one and still is, by the code of what continues each; also while the unit is open now. */
export function pointsBefore(old: Side, now: Side, everyone: Everyone): (unit: Unit) => ReadonlyMap<string, Rational> {
  const atoms = atomsOf(diffSets(old.edition, now.edition))
  const kin = kinOf(everyone.before, everyone.now)
  const { to, mode } = old.group.set.rounding
  return unit => {
    const { is, before: [only] } = kin(unit)
    if (only === undefined || (is !== 'same' && is !== 'renamed') || !old.group.units.includes(only)) return new Map()
    return new Map(atoms.flatMap(({ code, oldLeaves }) => { const share = sharesOf(only, oldLeaves); return share === undefined ? [] : [[code, round(share.points, to, mode)] as const] }))
  }
}

function moveOf(now: UnitScore, kin: Kin, list: ReadonlySet<UnitScore>, atoms: readonly Atom[], { old, set }: { readonly old: CriteriaSet; readonly set: CriteriaSet }, merged: MergedRule): UnitMove {
  const stood = kin.before.filter(each => each.status !== 'not-submitted')
  const silent = kin.is === 'merged' && merged === 'mean' ? kin.before.filter(each => !stood.includes(each)).map(each => each.unit.name) : []
  const alone = { now, kin, fields: [], components: [], ...(silent.length === 0 ? {} : { silent }) }
  if (kin.is === 'split' || kin.is === 'several' || kin.parted.length > 0 || stood.length === 0 || stood.length < kin.before.length || (kin.is === 'merged' && (merged === 'none' || kin.missing.length > 0))) return alone
  if (stood.some(isOpen)) return { ...alone, ...(now.status === 'not-submitted' ? {} : { open: 'before' as const }) }
  const movedList = stood.some(each => !list.has(each))
  const last = movedList ? withoutRank(stoodOf(stood)) : stoodOf(stood)
  if (now.status !== 'ranked') return { ...alone, last, ...(isOpen(now) ? { open: 'now' as const } : {}) }
  if (movedList) return { ...alone, before: last, last, movedList }
  const moved = atoms.flatMap(atom => { const part = partMove(atom, now, stood); return part === undefined ? [] : [{ atom, part }] })
  const components = moved.map(({ part }) => part)
  const base = new Set(set.components.filter(({ list }) => list === 'base').map(({ code }) => code))
  const alike = moved.filter(({ atom }) => atom.leaves.every(code => base.has(code)))
  return { now, kin, before: last, last, lists: listsOf(stood, old), fields: fieldMoves(alike, set), components, ...ratiosOf(alike.map(({ part }) => part)) }
}

const listsOf = (units: readonly UnitScore[], old: CriteriaSet): NonNullable<UnitMove['lists']> => Object.fromEntries((['bonus', 'penalty'] as const).flatMap(list => {
  const cap = old[list]?.max
  return cap === undefined ? [] : [[list, { points: mean(units.map(unit => unit[list])), max: cap }]]
}))

const withoutRank = ({ rank: _rank, ...stood }: Stood): Stood => stood

/** A partial index is no published one. */
const isOpen = ({ status }: UnitScore): boolean => status === 'incomplete'

function stoodOf(units: readonly UnitScore[]): Stood {
  const [only] = units
  if (units.length > 1 || only === undefined) return { index: mean(units.map(each => each.index)) }
  return { index: only.index, ...(mayMove(only) ? { unsettled: true } : only.rank === undefined ? {} : { rank: only.rank }), ...(only.grade === undefined ? {} : { grade: only.grade }) }
}

const mean = (all: readonly Rational[]): Rational => divide(sum(all), exact(all.length))

/** What both results counted; what was open, or left out, on either side is no comparison. */
function partMove({ code, name, formerly, leaves, oldLeaves }: Atom, unit: UnitScore, olds: readonly UnitScore[]): PartMove | undefined {
  const now = sharesOf(unit, leaves)
  const before = olds.map(each => sharesOf(each, oldLeaves))
  if (now === undefined || before.some(each => each === undefined)) return undefined
  const shares = before.filter(each => each !== undefined)
  return {
    code, name, formerly: formerly.length === 1 && formerly[0] === code ? [] : formerly, now,
    before: { points: mean(shares.map(each => each.points)), max: mean(shares.map(each => each.max)) },
  }
}

function sharesOf({ leaves }: UnitScore, codes: readonly string[]): Share | undefined {
  const own = leaves.filter(leaf => codes.includes(leaf.component.code))
  return own.length === codes.length && own.every(counts) ? total(own) : undefined
}

const counts = ({ state, max, component }: LeafScore): boolean => state !== 'pending' && state !== 'unreadable' && (component.list === 'penalty' || !isZero(max))

/** Fields as sums of what both results count, so that nothing new or gone has a say. */
function fieldMoves(moved: readonly { readonly atom: Atom; readonly part: PartMove }[], set: CriteriaSet): readonly PartMove[] {
  const fieldOf = new Map(set.components.map(({ code, field }) => [code, field]))
  return set.fields.flatMap(({ code, name }) => {
    const own = moved.filter(({ atom }) => fieldOf.get(atom.leaves[0] ?? '') === code).map(({ part }) => part)
    if (own.length === 0) return []
    return [{ code, name, formerly: [], before: total(own.map(each => each.before)), now: total(own.map(each => each.now)) }]
  })
}

/** Shares added up. */
export const total = (shares: readonly Share[]): Share => ({ points: sum(shares.map(each => each.points)), max: sum(shares.map(each => each.max)) })

function ratiosOf(components: readonly PartMove[]): Pick<UnitMove, 'alike'> {
  const [before, now] = [total(components.map(each => each.before)), total(components.map(each => each.now))]
  return components.length === 0 ? {} : { alike: { before: percent(before), now: percent(now) } }
}

/** What is reached of a maximum, in percent; of nothing, nothing. */
export const percent = ({ points, max }: Share): Rational => (isZero(max) ? zero : multiply(divide(points, max), hundred))
