import { isZero, subtract, type Rational } from '../../rational.ts'
import type { Component } from '../../criteria/criteria.ts'
import { sumOfCauses } from '../../scoring/compare/causes.ts'
import { taken } from '../../scoring/compare/since.ts'
import { percent, type GroupMoves, type PartMove, type UnitMove } from '../../scoring/compare/years.ts'
import { text, tongues, type Text, type Tongue } from '../../text.ts'
import { partName } from '../part-words.ts'
import type { Screen } from '../screen.ts'
import { indexBeforeText, placesBeside, placesOf } from '../published.ts'
import { table, type Column } from '../table.ts'
import { paragraph } from '../wrapped.ts'
import type { Comparison, GroupComparison } from './view.ts'
import { changeText, compareWords as words, gradeMove, indexChange, kinTold, rankMove } from './words.ts'

/** Two results side by side for a terminal: index, rank and class of each unit, why they moved, and what stands outside the comparison. */
export function compareText(comparison: Comparison, screen: Screen): string {
  const t = tongues[screen.lang]
  const head = paragraph(t.say(text(() => `So sánh ${comparison.newFile} với ${comparison.oldFile}`, () => `${comparison.newFile} beside ${comparison.oldFile}`)), screen.columns)
  const alone = comparison.alone.map(name => paragraph(t.say(text(() => `Nhóm “${name}”: kết quả trước không có nhóm nào để so.`, () => `Group “${name}”: the result before has no group to compare with.`)), screen.columns))
  return [head, ...comparison.groups.map(group => groupText(group, comparison.only, screen)), ...alone].join('\n\n') + '\n'
}

function groupText(group: GroupComparison, only: ReadonlySet<string> | undefined, screen: Screen): string {
  const t = tongues[screen.lang]
  const { moves } = group
  const { now, before } = moves
  const years = now.set.year === before.set.year ? '' : ` · ${before.set.year} → ${now.set.year}`
  const units = only === undefined ? moves.units : moves.units.filter(({ now: { unit } }) => only.has(unit.id))
  const listed = units.filter(each => each.before !== undefined)
  return [
    paragraph(`${t.say(now.name)}${years}`, screen.columns), '',
    ...(listed.length === 0 ? [] : [unitTable(listed, moves, screen), '']),
    ...causes(group, listed, screen),
    ...(only === undefined ? [] : listed.flatMap(unit => [...details(unit, moves, screen), ''])),
    ...asides(units, only === undefined ? moves : undefined, screen), ...parts(moves, screen),
  ].join('\n').trimEnd()
}

function unitTable(units: readonly UnitMove[], moves: GroupMoves, screen: Screen): string {
  const t = tongues[screen.lang]
  const group = moves.now
  const places = placesOf(group)
  const old = (unit: UnitMove): string => (unit.before === undefined ? '' : indexBeforeText(group, unit.before.index, t))
  const wideOld = Math.max(7, ...units.map(unit => old(unit).length))
  const ranks = Math.max(6, ...units.map(unit => [...rankMove(unit)].length))
  const wide = screen.columns >= 100
  const grade = Math.min(wide ? 26 : 16, Math.max(8, ...units.map(unit => [...t.say(gradeMove(unit))].length)))
  const name = Math.max(12, Math.min(32, screen.columns - 2 * (wideOld + 1) - 8 - ranks - grade - 10 - (wide ? 15 : 0)))
  const columns: readonly Column[] = [
    { head: t.say(words.unit), align: 'left', width: name }, { head: t.say(words.before), align: 'right', width: wideOld }, { head: t.say(words.now), align: 'right', width: 7 },
    { head: '+/-', align: 'right', width: wideOld }, { head: t.say(words.rank), align: 'left', width: ranks }, { head: t.say(words.grade), align: 'left', width: grade },
    ...(wide ? [{ head: t.say(words.alike), align: 'right' as const, width: 13 }] : []),
  ]
  return table(columns, units.map(unit => {
    const change = indexChange(unit)
    return [
      unit.now.unit.name, old(unit), t.number(unit.now.index, places), change === undefined ? '' : changeText(change, placesBeside(group, unit.before?.index), t),
      rankMove(unit), t.say(gradeMove(unit)), ...(wide ? [alikeText(unit, t)] : []),
    ]
  }))
}

/** `81,2% → 84,0%` of what both results count. */
const alikeText = ({ alike }: UnitMove, t: Tongue): string => (alike === undefined ? '' : `${t.number(alike.before, 1)} → ${t.number(alike.now, 1)}%`)

function causes({ causes: all, moves }: GroupComparison, units: readonly UnitMove[], screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const told = units.flatMap(unit => { const each = all?.get(unit.now.unit.id); return each === undefined || isZero(indexChange(unit) ?? each.tool) ? [] : [{ unit, each }] })
  if (all === undefined || told.length === 0) return []
  const number = (value: Rational): string => (isZero(value) ? '–' : changeText(value, Math.max(placesOf(moves.now), placesOf(moves.before)), t))
  const column = (head: Text): Column => ({ head: t.say(head), align: 'right', width: 9 })
  return [paragraph(`${t.say(words.why)}:`, screen.columns), table(
    [{ head: t.say(words.unit), align: 'left', width: Math.max(12, Math.min(32, screen.columns - 56)) }, ...[words.criteriaHead, words.evidenceHead, words.appraisalHead, words.toolHead, words.sum].map(column)],
    told.map(({ unit, each }) => [unit.now.unit.name, ...[each.criteria, each.evidence, each.appraisal, each.tool, sumOfCauses(each)].map(number)])), '']
}

/** The fields and components of a unit that moved, the largest difference of what is reached first. */
function details(unit: UnitMove, moves: GroupMoves, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const moved = unit.components.filter(part => !isZero(subtract(part.now.points, part.before.points)) || !isZero(subtract(part.now.max, part.before.max)))
  const lists = new Map(moves.now.set.components.map(({ code, list }) => [code, list]))
  const rows = [...unit.fields, ...moved.map(part => partTold(part, lists.get(part.code) ?? 'base'))]
  const name = Math.max(20, screen.columns - 9 - 16 - 16 - 9 - 8)
  const share = ({ points, max }: PartMove['now']): string => `${t.number(points, 2)}/${t.number(max)}`
  const before = (part: PartMove): string => (part.formerly.length === 0 ? '' : ` (${t.say(text(() => 'trước là', () => 'was'))} ${part.formerly.join(', ')})`)
  return [`${unit.now.unit.name}:`, table(
    [{ head: t.say(words.code), align: 'left', width: 9 }, { head: t.say(words.part), align: 'left', width: name }, { head: t.say(words.before), align: 'right', width: 14 }, { head: t.say(words.now), align: 'right', width: 14 }, { head: '+/- %', align: 'right', width: 8 }],
    rows.map(part => [part.code, `${t.say(part.name)}${before(part)}`, share(part.before), share(part.now), changeText(subtract(percent(part.now), percent(part.before)), placesOf(moves.now), t)]))]
}

/** A penalty by its name and as points taken. */
const partTold = (part: PartMove, list: Component['list']): PartMove => ({ ...part, name: partName({ name: part.name, list }), before: taken(list, part.before), now: taken(list, part.now) })

function asides(units: readonly UnitMove[], moves: GroupMoves | undefined, screen: Screen): readonly string[] {
  const t = tongues[screen.lang]
  const told = units.flatMap(unit => { const kin = kinTold(unit); return kin === undefined ? [] : [paragraph(`${unit.now.unit.name}: ${t.say(kin)}`, screen.columns, '  - ')] })
  const gone = moves === undefined || moves.gone.length === 0 ? [] : [paragraph(`${t.say(words.gone)}: ${moves.gone.map(each => each.unit.name).join(', ')}.`, screen.columns)]
  return [...(told.length === 0 ? [] : [`${t.say(words.aside)}:`, ...told]), ...gone]
}

const parts = ({ fresh, ended }: GroupMoves, screen: Screen): readonly string[] => ([[words.fresh, fresh], [words.ended, ended]] as const).flatMap(([head, components]) =>
  (components.length === 0 ? [] : [`${tongues[screen.lang].say(head)}:`, ...components.map(({ code, name }) => paragraph(`${code} ${tongues[screen.lang].say(name)}`, screen.columns, '  - '))]))

