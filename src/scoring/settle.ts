import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Answer } from '../evidence/answer.ts'
import type { Ruling, Rulings } from '../evidence/appraisal/rulings.ts'
import { actedHold, evaluate, test, type FormulaState, type Step, type Surroundings } from '../formula/evaluate.ts'
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
  /** How the formula came to it, worked out again when asked: kept, the steps of all components would be most of what a round holds. */
  readonly trace?: () => Step
  /** The answers that the formula was asked with, in the order of the inputs. */
  readonly given?: readonly Answer[]
  /** The points before and after they were held at an end, where the formula gave less than 0 or more than the maximum. */
  readonly held?: readonly [from: Rational, to: Rational]
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
  let seen = nothingSeen
  const around = surroundings(component, grounds.answers, code => { const points = pointsOf(code); seen = new Map([...seen, [code, points]]); return points }, grounds.best)
  const steps = evaluate(component.formula, around)
  const given = answersGiven(component, grounds.answers)
  const trace = again(component, given, seen, grounds.best)
  if (typeof steps.value === 'string') return { ...byPolicy(component, steps.value, [], noNumber(component, steps.value, grounds.answers)), trace, given }
  const worth = typeof steps.value === 'boolean' ? zero : steps.value
  const inForce = component.effects.length === 0 ? noEffects : component.effects.filter(effect => test(effect.when, around).value === true)
  const points = within(worth, zero, component.max)
  const held = heldIn(steps, points)
  return { state: 'scored', points, max: component.max, missing, inForce, trace, given, ...(held === undefined ? {} : { held }) }
}

const noEffects: readonly Effect[] = []
const nothingSeen: ReadonlyMap<string, Rational | FormulaState> = new Map()

/** The answers to the component's own inputs, in their order; a missing one is left out. */
export function answersGiven(component: Component, answers: ReadonlyMap<string, Answer>): readonly Answer[] {
  const all = component.inputs.map(({ id }) => answers.get(id))
  return isComplete(all) ? all : all.filter(answer => answer !== undefined)
}

const isComplete = (all: readonly (Answer | undefined)[]): all is readonly Answer[] => !all.includes(undefined)

/** The same evaluation once more, from no more than what it asked for; a function of its own, so that it holds nothing else. */
const again = (component: Component, given: readonly Answer[], seen: ReadonlyMap<string, Rational | FormulaState>, best: Best) => (): Step =>
  evaluate(component.formula, surroundings(component, new Map(given.map(answer => [answer.id, answer])), code => seen.get(code) ?? 'unreadable', best))

function byPolicy(component: Component, state: Exclude<LeafState, 'scored'>, missing: readonly Input[], because?: Text): Settled {
  return { state, ...worthOf(component, state), missing, inForce: [], ...(because === undefined ? {} : { because }) }
}

function withoutSurvey(component: Component, set: CriteriaSet): Settled {
  const counts = component.list !== 'base' || set.surveyWhenNotHeld === 'zero'
  const max = counts ? component.max : zero
  return { state: counts ? 'blank' : 'not-applicable', points: zero, max, missing: [], inForce: [], because: counts ? surveyWorthNothing : surveyLeftOut }
}

function heldIn(trace: Step, points: Rational): Settled['held'] {
  if (typeof trace.value !== 'object') return undefined
  if (compare(trace.value, points) !== 0) return [trace.value, points]
  const held = actedHold(trace)
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
