import type { Edition } from '../../criteria/diff/change.ts'
import { identityOf, type Identity } from '../../evidence/form/identity.ts'
import type { ReadFile } from '../../evidence/gather.ts'
import { sheetNamed } from '../../evidence/grid.ts'
import { sheetNames } from '../../evidence/layout.ts'
import { Refusal } from '../../finding.ts'
import type { Found } from '../../io/find-files.ts'
import { readSheets } from '../../io/read-sheets.ts'
import { text } from '../../text.ts'
import { editionOf, openSet } from '../open-set.ts'
import { filesReached } from '../read/files-named.ts'
import { setNamedBy } from '../read/find-set.ts'
import type { World } from '../world.ts'

/** Old forms of one set, read and ready to be understood. */
export interface OldForms { readonly edition: Edition; readonly files: readonly ReadFile[] }

/** The old forms that a person named, by the set that each was made from; `unread` could not be opened. */
export interface Opened { readonly paths: readonly Found[]; readonly groups: readonly OldForms[]; readonly unread: readonly ReadFile[] }

/** Opens old forms. One whose very set is not at hand ends the command: read by another text, an answer could go to the wrong question. */
export async function openOldForms(patterns: readonly string[], criteria: string | undefined, now: Edition, world: World): Promise<Opened> {
  const given = criteria === undefined ? undefined : editionOf(await openSet(criteria, criteria.replaceAll('\\', '/'), world))
  const paths = await filesReached(patterns, world)
  const groups = new Map<string, OldForms>()
  const unread: ReadFile[] = []
  for (const { path, file } of paths) {
    const read: ReadFile = { file, ...await readSheets(path, file) }
    if (read.workbook === undefined) { unread.push(read); continue }
    const identity = identityOf(read.workbook, sheetNamed(read.workbook.sheets, sheetNames.form))
    const edition = given ?? await editionNamed(identity, path, file, now, world)
    const { files } = groups.get(edition.set.sha256) ?? { files: [] }
    groups.set(edition.set.sha256, { edition, files: [...files, read] })
  }
  return { paths, groups: [...groups.values()], unread }
}

async function editionNamed(identity: Identity, path: string, file: string, now: Edition, world: World): Promise<Edition> {
  if (identity.sha256 === now.set.sha256) return now
  const found = identity.set === undefined ? undefined : await setNamedBy(identity, path, world)
  if (found !== undefined && found.set.sha256 === identity.sha256) return editionOf(found)
  throw new Refusal(unknownSet(identity, file, found !== undefined || identity.set === now.set.id))
}

function unknownSet({ set }: Identity, file: string, isOtherText: boolean) {
  const fix = text(() => 'Thêm --carry-criteria <bộ tiêu chí mà phiếu được lập theo>.', () => 'Add --carry-criteria <the set that the form was made from>.')
  if (set === undefined) return text(t => `Phiếu ${file} không còn ghi thuộc bộ tiêu chí nào; chưa làm phiếu nào. ${t.say(fix)}`, t => `The form ${file} does not say which criteria set it belongs to; no workbook was made. ${t.say(fix)}`)
  return isOtherText
    ? text(t => `Phiếu ${file} lập theo một bản khác của bộ “${set}” mà không thấy bản đó; chưa làm phiếu nào. ${t.say(fix)}`, t => `The form ${file} was made from another version of the set “${set}”, which is not found; no workbook was made. ${t.say(fix)}`)
    : text(t => `Phiếu ${file} lập theo bộ “${set}”, không thấy bộ đó; chưa làm phiếu nào. ${t.say(fix)}`, t => `The form ${file} belongs to the set “${set}”, which is not found; no workbook was made. ${t.say(fix)}`)
}
