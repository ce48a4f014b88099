import { resolve } from 'node:path'
import type { RoundGroup } from '../../evidence/round.ts'
import { text } from '../../text.ts'
import { openSet, shownPath } from '../open-set.ts'
import { openRound, type Planned } from '../plan-round.ts'
import { readEvidence } from '../read-evidence.ts'
import { openRoster } from '../read-roster.ts'
import type { World } from '../world.ts'
import type { ToRead } from './to-read.ts'

/** Every file of evidence that a round names, in its order. */
export async function filesOfRound(round: string, world: World): Promise<readonly ToRead[]> {
  const planned = await openRound(round, world)
  const files: ToRead[] = []
  for (const group of planned.round.groups) files.push(...await filesOfGroup(group, planned, world))
  return files
}

async function filesOfGroup(group: RoundGroup, planned: Planned, world: World): Promise<readonly ToRead[]> {
  const path = resolve(planned.base, group.criteria)
  const shown = shownPath(path, world.cwd)
  const { set } = await openSet(path, shown, world)
  const list = group.units === undefined ? undefined : resolve(planned.base, group.units)
  const roster = list === undefined ? undefined : await openRoster(list, shownPath(list, planned.base), set)
  const { sources, findings } = await readEvidence(group.evidence, planned.base, false, { set, atOnce: false, ...(roster === undefined ? {} : { units: roster.units }) })
  const files = sources.flatMap(({ as, name, sheet, round, columns, files }) => files.map((file): ToRead => ({
    file, findings: [],
    asked: {
      as, set, because: text(() => 'theo tệp đợt chấm', () => 'as the round file says'), setFrom: text(() => `${shown}; theo tệp đợt chấm`, () => `${shown}; as the round file says`),
      ...(roster === undefined ? {} : { roster: roster.units }), ...(name === undefined ? {} : { name }), ...(sheet === undefined ? {} : { sheet }), ...(round === undefined ? {} : { round }), ...(columns === undefined ? {} : { columns }),
      ...(as === 'register' && files.length > 1 ? { together: files } : {}),
    },
  })))
  const lost = findings.map((finding): ToRead => ({ file: { file: finding.at?.file ?? finding.read ?? '', findings: [] }, findings: [finding] }))
  const remarks = roster === undefined || roster.findings.length === 0 ? [] : [{ file: { file: group.units ?? '', findings: [] }, findings: roster.findings }]
  return [...remarks, ...files, ...lost]
}
