import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { tidy, type Text } from '../../text.ts'
import type { Answer, Layer, Verdict } from '../answer.ts'
import { documentsIn, type Cited } from '../documents/cited.ts'
import { ownInput } from '../layout.ts'

/** One cell that was read: what it answers and what was understood. */
export interface Line {
  readonly answer: Answer
  /** The code of the component, or the id of a shared figure. */
  readonly code: string
  readonly name: Text
  readonly input?: Input
  readonly component?: string
}

/** Proof and explanation of one component, with the documents that were recognised in the proof. */
export interface ProofLine {
  readonly component: string
  readonly proof: string
  readonly explanation: string
  readonly documents: readonly Cited[]
  readonly from: Place
}

/** What some layers answer, in the order of the set: shared figures, then component by component. */
export function linesOf(set: CriteriaSet, layers: readonly Layer[]): readonly Line[] {
  const figures = set.figures.map(({ id, input }): Omit<Line, 'answer'> => ({ code: id, name: input.name, input }))
  const own = set.components.flatMap(component => [whole(component), ...component.inputs.filter(input => !input.shared && input.id !== component.code).map(input => asked(component, input))])
  const all = [...figures, ...own]
  return layers.flatMap(({ answers }) => all.flatMap((each): readonly Line[] => {
    const answer = answers.get(each.input?.id ?? each.code)
    return answer === undefined ? [] : [{ ...each, answer }]
  }))
}

/** A component whose state was stated as a whole; one with a single answer is read under that. */
const whole = (component: Component): Omit<Line, 'answer'> => {
  const input = component.inputs.find(({ id }) => id === component.code)
  return { code: component.code, name: component.name, component: component.code, ...(input === undefined ? {} : { input }) }
}

const asked = (component: Component, input: Input): Omit<Line, 'answer'> =>
  ({ code: component.code, name: ownInput(component) === input ? component.name : input.name, input, component: component.code })

/** What is written of proof and explanation, in the order of the set. */
export const proofLines = (set: CriteriaSet, layers: readonly Layer[]): readonly ProofLine[] => layers.flatMap(({ proofs }) => set.components.flatMap(({ code }): readonly ProofLine[] => {
  const given = proofs.get(code)
  return given === undefined ? [] : [{ component: code, proof: tidy(given.proof), explanation: tidy(given.explanation), documents: documentsIn(given.proof), from: given.from }]
}))

/** What appraisers decided of a component beside its values, or what the unit answers them. */
export interface VerdictLine extends Verdict {
  readonly component: string
  readonly round: number | undefined
}

/** The verdicts of some layers, in the order of the set. */
export const verdictLines = (set: CriteriaSet, layers: readonly Layer[]): readonly VerdictLine[] => layers.flatMap(({ verdicts, round }) => set.components.flatMap(({ code }): readonly VerdictLine[] => {
  const verdict = verdicts?.get(code)
  return verdict === undefined ? [] : [{ ...verdict, component: code, round }]
}))
