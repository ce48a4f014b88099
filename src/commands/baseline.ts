import { basename, dirname, relative, resolve, sep } from 'node:path'
import { baselineText, beyond, fewer, readBaseline, updated, type Counts, type Keys } from '../criteria/suppression/baseline.ts'
import { Refusal, type Finding } from '../finding.ts'
import { decodeUnicode } from '../io/encoding.ts'
import { exists, readBytes } from '../io/files.ts'
import type { Found } from '../io/find-files.ts'
import { writeFiles } from '../io/write-files.ts'
import { text, tongues } from '../text.ts'
import type { World } from './world.ts'

/** The baseline file that the line names, and whether it is to be written anew. */
export interface BaselineArgs {
  readonly baseline?: string
  readonly writeBaseline?: boolean
}

/** Where the counts lie when the line does not say. */
export const usualBaseline = 'cchc-baseline.json'

/**
 * Without a baseline all findings; with one what exceeds it, and on stderr what it could be lowered to. Writing one leaves the errors.
 * Only the sets that were read are compared and counted anew; what the baseline knows of others stays.
 */
export async function againstBaseline(findings: readonly Finding[], read: readonly Found[], { baseline, writeBaseline }: BaselineArgs, world: World): Promise<readonly Finding[]> {
  const file = baseline ?? usualBaseline
  const path = resolve(world.cwd, file)
  const keys = new Map(read.map(each => [each.file, relative(dirname(path), each.path).split(sep).join('/')]))
  if (writeBaseline === true) return written(findings, keys, file, path, world)
  if (baseline === undefined) return findings
  const known = await knownCounts(file, path)
  for (const [shown, code, count, now] of fewer(findings, known, keys)) {
    world.err(tongues[world.lang].say(text(() => `${shown}: ${code} còn ${now}, mốc ghi ${count}; hạ mốc bằng --write-baseline.\n`, () => `${shown}: ${code} is down to ${now} from ${count}; lower it with --write-baseline.\n`)))
  }
  return beyond(findings, known, keys)
}

async function knownCounts(file: string, path: string): Promise<Counts> {
  const known = readBaseline(decodeUnicode(await readBytes(path, file)))
  if (known !== undefined) return known
  throw new Refusal(text(
    () => `${file} không phải tệp mốc (cchc-baseline/1). Nếu không cần tệp này, xóa đi rồi tạo lại bằng: cchc check --write-baseline`,
    () => `${file} is no baseline file (cchc-baseline/1). If you do not need it, remove it and make it anew: cchc check --write-baseline`))
}

async function written(findings: readonly Finding[], keys: Keys, file: string, path: string, world: World): Promise<readonly Finding[]> {
  const known = await exists(path) ? await knownCounts(file, path) : {}
  await writeFiles(dirname(path), [{ name: basename(path), bytes: new TextEncoder().encode(baselineText(updated(findings, known, keys))) }])
  const errors = findings.filter(finding => finding.severity === 'error')
  const count = findings.length - errors.length
  world.err(tongues[world.lang].say(text(() => `Đã ghi mốc ${file}: ${count} phát hiện.\n`, () => `Wrote the baseline ${file}: ${count} ${count === 1 ? 'finding' : 'findings'}.\n`)))
  return errors
}
