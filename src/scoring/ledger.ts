import { idsOf, type Component, type CriteriaSet } from '../criteria/criteria.ts'
import { isAnswered, type Answer, type Layer, type Unit, type Verdict } from '../evidence/answer.ts'
import { answersAny, rulingsOf } from '../evidence/appraisal/rulings.ts'
import { answersOf } from '../evidence/merge.ts'
import type { Finding, Place } from '../finding.ts'
import { equal, zero, type Rational } from '../rational.ts'
import { isLowered } from './appraisal/lowered.ts'
import { verdictTold } from './appraisal/told.ts'
import type { Claim } from './claims.ts'
import { originsOf, type Origins } from './origin.ts'
import { isUnproven, proofOf } from './proof.ts'
import { isOut, settler, type Grounds, type Settle } from './settle.ts'
import { countedPoints } from './wipe.ts'

/** One step of a component from the claim to its points: the claim, another source, an appraisal, or the unit's explanation (which moves nothing). */
export interface Entry {
  readonly what: 'claim' | 'source' | 'appraisal' | 'explanation'
  readonly round?: number
  /** The name of another source. */
  readonly source?: string
  /** Null where there are no points: an unreadable verdict, a unit that cannot claim. */
  readonly before: Rational | null
  readonly points: Rational | null
  /** What a unit proposes in its explanation. */
  readonly proposed?: Rational
  readonly reason: string
  readonly document: string
  readonly by: string
  readonly on: string
  /** An appraisal that leaves the unit worse off than it stood before. */
  readonly isLowered: boolean
  /** The counter-values that re-ran the formula. */
  readonly values: readonly Answer[]
  readonly from?: Place
}

/** The entries of a component and what is told of them; none where neither appraisers nor an explanation spoke of it. */
export interface Ledger {
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

export type LedgerOf = (component: Component) => Ledger

/** What the ledger of a unit is kept from. */
export interface Books {
  readonly set: CriteriaSet
  readonly unit: Unit
  readonly layers: readonly Layer[]
  readonly grounds: Grounds
  readonly self: Claim
}

/** Where a component stands after some of the layers. */
export interface Standing {
  readonly points: Rational | null
  readonly max: Rational
}

/** Nothing was said of a component. */
export const silent: Ledger = { entries: [], findings: [] }

/** Keeps the ledger of a unit: what stood before and after each appraisal, whatever other sources lie between. */
export function ledgerOf(books: Books): LedgerOf {
  const { layers } = books
  if (!layers.some(isSpeaker)) return () => silent
  const standing = standings(books)
  return component => {
    if (!layers.some(layer => isSpeaker(layer) && speaks(layer, component))) return silent
    if (isOut(component, books.grounds)) return { entries: [], findings: verdictTold.out(books.unit, component, layers) }
    return kept(books, component, standing)
  }
}

const isSpeaker = (layer: Layer): boolean => layer.kind === 'appraisal' || layer.kind === 'explanation'

/** A verdict without a word, points or values is a blank row. */
function speaks(layer: Layer, component: Component): boolean {
  const verdict = layer.verdicts?.get(component.code)
  return (verdict !== undefined && (verdict.points !== undefined || verdict.reason !== '' || verdict.document !== '')) || answersAny(layer, component)
}

/** Points after so many layers, each prefix settled once. */
function standings({ set, layers, grounds }: Books): (component: Component, after: number) => Standing {
  const known = new Map<number, { readonly settle: Settle; readonly origins: Origins; readonly forms: readonly Layer[] }>()
  const deskAfter = (after: number) => {
    const some = layers.slice(0, after)
    const answers = answersOf(some)
    const made = { settle: settler(set, { ...grounds, answers, rulings: rulingsOf(set, some) }), origins: originsOf(some, answers), forms: some.filter(layer => layer.kind === 'form') }
    known.set(after, made)
    return made
  }
  return (component, after) => {
    const { settle, origins, forms } = known.get(after) ?? deskAfter(after)
    const settled = settle(component)
    const counted = countedPoints(set, component, settled.points)
    const isUnpaid = set.withoutProof === 'zero' && isUnproven(component, settled, counted, proofOf(forms, component.code), origins(component))
    return { points: settled.state === 'unreadable' || settled.state === 'pending' ? null : isUnpaid ? zero : counted, max: settled.max }
  }
}

const silence = { reason: '', document: '', by: '', on: '', isLowered: false, values: [] } as const

function kept(books: Books, component: Component, standing: ReturnType<typeof standings>): Ledger {
  const { layers, self } = books
  const entries: Entry[] = [{ ...silence, what: 'claim', before: null, points: self(component), ...claimPlace(layers, component) }]
  const findings: Finding[] = []
  const moved = (after: number): Standing => {
    const now = standing(component, after)
    const last = entries.at(-1)?.points ?? null
    const by = layers[after - 1]
    if (after > 0 && !same(last, now.points) && by !== undefined && by.kind !== 'form') entries.push({ ...silence, what: 'source', source: sourceBefore(layers, component, after), before: last, points: now.points })
    return now
  }
  for (const [index, layer] of layers.entries()) {
    if (!isSpeaker(layer) || !speaks(layer, component)) continue
    const before = moved(index)
    const after = layer.kind === 'appraisal' ? standing(component, index + 1) : before
    const entry = entryOf(layer, component, before, after)
    entries.push(entry)
    findings.push(...verdictTold.of({ set: books.set, unit: books.unit, component, layer, entry, before, after, earlier: layers.slice(0, index) }))
  }
  moved(layers.length)
  return { entries, findings }
}

const same = (a: Rational | null, b: Rational | null): boolean => (a === null || b === null ? a === b : equal(a, b))

/** The last source that speaks of the component before a place in the order. */
function sourceBefore(layers: readonly Layer[], component: Component, after: number): string {
  return layers.slice(0, after).findLast(layer => !isSpeaker(layer) && answersAny(layer, component))?.name ?? ''
}

function claimPlace(layers: readonly Layer[], component: Component): Pick<Entry, 'from'> {
  const form = layers.findLast(layer => layer.kind === 'form' && answersAny(layer, component))
  const answer = idsOf(component).map(id => form?.answers.get(id)).find(isAnswered)
  return answer === undefined ? {} : { from: answer.from }
}

function entryOf(layer: Layer, component: Component, before: Standing, after: Standing): Entry {
  const verdict: Verdict | undefined = layer.verdicts?.get(component.code)
  const values = [...new Set(idsOf(component))].flatMap(id => { const answer = layer.answers.get(id); return answer === undefined || !isAnswered(answer) ? [] : [answer] })
  const from = verdict?.from ?? values[0]?.from
  const isExplanation = layer.kind === 'explanation'
  const proposed = isExplanation && typeof verdict?.points === 'object' ? { proposed: verdict.points } : {}
  return {
    what: isExplanation ? 'explanation' : 'appraisal', round: layer.round ?? 1, before: before.points, points: after.points, ...proposed,
    reason: verdict?.reason ?? '', document: verdict?.document ?? '', by: verdict?.by ?? '', on: verdict?.on ?? '',
    isLowered: !isExplanation && isLowered(component, before, after), values: isExplanation ? [] : values, ...(from === undefined ? {} : { from }),
  }
}

