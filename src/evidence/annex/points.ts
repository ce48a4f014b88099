import { exact, type Rational } from '../../rational.ts'
import { tidy } from '../../text.ts'

/** A number of points as people write it: `2,5`, `2.50 điểm`, `tối đa 6,0đ`, `−20`, `03`. */
export const pointsWords = String.raw`\d+(?:[.,]\d+)?`

/** A decimal with a comma or a dot; points are never in thousands with three decimals. */
export const decimal = (digits: string): Rational => exact(digits.replace(',', '.'))

const stated = new RegExp(String.raw`^(?:(?:điểm )?tối đa|điểm chuẩn|điểm|trừ|cộng|-|−|–|\+|\s|:|không quá)*(${pointsWords})\s*(?:điểm|đ|d|points?)?\.?$`, 'iu')
const among = new RegExp(String.raw`^(${pointsWords})\s*(?:điểm|đ)?\s*\([^)]*\)$`, 'iu')

/** The maximum that a cell states, without its sign; undefined when it holds no number or more than one. */
export function maximumIn(raw: string): Rational | undefined {
  const text = tidy(raw)
  const digits = stated.exec(text)?.[1] ?? among.exec(text)?.[1]
  return digits === undefined ? undefined : decimal(digits)
}
