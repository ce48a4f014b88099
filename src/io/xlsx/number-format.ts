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
