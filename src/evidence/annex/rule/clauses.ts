import { divide, hundred, multiply, one, zero, type Rational } from '../../../rational.ts'
import { tidy } from '../../../text.ts'
import type { RuleLine } from '../outline.ts'
import { decimal, pointsWords } from '../points.ts'

/** Points as stated: a number, or a share of the maximum ("điểm tối đa" is all of it, "75% số điểm"). */
export type Points = Rational | { readonly share: Rational }

/** One "condition: points" of a rule, or words without points. */
export interface Clause {
  /** As it stands. */
  readonly words: string
  readonly condition: string
  readonly points?: Points
  readonly zeroes: boolean
  /** The name of the grade that a unit cannot exceed then. */
  readonly cap?: string
  /** What is said behind the points: "và bị trừ điểm tại nhóm IX". */
  readonly aside?: string
  /** "không báo cáo: trừ 1": the points are taken off, they are not what is given. */
  readonly deducts: boolean
  /** "ít nhất 0,5": a stated exception that lifts the result. */
  readonly atLeast: boolean
}

const bullet = /^(?:[-–—+*•▪◦●✓·]+|\(?[a-zđ]\)|\(?\d{1,2}\)|\d{1,2}\.(?=\s+\p{L})|[a-zđ]\.(?=\s))\s*/u

/** A longer line is a paragraph of prose, and could take patterns long to give up on. */
const longest = 1500

const goesWith = String.raw`(?!tối đa|thấp nhất|cả tiêu|toàn tiêu|xếp loại|nhưng|và )`
const apart = new RegExp([
  String.raw`;\s*`, String.raw`(?<=[\p{Ll}\d)%])\.\s+(?=\p{Lu})`, String.raw`(?<=\d\s?(?:điểm|đ)),\s+(?=\p{L})${goesWith}`,
  String.raw`(?<=[:=]\s?${pointsWords}\s?(?:điểm|đ)?),\s+(?=[^;,:=]+[:=]\s*\d)${goesWith}`,
].join('|'), 'u')

/** The clauses of a rule: lines, and within them what `;` parts, or a full stop or a comma after points. */
export function clausesOf(lines: readonly RuleLine[]): readonly Clause[] {
  return lines.flatMap(({ words, points }) => {
    if (words.length > longest) return [plain(words)]
    const parts = joinedUp(tidy(words).split(apart))
    const clauses = parts.map(part => clauseOf(part.replace(bullet, '')))
    const [only] = clauses
    return points === undefined ? clauses : only?.points === undefined || clauses.length > 1 ? [{ ...plain(words.replace(bullet, '')), points }] : [only]
  })
}

/** A name may hold a `;` itself: a part without points goes with the next one that has some. */
function joinedUp(parts: readonly string[]): readonly string[] {
  const whole: string[] = []
  let open: string[] = []
  for (const part of parts.map(each => each.trim()).filter(each => each !== '')) {
    const clause = clauseOf(part)
    const complete = clause.points !== undefined || stands.test(part)
    if (complete && open.length > 0 && clause.points !== undefined && /^\p{Ll}/u.test(part)) whole.push([...open, part].join('; '))
    else whole.push(...open, ...(complete ? [part] : []))
    open = complete ? [] : [part]
  }
  return [...whole, ...open]
}

/** Words that are a clause of their own without points. */
const stands = /làm tròn|tối đa|thấp nhất|trừ |không phát sinh|[×÷*] |^mỗi | x /iu

const points = String.raw`(?:(?<share>${pointsWords})\s*%(?: (?:của )?(?:số )?điểm(?: tối đa)?|(?<==\s?${pointsWords}\s*%))|(?<digits>${pointsWords})\s*(?<unit>điểm|đ)?(?!\s*%)|(?<max>(?:đủ |được |cho |đạt |tính )*(?:điểm tối đa|số điểm tối đa|tối đa số điểm|đủ điểm|(?<=[:=] )tối đa))|(?<none>không (?:được )?(?:tính|cho|có)? ?điểm))`
const more = String.raw`(?<more>(?:,? (?:cả|toàn) tiêu chí(?: 0 điểm)?|, xếp loại không quá [^,;]+)*)`
const last = new RegExp(String.raw`^(?<condition>.*?)(?<by>\s*(?::|=|→|->|=>)\s*|\s+(?:thì )?(?:được|đạt|cho|tính|chấm|còn)(?: tính| chấm| cho)?\s+|\s+)(?<least>ít nhất )?${points}${more}(?<aside>(?:,? (?:và|đồng thời|nhưng) |\s*\()[^;]*)?\.?$`, 'iu')
const first = new RegExp(String.raw`^(?:được |đạt |cho )?(?<digits>${pointsWords})\s*(?<unit>điểm|đ)\s*(?::|-|–|nếu|khi|cho|đối với)?\s+(?<condition>\D.*)$`, 'iu')

const plain = (words: string): Clause => ({ words, condition: words, zeroes: false, deducts: false, atLeast: false })

function clauseOf(raw: string): Clause {
  const words = tidy(raw)
  const found = last.exec(words)?.groups
  const condition = found?.['condition']
  if (condition !== undefined && several.test(condition)) return plain(words)
  if (found !== undefined && condition !== undefined && condition !== '' && isPoints(found)) return fromEnd(words, condition, found)
  const front = first.exec(words)?.groups
  return front?.['digits'] === undefined || front['condition'] === undefined || /^[/×x*]|^mỗi|^cho mỗi/iu.test(front['condition']) ? plain(words)
    : { ...plain(words), condition: front['condition'].replace(/[.]$/, ''), points: decimal(front['digits']) }
}

/** Points within a condition: two clauses that nothing parts for sure. */
const several = new RegExp(String.raw`[:=]\s*${pointsWords}\s*(?:điểm|đ)?\s*[,.]\s`, 'u')

/** A bare number behind a blank is points only when nothing says that it counts something. */
const isPoints = (found: Readonly<Record<string, string | undefined>>): boolean =>
  !/(×|÷|\*|\/| x)$/u.test(found['condition'] ?? '') && (found['by']?.trim() !== '' || found['unit'] !== undefined || found['max'] !== undefined || found['none'] !== undefined || found['share'] !== undefined
  || !/(mỗi|từ|đến|dưới|trên|ngày|tháng|năm|số|trừ|tối đa|thấp nhất|nhất|quá|>=|≥|≤|<|>)$/iu.test(found['condition'] ?? ''))

function statedIn(found: Readonly<Record<string, string | undefined>>): Points {
  if (found['digits'] !== undefined) return decimal(found['digits'])
  if (found['share'] !== undefined) return { share: divide(decimal(found['share']), hundred) }
  return found['max'] === undefined ? zero : { share: one }
}

/** The points of a clause under a maximum. */
export const worthOf = (points: Points, max: Rational): Rational => ('share' in points ? multiply(points.share, max) : points)

const off = /\s*[:,=]?\s*(?:thì |sẽ |bị )*trừ(?: đi)?\s*$/iu

function fromEnd(words: string, condition: string, found: Readonly<Record<string, string | undefined>>): Clause {
  const extra = found['more'] ?? ''
  const cap = /xếp loại không quá ([^,;]+)/iu.exec(extra)?.[1]
  return {
    words, condition: condition.replace(off, '').trim(), deducts: off.test(condition), zeroes: /tiêu chí/iu.test(extra), atLeast: found['least'] !== undefined,
    points: statedIn(found),
    ...(found['aside'] === undefined ? {} : { aside: found['aside'].trim() }),
    ...(cap === undefined ? {} : { cap: cap.replace(/\.$/, '').trim() }),
  }
}
