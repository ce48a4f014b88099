import { address, columnName } from '../../sheet.ts'
import { tabRef } from '../../page.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { summaryOf, type GroupSummary } from '../../scoring/summary/summary.ts'
import type { Tongue } from '../../text.ts'
import { limitsOf } from '../limit.ts'
import { columnsOf, type Columns } from './columns.ts'
import { rankingTitles } from './heading.ts'

/** The sheets of one group. */
export type Tab = 'ranking' | 'summary' | 'fields' | 'details' | 'costs' | 'reasons' | 'order' | 'years' | 'yearsParts' | 'yearsCriteria'

/** Where everything of one group stands in the workbook, so that formulas of one sheet find the cells of another. */
export interface Plan {
  readonly group: GroupScore
  readonly t: Tongue
  readonly tabs: Readonly<Record<Tab, string>>
  readonly summary: GroupSummary
  readonly columns: Columns
  /** The last row of heads of the sheets that have a row a unit; the units follow in the order of the group. */
  readonly heads: Readonly<Record<'ranking' | 'fields' | 'details' | 'order', number>>
}

/** Lines above the heads of every sheet but the ranking. */
export const titleLines = 3

export function planOf(group: GroupScore, tabs: Plan['tabs'], t: Tongue): Plan {
  return {
    group, t, tabs, summary: summaryOf(group), columns: columnsOf(group.set, limitsOf(group)),
    heads: { ranking: rankingTitles(group, t).length + 1, fields: titleLines + 2, details: titleLines + 3, order: titleLines + 1 },
  }
}

type Sheet = keyof Plan['heads']

/** The units that have a row of points: the ranked, then the incomplete. */
export const shownUnits = ({ group }: Plan): readonly UnitScore[] => group.units.filter(unit => unit.status !== 'not-submitted')

/** The row of the unit at a place of the group, from 0. */
export const rowAt = ({ heads }: Plan, sheet: Sheet, place: number): number => heads[sheet] + 1 + place

/** A cell of a unit, from another sheet. */
export const cellOn = (plan: Plan, sheet: Sheet, column: number, place: number): string => tabRef(plan.tabs[sheet]) + address(column, rowAt(plan, sheet, place))

/** A column over all ranked units, fixed, without its sheet; there must be one. */
export function rankedColumn(plan: Plan, sheet: Sheet, column: number): string {
  const name = columnName(column)
  return `$${name}$${rowAt(plan, sheet, 0)}:$${name}$${rowAt(plan, sheet, plan.summary.ranked.length - 1)}`
}

/** The same from another sheet. */
export const rankedOn = (plan: Plan, sheet: Sheet, column: number): string => tabRef(plan.tabs[sheet]) + rankedColumn(plan, sheet, column)

/** How many units are ranked, as a formula. */
export const rankedCount = (plan: Plan): string => (plan.summary.ranked.length === 0 ? '0' : `COUNT(${rankedOn(plan, 'ranking', 1)})`)
