import { isDate } from '../../criteria/dates.ts'
import type { Input } from '../../methods/method.ts'
import { compare, decimalText, exact, toDouble, type Rational } from '../../rational.ts'
import { dateOf } from '../../sheet.ts'
import { folded, text, tidy } from '../../text.ts'
import { expectedOf } from './expected.ts'
import { given, remark, unreadable, type Reading, type Remark } from './reading.ts'
import { yesOrNo } from './states.ts'

const firstYear = 2000
const lastYear = 2099
const firstSerial = exact(36526)
const lastSerial = exact(73050)

/** Day, month, year of every date in a text, in the ways that Vietnamese officials write them. */
const patterns: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})\s*[-/.]\s*(?<m>\d{1,2})\s*[-/.]\s*(?<d>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<d>\d{1,2})\s*[-–‑/.]\s*(?<m>\d{1,2})\s*[-–‑/.]\s*(?<y>\d{4})(?!\d)/gu,
  /(?<!\d)(?<d>\d{1,2})\s*tháng\s*(?<m>\d{1,2})\s*(?:năm|,|\/)\s*(?<y>\d{4})(?!\d)/giu,
  /(?<!\d)(?<d>\d{1,2})\s*[-/.]\s*(?<m>\d{1,2})\s*,?\s*năm\s*(?<y>\d{4})(?!\d)/giu,
]
const shortYear = /(?<!\d)\d{1,2}\s*[-–/.]\s*\d{1,2}\s*[-–/.]\s*\d{2}(?!\d)/u
const incomplete = /tháng|năm|quý|(?<!\d)\d{1,2}\s*[-/.]\s*\d{4}(?!\d)/iu
const clock = /\d{1,2}\s*(?:giờ|[:hg])\s*(?:\d{1,2}(?::\d{2})?\s*(?:phút|p|')?)?\s*(?:sa|ch|am|pm|sáng|chiều)?/giu
const harmless = new Set(['ngày', 'đăng', 'tại', 'lúc', 'vào', 'ban', 'hành', 'ch', 'sa', 'am', 'pm', 't', 'z', 'thứ'])
const unsure = /(^| )(trước|sau|dự kiến|hạn|chưa|không|khoảng|đến|từ)( |$)/u

/** A cell that Excel itself holds as a date. */
export function dateFromCell(date: string, input: Input): Reading {
  const year = Number(date.slice(0, 4))
  return year >= firstYear && year <= lastYear ? given({ is: 'date', date: date.slice(0, 10) }) : outOfTime(date, input)
}

/** A plain number in a date cell: a serial day that lost its format, when it can be one. */
export function dateFromNumber(number: Rational, input: Input): Reading {
  const sane = compare(number, firstSerial) >= 0 && compare(number, lastSerial) <= 0
  const raw = decimalText(number)
  if (!sane) return notADate(raw, input)
  const date = dateOf(Math.floor(toDouble(number)))
  return given({ is: 'date', date }, remark('date-as-number', 'warning', text(
    t => `Ô chứa số ${raw}, đọc là ngày ${t.date(date)} theo số thứ tự ngày của Excel.`,
    t => `The cell holds the number ${raw}, read as ${t.date(date)} by Excel's day numbers.`,
  ), text(() => 'Định dạng ô kiểu ngày để kiểm tra lại.', () => 'Format the cell as a date to check it.')))
}

/** A date typed as text: `31/01/2025`, `ngày 31 tháng 01 năm 2025`, `09/06/2023 10:25 CH`, `16/3/2023tại`. */
export function dateFromText(raw: string, input: Input): Reading {
  const line = tidy(raw)
  if (input.orNo === true && yesOrNo(line) === 'no') return given({ is: 'option', option: 'no' })
  const found = patterns.flatMap(pattern => [...line.matchAll(pattern)])
  const dates = [...new Set(found.map(match => isoOf(match.groups ?? {})))]
  const [date] = dates
  if (date === undefined) return withoutDate(line, input)
  if (dates.length > 1) return several(raw, input)
  if (date === 'impossible') return impossible(raw, input)
  const rest = folded(found.reduce((left, match) => left.replace(match[0], ' '), line).replace(clock, ' '))
  if (unsure.test(rest) || /\d{1,2} \d{1,2} \d{2}/u.test(rest)) return beside(raw, input)
  return withRemarks(dateFromCell(date, input), wordsBeside(rest, raw))
}

const withRemarks = (reading: Reading, remarks: readonly Remark[]): Reading => ({ ...reading, remarks: [...reading.remarks, ...remarks] })

const pad = (digits: string | undefined, length: number): string => (digits ?? '').padStart(length, '0')

/** ISO, or `impossible` for 31/02 and 00/13. */
function isoOf(groups: Readonly<Record<string, string | undefined>>): string {
  const iso = `${pad(groups['y'], 4)}-${pad(groups['m'], 2)}-${pad(groups['d'], 2)}`
  return isDate(iso) ? iso : 'impossible'
}

/** What else stands in the cell, told when it is more than a clock or a connecting word. */
function wordsBeside(rest: string, raw: string): readonly Remark[] {
  if (rest.split(' ').every(word => word === '' || harmless.has(word))) return []
  return [remark('words-beside-date', 'info', text(
    () => `Chỉ lấy ngày trong “${raw}”; phần chữ còn lại không dùng.`, () => `Only the date in “${raw}” was used, not the words beside it.`,
  ))]
}

function withoutDate(line: string, input: Input): Reading {
  if (shortYear.test(line)) return shortYearTold(line, input)
  return incomplete.test(line) ? dateIncomplete(line, input) : notADate(line, input)
}

export const notADate = (raw: string, input: Input): Reading =>
  unreadable('not-a-date', text(() => `Không đọc được “${raw}” thành ngày.`, () => `“${raw}” cannot be read as a date.`), expectedOf(input))

const shortYearTold = (raw: string, input: Input): Reading =>
  unreadable('two-digit-year', text(() => `“${raw}” ghi năm bằng hai chữ số.`, () => `“${raw}” has a year of two digits.`), expectedOf(input),
    text(() => 'Ghi đủ bốn chữ số của năm.', () => 'Write all four digits of the year.'))

const dateIncomplete = (raw: string, input: Input): Reading =>
  unreadable('date-incomplete', text(() => `“${raw}” chưa đủ ngày, tháng, năm.`, () => `“${raw}” lacks a day, a month or a year.`), expectedOf(input))

const impossible = (raw: string, input: Input): Reading =>
  unreadable('impossible-date', text(() => `“${raw}” không có trong lịch (đọc theo ngày/tháng/năm).`, () => `“${raw}” is not in the calendar (read as day/month/year).`), expectedOf(input))

const several = (raw: string, input: Input): Reading =>
  unreadable('several-dates', text(() => `“${raw}” có nhiều ngày.`, () => `“${raw}” holds several dates.`), expectedOf(input),
    text(() => 'Chỉ ghi một ngày; các ngày khác ghi ở cột giải trình.', () => 'Write one date; put the others into the explanation.'))

const beside = (raw: string, input: Input): Reading =>
  unreadable('not-exact', text(() => `“${raw}” không nói chắc một ngày.`, () => `“${raw}” does not state one date for certain.`), expectedOf(input))

const outOfTime = (date: string, input: Input): Reading =>
  unreadable('date-out-of-range', text(t => `Ngày ${t.date(date)} không thể đúng.`, t => `The date ${t.date(date)} cannot be right.`), expectedOf(input))
