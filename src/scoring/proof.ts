import type { Component } from '../criteria/criteria.ts'
import type { Layer, Proof, SourceKind } from '../evidence/answer.ts'
import { namesProof } from '../evidence/documents/named-proof.ts'
import { sign, type Rational } from '../rational.ts'
import type { Settled } from './settle.ts'

/** What the forms say of a component's proof: the last form that names one, else the last that explains anything. */
export function proofOf(forms: readonly Layer[], code: string): Proof | undefined {
  if (forms.length === 1) return forms[0]?.proofs.get(code)
  const told = forms.map(form => form.proofs.get(code)).filter(proof => proof !== undefined)
  return told.length < 2 ? told[0] : told.findLast(named) ?? told.at(-1)
}

/**
 * Whether a claim stands without the proof that the set wants: points above 0, claimed by the unit itself on a form and
 * not settled by appraisers. A penalty needs no proof.
 */
export function lacksProof(component: Component, points: Rational, proof: Proof | undefined, origins: ReadonlySet<SourceKind>): boolean {
  const claimed = component.source === 'self' && origins.has('form') && !origins.has('appraisal')
  const wanted = component.proof?.required === true && component.list !== 'penalty'
  return wanted && claimed && sign(points) > 0 && !(proof !== undefined && named(proof))
}

/** Whether what a component was settled on lacks its proof; points that appraisers gave need none. */
export const isUnproven = (component: Component, settled: Settled, counted: Rational, proof: Proof | undefined, origins: ReadonlySet<SourceKind>): boolean =>
  settled.state === 'scored' && settled.ruling === undefined && lacksProof(component, counted, proof, origins)

const named = (proof: Proof): boolean => namesProof(proof.proof)
