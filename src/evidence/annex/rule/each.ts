import { equal, isZero, type Rational } from '../../../rational.ts'
import { text, type Text } from '../../../text.ts'
import { decimal, pointsWords } from '../points.ts'
import { worthOf, type Clause } from './clauses.ts'
import { ceiling, otherLimit } from './limit.ts'
import { figure, kindOf, plainNumber, quotientIn, type Case, type RuleReader } from './reader.ts'

const P = String.raw`(?<points>${pointsWords})\s*(?:điểm|đ)?`
const thing = String.raw`(?:0?1 |một )?(?<thing>(?=\p{L})(?!(?:mỗi|cứ|một)\s)(?:(?!tối đa|không quá|nhiều nhất)[^:;])*?)`
const off = String.raw`(?:thì |sẽ |bị )*trừ\s+(?:đi )?`

/** "mỗi kỳ thiếu trừ 0,5", "trừ 0,5 mỗi kỳ thiếu", "chậm 01 báo cáo trừ 0,25 điểm". */
const deducting: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?<lead>.*\S)(?:: |\s))??(?:cứ |với )?(?:mỗi|cứ) ${thing}\s*[:,]?\s*${off}${P}(?<rest>.*)$`, 'iu'),
  new RegExp(String.raw`^(?:(?<lead>.*\S)(?:: |\s))??trừ\s+${P}\s*(?:/|(?:cho |đối với )?(?:mỗi|một|0?1) )\s*${thing}(?<rest>,.*)?$`, 'iu'),
  new RegExp(String.raw`^(?<lead>chậm|thiếu|vắng|sai|còn|có) 0?1 ${thing}\s*[:,]?\s*${off}${P}(?<rest>.*)$`, 'iu'),
]

/** "Mỗi mô hình 3,0đ", "0,5 điểm cho mỗi mô hình", "Số tin, bài: mỗi tin, bài 0,05 điểm". */
const counting: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?<lead>.*\S): )??(?:cứ )?(?:mỗi|cứ) ${thing}\s*(?::|=|được|đạt|cộng|tính|thưởng|\s)+${P}(?!\s+(?!tối đa|nhiều nhất|không quá|nhưng|và)\p{L})(?<rest>(?:,|\s|$).*)?$`, 'iu'),
  new RegExp(String.raw`^(?:(?<lead>.*\S): )??(?:cộng |được |thưởng )?${P}\s*(?:/|cho|đối với)\s*(?:mỗi |một |0?1 )?${thing}(?<rest>,.*)?$`, 'iu'),
]

interface Each { readonly lead: string; readonly thing: string; readonly points: Rational; readonly rest: string; readonly clause: Clause }

function eachIn(clause: Clause, patterns: readonly RegExp[]): Each | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(clause.words.replace(/\.$/, ''))?.groups
    const digits = found?.['points']
    if (found !== undefined && digits !== undefined) return { lead: found['lead'] ?? '', thing: (found['thing'] ?? '').trim(), points: decimal(digits), rest: found['rest'] ?? '', clause }
  }
  return undefined
}

/** "Cứ giảm 1%", "chậm 05 ngày": a stretch of so many, not one thing that is counted. */
const measure = /%|(chậm|trễ|muộn|giảm|tăng|thiếu|vượt|quá|hạn|sai|hụt)\s+(từ\s+|thêm\s+)?\d/iu
const countable = (thing: string): boolean => thing !== '' && !measure.test(thing)

const full = new RegExp(String.raw`^(?:.*\b)?(?:đủ|đầy đủ|tối đa|đúng|không (?:có|vi phạm|chậm)|điểm tối đa|thực hiện)[^;]*?(?<points>${pointsWords})\s*(?:điểm|đ)?\.?$`, 'iu')

/** What is said before and behind, which is in no rule: "từ kỳ thứ hai trừ 1". */
function aside({ lead, rest }: Each): readonly Text[] {
  const behind = rest.replace(new RegExp(ceiling, 'giu'), '').replace(/thấp nhất 0|điểm|(?<!\p{L})đ(?!\p{L})|nhưng|(?<!\p{L})và(?!\p{L})/giu, '')
  const before = /\d/.test(lead) && !/^(số|tổng số) /iu.test(lead) ? [lead] : []
  return [...before, ...(/[\p{L}\d]/u.test(behind) ? [rest.replace(/^[,\s]+/, '')] : [])].map(words => text(
    () => `còn ghi thêm “${words}”, chưa đưa vào quy tắc`, () => `“${words}” is said as well and is not in the rule`))
}

/** What is counted: as the words name it, else what stands behind "mỗi", told apart by the name of the component. */
const named = ({ lead, thing }: Each, of: Case) => {
  const name = lead.replace(/[:,]$/, '').trim()
  if (/^(số|tổng số) /iu.test(name)) return figure(name, kindOf(name), thing)
  const failing = /^(chậm|thiếu|vắng|sai|còn)$/iu.test(name) ? `${thing} ${name.toLowerCase()}` : thing
  return figure(`Số ${failing} (${of.name})`, 'count')
}

/** The clauses that only repeat a limit: "Tối đa 1", "thấp nhất 0", "đủ: 1,5"; of a count "không có: 0" as well. */
const limits = (of: Case, used: Clause, kind: 'count' | 'deduction'): readonly Clause[] => of.clauses.filter(clause => clause !== used && repeats(clause, of, kind))

function repeats(clause: Clause, of: Case, kind: 'count' | 'deduction'): boolean {
  if (/^(tối đa|không quá|nhiều nhất|trừ tối đa|tối đa trừ)/iu.test(clause.words)) return true
  const worth = clause.points === undefined ? undefined : worthOf(clause.points, of.max)
  const nothing = worth !== undefined && isZero(worth) && !/\d/.test(clause.condition)
  if (nothing && (kind === 'count' || /^(thấp nhất|tối thiểu)/iu.test(clause.words))) return true
  return worth === undefined ? /^(đủ |đầy đủ|thấp nhất 0\.?$)/iu.test(clause.words) : equal(worth, of.max) && full.test(clause.words)
}

const plus = new RegExp(String.raw`^cộng (?<ratio>.+ ÷ .+) × (?<points>${pointsWords})(?:,.*)?$`, 'iu')

/** The maximum less so many points for each failing; in the list of penalties so many for each. */
export const deduction: RuleReader = of => {
  const found = of.clauses.flatMap(clause => eachIn(clause, deducting) ?? [])
  const [each, ...others] = found
  if (each === undefined || others.length > 0 || !countable(each.thing)) return undefined
  const used = [each.clause, ...limits(of, each.clause, 'deduction')]
  const doubts = [...otherLimit(of, used.map(clause => clause.words)), ...aside(each)]
  const rule = { of: named(each, of), each: plainNumber(each.points) }
  const shared = doubts.length === 0 ? {} : { doubts }
  if (of.list === 'penalty') return { rule: { method: 'count', ...rule }, used, ...shared }
  const extra = of.clauses.map(clause => ({ clause, found: plus.exec(clause.words.replace(/\.$/, ''))?.groups })).find(({ found: groups }) => groups !== undefined)
  const sides = quotientIn(extra?.found?.['ratio'] ?? '')
  if (extra === undefined || sides === undefined) return { rule: { method: 'deduction', ...rule }, used, ...shared }
  const added = { part: figure(sides.part, kindOf(sides.part)), whole: figure(sides.whole, kindOf(sides.whole)), points: plainNumber(decimal(extra.found?.['points'] ?? '0')) }
  return { rule: { method: 'deduction', ...rule, plus: added }, used: [...used, extra.clause], ...shared }
}

/** So many points for each, at most the maximum. */
export const count: RuleReader = of => {
  const found = of.clauses.flatMap(clause => eachIn(clause, counting) ?? [])
  const [each, ...others] = found
  if (each === undefined || others.length > 0 || !countable(each.thing)) return undefined
  const used = [each.clause, ...limits(of, each.clause, 'count')]
  const doubts = [...otherLimit(of, used.map(clause => clause.words)), ...aside(each)]
  return { rule: { method: 'count', of: named(each, of), each: plainNumber(each.points) }, used, ...(doubts.length === 0 ? {} : { doubts }) }
}
