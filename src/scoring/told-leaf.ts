import type { Component } from '../criteria/criteria.ts'
import type { Answer } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import type { Rational } from '../rational.ts'
import type { Desk } from './leaf.ts'
import { isOwnWord } from './origin.ts'
import type { LeafScore } from './scorecard.ts'
import type { Settled } from './settle.ts'
import { shortfall } from './survey-sample.ts'
import { smallSample } from './told-survey.ts'
import { blank, blankAsNo, clamped, selfClaimed, withoutProof, type Subject } from './told.ts'

/** What there is to tell of one leaf. `unproven` are the points claimed without a proof that the set wants. */
export function leafFindings(desk: Desk, leaf: LeafScore, settled: Settled, unproven: Rational | undefined): readonly Finding[] {
  const { component } = leaf
  const subject: Subject = { unit: desk.unit, component, answers: leaf.inputs }
  const found: Finding[] = []
  if (isToldBlank(desk, component, settled)) found.push(blank({ ...subject, answers: blanksOf(desk, settled) }, settled.missing))
  const short = settled.state === 'unreadable' && settled.trace !== undefined ? shortfall(component, desk.answers) : undefined
  if (short !== undefined) found.push(smallSample(subject, short))
  const { held } = settled
  if (held !== undefined) found.push(clamped(subject, ...held))
  if (unproven !== undefined) found.push(withoutProof(subject, leaf.proof?.proof ?? '', unproven, desk.set.withoutProof === 'warn'))
  const isSelfGiven = component.source !== 'self' && isCounted(settled) && settled.because === undefined && !desk.exempt.has(component.code)
  if (isSelfGiven && isOwnWord(desk.origins(component))) found.push(selfClaimed(subject))
  const unticked = leaf.state === 'scored' && component.source === 'self' ? untickedOf(desk, component) : []
  if (unticked.length > 0) found.push(blankAsNo({ ...subject, answers: unticked }, component.inputs.filter(input => unticked.some(answer => answer.id === input.id))))
  return found
}

/** Something stands in the result: of what is blank, cannot be read or waits, nothing is used. */
const isCounted = ({ state }: Settled): boolean => state === 'scored' || state === 'not-arisen' || state === 'not-applicable'

/** Cells of the form that were left blank beside answered ones, and count as "no". */
const untickedOf = (desk: Desk, component: Component): readonly Answer[] =>
  component.inputs.filter(input => input.ifBlank === 'no').map(input => desk.answers.get(input.id)).filter((answer): answer is Answer => answer?.state === 'blank')

/** A blank bonus or penalty is told only when it was begun: nobody lists a penalty that it does not have. */
function isToldBlank(desk: Desk, component: Component, settled: Settled): boolean {
  if (settled.state !== 'blank' || settled.missing.length === 0) return false
  return component.list === 'base' || component.inputs.some(input => !input.shared && (desk.answers.get(input.id)?.state ?? 'blank') !== 'blank')
}

/** The empty cells of what is missing, where a source has them. */
const blanksOf = (desk: Desk, settled: Settled): readonly Answer[] =>
  settled.missing.map(input => desk.answers.get(input.id)).filter(answer => answer !== undefined)
