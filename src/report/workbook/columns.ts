import type { Component, CriteriaSet, Node } from '../../criteria/criteria.ts'
import type { Rational } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import type { Limit } from '../limit.ts'

/** A column of the sheet of details: a component's points, or a sum with its parts behind it. */
export interface Column {
  /** From 1. */
  readonly at: number
  readonly code: string
  readonly name: Text
  readonly max: Rational
  /** Outline level; 0 is always in sight. */
  readonly level: number
  /** Of a component: its place among `components` of the set. */
  readonly leaf?: number
  /** Of a sum: the columns that it adds up, and the last column that stands behind it. */
  readonly parts: readonly number[]
  readonly until: number
}

/** What stands where on the sheet of details. */
export interface Columns {
  readonly all: readonly Column[]
  /** One a field, in the order of the set; always a sum. */
  readonly fields: readonly Column[]
  readonly bonus?: Column
  readonly penalty?: Column
  /** Unrounded, behind everything else; those of the limits only where they act in the group. */
  readonly base: number
  readonly ceiling?: number
  readonly floor?: number
  readonly exact: number
  readonly max: number
  readonly index: number
}

export const firstColumn = 3

/** The columns of a set: each field with what is below it, the bonus, the penalty, then the totals and what limits them. */
export function columnsOf(set: CriteriaSet, limits: ReadonlySet<Limit> = new Set()): Columns {
  const places = new Map(set.components.map((component, place) => [component.code, place]))
  const all: Column[] = []
  const leaf = (component: Component, level: number): Column =>
    ({ at: firstColumn + all.length, code: component.code, name: component.name, max: component.max, level, leaf: places.get(component.code) ?? -1, parts: [], until: firstColumn + all.length })
  const add = (column: Column): Column => { all.push(column); return column }
  const sum = (head: Pick<Column, 'code' | 'name' | 'max' | 'level'>, below: () => readonly Column[]): Column => {
    const place = all.length
    const open = add({ ...head, at: firstColumn + place, parts: [], until: 0 })
    const parts = below().map(column => column.at)
    const column = { ...open, parts, until: firstColumn + all.length - 1 }
    all[place] = column
    return column
  }
  const node = (each: Node, level: number): Column => (each.component !== undefined && level > 0 ? add(leaf(each.component, level))
    : sum({ code: each.code, name: each.name, max: each.max, level }, () => (each.component === undefined ? each.children.map(child => node(child, level + 1)) : [add(leaf(each.component, level + 1))])))
  const fields = set.fields.map(field => node(field, 0))
  const list = (of: 'bonus' | 'penalty'): Column | undefined => {
    const extra = set[of]
    return extra === undefined ? undefined : sum({ code: '', name: listNames[of], max: extra.max, level: 0 }, () => extra.components.map(component => add(leaf(component, 1))))
  }
  const [bonus, penalty] = [list('bonus'), list('penalty')]
  const base = firstColumn + all.length
  const acting = limitOrder.filter(limit => limits.has(limit))
  const next = base + acting.length
  return { all, fields, base, exact: next + 1, max: next + 2, index: next + 3, ...Object.fromEntries(acting.map((limit, place) => [limit, base + 1 + place])), ...(bonus === undefined ? {} : { bonus }), ...(penalty === undefined ? {} : { penalty }) }
}

const limitOrder = ['ceiling', 'floor'] as const
const listNames = { bonus: text(() => 'Điểm thưởng', () => 'Bonus'), penalty: text(() => 'Điểm phạt', () => 'Penalty') }
