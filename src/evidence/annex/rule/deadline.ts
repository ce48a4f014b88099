import { equal, isZero, zero } from '../../../rational.ts'
import { dateOf, serialOf } from '../../../sheet.ts'
import { text, type Text } from '../../../text.ts'
import type { Clause } from './clauses.ts'
import { plainNumber, pointsOf, type Case, type RuleReader } from './reader.ts'

const withYear = String.raw`\d{1,2}\s*(?:\/|-|\.|tháng)\s*\d{1,2}\s*(?:\/|-|\.|năm)\s*\d{4}`
const inWords = String.raw`\d{1,2}\s+tháng\s+\d{1,2}`
// "10/12 báo cáo" is a share, "trước 10/12" is a day.
const short = String.raw`(?:(?<=ngày\s+)|(?<=(?:trước|hết|nhất|sau|đến|từ)\s+)(?=\S+(?:\s+(?:năm|hằng|hàng|của|và|đến|được)\s|\s*(?:$|[,;:()]))))\d{1,2}\s*\/\s*\d{1,2}`
const day = new RegExp(String.raw`(?<![\d/.-])(?:${withYear}|${inWords}|${short})(?!\d)`, 'giu')

/** The days that a text names, as ISO dates; without a year they are of that of the set. */
function daysIn(words: string, year: number | undefined): readonly string[] {
  return [...words.matchAll(day)].flatMap(([found]) => {
    const [date = '', month = '', stated = String(year ?? '')] = found.match(/\d+/g) ?? []
    const iso = `${stated}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) || dateOf(serialOf(iso)) !== iso ? [] : [iso]
  })
}

const inTime = /trước|đến hết|chậm nhất|hạn|trong tháng|ngày/iu
const afterwards = /^(sau|quá|muộn|trễ|chậm(?! nhất))/iu
const late = /(?:chậm|quá hạn|muộn|trễ|sau)\b.*?(?<under>dưới)?\s*(?<days>\d{1,3}) ngày/iu
const open = /(?:(?<!không )(?:trên|quá|hơn|vượt)\s+\d{1,3}\s+ngày|từ (?:ngày thứ )?\d{1,3}\s+ngày\s+trở lên|\d{1,3}\s+ngày\s+trở lên)/iu
const span = /sau (?:ngày )?.*?(?:đến|trước)\s*(?:hết )?((?:ngày )?\d.*)$/iu
const never = /^(chậm hơn|quá|sau|không|chưa|các trường hợp|còn lại|muộn hơn)/iu

interface Step { readonly clause: Clause; readonly days: number; readonly points: number }

/** So many days late at most; what has no end ("chậm trên 10 ngày") is no step. */
function stepOf(clause: Clause, due: string, of: Case): Step | undefined {
  const points = pointsOf(clause, of.max)
  const until = daysIn(`ngày ${(span.exec(clause.condition)?.[1] ?? '').replace(/^ngày /iu, '')}`, of.year)[0]
  const stated = late.exec(clause.condition)?.groups
  const days = until !== undefined ? serialOf(until) - serialOf(due) : stated === undefined ? undefined : Number(stated['days']) - (stated['under'] === undefined ? 0 : 1)
  return points === undefined || days === undefined || days < 1 || open.test(clause.condition) ? undefined : { clause, days, points: plainNumber(points) }
}

/** "Trước ngày 31/01/2025: 1; chậm không quá 15 ngày: 0,5; không ban hành: 0". */
export const deadline: RuleReader = of => {
  const clauses = of.clauses.filter(clause => clause.points !== undefined)
  const [first, ...others] = clauses
  const points = first && pointsOf(first, of.max)
  if (first === undefined || points === undefined || !equal(points, of.max) || !inTime.test(first.condition) || afterwards.test(first.condition)) return undefined
  const named = daysIn(first.condition, of.year)
  const due = named.at(-1)
  if (due === undefined) return undefined
  const rest = others.filter(clause => isZero(pointsOf(clause, of.max) ?? zero) && (never.test(clause.condition) || open.test(clause.condition)))
  const steps = others.filter(clause => !rest.includes(clause)).map(clause => stepOf(clause, due, of))
  if (!steps.every(step => step !== undefined)) return undefined
  const doubts = [
    ...(/trước( ngày)? \d/iu.test(first.condition) ? [beforeOrOn(due)] : []),
    ...(new Set(named).size > 1 ? [severalDays(due)] : []),
    ...(steps.some(({ clause }) => /ngày làm việc/iu.test(clause.condition)) ? [workingDays] : []),
  ]
  return {
    rule: { method: 'deadline', due, ...(steps.length === 0 ? {} : { late: steps.map(({ days, points: earned }) => ({ days, points: earned })) }) },
    used: clauses,
    ...(doubts.length === 0 ? {} : { doubts }),
  }
}

const severalDays = (due: string): Text => text(
  t => `cách tính nêu nhiều ngày; ngày cuối cùng, ${t.date(due)}, được lấy làm hạn.`,
  t => `the rule names several days; the last one, ${t.date(due)}, was taken as the due day.`)

const workingDays: Text = text(
  () => 'số ngày chậm là ngày làm việc, còn quy tắc đếm ngày liên tục; cần đổi `days`.',
  () => 'the days late are working days, the rule counts all days; `days` has to be changed.')

const beforeOrOn = (due: string) => text(
  t => `“trước ngày ${t.date(due)}” được hiểu là đến hết ngày ${t.date(due)}; nếu không kể chính ngày đó thì ghi due: ${dateOf(serialOf(due) - 1)}.`,
  t => `“before ${t.date(due)}” was taken to include that day; if it does not, write due: ${dateOf(serialOf(due) - 1)}.`)
