import type { Source } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { compare, equal, isZero, sum, zero, type Rational } from '../../rational.ts'
import { text, type Text } from '../../text.ts'
import type { Draft, RuleLine } from './outline.ts'
import { clausesOf, type Clause } from './rule/clauses.ts'
import { propose } from './rule/propose.ts'
import { isFiller } from './rule/figure-of-steps.ts'
import { intervalOf } from './rule/interval.ts'
import type { Case } from './rule/reader.ts'
import type { Branch, GradeRead, Scoring } from './skeleton.ts'
import { said } from './said.ts'
import { told, type Made } from './told.ts'
import { maximumTwoWays } from './two-ways.ts'

/** What all leaves of a table share. */
export interface Surroundings {
  readonly year: number | undefined
  readonly grades: readonly GradeRead[]
  readonly report: (finding: Finding) => void
  /** A component about whose rule the table says nothing. */
  readonly withoutRule: (made: Made) => void
}

/** The words of a rule as they stand, the points of their own column beside them. */
export const wordsOf = (lines: readonly RuleLine[]): readonly string[] =>
  lines.map(({ words, points }) => (points === undefined ? words : text(t => `${words} | ${t.number(points)}`, t => `${words} | ${t.number(points)}`).vi))

/** A component: its maximum, and the rule that its words say, as far as they say one that is known. */
export function leafOf(draft: Draft, code: string, around: Surroundings): Branch {
  const { entry, lines } = draft
  const stated = entry.max ?? highestIn(lines)
  if (stated === undefined) around.report(told.noMax(entry.spot, code, entry.maxText))
  else if (entry.max === undefined) around.report(told.maxFromRule(entry.spot, code, stated))
  const read = scoringOf(draft, code, stated ?? zero, around)
  const scoring = { ...read, todo: [...maximumTwoWays(entry), ...joined(draft, code, around), ...read.todo] }
  return { code, name: entry.name, children: [], at: `${entry.spot.sheet}!${entry.spot.cell}`, scoring, ...(stated === undefined ? {} : { max: stated }) }
}

/** Rows without a number, each with points, under an item that has its own: levels of it, or items that lost their number. */
function joined({ entry, lines }: Draft, code: string, around: Surroundings): readonly Text[] {
  const rows = lines.flatMap(({ words, points, spot }) => (points === undefined || spot === undefined ? [] : [{ words, points, spot }]))
  if (entry.max === undefined) return []
  const after = rows.slice(rows.findLastIndex(row => isLevel(row.words, row.points)) + 1)
  for (const { words, spot } of after) around.report(told.rowJoined(spot, code, words))
  return after.slice(0, 1).map(({ words }) => text(() => `“${words}” là một mức của mục này hay một tiêu chí riêng?`, () => `is “${words}” a level of this item or an item of its own?`))
}

const answering = /^([-–—+*•▪◦●✓]|\(?[a-zđ]\)|\d{1,2}[.)]\s|(có|không|chưa|đúng|đủ|đầy đủ|đạt|kịp thời|chậm|còn|quá hạn|tốt|khá|xuất sắc|hoàn thành)(?!\p{L}))/iu

function isLevel(words: string, points: Rational): boolean {
  const lead = intervalOf(words)?.lead
  return isZero(points) || answering.test(words) || (lead !== undefined && isFiller(lead))
}

function highestIn(lines: readonly RuleLine[]): Rational | undefined {
  const stated = clausesOf(lines).flatMap(({ points }) => (points === undefined || 'share' in points ? [] : [points]))
  return stated.length < 2 ? undefined : stated.reduce((best, each) => (compare(each, best) > 0 ? each : best))
}

function scoringOf(draft: Draft, code: string, max: Rational, around: Surroundings): Scoring {
  const { entry, lines, list, proofs } = draft
  const words = wordsOf(lines)
  const about: Case = { clauses: clausesOf(lines), whole: lines.map(line => line.words).join('\n'), max, name: entry.name, list, year: around.year, grades: around.grades }
  const found = words.length === 0 ? undefined : propose(about)
  const note = noteOf(entry.note, around.grades)
  const shared = { words, ...note, ...(proofs.length === 0 ? {} : { proof: proofs.join('; ') }), ...(entry.basis === '' ? {} : { basis: entry.basis }) }
  if (found === undefined || (found.highest !== undefined && compare(found.highest, max) > 0)) {
    if (words.length === 0) around.withoutRule({ spot: entry.spot, code, read: '' })
    else around.report(told.notRead(entry.spot, code, words.join('; ')))
    if (found?.highest !== undefined) around.report(told.notReached(entry.spot, code, found.highest, max))
    return { ...shared, rule: { method: 'given' }, todo: [decide] }
  }
  if (found.highest !== undefined && !equal(found.highest, max)) around.report(told.notReached(entry.spot, code, found.highest, max))
  for (const doubt of found.doubts ?? []) around.report(told.toDecide(entry.spot, code, doubt))
  for (const aside of asides(found.used)) around.report(told.toDecide(entry.spot, code, aside))
  for (const { words: left } of found.left) around.report(told.leftOver(entry.spot, code, left))
  return {
    ...shared, rule: found.rule,
    todo: [...(found.doubts ?? []), ...asides(found.used), ...found.left.map(({ words: left }) => text(() => `chưa đưa vào quy tắc: “${left}”`, () => `not in the rule: “${left}”`))],
    ...(found.notArisen === undefined ? {} : { notArisen: found.notArisen }),
  }
}

/** What is said behind points, which no rule holds. */
const asides = (used: readonly Clause[]): readonly Text[] => used.flatMap(({ aside }) => (aside === undefined ? [] : [text(
  () => `còn ghi thêm “${aside}”, chưa đưa vào quy tắc`, () => `“${aside}” is said as well and is not in the rule`)]))

/** What is written beside a rule that nobody could read. */
export const decide: Text = text(() => 'chưa chọn được cách chấm: người soạn quyết định', () => 'no method was found: a person decides')

/** What the column of notes says of who gives the points and of the grade; the rest is kept as it stands. */
function noteOf(note: string, grades: readonly GradeRead[]): Pick<Scoring, 'source' | 'note' | 'capsGrade' | 'lowersGrade' | 'notArisen'> {
  const words = said(note)
  const source: Source | undefined = /điều tra|đtxhh|xã hội học|khảo sát|survey/u.test(words) ? 'survey' : /thẩm định|appraiser/u.test(words) ? 'appraisal' : undefined
  const cap = grades.find(grade => words.includes(`xếp loại không quá ${said(grade.name)}`))
  const lowers = /hạ (\d) mức/u.exec(words)?.[1]
  const arisen = /không phát sinh (được đủ điểm|không tính|0 điểm)/u.exec(words)?.[1]
  return {
    ...(source === undefined ? {} : { source }), ...(note === '' ? {} : { note }),
    ...(cap === undefined ? {} : { capsGrade: cap.id }), ...(lowers === undefined ? {} : { lowersGrade: Number(lowers) }),
    ...(arisen === undefined ? {} : { notArisen: arisen === 'không tính' ? 'exclude' : arisen === '0 điểm' ? 'zero' : 'full' }),
  }
}

const numbered = /^(\d{1,2})[.)]\s+(?=\p{L})/u

/** Numbered contents that add up to the maximum, each with points of its own, are components of their own. */
export function partsOf({ entry, lines, list, proofs }: Draft): readonly Draft[] {
  const starts = lines.flatMap((line, index) => (numbered.test(line.words) && line.points !== undefined ? [index] : []))
  const total = sum(starts.flatMap(index => lines[index]?.points ?? []))
  if (starts.length < 2 || starts[0] !== 0 || entry.max === undefined || !equal(total, entry.max) || !starts.some((at, index) => (starts[index + 1] ?? lines.length) > at + 1)) return []
  return starts.flatMap((at, index) => {
    const line = lines[at]
    if (line?.points === undefined) return []
    const own = { ...entry, name: line.words.replace(numbered, ''), max: line.points, how: [] }
    return [{ entry: own, style: '', children: [], lines: lines.slice(at + 1, starts[index + 1] ?? lines.length), proofs: [...proofs], list }]
  })
}
