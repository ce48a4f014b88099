import { decimalFormat, type Box, type BoxValue, type Look, type PageRow } from '../../page.ts'
import { exact, isMultiple, toDouble, type Rational } from '../../rational.ts'
import type { GroupScore } from '../../scoring/scorecard.ts'
import { placesOf } from '../published.ts'

/** The looks of the result workbook: one place, so that its sheets are of one hand. */
export const looks = {
  title: { bold: true, size: 14, align: 'center', wrap: true },
  named: { bold: true, size: 13, align: 'center', wrap: true },
  subtitle: { italic: true, align: 'center', wrap: true },
  head: { bold: true, fill: 'DDEBF7', align: 'center', wrap: true, border: true },
  longHead: { bold: true, size: 9, fill: 'DDEBF7', align: 'center', wrap: true, border: true },
  word: { wrap: true, border: true },
  centre: { align: 'center', border: true },
  strong: { bold: true, wrap: true, border: true },
  muted: { italic: true, colour: '7F7F7F', wrap: true, border: true },
  doubtful: { fill: 'FCE4D6', border: true, align: 'right', wrap: true },
  number: { border: true, align: 'right' },
  total: { bold: true, border: true, align: 'right', fill: 'F2F2F2' },
  totalWord: { bold: true, border: true, wrap: true, fill: 'F2F2F2' },
  section: { bold: true, size: 12 },
  office: { bold: true, align: 'center', wrap: true },
  motto: { align: 'center', wrap: true },
  footnote: { italic: true, wrap: true, top: true },
} as const satisfies Record<string, Look>

/** Fills of grades, best first: always beside the name of the grade, never instead of it. */
const gradeFills = ['C6E0B4', 'DDEBF7', 'FFF2CC', 'FCE4D6', 'F8CBAD'] as const

export function gradeLook(place: number, of: number): Look {
  const index = of < 2 ? 0 : Math.round((place * (gradeFills.length - 1)) / (of - 1))
  return { bold: true, align: 'center', border: true, fill: gradeFills[index] ?? 'FFFFFF' }
}

/** `0.00` for a set that publishes two decimals. */
export const numberFormat = (group: GroupScore): string => decimalFormat(placesOf(group))

/** A number that is not rounded: the decimals that the group publishes, and those that it has beside them. */
export const unroundedFormat = (group: GroupScore): string => `${decimalFormat(placesOf(group))}${placesOf(group) === 0 ? '.' : ''}####`

/** How an unrounded number is shown: as Excel rounds, which is as half-up does; where the set cuts instead, with the decimals that it has. */
export const partFormat = (group: GroupScore, value: Rational): string =>
  (group.set.rounding.mode === 'half-up' || isMultiple(value, group.set.rounding.to) ? numberFormat(group) : unroundedFormat(group))

/** A look with a number format: one object for all cells that look alike, which the writer need not compare. */
export function formatted(look: Look, format: string): Look {
  const known = made.get(look) ?? new Map<string, Look>()
  const one = known.get(format) ?? { ...look, format }
  made.set(look, known.set(format, one))
  return one
}

const made = new WeakMap<Look, Map<string, Look>>()

/** A share, as people read it: 84,25%. */
export const shareFormat = '0.00%'

/** How shares are rounded: to a hundredth of a percent. */
export const shareRounding = { to: exact('0.0001'), mode: 'half-up' } as const

export const word = (value: BoxValue, look: Look = looks.word): Box => ({ value, look })

/** Points in a cell, with the number of decimals that the group publishes. */
export const points = (value: Rational, format: string, look: Look = looks.number): Box =>
  ({ value: toDouble(value), look: formatted(look, format) })

/** What stands where there is no number. */
export const none: Box = { value: '–', look: looks.centre }

/** Longer names stand as heads in smaller letters. */
const longName = 40

/** A row of heads. */
export const heads = (names: readonly string[], height?: number): PageRow =>
  ({ boxes: names.map(name => word(name, name.length > longName ? looks.longHead : looks.head)), ...(height === undefined ? {} : { height }) })

/** A line that heads a part of a sheet. */
export const section = (title: string, across = 8): PageRow => ({ boxes: [{ value: title, across, look: looks.section }] })

/** Title lines over the whole width. */
export function titleRows(lines: readonly string[], across: number): readonly PageRow[] {
  return lines.map((line, index) => ({ boxes: [{ value: line, across, look: index === 0 ? looks.title : looks.subtitle }] }))
}
