import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import { compare } from '../../rational.ts'
import type { Row, Sheet } from '../../sheet.ts'
import type { Verdict } from '../answer.ts'
import { addressIn, cellIn, textIn, textOf } from '../grid.ts'
import { take } from '../intake.ts'
import { stateNamed } from '../intake/states.ts'
import { ownInput } from '../layout.ts'
import type { RoundColumns, VerdictHead } from './columns.ts'
import { noteAnswer, noteVerdict, type Notes } from './notes.ts'
import { decisionWord, pointsIn, type PointsRead } from './points.ts'
import { pointsOfFigure, proposedAbove, valueWanted } from './told.ts'

/** A row of a sheet of verdicts, with all that is needed to read its cells. */
export interface Line {
  readonly sheet: Sheet
  readonly row: Row
  readonly head: VerdictHead
  readonly file: string
  readonly set: CriteriaSet
  readonly kind: 'appraisal' | 'explanation'
}

const at = ({ sheet, row, file }: Line, column: number | undefined): Place => ({ file, sheet: sheet.name, cell: addressIn(row, column) })

/** Whether appraisers wrote anything into these columns of the row. */
export const isSpoken = ({ row }: Line, { value, points, reason }: RoundColumns): boolean => [value, points, reason].some(column => textIn(row, column) !== '')

/** What is said beside points and values. */
function wordsOf(line: Line, columns: RoundColumns): Verdict {
  const { row, head } = line
  const on = cellIn(row, head.on)
  return {
    reason: textIn(row, columns.reason), document: textIn(row, head.document), by: textIn(row, head.by),
    on: on?.content.is === 'date' ? on.content.date : textOf(on), from: at(line, columns.points ?? columns.value ?? columns.reason),
  }
}

/** A component's own row: its value where it has one figure, its points, and why. */
export function componentLine(line: Line, columns: RoundColumns, component: Component, notes: Notes): readonly Finding[] {
  const own = ownInput(component)
  notes.spoken.add(component.code)
  const word = line.kind === 'explanation' || textIn(line.row, columns.points) !== '' ? undefined : decisionWord(textIn(line.row, columns.value))
  if (word !== undefined) return noteVerdict(notes, component, { ...wordsOf(line, columns), points: word, from: at(line, columns.value) }, textIn(line.row, columns.value))
  const valued = line.kind === 'explanation' ? [] : own === undefined ? stateOf(line, columns, component, notes) : valueOf(line, columns.value, own, component, notes)
  return [...valued, ...pointsOf(line, columns, component, notes)]
}

function pointsOf(line: Line, columns: RoundColumns, component: Component, notes: Notes): readonly Finding[] {
  const { set, kind } = line
  const cell = cellIn(line.row, columns.points)
  const place = at(line, columns.points)
  const read: PointsRead = kind === 'explanation' ? proposedIn(line, columns, component, notes) : pointsIn(cell, component, notes.unit, place)
  const verdict: Verdict = { ...wordsOf(line, columns), ...(read.points === undefined ? {} : { points: read.points }) }
  const answered = read.answer !== undefined ? noteAnswer(notes, read.answer, set) : []
  return [...read.findings, ...answered, ...noteVerdict(notes, component, verdict, textOf(cell))]
}

/** Points that a unit proposes: they move nothing, so what cannot be used is told and left out. */
function proposedIn(line: Line, columns: RoundColumns, component: Component, notes: Notes): PointsRead {
  const cell = cellIn(line.row, columns.points)
  const place = at(line, columns.points)
  const { answer, findings } = take(cell, { id: component.code, name: proposedName, kind: 'points', shared: false }, line.file, line.sheet.name, { unit: notes.unit.id, component: component.code, ...(place.cell === undefined ? {} : { address: place.cell }) })
  const softened = findings.map((each): Finding => ({ ...each, severity: each.severity === 'error' ? 'warning' : each.severity }))
  if (answer.value?.is !== 'number') return { findings: softened }
  const { number } = answer.value
  return compare(number, component.max) > 0 ? { findings: [proposedAbove({ unit: notes.unit, component, at: place, read: answer.read }, number)] } : { points: number, findings: softened }
}

const proposedName = { vi: 'Điểm đề nghị', en: 'Points proposed' }

/** A figure's row: the value; its reason speaks for every component that the figure serves. */
export function figureLine(line: Line, columns: RoundColumns, input: Input, component: Component | undefined, notes: Notes): readonly Finding[] {
  const points = textIn(line.row, columns.points)
  const misplaced = points === '' ? [] : [pointsOfFigure(notes.unit, at(line, columns.points), points)]
  const found = [...misplaced, ...valueOf(line, columns.value, input, component, notes)]
  const served = line.set.components.filter(each => each.inputs.some(own => own.id === input.id))
  const words = wordsOf(line, columns)
  const spoken = textIn(line.row, columns.value) !== '' || words.reason !== ''
  return [...found, ...(spoken ? served.flatMap(each => noteVerdict(notes, each, words, '')) : [])]
}

function valueOf(line: Line, column: number | undefined, input: Input, component: Component | undefined, notes: Notes): readonly Finding[] {
  const place = at(line, column)
  const about = { unit: notes.unit.id, ...(component === undefined ? {} : { component: component.code }), ...(place.cell === undefined ? {} : { address: place.cell }) }
  const { answer, findings } = take(cellIn(line.row, column), input, line.file, line.sheet.name, about)
  return answer.state === 'blank' ? findings : [...findings, ...noteAnswer(notes, answer, line.set)]
}

/** The value cell of a component with several figures takes only a state; anything else was meant as a verdict and cannot be used. */
function stateOf(line: Line, { value: column, points }: RoundColumns, component: Component, notes: Notes): readonly Finding[] {
  const read = textIn(line.row, column)
  const state = stateNamed(read)
  if (state === 'blank') return []
  const place = at(line, column)
  if (state === undefined) {
    const refused = textIn(line.row, points) === '' ? noteVerdict(notes, component, { reason: '', document: '', by: '', on: '', points: 'unreadable', from: place }, read) : []
    return [valueWanted({ unit: notes.unit, component, at: place, read }), ...refused]
  }
  return noteAnswer(notes, { id: component.code, state, from: place, read }, line.set)
}
