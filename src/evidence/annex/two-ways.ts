import type { Finding } from '../../finding.ts'
import { decimalText } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import type { Entry } from './entries.ts'
import { told } from './told.ts'

type Stated = Pick<Entry, 'max' | 'maxText'>

const twice = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?!\d|[.,]\d)/

const isTwoWays = ({ max, maxText }: Stated): boolean => max !== undefined && twice.test(maxText)

/** A maximum such as `1.000`, which is one point with three decimals or a thousand: how it was read. */
export const maximumTwoWays = ({ max, maxText }: Stated): readonly Text[] => (max === undefined || !isTwoWays({ max, maxText }) ? [] : [text(
  t => `điểm tối đa “${maxText}” được đọc là ${t.number(max)}; nếu là hàng nghìn thì sửa \`max\``,
  t => `the maximum “${maxText}” was read as ${t.number(max)}; if it is in thousands, correct \`max\``)])

/** All such maxima of a table, told once. */
export const maximaTwoWays = (entries: readonly Entry[]): readonly Finding[] =>
  told.maximaTwoWays(entries.filter(isTwoWays).flatMap(({ spot, max, maxText }) => (max === undefined ? [] : [{ spot, read: maxText, code: decimalText(max) }])))
