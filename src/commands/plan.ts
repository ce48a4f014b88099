import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import { asDate, isDate } from '../criteria/dates.ts'
import type { Dossier } from '../evidence/answer.ts'
import { remarksOn } from '../evidence/cross-checks.ts'
import { Refusal } from '../finding.ts'
import { readBytes } from '../io/files.ts'
import { exact } from '../rational.ts'
import { planFormats, type PlanFormatName } from '../report/plan/formats.ts'
import { scoreGroup } from '../scoring/group.ts'
import type { Target } from '../scoring/plan/least-set.ts'
import { planOf } from '../scoring/plan/plan.ts'
import { selfPart } from '../scoring/plan/self-part.ts'
import { situate, usableFrom } from '../scoring/plan/situation.ts'
import type { GroupScore } from '../scoring/scorecard.ts'
import { bare, text, type Text } from '../text.ts'
import { version } from '../version.ts'
import { unitNamed } from './find-unit.ts'
import { openResult } from './open-result.ts'
import { openSet, shownPath } from './open-set.ts'
import { setBeside } from './read/set-beside.ts'
import { planRound } from './plan-round.ts'
import { readGroup } from './read-group.ts'
import { tellFindings } from './tell.ts'
import type { World } from './world.ts'

export interface PlanArgs {
  /** A result file, or a workbook as a unit hands it in. */
  readonly from: string
  /** The id or the name of the unit; of a workbook with one unit it may be left out. */
  readonly unit: string | undefined
  /** The ranking list, where the unit stands in several. */
  readonly group: string | undefined
  /** The criteria set that a workbook answers. */
  readonly criteria: string | undefined
  /** A grade by id or name, or an index. */
  readonly target: string | undefined
  /** The first day that can still be used, as year-month-day. */
  readonly on: string | undefined
  readonly format: PlanFormatName
}

/** `cchc plan`: what a unit can still gain, and the least that reaches a target; from a result file, or from a workbook before anything is handed in. Writes nothing. */
export async function plan(args: PlanArgs, world: World): Promise<number> {
  const day = args.on === undefined ? undefined : dayOf(args.on)
  const { group, dossier } = await isResult(args.from, world) ? await fromResult(args, world) : await fromWorkbook(args, world)
  const { set } = group
  if (!dossier.submitted) throw new Refusal(notSubmitted(dossier.unit.name))
  const target = args.target === undefined ? undefined : targetOf(args.target, set)
  const planned = planOf(situate(set, group.dossiers, dossier, day ?? usableFrom(set, world.today)), target)
  const list = group.dossiers.length > 1 ? { group: group.name } : {}
  const asked = args.target === undefined ? {} : { asked: args.target }
  world.out(planFormats[args.format]({ tool: version, file: shownPath(resolve(world.cwd, args.from), world.cwd), plan: planned, ...list, ...asked }, world))
  return 0
}

interface Opened { readonly group: GroupScore; readonly dossier: Dossier }

/** By what the file holds, whatever its name: a result begins as JSON does, a workbook never. */
async function isResult(path: string, world: World): Promise<boolean> {
  const bytes = await readBytes(resolve(world.cwd, path), shownPath(resolve(world.cwd, path), world.cwd))
  return /^\uFEFF?\s*\{/.test(bytes.subarray(0, 64).toString('utf8'))
}

async function fromResult({ from, unit, group, criteria }: PlanArgs, world: World): Promise<Opened> {
  if (criteria !== undefined) throw new Refusal(carriesItsSet)
  const { opened } = await openResult(from, world)
  const units = opened.flatMap(each => each.group.dossiers.map(dossier => dossier.unit))
  const named = unit ?? (units.length === 1 ? units[0]?.id : undefined)
  if (named === undefined) throw new Refusal(whichUnit(units.map(({ name }) => name)))
  const found = unitNamed(opened.map(each => each.group), named, group)
  return { group: found.group, dossier: dossierOf(found.group.dossiers, found.unit.id) }
}

/** A workbook read as `cchc score` reads it with plain flags; what is remarked of it goes to stderr. */
async function fromWorkbook({ from, unit, group: list, criteria: given }: PlanArgs, world: World): Promise<Opened> {
  const criteria = given ?? await setBeside(from, world)
  if (list !== undefined) throw new Refusal(noLists)
  const planned = await planRound({ round: undefined, criteria, evidence: [from], as: undefined, out: undefined, failOn: 'error', format: 'text' }, world)
  const { set, findings } = await openSet(criteria, shownPath(resolve(world.cwd, criteria), world.cwd), world)
  const [only] = planned.round.groups
  if (only === undefined) throw new Error('a round of flags has one group')
  const read = await readGroup(only, planned, set, { threads: world.threads })
  const scored = scoreGroup(only.name, set, read.dossiers)
  tellFindings([...findings, ...read.findings, ...remarksOn(set, read.dossiers), ...scored.findings], world, false)
  const submitted = read.dossiers.filter(dossier => dossier.submitted)
  if (submitted.length === 0) throw new Refusal(nothingRead(from))
  const [sole, ...more] = submitted
  if (unit === undefined && more.length > 0) throw new Refusal(whichUnit(submitted.map(dossier => dossier.unit.name)))
  const group = selfPart(scored)
  const id = unit === undefined && sole !== undefined ? sole.unit.id : unitNamed([scored], unit ?? '', undefined).unit.id
  return { group, dossier: dossierOf(group.dossiers, id) }
}

function dossierOf(dossiers: readonly Dossier[], id: string): Dossier {
  const dossier = dossiers.find(each => each.unit.id === id)
  if (dossier === undefined) throw new Error(`no dossier ${id}`)
  return dossier
}

/** A grade by its id or its name, else an index. */
function targetOf(raw: string, { grades }: CriteriaSet): Target {
  const place = grades.findIndex(({ id, name }) => id === raw || Object.values(name).some(each => bare(each) === bare(raw)))
  if (place >= 0) return { grade: place }
  const number = raw.trim().replace(',', '.').replace(/\s*%$/, '')
  if (/^\d{1,3}(\.\d+)?$/.test(number)) return { index: exact(number) }
  throw new Refusal(text(
    t => `--target ${raw}: ghi một mức xếp loại (${grades.map(({ id, name }) => `${id}: ${t.say(name)}`).join('; ')}) hoặc một chỉ số, ví dụ 80.`,
    t => `--target ${raw}: give a grade (${grades.map(({ id, name }) => `${id}: ${t.say(name)}`).join('; ')}) or an index, such as 80.`))
}

function dayOf(raw: string): string {
  const iso = asDate(raw) ?? raw
  if (isDate(iso)) return iso
  throw new Refusal(text(() => `--on ${raw}: ghi ngày dạng 30/11/2025 hoặc 2025-11-30.`, () => `--on ${raw}: write the day as 30/11/2025 or 2025-11-30.`))
}

const carriesItsSet = text(() => 'Tệp kết quả đã kèm bộ tiêu chí: bỏ --criteria.', () => 'A result file carries its criteria set: leave out --criteria.')
const noLists = text(() => '--group chỉ dùng với tệp kết quả.', () => '--group goes with a result file.')
const nothingRead = (file: string): Text => text(() => `Không đọc được số liệu của đơn vị nào trong ${file}.`, () => `No evidence of any unit could be read in ${file}.`)
const notSubmitted = (name: string): Text => text(() => `${name} chưa nộp số liệu nào nên chưa lập kế hoạch được. Dùng: cchc plan <phiếu> --criteria <bộ tiêu chí>.`, () => `${name} has handed nothing in, so there is nothing to plan from. Use: cchc plan <workbook> --criteria <set>.`)
const whichUnit = (names: readonly string[]): Text => text(
  () => `Ghi thêm đơn vị: ${names.slice(0, 12).join('; ')}${names.length > 12 ? ' …' : ''}.`, () => `Name the unit: ${names.slice(0, 12).join('; ')}${names.length > 12 ? ' …' : ''}.`)
