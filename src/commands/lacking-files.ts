import { basename, dirname, extname, isAbsolute, resolve } from 'node:path'
import type { Source } from '../criteria/source.ts'
import type { SourceKind } from '../evidence/answer.ts'
import type { EvidenceSource, Round } from '../evidence/round.ts'
import { placeText, Refusal, type Path, type Place } from '../finding.ts'
import { alike } from '../formula/spelling.ts'
import { exists, isDirectory } from '../io/files.ts'
import { filesIn, filesMatching, isLacking } from '../io/find-files.ts'
import { bare, joined, text, type Text } from '../text.ts'
import { seenFrom } from './open-set.ts'

/** What a round may name without its being there, because the command does without it. */
export interface Unneeded {
  /** Appraisals and explanations of this round or a later one (without a number: of any) are still to be made, where nothing of the kind behind them is there. */
  readonly awaiting?: { readonly round?: number }
}

/** A file or folder by its plain name, and where the round names it. */
interface Named {
  readonly name: string
  readonly at: Path
  /** Of evidence alone. */
  readonly as?: SourceKind
}

interface RoundFile { readonly path: string; readonly source: Source }

/** A round that names files that are not there is refused, all of them at once: without them others would be scored as if nothing had been asked of them. The result before moves no point: without it nothing is compared, which is told. `file`: the round file, where there is one. */
export async function refuseLacking(round: Round, base: string, unneeded: Unneeded, file?: RoundFile): Promise<void> {
  const lacking = await lackingIn(round, base, unneeded)
  if (lacking.length === 0) return
  const named = new Set([...namedIn(round).map(({ name }) => resolve(base, name)), ...(file === undefined ? [] : [file.path])])
  const lines = await Promise.all(lacking.map(each => lineOf(each, base, named, file)))
  throw new Refusal(joined([...lines, closing], lines.length === 1 ? ' ' : '\n'))
}

/** What a person names on the command line has files at once: a folder or a pattern that reaches nothing is refused, for no kind tells what it would have been. */
export async function refuseEmpty(patterns: readonly string[], base: string): Promise<void> {
  for (const pattern of patterns) {
    const { files, locks } = await filesMatching(pattern, base)
    if (files.length + locks.length === 0) throw new Refusal(text(
      () => `Không thấy tệp số liệu nào theo “${pattern}”. Kiểm tra lại đường dẫn, hoặc chép tệp vào đó rồi chạy lại; chưa ghi gì.`,
      () => `No evidence file is found for “${pattern}”. Check the path, or put the files there, and run again; nothing was written.`))
  }
}

const closing = text(() => 'Sửa đường dẫn hoặc chép tệp vào đó rồi chạy lại; chưa ghi gì.', () => 'Mend the path or put the file there, and run again; nothing was written.')

async function lackingIn(round: Round, base: string, { awaiting }: Unneeded): Promise<readonly Named[]> {
  const lacking: Named[] = []
  for (const { criteria, units, evidence, path } of round.groups) {
    const files = [{ name: criteria, at: [...path, 'criteria'] }, ...(units === undefined ? [] : [{ name: units, at: [...path, 'units'] }])]
    for (const each of files) if (!await exists(resolve(base, each.name))) lacking.push(each)
    const isGone = await Promise.all(evidence.map(({ from }) => isLacking(from, base)))
    const last = evidence.findLastIndex(({ as }, index) => isVerdict(as) && isGone[index] !== true)
    const isAwaited = (index: number): boolean => awaiting !== undefined && isVerdict(evidence[index]?.as) && index > last && roundOf(evidence, index) >= (awaiting.round ?? 0)
    const gone = evidence.filter((_source, index) => isGone[index] === true && !isAwaited(index))
    lacking.push(...gone.map(({ from, as, path: at }) => ({ name: from, at: [...at, 'from'], as })))
  }
  return lacking
}

const isVerdict = (as: SourceKind | undefined): boolean => as === 'appraisal' || as === 'explanation'

/** Which appraisal a source is, or answers: as it says, else by its place. */
const roundOf = (evidence: readonly EvidenceSource[], index: number): number =>
  evidence[index]?.round ?? evidence.slice(0, evidence[index]?.as === 'appraisal' ? index + 1 : index).filter(({ as }) => as === 'appraisal').length

const namedIn = ({ groups, previous }: Round): readonly Pick<Named, 'name'>[] =>
  [...groups.flatMap(({ criteria, units, evidence }) => [criteria, ...(units === undefined ? [] : [units]), ...evidence.map(({ from }) => from)]), ...(previous === undefined ? [] : [previous])].map(name => ({ name }))

async function lineOf({ name, at, as }: Named, base: string, named: ReadonlySet<string>, file: RoundFile | undefined): Promise<Text> {
  const shown = isAbsolute(name) ? seenFrom(base, name) : name
  const place: Place | undefined = file === undefined ? undefined : { file: file.source.file, line: file.source.locate(at).line }
  const said = place === undefined ? '' : ` (${placeText(place)}, ${as === undefined ? String(at.at(-1)) : `as: ${as}`})`
  const [what, whatEn] = extname(name) === '' ? ['tệp hay thư mục', 'file or folder'] : ['tệp', 'file']
  return joined([text(() => `Không tìm thấy ${what} “${shown}”${said}.`, () => `There is no ${whatEn} “${shown}”${said}.`), ...await hints(resolve(base, name.replaceAll('\\', '/')), base, named)], ' ')
}

const most = 5

/** What stands in the folder: the file that was probably meant, else those that nothing of the round names yet. */
async function hints(path: string, base: string, named: ReadonlySet<string>): Promise<readonly Text[]> {
  const folder = dirname(path)
  if (!await isDirectory(folder)) return [text(() => `Không có thư mục “${seenFrom(base, folder)}”.`, () => `There is no folder “${seenFrom(base, folder)}”.`)]
  const free = (await filesIn(folder)).filter(each => !named.has(resolve(folder, each)))
  const near = alike(basename(path), free, stem)
  if (near !== undefined) return [text(() => `Có phải ý là “${near}”?`, () => `Did you mean “${near}”?`)]
  const kind = kinds.find(each => each.test(path))
  const listed = free.filter(each => kind?.test(each) === true)
  if (listed.length === 0) return []
  const names = listed.slice(0, most).map(each => `“${each}”`).join(', ') + (listed.length > most ? ' …' : '')
  return [text(() => `Thư mục đó còn có ${names}.`, () => `The folder also holds ${names}.`)]
}

const stem = (name: string): string => bare(basename(name, extname(name)))

/** Sets and rounds, results, and what may be evidence. */
const kinds = [/\.ya?ml$/i, /\.json$/i, /\.(?:xlsx?|xlsm|ods|csv|tsv)$/i]
