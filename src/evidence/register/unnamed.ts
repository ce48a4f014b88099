import type { Finding } from '../../finding.ts'
import type { Layer, Unit } from '../answer.ts'
import { notNamed } from './told.ts'

/** What one register says of units of the list that it never names. */
export interface Unnamed { readonly finding: Finding; readonly file: string; readonly units: readonly Unit[] }

/** The findings of all sources: of units that a register never names are told those that no other one names, and once. */
export function withoutNamedElsewhere(findings: readonly Finding[], unnamed: readonly Unnamed[], layers: ReadonlyMap<string, readonly Layer[]>): readonly Finding[] {
  const told = new Set([...layers].filter(([, all]) => all.some(({ kind }) => kind === 'register')).map(([id]) => id))
  const left = new Map<Finding, readonly Finding[]>()
  for (const { finding, file, units } of unnamed) {
    const rest = units.filter(({ id }) => !told.has(id))
    left.set(finding, rest.length === 0 ? [] : rest.length === units.length ? [finding] : [notNamed(rest, file)])
    for (const { id } of rest) told.add(id)
  }
  return findings.flatMap(finding => left.get(finding) ?? [finding])
}
