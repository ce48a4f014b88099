import { isShut } from '../../criteria/closed.ts'
import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import { text, type Text } from '../../text.ts'
import { ownInput, sheetNames } from '../layout.ts'
import type { Answers, FormSheet } from './reader.ts'
import { rowsMissing } from './told.ts'

interface Lost { readonly input: Input; readonly name: Text }

/** What the unit was asked for in rows that are gone: nobody knows what stood there, so it is unreadable and no blank. */
export function lostRows(form: FormSheet, figures: FormSheet | undefined, set: CriteriaSet, file: string): Answers {
  const open = set.components.filter(component => !isShut(component))
  const own = open.flatMap(component => component.inputs.filter(input => !input.shared && !form.rows.inputs.has(input.id)).map((input): Lost => ({ input, name: nameIn(component, input) })))
  const shared = set.figures.filter(({ id }) => figures?.rows.inputs.has(id) !== true && !form.rows.inputs.has(id)).map(({ input }): Lost => ({ input, name: input.name }))
  const sheets = [[own, form.sheet.name], [shared, figures?.sheet.name ?? sheetNames.figures]] as const
  return {
    answers: sheets.flatMap(([lost, sheet]) => lost.map(({ input }) => ({ id: input.id, state: 'unreadable' as const, from: { file, sheet }, read: '' }))),
    findings: sheets.flatMap(([lost, sheet]) => (lost.length === 0 ? [] : [rowsMissing(file, sheet, lost.map(each => each.name))])),
  }
}

const nameIn = (component: Component, input: Input): Text => {
  const asked = ownInput(component) === undefined ? [component.name, input.name] : [component.name]
  return text(t => [component.code, ...asked.map(t.say)].join(' – '), t => [component.code, ...asked.map(t.say)].join(' – '))
}
