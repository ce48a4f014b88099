import { equal } from '../../../rational.ts'
import { text, type Text } from '../../../text.ts'
import { decimal, pointsWords } from '../points.ts'
import type { Case } from './reader.ts'

/** "tối đa trừ 1", "không quá 2 điểm". */
export const ceiling = new RegExp(String.raw`(?:tối đa|không quá|nhiều nhất)\s*(?:trừ |được |cộng )*\s*(?<points>${pointsWords})`, 'iu')

/** A limit in the words that is not the maximum of the column. */
export function otherLimit(of: Case, words: readonly string[]): readonly Text[] {
  const limits = words.flatMap(each => ceiling.exec(each)?.groups?.['points'] ?? []).map(decimal).filter(limit => !equal(limit, of.max))
  return limits.slice(0, 1).map(limit => text(
    t => `cách tính ghi tối đa ${t.number(limit)}, cột điểm tối đa ghi ${t.number(of.max)}; đã dùng ${t.number(of.max)}.`,
    t => `the rule says at most ${t.number(limit)}, the column of maxima ${t.number(of.max)}; ${t.number(of.max)} was used.`))
}
