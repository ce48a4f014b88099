import { dirname, resolve } from 'node:path'
import { Refusal } from '../finding.ts'
import { writeFiles, type Coming, type Written } from '../io/write-files.ts'
import { text, tongues } from '../text.ts'
import { openResult } from './open-result.ts'
import { shownPath } from './open-set.ts'
import { renderers } from './report/renderers.ts'
import type { World } from './world.ts'

/** What `cchc report` was asked for; `out` is the folder of the result file where it is not given. */
export interface ReportArgs {
  readonly result: string
  readonly to: string
  readonly template: string | undefined
  readonly out: string | undefined
}

/** `cchc report`: writes a result file again as what an office publishes, without the evidence at hand. */
export async function report({ result: path, to, template, out }: ReportArgs, world: World): Promise<number> {
  const kinds = kindsOf(to)
  refuseIdleTemplate(template, kinds)
  const result = await openResult(path, world)
  const files: (Written | Coming)[] = []
  for (const kind of kinds) files.push(...await renderers[kind]?.render({ result, world, ...(template === undefined ? {} : { template }) }) ?? [])
  const folder = resolve(world.cwd, out ?? dirname(path))
  await writeFiles(folder, files)
  world.progress?.('done')
  for (const { name } of files) world.out(`${shownPath(resolve(folder, name), world.cwd)}\n`)
  world.err(tongues[world.lang].say(text(() => `Đã ghi ${files.length} tệp từ ${result.file}.\n`, () => `Wrote ${files.length} ${files.length === 1 ? 'file' : 'files'} from ${result.file}.\n`)))
  return 0
}

/** The kinds that are asked for, each once, in the order of the table. */
function kindsOf(to: string): readonly string[] {
  const wanted = to.split(',').map(kind => kind.trim().toLowerCase().replace(/^\./, '')).filter(kind => kind !== '')
  const known = Object.keys(renderers)
  const strange = wanted.find(kind => !known.includes(kind))
  if (strange === undefined && wanted.length > 0) return known.filter(kind => wanted.includes(kind))
  throw new Refusal(text(
    () => `Tùy chọn --to: “${strange ?? ''}” không dùng được; chỉ nhận: ${known.join(', ')}.`,
    () => `Option --to: “${strange ?? ''}” is not accepted; allowed: ${known.join(', ')}.`))
}

function refuseIdleTemplate(template: string | undefined, kinds: readonly string[]): void {
  if (template === undefined || kinds.includes('docx')) return
  throw new Refusal(text(
    () => 'Tùy chọn --template chỉ dùng khi ghi báo cáo Word: thêm docx vào --to.',
    () => 'Option --template serves the Word report only: add docx to --to.'))
}
