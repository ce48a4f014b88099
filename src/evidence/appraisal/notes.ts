import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { idsOf, inputsOf, ownIdsOf } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { isAnswered, type Answer, type Claimed, type Layer, type Unit, type Verdict } from '../answer.ts'
import { keep } from '../table/keep.ts'
import { twiceInTable } from '../table/told.ts'
import { differ } from './points.ts'
import { answersAny } from './rulings.ts'
import { verdictTwice } from './told.ts'

/** What one source says of one unit in one round, while its rows are read. */
export interface Notes {
  readonly unit: Unit
  readonly round: number
  readonly answers: Map<string, Answer>
  readonly verdicts: Map<string, Verdict>
  readonly claims: Map<string, Claimed>
  /** Components that are given a value of their own. */
  readonly reopens: Set<string>
  /** Components whose own row says anything. */
  readonly spoken: Set<string>
}

export const blankNotes = (unit: Unit, round: number): Notes => ({ unit, round, answers: new Map(), verdicts: new Map(), claims: new Map(), reopens: new Set(), spoken: new Set() })

/** Adds a value; one that a row of the same round contradicts leaves both unread. */
export function noteAnswer(notes: Notes, answer: Answer, set: CriteriaSet): readonly Finding[] {
  const before = keep(notes.answers, answer)
  const input = inputsOf(set).get(answer.id)
  const users = set.components.filter(component => idsOf(component).includes(answer.id))
  if (isAnswered(answer)) for (const user of users) if (ownIdsOf(set, user).includes(answer.id)) notes.reopens.add(user.code)
  return before === undefined ? [] : [twiceInTable(input?.name ?? { vi: answer.id, en: answer.id }, notes.unit, before, answer)]
}

/** Adds a verdict; two rows of one round that give different points leave the component without any. */
export function noteVerdict(notes: Notes, component: Component, verdict: Verdict, read: string): readonly Finding[] {
  const before = notes.verdicts.get(component.code)
  if (before === undefined) {
    notes.verdicts.set(component.code, verdict)
    return []
  }
  const isTwo = differ(before.points, verdict.points)
  const points = isTwo ? 'unreadable' as const : before.points ?? verdict.points
  notes.verdicts.set(component.code, { ...joinedWords(before, verdict), ...(points === undefined ? {} : { points }) })
  return isTwo ? [verdictTwice({ unit: notes.unit, component, at: verdict.from, read }, before.from, notes.round)] : []
}

const both = (one: string, other: string): string => (one === other || other === '' ? one : one === '' ? other : `${one}; ${other}`)

/** The words of two rows of one component: those of the figures below stand behind its own. */
const joinedWords = (one: Verdict, other: Verdict): Verdict => ({
  ...one, reason: both(one.reason, other.reason), document: both(one.document, other.document), by: both(one.by, other.by), on: both(one.on, other.on),
})

/** The notes as a layer. A shared figure counts as a value of a component where that component's own row says anything too. */
export const layerOf = (notes: Notes, kind: 'appraisal' | 'explanation', name: string, set: CriteriaSet): Layer => {
  const layer: Layer = { kind, name, round: notes.round, answers: notes.answers, proofs: new Map(), verdicts: notes.verdicts, claims: notes.claims }
  const spoken = set.components.filter(component => notes.spoken.has(component.code) && answersAny(layer, component)).map(component => component.code)
  return { ...layer, reopens: new Set([...notes.reopens, ...spoken]) }
}

/** Two layers of one round, from two files or sheets: as one. */
export function togetherInRound(one: Layer, other: Layer, unit: Unit, set: CriteriaSet): { readonly layer: Layer; readonly findings: readonly Finding[] } {
  const notes: Notes = {
    unit, round: one.round ?? 1, answers: new Map(one.answers), verdicts: new Map(one.verdicts ?? []),
    claims: new Map([...(one.claims ?? []), ...(other.claims ?? [])]), reopens: new Set([...(one.reopens ?? []), ...(other.reopens ?? [])]), spoken: new Set(),
  }
  const components = new Map(set.components.map(component => [component.code, component]))
  const findings = [...other.answers.values()].flatMap(answer => noteAnswer(notes, answer, set))
  for (const [code, verdict] of other.verdicts ?? []) {
    const component = components.get(code)
    if (component !== undefined) findings.push(...noteVerdict(notes, component, verdict, ''))
  }
  return { layer: layerOf(notes, one.kind === 'explanation' ? 'explanation' : 'appraisal', one.name, set), findings }
}
