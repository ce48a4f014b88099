import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import { writeDocx } from '../io/docx-write.ts'
import { writeFiles } from '../io/write-files.ts'
import { writeXlsx } from '../io/xlsx-write.ts'
import { annexBook } from '../report/annex/book.ts'
import { annexPaper } from '../report/annex/paper.ts'
import { measuresSql } from '../report/register/measures-sql.ts'
import { Refusal } from '../finding.ts'
import { text, tongues } from '../text.ts'
import { listing, type ListingFormat } from './listing.ts'
import { openSet } from './open-set.ts'
import type { World } from './world.ts'

/** The files that the annex can be written as. */
export const annexKinds = ['xlsx', 'docx', 'sql'] as const
type AnnexKind = (typeof annexKinds)[number]

const writers: Readonly<Record<AnnexKind, (set: CriteriaSet, world: World) => Promise<Uint8Array>>> = {
  xlsx: (set, world) => writeXlsx(annexBook(set, world.lang)),
  docx: (set, world) => writeDocx(annexPaper(set, world.lang)),
  sql: async set => statementOf(set),
}

/** How the set counts figures from a register, for an engine of the office's own; the titles and the file in it are to be changed. */
function statementOf(set: CriteriaSet): Uint8Array {
  if (set.measures === undefined || set.measures.length === 0) throw new Refusal(text(
    () => 'Bộ tiêu chí không có `measures` (cách đếm từ sổ hồ sơ) nên không có gì để ghi thành SQL.', () => 'The set has no `measures` (how figures are counted from a register), so there is nothing to write as SQL.'))
  return Buffer.from(measuresSql(set, { from: "read_csv('so-ho-so.csv', all_varchar = true)" }), 'utf8')
}

/** `cchc export`: the annex table of a set, as offices have it, as a workbook and as a Word document, or its measures as a statement of SQL. */
export async function exportSet(args: { readonly criteria: string; readonly to: string; readonly out: string; readonly format: ListingFormat }, world: World): Promise<number> {
  const kinds = kindsOf(args.to)
  const { set } = await openSet(args.criteria, args.criteria.replaceAll('\\', '/'), world)
  const files = []
  for (const kind of kinds) files.push({ name: `${kind === 'sql' ? 'dem-so' : 'phu-luc'}-${set.id}.${kind}`, bytes: await writers[kind](set, world) })
  const out = resolve(world.cwd, args.out)
  await writeFiles(out, files)
  const listed = listing(args.format, world)
  for (const { name } of files) listed.wrote(resolve(out, name))
  listed.end([])
  if (kinds.some(kind => kind !== 'sql')) world.err(tongues[world.lang].say(text(
    () => `Đã ghi phụ lục của bộ tiêu chí ${set.id}: ${set.components.length} tiêu chí chấm điểm.\n`,
    () => `Wrote the annex of ${set.id}: ${set.components.length} scored components.\n`)))
  if (kinds.includes('sql')) world.err(tongues[world.lang].say(text(
    () => `Đã ghi câu lệnh SQL đếm ${set.measures?.length ?? 0} số liệu của ${set.id}; sửa tên cột và tên tệp ở hai dòng đầu cho khớp với sổ.\n`,
    () => `Wrote the SQL that counts ${set.measures?.length ?? 0} figures of ${set.id}; change the titles and the file in its first two lines to those of the register.\n`)))
  return 0
}

function kindsOf(to: string): readonly AnnexKind[] {
  const wanted = to.split(',').map(kind => kind.trim().toLowerCase().replace(/^\./, '')).filter(kind => kind !== '')
  const known = annexKinds.filter(kind => wanted.includes(kind))
  const strange = wanted.find(kind => !annexKinds.some(each => each === kind))
  if (strange === undefined && known.length > 0) return known
  throw new Refusal(text(
    () => `Tùy chọn --to: “${strange ?? ''}” không dùng được; chỉ nhận: ${annexKinds.join(', ')}.`,
    () => `Option --to: “${strange ?? ''}” is not accepted; allowed: ${annexKinds.join(', ')}.`))
}
