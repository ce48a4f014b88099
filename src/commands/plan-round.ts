import { basename, dirname, resolve } from 'node:path'
import { loadRound, unnamed, type Round } from '../evidence/round.ts'
import { Refusal } from '../finding.ts'
import { exists, isDirectory } from '../io/files.ts'
import { findingsText } from '../report/findings/text.ts'
import type { FileRead } from '../report/json.ts'
import { same, text } from '../text.ts'
import { refuseLacking, type Unneeded } from './lacking-files.ts'
import { openSource, shownPath } from './open-set.ts'
import type { World } from './world.ts'

/** How `cchc score` was called. */
export interface ScoreArgs {
  readonly round: string | undefined
  readonly criteria: string | undefined
  readonly evidence: readonly string[]
  readonly as: 'form' | 'table' | 'survey' | 'appraisal' | undefined
  readonly out: string | undefined
  readonly failOn: 'error' | 'warning'
  readonly format: 'text' | 'json'
}

/** A round and the folder that its paths start from; `guess` tells that the kind of each file is still to be recognised. */
export interface Planned {
  readonly round: Round
  readonly base: string
  /** Where the results go. */
  readonly out: string
  readonly guess: boolean
  /** The round file, where there is one. */
  readonly file?: FileRead
}

/** The round of a folder or a round file, for a command that knows no plain flags; `unneeded` tells what the command does without. */
export const openRound = (round: string | undefined, world: World, unneeded: Unneeded = {}): Promise<Planned> => fromFile({ round, out: undefined }, world, unneeded)

/** The round that a command line means: a round file, or the same thing made of plain flags. */
export async function planRound(args: ScoreArgs, world: World): Promise<Planned> {
  if (args.criteria === undefined && args.evidence.length === 0) return fromFile(args, world)
  if (args.round !== undefined) {
    throw new Refusal(text(
      () => 'Chọn một trong hai cách: tệp đợt chấm, hoặc --criteria cùng --evidence.',
      () => 'Choose one: a round file, or --criteria with --evidence.'))
  }
  if (args.criteria === undefined || args.evidence.length === 0) {
    throw new Refusal(text(
      () => `Thiếu ${args.criteria === undefined ? '--criteria <tệp tiêu chí>' : '--evidence <phiếu, bảng hoặc thư mục>'}.`,
      () => `Missing ${args.criteria === undefined ? '--criteria <file>' : '--evidence <path>'}.`))
  }
  return fromFlags(args.criteria, args, world)
}

async function fromFlags(criteria: string, args: ScoreArgs, world: World): Promise<Planned> {
  const evidence = args.evidence.map(from => ({ as: args.as ?? 'form' as const, from, path: [] }))
  const out = args.out ?? 'ket-qua'
  const round: Round = { groups: [{ name: unnamed, criteria, evidence, path: [] }], merged: 'none', out }
  await refuseLacking(round, world.cwd, {})
  return { round, base: world.cwd, out: resolve(world.cwd, out), guess: args.as === undefined }
}

async function fromFile(args: Pick<ScoreArgs, 'round' | 'out'>, world: World, unneeded: Unneeded = {}): Promise<Planned> {
  const path = await roundFile(args.round, world)
  const source = await openSource(path, shownPath(path, world.cwd))
  const { round, findings } = loadRound(source)
  if (round === undefined) {
    world.err(findingsText(findings, [source], world))
    throw new Refusal(text(() => `Tệp đợt chấm ${source.file} có lỗi; chưa chấm gì.`, () => `The round file ${source.file} has errors; nothing was scored.`), findings)
  }
  const base = dirname(path)
  await refuseLacking(round, base, unneeded, { path, source })
  return { round, base, out: args.out === undefined ? resolve(base, round.out) : resolve(world.cwd, args.out), guess: false, file: { file: basename(path), as: 'round', sha256: source.sha256 } }
}

async function roundFile(given: string | undefined, world: World): Promise<string> {
  const path = resolve(world.cwd, given ?? '.')
  const file = await isDirectory(path) ? resolve(path, 'cchc.yaml') : path
  if (await exists(file)) return file
  const shown = same(shownPath(file, world.cwd))
  throw new Refusal(text(
    t => `Không thấy tệp đợt chấm ${t.say(shown)}. Chạy trong thư mục có cchc.yaml, hoặc dùng --criteria và --evidence.`,
    t => `There is no round file ${t.say(shown)}. Run in a folder with cchc.yaml, or use --criteria and --evidence.`))
}
