import { registerColumns, type Condition, type Day, type DayColumn, type Measure, type Order, type RegisterColumn } from '../../criteria/measures.ts'
import { idsOf } from '../../criteria/register-words.ts'
import { folded } from '../../text.ts'
import { dayAt, type Said } from './said.ts'

/** Whether something holds; undefined where a cell that cannot be read leaves it open. */
export type Holds = boolean | undefined

/** A dossier: what stands in each of its columns, by `placeOf`. */
export interface Dossier { said(place: number): Said }

/** A measure made ready to judge dossier after dossier: whether one stands in the period by the way that the measure states, and whether all its conditions hold. */
export interface Judged {
  readonly isIn: (dossier: Dossier) => Holds
  readonly isMet: (dossier: Dossier) => Holds
}

interface Period { readonly from: string; readonly to: string }
type Judge = (dossier: Dossier) => Holds

const columns = Object.keys(registerColumns) as readonly RegisterColumn[]

/** The columns of a register by number: where a dossier keeps what stands in them. */
export const placeOf = (column: RegisterColumn): number => columns.indexOf(column)

/** A measure over a period, its words and days looked up once. */
export const judged = (measure: Measure, period: Period): Judged => ({ isIn: inPeriod(measure, period), isMet: all(measure.where.map(condition => holds(condition, period))) })

/** False where one is false, whatever is open; each is asked, so that what cannot be read is told. */
function all(parts: readonly Judge[]): Judge {
  const [only, other] = parts
  if (only !== undefined && other === undefined) return only
  return dossier => {
    let held: Holds = true
    for (const part of parts) {
      const own = part(dossier)
      if (own === false) held = false
      else if (own === undefined && held !== false) held = undefined
    }
    return held
  }
}

const either = (a: Judge, b: Judge): Judge => dossier => {
  const [first, second] = [a(dossier), b(dossier)]
  return first === true || second === true ? true : first === undefined || second === undefined ? undefined : false
}

/** A dossier without a day of receipt leaves that open. */
function inPeriod({ when }: Measure, { from, to }: Period): Judge {
  const [first, last] = [numberOf(from), numberOf(to)]
  const within = (column: DayColumn, whenBlank: Holds): Judge => at(column, day => first <= day && day <= last, whenBlank)
  const carried = all([at('received', day => day < first, undefined), at('returned', day => day >= first, true)])
  switch (when) {
    case 'pending': return all([at('received', day => day <= last, undefined), at('returned', day => day > last, true)])
    case 'carried': return carried
    case 'handled': return either(within('received', undefined), carried)
    case 'received': return within('received', undefined)
    default: return within(when, false)
  }
}

function at(column: DayColumn, holds: (day: number) => boolean, whenBlank: Holds): Judge {
  const place = placeOf(column)
  return dossier => {
    const said = dossier.said(place)
    return said.is === 'day' ? holds(said.number) : said.is === 'blank' ? whenBlank : undefined
  }
}

const numberOf = (iso: string): number => dayAt(iso).number

function holds(condition: Condition, period: Period): Judge {
  const place = placeOf(condition.column)
  if (condition.is === 'blank') return dossier => (dossier.said(place).is === 'blank') === condition.blank
  if (condition.is === 'day') return compared(place, dayOf(condition.day, period), inOrder[condition.order])
  const among = isAmong(condition)
  return dossier => {
    const met = among(dossier.said(place))
    return met === undefined ? undefined : met !== condition.not
  }
}

function dayOf(day: Day, { from, to }: Period): (dossier: Dossier) => Said {
  if (day in registerColumns) { const place = placeOf(day as DayColumn); return dossier => dossier.said(place) }
  const said = dayAt(day === 'start' ? from : day === 'end' ? to : day)
  return () => said
}

const inOrder: Readonly<Record<Order, (a: number, b: number) => boolean>> = { by: (a, b) => a <= b, before: (a, b) => a < b, after: (a, b) => a > b, from: (a, b) => a >= b }

/** A day that is not stated stands in no order to another. */
const compared = (place: number, other: (dossier: Dossier) => Said, order: (a: number, b: number) => boolean): Judge => dossier => {
  const [a, b] = [dossier.said(place), other(dossier)]
  if (a.is === 'blank' || b.is === 'blank') return false
  return a.is === 'day' && b.is === 'day' ? order(a.number, b.number) : undefined
}

function isAmong({ column, words: asked }: Extract<Condition, { readonly is: 'among' }>): (said: Said) => Holds {
  const { kind } = registerColumns[column]
  const [words, ids, whenBlank] = [new Set(asked.map(folded)), new Set(asked.filter(word => idsOf(kind).includes(word))), kind === 'flag' && asked.includes('no')]
  const asksKnown = ids.size > 0
  return said => {
    if (said.is === 'blank') return whenBlank
    if (said.is !== 'words') return undefined
    if (words.has(said.words) || (said.known !== undefined && ids.has(said.known))) return true
    return said.known === undefined && asksKnown ? undefined : false
  }
}
