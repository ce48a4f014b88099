import type { NotArisen } from '../../../criteria/criteria.ts'
import { equal, isZero, type Rational } from '../../../rational.ts'
import { said } from '../said.ts'
import { twoWays } from './amount.ts'
import { bands } from './bands.ts'
import { worthOf, type Clause } from './clauses.ts'
import { deadline } from './deadline.ts'
import { count, deduction } from './each.ts'
import { choice, ticks, yesNo } from './options.ts'
import { given, relative, survey } from './others.ts'
import { ratio } from './ratio.ts'
import { type Case, type Proposal, type RuleReader } from './reader.ts'

/** Every kind of rule that can be read, those that say more about themselves first. */
const readers: readonly RuleReader[] = [given, survey, relative, ticksDeclared, deadline, deduction, count, ratio, yesNo, bands, ticks, choice]

function ticksDeclared(of: Case): Proposal | undefined {
  return /^(cộng|tính tổng) điểm (các|của các) nội dung/iu.test(of.whole) ? ticks(of) : undefined
}

/** A rule in more letters is prose: a person reads it. */
const longest = 3000

/** The rule that the words say, and the words that it leaves out; undefined when no reader knows them. */
export function propose(of: Case): (Proposal & { readonly left: readonly Clause[] }) | undefined {
  if (of.whole.length > longest) return undefined
  const aside = of.clauses.filter(clause => notArisenIn(clause, of.max) !== undefined)
  const policy = aside.map(clause => notArisenIn(clause, of.max))[0]
  const clauses = of.clauses.filter(clause => !aside.includes(clause)).map(clause => (isWorth(clause, of) ? clause : withoutPoints(clause)))
  for (const reader of readers) {
    const found = reader({ ...of, clauses })
    if (found === undefined) continue
    const doubts = [...(found.doubts ?? []), ...(found.rule.method === 'given' ? [] : twoWays(of.whole, of.max))]
    return { ...found, ...(doubts.length === 0 ? {} : { doubts }), ...(policy === undefined ? {} : { notArisen: policy }), left: clauses.filter(clause => !found.used.includes(clause)) }
  }
  return undefined
}

/** Points that are taken off ("trừ 1"), or given for each of something, are not what an answer is worth. */
const isWorth = ({ deducts, condition }: Clause, { list }: Case): boolean => !((deducts && list !== 'penalty') || /^(với |cho )?(cứ|mỗi) /iu.test(condition))

const withoutPoints = ({ points: _, ...clause }: Clause): Clause => ({ ...clause, condition: clause.words })

/** "Không phát sinh thì được điểm tối đa": a statement of its own, not an answer. */
function notArisenIn({ words, condition, points }: Clause, max: Rational): NotArisen | undefined {
  const whole = said(words)
  if (!/không (có )?phát sinh/u.test(whole)) return undefined
  if (/(không tính|loại|trừ) .*(điểm tối đa|thang điểm|mẫu số)|không đánh giá/u.test(whole)) return 'exclude'
  const earned = points === undefined ? undefined : worthOf(points, max)
  const plain = /^(trường hợp |nếu )?(trong (năm|kỳ) )?(đơn vị )?không (có )?phát sinh( thì)?( (được )?(tính|chấm))?$/u.test(said(condition))
  if (/(đủ điểm|điểm tối đa)/u.test(whole) || (plain && earned !== undefined && equal(earned, max))) return 'full'
  return plain && earned !== undefined && isZero(earned) ? 'zero' : undefined
}
