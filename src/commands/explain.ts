import { nearest } from '../criteria/nearest.ts'
import { walk, type Component, type CriteriaSet } from '../criteria/criteria.ts'
import { Refusal } from '../finding.ts'
import { compare } from '../rational.ts'
import { explainFormats, type ExplainFormatName } from '../report/explain/formats.ts'
import { isUnsettled } from '../report/states.ts'
import { costOf, lostLeaves, penalties } from '../report/lost.ts'
import { leavesUnder } from '../scoring/codes.ts'
import { explainer } from '../scoring/explain/explain.ts'
import { usableFrom } from '../scoring/plan/situation.ts'
import type { UnitScore } from '../scoring/scorecard.ts'
import { text, type Text } from '../text.ts'
import { version } from '../version.ts'
import { unitNamed } from './find-unit.ts'
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
  const explaining = explainer(group, source, unit, usableFrom(group.set, world.today))
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

/** The unit with its score, and its list with the lines of its set. */
function find(opened: readonly OpenedGroup[], { unit: raw, group: named }: ExplainArgs): { readonly group: OpenedGroup; readonly unit: UnitScore } {
  const found = unitNamed(opened.map(({ group }) => group), raw, named)
  const group = opened.find(each => each.group === found.group)
  const unit = found.group.units.find(each => each.unit.id === found.unit.id)
  if (group === undefined || unit === undefined) throw new Error(`no score of ${found.unit.id}`)
  return { group, unit }
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
