import type { Component, CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Value } from '../../src/evidence/answer.ts'
import { columnNumber, address } from '../../src/sheet.ts'
import { figureColumns, figureRows, formColumns, formRows, sheetNames } from '../../src/evidence/layout.ts'
import type { Input } from '../../src/methods/method.ts'
import type { Book, Box, BoxValue, Page } from '../../src/page.ts'
import { toDouble } from '../../src/rational.ts'
import { stateWords } from '../../src/report/form/words.ts'
import type { Content, Workbook } from '../../src/sheet.ts'

/** What a unit answers: a value, or one of the two states. */
export type Answered = Value | 'not-arisen' | 'not-applicable'

/** By id of an input; by code of a component for a state of the whole. */
export type FormAnswers = ReadonlyMap<string, Answered>

/** What a unit writes beside a component, by its code. */
export type FormWords = ReadonlyMap<string, { readonly proof?: string; readonly explanation?: string }>

/** The content of a cell as an official leaves it: dates as dates, percents as rates, options by name. */
export function typed(answered: Answered, input: Input | undefined): BoxValue {
  if (answered === 'not-arisen') return stateWords.notArisen.vi
  if (answered === 'not-applicable') return stateWords.notApplicable.vi
  if (answered.is === 'number') return toDouble(answered.number)
  if (answered.is === 'date') return { date: answered.date }
  const option = input?.options?.find(each => each.id === answered.option)
  return option?.name.vi ?? (answered.option === 'no' ? 'Không' : answered.option)
}

/** A form with its open cells answered. Throws when an answer has no cell, or only a locked one. */
export function fillForm(form: Book, set: CriteriaSet, answers: FormAnswers, words: FormWords = new Map()): Book {
  const cells = new Map<string, BoxValue>()
  const put = (sheet: string, column: string, row: number, value: BoxValue | undefined): void => {
    if (value !== undefined) cells.set(`${sheet}!${column}${row}`, value)
  }
  const left = new Set(answers.keys())
  const answer = (sheet: string, column: string, row: number, id: string, input?: Input): void => {
    const answered = answers.get(id)
    if (answered === undefined) return
    left.delete(id)
    put(sheet, column, row, typed(answered, input))
  }
  for (const figure of set.figures) answer(sheetNames.figures, figureColumns.declared, figureRows(set).get(figure.id) ?? 0, figure.id, figure.input)
  for (const row of formRows(set)) {
    if (row.is === 'component') {
      answer(sheetNames.form, formColumns.declared, row.row, row.input?.id ?? row.component.code, row.input)
      if (row.input !== undefined && row.input.id !== row.component.code) answer(sheetNames.form, formColumns.declared, row.row, row.component.code)
      put(sheetNames.form, formColumns.proof, row.row, words.get(row.component.code)?.proof)
      put(sheetNames.form, formColumns.explanation, row.row, words.get(row.component.code)?.explanation)
    } else if (row.is === 'input' && !row.input.shared) answer(sheetNames.form, formColumns.declared, row.row, row.input.id, row.input)
  }
  if (left.size > 0) throw new Error(`no cell for ${[...left].join(', ')}`)
  return { ...form, pages: form.pages.map(page => filled(page, cells)) }
}

function filled(page: Page, cells: ReadonlyMap<string, BoxValue>): Page {
  const boxAt = (box: Box | undefined, row: number, column: number): Box | undefined => {
    const value = cells.get(`${page.name}!${address(column + 1, row + 1)}`)
    if (value === undefined) return box
    if (box?.open !== true) throw new Error(`locked: ${page.name}!${address(column + 1, row + 1)}`)
    return { ...box, value }
  }
  return { ...page, rows: page.rows.map((row, index) => ({ ...row, boxes: row.boxes.map((box, column) => boxAt(box, index, column)) })) }
}

/** A form whose stored results are those that a recalculated copy of it holds, as if Excel had saved it. */
export function withResults(form: Book, recalculated: Workbook): Book {
  const known = new Map(recalculated.sheets.flatMap(sheet => sheet.rows.flatMap(row => row.cells.map(cell => [`${sheet.name}!${cell.address}`, cell.content] as const))))
  const settled = (page: Page, box: Box | undefined, row: number, column: number): Box | undefined =>
    (box?.formula === undefined ? box : { ...box, value: resultOf(known.get(`${page.name}!${address(column + 1, row + 1)}`)) })
  return {
    ...form,
    pages: form.pages.map(page => ({ ...page, rows: page.rows.map((row, index) => ({ ...row, boxes: row.boxes.map((box, column) => settled(page, box, index, column)) })) })),
  }
}

/** An error cannot be stored by the writer: the text of its code stands for it, in a hidden column. */
function resultOf(content: Content | undefined): BoxValue {
  if (content?.is === 'number') return Number(content.number)
  if (content?.is === 'date') return Number(content.serial)
  if (content?.is === 'boolean') return content.value
  if (content?.is === 'error') return content.code
  return content?.is === 'text' ? content.text : ''
}

/** What stands in a column of a component's row on a form that was read. */
export function shown(workbook: Workbook, set: CriteriaSet, component: Component, column: keyof typeof formColumns): Content {
  const row = formRows(set).find(each => each.is === 'component' && each.component === component)?.row ?? 0
  return contentAt(workbook, row, column)
}

/** What stands in a cell of the sheet "Tự chấm". */
export function contentAt(workbook: Workbook, row: number, column: keyof typeof formColumns): Content {
  const sheet = workbook.sheets.find(each => each.name === sheetNames.form)
  const cells = sheet?.rows.find(each => each.number === row)?.cells ?? []
  return cells.find(cell => cell.column === columnNumber(formColumns[column]))?.content ?? { is: 'blank' }
}
