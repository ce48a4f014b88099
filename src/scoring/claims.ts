import { closedBy } from '../criteria/closed.ts'
import type { Component, CriteriaSet } from '../criteria/criteria.ts'
import type { Answer, Layer } from '../evidence/answer.ts'
import { answersOf } from '../evidence/merge.ts'
import { zero, type Rational } from '../rational.ts'
import { settler, type Grounds, type Settle } from './settle.ts'
import { countedPoints, wipedBy } from './wipe.ts'

/** What one side, the unit or the appraisers, gives a component; null where that side says nothing. */
export type Claim = (component: Component) => Rational | null

const nothing: Claim = () => null

/** The unit's own claim: its forms alone, by the same policies, whatever other sources say. A blank claims 0; a form that gives points without figures claims those. */
export function selfClaims(set: CriteriaSet, layers: readonly Layer[], grounds: Grounds, settle: Settle): Claim {
  const forms = layers.filter(layer => layer.kind === 'form')
  if (forms.length === 0) return nothing
  const own = forms.length === layers.length ? settle : settler(set, { ...grounds, answers: answersOf(forms) })
  const wiped = wipedBy(set.components.filter(component => closedBy(component) === undefined).map(component => [component, own(component)]))
  return component => {
    if (closedBy(component) !== undefined) return null
    const claimed = forms.findLast(form => form.claimed?.has(component.code))?.claimed?.get(component.code)
    if (claimed !== undefined && own(component).state === 'unreadable') return claimed
    return wiped.has(component.criterion) ? zero : countedPoints(set, component, own(component).points)
  }
}

/** What the appraisers give: their answers alone, or, where those do not suffice, their answers over all others. */
export function appraisedClaims(set: CriteriaSet, layers: readonly Layer[], grounds: Grounds): Claim {
  const answers = answersOf(layers.filter(layer => layer.kind === 'appraisal'))
  if (answers.size === 0) return nothing
  const alone = settler(set, { ...grounds, answers })
  const over = settler(set, { ...grounds, answers: new Map([...grounds.answers, ...given(answers)]) })
  return component => {
    const ids = [component.code, ...component.inputs.map(input => input.id)]
    if (!ids.some(id => isGiven(answers.get(id)))) return null
    const settled = alone(component)
    return countedPoints(set, component, (settled.state === 'blank' ? over(component) : settled).points)
  }
}

const isGiven = (answer: Answer | undefined): boolean => answer !== undefined && answer.state !== 'blank'

const given = (answers: ReadonlyMap<string, Answer>): readonly (readonly [string, Answer])[] =>
  [...answers].filter(([, answer]) => isGiven(answer))
