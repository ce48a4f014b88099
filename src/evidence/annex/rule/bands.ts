import { compare, equal, isWhole, isZero, zero, type Rational } from '../../../rational.ts'
import { said } from '../said.ts'
import type { Clause } from './clauses.ts'
import { isFiller, isOneFigure } from './figure-of-steps.ts'
import { intervalOf, type Interval } from './interval.ts'
import { capital, figure, idOf, kindOf, plainNumber, pointsOf, quotientIn, type Case, type RuleReader } from './reader.ts'
import { beneath, beyond, gaps, type Floor, type Step } from './uncovered.ts'

const rest = /^(còn lại|khác|các trường hợp (khác|còn lại)|trường hợp khác|không đạt|không( có| thực hiện)?|chưa( có| đạt)?)$/u

/** The condition without the words that name what is measured: `Tỷ lệ hồ sơ đúng hạn: từ 90%`. */
function stretch(condition: string): Interval | undefined {
  const colon = condition.lastIndexOf(': ')
  const inner = colon < 0 ? undefined : intervalOf(condition.slice(colon + 2))
  return inner !== undefined && inner.lead === '' ? { ...inner, lead: condition.slice(0, colon).trim() } : intervalOf(condition)
}

/** Steps on a rate or a count: "100%: 3; từ 90% đến dưới 100%: 1,5; dưới 90%: 0". */
export const bands: RuleReader = of => {
  const clauses = of.clauses.filter(clause => clause.points !== undefined)
  const exceptions = clauses.filter(clause => clause.atLeast || /\d\s*%?\s+nhưng\s/iu.test(clause.condition))
  const others = clauses.filter(clause => !exceptions.includes(clause) && rest.test(said(clause.condition)))
  const steps = clauses.filter(clause => !exceptions.includes(clause) && !others.includes(clause)).map(clause => ({ clause, at: stretch(clause.condition), points: pointsOf(clause, of.max) }))
  const [only, ...more] = others
  if (steps.length === 0 || clauses.length < 2 || more.length > 0 || !steps.every((step): step is Step => step.at !== undefined && step.points !== undefined)) return undefined
  const percent = steps.some(step => step.at.percent)
  if (!steps.every(step => sane(step, percent)) || !isOneFigure(steps.map(step => step.at), of.name)) return undefined
  const points = only && pointsOf(only, of.max)
  return banded(of, steps, exceptions, only === undefined || points === undefined ? undefined : { clause: only, points }, percent)
}

/** Rates are at most a few hundred percent and counts are whole; words before a stretch must be a name, not a second condition. */
const sane = ({ at }: Step, percent: boolean): boolean =>
  (percent ? at.percent || at.from?.at.n === 0n : [at.from, at.to].every(border => border === undefined || isWhole(border.at)))
  && !/([,(]|(?<!\p{L})(và|hoặc|nhưng|đúng|ở|đến|tới|dưới|trên|không|chưa))$|(từ|trên|dưới|hơn|đến)\s+\d/iu.test(at.lead) && at.unit.split(' ').length <= 4

const lowest = (step: Step): Rational => step.at.from?.at ?? zero
const isLowest = ({ at }: Step): boolean => at.from === undefined || (isZero(at.from.at) && at.from.closed)

function banded(of: Case, steps: readonly Step[], exceptions: readonly Clause[], floor: Floor | undefined, percent: boolean): ReturnType<RuleReader> {
  const sorted = [...steps].sort((a, b) => compare(lowest(b), lowest(a)) || Number(b.at.from?.closed === false) - Number(a.at.from?.closed === false))
  const named = sorted.filter(step => !isLowest(step))
  const [under, ...more] = sorted.filter(isLowest)
  if (named.length === 0 || more.length > 0) return undefined
  const otherwise = under?.points ?? floor?.points ?? zero
  const lead = steps.map(step => step.at.lead).find(words => words.length > 8 && !isFiller(words)) ?? ''
  const unless = exceptions.map((clause, index) => ({
    id: idOf(clause.condition.replace(/^.*?nhưng /iu, ''), [String(index)]), name: capital(clause.condition), points: plainNumber(pointsOf(clause, of.max) ?? zero),
  }))
  const highest = named.reduce((best, step) => (compare(step.points, best) > 0 ? step.points : best), otherwise)
  const top = beyond(sorted, floor, percent)
  const doubts = [...gaps(sorted, percent), ...top.doubts, ...beneath(sorted, floor, top.band !== undefined)]
  const floorIsIn = floor !== undefined && (under === undefined || top.band !== undefined || equal(floor.points, under.points))
  return {
    rule: {
      method: 'bands', ...measured(lead, of.name, percent, steps),
      bands: [...(top.band === undefined ? [] : [top.band]), ...named.map(({ at, points }) => ({ ...(at.from?.closed === false ? { over: plainNumber(at.from.at) } : { from: plainNumber(at.from?.at ?? zero) }), points: plainNumber(points) }))],
      ...(isZero(otherwise) ? {} : { otherwise: plainNumber(otherwise) }),
      ...(unless.length === 0 ? {} : { unless }),
    },
    used: [...steps.map(step => step.clause), ...exceptions, ...(floorIsIn ? [floor.clause] : [])],
    ...(doubts.length === 0 ? {} : { doubts }), ...(equal(highest, of.max) ? {} : { highest }),
  }
}

/** Words that name no figure by themselves. */
const vague = /^(tỷ lệ|tỉ lệ|mức độ|kết quả|số lượng|số)( (%|đạt|đạt được|thực hiện|hoàn thành|chung))*$/u

function measured(lead: string, name: string, percent: boolean, steps: readonly Step[]) {
  const quotient = quotientIn(lead)
  if (quotient !== undefined && percent) return { part: figure(quotient.part, kindOf(quotient.part)), whole: figure(quotient.whole, kindOf(quotient.whole)) }
  const unit = percent ? '' : steps.map(step => step.at.unit).find(word => word !== '') ?? ''
  return { of: figure(lead === '' ? name : vague.test(said(lead)) ? `${lead} (${name})` : lead, percent ? 'percent' : 'count', unit) }
}
