import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { gradeBy, type Limit } from '../../scoring/grade.ts'
import { withinQuotas, type Holder } from '../../scoring/quota.ts'
import { decisiveIndex } from '../../scoring/rank.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { address } from '../../sheet.ts'
import { text } from '../../text.ts'
import { live } from './live.ts'
import { looks } from './looks.ts'
import type { OrderColumn } from './order.ts'
import { cellOn, rankedColumn, rowAt, type Plan } from './plan.ts'
import { orderColumns } from './standing-columns.ts'
import { gradeCell, gradeRange } from './summary-places.ts'

/** The columns that grade: the place by the index, what caps and lowers it, what is left after those, and after each quota from the highest grade down. */
export function gradeColumns(plan: Plan): readonly OrderColumn[] {
  const { set } = plan.group
  if (set.grades.length === 0) return []
  const at = orderColumns(set)
  return [
    byIndexColumn(plan), ...(at.cap === undefined ? [] : [capColumn(plan)]), ...(at.lower === undefined ? [] : [lowerColumn(plan)]),
    ...(at.held === undefined ? [] : [heldColumn(plan)]), ...at.quotas.map((_, stage) => quotaColumn(stage, plan)),
  ]
}

const cell = (plan: Plan, column: number, place: number): string => address(column, rowAt(plan, 'order', place))
const positionOf = (set: CriteriaSet, id: string | undefined): number => set.grades.findIndex(grade => grade.id === id) + 1

/** The place by the index alone: 1 and the borders above it, 0 below the lowest. */
function byIndexColumn(plan: Plan): OrderColumn {
  const { set } = plan.group
  const { key } = orderColumns(set)
  const [lowest, borders] = [gradeCell(plan, set.grades.length - 1, 'from'), gradeRange(plan, 'from')]
  const value = (unit: UnitScore): number => (gradeBy(set, decisiveIndex(set, unit), [])?.position ?? -1) + 1
  return {
    head: text(() => 'Mức theo chỉ số (1 là cao nhất)', () => 'Place by index (1 is highest)'), width: 13,
    box: (unit, place) => live(`IF(${cell(plan, key, place)}<${lowest},0,1+SUMPRODUCT(1*(${borders}>${cell(plan, key, place)})))`, value(unit), looks.centre),
  }
}

/** Whether a penalty took points, by the sheet of details. */
function taken(plan: Plan, penalty: Component, place: number): string {
  const leaf = plan.group.set.components.indexOf(penalty)
  return `SUM(${cellOn(plan, 'details', plan.columns.all.find(column => column.leaf === leaf)?.at ?? 0, place)})>0`
}

/** The highest place that is left open: what answers cap as the evidence has it, penalties by their points. 0 where nothing caps. */
function capColumn(plan: Plan): OrderColumn {
  const { set } = plan.group
  const penalties = set.components.filter(component => component.list === 'penalty' && positionOf(set, component.capsGrade) > 0)
  const highest = (limits: readonly Limit[]): number => Math.max(0, ...limits.map(limit => positionOf(set, limit.capsGrade)))
  const answered = (unit: UnitScore): number =>
    highest((unit.limits ?? []).filter(({ component, capsGrade }) => component.effects.some(effect => effect.capsGrade === capsGrade)))
  const formula = (unit: UnitScore, place: number): string =>
    `MAX(${[answered(unit), ...penalties.map(penalty => `IF(${taken(plan, penalty, place)},${positionOf(set, penalty.capsGrade)},0)`)].join(',')})`
  return { head: text(() => 'Không được xếp trên mức', () => 'Not above place'), width: 13, box: (unit, place) => live(formula(unit, place), highest(unit.limits ?? []), looks.centre) }
}

function lowerColumn(plan: Plan): OrderColumn {
  const { set } = plan.group
  const penalties = set.components.filter(component => component.list === 'penalty' && component.lowersGrade !== undefined)
  const value = (unit: UnitScore): number => (unit.limits ?? []).reduce((all, { lowersGrade = 0 }) => all + lowersGrade, 0)
  const formula = (place: number): string => penalties.map(penalty => `IF(${taken(plan, penalty, place)},${penalty.lowersGrade ?? 0},0)`).join('+')
  return { head: text(() => 'Hạ số mức', () => 'Lowered by'), width: 10, box: (unit, place) => live(penalties.length === 0 ? '0' : formula(place), value(unit), looks.centre) }
}

const gradedBy = (set: CriteriaSet, unit: UnitScore): number => gradeBy(set, decisiveIndex(set, unit), unit.limits ?? [])?.position ?? -1

function heldColumn(plan: Plan): OrderColumn {
  const { set } = plan.group
  const { byIndex, cap, lower } = orderColumns(set)
  const formula = (place: number): string => {
    const start = cell(plan, byIndex, place)
    const capped = cap === undefined ? start : `MAX(${start},${cell(plan, cap, place)})`
    return `IF(${start}=0,0,${lower === undefined ? capped : `MIN(${set.grades.length},${capped}+${cell(plan, lower, place)})`})`
  }
  return { head: text(() => 'Mức sau khi khống chế, hạ mức', () => 'Place after caps and lowering'), width: 13, box: (unit, place) => live(formula(place), gradedBy(set, unit) + 1, looks.centre) }
}

/** Who is over the quota of a grade takes the next place: more hold the grade down to the unit's rank, itself and its equals included, than may. */
function quotaColumn(stage: number, plan: Plan): OrderColumn {
  const { group: { set }, summary: { ranked } } = plan
  const at = orderColumns(set)
  const position = at.quotas[stage]?.position ?? 0
  const before = at.quotas[stage - 1]?.at ?? at.held ?? at.byIndex
  const holders = ranked.map((unit): Holder => ({ rank: unit.rank ?? 0, graded: { position: gradedBy(set, unit), because: [] } }))
  const after = withinQuotas({ ...set, grades: set.grades.map((grade, place) => (place <= position ? grade : { id: grade.id, name: grade.name, from: grade.from })) }, holders, ranked.length)
  const formula = (place: number): string => {
    const own = cell(plan, before, place)
    const holding = `SUMPRODUCT((${rankedColumn(plan, 'order', before)}=${position + 1})*(${rankedColumn(plan, 'order', at.rank)}<=${cell(plan, at.rank, place)}))`
    return `IF(${own}=${position + 1},IF(${holding}>${gradeCell(plan, position, 'seats')},${position + 2},${position + 1}),${own})`
  }
  const name = set.grades[position]?.name
  const head = text(t => `Mức sau khi giới hạn số đơn vị ${name === undefined ? '' : t.say(name)}`, t => `Place after the quota of ${name === undefined ? '' : t.say(name)}`)
  return { head, width: 14, box: (_, place) => live(formula(place), (after[place]?.graded.position ?? -1) + 1, looks.centre) }
}
