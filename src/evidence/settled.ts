import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Finding, Place } from '../finding.ts'
import type { Dossier } from './answer.ts'
import { rulingsOf } from './appraisal/rulings.ts'
import { answersOf } from './merge.ts'

/**
 * The findings, those of cells that could not be read softened to warnings where the points do not rest on them: a later source
 * gives the same input, or points of appraisers stand in the end.
 */
export function settledElsewhere(findings: readonly Finding[], dossiers: readonly Dossier[], set: CriteriaSet): readonly Finding[] {
  const cells = new Set(dossiers.flatMap(overruledCells))
  const codes = new Set(dossiers.flatMap(({ unit, layers }) => pointed(set, layers).map(code => `${unit.id}\n${code}`)))
  const isSettled = ({ at, unit, component }: Finding): boolean =>
    (at !== undefined && cells.has(keyOf(at))) || (component !== undefined && codes.has(`${unit}\n${component}`))
  return findings.map(finding => (finding.severity === 'error' && finding.code.startsWith('intake/') && isSettled(finding) ? { ...finding, severity: 'warning' } : finding))
}

const keyOf = ({ file, sheet = '', cell = '' }: Place): string => [file, sheet, cell].join('\n')

function overruledCells({ layers }: Dossier): readonly string[] {
  const standing = answersOf(layers)
  return layers.flatMap(layer => [...layer.answers.values()])
    .filter(answer => answer.state === 'unreadable' && answer.from.cell !== undefined && standing.get(answer.id)?.state === 'given')
    .map(answer => keyOf(answer.from))
}

/** Components that have points in so many words, after all appraisals. */
const pointed = (set: CriteriaSet, layers: Dossier['layers']): readonly string[] =>
  [...rulingsOf(set, layers)].filter(([, { points }]) => typeof points === 'object').map(([code]) => code)
