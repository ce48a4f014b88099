import { closedBy } from '../../criteria/closed.ts'
import { scoreGroup } from '../group.ts'
import type { GroupScore } from '../scorecard.ts'
import { excluding, exemptFrom } from '../without.ts'

/**
 * A group over what units give themselves, as their forms reckon it: what a survey, appraisers or the comparison with others give leaves points
 * and maximum alike. Of workbooks that nobody has appraised yet, all else would be nothing, or everything, where nobody knows.
 */
export function selfPart({ name, set, dossiers }: GroupScore): GroupScore {
  const closed = new Set(set.components.filter(component => closedBy(component) !== undefined).map(({ code }) => code))
  return scoreGroup(name, excluding(set, closed), dossiers.map(dossier => exemptFrom(dossier, closed)))
}
