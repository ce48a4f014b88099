import { registerColumns, type Condition, type Day, type DayColumn, type Measure, type Order, type RegisterColumn } from '../../criteria/measures.ts'
import { folded } from '../../text.ts'
import { idsOf, type Said } from './row.ts'

/** Whether something holds; undefined where a cell that cannot be read leaves it open. */
export type Holds = boolean | undefined

/** A dossier: what stands in each of its columns. */
export type Dossier = (column: RegisterColumn) => Said

interface Period { readonly from: string; readonly to: string }

/** False as soon as one is false, whatever is open. */
const all = (parts: readonly Holds[]): Holds => (parts.includes(false) ? false : parts.includes(undefined) ? undefined : true)
const either = (a: Holds, b: Holds): Holds => (a === true || b === true ? true : a === undefined || b === undefined ? undefined : false)

/** Whether a dossier stands in the period, by the way that a measure states. A dossier without a day of receipt leaves that open. */
export function isInPeriod(dossier: Dossier, { when }: Measure, { from, to }: Period): Holds {
  const within = (column: DayColumn, whenBlank: Holds): Holds => isAt(dossier(column), day => from <= day && day <= to, whenBlank)
  const carried = (): Holds => all([isAt(dossier('received'), day => day < from, undefined), isAt(dossier('returned'), day => day >= from, true)])
  switch (when) {
    case 'pending': return all([isAt(dossier('received'), day => day <= to, undefined), isAt(dossier('returned'), day => day > to, true)])
    case 'carried': return carried()
    case 'handled': return either(within('received', undefined), carried())
    case 'received': return within('received', undefined)
    default: return within(when, false)
  }
}

function isAt(said: Said, holds: (day: string) => boolean, whenBlank: Holds): Holds {
  if (said.is === 'blank') return whenBlank
  return said.is === 'day' ? holds(said.day) : undefined
}

/** Whether all conditions of a measure hold of a dossier. */
export const isMet = (dossier: Dossier, { where }: Measure, period: Period): Holds => all(where.map(condition => holds(dossier, condition, period)))

function holds(dossier: Dossier, condition: Condition, period: Period): Holds {
  const said = dossier(condition.column)
  if (condition.is === 'blank') return (said.is === 'blank') === condition.blank
  if (condition.is === 'day') return compared(said, dayOf(dossier, condition.day, period), condition.order)
  const among = isAmong(said, condition)
  return among === undefined ? undefined : among !== condition.not
}

const dayOf = (dossier: Dossier, day: Day, { from, to }: Period): Said =>
  (day === 'start' ? { is: 'day', day: from } : day === 'end' ? { is: 'day', day: to } : day in registerColumns ? dossier(day as DayColumn) : { is: 'day', day })

const inOrder: Readonly<Record<Order, (a: string, b: string) => boolean>> = { by: (a, b) => a <= b, before: (a, b) => a < b, after: (a, b) => a > b, from: (a, b) => a >= b }

/** A day that is not stated stands in no order to another. */
function compared(a: Said, b: Said, order: Order): Holds {
  if (a.is === 'blank' || b.is === 'blank') return false
  return a.is === 'day' && b.is === 'day' ? inOrder[order](a.day, b.day) : undefined
}

/** Words in the set are looked up once. */
const foldedOf = new WeakMap<Condition, readonly string[]>()

function isAmong(said: Said, condition: Extract<Condition, { readonly is: 'among' }>): Holds {
  const { kind } = registerColumns[condition.column]
  if (said.is === 'blank') return kind === 'flag' && condition.words.includes('no')
  if (said.is !== 'words') return undefined
  const words = foldedOf.get(condition) ?? condition.words.map(folded)
  foldedOf.set(condition, words)
  if (words.includes(said.words) || (said.known !== undefined && condition.words.includes(said.known))) return true
  const asksKnown = condition.words.some(word => idsOf(kind).includes(word))
  return said.known === undefined && asksKnown ? undefined : false
}
