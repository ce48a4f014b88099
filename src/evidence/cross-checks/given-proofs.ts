import type { Dossier, Proof } from '../answer.ts'
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
