import { basename, dirname, resolve } from 'node:path'
import { baselineText, beyond, countsOf, fewer, readBaseline } from '../criteria/suppression/baseline.ts'
import { Refusal, type Finding } from '../finding.ts'
import { decodeUnicode } from '../io/encoding.ts'
import { readBytes } from '../io/files.ts'
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

/** Without a baseline all findings; with one what exceeds it, and on stderr what it could be lowered to. Writing one leaves the errors. */
export async function againstBaseline(findings: readonly Finding[], { baseline, writeBaseline }: BaselineArgs, world: World): Promise<readonly Finding[]> {
  if (writeBaseline === true) return written(findings, baseline ?? usualBaseline, world)
  if (baseline === undefined) return findings
  const known = readBaseline(decodeUnicode(await readBytes(resolve(world.cwd, baseline), baseline)))
  if (known === undefined) throw new Refusal(text(() => `${baseline} không phải tệp mốc (cchc-baseline/1). Tạo lại bằng: cchc check --write-baseline`, () => `${baseline} is no baseline file (cchc-baseline/1). Make it anew: cchc check --write-baseline`))
  for (const [file, code, count, now] of fewer(findings, known)) {
    world.err(tongues[world.lang].say(text(() => `${file}: ${code} còn ${now}, mốc ghi ${count}; hạ mốc bằng --write-baseline.\n`, () => `${file}: ${code} is down to ${now} from ${count}; lower it with --write-baseline.\n`)))
  }
  return beyond(findings, known)
}

async function written(findings: readonly Finding[], file: string, world: World): Promise<readonly Finding[]> {
  const path = resolve(world.cwd, file)
  await writeFiles(dirname(path), [{ name: basename(path), bytes: new TextEncoder().encode(baselineText(countsOf(findings))) }])
  const errors = findings.filter(finding => finding.severity === 'error')
  const count = findings.length - errors.length
  world.err(tongues[world.lang].say(text(() => `Đã ghi mốc ${file}: ${count} phát hiện.\n`, () => `Wrote the baseline ${file}: ${count} ${count === 1 ? 'finding' : 'findings'}.\n`)))
  return errors
}
