import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Given } from '../../criteria/testing/case.ts'
import { crossCheck } from '../../evidence/cross-checks.ts'
import { isAtLeast } from '../../finding.ts'
import { compare, zero, type Rational } from '../../rational.ts'
import type { LeafState } from '../scorecard.ts'
import { workComponent } from './component.ts'
import { divisors, no, numeric, startingTrials, tried, type Trial } from './trial.ts'
import { around } from './around.ts'
import { borderName, names } from './border-names.ts'
import { thresholdsOf } from './thresholds.ts'
import { triesOf } from './tries.ts'
import { answersKey, givenOf } from './written.ts'
import { dossierFor } from './unit.ts'

/** A case that a machine proposes: its answers, and what they come to at present. */
export interface Proposal {
  readonly component: Component
  /** Vietnamese: it is written into the file. */
  readonly name: string
  readonly given: Given
  readonly state: LeafState
  readonly points: Rational
  readonly max: Rational
}

/** For each component the cases beside its thresholds, with nothing, the maximum, left blank and not arisen; answers that `known` holds already are left out. */
export function proposals(set: CriteriaSet, known: ReadonlySet<string>): readonly Proposal[] {
  const seen = new Set(known)
  return set.components.flatMap(component => candidates(set, component).flatMap(({ name, given, state }): readonly Proposal[] => {
    const key = answersKey(component, given)
    if (key === undefined || seen.has(key)) return []
    seen.add(key)
    return present(set, component, name, given, state)
  }))
}

/** The present result of answers. */
export function present(set: CriteriaSet, component: Component, name: string, given: Given, state?: 'blank'): readonly Proposal[] {
  const worked = workComponent(set, component, { given, points: { value: zero, isFraction: false }, ...(state === undefined ? {} : { state }) }, [], { file: '' })
  return worked.faults !== undefined ? [] : [{ component, name, given, state: worked.leaf.state, points: worked.leaf.points, max: worked.leaf.max }]
}

interface Candidate { readonly name: string; readonly given: Given; readonly state?: 'blank' }

function candidates(set: CriteriaSet, component: Component): readonly Candidate[] {
  const written = (name: string, trial: Trial | undefined): readonly Candidate[] =>
    trial === undefined || !isConsistent(set, component, trial) ? [] : [{ name, given: givenOf(component, trial) }]
  return [
    ...thresholdsOf(component).flatMap(threshold => around(component, threshold).flatMap(beside => written(borderName(component, threshold, beside), beside.trial))),
    ...levels(component).flatMap(({ name, trial }) => written(name, trial)),
    ...written(names.nothing, nothing(component)),
    ...written(names.most, best(set, component)),
    ...(component.inputs.length === 0 ? [] : [{ name: names.blank, given: {}, state: 'blank' as const }]),
    { name: names.notArisen, given: withoutCases(component) },
    ...(component.list === 'base' ? [{ name: names.notApplicable, given: { [component.code]: 'Không áp dụng' } }] : []),
  ]
}

/** Figures that no unit could hand in without being asked about them (more on time than received) make no test. */
function isConsistent(set: CriteriaSet, component: Component, trial: Trial): boolean {
  const worked = workComponent(set, component, { given: givenOf(component, trial), points: { value: zero, isFraction: false } }, [], { file: '' })
  if (worked.faults !== undefined) return false
  const answers = new Map(worked.leaf.inputs.map(answer => [answer.id, answer]))
  return !crossCheck({ ...set, components: [component] }, dossierFor(names.most, [], answers)).some(finding => isAtLeast(finding.severity, 'warning'))
}

/** Each option of each question by itself, ticks left at "no"; a date answered "no". Where others are asked beside it they stand at their last. */
function levels(component: Component): readonly { readonly name: string; readonly trial: Trial }[] {
  const [start = new Map()] = startingTrials(component)
  return component.inputs.flatMap(input => (input.options ?? (input.orNo ? [no] : [])).map(option => ({
    name: component.inputs.length === 1 ? option.name.vi : `${input.name.vi}: ${option.name.vi}`,
    trial: new Map([...start, [input.id, option.id]]),
  })))
}

/** Every figure 0, but what is divided by. */
function nothing(component: Component): Trial | undefined {
  const figures = numeric(component).filter(input => input.kind !== 'date')
  return figures.length === 0 ? undefined : startingTrials(component)[0]
}

/** The first of the likely answers that earn the most. */
function best(set: CriteriaSet, component: Component): Trial | undefined {
  let found: { readonly trial: Trial; readonly points: Rational } | undefined
  for (const trial of triesOf(component)) {
    const points = tried(component.formula, trial).value
    if (typeof points !== 'object' || (found !== undefined && compare(points, found.points) <= 0)) continue
    if (isConsistent(set, component, trial)) found = { trial, points }
  }
  return found?.trial
}

/** No case at all where the formula divides by cases, else the word for it. */
function withoutCases(component: Component): Given {
  const wholes = divisors(component.formula)
  const none: Trial = new Map(numeric(component).filter(input => input.kind !== 'date').map(input => [input.id, zero]))
  const arises = wholes.size > 0 && none.size === component.inputs.filter(input => input.ifBlank !== 'no').length && tried(component.formula, none).value === 'not-arisen'
  return arises ? givenOf(component, none) : { [component.code]: 'Không phát sinh' }
}
