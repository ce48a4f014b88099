import { alikeShown } from './alike.ts'
import { beforeWords } from './before-words.ts'
import { fieldEnds, listEnds } from './interval.ts'
import { reasonOf } from './reason.ts'
import { indexBefore, published } from './published.ts'
import { decimalText, type Rational } from '../rational.ts'
import type { Before, PartBefore } from '../scoring/compare/before.ts'
import { alikeOf, sinceIn } from '../scoring/compare/since.ts'
import type { GroupScore, LeafScore, UnitScore } from '../scoring/scorecard.ts'
import { heldBack } from '../scoring/sums.ts'
import { tongues, type Lang } from '../text.ts'

/** Rows of texts under one row of heads: numbers with a decimal point, percents at face value, nothing where there is no number. */
export type Rows = readonly (readonly string[])[]

const unitHeads = ['group', 'id', 'name', 'kind', 'status', 'rank', 'grade', 'points', 'max', 'index', 'base', 'bonus', 'penalty', 'limit', 'previous_index', 'previous_rank', 'previous_grade', 'previous_was', 'previous_names', 'previous_note', 'previous_alike', 'alike'] as const
const partHeads = ['group', 'unit', 'unit_name', 'code', 'name', 'list', 'field', 'state', 'points', 'max', 'self', 'appraised', 'reason', 'previous_code', 'previous_points', 'previous_max'] as const

/** A row a unit, with a column for each field of the sets (`field_<code>`). Groups by one another; what a group has no field for is empty. */
export function unitRows(groups: readonly GroupScore[], lang: Lang): Rows {
  const codes = [...new Set(groups.flatMap(group => group.set.fields.map(field => field.code)))]
  return [[...unitHeads, ...codes.map(code => `field_${code}`)], ...groups.flatMap(group => group.units.map(unit => unitRow(unit, group, codes, lang)))]
}

function unitRow(score: UnitScore, group: GroupScore, codes: readonly string[], lang: Lang): readonly string[] {
  const { unit, status, rank, grade } = score
  const before = group.before?.get(unit.id)
  const field = (code: string): string => {
    const found = score.fields.find(each => each.code === code)
    return found === undefined || fieldEnds(score, code) !== undefined ? '' : shown(found.points, group)
  }
  return [
    group.name[lang], unit.id, unit.name, unit.kind, status, rank === undefined ? '' : String(rank), grade?.name[lang] ?? '', ...sumsOf(score, group),
    before?.index === undefined ? '' : decimalText(indexBefore(group, before.index)), before?.rank === undefined ? '' : String(before.rank), before?.grade?.[lang] ?? '', ...kinOf(before, score, lang), ...alikeCells(score, before, group), ...codes.map(field),
  ]
}

/** Who it was in the result before, by what names, and why it is not compared. */
const kinOf = (before: Before | undefined, score: UnitScore, lang: Lang): readonly string[] =>
  (before === undefined ? ['', '', ''] : [before.was, before.from.join('; '), beforeWords(before, score)?.[lang] ?? ''])

/** What it reached of the components that both results count, in percent: before, now. */
function alikeCells(score: UnitScore, before: Before | undefined, { set }: GroupScore): readonly string[] {
  const alike = score.rank === undefined || before?.components === undefined ? undefined : alikeOf(sinceIn(set)(score, before))
  if (alike === undefined) return ['', '']
  const shown = alikeShown(alike)
  return [decimalText(shown.before), decimalText(shown.now)]
}

/** Points, maximum, index, base, bonus, penalty, and what ceiling or floor do to their sum; what is still open is no number. */
function sumsOf(score: UnitScore, group: GroupScore): readonly string[] {
  if (score.status === 'not-submitted') return ['', '', '', '', '', '', '']
  const known = (value: Rational): string => (score.status === 'ranked' ? shown(value, group) : '')
  const list = (of: 'bonus' | 'penalty'): string => (listEnds(score, of) === undefined ? shown(score[of], group) : '')
  return [known(score.exact), decimalText(score.max), known(score.exactIndex), known(score.base), list('bonus'), list('penalty'), known(heldBack(score))]
}

/** A row a unit and component: points, self-score, what appraisers gave, and why. */
export const componentRows = (groups: readonly GroupScore[], lang: Lang): Rows =>
  [partHeads, ...groups.flatMap(group => group.units.flatMap(unit => {
    const before = new Map(group.before?.get(unit.unit.id)?.components?.map(part => [part.code, part]))
    return unit.leaves.map(leaf => componentRow(leaf, unit, before.get(leaf.component.code), group, lang))
  }))]

function componentRow(leaf: LeafScore, { unit }: UnitScore, before: PartBefore | undefined, group: GroupScore, lang: Lang): readonly string[] {
  const { component, state, points, max, self, appraised } = leaf
  const number = (value: Rational | null): string => (value === null ? '' : shown(value, group))
  return [
    group.name[lang], unit.id, unit.name, component.code, component.name[lang], component.list, component.list === 'base' ? component.field : '', state,
    state === 'pending' || state === 'unreadable' ? '' : number(points), component.list === 'base' ? decimalText(max) : decimalText(component.max), number(self), number(appraised), reasonOf(leaf, group.set, tongues[lang]),
    ...(before === undefined ? ['', '', ''] : [before.formerly.length === 0 ? before.code : before.formerly.join('; '), decimalText(before.points), decimalText(before.max)]),
  ]
}

/** As published: rounded once, from exact. */
const shown = (value: Rational, { set }: GroupScore): string => decimalText(published(value, set))
