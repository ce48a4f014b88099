import { exact, type Rational } from '../../rational.ts'
import { folded, tidy } from '../../text.ts'

/** A number as a person typed it. `7.995` has two readings: grouped (7995) and decimal (7.995). */
export interface Numeral {
  readonly negative: boolean
  /** The thousands reading, where the marks allow it. */
  readonly grouped?: Rational
  /** The decimal reading, where the marks allow it; a bare whole number has only this one. */
  readonly decimal?: Rational
  /** The mark that makes two readings possible. */
  readonly mark?: '.' | ','
}

/** Numbers and the words between them: `12/15`, `850,33ha`, `98,5 % (197/200)`. */
export interface Written {
  /** Words before the first number. */
  readonly lead: string
  /** Words after the last number, folded: its unit. */
  readonly tail: string
  /** As in the cell, the first letter after the number with nothing between. */
  readonly glued: boolean
  readonly numbers: readonly Numeral[]
  /** What stands between the first two numbers, tidied. */
  readonly between: string
}

const token = /[-−–+]?\s?\d(?:[\d.,]*\d)?(?: \d{3}(?!\d))*(?:[.,]\d+)?/gu
/** Square and cubic metres carry a digit that is no number of its own. */
const measures = (text: string): string => text.replace(/(?<![a-z])([kcd]?m)([23²³])(?![\d.,])/giu, (_, letter: string, power: string) => `${letter}${power === '2' || power === '²' ? '²' : '³'}`)

/** `1½`, `3²`: signs that are numbers themselves; `5/…`, `2,…`, `197+`: a number that is not written to its end. */
const unfinished = /\d\s?[¼-¾⅐-⅞↉]|\d[²³¹⁰-₉]|\d(?![0-9])\p{Nd}|\d\s*%?\s*[+±/]\s*$|\d\s*%?\s*\/\s*[.…_]+\s*$|\d,\s*[…_.]+\s*$/u

/** A text taken apart into its numbers; undefined when it holds none or one is malformed (`1.23,5`) or unfinished. */
export function written(raw: string): Written | undefined {
  const text = measures(tidy(raw))
  if (unfinished.test(text)) return undefined
  const found = [...text.matchAll(token)]
  const [first, second] = found
  const last = found.at(-1)
  if (first === undefined || last === undefined) return undefined
  const numbers = found.map((match, index) => numeral(match[0], index > 0))
  if (!numbers.every(number => number !== undefined)) return undefined
  const end = last.index + last[0].length
  const rest = text.slice(end)
  return {
    lead: text.slice(0, first.index).trim(), tail: unitOf(rest), glued: /^\p{L}/u.test(rest), numbers,
    between: second === undefined ? '' : text.slice(first.index + first[0].length, second.index).trim(),
  }
}

/** The words of a unit, folded; ‰ is said in words, for folding would lose it. */
export const unitOf = (rest: string): string => folded(rest.replaceAll('²', '2').replaceAll('³', '3').replaceAll('‰', ' phần nghìn '))

/** `afterAnother`: a dash between two numbers joins them and is no sign. */
function numeral(raw: string, afterAnother: boolean): Numeral | undefined {
  const negative = !afterAnother && /^[-−–]/u.test(raw)
  const digits = raw.replace(/^[-−–+]?\s?/u, '').trim()
  const readings = digits.includes(' ') ? spaced(digits) : marked(digits)
  return readings === undefined ? undefined : { negative, ...readings }
}

type Readings = Omit<Numeral, 'negative'>

/** `1 234 567,5`: spaces group, one mark may follow. */
function spaced(digits: string): Readings | undefined {
  if (!/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(digits)) return undefined
  return { decimal: exact(digits.replaceAll(' ', '').replace(',', '.')) }
}

function marked(digits: string): Readings | undefined {
  const dots = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (dots === 0 && commas === 0) return { decimal: exact(digits) }
  if (dots > 0 && commas > 0) return both(digits, digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',')
  const mark = dots > 0 ? '.' : ','
  const groups = groupedBy(digits, mark)
  if (dots + commas > 1) return groups === undefined ? undefined : { grouped: groups }
  const decimal = exact(digits.replace(',', '.'))
  return groups === undefined ? { decimal } : { grouped: groups, decimal, mark }
}

/** Both marks stand there: the last one is the decimal mark and stands once, the other groups. */
function both(digits: string, point: '.' | ','): Readings | undefined {
  const [whole = '', decimals = '', ...more] = digits.split(point)
  const thousands = groupedBy(whole, point === '.' ? ',' : '.')
  return more.length > 0 || thousands === undefined ? undefined : { decimal: exact(`${whole.replaceAll(/[.,]/g, '')}.${decimals}`) }
}

/** The value when the mark separates thousands properly; a first group of zeros cannot be one. */
function groupedBy(digits: string, mark: '.' | ','): Rational | undefined {
  const proper = mark === '.' ? /^[1-9]\d{0,2}(\.\d{3})+$/ : /^[1-9]\d{0,2}(,\d{3})+$/
  return proper.test(digits) ? exact(digits.replaceAll(mark, '')) : undefined
}
