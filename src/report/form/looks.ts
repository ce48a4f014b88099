import { decimalFormat, type Box, type BoxValue, type Look } from '../../page.ts'
import { decimalsOf, type Rational } from '../../rational.ts'

/** Fills that the legend of the form explains. */
export const fills = { open: 'FFF8DC', word: 'FFFDF3', locked: 'ECECEC', doubtful: 'F8CBCB', field: 'D6E3F0', criterion: 'EDF3F9', total: 'E2EFDA', head: 'BDD3E8' } as const

const cell = { wrap: true, border: true } as const

/** The looks of the form: one place, so that its sheets are of one hand. */
export const looks = {
  title: { bold: true, size: 14, align: 'center' },
  line: { align: 'center', wrap: true },
  note: { italic: true, align: 'center', wrap: true },
  left: { wrap: true },
  head: { ...cell, bold: true, fill: fills.head, align: 'center' },
  text: cell,
  small: { ...cell, size: 10 },
  centre: { ...cell, align: 'center' },
  indented: { ...cell, indent: 1, size: 10 },
  declared: { ...cell, fill: fills.open, align: 'center' },
  word: { ...cell, fill: fills.word, size: 10 },
  state: { ...cell, fill: fills.word, size: 10, align: 'center' },
  locked: { ...cell, fill: fills.locked, align: 'center' },
  closed: { ...cell, fill: fills.locked, align: 'center', italic: true, colour: '595959', size: 10 },
  points: { ...cell, fill: fills.locked, align: 'center', bold: true },
  field: { ...cell, bold: true, fill: fills.field },
  criterion: { ...cell, bold: true, fill: fills.criterion },
  total: { ...cell, bold: true, fill: fills.total },
} as const satisfies Record<string, Look>

/** A box with a value, and a formula's box with its stored result. */
export const box = (value: BoxValue, look: Look = looks.text): Box => ({ value, look })
export const live = (formula: string, value: BoxValue, look: Look): Box => ({ formula, value, look })
export const empty = (look: Look = looks.text): Box => ({ look })

/** The format of points that are rounded to `to`: `0.00` for 0.01. */
export const pointsFormat = (to: Rational): string => decimalFormat(decimalsOf(to))

/** At least two decimals, more where a maximum has more. */
export const maximumFormat = '0.00##'
