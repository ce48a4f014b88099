import type { Component } from '../criteria/criteria.ts'
import type { Answer, Dossier } from '../evidence/answer.ts'
import { compare, round, zero, type Rational } from '../rational.ts'
import { indexEnds, pointsEnds } from './bounds/ends.ts'
import { awaitsRuling, isDecided, openAnswers, openCodes } from './bounds/open.ts'
import { rankEnds, type Contender } from './bounds/ranks.ts'
import { afterWiping, type Span } from './bounds/span.ts'
import { outcomes, spread } from './bounds/worth.ts'
import type { Scored } from './leaf.ts'
import type { UnitScore } from './scorecard.ts'
import { exemptOf, type Bench, type Draft } from './unit.ts'

/** The answers that stand, of each unit that handed something in. */
type Standing = ReadonlyMap<Dossier, ReadonlyMap<string, Answer>>

/** A unit of a group with something open, and what its leaves can still come to. */
interface OpenUnit {
  readonly score: UnitScore
  readonly spans: readonly Span[]
  readonly codes: ReadonlySet<string>
}

/**
 * The units with what they can still come to, where one of the group is incomplete; else as they are. What is open is taken to be
 * answered by anything readable, "không phát sinh" and "không áp dụng" included; whether a survey was held stays as it is.
 */
export function withIntervals(bench: Bench, standing: Standing, drafts: readonly Draft[], units: readonly UnitScore[]): readonly UnitScore[] {
  if (units.every(unit => unit.status !== 'incomplete')) return units
  const byUnit = new Map([...standing].map(([dossier, answers]) => [dossier.unit.id, answers]))
  const scored = new Map(drafts.map(draft => [draft.score.unit.id, draft.scored]))
  const own = new Map([...byUnit].map(([id, answers]) => [id, openAnswers(scored.get(id) ?? [], answers)]))
  const inGroup = new Set([...own.values()].flatMap(ids => [...ids]))
  const open = units.flatMap(score => {
    const [answers, leaves, ids] = [byUnit.get(score.unit.id), scored.get(score.unit.id), own.get(score.unit.id)]
    if (answers === undefined || leaves === undefined || ids === undefined) return []
    const codes = openCodes(leaves, { answers, exempt: exemptOf(bench, score.unit), own: ids, inGroup })
    return [{ score, codes, spans: leaves.map(each => spanOf(bench, each, codes.has(each.leaf.component.code), answers, ids)) }]
  })
  const spanned = bounded(bench, open)
  return units.map(unit => spanned.get(unit) ?? unit)
}

function spanOf({ set, surveyHeld }: Bench, scored: Scored, isOpen: boolean, answers: ReadonlyMap<string, Answer>, openIds: ReadonlySet<string>): Span {
  const { leaf: { component, max }, settled, unwiped } = scored
  const own = { component, low: unwiped, high: unwiped, max, mayLeave: false }
  if (!isOpen) return { ...own, wipes: settled.inForce.some(wipes) ? 'surely' : 'never' }
  if (isDecided(scored)) return { ...own, wipes: 'perhaps' }
  const all = outcomes({ set, component, answers, isOpen: id => openIds.has(id), surveyHeld, awaitsRuling: awaitsRuling(scored), now: { points: unwiped, max } })
  return { component, ...spread(all, component), wipes: component.effects.some(wipes) ? 'perhaps' : 'never' }
}

const wipes = (effect: Component['effects'][number]): boolean => effect.zeroes === 'criterion'

function bounded({ set }: Bench, open: readonly OpenUnit[]): ReadonlyMap<UnitScore, UnitScore> {
  const { by } = set.ranking
  const seen = (value: Rational): Rational => (by === 'published' ? round(value, set.rounding.to, set.rounding.mode) : value)
  const all = open.map(unit => ({ ...unit, index: indexEnds(set, unit.spans) }))
  const ranks = rankEnds(set, all.map(({ score, codes, index }): Contender => {
    if (index === undefined) return {}
    const ends = [seen(index[0]), seen(index[1])] as const
    return codes.size > 0 || score.rank === undefined ? { ends } : { ends, settled: score.rank }
  }))
  return new Map(all.map(({ score, spans, codes, index }, place) => {
    const rank = ranks[place]
    const leaves = withSpans(score, spans, codes)
    return [score, index === undefined || rank === undefined ? { ...score, leaves } : { ...score, leaves, interval: { points: pointsEnds(set, spans), index, rank } }]
  }))
}

function withSpans({ leaves }: UnitScore, spans: readonly Span[], codes: ReadonlySet<string>): UnitScore['leaves'] {
  const wiped = afterWiping(spans)
  return leaves.map((leaf, place) => {
    const span = wiped[place]
    const isOpen = span !== undefined && (codes.has(leaf.component.code) || compare(span.low, span.high) !== 0)
    return isOpen ? { ...leaf, open: [span.mayLeave ? zero : span.low, span.high] } : leaf
  })
}
