import { resolve } from 'node:path'
import { remarksOn } from '../evidence/cross-checks.ts'
import type { Edition } from '../criteria/diff/change.ts'
import type { RoundGroup } from '../evidence/round.ts'
import { isAtLeast, Refusal, type Finding } from '../finding.ts'
import { digest } from '../io/digest.ts'
import { writeFiles } from '../io/write-files.ts'
import { writeXlsx } from '../io/xlsx-write.ts'
import { tally } from '../report/findings/tally.ts'
import { resultPieces, type FileRead, type SetFile } from '../report/json.ts'
import { rankingsText } from '../report/ranking.ts'
import { slipText } from '../report/slip.ts'
import { resultBinder } from '../report/workbook/book.ts'
import { scoreGroup } from '../scoring/group.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import { text, tongues } from '../text.ts'
import { version } from '../version.ts'
import { refuseEmpty } from './lacking-files.ts'
import { editionOf, openSet, seenFrom, shownPath } from './open-set.ts'
import { planRound, type Planned, type ScoreArgs } from './plan-round.ts'
import { stages } from './progress.ts'
import { readGroup } from './read-group.ts'
import { tellFindings } from './tell.ts'
import { withPrevious } from './with-previous.ts'
import type { World } from './world.ts'

interface Scored {
  readonly group: GroupScore
  readonly edition: Edition
  readonly findings: readonly Finding[]
  readonly files: readonly FileRead[]
}

/** `cchc score`: reads a round, scores and ranks it, writes `ket-qua.xlsx` and `ket-qua.json`, prints the ranking. */
export async function score(args: ScoreArgs, world: World): Promise<number> {
  const planned = await planRound(args, world)
  const sets = await openSets(planned, world)
  if (planned.file === undefined) await refuseEmpty(args.evidence, world.cwd)
  const scored: Scored[] = []
  for (const group of planned.round.groups) scored.push(await scoreOne(group, sets, planned, world))
  const told = [...[...sets.values()].flatMap(each => each.findings), ...scored.flatMap(each => each.findings)]
  refuseNothing(scored.map(each => each.group), told, world)
  const years = await withPrevious(scored, planned, world)
  const groups = years.groups
  const findings = [...years.findings, ...told]
  const from = { tool: version, sets: [...sets.values()].map(each => each.file), files: once([...(planned.file === undefined ? [] : [planned.file]), ...scored.flatMap(each => each.files)]), ...(years.previous === undefined ? {} : { previous: years.previous }) }
  const json = (): Iterable<string> => resultPieces({ ...from, groups, findings }, world.lang)
  const all = [...findings, ...groups.flatMap(group => group.findings)]
  world.progress?.({ what: stages.writing })
  const book = await writeXlsx(resultBinder(groups, all, from, world.lang))
  await writeFiles(planned.out, [{ name: 'ket-qua.xlsx', bytes: book }, { name: 'ket-qua.json', pieces: json() }])
  world.progress?.('done')
  for (const piece of args.format === 'json' ? json() : [report(groups, planned, world)]) world.out(piece)
  tellFindings(all, world)
  world.err(tongues[world.lang].say(text(
    () => `Đã ghi ${shownPath(resolve(planned.out, 'ket-qua.xlsx'), world.cwd)} và ket-qua.json.\n`,
    () => `Wrote ${shownPath(resolve(planned.out, 'ket-qua.xlsx'), world.cwd)} and ket-qua.json.\n`)))
  const units = groups.flatMap(group => group.units)
  world.err(`${tongues[world.lang].say(tally(scored.flatMap(each => each.files.filter(({ as }) => as !== 'units').map(({ file }) => file)), all, units))}\n`)
  return all.some(finding => isAtLeast(finding.severity, args.failOn)) ? 1 : 0
}

/** Each use of a file once: two groups may read the same. */
const once = (files: readonly FileRead[]): readonly FileRead[] => [...new Map(files.map(each => [[each.file, each.as, each.source].join('\n'), each])).values()]

type Opened = Awaited<ReturnType<typeof openSet>> & { readonly file: SetFile }

/** Each criteria set of the round by its path, opened once; its remarks name the file as seen from the round, so that no result depends on where the command ran. */
async function openSets({ round, base }: Planned, world: World): Promise<ReadonlyMap<string, Opened>> {
  const opened = new Map<string, Opened>()
  for (const path of new Set(round.groups.map(group => resolve(base, group.criteria)))) {
    const { set, findings, source } = await openSet(path, shownPath(path, world.cwd), world)
    const textSha256 = digest(Buffer.from(source.text))
    const file = { file: seenFrom(base, path), sha256: source.sha256, text: source.text, ...(textSha256 === source.sha256 ? {} : { textSha256 }) }
    opened.set(path, { set, source, file, findings: findings.map(each => (each.at === undefined ? each : { ...each, at: { ...each.at, file: file.file } })) })
  }
  return opened
}

async function scoreOne(group: RoundGroup, sets: ReadonlyMap<string, Opened>, planned: Planned, world: World): Promise<Scored> {
  const opened = sets.get(resolve(planned.base, group.criteria))
  const set = opened?.set
  if (opened === undefined || set === undefined) throw new Error(`no set was opened for ${group.criteria}`)
  const { dossiers, findings, files } = await readGroup(group, planned, set, world)
  world.progress?.({ what: stages.scoring })
  const { name } = planned.round
  return { group: { ...scoreGroup(group.name, set, dossiers), ...(name === undefined ? {} : { round: name }) }, edition: editionOf({ set, source: { ...opened.source, file: opened.file.file } }), findings: [...findings, ...remarksOn(set, dossiers)], files }
}

/** Nothing was handed in at all: a folder without evidence, a path that leads nowhere. Nothing is written. */
function refuseNothing(groups: readonly GroupScore[], findings: readonly Finding[], world: World): void {
  if (groups.some(group => group.units.some(unit => unit.status !== 'not-submitted'))) return
  tellFindings(findings.filter(finding => finding.code !== 'evidence/nothing-there'), world, false)
  const why = findings.find(finding => finding.code === 'evidence/nothing-there')
  throw new Refusal(text(
    t => `${why === undefined ? '' : `${t.say(why.message)} `}Không có số liệu của đơn vị nào nên chưa chấm gì.`,
    t => `${why === undefined ? '' : `${t.say(why.message)} `}There is no evidence from any unit; nothing was scored.`), findings)
}

/** The ranking of each group; for a single unit without a round file, its slip. */
function report(groups: readonly GroupScore[], planned: Planned, world: World): string {
  const [only, ...more] = groups
  const unit = only?.units[0]
  const single = only !== undefined && more.length === 0 && only.units.length === 1 && planned.round.groups.every(group => group.path.length === 0 && group.units === undefined)
  return single && unit !== undefined ? slipText(unit, only, world) : rankingsText(groups, world)
}
