import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Dossier } from '../evidence/answer.ts'
import { gather } from '../evidence/gather.ts'
import type { RoundGroup } from '../evidence/round.ts'
import { settledElsewhere } from '../evidence/settled.ts'
import type { Finding } from '../finding.ts'
import type { FileRead } from '../report/json.ts'
import { seenFrom, shownPath } from './open-set.ts'
import type { Planned } from './plan-round.ts'
import { readEvidence, type Aids } from './read-evidence.ts'
import { openRoster } from './read-roster.ts'

/** The dossiers of a group and what was remarked while its files were read. */
export interface GroupRead {
  readonly dossiers: readonly Dossier[]
  readonly findings: readonly Finding[]
  /** The list of units, where there is one, then the files of its evidence, read or not, in the order of the sources. */
  readonly files: readonly FileRead[]
}

/** Reads the list of units and every source of one group, for one set. A list that names nobody ends the command. */
export async function readGroup(group: RoundGroup, planned: Planned, set: CriteriaSet, aids: Aids = {}): Promise<GroupRead> {
  const list = group.units === undefined ? undefined : resolve(planned.base, group.units)
  const roster = list === undefined ? undefined : await openRoster(list, shownPath(list, planned.base), set)
  const evidence = await readEvidence(group.evidence, planned.base, planned.guess, { set, atOnce: true, ...(roster === undefined ? {} : { units: roster.units }) }, aids)
  const { dossiers, findings: told } = gather(set, roster?.units, evidence.sources)
  const findings = settledElsewhere(told, dossiers, set)
  const units = list === undefined || roster === undefined ? [] : [fileRead({ ...roster, file: seenFrom(planned.base, list) }, 'units', undefined)]
  const files = evidence.sources.flatMap(source => source.files.map(file => fileRead(file, source.as, source.name)))
  return { dossiers, findings: [...(roster?.findings ?? []), ...evidence.findings, ...findings], files: [...units, ...files] }
}

const fileRead = ({ file, sha256 }: { readonly file: string; readonly sha256?: string }, as: FileRead['as'], source: string | undefined): FileRead =>
  ({ file, as, ...(sha256 === undefined ? {} : { sha256 }), ...(source === undefined ? {} : { source }) })
