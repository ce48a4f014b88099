import { nearest } from '../criteria/nearest.ts'
import { walk, type Component, type CriteriaSet } from '../criteria/criteria.ts'
import type { Unit } from '../evidence/answer.ts'
import { findUnit, nearUnit } from '../evidence/unit-names.ts'
import { Refusal } from '../finding.ts'
import { compare } from '../rational.ts'
import { explainFormats, type ExplainFormatName } from '../report/explain/formats.ts'
import { costOf } from '../report/explain/slip-part.ts'
import { isUnsettled } from '../report/states.ts'
import { lostLeaves, penalties } from '../report/workbook/lost.ts'
import { leavesUnder } from '../scoring/codes.ts'
import { explainer } from '../scoring/explain/explain.ts'
import type { UnitScore } from '../scoring/scorecard.ts'
import { bare, text, type Text } from '../text.ts'
import { version } from '../version.ts'
import { openResult, type OpenedGroup } from './open-result.ts'
import type { World } from './world.ts'

export interface ExplainArgs {
  /** A result file. */
  readonly result: string
  /** The id or the name of a unit. */
  readonly unit: string
  /** A component, or a criterion or field for all that stands below it; without it the slip. */
  readonly code: string | undefined
  /** The ranking list, where the unit stands in several. */
  readonly group: string | undefined
  readonly format: ExplainFormatName
}

/** `cchc explain`: why a unit has the points that it has, and what the next level takes. Reads the result file alone and writes nothing. */
export async function explain(args: ExplainArgs, world: World): Promise<number> {
  const { opened, file } = await openResult(args.result, world)
  const { group: { group, source }, unit } = find(opened, args)
  const explaining = explainer(group, source, unit, world.today)
  const components = args.code === undefined ? ofSlip(unit) : below(group.set, args.code)
  const chains = components.map(component => explaining(component, args.code !== undefined))
  world.out(explainFormats[args.format]({ tool: version, file, group, unit, chains, isSlip: args.code === undefined }, world))
  return 0
}

/** What lost points, dearest first, after what is open. */
function ofSlip(unit: UnitScore): readonly Component[] {
  const lost = [...lostLeaves(unit), ...penalties(unit)].sort((a, b) => compare(costOf(b), costOf(a)))
  return [...unit.leaves.filter(isUnsettled), ...lost].map(leaf => leaf.component)
}

interface Found { readonly group: OpenedGroup; readonly unit: UnitScore }

/** The unit, in the one list in which it stands; what is unknown or stands in several is never guessed. */
function find(opened: readonly OpenedGroup[], { unit: raw, group: named }: ExplainArgs): Found {
  const groups = named === undefined ? opened : opened.filter(({ group }) => Object.values(group.name).some(name => bare(name) === bare(named)))
  if (groups.length === 0) throw new Refusal(noGroup(named ?? '', opened.map(({ group }) => group.name)))
  const found = groups.flatMap(group => candidates(group, raw))
  const sure = found.filter(({ unit }) => unit.unit.id === raw)
  const [one, ...more] = sure.length > 0 ? sure : found
  if (one === undefined) throw new Refusal(noUnit(raw, groups.flatMap(({ group }) => nearUnits(group.dossiers.map(({ unit }) => unit), raw))))
  if (more.length > 0) throw new Refusal(several(raw, [one, ...more]))
  return one
}

function candidates(group: OpenedGroup, raw: string): readonly Found[] {
  const found = findUnit(group.group.dossiers.map(dossier => dossier.unit), raw)
  const ids = new Set(found.is === 'one' ? [found.unit.id] : found.is === 'several' ? found.units.map(({ id }) => id) : [])
  return group.group.units.filter(({ unit }) => ids.has(unit.id)).map(unit => ({ group, unit }))
}

/** The unit that was probably meant, else those whose name holds what was typed. */
function nearUnits(units: readonly Unit[], raw: string): readonly string[] {
  const near = nearUnit(units, raw)
  const holding = units.filter(({ id, name }) => bare(raw) !== '' && [id, name].some(word => bare(word).includes(bare(raw))))
  return near === undefined ? holding.slice(0, 5).map(({ name }) => name) : [near.name]
}

/** The component of a code, or all that stand below a criterion or a field. */
function below(set: CriteriaSet, code: string): readonly Component[] {
  const under = new Set(leavesUnder(set).get(code))
  const components = set.components.filter(component => under.has(component.code))
  if (components.length > 0) return components
  const codes = [...new Set([...walk(set.fields)].map(node => node.code).concat(set.components.map(component => component.code)))]
  const near = [nearest(code, codes), ...codes.filter(each => each.startsWith(code) || code.startsWith(`${each}.`))].filter(each => each !== undefined)
  throw new Refusal(noCode(code, set, [...new Set(near)].slice(0, 6)))
}

const noCode = (code: string, { id }: CriteriaSet, near: readonly string[]): Text => text(
  () => `Bộ tiêu chí ${id} không có mã \`${code}\`.${near.length === 0 ? '' : ` Gần nhất: ${near.join(', ')}.`}`,
  () => `The criteria set ${id} has no code \`${code}\`.${near.length === 0 ? '' : ` Nearest: ${near.join(', ')}.`}`)

const noUnit = (raw: string, near: readonly string[]): Text => text(
  () => `Kết quả không có đơn vị nào là \`${raw}\`.${near.length === 0 ? '' : ` Có phải ý là ${near.map(name => `“${name}”`).join(', ')}?`}`,
  () => `The result has no unit \`${raw}\`.${near.length === 0 ? '' : ` Did you mean ${near.map(name => `“${name}”`).join(', ')}?`}`)

const noGroup = (named: string, names: readonly Text[]): Text => text(
  t => `Kết quả không có nhóm \`${named}\`. Các nhóm: ${names.map(name => `“${t.say(name)}”`).join(', ')}.`,
  t => `The result has no group \`${named}\`. Its groups: ${names.map(name => `“${t.say(name)}”`).join(', ')}.`)

function several(raw: string, found: readonly Found[]): Text {
  const isOneGroup = new Set(found.map(({ group }) => group)).size === 1
  return text(
    t => `\`${raw}\` là tên của nhiều đơn vị: ${found.map(({ group: { group }, unit: { unit } }) => `${unit.id} (${unit.name}, nhóm “${t.say(group.name)}”)`).join('; ')}. Ghi ${isOneGroup ? 'mã đơn vị' : 'mã đơn vị, hoặc thêm --group'}.`,
    t => `\`${raw}\` names several units: ${found.map(({ group: { group }, unit: { unit } }) => `${unit.id} (${unit.name}, group “${t.say(group.name)}”)`).join('; ')}. Give the id${isOneGroup ? '' : ', or add --group'}.`)
}
