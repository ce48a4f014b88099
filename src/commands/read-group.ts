import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Dossier } from '../evidence/answer.ts'
import { gather } from '../evidence/gather.ts'
import { readRoster } from '../evidence/roster.ts'
import type { RoundGroup } from '../evidence/round.ts'
import { Refusal, type Finding } from '../finding.ts'
import { readSheets } from '../io/read-sheets.ts'
import { text } from '../text.ts'
import type { Planned } from './plan-round.ts'
import { readEvidence } from './read-evidence.ts'

/** The dossiers of a group and what was remarked while its files were read. */
export interface GroupRead {
  readonly dossiers: readonly Dossier[]
  readonly findings: readonly Finding[]
}

/** Reads the list of units and every source of one group, for one set. A list that names nobody ends the command. */
export async function readGroup(group: RoundGroup, planned: Planned, set: CriteriaSet): Promise<GroupRead> {
  const roster = group.units === undefined ? undefined : await rosterOf(group.units, planned.base, set)
  const evidence = await readEvidence(group.evidence, planned.base, planned.guess)
  const { dossiers, findings } = gather(set, roster?.units, evidence.sources)
  return { dossiers, findings: [...(roster?.findings ?? []), ...evidence.findings, ...findings] }
}

async function rosterOf(file: string, base: string, set: CriteriaSet): Promise<ReturnType<typeof readRoster>> {
  const { workbook, findings } = await readSheets(resolve(base, file), file)
  const roster = workbook === undefined ? { units: [], findings: [] } : readRoster(workbook.sheets, set, file)
  if (roster.units.length > 0) return { units: roster.units, findings: [...findings, ...roster.findings] }
  const why = [...findings, ...roster.findings][0]?.message
  throw new Refusal(text(
    t => `Không đọc được danh sách đơn vị ${file}: ${why === undefined ? 'không có đơn vị nào.' : t.say(why)}`,
    t => `The list of units ${file} cannot be used: ${why === undefined ? 'it names no unit.' : t.say(why)}`), findings)
}
