import { compare, exact, type Rational } from '../../../rational.ts'
import { text, type Text } from '../../../text.ts'

/** A number of a rule as a pattern: `98,5`, `1.000`, `1.250.000`, `1.000,5`; a date with dots is none. */
export const numberWords = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d)`

const thousands = /^[1-9]\d{0,2}[.,]\d{3}$/

/** What digits say: groups of three are thousands, unless it is a rate, where one group is its decimals. */
export function amount(digits: string, percent: boolean): Rational {
  const marks = digits.replace(/\d/g, '')
  const parted = marks.length > 1 || (thousands.test(digits) && !percent)
  const whole = parted ? digits.replaceAll(marks.charAt(0), '') : digits
  return exact(whole.replace(',', '.'))
}

const doubtful = /(?<![\d.,/])(?<digits>[1-9]\d{0,2}(?<mark>[.,])\d{3})(?![\d/]|[.,]\d)\s*(?<unit>%|nghìn|triệu|tỷ|tỉ|đồng|km|ha|m2|m²|kg|tấn|giờ|phút)?/giu

/** From so many points on, points may be written in thousands themselves. */
const many = exact(1000)

/** Numbers that can be thousands or decimals: rates, amounts of money and measure, all with a comma; each is told with how it was read. */
export function twoWays(words: string, max: Rational): readonly Text[] {
  const pointsToo = compare(max, many) >= 0
  const found = [...words.matchAll(doubtful)]
  return found.filter(([whole], index) => found.findIndex(([other]) => other === whole) === index).flatMap(({ groups }) => {
    const [digits = '', unit] = [groups?.['digits'], groups?.['unit']]
    if (unit === undefined && groups?.['mark'] === '.' && !pointsToo) return []
    const value = amount(digits, unit === '%')
    return [text(
      t => `“${digits}${unit === undefined ? '' : ` ${unit}`}” được đọc là ${t.number(value)}; số này còn có thể đọc cách khác, cần đối chiếu.`,
      t => `“${digits}${unit === undefined ? '' : ` ${unit}`}” was read as ${t.number(value)}; it can be read in another way as well.`)]
  })
}
