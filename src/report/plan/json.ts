import type { Value } from '../../evidence/answer.ts'
import { placeText } from '../../finding.ts'
import { compare, decimalText, hundred, multiply, type Rational } from '../../rational.ts'
import type { Change } from '../../scoring/plan/change.ts'
import type { Gain } from '../../scoring/plan/gain.ts'
import { barriers, type Barrier } from '../../scoring/plan/kind.ts'
import type { Placed } from '../../scoring/plan/place.ts'
import { indexWanted, type Aim, type Ladder, type Rung } from '../../scoring/plan/plan.ts'
import { gainTold } from '../../scoring/plan/told.ts'
import type { Situation } from '../../scoring/plan/situation.ts'
import { signed } from '../../scoring/sums.ts'
import type { Lang } from '../../text.ts'
import { jsonText } from '../json-text.ts'
import type { Screen } from '../screen.ts'
import type { PlanTold } from './view.ts'

/** `cchc-plan/1` (docs/plan.schema.json). Decimals are texts, a percent is at face value, sentences are in the screen's tongue. */
export function planJson({ tool, file, group, plan, asked }: PlanTold, { lang }: Pick<Screen, 'lang'>): string {
  const { situation, now, ladders, aim } = plan
  const { set, dossier, on } = situation
  return `${jsonText({
    schema: 'cchc-plan/1', tool, file, criteria: { id: set.id, title: set.title[lang], sha256: set.sha256 }, group: group?.[lang] ?? null,
    unit: { id: dossier.unit.id, name: dossier.unit.name }, on, now: placedJson(now, lang),
    components: ladders.map(ladder => ladderJson(ladder, lang)), target: aim === undefined ? null : aimJson(aim, asked ?? '', situation, ladders, lang),
  })}\n`
}

const placedJson = ({ score, of }: Placed, lang: Lang): object => ({
  status: score.status, points: decimalText(score.points), max: decimalText(score.max), index: decimalText(score.index),
  rank: score.rank ?? null, of: of === 0 ? null : of, grade: score.grade?.id ?? null, because: (score.gradeBecause ?? []).map(each => each[lang]),
})

function ladderJson({ prospect, rungs }: Ladder, lang: Lang): object {
  const { component, leaf, lost, barrier } = prospect
  return {
    code: component.code, name: component.name[lang], list: component.list, state: leaf.state, points: decimalText(leaf.points), max: decimalText(leaf.max), left: decimalText(lost),
    effort: component.effort ?? null, ...barrierJson(barrier, lang), gains: rungs.map(rung => rungJson(rung, lang)),
  }
}

const barrierJson = (barrier: Barrier | undefined, lang: Lang): object => ({ barrier: barrier ?? null, reason: barrier === undefined ? null : barriers[barrier][lang] })

function rungJson({ gain, placed, asIn }: Rung, lang: Lang): object {
  return {
    kind: gain.kind, ...barrierJson(gain.barrier, lang), text: gainTold(gain)[lang], changes: gain.changes.map(change => changeJson(change, lang)), addsProof: gain.addsProof,
    isExample: gain.isExample, isIfDone: gain.isIfDone, lifts: gain.lifts, points: decimalText(gain.leaf.points),
    also: gain.also.map(({ component, points }) => ({ code: component.code, points: decimalText(points) })), sameAs: asIn ?? null, after: placedJson(placed, lang),
  }
}

const changeJson = ({ input, from, to, isAlong }: Change, lang: Lang): object => ({
  input: input.id, name: input.name[lang], from: from?.value === undefined ? null : valueJson(from.value, input.kind), to: valueJson(to, input.kind),
  at: from === undefined || from.from.file === '' ? null : placeText(from.from), follows: isAlong === true,
})

const valueJson = (value: Value, kind: Change['input']['kind']): string => (value.is === 'number' ? face(value.number, kind) : value.is === 'date' ? value.date : value.option)
const face = (number: Rational, kind: Change['input']['kind']): string => decimalText(kind === 'percent' ? multiply(number, hundred) : number)

function aimJson({ target, outcome, least, placed }: Aim, asked: string, situation: Situation, ladders: readonly Ladder[], lang: Lang): object {
  const index = indexWanted(situation, target)
  return {
    asked, grade: 'grade' in target ? situation.set.grades[target.grade]?.id ?? null : null, index: index === undefined ? null : decimalText(index), outcome,
    cost: least?.cost ?? 0, isProven: least?.isProven ?? true, gains: (least?.gains ?? []).map(gain => stepOf(gain, ladders, lang)), after: placedJson(placed, lang),
  }
}

/** A gain by its component and the level that it is, or that it lies below, and what is to be done for it. */
function stepOf(gain: Gain, ladders: readonly Ladder[], lang: Lang): object {
  const { component, leaf, changes, addsProof } = gain
  const rungs = ladders.find(({ prospect }) => prospect.component === component)?.rungs ?? []
  const own = rungs.findIndex(rung => rung.gain === gain)
  const above = rungs.findIndex(rung => compare(signed(component, rung.gain.leaf.points), signed(component, leaf.points)) >= 0)
  return { code: component.code, gain: Math.max(0, own >= 0 ? own : above), text: gainTold(gain)[lang], points: decimalText(leaf.points), changes: changes.map(change => changeJson(change, lang)), addsProof }
}
