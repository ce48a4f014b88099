import { basename, dirname } from 'node:path'
import { Refusal } from '../finding.ts'
import { writeFiles } from '../io/write-files.ts'
import { findingsText } from '../report/findings/text.ts'
import { grownBorders, newBorders, type BordersFile } from '../report/testing/borders-file.ts'
import { proposals } from '../scoring/testing/borders.ts'
import { answersKey } from '../scoring/testing/written.ts'
import { text, tongues } from '../text.ts'
import { findSets } from './find-sets.ts'
import { openTests, type OpenTests } from './test.ts'
import type { World } from './world.ts'

export interface BordersArgs {
  readonly files: readonly string[]
  readonly write: boolean
}

type Opened = Extract<OpenTests, { readonly set: object }>

/** `cchc test --borders`: proposes the cases beside every threshold, and writes or prints them. Nothing is written while anything does not load. */
export async function borders(args: BordersArgs, world: World): Promise<number> {
  const all = await Promise.all((await findSets(args.files, world.cwd)).map(openTests))
  const findings = all.flatMap(each => each.findings)
  if (findings.length > 0) {
    world.err(findingsText(findings, all.flatMap(each => each.sources), world))
    throw new Refusal(text(() => 'Chưa đề xuất trường hợp nào: sửa các lỗi trên rồi chạy lại.', () => 'No case was proposed: mend the errors above and run again.'), findings)
  }
  const made = all.filter((each): each is Opened => each.set !== undefined).map(each => ({ name: bordersName(each), dir: dirname(each.files.set.path), file: madeFor(each) }))
  for (const { name, dir, file } of made) {
    if (!args.write) world.out(file.text)
    else if (file.added + file.renewed > 0) await writeFiles(dir, [{ name: basename(name), bytes: Buffer.from(file.text) }])
    world.err(told(name, file, args.write, world))
  }
  return 0
}

const bordersName = ({ source }: Opened): string => source.file.replace(/(\.ya?ml)$/i, '.borders.test$1')

function madeFor(opened: Opened): BordersFile {
  const { set, tests } = opened
  const cases = tests.flatMap(({ file }) => file.components)
  const known = set.components.flatMap(component => [...component.examples, ...cases.filter(each => each.component === component.code)].flatMap(each => answersKey(component, each.given) ?? []))
  const found = proposals(set, new Set(known))
  const there = tests.find(({ source }) => source.file === bordersName(opened))
  return there === undefined ? newBorders(set, found) : grownBorders(set, there.source, there.file, found)
}

function told(name: string, { added, renewed }: BordersFile, isWritten: boolean, world: World): string {
  const t = tongues[world.lang]
  const line = added + renewed === 0
    ? text(() => `${name}: không có trường hợp mới.`, () => `${name}: nothing new.`)
    : text(
      () => `${isWritten ? 'Đã ghi' : 'Chưa ghi (thêm --write để ghi)'} ${name}: ${added} trường hợp mới, chưa duyệt${renewed === 0 ? '' : `; ${renewed} trường hợp chưa duyệt được tính lại`}.`,
      () => `${isWritten ? 'Wrote' : 'Not written (add --write)'} ${name}: ${added} new, unapproved${renewed === 0 ? '' : `; ${renewed} unapproved worked anew`}.`)
  return `${t.say(line)}\n`
}
