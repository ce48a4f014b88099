import { resolve } from 'node:path'
import type { Edition } from '../criteria/diff/change.ts'
import { diffSets, type SetDiff } from '../criteria/diff/diff.ts'
import { unknownCodes } from '../criteria/diff/unknown-codes.ts'
import { weighsAtLeast, type Weight } from '../criteria/diff/weight.ts'
import { Refusal, type Finding } from '../finding.ts'
import { diffFormats, type DiffFormatName } from '../report/diff/formats.ts'
import { findingsText } from '../report/findings/text.ts'
import { replay, type Replay } from '../scoring/replay.ts'
import { text, tongues } from '../text.ts'
import { editionOf, openSet, openSource, shownPath } from './open-set.ts'
import { openRound } from './plan-round.ts'
import { readGroup } from './read-group.ts'
import type { World } from './world.ts'

export interface DiffArgs {
  readonly old: string
  readonly now: string
  /** A round folder or its round file. */
  readonly replay: string | undefined
  readonly format: DiffFormatName
  /** Exit with 1 when a change weighs so much; never without it. */
  readonly failOn: Weight | undefined
}

/** `cchc diff`: what changed between two sets and what that does to a round. Two sets that say the same print nothing; nothing is ever written. */
export async function diff(args: DiffArgs, world: World): Promise<number> {
  const [old, now] = [await edition(args.old, world), await edition(args.now, world)]
  const found = diffSets(old, now)
  const replays = args.replay === undefined ? [] : await replayRound(args.replay, found, world)
  const printed = diffFormats[args.format]({ diff: found, oldFile: shown(args.old), newFile: shown(args.now), replays }, world)
  if (printed !== '') world.out(printed)
  const unknown = unknownCodes(old, now)
  if (unknown.length > 0) world.err(findingsText(unknown, [], world))
  if (found.changes.length === 0) world.err(tongues[world.lang].say(text(() => 'Hai bộ tiêu chí không khác nhau.\n', () => 'The two sets do not differ.\n')))
  const { failOn } = args
  return failOn !== undefined && found.changes.some(change => weighsAtLeast(change.weight, failOn)) ? 1 : 0
}

const shown = (path: string): string => path.replaceAll('\\', '/')

const edition = async (path: string, world: World): Promise<Edition> => editionOf(await openSet(path, shown(path), world))

/** Reads each group of the round that uses the old set, once, and scores it under both. */
async function replayRound(path: string, found: SetDiff, world: World): Promise<readonly Replay[]> {
  const planned = await openRound(path, world)
  const replays: Replay[] = []
  const others: string[] = []
  const findings: Finding[] = []
  for (const group of planned.round.groups) {
    const file = resolve(planned.base, group.criteria)
    const id = idOf((await openSource(file, shownPath(file, world.cwd))).data)
    if (id !== found.old.id) { others.push(id); continue }
    const read = await readGroup(group, planned, found.old, { threads: world.threads })
    findings.push(...read.findings)
    if (read.dossiers.some(dossier => dossier.submitted)) replays.push(replay(group.name, found, read.dossiers))
  }
  tell(findings, path, world)
  if (replays.length > 0 && others.length > 0) world.err(tongues[world.lang].say(text(
    () => `${others.length} nhóm của đợt chấm dùng bộ khác (${others.join(', ')}): không chấm lại.\n`,
    () => `${others.length} group(s) of the round use another set (${others.join(', ')}): not replayed.\n`)))
  if (replays.length > 0) return replays
  throw new Refusal(others.length === 0
    ? text(() => `Đợt chấm ${shown(path)} chưa có số liệu của đơn vị nào nên không chấm lại được.`, () => `The round ${shown(path)} holds no evidence from any unit; there is nothing to replay.`)
    : text(
      t => `Đợt chấm ${shown(path)} dùng bộ ${t.list(others)}, không phải bộ cũ ${found.old.id}: số liệu phải đọc bằng bộ mà nó được lập theo.`,
      t => `The round ${shown(path)} uses ${t.list(others)}, not the old set ${found.old.id}: evidence must be read with the set that it was made for.`), findings)
}

const idOf = (data: unknown): string => String((data as { readonly id?: unknown } | null | undefined)?.id ?? '?')

/** Errors of the evidence in full, the rest by their number: `cchc score` tells them all. */
function tell(findings: readonly Finding[], path: string, world: World): void {
  const errors = findings.filter(finding => finding.severity === 'error')
  if (errors.length > 0) world.err(findingsText(errors, [], world))
  const rest = findings.filter(finding => finding.severity === 'warning').length
  if (rest > 0) world.err(tongues[world.lang].say(text(
    () => `Số liệu có ${rest} chỗ cần xem lại; xem bằng: cchc score ${shown(path)}\n`,
    () => `The evidence has ${rest} remarks; see them with: cchc score ${shown(path)}\n`)))
}
