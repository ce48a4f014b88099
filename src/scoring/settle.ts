import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Answer } from '../evidence/answer.ts'
import type { Ruling, Rulings } from '../evidence/appraisal/rulings.ts'
import { actedHolds, evaluate, test, type FormulaState, type Step, type Surroundings } from '../formula/evaluate.ts'
import type { Effect, Input } from '../methods/method.ts'
import { compare, within, zero, type Rational } from '../rational.ts'
import { text, type Text } from '../text.ts'
import { worthOf } from './policy.ts'
import { ruled } from './ruling.ts'
import type { LeafState } from './scorecard.ts'
import { standing } from './state.ts'
import { shortfall } from './survey-sample.ts'
import { surroundings, type Best } from './surroundings.ts'

/** What the components of a unit are settled on. */
export interface Grounds {
  readonly answers: ReadonlyMap<string, Answer>
  /** Codes of the leaves that do not apply to the unit, by the roster. */
  readonly exempt: ReadonlySet<string>
  readonly surveyHeld: boolean
  readonly best: Best
  /** Counter-points of appraisers, which win over the formula. */
  readonly rulings?: Rulings
}

/** A component settled on one set of answers by the policies of the set; nothing is rounded, wiped or asked for proof yet. */
export interface Settled {
  readonly state: LeafState
  readonly points: Rational
  readonly max: Rational
  readonly missing: readonly Input[]
  /** Effects whose test holds. */
  readonly inForce: readonly Effect[]
  readonly trace?: Step
  readonly because?: Text
  /** The counter-points that stand in place of the formula. */
  readonly ruling?: Ruling
}

export type Settle = (component: Component) => Settled

/** Settles each component once. One that depends on itself through `points of` is unreadable, never a loop. */
export function settler(set: CriteriaSet, grounds: Grounds): Settle {
  const byCode = new Map(set.components.map(component => [component.code, component]))
  const done = new Map<string, Settled>()
  const open = new Set<string>()
  const pointsOf = (code: string): Rational | FormulaState => {
    const other = byCode.get(code)
    return other === undefined || open.has(code) ? 'unreadable' : seenByOthers(settle(other))
  }
  const settle: Settle = component => {
    const known = done.get(component.code)
    if (known !== undefined) return known
    open.add(component.code)
    const settled = settleOne(component, set, grounds, pointsOf)
    open.delete(component.code)
    done.set(component.code, settled)
    return settled
  }
  return settle
}

/** What `points of` sees: the worth before rounding and wiping; a component without a number passes its state on. */
function seenByOthers(settled: Settled): Rational | FormulaState {
  return settled.state === 'not-arisen' || settled.state === 'unreadable' ? settled.state : settled.points
}

/** By its answers, unless appraisers gave points; what the roster exempts, or no survey was held for, is no matter of theirs. */
function settleOne(component: Component, set: CriteriaSet, grounds: Grounds, pointsOf: Surroundings['points']): Settled {
  const settled = byAnswers(component, set, grounds, pointsOf)
  const ruling = isOut(component, grounds) ? undefined : grounds.rulings?.get(component.code)
  return ruling === undefined ? settled : ruled(settled, component, ruling)
}

/** Whether nobody may give the component points for this unit. */
export const isOut = (component: Component, { exempt, surveyHeld }: Pick<Grounds, 'exempt' | 'surveyHeld'>): boolean =>
  exempt.has(component.code) || (component.source === 'survey' && !surveyHeld)

function byAnswers(component: Component, set: CriteriaSet, grounds: Grounds, pointsOf: Surroundings['points']): Settled {
  const { state, missing } = standing(component, grounds.answers, grounds.exempt)
  if (state !== 'not-applicable' && component.source === 'survey' && !grounds.surveyHeld) return withoutSurvey(component, set)
  if (state !== 'ready') return byPolicy(component, state, missing, grounds.exempt.has(component.code) ? exempted : undefined)
  const around = surroundings(component, grounds.answers, pointsOf, grounds.best)
  const trace = evaluate(component.formula, around)
  if (typeof trace.value === 'string') return { ...byPolicy(component, trace.value, [], noNumber(component, trace.value, grounds.answers)), trace }
  const worth = typeof trace.value === 'boolean' ? zero : trace.value
  const inForce = component.effects.filter(effect => test(effect.when, around).value === true)
  return { state: 'scored', points: within(worth, zero, component.max), max: component.max, missing, inForce, trace }
}

function byPolicy(component: Component, state: Exclude<LeafState, 'scored'>, missing: readonly Input[], because?: Text): Settled {
  return { state, ...worthOf(component, state), missing, inForce: [], ...(because === undefined ? {} : { because }) }
}

function withoutSurvey(component: Component, set: CriteriaSet): Settled {
  const counts = component.list !== 'base' || set.surveyWhenNotHeld === 'zero'
  const max = counts ? component.max : zero
  return { state: counts ? 'blank' : 'not-applicable', points: zero, max, missing: [], inForce: [], because: counts ? surveyWorthNothing : surveyLeftOut }
}

/** The points before and after they were held at an end, when the formula gave less than 0 or more than the maximum. */
export function heldBack({ trace, points }: Settled): readonly [from: Rational, to: Rational] | undefined {
  if (trace === undefined || typeof trace.value !== 'object') return undefined
  if (compare(trace.value, points) !== 0) return [trace.value, points]
  const held = actedHolds(trace)[0]
  const [from, to] = [held?.parts[0]?.value, held?.value]
  return typeof from === 'object' && typeof to === 'object' ? [from, to] : undefined
}

const exempted = text(
  () => 'Danh sách đơn vị ghi là không áp dụng cho đơn vị này.',
  () => 'The list of units says that it does not apply to this unit.',
)

const surveyLeftOut = text(
  () => 'Không tổ chức khảo sát: thành phần này không tính vào điểm và điểm tối đa.',
  () => 'No survey was held: this component counts neither in the points nor in the maximum.',
)

const surveyWorthNothing = text(
  () => 'Không tổ chức khảo sát: thành phần này được 0 điểm.',
  () => 'No survey was held: this component earns 0.',
)

/** Why a formula has no number: a sample that is too small tells its size. */
const noNumber = (component: Component, state: FormulaState, answers: Grounds['answers']): Text =>
  (state === 'unreadable' ? shortfall(component, answers) : undefined) ?? withoutNumber[state]

const withoutNumber: Readonly<Record<FormulaState, Text>> = {
  'not-arisen': text(() => 'Mẫu số bằng 0: không phát sinh.', () => 'The denominator is 0: it did not arise.'),
  'unreadable': text(
    () => 'Số liệu chưa đủ để tính (ví dụ: số phiếu khảo sát dưới mức tối thiểu).',
    () => 'The figures do not suffice to compute it (a survey sample below the least size, say).',
  ),
}
