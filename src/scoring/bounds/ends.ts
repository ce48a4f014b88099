import type { CriteriaSet } from '../../criteria/criteria.ts'
import { add, compare, divide, hundred, least, most, multiply, sign, subtract, sum, zero, type Rational } from '../../rational.ts'
import type { Ends } from '../scorecard.ts'
import { capped } from '../sums.ts'
import { afterWiping, type Span } from './span.ts'

type End = 'low' | 'high'

/** The least and the greatest total that is still possible. */
export function pointsEnds(set: CriteriaSet, open: readonly Span[]): Ends {
  const spans = afterWiping(open)
  const base = (end: End): Rational => sum(inList(spans, 'base').map(span => (end === 'low' && span.mayLeave ? zero : span[end])))
  const total = (end: End): Rational => held(set, add(base(end), extras(set, spans, end)))
  return [total('low'), total('high')]
}

/**
 * The least and the greatest index that is still possible; undefined where nothing can count. What may be left out takes its
 * maximum with it, so each end asks which of it is better in than out. The low end is always reached; the high end too, unless
 * the ceiling lies between two choices: then it is the value at the ceiling.
 */
export function indexEnds(set: CriteriaSet, open: readonly Span[]): Ends | undefined {
  const spans = afterWiping(open)
  const [low, high] = [indexEnd(set, spans, 'low'), indexEnd(set, spans, 'high')]
  return low === undefined || high === undefined ? undefined : [low, high]
}

/** Points over a maximum. */
interface Share { readonly points: Rational; readonly max: Rational }

function indexEnd(set: CriteriaSet, spans: readonly Span[], end: End): Rational | undefined {
  const base = inList(spans, 'base')
  const shares = (all: readonly Span[]): readonly Share[] => all.map(span => ({ points: span[end], max: span.max }))
  const certain = shares(base.filter(span => !span.mayLeave)).reduce(both, { points: extras(set, spans, end), max: zero })
  const better = end === 'high' ? 1 : -1
  const choices = shares(base.filter(span => span.mayLeave)).toSorted((a, b) => better * compare(divide(b.points, b.max), divide(a.points, a.max)))
  const stops = choices.reduce<readonly Share[]>((all, choice) => [...all, both(all.at(-1) ?? certain, choice)], [certain])
  const alone = sign(certain.max) === 0 ? choices.map(choice => both(certain, choice)) : []
  const tried = [...stops, ...alone].filter(share => sign(share.max) > 0).map(share => ratio(set, share))
  const reached = end === 'high' ? [...tried, ...atCeiling(set, stops)] : tried
  return reached.reduce<Rational | undefined>((best, each) => (best === undefined || better * compare(each, best) > 0 ? each : best), undefined)
}

const both = (a: Share, b: Share): Share => ({ points: add(a.points, b.points), max: add(a.max, b.max) })

const ratio = (set: CriteriaSet, { points, max }: Share): Rational => multiply(divide(held(set, points), max), hundred)

/** Where two neighbouring stops lie on both sides of the ceiling: what a part of the step between them would come to. */
function atCeiling(set: CriteriaSet, stops: readonly Share[]): readonly Rational[] {
  const { ceiling } = set
  if (ceiling === undefined) return []
  return stops.slice(1).flatMap((after, index) => {
    const before = stops[index]
    if (before === undefined || compare(before.points, ceiling) >= 0 || compare(after.points, ceiling) <= 0) return []
    const part = divide(subtract(ceiling, before.points), subtract(after.points, before.points))
    const max = add(before.max, multiply(part, subtract(after.max, before.max)))
    return sign(max) > 0 ? [ratio(set, { points: ceiling, max })] : []
  })
}

const held = ({ ceiling }: CriteriaSet, total: Rational): Rational => most(zero, ceiling === undefined ? total : least(ceiling, total))

/** Bonus less penalty; a penalty costs most where everything else earns least. */
function extras(set: CriteriaSet, spans: readonly Span[], end: End): Rational {
  const bonus = capped(sum(inList(spans, 'bonus').map(span => span[end])), set.bonus)
  const penalty = capped(sum(inList(spans, 'penalty').map(span => span[end === 'low' ? 'high' : 'low'])), set.penalty)
  return subtract(bonus, penalty)
}

const inList = (spans: readonly Span[], list: 'base' | 'bonus' | 'penalty'): readonly Span[] => spans.filter(span => span.component.list === list)
