import { registerColumns, type Condition, type Day, type DayColumn, type Measure, type Order, type RegisterColumn } from '../../criteria/measures.ts'
import { idsOf } from '../../criteria/register-words.ts'
import { folded } from '../../text.ts'
import { blank, dayAt, type Said } from './said.ts'

/** Whether something holds; undefined where a cell that cannot be read leaves it open. */
export type Holds = boolean | undefined

/** A dossier: what stands in each of its columns, by `placeOf`. */
export interface Dossier { said(place: number): Said }

/** A question about what stands in one column of a dossier, or in two; questions of one `key` are one. */
export interface Question {
  readonly key: string
  readonly place: number
  readonly other?: number
  readonly ask: (said: Said, other: Said) => Holds
}

/** A measure as questions: a dossier stands in the period where all of one of the lists hold, and meets the conditions where all of `where` hold. */
export interface Judged {
  readonly period: readonly (readonly Question[])[]
  readonly where: readonly Question[]
}

interface Period { readonly from: string; readonly to: string }

const columns = Object.keys(registerColumns) as readonly RegisterColumn[]

/** The columns of a register by number: where a dossier keeps what stands in them. */
export const placeOf = (column: RegisterColumn): number => columns.indexOf(column)

/** A measure over a period, its words and days looked up once. */
export const judged = (measure: Measure, period: Period): Judged => ({ period: inPeriod(measure, period), where: measure.where.map(condition => questionOf(condition, period)) })

/** Whether a dossier stands in the period by the way that a measure states. */
export function standsIn({ period }: Judged, dossier: Dossier): Holds {
  const [first, second] = period
  const held = first === undefined ? false : allHold(first, dossier)
  return second === undefined ? held : either(held, allHold(second, dossier))
}

/** False where one is false, whatever is open; each is asked, so that what cannot be read is told. */
export function allHold(questions: readonly Question[], dossier: Dossier): Holds {
  let held: Holds = true
  for (const { place, other, ask } of questions) {
    const own = ask(dossier.said(place), other === undefined ? blank : dossier.said(other))
    if (own === false) held = false
    else if (own === undefined && held !== false) held = undefined
  }
  return held
}

/** True where one is true, whatever is open. */
export const either = (a: Holds, b: Holds): Holds => (a === true || b === true ? true : a === undefined || b === undefined ? undefined : false)

/** A dossier without a day of receipt leaves that open. */
function inPeriod({ when }: Measure, { from, to }: Period): readonly (readonly Question[])[] {
  const [first, last] = [numberOf(from), numberOf(to)]
  const within = (column: DayColumn, whenBlank: Holds): Question => at(column, 'within', day => first <= day && day <= last, whenBlank)
  const carried = [at('received', 'earlier', day => day < first, undefined), at('returned', 'not earlier', day => day >= first, true)]
  switch (when) {
    case 'pending': return [[at('received', 'not later', day => day <= last, undefined), at('returned', 'later', day => day > last, true)]]
    case 'carried': return [carried]
    case 'handled': return [[within('received', undefined)], carried]
    case 'received': return [[within('received', undefined)]]
    default: return [[within(when, false)]]
  }
}

const at = (column: DayColumn, name: string, holds: (day: number) => boolean, whenBlank: Holds): Question => ({
  key: `${column} ${name}`, place: placeOf(column), ask: said => (said.is === 'day' ? holds(said.number) : said.is === 'blank' ? whenBlank : undefined),
})

const numberOf = (iso: string): number => dayAt(iso).number

function questionOf(condition: Condition, period: Period): Question {
  const [key, place] = [JSON.stringify(condition), placeOf(condition.column)]
  if (condition.is === 'blank') return { key, place, ask: said => (said.is === 'blank') === condition.blank }
  if (condition.is === 'among') {
    const among = isAmong(condition)
    return { key, place, ask: said => { const met = among(said); return met === undefined ? undefined : met !== condition.not } }
  }
  const compare = compared(inOrder[condition.order])
  if (condition.day in registerColumns) return { key, place, other: placeOf(condition.day as DayColumn), ask: compare }
  const day = dayOf(condition.day, period)
  return { key, place, ask: said => compare(said, day) }
}

const dayOf = (day: Day, { from, to }: Period): Said => dayAt(day === 'start' ? from : day === 'end' ? to : day)

const inOrder: Readonly<Record<Order, (a: number, b: number) => boolean>> = { by: (a, b) => a <= b, before: (a, b) => a < b, after: (a, b) => a > b, from: (a, b) => a >= b }

/** A day that is not stated stands in no order to another. */
const compared = (order: (a: number, b: number) => boolean) => (a: Said, b: Said): Holds => {
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
