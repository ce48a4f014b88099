import { resolve } from 'node:path'
import { identityOf } from '../../evidence/form/identity.ts'
import { sheetNames } from '../../evidence/layout.ts'
import { sheetNamed } from '../../evidence/grid.ts'
import { Refusal } from '../../finding.ts'
import { readBytes } from '../../io/files.ts'
import { readSheets } from '../../io/read-sheets.ts'
import { text, tongues } from '../../text.ts'
import { shownPath } from '../open-set.ts'
import type { World } from '../world.ts'
import { setNamedBy } from './find-set.ts'

/** The path of the criteria set that a form names, told on stderr; a workbook that names none that is here is a Refusal that asks for `--criteria`. */
export async function setBeside(file: string, world: World): Promise<string> {
  const path = resolve(world.cwd, file)
  await readBytes(path, shownPath(path, world.cwd))
  const { workbook } = await readSheets(path, shownPath(path, world.cwd))
  const found = workbook === undefined ? undefined : await setNamedBy(identityOf(workbook, sheetNamed(workbook.sheets, sheetNames.form)), path, world)
  if (found === undefined) throw new Refusal(text(
    () => `Thiếu --criteria <bộ tiêu chí>: không tìm thấy bộ tiêu chí mà ${file} được làm theo.`,
    () => `Missing --criteria <set>: the criteria set that ${file} was made from is not found here.`))
  world.err(`${tongues[world.lang].say(text(t => `Bộ tiêu chí: ${t.say(found.from)}.`, t => `Criteria set: ${t.say(found.from)}.`))}\n`)
  return found.path
}
