import { serialOf, type Content, type NumberFormat } from '../../sheet.ts'
import type { Attributes } from '../package/xml.ts'
import { fromSerial } from '../xlsx/dates.ts'
import { decimalOf } from '../xlsx/numbers.ts'

const secondsADay = 86_400
const words = (text: string): Content => ({ is: 'text', text: text.normalize('NFC') })

const seconds = (hours: string, minutes: string, rest: string): number => Math.round(Number(hours) * 3600 + Number(minutes) * 60 + Number(rest))
const counted = (days: number): Content | undefined => fromSerial(decimalOf(String(days)) ?? '', false)

/** Excel counts a 29/02/1900 that never was. */
const excelDay = (day: number): number => (day < 61 ? day - 1 : day)

const stamp = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?))?$/
const span = /^PT(?:(\d{1,6})H)?(?:(\d{1,4})M)?(?:(\d{1,6}(?:[.,]\d+)?)S)?$/

/** `2025-12-31T23:59:59`, in no time zone. */
function dated(stored: string): Content | undefined {
  const [, day, hours = '0', minutes = '0', rest = '0'] = stamp.exec(stored) ?? []
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined
  return counted(excelDay(serialOf(day)) + seconds(hours, minutes, rest) / secondsADay)
}

/** `PT12H00M00S`: hours counted from the day 0, as Excel stores them. */
function timed(stored: string): Content | undefined {
  const [whole, hours = '0', minutes = '0', rest = '0'] = span.exec(stored) ?? []
  return whole === undefined ? undefined : counted(seconds(hours, minutes, rest.replace(',', '.')) / secondsADay)
}

/** What the number style of the cell shows beside a number. */
export type FormatOf = (value: number) => NumberFormat | undefined

function numeric(stored: string, percent: boolean, formatOf: FormatOf): Content | undefined {
  const number = decimalOf(stored)
  const format = number === undefined ? undefined : formatOf(Number(number))
  return number === undefined ? undefined : { is: 'number', number, percent, ...(format === undefined ? {} : { format }) }
}

function typed(attributes: Attributes, shown: string, formatOf: FormatOf): Content | undefined {
  const value = attributes['office:value'] ?? ''
  switch (attributes['office:value-type']) {
    case 'percentage': return numeric(value, true, formatOf)
    case 'float': case 'currency': return /^(TRUE|FALSE)$/.test(shown) ? { is: 'boolean', value: shown === 'TRUE' } : numeric(value, false, formatOf)
    case 'date': return dated(attributes['office:date-value'] ?? '')
    case 'time': return timed(attributes['office:time-value'] ?? '')
    case 'boolean': return { is: 'boolean', value: attributes['office:boolean-value'] === 'true' }
    default: return undefined
  }
}

const error = /^(#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/

/** What a cell of an OpenDocument sheet says; `shown` is its text, undefined when it has not even an empty paragraph. */
export function contentOf(attributes: Attributes, shown: string | undefined, formatOf: FormatOf): Content {
  const formula = attributes['table:formula'] !== undefined
  const text = shown ?? ''
  if (attributes['calcext:value-type'] === 'error' || (formula && error.test(text))) return { is: 'error', code: text === '' ? '#VALUE!' : text }
  const value = typed(attributes, text, formatOf)
  if (value !== undefined) return value
  const stated = attributes['office:string-value'] ?? shown
  if (formula) return stated === undefined ? { is: 'uncalculated' } : words(stated)
  return stated === undefined || stated === '' ? { is: 'blank' } : words(stated)
}
