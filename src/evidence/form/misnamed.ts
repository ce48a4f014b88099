import { isShut } from '../../criteria/closed.ts'
import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import type { Row } from '../../sheet.ts'
import { same, type Text } from '../../text.ts'
import { addressIn, cellIn, textIn } from '../grid.ts'
import { nameKey, namesOf } from '../input-names.ts'
import { ownInput } from '../layout.ts'
import { shownCodes } from './codes.ts'
import type { Answers, FormSheet } from './reader.ts'
import type { Rows } from './rows.ts'
import { otherRow } from './told-rows.ts'

/** What a row of the form is: the id behind it, the names that it may show, the ids that it answers. `mirrored`: it repeats a figure of "Số liệu". */
interface Meant { readonly id: string; readonly name: Text; readonly keys: readonly string[]; readonly answers: readonly string[]; readonly component?: Component; readonly mirrored: boolean }

/** A row that its hidden id says is one thing, and its visible name or code another. */
interface Misnamed { readonly row: Row; readonly meant: Meant; readonly other: Text; readonly column: number }

/** Rows whose hidden ids and visible names or codes are those of two different rows: somebody pasted or sorted the one without the other, so what stands there is unreadable. */
export function misnamedIn(form: FormSheet, set: CriteriaSet, file: string): Answers {
  const { columns, sheet } = form
  if (columns.id === undefined) return { answers: [], findings: [] }
  const found = misnamedRows(form, set).filter(({ row, meant }) => counts(form, row, meant))
  const from = (row: Row, column: number) => ({ file, sheet: sheet.name, cell: addressIn(row, column) })
  return {
    answers: found.flatMap(({ row, meant }) => answersOf(form, row, meant).map(id => ({ id, state: 'unreadable' as const, from: from(row, columns.declared ?? columns.name), read: textIn(row, columns.declared) }))),
    findings: found.map(({ row, meant, other, column }) => otherRow(textIn(row, column), meant.name, other, from(row, column), meant.component)),
  }
}

function misnamedRows({ columns, rows }: FormSheet, set: CriteriaSet): readonly Misnamed[] {
  const { all, byKey } = rows.components.size > 0 ? meantOnForm(set) : meantOnFigures(set)
  const codesOf = shownCodes(set)
  return all.flatMap(meant => rowsOf(rows, meant).flatMap((row): readonly Misnamed[] => {
    const key = nameKey(textIn(row, columns.name))
    const named = key === '' || meant.keys.includes(key) ? undefined : byKey.get(key)
    if (named !== undefined) return [{ row, meant, other: named.name, column: columns.name }]
    const [code, ...more] = meant.component === undefined || columns.number === undefined ? [] : codesOf(cellIn(row, columns.number))
    return code === undefined || [code, ...more].includes(meant.id) ? [] : [{ row, meant, other: same(code), column: columns.number ?? columns.name }]
  }))
}

const rowsOf = (rows: Rows, { id, component }: Meant): readonly Row[] => (component === undefined ? rows.inputs : rows.components).get(id) ?? []

/** Whether anything depends on the row: not where a figure is only mirrored. */
const counts = ({ columns }: FormSheet, row: Row, { mirrored }: Meant): boolean => !mirrored || isTyped(row, columns.declared)

const isTyped = (row: Row, column: number | undefined): boolean => textIn(row, column) !== '' && cellIn(row, column)?.formula === undefined

/** The ids that are answered in the row, and the state that may stand in a component's own. */
const answersOf = ({ columns }: FormSheet, row: Row, { component, answers }: Meant): readonly string[] =>
  (component !== undefined && ownInput(component) === undefined && isTyped(row, columns.declared) ? [...answers, component.code] : answers)

const meantFigure = (input: Input, mirrored: boolean): Meant => ({ id: input.id, name: input.name, keys: namesOf(input), answers: [input.id], mirrored })

/** All that the rows of a sheet may be, and the first that may show a name. */
interface Meanings { readonly all: readonly Meant[]; readonly byKey: ReadonlyMap<string, Meant> }

/** Every form of a round asks. */
function ofEachSet(meantBy: (set: CriteriaSet) => readonly Meant[]): (set: CriteriaSet) => Meanings {
  const known = new WeakMap<CriteriaSet, Meanings>()
  return set => {
    const meanings = known.get(set) ?? meaningsOf(meantBy(set))
    known.set(set, meanings)
    return meanings
  }
}

const meaningsOf = (all: readonly Meant[]): Meanings => ({ all, byKey: new Map(all.flatMap(meant => meant.keys.map(key => [key, meant] as const)).toReversed()) })

/** The rows of "Số liệu". */
const meantOnFigures = ofEachSet(set => set.figures.map(({ input }) => meantFigure(input, false)))

/** The rows of "Tự chấm" that a unit answers: those that the survey or appraisers decide are closed. */
const meantOnForm = ofEachSet(set => set.components.filter(component => !isShut(component)).flatMap(component => [
  {
    id: component.code, name: component.name, keys: [nameKey(component.name.vi), nameKey(component.name.en)], component, mirrored: false,
    answers: component.inputs.filter(input => !input.shared).map(input => input.id),
  },
  ...(ownInput(component) === undefined ? component.inputs.map(input => meantFigure(input, input.shared)) : []),
]))
