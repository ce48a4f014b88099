import type { Finding, Path } from '../finding.ts'
import { equal, exact, type Rational } from '../rational.ts'
import { text, type Text } from '../text.ts'
import type { Band } from './bands-faults.ts'
import { isEmpty, narrowed, type End, type Range } from './range.ts'

const beginningOf = (band: Band): End => ({ at: exact(band.from ?? band.over ?? 0), closed: band.over === undefined })

const endOf = ({ to, under }: Band): End | undefined => {
  const at = to ?? under
  return at === undefined ? undefined : { at: exact(at), closed: under === undefined }
}

/** The numbers from one end to another; empty when they meet. */
const between = (from: End, to: End, whole: boolean): Range =>
  narrowed(narrowed({ whole }, from.closed ? '>=' : '>', from.at), to.closed ? '<=' : '<', to.at)

const turned = (end: End): End => ({ at: end.at, closed: !end.closed })

/**
 * Bands that state where they end, as the document writes them ("từ 80 đến dưới 90"), against the band above: `to` and
 * `under` do not change points, they are there to be checked. `ordered` is highest first; counts have no numbers between.
 */
export function* endFaults(ordered: readonly Band[], all: readonly Band[], whole: boolean): Iterable<Finding> {
  for (const [index, band] of ordered.entries()) {
    const end = endOf(band)
    if (end === undefined) continue
    const path: Path = ['bands', all.indexOf(band), band.to === undefined ? 'under' : 'to']
    const above = ordered[index - 1]
    if (isEmpty(between(beginningOf(band), end, whole))) yield backwards(path)
    else if (above !== undefined) yield* meeting(end, beginningOf(above), whole, path)
  }
}

function* meeting(end: End, above: End, whole: boolean, path: Path): Iterable<Finding> {
  if (!isEmpty(between(above, end, whole))) yield overlap(above, end, path)
  else if (isEmpty(between(turned(end), turned(above), whole))) return
  else yield equal(end.at, above.at) ? unstated(end.at, path) : gap(end, above, path)
}

const from = (end: End): Text => text(t => `${end.closed ? 'từ' : 'trên'} ${t.number(end.at)}`, t => `${end.closed ? 'from' : 'over'} ${t.number(end.at)}`)
const to = (end: End): Text => text(t => `${end.closed ? 'đến' : 'đến dưới'} ${t.number(end.at)}`, t => `${end.closed ? 'to' : 'to under'} ${t.number(end.at)}`)
const plain = (value: Rational): string => text(t => t.number(value), t => t.number(value)).en.replaceAll(',', '')

/** The row that closes a gap, as it would be written. */
const row = (begins: End, ends: End): string => `{ ${begins.closed ? 'from' : 'over'}: ${plain(begins.at)}, ${ends.closed ? 'to' : 'under'}: ${plain(ends.at)}, points: … }`

const gap = (end: End, above: End, path: Path): Finding => ({
  code: 'bands/gap', severity: 'warning', path,
  message: text(t => `Hở khoảng ${t.say(from(turned(end)))} ${t.say(to(turned(above)))}: không bậc nào nêu; chương trình cho điểm của bậc dưới.`,
    t => `The numbers ${t.say(from(turned(end)))} ${t.say(to(turned(above)))} belong to no band; the band below is used.`),
  fix: text(() => `Thêm bậc ${row(turned(end), turned(above))}, hoặc sửa mức cho liền nhau.`, () => `Add the band ${row(turned(end), turned(above))}, or make the borders meet.`),
})

const overlap = (above: End, end: End, path: Path): Finding => ({
  code: 'bands/overlap', severity: 'warning', path,
  message: text(t => `Khoảng ${t.say(from(above))} ${t.say(to(end))} thuộc cả hai bậc; chương trình cho điểm của bậc trên.`,
    t => `The numbers ${t.say(from(above))} ${t.say(to(end))} belong to two bands; the higher one is used.`),
  fix: text(() => `Kết thúc bậc dưới ở \`${above.closed ? 'under' : 'to'}: ${plain(above.at)}\`.`, () => `End the lower band at \`${above.closed ? 'under' : 'to'}: ${plain(above.at)}\`.`),
})

const unstated = (border: Rational, path: Path): Finding => ({
  code: 'bands/border-unstated', severity: 'warning', path, read: plain(border),
  message: text(t => `Đúng mức ${t.number(border)} không thuộc bậc nào: bậc dưới ghi “dưới”, bậc trên ghi “trên”; chương trình cho điểm của bậc dưới.`,
    t => `Exactly ${t.number(border)} belongs to no band: the lower one ends under it, the upper one begins over it; the lower one is used.`),
  fix: text(() => `Ghi \`to: ${plain(border)}\` ở bậc dưới, hoặc \`from: ${plain(border)}\` ở bậc trên, theo văn bản.`, () => `Write \`to: ${plain(border)}\` below or \`from: ${plain(border)}\` above, as the document says.`),
})

const backwards = (path: Path): Finding => ({
  code: 'bands/backwards', severity: 'error', path,
  message: text(() => 'Bậc kết thúc trước khi bắt đầu.', () => 'The band ends before it begins.'),
  fix: text(() => 'Sửa mức đầu hoặc mức cuối của bậc.', () => 'Correct where the band begins or ends.'),
})
