import { basename, resolve } from 'node:path'
import type { Edition } from '../../criteria/diff/change.ts'
import { diffSets, type SetDiff } from '../../criteria/diff/diff.ts'
import type { Dossier, Unit } from '../../evidence/answer.ts'
import { gather } from '../../evidence/gather.ts'
import { isAtLeast, Refusal, type Finding } from '../../finding.ts'
import { writeFiles } from '../../io/write-files.ts'
import { writeXlsx } from '../../io/xlsx-write.ts'
import type { Book } from '../../page.ts'
import { carriedText, newText, type CarriedForm } from '../../report/carry/told.ts'
import { formBook } from '../../report/form/book.ts'
import { carriedBook, fitting } from '../../report/form/carried.ts'
import { movesOf } from '../../scoring/carry/moves.ts'
import { text, tongues, type Text } from '../../text.ts'
import type { FormArgs } from '../form.ts'
import { listing } from '../listing.ts'
import { shownPath } from '../open-set.ts'
import type { Roster } from '../read-roster.ts'
import { tellFindings } from '../tell.ts'
import { unitFiles } from '../unit-files.ts'
import type { World } from '../world.ts'
import { keepFilled } from './keep-filled.ts'
import { openOldForms, type OldForms } from './old-forms.ts'

/** One new form; without `carried` it is blank. */
interface NewForm { readonly unit: Unit; readonly book: Book; readonly carried?: CarriedForm }

/** `cchc form --carry`: a form for each old one, and for each unit of the list, with what still answers a question of the set; all else is told with its old cell. */
export async function carryForms(args: FormArgs, now: Edition, list: Roster | undefined, world: World): Promise<number> {
  const units = list?.units
  const opened = await openOldForms(args.carry, args.carryCriteria, now, world)
  const read = opened.groups.map(group => formsOf(group, now, units, world))
  const findings = [...opened.unread.flatMap(each => each.findings), ...read.flatMap(each => each.findings)]
  tellFindings(findings, world, false)
  const carried = read.flatMap(each => each.forms)
  if (carried.length === 0) throw new Refusal(nothingCarried, findings)
  if (read.every(({ diff }) => diff.carried.inputs.size === 0)) throw new Refusal(nothingInCommon(read.map(({ diff }) => diff.old.id), now.set.id))
  const forms = [...carried, ...blanksFor(carried, units, now, world)]
  const out = resolve(world.cwd, args.out)
  const named = unitFiles(forms.map(form => form.unit))
  const files = forms.map(({ unit, book }) => ({ name: named.get(unit.id) ?? '', book }))
  refuseOverwriting(opened.paths.map(each => each.path), files.map(({ name }) => resolve(out, name)), world)
  const written = []
  for (const { name, book } of files) written.push({ name, bytes: await writeXlsx(book) })
  await keepFilled(out, written, now.set, world)
  await writeFiles(out, written)
  const listed = listing(args.format, world)
  for (const { name } of files) listed.wrote(resolve(out, name))
  listed.end([...list?.findings ?? [], ...findings])
  tell(forms, read.map(each => each.diff), world)
  return findings.some(({ severity }) => isAtLeast(severity, 'error')) ? 1 : 0
}

interface Read { readonly diff: SetDiff; readonly forms: readonly NewForm[]; readonly findings: readonly Finding[] }

function formsOf({ edition, files }: OldForms, now: Edition, units: readonly Unit[] | undefined, world: World): Read {
  const diff = diffSets(edition, now)
  const { dossiers, findings } = gather(edition.set, units, [{ as: 'form', files }])
  const twice = new Set(findings.filter(({ code }) => code === 'form/two-forms').map(({ unit }) => unit))
  return { diff, forms: dossiers.filter(({ unit, layers }) => layers.length > 0 && !twice.has(unit.id)).map(dossier => carriedForm(dossier, diff, world)), findings }
}

function carriedForm(dossier: Dossier, diff: SetDiff, { lang }: World): NewForm {
  const { old, now } = diff
  const moves = fitting(movesOf(dossier, diff), lang)
  const file = dossier.layers[0]?.name ?? ''
  const source = { file: basename(file), ...(old.year === now.year ? {} : { year: old.year }) }
  const book = carriedBook(formBook(now, dossier.unit, lang), now, moves, source, lang)
  return { unit: dossier.unit, book, carried: { ...moves, file, diff } }
}

/** Units of the list from which no old form came. */
const blanksFor = (carried: readonly NewForm[], units: readonly Unit[] | undefined, { set }: Edition, { lang }: World): readonly NewForm[] =>
  (units ?? []).filter(unit => !carried.some(form => form.unit.id === unit.id)).map(unit => ({ unit, book: formBook(set, unit, lang) }))

const nothingInCommon = (old: readonly string[], now: string): Text => text(
  t => `Bộ “${now}” không có câu hỏi nào chung với bộ của phiếu cũ (${t.list([...new Set(old)])}): không có gì để mang sang, chưa làm phiếu nào.`,
  t => `The set “${now}” asks nothing that the set of the old forms (${t.list([...new Set(old)])}) asked: there is nothing to bring over, no form was made.`)

const nothingCarried = text(() => 'Không phiếu cũ nào dùng được; chưa làm phiếu nào.', () => 'No old form can be used; no workbook was made.')

/** A new form is never written over an old one. */
function refuseOverwriting(old: readonly string[], targets: readonly string[], world: World): void {
  const key = (path: string): string => path.normalize('NFC').toLowerCase()
  const taken = new Set(old.map(key))
  const hit = targets.find(target => taken.has(key(target)))
  if (hit === undefined) return
  const shown = shownPath(hit, world.cwd)
  throw new Refusal(text(
    () => `Phiếu mới ${shown} sẽ ghi đè phiếu cũ nên chưa làm phiếu nào. Chọn thư mục khác, ví dụ --out phieu-moi.`,
    () => `The new form ${shown} would be written over the old one, so none was made. Choose another folder, such as --out phieu-moi.`))
}

function tell(forms: readonly NewForm[], diffs: readonly SetDiff[], world: World): void {
  for (const { carried } of forms) if (carried !== undefined) world.err(carriedText(carried, world))
  for (const diff of diffs) world.err(newText(diff, world))
  const blank = forms.filter(({ carried }) => carried === undefined).map(({ unit }) => unit.name)
  const t = tongues[world.lang]
  if (blank.length > 0) world.err(`${t.say(text(() => `Không có phiếu cũ, để phiếu trắng: ${t.list(blank)}.`, () => `No old form, left blank: ${t.list(blank)}.`))}\n`)
  world.err(t.say(text(() => `Đã làm ${forms.length} phiếu tự chấm.\n`, () => `Made ${forms.length} self-assessment workbook(s).\n`)))
}
