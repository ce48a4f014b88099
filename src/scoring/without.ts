import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Dossier } from '../evidence/answer.ts'

/** The set in which components that a unit is exempt from leave points and maximum alike, whatever the set says of what does not apply. */
export const excluding = (set: CriteriaSet, codes: ReadonlySet<string>): CriteriaSet =>
  ({ ...set, components: set.components.map(component => (codes.has(component.code) ? { ...component, notApplicable: 'exclude' } : component)) })

/** A unit exempt from these components as well. */
export const exemptFrom = (dossier: Dossier, codes: Iterable<string>): Dossier =>
  ({ ...dossier, unit: { ...dossier.unit, notApplicable: [...dossier.unit.notApplicable, ...codes] } })
