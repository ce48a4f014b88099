import { dirname, resolve } from 'node:path'
import { Refusal, type Finding } from '../finding.ts'
import { digestOf } from '../io/digest.ts'
import { writeFiles, type Coming, type Flowing, type Written } from '../io/write-files.ts'
import { paragraph } from '../report/wrapped.ts'
import { joined, text, tongues } from '../text.ts'
import { listing, type Listing, type ListingFormat } from './listing.ts'
import { openResult } from './open-result.ts'
import { shownPath } from './open-set.ts'
import { leftOver, leftOverText } from './report/left-over.ts'
import { renderers, type Order } from './report/renderers.ts'
import type { World } from './world.ts'

/** What `cchc report` was asked for; `out` is the folder of the result file where it is not given. */
export interface ReportArgs {
  readonly result: string
  readonly to: string
  readonly template: string | undefined
  readonly out: string | undefined
  readonly format: ListingFormat
}

/** `cchc report`: writes a result file again as what an office publishes, without the evidence at hand. */
export async function report({ result: path, to, template, out, format }: ReportArgs, world: World): Promise<number> {
  const kinds = kindsOf(to)
  refuseIdleTemplate(template, kinds)
  const result = await openResult(path, world)
  const folder = resolve(world.cwd, out ?? dirname(path))
  const outcomes: Outcome[] = []
  const remarks: Finding[] = [...result.remarks]
  for (const kind of kinds) outcomes.push(await writeKind(kind, { result, world, remark: findings => { remarks.push(...findings) }, ...(template === undefined ? {} : { template }) }, folder))
  world.progress?.('done')
  const code = told(outcomes, result.file, folder, listing(format, world), remarks, world)
  await tellLeftOver(outcomes, folder, world)
  return code
}

/** One kind: the files that were written, or why none of it was. */
type Outcome = { readonly kind: string; readonly files: readonly (Written | Coming | Flowing)[]; readonly why?: undefined } | { readonly kind: string; readonly files?: undefined; readonly why: Refusal }

/** Makes and writes one kind; what keeps it from being written keeps no other kind. */
async function writeKind(kind: string, order: Order, folder: string): Promise<Outcome> {
  try {
    const files = await renderers[kind]?.render(order) ?? []
    for (const file of files) refuseOther(file, folder, order)
    await writeFiles(folder, files)
    return { kind, files }
  } catch (why) {
    if (why instanceof Refusal) return { kind, why }
    throw why
  }
}

/** The result that is read may be written over by its very bytes only: in another tongue, say, it would be another file under the same name. */
function refuseOther(file: Written | Coming | Flowing, folder: string, { result, world }: Order): void {
  if (!('pieces' in file) || resolve(folder, file.name) !== resolve(world.cwd, result.file) || digestOf(file.pieces) === result.sha256) return
  throw new Refusal(text(
    () => `${result.file} là tệp đang đọc, mà bản ghi lại sẽ khác nó (chẳng hạn khác thứ tiếng, hay do bản cchc khác ghi), nên không ghi đè. Chọn thư mục khác bằng --out.`,
    () => `${result.file} is the file that is read, and what would be written differs from it (another tongue, say, or another version), so it is not replaced. Choose another folder with --out.`))
}

/** Names what was written on stdout and what was not on stderr: 1 where only some kinds stand; a Refusal where none does. */
function told(outcomes: readonly Outcome[], from: string, folder: string, listed: Listing, remarks: readonly Finding[], world: World): number {
  const t = tongues[world.lang]
  const [files, failed] = [outcomes.flatMap(each => each.files ?? []), outcomes.flatMap(each => (each.why === undefined ? [] : [each]))]
  const [first] = failed
  if (first !== undefined && failed.length === outcomes.length) throw failed.length === 1 ? first.why : noneOf(failed)
  for (const { name } of files) listed.wrote(resolve(folder, name))
  listed.end([...remarks, ...failed.flatMap(({ why }) => why.findings)])
  for (const { kind, why } of failed) world.err(`${kind}: ${t.say(why.text)}\n`)
  world.err(t.say(text(() => `Đã ghi ${files.length} tệp từ ${from}.\n`, () => `Wrote ${files.length} ${files.length === 1 ? 'file' : 'files'} from ${from}.\n`)))
  if (first !== undefined) world.err(t.say(text(() => `Chưa ghi được: ${failed.map(({ kind }) => kind).join(', ')}.\n`, () => `Not written: ${failed.map(({ kind }) => kind).join(', ')}.\n`)))
  return first === undefined ? 0 : 1
}

/** Slips of an earlier result that stand among the new ones. */
async function tellLeftOver(outcomes: readonly Outcome[], folder: string, world: World): Promise<void> {
  const slips = outcomes.find(({ kind, files }) => kind === 'slips' && files !== undefined)?.files
  const left = slips === undefined ? [] : await leftOver(folder, slips.map(({ name }) => name))
  if (left.length > 0) world.err(`${paragraph(tongues[world.lang].say(leftOverText(left, shownPath(folder, world.cwd))), world.columns)}\n`)
}

const noneOf = (failed: readonly { readonly kind: string; readonly why: Refusal }[]): Refusal => new Refusal(
  joined(failed.map(({ kind, why }) => text(t => `${kind}: ${t.say(why.text)}`, t => `${kind}: ${t.say(why.text)}`)), '\n'), failed.flatMap(({ why }) => why.findings))

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
