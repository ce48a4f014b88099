import type { Row, Sheet } from '../../sheet.ts'
import type { Unit } from '../answer.ts'
import { textIn } from '../grid.ts'
import { idOf, kindIn } from '../name-parts.ts'
import { findUnit, type FoundUnit } from '../unit-names.ts'
import type { AnswersHead } from './head.ts'

/** Finds whose respondent a row is. Each text is looked up once; with an open roster an unknown name is a new unit. */
export interface Owners {
  of(text: string): FoundUnit
  readonly made: readonly Unit[]
}

/** Units that are met on the way join one list, whose index grows with it. */
export function ownersAmong(known: readonly Unit[], open: boolean): Owners {
  const found = new Map<string, FoundUnit>()
  const made: Unit[] = []
  const all = [...known]
  const taken = new Set(known.map(({ id }) => id))
  const look = (text: string): FoundUnit => {
    const unit = findUnit(all, text)
    if (unit.is !== 'none' || !open || text === '') return unit
    const fresh: Unit = { id: freeId(idOf(text), taken), name: text, kind: kindIn(text) ?? '', predecessors: [], notApplicable: [] }
    taken.add(fresh.id)
    made.push(fresh)
    all.push(fresh)
    return { is: 'one', unit: fresh }
  }
  const of = (text: string): FoundUnit => {
    const before = found.get(text) ?? look(text)
    found.set(text, before)
    return before
  }
  return { of, made }
}

/** Names that differ in their marks alone come to one id, and are two units. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let next = 2; taken.has(id); next++) if (!taken.has(`${id}-${next}`)) return `${id}-${next}`
  return id
}

const asked = 50

/** The columns whose cells nearly all name a unit: for a head that does not say which column does. */
export function unitColumns(sheet: Sheet, head: AnswersHead, body: readonly Row[], known: readonly Unit[]): readonly number[] {
  const taken = new Set([head.group, head.paper, head.code, ...head.asked.flatMap(each => each.columns.map(({ column }) => column))])
  const columns = [...new Set(sheet.rows.flatMap(row => row.cells.map(cell => cell.column)))].filter(column => !taken.has(column))
  return columns.filter(column => {
    const words = body.map(row => textIn(row, column)).filter(word => word !== '').slice(0, asked)
    const naming = words.filter(word => findUnit(known, word).is === 'one')
    return naming.length > 0 && naming.length * 5 >= words.length * 4
  })
}
