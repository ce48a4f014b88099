import type { Dossier, Proof } from '../answer.ts'
import { documentsIn, type Cited } from '../documents/cited.ts'
import { namesProof } from '../documents/named-proof.ts'

/** What a unit wrote of proof and explanation by component: the last source that names a proof, else the last that explains. */
export function proofsOf(dossier: Dossier): ReadonlyMap<string, Proof> {
  const all = new Map<string, Proof>()
  for (const { proofs } of dossier.layers) {
    for (const [code, proof] of proofs) {
      const before = all.get(code)
      if (before === undefined || namesProof(proof.proof) || !namesProof(before.proof)) all.set(code, proof)
    }
  }
  return all
}

/** A proof with the documents that it names. */
export interface CitedProof extends Proof { readonly documents: readonly Cited[] }

/** The same with the documents, which take most of the time of all checks to find. */
export const citedBy = (dossier: Dossier): ReadonlyMap<string, CitedProof> =>
  new Map([...proofsOf(dossier)].map(([code, proof]) => [code, { ...proof, documents: documentsIn(proof.proof) }]))
