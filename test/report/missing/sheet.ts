import { closedBy } from '../../../src/criteria/closed.ts'
import type { Component, CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import { readForm } from '../../../src/evidence/form.ts'
import { firstRow, sheetNames } from '../../../src/evidence/layout.ts'
import { add, divide, exact, hundred, isZero, least, most, multiply, round, subtract, sum, zero, type Rational } from '../../../src/rational.ts'
import { gradeBy, type Limit } from '../../../src/scoring/grade.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import type { GroupScore, LeafScore } from '../../../src/scoring/scorecard.ts'
import { settler } from '../../../src/scoring/settle.ts'
import { missingColumns } from '../../../src/report/form/missing/places.ts'
import { columnNumber, type Content, type Workbook } from '../../../src/sheet.ts'
import { same } from '../../../src/text.ts'
import { dossier, one } from '../../scoring/build.ts'

/** What a cell of the sheet "Còn thiếu" shows. */
export function contentOf(book: Workbook, cell: string): Content {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const cells = book.sheets.find(sheet => sheet.name === sheetNames.missing)?.rows.find(each => each.number === Number(row))?.cells ?? []
  return cells.find(each => each.column === columnNumber(column))?.content ?? { is: 'blank' }
}

/** A number as its decimal, a text as it is, `""` for nothing. */
export function shownIn(book: Workbook, cell: string): string {
  const content = contentOf(book, cell)
  return content.is === 'number' ? content.number : content.is === 'text' ? content.text : content.is === 'blank' ? '' : `not shown: ${content.is}`
}

/** What the sheet shows of a component. */
export const shownOf = (book: Workbook, set: CriteriaSet, component: Component, column: keyof typeof missingColumns): string =>
  shownIn(book, `${missingColumns[column]}${firstRow + set.components.indexOf(component)}`)

/** The form as the engine reads and scores it: the unit alone in its group. */
export function scoredForm(book: Workbook, set: CriteriaSet): { readonly unit: Dossier; readonly group: GroupScore } {
  const { layer } = readForm(book, set)
  if (layer === undefined) throw new Error('not read')
  const unit = dossier('xa-a', [layer])
  return { unit, group: scoreGroup(same('Nhóm'), set, [unit]) }
}

export const openLeaves = (group: GroupScore): readonly LeafScore[] => one(group).leaves.filter(leaf => closedBy(leaf.component) === undefined)

/** Points lost by the score: of what is out of the index none, of a bonus none for what never was. */
export function lostOf({ component, points, max, state }: LeafScore): Rational {
  if (component.list === 'penalty') return points
  return component.list === 'bonus' && (state === 'not-arisen' || state === 'not-applicable') ? zero : subtract(max, points)
}

/** What the unit may claim alone, as the score has it: points, maximum, index, and the grades by index and after what lowers it. */
export function standingOf(set: CriteriaSet, group: GroupScore, unit: Dossier) {
  const leaves = openLeaves(group)
  const of = (list: Component['list']): Rational => sum(leaves.filter(leaf => leaf.component.list === list).map(leaf => leaf.points))
  const [bonus, penalty] = [least(set.bonus?.max ?? zero, of('bonus')), least(set.penalty?.max ?? zero, of('penalty'))]
  const total = subtract(add(of('base'), bonus), penalty)
  const points = most(zero, set.ceiling === undefined ? total : least(set.ceiling, total))
  const max = sum(leaves.filter(leaf => leaf.component.list === 'base').map(leaf => leaf.max))
  const exactly = isZero(max) ? zero : multiply(divide(points, max), hundred)
  const index = set.ranking.by === 'exact' ? exactly : round(exactly, set.rounding.to, set.rounding.mode)
  const grounds = { answers: unit.layers[0]?.answers ?? new Map(), exempt: new Set<string>(), surveyHeld: false, best: () => undefined }
  const settle = settler(set, grounds)
  const limits = leaves.flatMap(({ component, points: counted }): readonly Limit[] => [
    ...settle(component).inForce.map(({ capsGrade }) => ({ component, ...(capsGrade === undefined ? {} : { capsGrade }) })),
    ...(component.list === 'penalty' && !isZero(counted) ? [{ component, ...(component.capsGrade === undefined ? {} : { capsGrade: component.capsGrade }), ...(component.lowersGrade === undefined ? {} : { lowersGrade: component.lowersGrade }) }] : []),
  ])
  return { points, max, exactly, index, bonus, penalty, alone: gradeBy(set, index, [])?.position, graded: gradeBy(set, index, limits)?.position }
}

/** As the sheet rounds what it compares. */
export const nine = (value: Rational): Rational => round(value, exact('1e-9'))
