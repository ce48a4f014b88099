import { resolve } from 'node:path'
import { readingOf, sumOf, unread, type FileReading } from '../evidence/reading/reading.ts'
import { isAtLeast, Refusal, type Finding } from '../finding.ts'
import { exists, isDirectory } from '../io/files.ts'
import { readingJson } from '../report/reading/json.ts'
import { readingText } from '../report/reading/text.ts'
import { text } from '../text.ts'
import { version } from '../version.ts'
import { filesNamed } from './read/files-named.ts'
import { filesOfRound } from './read/files-of-round.ts'
import type { ToRead } from './read/to-read.ts'
import type { World } from './world.ts'

/** How `cchc read` was called. */
export interface ReadArgs {
  readonly files: readonly string[]
  readonly criteria: string | undefined
  readonly as: 'form' | 'table' | 'register' | 'survey' | 'appraisal' | 'explanation' | undefined
  readonly units: string | undefined
  readonly format: 'text' | 'json'
  readonly failOn: 'error' | 'warning'
}

/** `cchc read`: what was understood of each file, cell by cell. Nothing is scored and nothing is written. */
export async function read(args: ReadArgs, world: World): Promise<number> {
  const rounds = await Promise.all(args.files.map(file => isRound(file, world)))
  const plain = args.files.filter((_file, index) => rounds[index] !== true)
  const files: ToRead[] = []
  for (const round of args.files.filter((_file, index) => rounds[index] === true)) files.push(...await filesOfRound(round, world))
  if (plain.length > 0) files.push(...await filesNamed(plain, args, world))
  const readings = files.flatMap(file => [reading(file), ...summed(file)])
  refuseAll(readings)
  world.out(args.format === 'json' ? readingJson({ tool: version, files: readings }, world.lang) : readingText(readings, world))
  return readings.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, args.failOn))) ? 1 : 0
}

/** Behind the last of several files of one register: what they come to. */
function summed({ file, asked }: ToRead): readonly FileReading[] {
  const { together } = asked ?? {}
  return asked === undefined || together === undefined || together.at(-1) !== file ? [] : [sumOf(asked, together)]
}

function reading({ file, asked, findings }: ToRead): FileReading {
  if (asked === undefined || (file.workbook === undefined && file.tally === undefined)) return unread(file, [...file.findings, ...findings])
  const done = readingOf(file, asked)
  return { ...done, findings: [...findings, ...done.findings] }
}

/** A round file, or a folder that has one. */
async function isRound(file: string, world: World): Promise<boolean> {
  const path = resolve(world.cwd, file)
  return /\.ya?ml$/i.test(file) || (await isDirectory(path) && await exists(resolve(path, 'cchc.yaml')))
}

/** Of no file a set is known: the command line lacks something. */
function refuseAll(readings: readonly FileReading[]): void {
  const why = readings.map(({ findings }) => findings.find(isSetless))
  const [first] = why
  if (first === undefined || why.some(each => each === undefined)) return
  throw new Refusal(text(t => `${t.say(first.message)} ${t.say(first.fix ?? first.message)}`, t => `${t.say(first.message)} ${t.say(first.fix ?? first.message)}`), why.filter(each => each !== undefined))
}

const isSetless = ({ code }: Finding): boolean => code === 'read/no-set' || code === 'read/set-not-found'
