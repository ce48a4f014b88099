import { loadCriteria } from '../criteria/load.ts'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Source } from '../criteria/source.ts'
import { loadTests } from '../criteria/testing/load.ts'
import { isAtLeast, type Finding } from '../finding.ts'
import { tryBytes } from '../io/files.ts'
import type { Found } from '../io/find-files.ts'
import { readYaml } from '../io/yaml.ts'
import type { Rational } from '../rational.ts'
import { findingsText } from '../report/findings/text.ts'
import { isEnough } from '../report/testing/coverage.ts'
import { testFormats, type TestFormatName } from '../report/testing/formats.ts'
import type { TestedSet, TestRun } from '../report/testing/run.ts'
import { coverageOf } from '../scoring/testing/coverage.ts'
import { runTests, type PlacedTests } from '../scoring/testing/run.ts'
import { findSets, type SetFiles } from './find-sets.ts'
import type { World } from './world.ts'

export interface TestArgs {
  readonly files: readonly string[]
  readonly format: TestFormatName
  readonly coverage: boolean
  /** The least share to be covered, as a rate. */
  readonly least?: Rational
}

/** Do the worked examples and the test files of each set hold, exactly? 0: all do; 1: some do not, or too little is covered; 2: a set or a test file did not load. */
export async function test(args: TestArgs, world: World): Promise<number> {
  const sets = await Promise.all((await findSets(args.files, world.cwd)).map(openTests))
  const tested = sets.flatMap((each): readonly TestedSet[] => {
    if (each.set === undefined) return []
    const results = runTests(each.set, each.source, each.tests)
    return [{ file: each.source.file, set: each.set, results, ...(args.coverage ? { coverage: coverageOf(each.set, results) } : {}) }]
  })
  const run: TestRun = {
    sets: tested, findings: sets.flatMap(each => each.findings), sources: sets.flatMap(each => each.sources),
    ...(args.least === undefined ? {} : { least: args.least }),
  }
  if (args.format === 'text' && run.findings.length > 0) world.err(findingsText(run.findings, run.sources, world))
  world.out(testFormats[args.format](run, world))
  return exitCode(run)
}

function exitCode({ sets, findings, least }: TestRun): number {
  if (findings.length > 0) return 2
  const fails = sets.some(({ results, coverage }) =>
    results.some(result => result.approved && result.verdict === 'failed') || (coverage !== undefined && !isEnough(coverage, least)))
  return fails ? 1 : 0
}

/** A set with its test files, opened; without a set where it did not load, and the errors of all that did not. */
export type OpenTests = {
  readonly files: SetFiles
  readonly sources: readonly Source[]
  readonly findings: readonly Finding[]
} & ({ readonly set: CriteriaSet; readonly source: Source; readonly tests: readonly PlacedTests[] } | { readonly set?: undefined })

/** Opens a set and its test files. */
export async function openTests(files: SetFiles): Promise<OpenTests> {
  const read = await open(files.set)
  if (read.source === undefined) return { files, sources: [], findings: read.findings }
  const { set, findings } = loadCriteria(read.source)
  if (set === undefined) return { files, sources: [read.source], findings: findings.filter(each => isAtLeast(each.severity, 'error')) }
  const opened = await Promise.all(files.tests.map(file => openTestFile(file, set)))
  return {
    files, set, source: read.source,
    sources: [read.source, ...opened.flatMap(each => each.sources)],
    tests: opened.flatMap(each => each.tests), findings: opened.flatMap(each => each.findings),
  }
}

async function openTestFile(found: Found, set: CriteriaSet): Promise<{ readonly sources: readonly Source[]; readonly tests: readonly PlacedTests[]; readonly findings: readonly Finding[] }> {
  const { source, findings: faults } = await open(found)
  if (source === undefined) return { sources: [], tests: [], findings: faults }
  const { file, findings } = loadTests(source, set.id)
  return { sources: [source], tests: file === undefined ? [] : [{ source, file }], findings }
}

async function open({ path, file }: Found): Promise<{ readonly source: Source; readonly findings: readonly [] } | { readonly source?: undefined; readonly findings: readonly Finding[] }> {
  const { bytes, finding } = await tryBytes(path, file)
  return bytes === undefined ? { findings: [finding] } : { source: readYaml(bytes, file), findings: [] }
}
