import { isShut } from '../../criteria/closed.ts'
import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import { text, type Text } from '../../text.ts'
import { ownInput } from '../layout.ts'
import type { Answers, FormSheet } from './reader.ts'
import { rowsMissing } from './told.ts'

/** `row`: its component has a row, only the figures are not asked for there. */
interface Lost { readonly input: Input; readonly name: Text; readonly row: boolean }

const gives = (part: FormSheet | undefined, input: Input): boolean => part !== undefined && (part.columns.declared !== undefined || part.columns.declaredBy.rivals.length > 0) && part.rows.inputs.has(input.id)

/** What the unit was asked for in rows that are gone: nobody knows what stood there, so it is unreadable and no blank. */
export function lostRows(form: FormSheet, figures: FormSheet | undefined, set: CriteriaSet, file: string): Answers {
  const open = set.components.filter(component => !isShut(component))
  const own = open.flatMap(component => component.inputs.filter(input => !input.shared && !gives(form, input)).map((input): Lost => ({ input, name: nameIn(component, input), row: form.rows.components.has(component.code) })))
  const shared = set.figures.filter(({ input }) => !gives(figures, input) && !gives(form, input)).map(({ input }): Lost => ({ input, name: input.name, row: false }))
  const used = new Set(set.components.flatMap(component => component.inputs.map(input => input.id)))
  const [scored, beside] = [shared.filter(each => used.has(each.input.id)), shared.filter(each => !used.has(each.input.id))]
  const figureSheet = figures?.sheet.name ?? form.sheet.name
  const parts = [[own, form.sheet.name, true], [scored, figureSheet, true], [beside, figureSheet, false]] as const
  const missing = (lost: readonly Lost[]): readonly Lost[] => (form.columns.declared === undefined ? lost.filter(each => !each.row && !each.input.shared) : lost)
  return {
    answers: parts.flatMap(([lost, sheet]) => lost.map(({ input }) => ({ id: input.id, state: 'unreadable' as const, from: { file, sheet }, read: '' }))),
    findings: parts.flatMap(([lost, sheet, isScored]) => (missing(lost).length === 0 ? [] : [rowsMissing(file, sheet, missing(lost).map(each => each.name), isScored)])),
  }
}

const nameIn = (component: Component, input: Input): Text => {
  const asked = ownInput(component) === undefined ? [component.name, input.name] : [component.name]
  return text(t => [component.code, ...asked.map(t.say)].join(' – '), t => [component.code, ...asked.map(t.say)].join(' – '))
}
