import type { Answer, Dossier } from '../../evidence/answer.ts'
import { answersOf } from '../../evidence/merge.ts'
import type { Finding } from '../../finding.ts'
import { idsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import { ownInput } from '../../evidence/layout.ts'
import type { Rational } from '../../rational.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'

/** All that appraisers are shown of one unit. */
export interface Case {
  readonly score: UnitScore
  readonly dossier: Dossier
  readonly findings: readonly Finding[]
  /** Last year's points by component code; none where there is nothing to compare with. */
  readonly previous: ReadonlyMap<string, Rational>
}

/** A row of a unit: a component, or a figure that stands in a row of its own. */
export type CaseRow =
  | { readonly is: 'component'; readonly component: Component; readonly input?: Input }
  | { readonly is: 'figure'; readonly input: Input; readonly component?: Component }

/** The rows of every unit, top to bottom: the components, each above the figures that are its alone, then the shared figures. */
export function caseRows(set: CriteriaSet): readonly CaseRow[] {
  const figures = set.figures.map(({ input }): CaseRow => ({ is: 'figure', input }))
  const components = set.components.flatMap((component): readonly CaseRow[] => {
    const input = ownInput(component)
    const below = input === undefined ? component.inputs.filter(each => !each.shared).map((each): CaseRow => ({ is: 'figure', input: each, component })) : []
    return [{ is: 'component', component, ...(input === undefined ? {} : { input }) }, ...below]
  })
  return [...components, ...figures]
}

/** What the unit itself declared, and what counts after all sources. */
export function answersIn({ dossier }: Case): { readonly declared: ReadonlyMap<string, Answer>; readonly current: ReadonlyMap<string, Answer> } {
  return { declared: answersOf(dossier.layers.filter(layer => layer.kind === 'form')), current: answersOf(dossier.layers) }
}

/** The remarks of a unit that speak of a row, each once: by component, else by the cell that it was read from. */
export function flagsOf(row: CaseRow, findings: readonly Finding[], answers: ReadonlyMap<string, Answer>): readonly Finding[] {
  const ids = row.is === 'component' ? (row.input === undefined ? [row.component.code] : idsOf(row.component)) : [row.input.id]
  const places = ids.flatMap(id => { const at = answers.get(id)?.from; return at?.cell === undefined ? [] : [placeKey(at)] })
  const isHere = ({ at, also }: Finding): boolean => [at, also].some(place => place?.cell !== undefined && places.includes(placeKey(place)))
  return findings.filter(finding => (finding.component === undefined ? isHere(finding) : row.is === 'component' && finding.component === row.component.code))
}

const placeKey = ({ file, sheet = '', cell = '' }: NonNullable<Finding['at']>): string => `${file}\n${sheet}\n${cell}`
