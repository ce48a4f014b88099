import { resolve } from 'node:path'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Dossier, Layer, Unit } from '../../evidence/answer.ts'
import { remarksOn } from '../../evidence/cross-checks.ts'
import type { RoundGroup } from '../../evidence/round.ts'
import type { Finding } from '../../finding.ts'
import type { Rational } from '../../rational.ts'
import type { Case } from '../../report/appraisal/case.ts'
import { scoreGroup } from '../../scoring/group.ts'
import { pointsBefore, type Side } from '../../scoring/compare/years.ts'
import { everyoneIn, openPrevious, partnerAmong, sideOf } from '../lay-beside.ts'
import { editionOf, openSet, shownPath } from '../open-set.ts'
import type { Planned } from '../plan-round.ts'
import { readGroup } from '../read-group.ts'
import type { World } from '../world.ts'

/** A group as it stands before a round of appraisal. */
export interface GroupCases {
  readonly set: CriteriaSet
  /** The round that is to be appraised now, or, for an explanation, the one to be explained. */
  readonly round: number
  /** In the order of the roster, without the units that handed nothing in. */
  readonly cases: readonly Case[]
  readonly absent: readonly string[]
  readonly findings: readonly Finding[]
}

/** Reads and scores one group with the appraisals before the round that is wanted (without `wanted`: all of them). */
export async function openCases(group: RoundGroup, planned: Planned, wanted: number | undefined, isExplanation: boolean, world: World): Promise<GroupCases> {
  const path = resolve(planned.base, group.criteria)
  const { set, source } = await openSet(path, shownPath(path, world.cwd), world)
  const read = await readGroup(group, planned, set, { threads: world.threads })
  const held = Math.max(0, ...read.dossiers.flatMap(({ layers }) => layers.filter(isHeld).map(layer => layer.round ?? 1)))
  const round = wanted ?? (isExplanation ? held : held + 1)
  const dossiers = read.dossiers.map(dossier => before(dossier, isExplanation ? round + 1 : round))
  const scored = scoreGroup(group.name, set, dossiers)
  const findings = [...read.findings.filter(finding => !isAwaited(finding, group)), ...remarksOn(set, dossiers), ...scored.findings].filter(finding => finding.severity !== 'info')
  const last = await previousOf({ group: scored, edition: editionOf({ set, source }) }, planned, world)
  const cases = dossiers.flatMap((dossier): readonly Case[] => {
    const score = scored.units.find(({ unit, status }) => unit.id === dossier.unit.id && status !== 'not-submitted')
    return score === undefined ? [] : [{ score, dossier, findings: findings.filter(finding => finding.unit === dossier.unit.id), previous: last.points(dossier.unit) }]
  })
  const absent = dossiers.filter(({ unit }) => !cases.some(each => each.dossier.unit.id === unit.id)).map(({ unit }) => unit.name)
  return { set, round, cases, absent, findings: [...findings, ...last.findings] }
}

/** A round in which something was said; a workbook that nobody has filled in yet is none. */
const isHeld = (layer: Layer): boolean => layer.kind === 'appraisal' && layer.answers.size + (layer.verdicts?.size ?? 0) > 0

/** The file that this command is to make is not there yet; nothing is wrong with that. */
const isAwaited = (finding: Finding, group: RoundGroup): boolean =>
  finding.code === 'evidence/nothing-there' && group.evidence.some(source => (source.as === 'appraisal' || source.as === 'explanation') && source.from === finding.read)

/** What was known before a round: its own verdicts, and those after it, are left out. */
function before(dossier: Dossier, round: number): Dossier {
  const isLater = (layer: Layer): boolean => (layer.kind === 'appraisal' || layer.kind === 'explanation') && (layer.round ?? 1) >= round
  return { ...dossier, layers: dossier.layers.filter(layer => !isLater(layer)) }
}

/** The points of the result before, for the column “Điểm năm trước”. */
async function previousOf(side: Side, planned: Planned, world: World): Promise<{ readonly points: (unit: Unit) => ReadonlyMap<string, Rational>; readonly findings: readonly Finding[] }> {
  const { old, findings } = await openPrevious(planned, world)
  const partner = old === undefined ? undefined : partnerAmong(side.group, old.opened, planned.round.groups.length)
  return { points: old === undefined || partner === undefined ? () => new Map() : pointsBefore(sideOf(partner), side, everyoneIn(old, [side.group])), findings }
}
