import { closedBy } from '../../criteria/closed.ts'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Dossier } from '../../evidence/answer.ts'
import { scoreGroup } from '../group.ts'
import type { GroupScore } from '../scorecard.ts'

/**
 * A group over what units give themselves, as their forms reckon it: what a survey, appraisers or the comparison with others give leaves points
 * and maximum alike. Of workbooks that nobody has appraised yet, all else would be nothing, or everything, where nobody knows.
 */
export function selfPart({ name, set, dossiers }: GroupScore): GroupScore {
  const closed = new Set(set.components.filter(component => closedBy(component) !== undefined).map(({ code }) => code))
  const open: CriteriaSet = { ...set, components: set.components.map(component => (closed.has(component.code) ? { ...component, notApplicable: 'exclude' } : component)) }
  const without = (dossier: Dossier): Dossier => ({ ...dossier, unit: { ...dossier.unit, notApplicable: [...dossier.unit.notApplicable, ...closed] } })
  return scoreGroup(name, open, dossiers.map(without))
}
