import { dirname, resolve } from 'node:path'
import type { Identity } from '../../evidence/form/identity.ts'
import { shippedFile } from '../../home.ts'
import { decodeUnicode } from '../../io/encoding.ts'
import { tryBytes } from '../../io/files.ts'
import { filesMatching } from '../../io/find-files.ts'
import { text, type Text } from '../../text.ts'
import { openSet, openSource, shownPath, type OpenedSet } from '../open-set.ts'
import type { World } from '../world.ts'

/** A set with the words that say where it was found and why it is this one. */
export interface SetFound extends Pick<OpenedSet, 'set' | 'source'> { readonly from: Text; readonly path: string }

interface Candidate { readonly path: string; readonly shown: Text; readonly sha256: string | undefined }

const shipped = shippedFile('criteria')

/** The set that a form says it was made from: beside the form, in `criteria` here, or shipped with the program; the very same text of it before another one. */
export async function setNamedBy({ set: id, sha256 }: Identity, path: string, world: World): Promise<SetFound | undefined> {
  if (id === undefined) return undefined
  const folders = [dirname(path), dirname(dirname(path)), resolve(world.cwd, 'criteria'), world.cwd, shipped]
  const found: Candidate[] = []
  for (const folder of new Set(folders)) found.push(...await candidates(id, folder, world))
  const same = found.find(each => each.sha256 === sha256)
  const chosen = same ?? found[0]
  if (chosen === undefined) return undefined
  const { set, source } = await openSet(chosen.path, chosen.shown.vi, world)
  const why = same === undefined ? text(() => 'phiếu ghi tên bộ này, nhưng được làm từ bản khác', () => 'named by the form, which was made from another version of it') : text(() => 'phiếu ghi tên bộ này', () => 'named by the form')
  return { set, source, path: chosen.path, from: text(t => `${t.say(chosen.shown)}; ${t.say(why)}`, t => `${t.say(chosen.shown)}; ${t.say(why)}`) }
}

async function candidates(id: string, folder: string, world: World): Promise<readonly Candidate[]> {
  const { files } = await filesMatching('*.{yaml,yml}', folder)
  const found: Candidate[] = []
  for (const { path, file } of files) {
    const { bytes } = await tryBytes(path, file)
    if (bytes === undefined || idIn(decodeUnicode(bytes)) !== id) continue
    const { sha256 } = await openSource(path, file)
    const shown = folder === shipped ? text(() => `criteria/${file} kèm chương trình`, () => `criteria/${file} shipped with the program`) : text(() => shownPath(path, world.cwd), () => shownPath(path, world.cwd))
    found.push({ path, shown, sha256 })
  }
  return found
}

const idIn = (yaml: string): string | undefined => /^fields\s*:/m.test(yaml) ? /^id:\s*['"]?([\w.-]+)/m.exec(yaml)?.[1] : undefined
