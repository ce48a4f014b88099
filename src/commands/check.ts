import { loadCriteria } from '../criteria/load.ts'
import type { Source } from '../criteria/source.ts'
import { unsuppressed } from '../criteria/suppression/suppress.ts'
import { isAtLeast, Refusal, type Finding } from '../finding.ts'
import { tryBytes } from '../io/files.ts'
import type { Found } from '../io/find-files.ts'
import { readYaml } from '../io/yaml.ts'
import { findingsFormats, type FindingsFormatName } from '../report/findings/formats.ts'
import { text } from '../text.ts'
import type { BaselineArgs } from './baseline.ts'
import { isTestFile, yamlFiles } from './find-sets.ts'
import type { Ran } from './watch.ts'
import type { World } from './world.ts'

export interface CheckArgs extends BaselineArgs {
  readonly files: readonly string[]
  readonly format: FindingsFormatName
  readonly failOn: 'error' | 'warning'
  /** Repair what is safe first: in the files, or only as a patch that is printed in place of the findings. */
  readonly fix?: 'write' | 'patch'
  /** Run again whenever a file changes. */
  readonly watch?: boolean
}

/** Is each criteria set sound? Findings on stdout, nothing for a sound set. 0: clean; 1: findings at or above `failOn`; 2: a file is no readable set. */
export async function check(args: CheckArgs, world: World): Promise<number> {
  return args.watch === true ? (await import('./watch.ts')).watch(() => checkOnce(args, world), world) : (await checkOnce(args, world)).code
}

async function checkOnce(args: CheckArgs, world: World): Promise<Ran> {
  const files = setsAmong(await yamlFiles(args.files, world.cwd))
  const patch = args.fix === undefined ? '' : await (await import('./fix.ts')).fix(files, args.fix, world)
  const checked = await Promise.all(files.map(file => checkFile(file, world.today)))
  const read = files.filter((_file, index) => checked[index]?.findings.some(isNoSet) === false)
  const all = checked.flatMap(each => each.findings)
  const findings = args.baseline === undefined && args.writeBaseline !== true ? all : await (await import('./baseline.ts')).againstBaseline(all, read, args, world)
  const sources = checked.flatMap(each => each.source ?? [])
  const written = args.fix === 'patch' ? patch : await findingsFormats[args.format](findings, sources, { ...world, failOn: args.failOn })
  if (written !== '') world.out(written)
  if (args.format === 'github') await (await import('./job-summary.ts')).addToJobSummary(findings, sources, world)
  const isBroken = checked.some(each => each.findings.some(isNoSet))
  const fails = findings.some(finding => isAtLeast(finding.severity, args.failOn))
  return { code: isBroken ? 2 : fails ? 1 : 0, paths: files.map(({ path }) => path) }
}

/** Test files lie beside their sets, and a pattern reaches both; they are looked at by `cchc test`. */
function setsAmong(files: readonly Found[]): readonly Found[] {
  const sets = files.filter(file => !isTestFile(file))
  const [only] = files
  if (sets.length > 0 || only === undefined) return sets
  throw new Refusal(text(() => `${only.file} là tệp kiểm thử, không phải bộ tiêu chí. Chạy: cchc test ${only.file}.`, () => `${only.file} holds tests and is no criteria set. Run: cchc test ${only.file}.`))
}

interface Checked { readonly source?: Source; readonly findings: readonly Finding[] }

async function checkFile({ path, file }: Found, today?: string): Promise<Checked> {
  const { bytes, finding } = await tryBytes(path, file)
  if (bytes === undefined) return { findings: [finding] }
  const source = readYaml(bytes, file)
  const { set, findings } = loadCriteria(source)
  return { source, findings: unsuppressed({ source, findings, isWhole: set !== undefined }, today) }
}

/** The file was not read, is no YAML, or holds something else than a criteria set. */
const isNoSet = ({ code }: Finding): boolean => /^(file|yaml)\//.test(code) || code === 'criteria/not-a-set'
