import { idsOf } from '../../criteria/criteria.ts'
import type { Answer } from '../../evidence/answer.ts'
import { nodes } from '../../formula/nodes.ts'
import { withDependents } from '../dependents.ts'
import type { Scored } from '../leaf.ts'

/** The answers of one unit that may still change, by id: what cannot be read, and all that a pending or uncomputable component rests on. */
export function openAnswers(scored: readonly Scored[], answers: ReadonlyMap<string, Answer>): ReadonlySet<string> {
  const unsettled = scored.filter(({ leaf, settled }) => leaf.state === 'pending' || (leaf.state === 'unreadable' && settled.trace !== undefined))
  return new Set([
    ...[...answers.values()].filter(answer => answer.state === 'unreadable').map(answer => answer.id),
    ...unsettled.flatMap(({ leaf: { component } }) => idsOf(component)),
  ])
}

/** What is open to one unit. */
export interface Openness {
  readonly answers: ReadonlyMap<string, Answer>
  /** Codes that do not apply to it, by the roster. */
  readonly exempt: ReadonlySet<string>
  /** Its own open answers, and those of any unit of the group. */
  readonly own: ReadonlySet<string>
  readonly inGroup: ReadonlySet<string>
}

/** The codes of the components that may still change: open themselves, or resting on one that is, or compared with figures of the group that are open. */
export function openCodes(scored: readonly Scored[], open: Openness): ReadonlySet<string> {
  const codes = new Set(scored.filter(each => isOpen(each, open)).map(({ leaf }) => leaf.component.code))
  const resting = withDependents(codes, scored.filter(each => !open.exempt.has(each.leaf.component.code) && !isDecided(each)).map(({ leaf }) => leaf.component))
  return new Set([...resting, ...scored.filter(each => isDecided(each) && mayWipe(each, open)).map(({ leaf }) => leaf.component.code)])
}

/** Scored by something else than its formula, which is then asked for nothing. */
export const isDecided = ({ leaf, settled }: Scored): boolean => leaf.state === 'scored' && settled.trace === undefined

/** Points of appraisers do not lift what a level takes away, and the level is not known. */
const mayWipe = ({ leaf: { component } }: Scored, { own }: Openness): boolean =>
  component.effects.some(effect => effect.zeroes === 'criterion') && component.inputs.some(input => own.has(input.id))

/** Appraisers spoke last, and what they decided is not known: no answer closes it. */
export const awaitsRuling = ({ settled }: Scored): boolean => typeof settled.ruling?.points === 'string'

function isOpen(scored: Scored, { answers, exempt, own, inGroup }: Openness): boolean {
  const { component, state } = scored.leaf
  if (awaitsRuling(scored)) return true
  if (isDecided(scored) || exempt.has(component.code) || idsOf(component).some(id => !own.has(id) && answers.get(id)?.state === 'not-applicable')) return false
  if (state === 'pending' || state === 'unreadable') return true
  return idsOf(component).some(id => own.has(id)) || nodes(component.formula).some(node => node.is === 'best' && inGroup.has(node.id))
}
