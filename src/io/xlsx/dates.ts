import { dateOf, serialOf, type Content } from '../../sheet.ts'
import { decimalOf } from './numbers.ts'

/** A date as it stands in a cell: `serial` counts in the 1900 system, whatever the file counts in. */
export type DateContent = Extract<Content, { readonly is: 'date' }>

const secondsADay = 86_400
/** 1904-01-01 in the 1900 system. */
const shift1904 = 1462
/** 9999-12-31, the last day that Excel shows. */
const lastDay = 2_958_465

/** The last part of a second of a day is still that day (23:59:59.997); a stored midnight misses it by far less. */
const noise = 0.001

const two = (part: number): string => String(part).padStart(2, '0')
const clock = (seconds: number): string => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':')

/** Excel counts a 29/02/1900 that never was: its days before that lie one later than a plain count says. */
const shown = (day: number): string => dateOf(day >= 1 && day < 60 ? day + 1 : day)

function content(day: number, seconds: number, serial: string): DateContent {
  return { is: 'date', date: shown(day), ...(seconds === 0 ? {} : { time: clock(seconds) }), serial }
}

/** The day, and the second of the day, that a serial number names; undefined when Excel shows no date for it (`####`). */
export function fromSerial(number: string, since1904: boolean): DateContent | undefined {
  const known = since1904 ? undefined : met.get(number)
  if (known !== undefined) return known
  const read = readSerial(number, since1904)
  if (read !== undefined && !since1904 && met.size < mostMet) met.set(number, read)
  return read
}

/** A register says the same few hundred days over and over. */
const met = new Map<string, DateContent>()
const mostMet = 10_000

function readSerial(number: string, since1904: boolean): DateContent | undefined {
  const serial = Number(number) + (since1904 ? shift1904 : 0)
  if (serial < 0 || serial >= lastDay + 1) return undefined
  const seconds = (serial - Math.floor(serial)) * secondsADay
  const passed = Math.round(seconds)
  const [day, second] = passed === secondsADay && seconds < secondsADay - noise ? [Math.floor(serial), secondsADay - 1] : passed === secondsADay ? [Math.floor(serial) + 1, 0] : [Math.floor(serial), passed]
  return content(day, second, decimalOf(String(serial)) ?? number)
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/

/** A cell of type `d`: `2025-01-31` or `2025-01-31T10:25:00`, taken as it stands, in no time zone. */
export function fromIso(stored: string): DateContent | undefined {
  const [, date, hours = 0, minutes = 0, seconds = 0] = iso.exec(stored.trim()) ?? []
  if (date === undefined || Number.isNaN(Date.parse(date))) return undefined
  const passed = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const day = serialOf(date)
  return { is: 'date', date, ...(passed === 0 ? {} : { time: clock(passed) }), serial: decimalOf(String(day + passed / secondsADay)) ?? String(day) }
}
