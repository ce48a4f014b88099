import type { NumberFormat } from '../../sheet.ts'

/** What a number format makes of a number, as far as its meaning goes. */
export type Shown = 'number' | 'percent' | 'date'

const within = (from: number, to: number) => (id: number): boolean => id >= from && id <= to

/** Ids that mean a date in every or in some edition of Excel (ECMA-376, 18.8.30). */
const dates = [within(14, 22), within(27, 36), within(45, 47), within(50, 58)]

/** What a format without a code of its own means. */
const byId = (id: number): Shown => (id === 9 || id === 10 ? 'percent' : dates.some(holds => holds(id)) ? 'date' : 'number')

/** Words in quotes, escaped letters, padding and brackets (colour, locale, condition) say nothing; `[h]` counts hours. */
const silent = /"[^"]*"?|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi

/** `0.0%` is a percent, `[$-42A]dd/mm/yyyy` a date, `"ngày" 0` and `[Red]0.00` numbers. */
export function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined) return byId(id)
  const speaking = code.replace(silent, '').replace(/General/gi, '')
  if (/[dmyhs]/i.test(speaking)) return 'date'
  return speaking.includes('%') ? 'percent' : 'number'
}

/** Words that the format shows: in quotes, escaped letters, a currency (`[$VNĐ-42A]`). */
const worded = /"([^"]*)"?|\\(.)|\[\$([^\]-]*)[^\]]*\]/g
/** Padding, fillers and brackets that show nothing. */
const unseen = /[_*].|\[[^\]]*\]/g
const condition = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/

/** Whether a format may show more than the number. */
export const saysMore = (code: string): boolean => /[\p{L}‰]/u.test(code.replace(/General|_.|\*./gi, '')) || /[0#?],+(?![0#?,])/.test(code)

/** What a format shows beside a number, and how often it divides it by 1000; undefined when neither. */
export function formatOf(code: string, value: number): NumberFormat | undefined {
  const section = sectionFor(code, value)
  const said: string[] = []
  const bare = section.replace(worded, (_, quoted = '', escaped = '', currency = '') => {
    said.push(`${quoted}${escaped}${currency}`)
    return ''
  }).replace(unseen, '').replace(/General|E[+-]/gi, '')
  const words = [...said, ...bare.match(/[\p{L}‰]+/gu) ?? []].join('').replace(/\s+/gu, ' ').trim()
  const thousands = /[0#?](,+)(?![0#?,])/.exec(bare)?.[1]?.length ?? 0
  const told = /[\p{L}‰]/u.test(words) ? words : ''
  return told === '' && thousands === 0 ? undefined : { words: told, thousands }
}

/** The part of a format that shows this number: by its condition, else by its sign. */
function sectionFor(code: string, value: number): string {
  const [first = '', second, third] = sectionsOf(code)
  if (condition.test(first)) return holds(first, value) ? first : second !== undefined && (third === undefined || !condition.test(second) || holds(second, value)) ? second : third ?? second ?? first
  if (value < 0) return second ?? first
  return value === 0 ? third ?? first : first
}

const sectionsOf = (code: string): readonly string[] => code.match(/(?:"[^"]*"?|\\.|[_*].|[^;])+|(?<=;)(?=;)/g) ?? []

function holds(section: string, value: number): boolean {
  const [, by = '', limit = '0'] = condition.exec(section) ?? []
  const gap = value - Number(limit)
  return (by.includes('<') && gap < 0) || (by.includes('>') && gap > 0) || (by.includes('=') && gap === 0)
}
