import { isDate } from '../dates.ts'
import type { CriteriaSet } from '../criteria.ts'
import type { Condition, DayColumn, Measure, Order } from '../measures.ts'

type DayCondition = Extract<Condition, { readonly is: 'day' }>
/** From the first day to the last, as numbers of days. */
type Span = readonly [first: number, last: number]

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** A condition by which no dossier is left: a day that lies outside what the other conditions and the period leave of its column. */
export function neverHeld({ when, where }: Measure, { from, to }: CriteriaSet['period']): DayCondition | undefined {
  if (!isDate(from) || !isDate(to)) return undefined
  const days = where.filter((each): each is DayCondition => each.is === 'day')
  const left = new Map<DayColumn, Span>()
  return days.find(({ column, order, day }) => {
    const iso = day === 'start' ? from : day === 'end' ? to : day
    if (!isDate(iso)) return false
    const [first, last] = narrowed(left.get(column) ?? inPeriod(when, column, [dayOf(from), dayOf(to)]), order, dayOf(iso))
    left.set(column, [first, last])
    return first > last
  })
}

function narrowed([first, last]: Span, order: Order, day: number): Span {
  switch (order) {
    case 'by': return [first, Math.min(last, day)]
    case 'before': return [first, Math.min(last, day - 1)]
    case 'from': return [Math.max(first, day), last]
    case 'after': return [Math.max(first, day + 1), last]
  }
}

/** The days that a column may hold among dossiers which stand in the period so; a day that is not stated is compared with none. */
function inPeriod(when: Measure['when'], column: DayColumn, [first, last]: Span): Span {
  const [ever, never] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  if (when === column) return [first, last]
  if (when === 'pending') return column === 'received' ? [never, last] : column === 'returned' ? [last + 1, ever] : [never, ever]
  if (when === 'carried') return column === 'received' ? [never, first - 1] : column === 'returned' ? [first, ever] : [never, ever]
  return when === 'handled' && column === 'received' ? [never, last] : [never, ever]
}
