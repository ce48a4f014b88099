import { walk, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import { sign, subtract, sum, zero, type Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'
import { leavesUnder } from '../codes.ts'
import type { UnitScore } from '../scorecard.ts'
import type { Before } from './before.ts'
import { percent, total, type PartMove, type Share } from './years.ts'

/** A component, or a criterion taken as a whole, that both results count, with the leaves that make it up now. */
export interface PartSince extends PartMove {
  readonly leaves: readonly string[]
  readonly list: Component['list']
}

/** A field as the sum of what both results count of it. */
export interface FieldSince extends PartMove {
  readonly parts: readonly PartSince[]
}

/** A list of bonus or penalty components: those that both results count, and what the whole list came to within its cap, which they need not add up to. */
export interface ListSince {
  readonly list: 'bonus' | 'penalty'
  readonly whole?: Pick<PartMove, 'before' | 'now'>
  readonly parts: readonly PartSince[]
}

/** How a unit moved since the result before: fields with their components, then bonus and penalty; nothing where it is not compared. Points of penalties are points taken: below zero. */
export interface Since {
  readonly fields: readonly FieldSince[]
  readonly extras: readonly ListSince[]
}

/** Reads the names and the leaves of a set once, for all units of its group. */
export function sinceIn(set: CriteriaSet): (unit: UnitScore, before: Before | undefined) => Since {
  const under = leavesUnder(set)
  const names = new Map<string, Text>([...[...walk(set.fields)].map(({ code, name }) => [code, name] as const), ...set.components.map(({ code, name }) => [code, name] as const)])
  const components = new Map(set.components.map(component => [component.code, component]))
  return (unit, before) => {
    const own = new Map(unit.leaves.map(leaf => [leaf.component.code, leaf]))
    const parts = (before?.components ?? []).map(({ code, formerly, points, max }): PartSince => {
      const leaves = under.get(code) ?? []
      const scored = leaves.flatMap(leaf => own.get(leaf) ?? [])
      const list = components.get(leaves[0] ?? '')?.list ?? 'base'
      return { code, name: names.get(code) ?? unnamed, formerly, leaves, list, before: taken(list, { points, max }), now: taken(list, { points: sum(scored.map(each => each.points)), max: sum(scored.map(each => each.max)) }) }
    })
    const first = ({ leaves: [leaf = ''] }: PartSince) => components.get(leaf)
    const fields = set.fields.map(({ code, name }) => ({ code, name, parts: parts.filter(part => part.list === 'base' && first(part)?.field === code) }))
    return {
      fields: fields.filter(field => field.parts.length > 0).map(field => ({ ...field, formerly: [], before: total(field.parts.map(part => part.before)), now: total(field.parts.map(part => part.now)) })),
      extras: before?.components === undefined ? [] : (['bonus', 'penalty'] as const).map(list => listSince(list, unit, before, parts, set)).filter(each => each.parts.length > 0 || each.whole !== undefined),
    }
  }
}

/** Points of a penalty as points taken. */
export const taken = (list: Component['list'], { points, max }: Share): Share => ({ points: list === 'penalty' ? subtract(zero, points) : points, max })

/** A list that both results have, where something was added or taken in either, is told as a whole too. */
function listSince(list: 'bonus' | 'penalty', unit: UnitScore, { lists }: Before, all: readonly PartSince[], set: CriteriaSet): ListSince {
  const [parts, old, cap] = [all.filter(part => part.list === list), lists?.[list], set[list]?.max]
  if (old === undefined || cap === undefined || (sign(old.points) === 0 && sign(unit[list]) === 0)) return { list, parts }
  return { list, parts, whole: { before: taken(list, old), now: taken(list, { points: unit[list], max: cap }) } }
}

/** What is reached of the components of the fields that both results count, in percent, exact. */
export interface Alike {
  readonly before: Rational
  readonly now: Rational
}

/** Like for like: criteria new or gone, bonus and penalty have no say. Undefined where nothing is compared by component. */
export function alikeOf({ fields }: Since): Alike | undefined {
  return fields.length === 0 ? undefined : { before: percent(total(fields.map(field => field.before))), now: percent(total(fields.map(field => field.now))) }
}

const unnamed: Text = { vi: '', en: '' }
