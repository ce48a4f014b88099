import type { Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { GroupScore, UnitScore } from '../scorecard.ts'
import type { Kin } from './kin.ts'
import type { GroupMoves, PartMove, Share } from './years.ts'

/** What a unit was in the result before, as reports show it beside its rank. */
export interface Before {
  readonly was: Kin['is']
  /** The names it had, where other than its own. */
  readonly from: readonly string[]
  /** Those of its names that the result before does not have, or has more than once. */
  readonly missing?: readonly string[]
  /** Those of its names whom other units of now come from as well. */
  readonly parted?: readonly string[]
  /** Those of its names that handed nothing in, where a mean is asked for. */
  readonly silent?: readonly string[]
  /** As published; absent where there is nothing to compare with. */
  readonly index?: Rational
  readonly rank?: number
  /** Its rank of then was not final, for others of its list were open: there is none to compare with. */
  readonly unsettled?: true
  readonly grade?: Text
  /** The side whose index is only what is known so far, where that alone is why it is not compared. */
  readonly open?: 'before' | 'now'
  /** It stood in another ranking list: the two indices stand side by side, ranks and components are not compared. */
  readonly movedList?: true
  /** What its bonus and its penalty came to within their caps, beside the caps; where it is compared by component. */
  readonly lists?: ListsBefore
  /** What it had before of the components that both results count, by their codes of now. */
  readonly components?: readonly PartBefore[]
}

/** Points of a list within its cap, and the cap. */
export type ListsBefore = Readonly<Partial<Record<'bonus' | 'penalty', Share>>>

/** A component, or a criterion taken as a whole, of the result before: points and the maximum that counted, exact. */
export interface PartBefore extends Pick<PartMove, 'code' | 'formerly'> {
  readonly points: Rational
  readonly max: Rational
}

/** What a list is laid beside, and what stands outside the comparison. */
export interface Past {
  /** The list of the result before. */
  readonly name: string
  readonly year: number
  /** How many units were ranked; absent in files that do not say. */
  readonly ranked?: number
  /** Units of before that live on in no unit. */
  readonly gone: readonly GoneUnit[]
  /** Codes of the components that only the set of now has. */
  readonly fresh: readonly string[]
  readonly ended: readonly EndedComponent[]
}

/** A unit that is no longer, as it stood. */
export interface GoneUnit {
  readonly id: string
  readonly name: string
  readonly index?: Rational
  readonly rank?: number
  readonly grade?: Text
}

/** A component that the set of now no longer has. */
export interface EndedComponent {
  readonly code: string
  readonly name: Text
  readonly max: Rational
}

/** By the id of the unit. */
export const beforeOf = ({ units }: Pick<GroupMoves, 'units'>): ReadonlyMap<string, Before> => new Map(units.map(({ now: { unit }, kin, last, silent, open, movedList, lists, components }) => [unit.id, {
  was: kin.is, from: kin.is !== 'same' && kin.is !== 'new' ? [...new Set([...kin.before.map(each => each.unit.name), ...kin.missing])] : [],
  ...(kin.missing.length === 0 ? {} : { missing: kin.missing }), ...(kin.parted.length === 0 ? {} : { parted: kin.parted.map(each => each.unit.name) }), ...(silent === undefined ? {} : { silent }),
  ...(open === undefined ? {} : { open }), ...(movedList === undefined ? {} : { movedList }),
  ...(last?.unsettled === true ? { unsettled: true } : {}), ...(last === undefined ? {} : { index: last.index, ...(last.rank === undefined ? {} : { rank: last.rank }), ...(last.grade === undefined ? {} : { grade: last.grade.name }) }),
  ...(components.length === 0 || lists === undefined || Object.keys(lists).length === 0 ? {} : { lists }),
  ...(components.length === 0 ? {} : { components: components.map(({ code, formerly, before }) => ({ code, formerly, ...before })) }),
}]))

/** A group with what it is laid beside. */
export const laidBeside = (moves: GroupMoves): Pick<GroupScore, 'before' | 'past'> => ({ before: beforeOf(moves), past: pastOf(moves) })

const pastOf = ({ before: { name, set, units }, gone, fresh, ended }: GroupMoves): Past => ({
  name: name.vi, year: set.year, ranked: units.filter(({ status }) => status === 'ranked').length, fresh: fresh.map(({ code }) => code), ended: ended.map(component => ({ code: component.code, name: component.name, max: component.max })),
  gone: gone.map(({ unit, status, index, rank, grade }) => ({
    id: unit.id, name: unit.name, ...(status === 'ranked' ? { index } : {}), ...(rank === undefined ? {} : { rank }), ...(grade === undefined ? {} : { grade: grade.name }),
  })),
})

/** `▲2`, `▼1`, `=`: places up or down since the result before; undefined where one of the two has no rank. */
export function rankArrow({ rank }: Pick<UnitScore, 'rank'>, before: Before | undefined): string | undefined {
  if (rank === undefined || before?.rank === undefined) return undefined
  return before.rank === rank ? '=' : before.rank > rank ? `▲${before.rank - rank}` : `▼${rank - before.rank}`
}
