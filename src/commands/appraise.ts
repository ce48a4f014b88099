import { basename, dirname, resolve } from 'node:path'
import { Refusal, type Finding } from '../finding.ts'
import { exists } from '../io/files.ts'
import { writeFiles, type Written } from '../io/write-files.ts'
import { writeXlsx } from '../io/xlsx-write.ts'
import type { Book } from '../page.ts'
import { appraisalBook } from '../report/appraisal/book.ts'
import { answersIn, caseRows, flagsOf, type Case } from '../report/appraisal/case.ts'
import { explanationBook, loweredIn, type Declared } from '../report/appraisal/explanation.ts'
import { findingsText } from '../report/findings/text.ts'
import { paragraph } from '../report/wrapped.ts'
import { text, tongues, type Text } from '../text.ts'
import { openCases, type GroupCases } from './appraise/open-cases.ts'
import { listing, type ListingFormat } from './listing.ts'
import { shownPath } from './open-set.ts'
import { openRound, type Planned } from './plan-round.ts'
import { unitFiles } from './unit-files.ts'
import type { World } from './world.ts'

/** How `cchc appraise` was called. */
export interface AppraiseArgs {
  readonly round: string | undefined
  readonly number: string | undefined
  readonly units: readonly string[]
  readonly out: string | undefined
  readonly isExplanation: boolean
  readonly perUnit: boolean
  readonly force: boolean
  readonly format: ListingFormat
}

/** `cchc appraise`: the workbook that appraisers fill in for the next round, or the sheet in which units answer the last one. */
export async function appraise(args: AppraiseArgs, world: World): Promise<number> {
  const wanted = numberOf(args.number)
  const planned = await openRound(args.round, world, { awaiting: wanted === undefined ? {} : { round: wanted } })
  const groups: GroupCases[] = []
  for (const group of planned.round.groups) groups.push(chosen(await openCases(group, planned, wanted, args.isExplanation, world), args.units))
  refuseNothing(groups, args)
  const files = groups.flatMap((group, index) => filesOf(group, groups.length === 1 ? '' : `-${index + 1}`, args, planned, world))
  await refuseTaken(files, args, world)
  const listed = listing(args.format, world)
  for (const { path, book } of files) {
    const written: Written = { name: basename(path), bytes: await writeXlsx(book) }
    await writeFiles(dirname(path), [written])
    listed.wrote(path)
  }
  const unseen = unseenIn(groups)
  listed.end(unseen)
  if (unseen.length > 0) world.err(findingsText(unseen, [], world))
  for (const group of groups) world.err(`${paragraph(tongues[world.lang].say(summary(group, args)), world.columns)}\n`)
  const lines = toDeclare(files, groups, args, planned)
  if (lines.length > 0) world.err(`${tongues[world.lang].say(declare)}\n${lines.join('\n')}\n`)
  return unseen.some(finding => finding.severity === 'error') ? 1 : 0
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  if (/^[1-9]\d?$/.test(written)) return Number(written)
  throw new Refusal(text(() => `--round nhận một số từ 1, không phải “${written}”.`, () => `--round takes a number from 1, not “${written}”.`))
}

/** The units that were asked for; one that is not there ends the command. */
function chosen(group: GroupCases, ids: readonly string[]): GroupCases {
  return ids.length === 0 ? group : { ...group, absent: [], cases: group.cases.filter(({ score }) => ids.includes(score.unit.id)) }
}

function refuseNothing(groups: readonly GroupCases[], { units, isExplanation }: AppraiseArgs): void {
  const all = groups.flatMap(group => group.cases.map(({ score }) => score.unit.id))
  const missing = units.filter(id => !all.includes(id))
  if (missing.length > 0) throw new Refusal(text(t => `Không có đơn vị mang mã ${t.list(missing)} trong đợt chấm (hoặc đơn vị chưa nộp).`, t => `The round has no unit with the id ${t.list(missing)} (or it handed nothing in).`))
  if (all.length === 0) throw new Refusal(text(() => 'Không có số liệu của đơn vị nào nên chưa có gì để thẩm định.', () => 'There is no evidence from any unit; there is nothing to appraise.'))
  if (isExplanation && groups.every(group => group.round === 0)) throw new Refusal(text(() => 'Đợt chấm chưa có kết quả thẩm định nào (nguồn `as: appraisal`) nên chưa có gì để giải trình.', () => 'The round has no appraisal yet (a source `as: appraisal`); there is nothing to explain.'))
}

interface Target { readonly path: string; readonly book: Book; readonly round: number }

function filesOf(group: GroupCases, suffix: string, args: AppraiseArgs, { base }: Planned, world: World): readonly Target[] {
  const { set, round, cases } = group
  const stem = `${args.isExplanation ? 'giai-trinh' : 'tham-dinh'}-${round}${suffix}`
  const bookOf = (some: readonly Case[]): Book => (args.isExplanation ? explanationBook(set, loweredIn(some.map(each => each.score), round), round, world.lang, declaredIn(some)) : appraisalBook(set, some, round, world.lang))
  const out = args.out === undefined ? resolve(base, args.perUnit ? stem : `${stem}.xlsx`) : named(resolve(world.cwd, args.out), suffix)
  if (!args.perUnit) return [{ path: out, book: bookOf(cases), round }]
  const some = args.isExplanation ? cases.filter(each => loweredIn([each.score], round).length > 0) : cases
  const names = unitFiles(some.map(each => each.score.unit))
  return some.map(each => ({ path: resolve(out, names.get(each.score.unit.id) ?? ''), book: bookOf([each]), round }))
}

/** What the units declared on their forms. */
function declaredIn(cases: readonly Case[]): Declared {
  const answers = new Map(cases.map(each => [each.score.unit.id, answersIn(each).declared]))
  return (unit, id) => answers.get(unit)?.get(id)
}

const named = (path: string, suffix: string): string => (suffix === '' ? path : path.replace(/(\.xlsx)?$/i, `${suffix}$1`))

/** A file that is there may hold the work of appraisers: it is never written over unasked. */
async function refuseTaken(files: readonly Target[], { force }: AppraiseArgs, world: World): Promise<void> {
  if (force) return
  for (const { path } of files) {
    if (await exists(path)) throw new Refusal(text(
      () => `Đã có ${shownPath(path, world.cwd)}, có thể chứa kết quả thẩm định; không ghi đè. Chọn tên khác bằng --out, hoặc dùng --force nếu chắc chắn.`,
      () => `${shownPath(path, world.cwd)} is there and may hold verdicts; it is not overwritten. Choose another name with --out, or --force if you are sure.`))
  }
}

/** Remarks that no row of the workbook shows. */
function unseenIn(groups: readonly GroupCases[]): readonly Finding[] {
  return groups.flatMap(({ set, cases, findings }) => {
    const rows = caseRows(set)
    const seen = new Set(cases.flatMap(each => { const { current } = answersIn(each); return rows.flatMap(row => flagsOf(row, each.findings, current)) }))
    return findings.filter(finding => !seen.has(finding) && finding.code !== 'score/incomplete' && (finding.unit === undefined || cases.some(each => each.score.unit.id === finding.unit)))
  })
}

function summary({ set, round, cases, absent }: GroupCases, { isExplanation }: AppraiseArgs): Text {
  const lowered = loweredIn(cases.map(each => each.score), round)
  const left = absent.length === 0 ? '' : ` (${absent.length})`
  if (isExplanation) {
    const units = new Set(lowered.map(each => each.unit.unit.id)).size
    return text(() => `Bảng giải trình sau thẩm định lần ${round}: ${lowered.length} mục bị hạ điểm hoặc cần giải trình, của ${units} đơn vị.`, () => `Explanation sheet after round ${round}: ${lowered.length} items lowered or asked about, of ${units} units.`)
  }
  return text(
    t => `Bảng thẩm định lần ${round}: ${cases.length} đơn vị, mỗi đơn vị ${set.components.length} tiêu chí thành phần.${left === '' ? '' : ` Chưa nộp nên không có trong bảng: ${t.list(absent)}.`}`,
    t => `Appraisal round ${round}: ${cases.length} units, ${set.components.length} components each.${left === '' ? '' : ` Not submitted, so not in it: ${t.list(absent)}.`}`,
  )
}

const declare = text(() => 'Điền xong thì thêm vào `evidence` của tệp đợt chấm:', () => 'When it is filled in, add to `evidence` of the round file:')

/** The line that makes the round read what was written, where it does not yet. */
function toDeclare(files: readonly Target[], groups: readonly GroupCases[], { isExplanation, perUnit }: AppraiseArgs, { base, round }: Planned): readonly string[] {
  const kind = isExplanation ? 'explanation' : 'appraisal'
  const listed = round.groups.flatMap(group => group.evidence).filter(source => source.as === kind).map(source => source.from)
  const sources = [...new Set(files.map(({ path, round: number }) => `${perUnit ? `${shownPath(dirname(path), base)}/*.xlsx` : shownPath(path, base)}\n${number}`))]
  return sources.map(each => each.split('\n')).filter(([from]) => groups.length > 0 && !listed.includes(from ?? '')).map(([from, number]) => `  - { as: ${kind}, from: ${from}, round: ${number} }`)
}
