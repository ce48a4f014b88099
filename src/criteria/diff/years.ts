import { isDate } from '../dates.ts'

/** The same day so many years later; 29 February becomes the 28th where the year has none. */
export function yearsLater(iso: string, years: number): string {
  const [year = '', ...rest] = iso.split('-')
  const moved = [String(Number(year) + years), ...rest].join('-')
  return isDate(moved) ? moved : moved.replace(/-29$/, '-28')
}

/** Whether a date moved with the year of its set and not otherwise. */
export const isYearAlone = (before: unknown, after: unknown, years: number): boolean =>
  years !== 0 && typeof before === 'string' && isDate(before) && yearsLater(before, years) === after
