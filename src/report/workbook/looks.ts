import { decimalFormat, type Box, type BoxValue, type Look, type PageRow } from '../../page.ts'
import { toDouble, type Rational } from '../../rational.ts'
import type { GroupScore } from '../../scoring/scorecard.ts'
import { placesOf } from '../statistics.ts'

/** The looks of the result workbook: one place, so that its sheets are of one hand. */
export const looks = {
  title: { bold: true, size: 14, align: 'center' },
  subtitle: { italic: true, align: 'center', wrap: true },
  head: { bold: true, fill: 'DDEBF7', align: 'center', wrap: true, border: true },
  word: { wrap: true, border: true },
  centre: { align: 'center', border: true },
  strong: { bold: true, wrap: true, border: true },
  muted: { italic: true, colour: '7F7F7F', wrap: true, border: true },
  doubtful: { fill: 'FCE4D6', border: true, align: 'right' },
} as const satisfies Record<string, Look>

/** Fills of grades, best first: always beside the name of the grade, never instead of it. */
const gradeFills = ['C6E0B4', 'DDEBF7', 'FFF2CC', 'FCE4D6', 'F8CBAD'] as const

export function gradeLook(place: number, of: number): Look {
  const index = of < 2 ? 0 : Math.round((place * (gradeFills.length - 1)) / (of - 1))
  return { bold: true, align: 'center', border: true, fill: gradeFills[index] ?? 'FFFFFF' }
}

/** `0.00` for a set that publishes two decimals. */
export const numberFormat = (group: GroupScore): string => decimalFormat(placesOf(group))

export const word = (value: BoxValue, look: Look = looks.word): Box => ({ value, look })

/** Points in a cell, with the number of decimals that the group publishes. */
export const points = (value: Rational, format: string, look: Look = { border: true, align: 'right' }): Box =>
  ({ value: toDouble(value), look: { ...look, format } })

/** A row of heads. */
export const heads = (names: readonly string[], height?: number): PageRow =>
  ({ boxes: names.map(name => word(name, looks.head)), ...(height === undefined ? {} : { height }) })

/** Title lines over the whole width. */
export function titleRows(lines: readonly string[], across: number): readonly PageRow[] {
  return lines.map((line, index) => ({ boxes: [{ value: line, across, look: index === 0 ? looks.title : looks.subtitle }] }))
}
