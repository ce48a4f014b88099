import type { Row } from '../../sheet.ts'
import { bare, folded } from '../../text.ts'
import { isDayLike } from './among.ts'
import type { Columns } from './dossier.ts'
import { isStated, textOfStanding } from './stands.ts'

const fewest = 2

/** Whether rows without a head look like dossiers: two or more of them have two days and something like a code, or stand as the columns of another sheet would have them. */
export function holdsDossiers(rows: readonly Row[], others: readonly Columns[]): boolean {
  const dated = rows.filter(({ cells }) => cells.filter(isDay).length > 1 && cells.some(cell => !isDay(cell) && isCode(textOfStanding(cell))))
  return dated.length >= fewest || others.some(columns => rows.filter(row => fits(row, columns)).length >= fewest)
}

const isDay = (cell: Row['cells'][number]): boolean => isDayLike(cell) && isOneDay(textOfStanding(cell))

/** Long enough for no number of a row. */
const isCode = (text: string): boolean => text.length >= 4 && /\d/.test(text) && !/\s/.test(text) && !/^\d{1,2}[:h]\d{2}$/.test(text)

/** `05/02/2025`, a date of Excel; a period in words is none. */
const isOneDay = (text: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)

/** Whether a row has a day, and a code where there is a column of them, as the columns of a register have it. */
export function fits({ cells }: Row, { code, received, due, returned }: Columns): boolean {
  const at = (column: number | undefined) => cells.find(cell => cell.column === column)
  const hasDay = [received, due, returned].some(column => { const cell = at(column); return isDayLike(cell) && cell !== undefined && isOneDay(textOfStanding(cell)) })
  const own = at(code)
  return hasDay && (code === undefined || (own !== undefined && /\d/.test(textOfStanding(own))))
}

/** Whether the columns of days hold counts: a table of sums has heads like those of a register. */
export function isSummary(columns: Columns, rows: readonly Row[]): boolean {
  const days = new Set([columns.received, columns.due, columns.returned])
  const said = rows.flatMap(({ cells }) => cells.filter(cell => days.has(cell.column) && isStated(cell)))
  const codes = rows.flatMap(({ cells }) => cells.filter(cell => cell.column === columns.code)).map(textOfStanding)
  return !codes.some(code => code.length > 3 && /\d/.test(code)) && said.some(cell => /^\d{1,4}$/.test(textOfStanding(cell))) && !said.some(isDayLike) && said.every(cell => !/\d{5}/.test(textOfStanding(cell)))
}

/** Whether a sheet is named like one that shows how another is filled in. */
export const isNamedAsExample = (sheet: string): boolean => { const name = folded(sheet); return /^(hướng dẫn|mẫu|biểu mẫu|ví dụ|template|example|sample|demo)( |$)/u.test(name) || (name === bare(name) && /^(huong dan|mau|bieu mau|vi du)( |$)/.test(name)) }

/** More dossiers than that are no examples. */
export const mostExamples = 5
