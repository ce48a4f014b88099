import { resolve } from 'node:path'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Dossier, Layer } from '../../evidence/answer.ts'
import { remarksOn } from '../../evidence/cross-checks.ts'
import { readPrevious, type Previous } from '../../evidence/previous.ts'
import type { RoundGroup } from '../../evidence/round.ts'
import type { Finding } from '../../finding.ts'
import { tryBytes } from '../../io/files.ts'
import type { Case } from '../../report/appraisal/case.ts'
import { scoreGroup } from '../../scoring/group.ts'
import { text } from '../../text.ts'
import { openSet, shownPath } from '../open-set.ts'
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
  const { set } = await openSet(path, shownPath(path, world.cwd), world)
  const read = await readGroup(group, planned, set)
  const held = Math.max(0, ...read.dossiers.flatMap(({ layers }) => layers.filter(isHeld).map(layer => layer.round ?? 1)))
  const round = wanted ?? (isExplanation ? held : held + 1)
  const dossiers = read.dossiers.map(dossier => before(dossier, isExplanation ? round + 1 : round))
  const scored = scoreGroup(group.name, set, dossiers)
  const findings = [...read.findings.filter(finding => !isAwaited(finding, group)), ...remarksOn(set, dossiers), ...scored.findings].filter(finding => finding.severity !== 'info')
  const last = await previousOf(planned, set)
  const cases = dossiers.flatMap((dossier): readonly Case[] => {
    const score = scored.units.find(({ unit, status }) => unit.id === dossier.unit.id && status !== 'not-submitted')
    return score === undefined ? [] : [{ score, dossier, findings: findings.filter(finding => finding.unit === dossier.unit.id), previous: component => last.previous?.(dossier.unit.id, component) }]
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

async function previousOf({ round, base }: Planned, set: CriteriaSet): Promise<{ readonly previous?: Previous; readonly findings: readonly Finding[] }> {
  if (round.previous === undefined) return { findings: [] }
  const { bytes } = await tryBytes(resolve(base, round.previous), round.previous)
  const previous = bytes === undefined ? undefined : readPrevious(bytes.toString('utf8'), set)
  return previous === undefined ? { findings: [noPrevious(round.previous)] } : { previous, findings: [] }
}

const noPrevious = (file: string): Finding => ({
  code: 'round/previous-unread', severity: 'warning', at: { file },
  message: text(
    () => `Không đọc được kết quả năm trước “${file}” (\`previous\`): cột “Điểm năm trước” để trống.`,
    () => `The earlier result “${file}” (\`previous\`) cannot be read: the column “Last year” stays empty.`,
  ),
  fix: text(() => 'Ghi đường dẫn đến ket-qua.json của năm trước.', () => 'Give the path of last year\'s ket-qua.json.'),
})
