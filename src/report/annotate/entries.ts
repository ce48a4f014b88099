import { isShut } from '../../criteria/closed.ts'
import { inputsOf, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Prospect } from '../../scoring/plan/prospect.ts'
import { compare, round, sum, type Rational } from '../../rational.ts'
import { same, text, type Text } from '../../text.ts'
import { tasksAhead, tasksFound, type Assessed, type Task } from './task.ts'

/** What is to be done about one component, or about one cell that belongs to several or to none. */
export interface Entry {
  readonly unit: string
  readonly code: string
  readonly name: Text
  /** The points not earned by what rests on it, which all of its tasks share, as the set rounds them; zero where none do. */
  readonly lost: Rational
  /** The same by component, exact. */
  readonly rests: readonly { readonly code: string; readonly lost: Rational }[]
  /** What it can still bring is a bonus: nothing is lost without it. */
  readonly isBonus?: boolean
  readonly tasks: readonly Task[]
}

/** What is to be done on the forms of a workbook, the most points lost first and what can bring a bonus behind, of equal ones in the order of the set. */
export function entriesOf(set: CriteriaSet, file: string, units: readonly Assessed[], findings: readonly Finding[]): readonly Entry[] {
  const all = units.flatMap(unit => entriesOfUnit(set, unit, tasksFound(findings.filter(finding => isAbout(finding, unit, units)), file, unit, units.map(each => each.unit), set.components)))
  return all.map((entry, index) => ({ entry, index }))
    .sort((a, b) => Number(a.entry.isBonus === true) - Number(b.entry.isBonus === true) || compare(b.entry.lost, a.entry.lost) || a.index - b.index).map(({ entry }) => entry)
}

/** A finding that names nobody is told the first unit of the workbook. */
const isAbout = (finding: Finding, { unit }: Assessed, units: readonly Assessed[]): boolean =>
  (finding.unit === undefined ? units[0]?.unit.id : finding.unit) === unit.id

function entriesOfUnit(set: CriteriaSet, unit: Assessed, found: readonly Task[]): readonly Entry[] {
  const whole = found.map(task => withComponent(task, unit))
  const told = new Set(whole.flatMap(({ component }) => component ?? []))
  const tasks = [...whole, ...tasksAhead(unit, told)]
  const own = set.components.flatMap(component => {
    const here = tasks.filter(task => task.component === component.code)
    return here.length === 0 ? [] : [entry(set, unit, { code: component.code, name: component.name, tasks: here }, unit.prospects.filter(each => each.component === component))]
  })
  const shared = [...grouped(tasks.filter(task => task.component === undefined))].map(group => sharedEntry(set, unit, group))
  return [...own, ...shared]
}

/** What a unit cannot claim is not its to win. */
function entry({ rounding }: CriteriaSet, { unit }: Assessed, what: Pick<Entry, 'code' | 'name' | 'tasks'>, on: readonly Prospect[]): Entry {
  const open = on.filter(({ component }) => !isShut(component))
  const rests = open.map(({ component, lost }) => ({ code: component.code, lost }))
  return { ...what, unit: unit.name, lost: round(sum(rests.map(({ lost }) => lost)), rounding.to, rounding.mode), rests, ...(open.length > 0 && open.every(({ component }) => component.list === 'bonus') ? { isBonus: true } : {}) }
}

/** A task at a cell that answers one component alone is about that component. */
function withComponent(task: Task, unit: Assessed): Task {
  const [only, ...more] = task.component === undefined ? restingOn(unit, task.at) : []
  return only === undefined || more.length > 0 ? task : { ...task, component: only.component.code }
}

/** The components with points left whose answers stand in these cells. */
const restingOn = ({ prospects }: Assessed, cells: readonly Place[]): readonly Prospect[] =>
  prospects.filter(({ leaf }) => leaf.inputs.some(({ from }) => cells.some(cell => cell.sheet === from.sheet && cell.cell === from.cell)))

/** Tasks by the first of their cells. */
function grouped(tasks: readonly Task[]): Iterable<readonly Task[]> {
  const groups = new Map<string, readonly Task[]>()
  for (const task of tasks) {
    const key = task.at.length === 0 ? '' : `${task.at[0]?.sheet}!${task.at[0]?.cell}`
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  return groups.values()
}

function sharedEntry(set: CriteriaSet, unit: Assessed, tasks: readonly Task[]): Entry {
  const [place] = tasks[0]?.at ?? []
  const resting = restingOn(unit, tasks[0]?.at ?? [])
  const [id] = [...unit.places?.inputs ?? []].find(([, at]) => place !== undefined && at.sheet === place.sheet && at.cell === place.cell) ?? []
  const name = inputsOf(set).get(id ?? '')?.name ?? (place === undefined ? text(() => 'Cả phiếu', () => 'The whole form') : same(''))
  return entry(set, unit, { code: resting.map(({ component }) => component.code).join(', '), name, tasks }, resting)
}
