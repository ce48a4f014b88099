import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Change } from '../criteria/diff/change.ts'
import type { SetDiff } from '../criteria/diff/diff.ts'
import type { Dossier } from '../evidence/answer.ts'
import { compare, type Rational } from '../rational.ts'
import type { Text } from '../text.ts'
import { scoreGroup } from './group.ts'
import { rankEnds } from './bounds/ranks.ts'
import { boundOf } from './replay/bounds.ts'
import { carryDossier, type CarriedDossier } from './replay/carry.ts'
import type { Effect } from './replay/effect.ts'
import { effectsOf } from './replay/effects.ts'
import { awaitingSurvey, awaitsSurvey, newlyProven, unproven } from './replay/collected.ts'
import { openQuestions, ticked, type OpenQuestions } from './replay/open.ts'
import type { GroupScore, UnitScore } from './scorecard.ts'
import { excluding, exemptFrom } from './without.ts'

/** One unit under both sets. */
export interface Replayed {
  readonly before: UnitScore
  /** By what was collected: components that ask for what never was are left out, points and maximum. */
  readonly after: UnitScore
  /** Those components; none of them leaves `low` and `high` equal to the index of `after`. */
  readonly open: readonly Component[]
  /** The lowest and highest index that is still possible, as the new set rounds it for ranking. */
  readonly low: Rational
  readonly high: Rational
  /** The best and worst rank that is still possible; only of a unit that is ranked under the new set. */
  readonly ranks?: { readonly best: number; readonly worst: number }
}

/** The same evidence of one group, scored under the old and the new set. */
export interface Replay {
  readonly name: Text
  readonly before: GroupScore
  readonly after: GroupScore
  /** In the order of the old ranking. */
  readonly units: readonly Replayed[]
  /** What each severe change does to the units. */
  readonly effects: ReadonlyMap<Change, Effect>
  /** Dates of the evidence were moved so many years, with the year of the set. */
  readonly years: number
}

interface Drafted {
  readonly carried: CarriedDossier
  readonly plain: UnitScore
  /** With the boxes ticked that nobody could tick: the ones that cost points, the ones that add them. */
  readonly worst: UnitScore
  readonly best: UnitScore
  readonly open: OpenQuestions
}

/** Scores evidence that was read with the old set under both. Nothing is guessed: what was never collected gives an interval, not a zero. */
export function replay(name: Text, diff: SetDiff, dossiers: readonly Dossier[]): Replay {
  const { old, now, carried } = diff
  const years = now.year - old.year
  const before = scoreGroup(name, old, dossiers)
  const awaits = awaitsSurvey(diff, before)
  const all = dossiers.map(dossier => carryDossier(awaits ? awaitingSurvey(dossier) : dossier, carried, now, years))
  const drafts = drafted(name, diff, all)
  const after = scoreGroup(name, leavingOut(now, drafts), drafts.map(withoutOpen))
  const units = withRanks(now, drafts.map(draft => replayed(now, draft, before, after)))
  const both = drafts.map((draft, index) => ({ before: units[index]?.before ?? draft.plain, after: draft.plain, open: draft.open.components }))
  return { name, before, after, units: inOldOrder(units, before), effects: effectsOf(diff, before, dossiers, both), years }
}

/** Each unit's evidence under the new set, what it leaves open, and what it is worth at both ends. */
function drafted(name: Text, diff: SetDiff, carried: readonly CarriedDossier[]): readonly Drafted[] {
  const { now } = diff
  const score = (dossiers: readonly Dossier[], set = now): GroupScore => scoreGroup(name, set, dossiers)
  const plain = score(carried.map(each => each.dossier))
  const open = carried.map(each => openQuestions(now, diff.carried, each, scoreOf(plain, each), plain))
  const withTicks = (end: 'gains' | 'costs'): readonly Dossier[] => carried.map((each, index) => ticked(each.dossier, open[index]?.[end] ?? []))
  const [worst, best] = [score(withTicks('costs')), score(withTicks('gains'))]
  const candidates = newlyProven(diff)
  const waived = candidates.length === 0 ? best : score(withTicks('gains'), { ...now, withoutProof: 'warn' })
  return carried.map((each, index) => {
    const asked = open[index] ?? nothingOpen
    const components = [...asked.components, ...unproven(candidates, scoreOf(best, each), scoreOf(waived, each))]
    return { carried: each, plain: scoreOf(plain, each), worst: scoreOf(worst, each), best: scoreOf(best, each), open: { ...asked, components } }
  })
}

const nothingOpen: OpenQuestions = { components: [], gains: [], costs: [] }

function scoreOf(group: GroupScore, { dossier }: CarriedDossier): UnitScore {
  const found = group.units.find(({ unit }) => unit.id === dossier.unit.id)
  if (found === undefined) throw new TypeError(`no score of ${dossier.unit.id}`)
  return found
}

/** Open components are left out of the index whatever their policy says. */
const leavingOut = (set: CriteriaSet, drafts: readonly Drafted[]): CriteriaSet =>
  excluding(set, new Set(drafts.flatMap(({ open }) => open.components.map(component => component.code))))

const withoutOpen = ({ carried: { dossier }, open }: Drafted): Dossier => exemptFrom(dossier, open.components.map(component => component.code))

function replayed(set: CriteriaSet, { carried, worst, best, open }: Drafted, before: GroupScore, after: GroupScore): Replayed {
  return {
    before: scoreOf(before, carried), after: scoreOf(after, carried), open: open.components,
    low: boundOf(set, worst, open.components, 'low'), high: boundOf(set, best, open.components, 'high'),
  }
}

/** Only a unit that is ranked under the new set has ranks; those that are not stand in nobody's way. */
function withRanks(set: CriteriaSet, units: readonly Replayed[]): readonly Replayed[] {
  const ranked = units.filter(({ after }) => after.rank !== undefined)
  const isCertain = ranked.every(({ low, high }) => compare(low, high) === 0)
  const ends = rankEnds(set, ranked.map(({ low, high, after: { rank } }) => ({ ends: [low, high] as const, ...(isCertain && rank !== undefined ? { settled: rank } : {}) })))
  const places = new Map(ranked.map((unit, index) => [unit, ends[index]]))
  return units.map(unit => {
    const [best, worst] = places.get(unit) ?? []
    return best === undefined || worst === undefined ? unit : { ...unit, ranks: { best, worst } }
  })
}

function inOldOrder(units: readonly Replayed[], before: GroupScore): readonly Replayed[] {
  const order = new Map(before.units.map(({ unit }, index) => [unit.id, index]))
  return [...units].sort((a, b) => (order.get(a.before.unit.id) ?? 0) - (order.get(b.before.unit.id) ?? 0))
}
