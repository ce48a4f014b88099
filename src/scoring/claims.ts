import { closedBy } from '../criteria/closed.ts'
import { idsOf, type Component, type CriteriaSet } from '../criteria/criteria.ts'
import { isAnswered, type Answer, type Layer } from '../evidence/answer.ts'
import { answersOf } from '../evidence/merge.ts'
import { zero, type Rational } from '../rational.ts'
import { isAppraised } from './ruling.ts'
import { originsOf } from './origin.ts'
import { isUnproven, proofOf } from './proof.ts'
import { settler, type Grounds, type Settle, type Settled } from './settle.ts'
import { countedPoints, wipedBy } from './wipe.ts'

/** What one side, the unit or the appraisers, gives a component; null where that side says nothing. */
export type Claim = (component: Component) => Rational | null

const nothing: Claim = () => null

/**
 * The unit's own claim: its forms alone, by the same policies, whatever other sources say. A blank claims 0; a form that gives
 * points without figures claims those; what cannot be read claims nothing that is known.
 */
export function selfClaims(set: CriteriaSet, layers: readonly Layer[], grounds: Grounds, settle: Settle): Claim {
  const forms = layers.filter(layer => layer.kind === 'form')
  if (forms.length === 0) return nothing
  const own = forms.length === layers.length ? settle : settler(set, { ...grounds, answers: answersOf(forms), rulings: new Map() })
  const wiped = wipedBy(set.components.filter(component => closedBy(component) === undefined).map(component => [component, own(component)]))
  return component => {
    if (closedBy(component) !== undefined) return null
    if (wiped.has(component.criterion)) return zero
    if (own(component).state !== 'unreadable') return countedPoints(set, component, own(component).points)
    return forms.findLast(form => form.claimed?.has(component.code))?.claimed?.get(component.code) ?? null
  }
}

/** What the appraisers give: their points, else their answers alone, or, where those do not suffice, their answers over all others. As of the points that count, nothing where the criterion is wiped or the proof wanted is not named. */
export function appraisedClaims(set: CriteriaSet, layers: readonly Layer[], grounds: Grounds): Claim {
  const appraisals = layers.filter(layer => layer.kind === 'appraisal')
  const answers = answersOf(appraisals)
  if (answers.size === 0 && appraisals.every(layer => (layer.verdicts?.size ?? 0) === 0)) return nothing
  const alone = settler(set, { ...grounds, answers })
  const merged = new Map([...grounds.answers, ...given(answers)])
  const over = settler(set, { ...grounds, answers: merged })
  const wiped = wipedBy(set.components.map(component => [component, over(component)]))
  const forms = layers.filter(layer => layer.kind === 'form')
  const origins = originsOf(layers, merged)
  const counted = (component: Component, settled: Settled): Rational => {
    const points = countedPoints(set, component, settled.points)
    const isUnpaid = set.withoutProof === 'zero' && isUnproven(component, settled, points, proofOf(forms, component.code), origins(component))
    return isUnpaid || wiped.has(component.criterion) ? zero : points
  }
  return component => {
    if (!isAppraised(set, appraisals, component)) return null
    const first = grounds.rulings?.has(component.code) === true || !idsOf(component).some(id => isAnswered(answers.get(id))) ? over(component) : alone(component)
    const settled = first.state === 'blank' ? over(component) : first
    return settled.state === 'unreadable' || settled.state === 'pending' ? null : counted(component, settled)
  }
}

const given = (answers: ReadonlyMap<string, Answer>): readonly (readonly [string, Answer])[] =>
  [...answers].filter(([, answer]) => isAnswered(answer))
