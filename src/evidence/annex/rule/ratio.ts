import { equal, isZero, zero } from '../../../rational.ts'
import { decimal, pointsWords } from '../points.ts'
import { said } from '../said.ts'
import { amount, numberWords } from './amount.ts'
import type { Clause } from './clauses.ts'
import { intervalOf } from './interval.ts'
import { otherLimit } from './limit.ts'
import { figure, kindOf, plainNumber, pointsOf, quotientIn, unbracketed, type Case, type RuleReader } from './reader.ts'

const times = new RegExp(String.raw`^(?<what>.*?)\s*(?:×|\*|\sx\s|\snhân (?:với )?)\s*[([]?\s*(?<by>${pointsWords}|(?:số )?điểm (?:tối đa|chuẩn))\s*(?:điểm|đ)?\s*[)\]]*\s*(?<per>(?:÷|/)\s*100\s*%?)?\s*(?<rest>[,(].*)?\.?$`, 'iu')
const given = /^(?:(?:số )?điểm(?: đánh giá| đạt được| của tiêu chí| được tính| số)?\s*(?:=|:|được tính theo công thức:?)|(?:được )?tính (?:điểm )?theo (?:tỷ lệ|công thức)\s*:?|công thức(?: tính)?\s*:)\s*/iu
const rounding = new RegExp(String.raw`làm tròn (?:đến|tới)\s*(?<step>${pointsWords})`, 'iu')
const target = new RegExp(String.raw`^(?<rate>.*\S)\s*(?:÷|/)\s*(?<target>${pointsWords})\s*%$`, 'iu')

interface Rate { readonly clause: Clause; readonly what: string }

/** "A ÷ B × 6", "Tỷ lệ % × điểm tối đa", "[(số a / số b) x 3]": what is multiplied by the maximum. */
function rateIn(clause: Clause, of: Case): Rate | undefined {
  const words = unbracketed(clause.words.replace(/\.$/, '').replace(given, ''))
  const found = times.exec(words)?.groups
  const by = found?.['by']
  if (found === undefined || by === undefined) return undefined
  if (/^\d/.test(by) && !equal(decimal(by), of.max)) return undefined
  const after = said(found['rest'] ?? '')
  const what = unbracketed((found['what'] ?? '').replace(/^.*(?:thì|được)?\s*:\s*(?=(?:điểm\s*=|tỷ lệ))/iu, '').replace(given, ''))
  const rate = withoutLead(what, of)
  return rate === undefined || /theo kết quả (khảo sát|điều tra)/u.test(after) || what === '' ? undefined : { clause, what: rate }
}

/** "Dưới 98% tính theo công thức: (a / b)": the rate alone, where what leads to it says no more than that it is not full yet; undefined where it says more. */
function withoutLead(what: string, of: Case): string | undefined {
  const found = /^(?<lead>[^()[\]]*):\s*(?<rate>[([].*)$/su.exec(what)?.groups
  const [lead = '', rate = what] = [found?.['lead'], found?.['rate']]
  if (!/\d/.test(lead)) return lead === '' || given.test(`${lead}:`) ? unbracketed(rate) : undefined
  const at = intervalOf(lead.replace(/\s+(?:thì|được|tính|theo|điểm).*$/iu, ''))
  const isFull = of.clauses.some(clause => { const from = intervalOf(clause.condition)?.from; return from !== undefined && at?.to !== undefined && equal(from.at, at.to.at) && equal(pointsOf(clause, of.max) ?? zero, of.max) })
  return at?.from === undefined && at?.to?.closed === false && isFull ? unbracketed(rate) : undefined
}

/** "dưới 70%: 0": below it nothing; "từ 98%: điểm tối đa": from it on everything. */
function borders(of: Case, main: Clause) {
  const stated = of.clauses.filter(clause => clause !== main).map(clause => ({ clause, at: intervalOf(clause.condition), points: pointsOf(clause, of.max) }))
  const rate = stated.filter(({ at, points }) => at?.percent === true && points !== undefined)
  const floor = rate.find(({ at, points }) => at?.from === undefined && at?.to?.closed === false && points !== undefined && isZero(points))
  const full = rate.find(({ at, points }) => at?.from?.closed === true && at.to === undefined && points !== undefined && equal(points, of.max))
  return { floor, full }
}

/** Part ÷ whole × max, with a floor, a full mark, a target and a rounding step. Patterns 7, 8 and 9 of the catalogue. */
export const ratio: RuleReader = of => {
  const [rate, ...more] = of.clauses.flatMap(clause => rateIn(clause, of) ?? [])
  if (rate === undefined || more.length > 0) return undefined
  const aimed = target.exec(rate.what)?.groups
  const sides = sidesOf(aimed?.['rate'] ?? rate.what, of)
  if (sides === undefined || namesOf(sides).some(name => /:|tính theo/iu.test(name))) return undefined
  const { floor, full } = borders(of, rate.clause)
  const step = rounding.exec(of.whole)?.groups?.['step']
  const aim = aimed?.['target'] === undefined ? {} : { target: plainNumber(decimal(aimed['target'])) }
  const limits = of.clauses.filter(clause => /^(tối đa|không quá|làm tròn)/iu.test(clause.words))
  const doubts = otherLimit(of, limits.map(clause => clause.words))
  return {
    rule: {
      method: 'ratio', ...sides, ...aim,
      ...(full?.at?.from === undefined || 'target' in aim ? {} : { full: plainNumber(full.at.from.at) }),
      ...(floor?.at?.to === undefined ? {} : { floor: plainNumber(floor.at.to.at) }),
      ...(step === undefined ? {} : { step: plainNumber(decimal(step)) }),
    },
    ...(doubts.length === 0 ? {} : { doubts }),
    used: [rate.clause, ...limits, ...(floor === undefined ? [] : [floor.clause]), ...(full === undefined ? [] : [full.clause])],
  }
}

/** A name with a colon in it is a sentence, not a figure. */
const namesOf = ({ part, whole }: NonNullable<ReturnType<typeof sidesOf>>): readonly string[] => [part, whole].flatMap(side => (typeof side === 'object' && 'name' in side ? [String(side.name)] : []))

function sidesOf(what: string, of: Case) {
  const quotient = quotientIn(what)
  if (quotient === undefined) {
    const named = /^(tỷ lệ|tỉ lệ)( %| phần trăm)?( (đạt|thực hiện|hoàn thành|đạt được))*$/iu.test(what.trim())
    return /%|tỷ lệ|tỉ lệ|mức độ/iu.test(what) || named ? { part: figure(named ? of.name : what, 'percent'), whole: 100 } : undefined
  }
  // "1.200 phiếu" is an amount and no figure that somebody is asked for.
  const fixed = new RegExp(String.raw`^${numberWords}\s*%?$`).test(quotient.whole)
  const whole = (): number => plainNumber(amount(quotient.whole.replace(/\s*%/, ''), quotient.whole.includes('%')))
  if (!fixed && /^\d/.test(quotient.whole)) return undefined
  if (fixed && /%|^tỷ lệ|^tỉ lệ/iu.test(quotient.part)) return { part: figure(quotient.part, 'percent'), whole: whole() }
  return fixed ? { part: figure(quotient.part, kindOf(quotient.part, 'number')), whole: whole() }
    : { part: figure(quotient.part, kindOf(quotient.part)), whole: figure(quotient.whole, kindOf(quotient.whole)) }
}
