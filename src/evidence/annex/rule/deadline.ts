import { compare, equal, isZero, zero } from '../../../rational.ts'
import { dateOf, serialOf } from '../../../sheet.ts'
import { text } from '../../../text.ts'
import type { Clause } from './clauses.ts'
import { plainNumber, pointsOf, type Case, type RuleReader } from './reader.ts'

const day = /(\d{1,2})\s*(?:\/|-|\.|tháng)\s*(\d{1,2})(?:\s*(?:\/|-|\.|năm)\s*(\d{4}))?/iu

/** The last day that a text names, as an ISO date; without a year that of the set. */
function dayIn(words: string, year: number | undefined): string | undefined {
  const [, date, month, stated] = day.exec(words) ?? []
  const whole = stated ?? (year === undefined ? undefined : String(year))
  if (date === undefined || month === undefined || whole === undefined) return undefined
  const iso = `${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) || dateOf(serialOf(iso)) !== iso ? undefined : iso
}

const inTime = /trước|đến hết|chậm nhất|hạn|trong tháng|ngày/iu
const late = /(?:chậm|quá hạn|muộn|sau)\b.*?(?:không quá|từ \d+ (?:đến|-)|trong vòng|trong|dưới|đến|tối đa)?\s*(\d{1,3}) ngày/iu
const span = /sau (?:ngày )?.*?(?:đến|trước)\s*(?:hết )?(?:ngày )?(\d.*)$/iu
const never = /^(chậm hơn|quá|sau|không|chưa|các trường hợp|còn lại|muộn hơn)/iu

interface Step { readonly clause: Clause; readonly days: number; readonly points: number }

function stepOf(clause: Clause, due: string, of: Case): Step | undefined {
  const points = pointsOf(clause, of.max)
  const until = dayIn(span.exec(clause.condition)?.[1] ?? '', of.year)
  const stated = late.exec(clause.condition)?.[1]
  const days = until !== undefined ? serialOf(until) - serialOf(due) : stated === undefined ? undefined : Number(stated)
  return points === undefined || days === undefined || days < 1 ? undefined : { clause, days, points: plainNumber(points) }
}

/** "Trước ngày 31/01/2025: 1; chậm không quá 15 ngày: 0,5; không ban hành: 0". */
export const deadline: RuleReader = of => {
  const clauses = of.clauses.filter(clause => clause.points !== undefined)
  const [first, ...others] = clauses
  const points = first && pointsOf(first, of.max)
  if (first === undefined || points === undefined || !equal(points, of.max) || !inTime.test(first.condition) || /^(sau|chậm hơn)/iu.test(first.condition)) return undefined
  const due = dayIn(first.condition, of.year)
  if (due === undefined) return undefined
  const rest = others.filter(clause => never.test(clause.condition) && compare(pointsOf(clause, of.max) ?? zero, zero) === 0)
  const steps = others.filter(clause => !rest.includes(clause)).map(clause => stepOf(clause, due, of))
  if (!steps.every(step => step !== undefined) || rest.some(clause => !isZero(pointsOf(clause, of.max) ?? zero))) return undefined
  const before = /trước( ngày)? \d/iu.test(first.condition)
  return {
    rule: { method: 'deadline', due, ...(steps.length === 0 ? {} : { late: steps.map(({ days, points: earned }) => ({ days, points: earned })) }) },
    used: clauses,
    ...(before ? { doubts: [beforeOrOn(due)] } : {}),
  }
}

const beforeOrOn = (due: string) => text(
  t => `“trước ngày ${t.date(due)}” được hiểu là đến hết ngày ${t.date(due)}; nếu không kể chính ngày đó thì ghi due: ${dateOf(serialOf(due) - 1)}.`,
  t => `“before ${t.date(due)}” was taken to include that day; if it does not, write due: ${dateOf(serialOf(due) - 1)}.`)
