import type { Component } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import type { Place } from '../../finding.ts'
import type { Step } from '../../formula/evaluate.ts'
import { equal, isZero } from '../../rational.ts'
import type { Reckoned, Worth } from './chain.ts'
import { distinct, type Lines } from './lines.ts'

/** What the numbers of one component's arithmetic come from. */
export interface Ground {
  readonly component: Component
  readonly lines: Lines
  readonly answers: ReadonlyMap<string, Answer>
  /** How many units of the group to which the component applies handed something in with this input. */
  readonly givers: (id: string) => number
  readonly worthOf: (code: string) => Worth | undefined
}

/** The steps of a trace, each number with its source. */
export function reckoned(step: Step, ground: Ground): Reckoned {
  return { step, parts: step.parts.map(part => reckoned(part, ground)), ...sourceOf(step, ground) }
}

function sourceOf({ of, value }: Step, { component, lines, answers, givers, worthOf }: Ground): Partial<Reckoned> {
  switch (of.is) {
    case 'number': case 'round': case 'held': case 'state': return { lines: lines.number(component, of) }
    case 'input': case 'chosen': { const answer = answers.get(of.id); return answer === undefined ? { lines: [lines.rule(component)] } : { cell: answer.from } }
    case 'best': return { among: givers(of.id), lines: [lines.rule(component)] }
    case 'points': { const worth = typeof value === 'object' ? worthOf(of.code) : undefined; return { lines: [lines.rule(component)], ...(worth === undefined ? {} : { worth }) } }
    default: return {}
  }
}

/** The lines that decided: of stairs the step that was reached, of a choice the level, of several the one that counts; `known` ones, told anyway, are not among them. */
export const decidedBy = (worth: Reckoned, known: readonly Place[]): readonly Place[] =>
  distinct(deciding(worth)).filter(({ line }) => known.every(place => place.line !== line))

function deciding({ step, parts, lines = [] }: Reckoned): readonly Place[] {
  const { of, value } = step
  const [asked, taken] = parts
  switch (of.is) {
    case 'number': return lines
    case 'when': return [...(asked?.step.value === true ? deciding(asked) : []), ...(taken === undefined ? [] : deciding(taken))]
    case 'sum': return parts.filter(part => !(typeof part.step.value === 'object' && isZero(part.step.value))).flatMap(deciding)
    case 'least': case 'most': return parts.filter(part => typeof part.step.value === 'object' && typeof value === 'object' && equal(part.step.value, value)).slice(0, 1).flatMap(deciding)
    default: return parts.flatMap(deciding)
  }
}
