import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import { Refusal, isAtLeast } from '../finding.ts'
import { writeFiles } from '../io/write-files.ts'
import { writeXlsx } from '../io/xlsx-write.ts'
import { findingsText } from '../report/findings/text.ts'
import { formBook } from '../report/form/book.ts'
import { text, tongues } from '../text.ts'
import { carryForms } from './form/carry.ts'
import { keepFilled } from './form/keep-filled.ts'
import { listing, type ListingFormat } from './listing.ts'
import { editionOf, openSet } from './open-set.ts'
import { openRoster, type Roster } from './read-roster.ts'
import { unitFiles } from './unit-files.ts'
import type { World } from './world.ts'

/** How `cchc form` was called. */
export interface FormArgs {
  readonly criteria: string
  readonly units?: string
  readonly out: string
  /** Old forms, or folders of them. */
  readonly carry: readonly string[]
  readonly carryCriteria?: string
  readonly format: ListingFormat
}

/** `cchc form`: self-assessment workbooks, one a unit, or one without a name: blank, or with what old forms answered. */
export async function form(args: FormArgs, world: World): Promise<number> {
  const opened = await openSet(args.criteria, args.criteria.replaceAll('\\', '/'), world)
  const { set } = opened
  const list = args.units === undefined ? undefined : await listOf(args.units, set, world)
  if (args.carry.length > 0) return carryForms(args, editionOf(opened), list, world)
  if (args.carryCriteria !== undefined) throw new Refusal(text(() => '--carry-criteria chỉ dùng cùng --carry <phiếu cũ>.', () => '--carry-criteria goes with --carry <old form>.'))
  const named = unitFiles(list?.units ?? [])
  const names = list?.units.map(unit => ({ name: named.get(unit.id) ?? '', unit })) ?? [{ name: `phieu-${set.id}.xlsx`, unit: undefined }]
  const files = []
  for (const { name, unit } of names) files.push({ name, bytes: await writeXlsx(formBook(set, unit, world.lang)) })
  const out = resolve(world.cwd, args.out)
  await keepFilled(out, files, set, world)
  await writeFiles(out, files)
  const t = tongues[world.lang]
  const listed = listing(args.format, world)
  for (const { name } of files) listed.wrote(resolve(out, name))
  listed.end(list?.findings ?? [])
  world.err(t.say(text(() => `Đã làm ${files.length} phiếu tự chấm.\n`, () => `Made ${files.length} self-assessment workbook(s).\n`)))
  return 0
}

async function listOf(path: string, set: CriteriaSet, world: World): Promise<Roster> {
  const shown = path.replaceAll('\\', '/')
  const list = await openRoster(resolve(world.cwd, path), shown, set)
  const { findings } = list
  if (findings.length > 0) world.err(findingsText(findings, [], world))
  if (!findings.some(finding => isAtLeast(finding.severity, 'error'))) return list
  throw new Refusal(text(
    () => `Danh sách đơn vị ${shown} chưa dùng được; chưa làm phiếu nào.`,
    () => `The list of units ${shown} cannot be used; no workbook was made.`), findings)
}
