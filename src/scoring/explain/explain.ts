import type { Component } from '../../criteria/criteria.ts'
import type { Source } from '../../criteria/source.ts'
import { rulingsOf } from '../../evidence/appraisal/rulings.ts'
import { equal } from '../../rational.ts'
import { bestOf, compared } from '../best.ts'
import type { Scored } from '../leaf.ts'
import { originsOf } from '../origin.ts'
import { isUnproven } from '../proof.ts'
import { placer } from '../plan/place.ts'
import { situate, type Situation } from '../plan/situation.ts'
import type { GroupScore, UnitScore } from '../scorecard.ts'
import { settler, type Settled } from '../settle.ts'
import { exemptOf } from '../unit.ts'
import { countedPoints, wipedBy } from '../wipe.ts'
import type { Chain, Worth } from './chain.ts'
import { figuresOf } from './figures.ts'
import { linesOf } from './lines.ts'
import { nextOf, type Place } from './next.ts'
import { decidedBy } from './reckoned.ts'
import { settledWorth, wholeWorth, type Court } from './worth.ts'

/** Tells the chain of a component; the search for its next level is dear, and left out where nobody asks. */
export type Explain = (component: Component, withNext: boolean) => Chain

/** The chains of one unit. `on` is the first day that can still be used; without it the period is over. */
export function explainer(group: GroupScore, source: Source, unit: UnitScore, on?: string): Explain {
  const { set, dossiers } = group
  const dossier = dossiers.find(each => each.unit.id === unit.unit.id)
  const lines = linesOf(set, source)
  const bare = (component: Component): Chain => {
    const basis = lines.basis(component)
    return { component, line: lines.component(component), rule: lines.rule(component), ...(basis === undefined ? {} : { basis }), decided: [], figures: [], worth: { moves: [] }, isUnproven: false, wipes: [] }
  }
  if (dossier === undefined || !dossier.submitted) return bare
  const situation = situate(set, dossiers, dossier, on)
  const { scored } = situation.draft
  const court = courtOf(situation, lines)
  const origins = originsOf(dossier.layers, situation.answers)
  const lacksProof = ({ leaf: { component, proof }, settled }: Scored): boolean => isUnproven(component, settled, countedPoints(set, component, settled.points), proof, origins(component))
  const wipers = wipedBy(scored.map(({ leaf, settled }) => [leaf.component, settled]))
  const wipedThrough = (component: Component): readonly string[] => scored.filter(({ leaf, unwiped }) =>
    leaf.component !== component && wipers.get(leaf.component.criterion) === component && !equal(leaf.points, unwiped)).map(({ leaf }) => leaf.component.code)
  let place: Place | undefined
  return (component, withNext) => {
    const own = scored.find(each => each.leaf.component === component)
    if (own === undefined) return bare(component)
    const wiper = wipers.get(component.criterion)
    const worth = wholeWorth(court, own, scored.find(each => each.leaf.component === wiper))
    const next = withNext ? nextOf(situation, place ??= placer(situation), own, wiper) : undefined
    const leaf = unit.leaves.find(each => each.component === component) ?? own.leaf
    const decided = worth.arithmetic === undefined ? [] : decidedBy(worth.arithmetic, [lines.component(component), lines.rule(component), lines.key(component, 'max')])
    return { ...bare(component), leaf, decided, figures: figuresOf(component, dossier.layers, situation.answers), worth, isUnproven: lacksProof(own), wipes: wipedThrough(component), ...(next === undefined ? {} : { next }) }
  }
}

/** Where the components of a unit were settled, to ask again how. */
function courtOf({ set, dossier, answers, others, bench, draft }: Situation, lines: Court['lines']): Court {
  const exempt = exemptOf(bench, dossier.unit)
  const peers = [...others, { answers, exempt }]
  const best = bestOf(peers)
  const rulings = rulingsOf(set, dossier.layers)
  const settled = new Map(draft.scored.map((each: Scored) => [each.leaf.component.code, each]))
  const without = (code: string) => new Map([...rulings].filter(([key]) => key !== code))
  const court: Court = {
    set, lines, layers: dossier.layers, exempt, surveyHeld: bench.surveyHeld,
    ground: component => ({ component, lines, answers, givers: id => compared(peers, id, component).length, worthOf: code => worthOf(code) }),
    unruled: (component): Settled => settler(set, { answers, exempt, surveyHeld: bench.surveyHeld, best, rulings: without(component.code) })(component),
  }
  const worthOf = (code: string): Worth | undefined => {
    const other = settled.get(code)
    return other === undefined ? undefined : settledWorth(court, other.leaf.component, other.settled)
  }
  return court
}
