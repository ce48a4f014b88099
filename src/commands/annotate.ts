import { basename, dirname, extname, join, resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Dossier } from '../evidence/answer.ts'
import { remarksOn } from '../evidence/cross-checks.ts'
import { readForms, type ReadForm } from '../evidence/form.ts'
import { gather } from '../evidence/gather.ts'
import { kindIn } from '../evidence/name-parts.ts'
import { kindOf } from '../evidence/reading/kind.ts'
import { isAtLeast, Refusal, type Finding } from '../finding.ts'
import { annotated, openPlain, type Plain } from '../io/annotate.ts'
import { faultFinding, faultLine } from '../io/faults.ts'
import { exists, readBytes } from '../io/files.ts'
import { lettered } from '../io/lettered.ts'
import { writeFiles } from '../io/write-files.ts'
import { workbookIn, type WorkbookRead } from '../io/xlsx-read.ts'
import { entriesOf, type Entry } from '../report/annotate/entries.ts'
import { marksOf } from '../report/annotate/marks.ts'
import { summaryText } from '../report/annotate/summary.ts'
import { stakeOf, type Stake } from '../report/annotate/stake.ts'
import type { Assessed } from '../report/annotate/task.ts'
import { sum } from '../rational.ts'
import { scoreGroup } from '../scoring/group.ts'
import { prospects } from '../scoring/plan/prospect.ts'
import { situate, usableFrom } from '../scoring/plan/situation.ts'
import type { Sheet } from '../sheet.ts'
import { text, type Text } from '../text.ts'
import { listing, type ListingFormat } from './listing.ts'
import { openSet, shownPath } from './open-set.ts'
import { tellFindings } from './tell.ts'
import type { World } from './world.ts'

/** How `cchc annotate` was called. */
export interface AnnotateArgs {
  readonly file: string
  readonly criteria: string
  readonly out: string | undefined
  readonly failOn: 'error' | 'warning'
  readonly format: ListingFormat
}

/** `cchc annotate`: the unit's own workbook with what is to be mended written at its cells, in a column and on a sheet; all else stays as it was. */
export async function annotate(args: AnnotateArgs, world: World): Promise<number> {
  const { set } = await openSet(args.criteria, args.criteria.replaceAll('\\', '/'), world)
  const path = resolve(world.cwd, args.file)
  const shown = shownPath(path, world.cwd)
  const plain = await opened(path, shown)
  const file = plainName(basename(path))
  const read = lettered(await workbookIn(plain.bytes, file))
  const { entries, findings, forms, stake } = assessed(read, file, set, world)
  const { bytes, sheets } = annotated(plain, marksOf(entries, forms.flatMap(form => form.places?.tables ?? []), world.lang))
  const out = args.out === undefined ? await outBeside(path, plain, read, world) : resolve(world.cwd, args.out)
  await writeFiles(dirname(out), [{ name: basename(out), bytes }])
  const told = findings.map(finding => (finding.at?.file === file ? { ...finding, at: { ...finding.at, file: shown } } : finding))
  tellFindings(told.filter(({ severity }) => severity === 'error'), world, false)
  if (args.format === 'text') world.out(summaryText(set, entries, { sheets, kept: plain.kept, stake, out: shownPath(out, world.cwd) }, world))
  else tellJson(out, told, world)
  return findings.some(finding => isAtLeast(finding.severity, args.failOn)) ? 1 : 0
}

function tellJson(out: string, findings: readonly Finding[], world: World): void {
  const listed = listing('json', world)
  listed.wrote(out)
  listed.end(findings)
}

async function opened(path: string, shown: string): Promise<Plain> {
  const plain = await openPlain(await readBytes(path, shown))
  if (typeof plain !== 'string') return plain
  if (plain !== 'not-xlsx') throw new Refusal(faultLine(plain, shown), [faultFinding(plain, shown)])
  throw new Refusal(text(
    () => `${shown}: chỉ ghi chú được vào tệp .xlsx. Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx (Save As → Excel Workbook) rồi chạy lại với tệp mới.`,
    () => `${shown}: only an .xlsx can be annotated. Open it in Excel or LibreOffice, save it as .xlsx (Save As → Excel Workbook) and run again with the new file.`))
}

interface Assessment { readonly entries: readonly Entry[]; readonly findings: readonly Finding[]; readonly forms: readonly ReadForm[]; readonly stake: Stake }

/** Reads and scores the workbook alone, as a round with this one form would. */
function assessed(read: WorkbookRead, file: string, set: CriteriaSet, world: World): Assessment {
  const { workbook } = read
  if (workbook === undefined) throw unusable(read.findings, world)
  if (kindOf(workbook, set).as !== 'form') throw unusable([...read.findings, ...gather(set, undefined, [{ as: 'form', files: [{ file, ...read }] }]).findings], world)
  const { dossiers, findings: told } = gather(set, undefined, [{ as: 'form', files: [{ file, ...read }] }])
  const findings = [...told, ...remarksOn(set, dossiers), ...scoreGroup(text(() => '', () => ''), set, dossiers).findings]
  if (!dossiers.some(({ submitted }) => submitted)) throw unusable(findings, world)
  const forms = readForms(workbook, set, name => kindIn(name) !== undefined)
  const units = dossiers.map((dossier): Assessed => {
    const situation = situate(set, dossiers, dossier, usableFrom(set, world.today))
    const bonus = sum(situation.draft.scored.filter(({ leaf }) => leaf.component.list === 'bonus').map(({ leaf }) => leaf.points))
    return { unit: dossier.unit, prospects: prospects(situation), places: formOf(dossier, forms)?.places, bonus }
  })
  return { entries: entriesOf(set, file, units, findings), findings, forms, stake: stakeOf(set, units) }
}

/** The form that a unit's answers were read from: where a sheet is a form, by the sheet. */
function formOf({ layers }: Dossier, forms: readonly ReadForm[]): ReadForm | undefined {
  const sheets = new Set(layers.flatMap(({ answers }) => [...answers.values()].map(({ from }) => from.sheet)))
  return forms.find(form => form.places?.tables.some(({ sheet }) => sheets.has(sheet)))
}

function unusable(findings: readonly Finding[], world: World): Refusal {
  tellFindings(findings, world, false)
  const why = findings.find(({ severity }) => severity === 'error')
  const because = (lang: 'vi' | 'en'): string => (why === undefined ? '' : `${why.message[lang]} `)
  return new Refusal(text(() => `${because('vi')}Chưa ghi chú gì.`, () => `${because('en')}Nothing was annotated.`), findings)
}

const mark = '-can-sua'

/** The name of a workbook before it was annotated: its marks must not depend on the copy that they are read from. */
const plainName = (name: string): string => name.replace(/-can-sua(-\d+)?(?=\.[^.]*$)/u, '')

/** Beside the given file, under a name that no work of anybody has: a file that is there is replaced only when it answers what the given one does. */
async function outBeside(path: string, plain: Plain, read: WorkbookRead, world: World): Promise<string> {
  const ending = extname(path)
  const name = basename(path, ending)
  const turn = /-can-sua(?:-(\d+))?$/u.exec(name)
  const out = join(dirname(path), `${turn === null ? `${name}${mark}` : `${name.slice(0, turn.index)}${mark}-${Number(turn[1] ?? 1) + 1}`}${ending}`)
  if (!await exists(out)) return out
  const shown = shownPath(out, world.cwd)
  const there = await openPlain(await readBytes(out, shown))
  const known = typeof there === 'string' ? undefined : await workbookIn(there.bytes, read.workbook?.file ?? '')
  if (known !== undefined && typeof there !== 'string' && wordsKept(there) === wordsKept(plain) && contentOf(lettered(known).workbook?.sheets) === contentOf(read.workbook?.sheets)) return out
  throw new Refusal(replaced(shown))
}

/** What people wrote into the marks of a workbook; what they wrote into a note is a comment of its own by now. */
const wordsKept = ({ columns }: Plain): string => JSON.stringify(columns.map(({ sheet, rows }) => [sheet, [...rows]]))

const contentOf = (sheets: readonly Sheet[] | undefined): string =>
  JSON.stringify(sheets?.map(sheet => [sheet.name, sheet.rows.flatMap(row => row.cells.map(({ address, content, formula, note }) => [address, content, formula, note]))]))

const replaced = (shown: string): Text => text(
  () => `Đã có ${shown} với nội dung khác tệp này; có thể ai đó đã sửa trong đó, nên chưa ghi đè. Chọn tên khác, hoặc đúng tên đó, bằng --out <tệp>.`,
  () => `${shown} is there and says something else than this file; somebody may have worked in it, so it was not replaced. Name another file, or that very one, with --out <file>.`)
