import type { CrossCheck } from '../../criteria/criteria.ts'
import { checksByFigure, isKept } from '../../evidence/cross-checks/kept.ts'
import { add, compare, equal, fractionText, subtract, toDouble, type Rational } from '../../rational.ts'
import type { Limit } from '../grade.ts'
import type { Parts } from '../sums.ts'
import type { Draft } from '../unit.ts'
import type { Bundle } from './bundles.ts'
import { combined, provenIn, valuesOf } from './combine.ts'
import type { Gain } from './gain.ts'
import type { Values } from './change.ts'
import { isOpen, openIn, partsAtWorst } from './open.ts'
import { after, overlaid, type Situation } from './situation.ts'

/** Some gains taken together: what they cost, and what the unit's sums come to before any cap. */
export interface Outcome {
  readonly gains: readonly Gain[]
  readonly cost: number
  readonly parts: Parts
  /** What limits the grade, each by what it is. */
  readonly limits: ReadonlyMap<string, Limit>
  /** The components that could be mended and are not. */
  readonly open: ReadonlySet<string>
}

/** What decides of a score how it stands to a target. */
export type Standing = Pick<Outcome, 'parts' | 'limits' | 'open'>

/** How a score stands, where these components could be mended: while they are not, at their worst. */
export const standingOf = (draft: Draft, mendable: ReadonlySet<string>): Standing => ({
  parts: partsAtWorst(draft, code => mendable.has(code)), limits: limitsIn(draft), open: new Set(openIn(draft).map(({ component }) => component.code).filter(code => mendable.has(code))),
})

/** The open components that one of these changes closes. */
export const mendableBy = (draft: Draft, gains: readonly Gain[]): ReadonlySet<string> => {
  const open = openIn(draft).map(({ component }) => component)
  return new Set(open.filter(component => gains.some(gain => gain.draft.score.leaves.some(leaf => leaf.component === component && !isOpen(leaf)))).map(({ code }) => code))
}

/** What limits the grade in a score. */
export const limitsIn = ({ limits }: Draft): Outcome['limits'] =>
  new Map(limits.map(limit => [`${limit.component.code} ${limit.capsGrade ?? ''} ${limit.lowersGrade ?? ''}`, limit]))

/** What a gain costs: its effort, a number above 0. */
export type CostOf = (gain: Gain) => number

/** So many combinations of one bundle are scored. */
const patience = 1024

/** What each choice within a bundle comes to, one gain a component or none; `isWhole` unless there were too many to score them all. */
export function outcomesOf(situation: Situation, bundle: Bundle, costOf: CostOf, mendable: ReadonlySet<string>): { readonly outcomes: readonly Outcome[]; readonly isWhole: boolean } {
  const isWhole = bundle.reduce((product, gains) => product * (gains.length + 1), 1) <= patience
  const sets = isWhole ? bundle.reduce<readonly (readonly Gain[])[]>((before, gains) => before.flatMap(taken => [taken, ...gains.map(gain => [...taken, gain])]), [[]]) : likelySets(situation, bundle, costOf)
  const outcomes = sets.flatMap((gains): readonly Outcome[] => {
    const values = combined(gains)
    if (values === undefined || (gains.length > 1 && !isFitting(situation, gains, values))) return []
    const draft = after(situation, values, provenIn(gains))
    return [{ gains, cost: gains.reduce((total, gain) => total + costOf(gain), 0), ...standingOf(draft, mendable) }]
  })
  return { outcomes: undominated(outcomes), isWhole }
}

/** Each change alone; then the highest of each together, those that do the most good for what they cost first, up to everything, the last of them by each of its levels. */
function likelySets({ draft }: Situation, bundle: Bundle, costOf: CostOf): readonly (readonly Gain[])[] {
  const good = (gains: readonly Gain[]): number => Math.max(...gains.map(gain => toDouble(subtract(gain.exactIndex, draft.score.exactIndex)) / costOf(gain)))
  const inOrder = [...bundle].sort((a, b) => good(b) - good(a))
  const taken = (count: number): readonly Gain[] => inOrder.slice(0, count).flatMap(gains => gains.at(-1) ?? [])
  return [[], ...bundle.flat().map(gain => [gain]), ...inOrder.flatMap((gains, at) => gains.map(gain => [...taken(at), gain]))]
}

/** Whether changes that each fit still fit together: no check of the set comes apart that none of them alone breaks. */
export function isFitting({ set, answers }: Situation, gains: readonly Gain[], values: Values): boolean {
  const near = checksByFigure(set.checks)(values.keys())
  const breaks = (some: Values): readonly CrossCheck[] => { const then = overlaid(answers, some); return near.filter(check => isKept(check, answers) && !isKept(check, then)) }
  const broken = breaks(values)
  return broken.length === 0 || broken.every(check => gains.some(gain => breaks(valuesOf(gain)).includes(check)))
}

/** Two outcomes of different bundles, both reckoned from the same beginning. */
export function joined(a: Outcome, b: Outcome, start: Outcome): Outcome {
  const both = (key: keyof Parts): Rational => subtract(add(a.parts[key], b.parts[key]), start.parts[key])
  return {
    gains: [...a.gains, ...b.gains], cost: a.cost + b.cost,
    parts: { base: both('base'), bonus: both('bonus'), penalty: both('penalty'), max: both('max') },
    limits: new Map([...[...a.limits].filter(([key]) => b.limits.has(key) || !start.limits.has(key)), ...[...b.limits].filter(([key]) => !start.limits.has(key))]),
    open: new Set([...[...a.open].filter(code => b.open.has(code) || !start.open.has(code)), ...[...b.open].filter(code => !start.open.has(code))]),
  }
}

/** Without those that another beats or equals in everything at no more cost. */
export function undominated(all: readonly Outcome[]): readonly Outcome[] {
  const kept: Outcome[] = []
  for (const each of swept(all).sort(cheapestFirst)) if (!kept.some(other => beats(other, each))) kept.push(each)
  return kept
}

/** Of those that differ in cost and points of the fields alone, only what earns more than everything cheaper: most are gone by this. */
function swept(all: readonly Outcome[]): Outcome[] {
  const alike = new Map<string, Outcome[]>()
  for (const each of all) {
    const key = [fractionText(each.parts.bonus), fractionText(each.parts.penalty), fractionText(each.parts.max), ...each.limits.keys(), '', ...each.open].join('|')
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [each])
    else group.push(each)
  }
  return [...alike.values()].flatMap(group => {
    let top: Rational | undefined
    return group.sort(cheapestFirst).filter(({ parts }) => { const isMore = top === undefined || compare(parts.base, top) > 0; if (isMore) top = parts.base; return isMore })
  })
}

const cheapestFirst = (a: Outcome, b: Outcome): number => a.cost - b.cost || a.limits.size + a.open.size - b.limits.size - b.open.size || compare(b.parts.base, a.parts.base) || compare(b.parts.bonus, a.parts.bonus) || compare(a.parts.penalty, b.parts.penalty)

const beats = ({ parts: a, cost, limits, open }: Outcome, { parts: b, cost: other, limits: more, open: wider }: Outcome): boolean =>
  cost <= other && [...open].every(code => wider.has(code)) && [...limits.keys()].every(key => more.has(key)) && equal(a.max, b.max) && compare(a.base, b.base) >= 0 && compare(a.bonus, b.bonus) >= 0 && compare(a.penalty, b.penalty) <= 0
