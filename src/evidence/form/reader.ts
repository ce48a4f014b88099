import { isShut } from '../../criteria/closed.ts'
import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { folded, hasWords } from '../../text.ts'
import type { Answer, Proof } from '../answer.ts'
import { addressIn, cellIn, textIn } from '../grid.ts'
import { take, type About } from '../intake.ts'
import { stateNamed } from '../intake/states.ts'
import { ownInput } from '../layout.ts'
import { agree, conflictOf } from '../merge.ts'
import type { Columns } from './columns.ts'
import { figureTypedTwice, notTypedHere, notYours, twice } from './told.ts'
import type { Rows } from './rows.ts'

/** A sheet of the form with its places found. */
export interface FormSheet {
  readonly sheet: Sheet
  readonly columns: Columns
  readonly rows: Rows
}

/** Answers and what has to be told about them. */
export interface Answers {
  readonly answers: readonly Answer[]
  readonly findings: readonly Finding[]
}

const none: Answers = { answers: [], findings: [] }

/** What the form prints where the unit has nothing to claim. */
export const closedWords: ReadonlySet<string> = new Set(['do khảo sát', 'do thẩm định', 'so với nhóm', 'so sánh giữa các đơn vị', 'by survey', 'by appraisal', 'against others'])

/** Reads the declared cell of each row of an input; two rows that differ leave it unreadable. */
function declaredIn(part: FormSheet, rows: readonly Row[], input: Input, file: string, about: About, typedOnly: boolean): readonly ReturnType<typeof take>[] {
  const { sheet, columns } = part
  if (columns.declared === undefined) return []
  return rows.flatMap(row => {
    const cell = cellIn(row, columns.declared)
    const skipped = (typedOnly && cell?.formula !== undefined) || closedWords.has(folded(textIn(row, columns.declared)))
    return skipped ? [] : [take(cell, input, file, sheet.name, { ...about, address: addressIn(row, columns.declared) })]
  })
}

/** The one answer that all rows give. */
function settled(taken: readonly ReturnType<typeof take>[], conflict: (one: Answer, other: Answer) => Finding): Answers {
  const [first] = taken
  if (first === undefined) return none
  const said = taken.filter(each => each.answer.state !== 'blank')
  const one = said[0] ?? first
  const other = said.find(each => each !== one && !agree(each.answer, one.answer) && !isRepeated(each.answer, one.answer))
  if (other === undefined) return { answers: [one.answer], findings: one.findings }
  return { answers: [conflictOf(one.answer, other.answer)], findings: [...said.flatMap(each => each.findings), conflict(one.answer, other.answer)] }
}

/** The same words, unreadable both times: told once. */
const isRepeated = (a: Answer, b: Answer): boolean => a.state === 'unreadable' && b.state === 'unreadable' && a.read === b.read

/** The answer of a component's own input, typed on "Tự chấm". */
function ownAnswer(form: FormSheet, component: Component, input: Input, file: string): Answers {
  const taken = declaredIn(form, form.rows.inputs.get(input.id) ?? [], input, file, { component: component.code }, false)
  const { answers, findings } = settled(taken, (one, other) => twice(input, component, one, other))
  const claimed = isShut(component) ? answers.filter(answer => answer.state === 'given') : []
  return { answers, findings: [...findings, ...claimed.map(answer => notYours(component, answer))] }
}

/** A shared figure: typed on "Số liệu", mirrored on "Tự chấm"; a value typed over a mirror counts when it does not contradict. */
function figureAnswer(figures: FormSheet | undefined, form: FormSheet | undefined, input: Input, file: string): Answers {
  const asked = figures === undefined ? [] : declaredIn(figures, figures.rows.inputs.get(input.id) ?? [], input, file, {}, false)
  const mirrors = form === undefined ? [] : declaredIn(form, form.rows.inputs.get(input.id) ?? [], input, file, {}, figures !== undefined)
  return settled([...asked, ...mirrors.filter(each => each.answer.state !== 'blank' || asked.length === 0)], (one, other) => figureTypedTwice(input, one, other))
}

/** The state stated in the own cell of a component that has several inputs; anything else there is told and not used. */
function stateAnswer(form: FormSheet, component: Component, file: string): Answers {
  const { sheet, columns, rows } = form
  const found = (rows.components.get(component.code) ?? []).map((row): Answers => {
    const raw = textIn(row, columns.declared)
    const from: Place = { file, sheet: sheet.name, cell: addressIn(row, columns.declared) }
    if (cellIn(row, columns.declared)?.formula !== undefined || closedWords.has(folded(raw))) return none
    const state = stateNamed(raw)
    if (state === undefined) return { answers: [], findings: [notTypedHere(component, raw, from)] }
    return state === 'blank' ? none : { answers: [{ id: component.code, state, from, read: raw }], findings: [] }
  })
  return { answers: found.flatMap(each => each.answers).slice(0, 1), findings: found.flatMap(each => each.findings) }
}

/** Proof and explanation of a component, of its own row and of the rows below it; undefined when nothing is written. */
export function proofOf(form: FormSheet, component: Component, file: string): Proof | undefined {
  const { columns, rows, sheet } = form
  const own = rows.components.get(component.code) ?? []
  const below = component.inputs.filter(input => !input.shared).flatMap(input => rows.inputs.get(input.id) ?? [])
  const all = [...new Set([...own, ...below])]
  const at = (column: number | undefined): Place | undefined => {
    const row = all.find(each => hasWords(textIn(each, column)))
    return row === undefined ? undefined : { file, sheet: sheet.name, cell: addressIn(row, column) }
  }
  const words = (column: number | undefined): string => [...new Set(all.map(row => textIn(row, column)).filter(hasWords))].join('; ')
  const printed = folded(component.proof?.text.vi ?? '')
  const proof = folded(words(columns.proof)) === printed ? '' : words(columns.proof)
  const explanation = words(columns.explanation)
  const [from, explained] = [proof === '' ? undefined : at(columns.proof), explanation === '' ? undefined : at(columns.explanation)]
  if (from === undefined) return explained === undefined ? undefined : { proof, explanation, from: explained }
  return { proof, explanation, from, ...(explained === undefined ? {} : { explained }) }
}

/** Everything that "Tự chấm" and "Số liệu" answer. */
export function answersIn(form: FormSheet | undefined, figures: FormSheet | undefined, set: CriteriaSet, file: string): Answers {
  const shared = set.figures.map(figure => figureAnswer(figures, form, figure.input, file))
  const own = form === undefined ? [] : set.components.flatMap(component => [
    ...component.inputs.filter(input => !input.shared).map(input => ownAnswer(form, component, input, file)),
    ...(ownInput(component) === undefined ? [stateAnswer(form, component, file)] : []),
  ])
  return { answers: [...shared, ...own].flatMap(each => each.answers), findings: [...shared, ...own].flatMap(each => each.findings) }
}
